/** Spun texts: passages rewritten by hand after the habits of rewriters, and clean articles, of which none may be called spun. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'
import {spunPhrases} from '../src/rules/spun/phrases.js'

const fixtures = new URL('../fixtures/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8')
const clean = cleaner({only: ['spun']})
const isSpun = async (source: string) => (await clean(source)).findings.some(({rule}) => rule === 'spun/text')

describe('the passages that were rewritten by hand', () => {
  const passages: {kind: string; text: string}[] = read('exam/spun.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  // Measured, and far from enough: the marks alone find what swaps words, and little of what swaps all of them.
  test.each([
    ['swap', 9],
    ['retold', 6],
    ['thesaurus', 1]
  ])('of the kind %s at least so many of 20 are called spun: %i', async (kind, floor) => {
    const own = passages.filter((passage) => passage.kind === kind)
    expect(own.length).toBe(20)
    const found = await Promise.all(own.map(({text}) => isSpun(text)))
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(floor)
  })
})

test('no article of our own is called spun, nor has a mark', async () => {
  const names = readdirSync(new URL('articles', fixtures)).filter((name) => name.endsWith('.expected.txt'))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect((await clean(read(`articles/${name}`))).findings, name).toEqual([])
})

test('the rows are sorted, each once, and say in words what they stand for', () => {
  const texts = spunPhrases.map(({text}) => text)
  expect(texts).toEqual([...new Set(texts)].sort())
  for (const {text, original, why} of spunPhrases) {
    expect(original, text).toMatch(/\S/)
    expect(why, text).toMatch(/\S/)
  }
})
