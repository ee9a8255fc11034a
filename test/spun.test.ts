/** Spun texts: passages rewritten by hand after the habits of rewriters, and clean articles, of which none may be called spun. */
import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {articleOf} from '../src/article.js'
import {cleaner} from '../src/clean.js'
import {outline} from '../src/formats/text.js'
import {rewritingOf} from '../src/models/spun/index.js'
import {spunPhrases} from '../src/rules/spun/phrases.js'

const fixtures = new URL('../fixtures/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8')
const clean = cleaner({only: ['spun']})
const isSpun = async (source: string) => (await clean(source)).findings.some(({rule}) => rule === 'spun/text')

describe('the passages that were rewritten by hand', () => {
  const passagesOf = (file: string): {kind: string; text: string}[] =>
    read(`exam/${file}`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  // On the first sixty the rules were fitted; the second thirty were written afterwards.
  test.each([
    ['spun.jsonl', 'swap', 20, 17],
    ['spun.jsonl', 'retold', 20, 15],
    ['spun.jsonl', 'thesaurus', 20, 8],
    ['spun-second.jsonl', 'swap', 10, 5],
    ['spun-second.jsonl', 'retold', 10, 2],
    ['spun-second.jsonl', 'thesaurus', 10, 5]
  ])('in %s, of the kind %s, of %i at least so many are called spun: %i', async (file, kind, count, floor) => {
    const own = passagesOf(file).filter((passage) => passage.kind === kind)
    expect(own.length).toBe(count)
    const found = await Promise.all(own.map(({text}) => isSpun(text)))
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(floor)
  })
})

describe('the score that needs no list of phrases', () => {
  const scoreOf = (source: string) => rewritingOf(articleOf(outline(source), new VFile(source)), true).score

  test('of a rewritten text it is many times that of the text', () => {
    const council =
      'The city council will decide next week whether the old school by the river is to be torn down. Two years ago the roof was repaired for the last time, and local people have asked for a new building ever since.'
    const swapped = council
      .replace('city council', 'metropolis council')
      .replace('next week', 'succeeding week')
      .replace('Two years ago', 'Two yrs ago')
      .replace('last time', 'terminal time')
      .replace('local people', 'local humans')
      .replace('new building', 'novel building')
    expect(scoreOf(swapped)).toBeGreaterThan(3 * scoreOf(council) + 20)
  })

  test('lists, code and other languages are no prose', () => {
    expect(scoreOf('- metropolis council\n- two yrs ago\n- local humans\n')).toBe(0)
    expect(
      scoreOf('Der Rat der Stadt will in der nächsten Woche entscheiden, ob die alte Schule am Fluss abgerissen wird.')
    ).toBe(0)
  })
})

test('no article of our own is called spun, nor has a mark', async () => {
  const names = readdirSync(new URL('articles', fixtures)).filter((name) => name.endsWith('.expected.txt'))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect((await clean(read(`articles/${name}`))).findings, name).toEqual([])
})

test('a reason has no marks of Markdown in it: it is shown as it stands', async () => {
  const {findings} = await clean('It was the fastest rate as 2016, the bank said.')
  expect(findings.map(({reason}) => reason)).toEqual([
    'a rewriter’s wording, most likely for “since 20##”: “since” was swapped without its sense of time'
  ])
})

test('the rows are sorted, each once, and say in words what they stand for', () => {
  const texts = spunPhrases.map(({text}) => text)
  expect(texts).toEqual([...new Set(texts)].sort())
  for (const {text, original, why} of spunPhrases) {
    expect(original, text).toMatch(/\S/)
    expect(why, text).toMatch(/\S/)
  }
})
