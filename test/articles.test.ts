/** Whole articles: what a person wrote as expected comes out exactly, and a second pass changes nothing. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {appliedOf} from './findings.js'

const read = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
/** Advice changes no text and costs time. */
const quick = {advice: false}
const names = (folder: string, end: string) =>
  readdirSync(new URL(`../fixtures/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length))

/**
 * Wounds that the tool does not dare to mend yet, as they stand after cleaning, with the reason. A cure must be promoted:
 * the entry goes, or the test fails.
 */
const known: Record<string, [stands: string, expected: string, because: string][]> = {
  'council-rose-hill': [
    ['University of reading', 'University of Reading', 'a verb nearly always'],
    ['all whether', 'all weather', 'whether is as near, and more usual'],
    ['Allotmnets', 'Allotments', 'capitalised words are names']
  ],
  'faq-heat-pumps': [['replaced in in', 'replaced in', 'what it is in in May']],
  'interview-beekeeper': [['Novmber', 'November', 'capitalised words are names']],
  'press-release-pumps': [['Local partners', 'Local Partners', 'its sisters are few']],
  'sport-cup-tie': [['six yards out, cook', 'six yards out, Cook', 'a verb too']]
}

describe('articles come out as a person would have them', () => {
  const articles = names('articles', '.input.txt')
  test('there are enough of them, without a known failure', () =>
    expect(articles.filter((name) => !known[name]).length).toBeGreaterThanOrEqual(8))
  for (const name of articles) {
    test(name, async () => {
      const once = await clean(read(`articles/${name}.input.txt`), quick)
      let expected = read(`articles/${name}.expected.txt`)
      for (const [stands, right] of known[name] ?? []) {
        expect(expected).toContain(right)
        expected = expected.replace(right, stands)
      }
      expect(structuredClone(once)).toEqual(once)
      expect(once.text).toBe(expected)
      expect((await clean(once.text, quick)).text).toBe(once.text)
    })
  }
})

describe('clean articles are not touched', () => {
  const clear = names('clean', '.txt')
  test('there are enough of them', () => expect(clear.length).toBeGreaterThanOrEqual(3))
  for (const name of clear) {
    test(name, async () => {
      const source = read(`clean/${name}.txt`)
      const cleaned = await clean(source, quick)
      const {text, findings} = cleaned
      expect(structuredClone(cleaned)).toEqual(cleaned)
      expect(appliedOf({findings}).map(({rule, actual}) => `${rule}: ${actual}`)).toEqual([])
      expect(text).toBe(source)
    })
  }
})

describe('whole pages come out as their article', () => {
  // Lines of the frame that still stand, with the reason; a cure must be promoted.
  const left: Record<string, string[]> = {
    // A link and a caption's name between the paragraphs, which the model gives an even chance.
    'magazine-owls': ['The secret life of parking lots\n\n', '\nTheo Banerjee\n'],
    // Who says what: of three names two have an even chance.
    'forum-sticky-drawer': ['pinetop\n\n', 'oldglue\n\n']
  }
  const pages = [...names('pages', '.input.txt'), ...names('pages', '.input.html').map((name) => `${name}.html`)]
  test('there are some of both kinds', () => expect(pages.length).toBeGreaterThanOrEqual(13))
  for (const page of pages) {
    test(page, async () => {
      const name = page.replace('.html', '')
      const type = page.endsWith('.html') ? 'html' : 'text'
      const cleaned = await clean(read(`pages/${name}.input.${type === 'html' ? 'html' : 'txt'}`), {...quick, type})
      expect(structuredClone(cleaned)).toEqual(cleaned)
      let {text} = cleaned
      for (const line of left[name] ?? []) {
        expect(text).toContain(line)
        text = text.replace(line, '')
      }
      expect(text).toBe(read(`pages/${name}.expected.txt`))
    })
  }
})
