/** Edits as values: which are chosen, how those of several passes become one, and what they leave alone. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits, type Change, chooseEdits, compose, type Edit, offsetBefore, type Proposed} from '../src/edit.js'
import type {Finding} from '../src/finding.js'
import {character} from './character.js'

function finding(start: number, actual: string, proposals: string[], more: Partial<Finding> = {}): Finding {
  return {
    rule: 'spacing/x',
    family: 'spacing',
    tier: 'safe',
    severity: 'info',
    start,
    end: start + actual.length,
    actual,
    proposals,
    reason: 'x',
    removes: false,
    state: 'advice',
    ...more
  }
}

function proposed(one: Finding, more: Partial<Proposed> = {}): Proposed {
  return {finding: one, trusted: true, changesDigits: false, ...more}
}

describe('chooseEdits', () => {
  const source = 'one two 3 three'
  const refused: [string, Proposed, string][] = [
    ['without proposals', proposed(finding(0, 'one', [])), 'advice'],
    ['with two proposals', proposed(finding(0, 'one', ['two', 'three'])), 'advice'],
    ['that changes nothing', proposed(finding(0, 'one', ['one'])), 'advice'],
    ['of advice', proposed(finding(0, 'one', ['two'], {tier: 'advice'})), 'advice'],
    ['that is not safe', proposed(finding(0, 'one', ['two'], {tier: 'unsafe'})), 'unsafe'],
    ['of a plugin nobody trusts', proposed(finding(0, 'one', ['two']), {trusted: false}), 'untrusted'],
    ['that changes digits', proposed(finding(8, '3', ['4'])), 'digits']
  ]
  for (const [name, one, state] of refused) {
    test(`a finding ${name} is no edit, and its state says why`, () => {
      const {edits, unapplied} = chooseEdits([one], source)
      expect(edits).toEqual([])
      expect(unapplied).toMatchObject([{state, severity: 'info'}])
    })
  }

  test('a rule with the right to change digits does', () => {
    expect(chooseEdits([proposed(finding(8, '3', ['4']), {changesDigits: true})], source).edits.length).toBe(1)
  })

  test('a protected span is not touched', () => {
    const inside = [proposed(finding(4, 'two', ['too']))]
    const chosen = chooseEdits(inside, source, {protectedSpans: [{start: 4, end: 7}]})
    expect(chosen).toMatchObject({edits: [], unapplied: [{state: 'protected'}]})
    expect(chooseEdits(inside, source, {protectedSpans: [{start: 8, end: 9}]}).edits.length).toBe(1)
  })

  test('an unsafe fix edits on request', () => {
    const unsafe = [proposed(finding(0, 'one', ['two'], {tier: 'unsafe'}))]
    expect(chooseEdits(unsafe, source, {unsafe: true}).edits.length).toBe(1)
  })

  test('of two that overlap the first goes and the other waits', () => {
    const {edits, unapplied} = chooseEdits(
      [proposed(finding(4, 'two', ['2'], {tier: 'safe'}), {changesDigits: true}), proposed(finding(0, 'one t', ['a']))],
      source
    )
    expect(edits.map(({start}) => start)).toEqual([0])
    expect(unapplied).toMatchObject([{state: 'overlap'}])
  })
})

describe('compose', () => {
  const lists = fc.array(fc.tuple(fc.nat(6), fc.nat(5), fc.string({maxLength: 4})), {maxLength: 6})
  const editsOf = (raw: [number, number, string][], source: string) => {
    const edits: Edit[] = []
    let at = 0
    for (const [skip, length, replacement] of raw) {
      const start = at + skip
      if (start > source.length) break
      const end = Math.min(source.length, start + length)
      edits.push({start, end, text: replacement, finding: finding(start, source.slice(start, end), [replacement])})
      at = end + 1
    }
    return edits
  }

  test('the changes of all passes are sorted, do not overlap, and make the last text of the first', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1, maxLength: 40}), fc.array(lists, {maxLength: 4}), (source, passes) => {
        let changes: Change[] = []
        let text = source
        for (const raw of passes) {
          const edits = editsOf(raw, text)
          changes = compose(changes, edits, text)
          text = applyEdits(text, edits)
        }
        expect(applyEdits(source, changes)).toBe(text)
        expect(changes.flatMap(({findings}) => findings).length).toBeGreaterThanOrEqual(changes.length)
      })
    )
  })

  test('a word that two passes mend is one change with both findings', () => {
    const first = editsOf([[0, 1, 'H']], 'hte end')
    const changes = compose(compose([], first, 'hte end'), editsOf([[0, 3, 'The']], 'Hte end'), 'Hte end')
    expect(changes).toMatchObject([{start: 0, end: 3, text: 'The'}])
    expect(changes[0].findings.length).toBe(2)
  })
})

describe('applyEdits and offsetBefore', () => {
  test('everything outside the edits is the same, and offsets lead back', () => {
    fc.assert(
      fc.property(
        fc.string({unit: character, minLength: 1}),
        fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.string({maxLength: 5}))),
        (source, raw) => {
          const edits: {start: number; end: number; text: string}[] = []
          let at = 0
          for (const [skip, length, replacement] of raw) {
            const start = at + (skip % 7)
            const end = Math.min(source.length, start + length)
            if (start >= source.length) break
            edits.push({start, end, text: replacement})
            at = end + 1
          }
          const result = applyEdits(source, edits)
          const expected = edits.reduceRight(
            (text, {start, end, text: replacement}) => text.slice(0, start) + replacement + text.slice(end),
            source
          )
          expect(result).toBe(expected)
          let shift = 0
          for (const {start, end, text: replacement} of edits) {
            shift += replacement.length - (end - start)
            if (end < source.length) expect(offsetBefore(edits, end + shift, 'start')).toBe(end)
          }
        }
      )
    )
  })
})
