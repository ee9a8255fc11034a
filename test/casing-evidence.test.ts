/** The text's own evidence is the author's: cleaning twice is cleaning once, and a name is decided once for the whole text. */
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {casingsPut, isTakenBack} from '../src/article/own-capitals.js'
import {Article} from '../src/article.js'
import {clean} from '../src/clean.js'
import {isSlow, share} from './pace.js'

const casing = {only: ['casing'], advice: false}
const articles = new URL('../fixtures/articles/', import.meta.url)

/** Marsaglia's xorshift: the same numbers each time. */
function randomFrom(seed: number): () => number {
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}

/** The text with capitals taken away at random, now and then all of a word. */
function damaged(text: string, random: () => number): string {
  const rate = 0.02 + 0.3 * random()
  const always = new Set<string>()
  return text.replace(/\p{Lu}\p{Ll}+/gu, (word) => {
    if (random() < rate * 0.1) always.add(word)
    return always.has(word) || random() < rate ? word.toLowerCase() : word
  })
}

describe('twice is once, whatever capitals are lost', () => {
  const files = readdirSync(articles).filter((name) => name.endsWith('.expected.txt'))
  for (const [index, file] of files.entries()) {
    test(file, async () => {
      const text = readFileSync(new URL(file, articles), 'utf8')
      const random = randomFrom(20260 + index)
      let changed = 0
      for (let run = 0; run < share(24); run++) {
        const wounded = damaged(text, random)
        const once = (await clean(wounded, casing)).text
        if (once !== wounded) changed++
        expect((await clean(once, casing)).text).toBe(once)
      }
      expect(changed).toBeGreaterThan(0)
    })
  }
})

test.runIf(isSlow)('twice is once with all rules, whatever capitals are lost', async () => {
  const random = randomFrom(777)
  for (const file of readdirSync(articles).filter((name) => name.endsWith('.expected.txt'))) {
    const text = readFileSync(new URL(file, articles), 'utf8')
    for (let run = 0; run < 6; run++) {
      const once = (await clean(damaged(text, random), {advice: false})).text
      expect((await clean(once, {advice: false})).text).toBe(once)
    }
  }
})

test('what a pass has put is no evidence for the next, where it is asked for as the author wrote it', () => {
  const article = (source: string, before?: {article: Article; edits: never[]}) =>
    new Article(source, [{start: 0, end: source.length, verbatim: []}], 'en', undefined, before)
  const first = article('They met quellan, and quellan left.')
  const edit = {start: 9, end: 16, text: 'Quellan'} as never
  const second = article('They met Quellan, and quellan left.', {article: first, edits: [edit]})
  expect([...casingsPut(second)]).toEqual([9])
  const back = {start: 9, end: 16, text: 'quellan'} as never
  const third = article('They met quellan, and quellan left.', {article: second, edits: [back]})
  expect([...casingsPut(third)]).toEqual([])
  expect(third.words.filter((word) => isTakenBack(third, word)).map(({start}) => start)).toEqual([9])
  expect(third.heldBack).toBe(true)
})

test('the majority of the text decides', async () => {
  const golem =
    'The old golem stood by the gate. Each golem had a number. Boys threw stones at the golem, but the Golem never moved.'
  expect((await clean(golem, casing)).text).toBe(golem)
  const name =
    'Nobody had met Quellanry before. The men of Quellanry came late, and the women of quellanry came first. Then Quellanry won.'
  expect((await clean(name, casing)).text).toBe(name.replace('quellanry', 'Quellanry'))
})
