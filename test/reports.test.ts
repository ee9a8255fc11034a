/** Reports are pure: the same findings, the same string. */
import {Chalk} from 'chalk'
import {applyPatch} from 'diff'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Checked, type CheckedFinding, checked, sumsOf} from '../src/reports/checked.js'
import {diff} from '../src/reports/diff.js'
import {excerpt} from '../src/reports/excerpt.js'
import {json} from '../src/reports/json.js'
import {pretty} from '../src/reports/pretty.js'
import {explanationOf, listOf} from '../src/reports/rules.js'
import type {Meta} from '../src/rule.js'

const plain = new Chalk({level: 0})
const colour = new Chalk({level: 1})

/** A finding about the first `actual` in `source`. */
function found(source: string, actual: string, expected: string[], more: Partial<CheckedFinding> = {}): CheckedFinding {
  const start = source.indexOf(actual)
  const line = source.slice(0, start).split('\n').length
  const column = start - source.lastIndexOf('\n', start - 1)
  return {
    rule: 'spelling/typo',
    severity: 'warning',
    fix: 'safe',
    applies: true,
    removes: false,
    message: 'Unexpected word',
    note: 'a slip of the fingers',
    actual,
    expected,
    start: {line, column, offset: start},
    end: {line, column: column + actual.length, offset: start + actual.length},
    ...more
  }
}

const source = 'One stone fell. The bridge wass shut ,and\nHarbour Street was quiet.\n\nShare this\nwith a friend\n'
const advice = {severity: 'info', fix: 'advice', applies: false, why: 'it is advice'} as const
const file: Checked = {
  path: 'bridge.txt',
  source,
  findings: [
    found(source, 'wass', ['was']),
    found(source, ' ,', [', '], {rule: 'spacing/space-before', note: 'no space before it'}),
    found(source, 'quiet', ['quite', 'quilt'], advice),
    found(source, 'Street', [], advice),
    found(source, 'was quiet', ['were quiet'], {fix: 'unsafe', applies: false, why: 'it is not safe'}),
    found(source, 'Share this\nwith a friend\n', [''], {
      rule: 'boilerplate/share-bar',
      removes: true,
      note: 'a share bar'
    })
  ]
}

describe('pretty', () => {
  test('without colour', () => {
    expect(pretty([file], {chalk: plain})).toBe(`bridge.txt
  1:28  The bridge [wass → was] shut ,and
        spelling/typo  a slip of the fingers
  1:37  The bridge wass shut[␣, → ,␣]and
        spacing/space-before  no space before it
  2:20  advice: Harbour Street was [quiet → quite or quilt?].
        spelling/typo  a slip of the fingers
   2:9  advice: Harbour [Street] was quiet.
        spelling/typo  a slip of the fingers
  2:16  Harbour Street [was quiet → were quiet].
        spelling/typo  a slip of the fingers (not applied: it is not safe)
   4:1  remove Share this with a friend (2 lines)
        boilerplate/share-bar  a share bar

6 findings: 4 spelling, 1 boilerplate, 1 spacing. Clean would apply 3; 1 more with --unsafe; 2 are advice.
`)
  })

  test('with colour nothing is lost', () => {
    const shown = pretty([file], {chalk: colour})
    expect(shown).toContain('The bridge \u001b[31m\u001b[9mwass\u001b[29m\u001b[39m\u001b[32mwas\u001b[39m shut ,and')
    expect(shown).toContain('\u001b[36mspelling/typo\u001b[39m  a slip of the fingers')
  })

  test('a text that would be left alone says so first', () => {
    const refused = {...file, refused: 'no article was found', findings: file.findings.slice(0, 1)}
    expect(pretty([refused], {chalk: plain})).toMatch(/^bridge\.txt\n {2}left alone: no article was found\n/)
  })

  test('many texts, none of them with findings', () => {
    expect(pretty([], {chalk: plain})).toBe('Nothing to mend in 0 texts.\n')
    expect(pretty([{...file, findings: []}], {chalk: plain})).toBe('Nothing to mend in 1 text.\n')
    expect(pretty([{...file, findings: []}], {chalk: plain, summary: false})).toBe('')
  })
})

describe('excerpt', () => {
  const around = (text: string, part: string) => {
    const {before, after} = excerpt(text, text.indexOf(part), text.indexOf(part) + part.length)
    return `${before}[${part}]${after}`
  }

  test.each([
    ['One. Two three four. Five.', 'three', 'Two [three] four.'],
    ['One.\r\nTwo three four\r\nFive.', 'three', 'Two [three] four'],
    ['One two.Three four. Five.', '.', 'One two[.]Three four.'],
    ['a'.repeat(500), 'a', `[a]${'a'.repeat(60)}…`],
    [`${'word '.repeat(100)}here${' word'.repeat(100)}.`, 'here', `…${'word '.repeat(11)}[here]${' word'.repeat(11)}…`],
    ['Only', 'Only', '[Only]']
  ])('%s', (text, part, expected) => expect(around(text, part)).toBe(expected))

  test('is short and true, whatever the text', () => {
    const text = fc.string({unit: fc.constantFrom('a', ' ', '. ', '\n', '\r\n', 'é', '😀', ', '), maxLength: 3000})
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(9), (whole, at, length) => {
        const start = at % (whole.length + 1)
        const end = Math.min(start + length, whole.length)
        const {before, after} = excerpt(whole, start, end)
        expect(whole.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true)
        expect(whole.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true)
        expect(before.length + after.length).toBeLessThan(130)
      })
    )
  })

  test('costs the same in ten megabytes', () => {
    const text = 'no end in sight '.repeat(650_000)
    const started = performance.now()
    for (let at = 0; at < 1000; at++) excerpt(text, at * 10_000, at * 10_000 + 5)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('diff', () => {
  test('is what makes the one text of the other', () => {
    const text = fc.array(fc.constantFrom('one', 'two', '\n', '\r\n', '\n\n', '')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = diff('a.txt', before, after, plain)
        if (before === after) expect(patch).toBe('')
        else expect(applyPatch(before, patch, {autoConvertLineEndings: false})).toBe(after)
      })
    )
  })
})

describe('json', () => {
  test('is one envelope, also when it is empty', () => {
    expect(JSON.parse(json([]))).toEqual({
      schemaVersion: 1,
      tool: 'bluepencil',
      columnKind: 'utf16CodeUnits',
      files: [],
      errors: [],
      summary: {
        files: 0,
        filesWithFindings: 0,
        findings: 0,
        applies: 0,
        unsafe: 0,
        severities: {error: 0, warning: 0, info: 0},
        families: {},
        rules: {}
      }
    })
  })

  test('says what text says, without the text', () => {
    const {files, summary} = JSON.parse(json([file]))
    expect(files).toEqual([{path: 'bridge.txt', findings: file.findings}])
    expect(summary).toEqual(sumsOf([file]))
    expect(summary).toMatchObject({findings: 6, applies: 3, unsafe: 1, severities: {error: 0, warning: 4, info: 2}})
  })
})

test('places count lines and columns from 1, offsets from 0, in UTF-16 code units', async () => {
  const {clean} = await import('../src/clean.js')
  const text = '\ufeff😀 It left.\r\n😀 It left ,late.\r\n'
  const {findings} = checked('a.txt', text, await clean(text, {only: ['spacing/space-before']}))
  const offset = text.indexOf(' ,')
  expect(findings).toMatchObject([
    {start: {line: 2, column: 11, offset}, end: {line: 2, column: 13, offset: offset + 2}}
  ])
})

describe('rules', () => {
  const meta: Meta = {
    name: 'spacing/thing',
    summary: 'Mend a thing.',
    fix: 'unsafe',
    scope: 'english',
    options: {title: true},
    examples: [
      {from: 'a\nb', to: 'a b', because: 'they belong together'},
      {keep: 'a b', because: 'it is fine'},
      {advise: 'a-b', because: 'who knows'},
      {from: 'x', to: 'y', known: 'it is hard'}
    ]
  }

  test('a line each', () => {
    expect(listOf([meta, {...meta, name: 'casing/other', fix: 'safe'}], plain)).toBe(
      'spacing\n  spacing/thing  Mend a thing. (--unsafe)\n\ncasing\n  casing/other   Mend a thing.\n'
    )
  })

  test('one explained', () => {
    expect(explanationOf(meta, plain)).toBe(`spacing/thing
Mend a thing.

Fix: clean applies it with --unsafe: a person should look at it
Reads: English text

Mends
  - a
    b
  + a b
    they belong together

Advises
  ? a-b
    who knows

Keeps
  = a b
    it is fine

Known failures
  - x
  + y
    it is hard

Options
  title  (boolean, true by default)
`)
  })
})
