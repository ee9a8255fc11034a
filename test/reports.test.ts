/** Reports are pure: the same findings, the same string. */

import {Chalk} from 'chalk'
import {applyPatch} from 'diff'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'
import {diff} from '../src/reports/diff.js'
import {excerpt} from '../src/reports/excerpt.js'
import {plain as plainReport} from '../src/reports/plain.js'
import {explanationOf, ruleList} from '../src/reports/rule-list.js'
import {placed, resultOf, sumsOf} from '../src/reports/run.js'
import type {Meta} from '../src/rule.js'
import {helpful} from '../src/rules/spelling/helpful.js'
import {jsonText, shownLine} from '../src/shown.js'
import {isSlow} from './pace.js'
import {files, sample} from './report-sample.js'

const plain = new Chalk({level: 0})

test('advice names only candidates that help', () => {
  expect(helpful('runbooks', ['unhooks'])).toEqual([])
  expect(helpful('quiet', ['quite'])).toEqual(['quite'])
  expect(helpful('Helthy', ['healthy', 'wealthy'])).toEqual(['healthy'])
  expect(helpful('cat', ['bat', 'rat', 'hat', 'mat', 'sat'])).toEqual([])
  expect(helpful('accomodations', ['accommodations'])).toEqual(['accommodations'])
  expect(helpful('in tree weeks', ['in three weeks'])).toEqual(['in three weeks'])
})

test('on one line, line ends and tabs are shown too', () => {
  expect(shownLine('a\tb\r\nc\nd\u001b')).toBe('a\\tb\\nc\\nd\\x1b')
  const text = '\u0007\u007f\u009b\u202e\u2028'
  expect(JSON.parse(jsonText(text))).toBe(text)
  expect(jsonText(text)).toMatch(/^[\x20-\x7e]+\n$/)
})

test('a line a finding, for logs', () => {
  expect(plainReport(files.bridge).split('\n').slice(0, 3)).toEqual([
    './news/bridge, 100%: part 1.txt:1:28: spelling/typo: Unexpected `wass`, expected `was`: applied',
    './news/bridge, 100%: part 1.txt:1:37: spacing/space-before: Unexpected ` ,`, expected `, `: applied',
    './news/bridge, 100%: part 1.txt:2:12: spelling/unknown-word: Unexpected `Street`: left (it is advice)'
  ])
})

test('sums leave out what is let stand, and count it', () => {
  expect(sumsOf(sample.files)).toMatchObject({
    files: 5,
    filesWithFindings: 4,
    filesChanged: 2,
    findings: 14,
    applied: 4,
    unsafe: 1,
    silenced: 1,
    severities: {error: 2, warning: 5, info: 7}
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
    ['a'.repeat(500), 'a', `[a]${'a'.repeat(120)}…`],
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

  test.runIf(isSlow)('costs the same in ten megabytes as in a hundredth of it', () => {
    const time = (text: string) => {
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 5; run++) {
        const started = performance.now()
        for (let i = 0; i < 1000; i++) excerpt(text, (i * text.length) / 1000, (i * text.length) / 1000 + 5)
        best = Math.min(best, performance.now() - started)
      }
      return best
    }
    const [short, long] = [6500, 650_000].map((count) => 'no end in sight '.repeat(count))
    time(short)
    expect(time(long) / time(short)).toBeLessThan(3)
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

test('places count lines and columns from 1, offsets from 0, in UTF-16 code units', async () => {
  const text = '\ufeff😀 It left.\r\n😀 It left ,late.\r\n'
  const clean = cleaner({only: ['spacing/space-before']})
  const findings = placed(resultOf('a.txt', text, await clean(text)))
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
    expect(ruleList([meta, {...meta, name: 'casing/other', fix: 'safe'}], plain)).toBe(
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
