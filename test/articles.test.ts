/** Whole articles: what a person wrote as expected comes out exactly, and a second pass changes nothing. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.js'

const read = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
const names = (folder: string, end: string) =>
  readdirSync(new URL(`../fixtures/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length))

describe('articles come out as a person would have them', () => {
  const articles = names('articles', '.input.txt')
  test('there are enough of them', () => expect(articles.length).toBeGreaterThanOrEqual(8))
  for (const name of articles) {
    test(name, async () => {
      const once = await clean(read(`articles/${name}.input.txt`))
      expect(once.text).toBe(read(`articles/${name}.expected.txt`))
      expect((await clean(once.text)).text).toBe(once.text)
    })
  }
})

describe('clean articles are not touched', () => {
  const clear = names('clean', '.txt')
  test('there are enough of them', () => expect(clear.length).toBeGreaterThanOrEqual(3))
  for (const name of clear) {
    test(name, async () => {
      const source = read(`clean/${name}.txt`)
      const {text, applied} = await clean(source)
      expect(applied.map(({message}) => `${message.ruleId}: ${message.reason}`)).toEqual([])
      expect(text).toBe(source)
    })
  }
})
