/** The report for a person at a terminal. */
import {Chalk} from 'chalk'
import {describe, expect, test} from 'vitest'
import {pretty} from '../src/reports/pretty.js'
import type {FileResult, Style} from '../src/reports/run.js'
import {widthOf} from '../src/reports/width.js'
import {files, found, plainStyle, runOf, sample} from './report-sample.js'

const colour = new Chalk({level: 1})

const show = (style: Partial<Style>, ...texts: FileResult[]) => pretty(runOf(...texts), {...plainStyle, ...style})

describe('pretty', () => {
  test('without colour', () => {
    expect(show({}, files.bridge)).toBe(`./news/bridge, 100%: part 1.txt
  1:28  The bridge [wass → was] shut ,and
        spelling/typo  a slip of the fingers
  1:37  The bridge wass shut[␣, → ,␣]and
        spacing/space-before  no space stands before this mark: 50%, say
  2:12  advice: 😀 Harbour [Street] was quiet: 50%, they said.
        spelling/unknown-word  a slip of the fingers
  2:23  advice: 😀 Harbour Street was [quiet → quite or quilt?]: 50%, they said.
        spelling/typo  a slip of the fingers
  2:35  unsafe: 😀 Harbour Street was quiet: 50%, [they said → he said].
        other:pronoun  a slip of the fingers
   4:1  remove Share this with a friend (2 lines)  boilerplate/share-bar

6 findings: 3 spelling, 1 boilerplate, 1 other, 1 spacing. Clean would apply 3; 1 more with --unsafe; 2 are advice.
Verdict: needs a look
  - other:pronoun: “they said” → “he said”
  - spelling/typo: “wass” → “was”
  - spacing/space-before: “␣,” → “,␣”
`)
  })

  test('with colour nothing is lost, and a link goes only where it is known', () => {
    const shown = show({chalk: colour}, files.bridge)
    expect(shown).toContain('The bridge \u001b[31m\u001b[9mwass\u001b[29m\u001b[39m \u001b[32mwas\u001b[39m shut ,and')
    expect(shown).toContain('\u001b[36mspelling/typo\u001b[39m  a slip of the fingers')
    expect(shown).not.toContain('\u001b]8;')
    const linked = show({chalk: colour, links: true}, files.bridge)
    expect(linked).toContain(
      '\u001b]8;;https://example.org/rules#spelling/typo\u001b\\\u001b[36mspelling/typo\u001b[39m\u001b]8;;\u001b\\'
    )
  })

  test('a text that would be left alone says so first', () => {
    expect(show({}, files.hostile)).toMatch(/\n {2}left alone: it would lose 9 of its 9 words/)
  })

  test('what would steer a terminal is shown', () => {
    const shown = pretty(sample, {...plainStyle, statistics: true})
    expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
    expect(shown).toContain('A [\\x1b[31mred\\x1b[0m <b>"word"</b>')
    expect(shown).toContain('a<b>&"\'`|\\x1b]8;;x\\x07\\n.md  no article\n')
    expect(shown).toContain('\nVerdicts: 2 clean, 2 needs a look, 1 no article.\n')
  })

  test('many texts, none of them with findings', () => {
    expect(show({})).toBe('Nothing to mend in 0 texts.\n')
    expect(show({}, files.clean)).toBe('Nothing to mend in 1 text.\n')
    expect(show({summary: false}, files.clean)).toBe('')
  })

  test('a long list is cut, and says how many it leaves out', () => {
    const shown = show({limit: 2}, files.bridge)
    expect(shown).toContain('spacing/space-before')
    expect(shown).not.toContain('Street')
    expect(shown).toContain('\n  and 4 more findings\n')
    expect(shown).toContain('\n6 findings: ')
  })

  test('a long run of removed blocks is folded', () => {
    const source = Array.from({length: 9}, (_, i) => `Menu item ${i}\n\n`).join('')
    const findings = Array.from({length: 9}, (_, i) =>
      found(source, `Menu item ${i}\n\n`, [''], {rule: 'boilerplate/page-frame', removes: true})
    )
    const shown = show({}, {path: 'menu.txt', source, text: '', page: false, findings})
    expect(shown.split('\n').slice(1, 8)).toEqual([
      ...Array.from(
        {length: 5},
        (_, i) => `${String(i * 2 + 1).padStart(4)}:1  remove Menu item ${i}  boilerplate/page-frame`
      ),
      '        and 4 more blocks (4 lines)',
      ''
    ])
  })

  test.each([40, 60, 100, 200])('fits %s columns', (width) => {
    const source = `${'A sentence that goes on and on, '.repeat(9)}until it wass over ${'and then goes on '.repeat(9)}.\n`
    const reason = 'a reason that needs more than one line in a narrow window, as it has a great many words in it'
    const findings = [found(source, 'wass', ['was'], {reason}), found(source, source, [''], {removes: true})]
    const lines = show({width, summary: false}, {path: 'a.txt', source, text: '', page: false, findings}).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    expect(lines[1]).toContain('[wass → was]')
    expect(lines.slice(2, -2).join(' ').replace(/\s+/g, ' ')).toContain(reason)
  })

  test.each([
    ['Chinese', '这座桥在河上已经九年没有开放了，'],
    ['emoji', 'we 👩‍👩‍👧 met 🎉 there, '],
    ['combining marks', 'e\u0301le\u0300ve a\u0302ge\u0301, ']
  ])('a line of %s fits too, and no letter is parted', (_, piece) => {
    const source = `${piece.repeat(20)}until it wass over ${piece.repeat(20)}.\n`
    const findings = [found(source, 'wass', ['was']), found(source, source, [''], {removes: true})]
    const lines = show({width: 60, summary: false}, {path: 'a.txt', source, text: '', page: false, findings}).split(
      '\n'
    )
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60)
    // It fills the line: marks that take no room are not counted as if they did.
    expect(widthOf(lines[1])).toBeGreaterThan(36)
    expect(lines[1]).toMatch(/…[^…]*\[wass → was\][^…]*…$/)
    const graphemes = new Set([...new Intl.Segmenter().segment(source)].map(({segment}) => segment))
    for (const {segment} of new Intl.Segmenter().segment(lines[1].slice(8).replace(/[…[\]→]/g, '')))
      expect(graphemes.has(segment), segment).toBe(true)
  })

  test('a reason without blanks is broken, in a window narrower than a word too', () => {
    const source = 'It wass over.\n'
    const reason = '東京の港は朝から静かだった、と船長は言った。'.repeat(4)
    const findings = [found(source, 'wass', ['was'], {reason})]
    const text = {path: 'a.txt', source, text: '', page: false, findings}
    for (const width of [1, 40, 60]) {
      const shown = show({width, summary: false}, text)
      expect(Math.max(...shown.split('\n').map(widthOf))).toBeLessThanOrEqual(Math.max(width, 32))
      expect(shown.replace(/\s+/g, '')).toContain(reason)
    }
  })

  test('statistics', () => {
    expect(show({statistics: true, summary: false}, files.bridge)).toMatch(
      /\n\n {2}2 {2}spelling\/typo\n {2}1 {2}boilerplate\/share-bar\n/
    )
  })
})
