import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {deriveAgain, readMisspellings} from '../src/lexicon/build-table.js'
import {rareLists} from '../src/lexicon/format.js'
import {
  correction,
  corrections,
  entries,
  facts,
  fringeOf,
  isSettled,
  loadLexicon,
  pairCasing,
  pairCount
} from '../src/lexicon/index.js'
import {suspicionOf} from '../src/models/spelling/suspicion.js'

describe('the shipped table', () => {
  test('is sorted, and every key is found again', () => {
    let before = Buffer.from('')
    let words = 0
    const faults: string[] = []
    for (const {key} of entries()) {
      const now = Buffer.from(key)
      if (Buffer.compare(before, now) >= 0 || facts(key)?.key !== key) faults.push(key)
      before = now
      words++
    }
    expect(faults).toEqual([])
    expect(words).toBe(loadLexicon().words)
    expect(words).toBeGreaterThan(100_000)
  })

  test('has shares that are shares', () => {
    let seen = 0
    const faults: string[] = []
    for (const {key, lower, capital, upper, starter, ...one} of entries()) {
      if (lower + capital + upper > 1.01 || starter > 1) faults.push(key)
      if (one.seen === 0 && lower + capital + upper > 0) faults.push(key)
      if (one.seen > 0) seen++
    }
    expect(faults).toEqual([])
    expect(seen).toBeGreaterThan(40_000)
  })

  test('has sorted pairs within their buckets', () => {
    const {buckets, rest} = loadLexicon()
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

  test('has the parts that follow from its words, and the list of misspellings', () => {
    const read = (name: string) => readFileSync(new URL(`../src/lexicon/${name}`, import.meta.url))
    const bytes = Uint8Array.from(read('lexicon.bin'))
    const again = deriveAgain(bytes, readMisspellings(read('misspellings.txt').toString()))
    expect(again.equals(bytes)).toBe(true)
    expect(loadLexicon().usual.length).toBeGreaterThan(10_000)
  }, 30_000)

  test('has a fringe in order', () => {
    const {
      rareSlots,
      fringe: [high, low, known]
    } = loadLexicon()
    expect(rareSlots[0]).toBe(0)
    expect(rareSlots.at(-1)).toBe(high.length)
    expect([low.length, known.length]).toEqual([high.length, high.length])
    expect(high.length).toBeGreaterThan(50_000)
    for (let i = 1; i < rareSlots.length; i++) if (rareSlots[i] < rareSlots[i - 1]) expect(i).toBe(0)
  })

  test('settles only what needs no more questions', () => {
    let settled = 0
    const faults: string[] = []
    for (const {key, known} of entries()) {
      if (!isSettled(key)) continue
      settled++
      if (!known || suspicionOf(key) !== 'none') faults.push(key)
    }
    expect(faults).toEqual([])
    expect(settled).toBeGreaterThan(50_000)
    for (const word of ['meetnig', 'goverrnment', 'raunch', 'zandrik']) expect(isSettled(word), word).toBe(false)
  })

  test('corrects what no dictionary knows to what one knows', () => {
    expect(corrections().size).toBeGreaterThan(1000)
    for (const [wrong, right] of corrections()) {
      expect(facts(wrong)?.known ?? false, wrong).toBe(false)
      expect(facts(right)?.known, right).toBe(true)
    }
  })
})

describe('facts', () => {
  test('tells names from words, and words that are both', () => {
    expect(facts('beijing')).toMatchObject({knownLower: false, knownCapital: true, name: true})
    expect(facts('beijing')!.capital).toBeGreaterThan(0.95)
    expect(facts('turkey')).toMatchObject({knownLower: true, knownCapital: true})
    expect(facts('january')).toMatchObject({calendar: true, name: true})
    expect(facts('russian')).toMatchObject({people: true, name: true})
    expect(facts('table')).toMatchObject({common: true, knownLower: true, name: false})
    expect(facts('qwzxy')).toBeUndefined()
  })

  test('knows brands, both Englishes and possessives', () => {
    expect(facts('iphone')!.mixed).toBe('iPhone')
    expect(facts('colour')).toMatchObject({gb: true, us: false})
    expect(facts('color')).toMatchObject({gb: false, us: true})
    expect(facts('beijing’s')).toBe(facts('beijing’s'))
    expect(facts('beijing’s')!.key).toBe('beijing')
    expect(facts('it’s')!.key).toBe("it's")
  })
})

test('the fringe says what knows a word that no dictionary has', () => {
  expect(fringeOf('biomes')).toMatchObject({list: rareLists.checked})
  expect(fringeOf('repotted')).toEqual({list: rareLists.large, web: 0})
  expect(fringeOf('ncurses')).toMatchObject({list: rareLists.terms})
  expect(fringeOf('terroir')!.web).toBeGreaterThan(0)
  expect(fringeOf('boho')!.web).toBeGreaterThan(fringeOf('terroir')!.web)
  for (const word of ['house', 'meetnig', 'goverrnment', 'qwzxy', '']) expect(fringeOf(word), word).toBeUndefined()
})

test('pairs decide where a word alone cannot', () => {
  expect(pairCasing('united', 'states')).toMatchObject({rightCapital: 1, leftCapital: 1})
  expect(pairCasing('north', 'korea')!.leftCapital).toBeGreaterThan(0.9)
  expect(pairCount('of', 'the')).toBeGreaterThan(pairCount('the', 'president'))
  expect(pairCount('qwzxy', 'the')).toBe(0)
})

test('corrections take curly apostrophes', () => {
  expect(correction('wiht')).toBe('with')
  expect(correction('does’nt')).toBe("doesn't")
  expect(correction('with')).toBeUndefined()
})
