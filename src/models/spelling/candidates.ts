/** The words that a form may stand for, with the slips between. */

import type {Facts, Lexicon} from '../../lexicon/index.js'
import {corpusWords, muchMore} from '../../lexicon/layout.js'
import {withinOneSlip, withinTwoSlips} from '../../lexicon/neighbours.js'
import {align, describe, leastCost, slipCount} from './channel.js'
import {classOf} from './classes.js'

/** A word near a form. */
export interface Near {
  /** Its index in the lexicon, and the word. */
  index: number
  word: string
  /** What the slips between cost, in nats. */
  cost: number
  /** Its share among the words of text, and ln of that with the cost. */
  share: number
  likely: number
  /** Its class: see classes.ts. */
  kind: number
  /** What the slips were (see `slipNames`), once `slipsOf` was asked: few words get so far that it matters. */
  slips: Float32Array | undefined
}

/** So many are kept of a form: the one that is meant is hardly ever further down. */
const mostNear = 24

/** What is kept over texts: the words near a form, and the more usual ones near a common word. */
const cachesOf = () => ({
  near: {oneSlip: new Map<string, Near[]>(), far: new Map<string, Near[]>()},
  muchMoreUsual: new Map<string, readonly string[]>()
})

/** The words near a form with the slips between, likeliest first; kept, since rare words of a subject come again. */
export function near(lexicon: Lexicon, lower: string, far: boolean): Near[] {
  const nearCache = lexicon.once(cachesOf).near[far ? 'far' : 'oneSlip']
  let list = nearCache.get(lower)
  if (list) return list
  const found = new Set<number>()
  withinOneSlip(lexicon.table, lower, found)
  list = likeliest(lexicon, lower, found)
  // Two slips come into question where one leads to nothing that is both likely and usual.
  if (far && lower.length >= 4 && !list.some(({likely}) => likely > -13)) {
    withinTwoSlips(lexicon.table, lower, found)
    list = likeliest(lexicon, lower, found)
  }
  if (nearCache.size > 4000) nearCache.clear()
  nearCache.set(lower, list)
  return list
}

/** The likeliest of the words found, in order. */
function likeliest(lexicon: Lexicon, lower: string, found: Iterable<number>): Near[] {
  const list: Near[] = []
  for (const {index, share, log} of byShare(lexicon, found)) {
    // The rest is rarer still, and no slip costs less.
    if (list.length === mostNear && log - leastCost < list[mostNear - 1].likely) break
    const word = lexicon.wordAt(index)
    if (word === lower) continue
    const cost = align(lower, word)
    if (cost > 24) continue
    const likely = log - cost
    let at = list.length
    while (at > 0 && (list[at - 1].likely < likely || (list[at - 1].likely === likely && list[at - 1].word > word)))
      at--
    if (at === mostNear) continue
    if (list.length === mostNear) list.pop()
    list.splice(at, 0, {index, word, cost, share, likely, kind: -1, slips: undefined})
  }
  for (const one of list) one.kind = classOf(one.word)
  return list
}

function byShare({table}: Lexicon, found: Iterable<number>): {index: number; share: number; log: number}[] {
  const {count, web} = table.columns
  return Array.from(found, (index) => {
    const share = shareOf({count: count[index], web: web[index]})
    return {index, share, log: Math.log(share)}
  }).sort((a, b) => b.share - a.share)
}

/** What the slips between a form and a word near it were. */
export function slipsOf(lower: string, near: Near): Float32Array {
  if (!near.slips) {
    near.slips = new Float32Array(slipCount)
    describe(lower, near.word, near.slips)
  }
  return near.slips
}

/** Words of edited text behind the counts. */
export const corpus = corpusWords

/** What a count of the lexicon, 12 × log2(1 + n), stands for. */
export const stepsOfOctave = 12
export const counts = Float64Array.from({length: 256}, (_, scaled) => 2 ** (scaled / stepsOfOctave) - 1)

/** The share of a word among the words of edited text and of the web. */
export function shareOf({count, web}: Pick<Facts, 'count' | 'web'>): number {
  return (0.7 * (counts[count] + 0.3)) / corpus + (0.3 * counts[web]) / 1e7
}

/** The words that one slip parts from a common one and that are 16 times as frequent. */
export function muchMoreUsual(lexicon: Lexicon, lower: string): readonly string[] {
  const cache = lexicon.once(cachesOf).muchMoreUsual
  let list = cache.get(lower)
  if (list === undefined) {
    const found = new Set<number>()
    withinOneSlip(lexicon.table, lower, found)
    const {count} = lexicon.table.columns
    const least = (lexicon.facts(lower)?.count ?? 0) + muchMore
    list = Array.from(found)
      .filter((index) => count[index] > least)
      .map((index) => lexicon.wordAt(index))
    if (cache.size > 20_000) cache.clear()
    cache.set(lower, list)
  }
  return list
}
