import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {shippedLexicon} from '../src/lexicon/index.js'
import {rareLists} from '../src/lexicon/layout.js'
import {suspicionOf} from '../src/models/spelling/looks.js'
import {shippedMisspellings} from '../src/training/lexicon/build.js'
import {deriveAgain} from '../src/training/lexicon/build-table.js'
import {isSlow} from './pace.js'

const lexicon = shippedLexicon()

/** What `npm test` looks at: every 24th word. The slow run looks at all. */
const step = isSlow ? 1 : 24

describe('the shipped table', () => {
  // One walk for all that is asked of each word: it takes a second.
  test('is sorted, every key is found again, shares are shares, and certain is what needs no more questions', () => {
    let before = ''
    let words = 0
    let seen = 0
    let certain = 0
    const faults: string[] = []
    for (const word of lexicon.words()) {
      const {key, lower, capital, upper, starter, capitalLow, capitalHigh} = word
      if (before >= key) faults.push(key)
      before = key
      if (words++ % step === 0) {
        if (lexicon.facts(key)?.key !== key) faults.push(key)
        if (lexicon.isCertain(key)) {
          certain++
          if (!word.known || suspicionOf(lexicon, key) !== 'none') faults.push(key)
        }
      }
      if (lower + capital + upper > 1.01 || starter > 1 || capitalLow > capitalHigh) faults.push(key)
      if (word.seen === 0 && lower + capital + upper > 0) faults.push(key)
      if (word.seen > 0) seen++
    }
    expect(faults).toEqual([])
    expect(words).toBe(lexicon.table.words)
    expect(words).toBeGreaterThan(100_000)
    expect(seen).toBeGreaterThan(40_000)
    expect(certain).toBeGreaterThan(50_000 / step)
    for (const word of ['meetnig', 'goverrnment', 'raunch', 'zandrik'])
      expect(lexicon.isCertain(word), word).toBe(false)
  })

  test('has sorted pairs within their buckets', () => {
    const {buckets, rest} = lexicon.table
    const [high, middle, low] = rest
    const at = (i: number) => (high[i] << 16) | (middle[i] << 8) | low[i]
    const faults: number[] = []
    expect(buckets[65536]).toBe(high.length)
    expect(high.length).toBeGreaterThan(100_000)
    for (let bucket = 0; bucket < 65536; bucket++) {
      for (let i = buckets[bucket] + 1; i < buckets[bucket + 1]; i++) if (at(i - 1) > at(i)) faults.push(bucket)
    }
    expect(faults).toEqual([])
  })

  test.runIf(isSlow)(
    'has the parts that follow from its words, and the list of misspellings',
    () => {
      const read = (name: string) => readFileSync(new URL(`../src/lexicon/${name}`, import.meta.url))
      const bytes = Uint8Array.from(read('lexicon.bin'))
      const again = deriveAgain(bytes, shippedMisspellings())
      expect(again.equals(bytes)).toBe(true)
      expect(lexicon.table.usual.length).toBeGreaterThan(10_000)
    },
    30_000
  )

  test('has its rare words in order', () => {
    const {
      rareSlots,
      rare: [high, low, known]
    } = lexicon.table
    expect(rareSlots[0]).toBe(0)
    expect(rareSlots.at(-1)).toBe(high.length)
    expect([low.length, known.length]).toEqual([high.length, high.length])
    expect(high.length).toBeGreaterThan(50_000)
    for (let i = 1; i < rareSlots.length; i++) if (rareSlots[i] < rareSlots[i - 1]) expect(i).toBe(0)
  })

  test('corrects what no dictionary knows to what one knows', () => {
    expect(lexicon.corrections().size).toBeGreaterThan(1000)
    const faults = [...lexicon.corrections()].filter(
      ([wrong, right]) => lexicon.facts(wrong)?.known || !lexicon.facts(right)?.known
    )
    expect(faults).toEqual([])
  })
})

describe('facts', () => {
  test('tells names from words, and words that are both', () => {
    expect(lexicon.facts('beijing')).toMatchObject({knownLower: false, knownCapital: true, name: true})
    expect(lexicon.facts('beijing')!.capital).toBeGreaterThan(0.95)
    expect(lexicon.facts('turkey')).toMatchObject({knownLower: true, knownCapital: true})
    expect(lexicon.facts('january')).toMatchObject({calendar: true, name: true})
    expect(lexicon.facts('russian')).toMatchObject({people: true, name: true})
    expect(lexicon.facts('table')).toMatchObject({common: true, knownLower: true, name: false})
    expect(lexicon.facts('qwzxy')).toBeUndefined()
  })

  test('knows brands, both Englishes and possessives', () => {
    expect(lexicon.facts('iphone')!.mixed).toBe('iPhone')
    expect(lexicon.facts('colour')).toMatchObject({gb: true, us: false})
    expect(lexicon.facts('color')).toMatchObject({gb: false, us: true})
    expect(lexicon.facts('beijing’s')).toBe(lexicon.facts('beijing’s'))
    expect(lexicon.facts('beijing’s')!.key).toBe('beijing')
    expect(lexicon.facts('it’s')!.key).toBe("it's")
  })
})

test('a rare word says what knows a word that no dictionary has', () => {
  expect(lexicon.rareWord('biomes')).toMatchObject({list: rareLists.checked})
  expect(lexicon.rareWord('repotted')).toEqual({list: rareLists.large, web: 0})
  expect(lexicon.rareWord('ncurses')).toMatchObject({list: rareLists.terms})
  expect(lexicon.rareWord('terroir')!.web).toBeGreaterThan(0)
  expect(lexicon.rareWord('boho')!.web).toBeGreaterThan(lexicon.rareWord('terroir')!.web)
  for (const word of ['house', 'meetnig', 'goverrnment', 'qwzxy', ''])
    expect(lexicon.rareWord(word), word).toBeUndefined()
})

test('words have the shares of capitals of the styles they stand in', () => {
  const peninsula = lexicon.facts('peninsula')!
  expect(peninsula.capitalHigh).toBeGreaterThanOrEqual(peninsula.capitalLow)
  expect(lexicon.facts('beijing')!.capitalLow).toBeGreaterThan(0.9)
  expect(lexicon.facts('table')!.capitalHigh).toBeLessThan(0.5)
})

test('lists of names weigh words, and know names of several words', () => {
  expect(lexicon.nameWord('kamala')).toBeDefined()
  expect(lexicon.nameWord('terrance')!.given).toBeGreaterThan(0)
  expect(lexicon.nameWord('qwzxy')).toBeUndefined()
  expect(lexicon.knownName('house of representatives')).toBeDefined()
  expect(lexicon.knownName('san francisco')).toBe('place')
  expect(lexicon.knownName('the next meeting')).toBeUndefined()
  // They never make a word known.
  for (const word of ['vorobiov', 'rothenberger']) expect(lexicon.facts(word)?.known ?? false, word).toBe(false)
})

test('brands have their capitals inside', () => {
  const brands = {chatgpt: 'ChatGPT', youtube: 'YouTube', tiktok: 'TikTok', iphone: 'iPhone', paypal: 'PayPal'}
  for (const [key, spelling] of Object.entries(brands)) expect(lexicon.facts(key)?.mixed, key).toBe(spelling)
})

test('the table is small', () => {
  expect(readFileSync(new URL('../src/lexicon/lexicon.bin', import.meta.url)).length).toBeLessThan(8_000_000)
})

test('pairs decide where a word alone cannot', () => {
  expect(lexicon.pairCasing('united', 'states')).toMatchObject({rightCapital: 1, leftCapital: 1})
  expect(lexicon.pairCasing('north', 'korea')!.leftCapital).toBeGreaterThan(0.9)
  expect(lexicon.pairCount('of', 'the')).toBeGreaterThan(lexicon.pairCount('the', 'president'))
  expect(lexicon.pairCount('qwzxy', 'the')).toBe(0)
})

test('corrections take curly apostrophes', () => {
  expect(lexicon.correction('wiht')).toBe('with')
  expect(lexicon.correction('does’nt')).toBe("doesn't")
  expect(lexicon.correction('with')).toBeUndefined()
})
