/** How likely a word stands where a spinner put it for a common one, by the two words to its left and the two to its right. */
import {hashWord, mix} from '../../lexicon/layout.js'
import {counts} from '../spelling/candidates.js'
import {aloneIn, scaledOf} from '../spelling/phrase-table.js'
import {chance, markHash} from '../spelling/phrases.js'
import type {Stream} from './stream.js'
import {swaps} from './swaps.js'

interface Swap {
  /** The hash of the word that is swapped, its scaled count, and the share of its places that get the substitute. */
  original: number
  alone: number
  share: number
}

let known: Map<number, Swap[]> | undefined

/** The swaps by the hash of what stands there after them. */
function swapsBySubstitute(): Map<number, Swap[]> {
  if (known) return known
  known = new Map()
  for (const row of swaps.trim().split(/\s*[|\n]\s*/)) {
    const [original, ...substitutes] = row.split(' ').map(signedHash)
    const alone = aloneIn(original)
    for (const substitute of substitutes) {
      const list = known.get(substitute) ?? []
      known.set(substitute, [...list, {original, alone, share: spunShare / substitutes.length}])
    }
  }
  return known
}

/** The hash of a word as a stream has it: 32 bits with a sign. */
export function signedHash(key: string): number {
  return mix(hashWord(key)) | 0
}

/** A spinner swaps one of so many places of a word that it has a substitute for. */
const spunShare = 0.5
/** The share of a substitute's places that are its own in spun text. */
const ownShare = 0.7
/** What spinners swap is common: not so much rarer than its substitute. */
const leastRatio = 0.3
/** A ratio of more, in nats, tells no more. */
const mostTelling = 8

/** How many times more common the word is that spinners most likely swapped for another, by its hash and its own scaled count; 0 where nobody swaps any. */
export function ratioOfSwap(hash: number, ownAlone: number): number {
  const list = swapsBySubstitute().get(hash)
  if (!list) return 0
  let most = 0
  for (const {alone} of list) most = Math.max(most, counts[alone])
  return most / (counts[ownAlone] + 1)
}

/** ln of how much likelier spun text has the word at `at` than edited text; undefined where nobody swaps a word for it. */
export function oddsOfSwap(stream: Stream, at: number): number | undefined {
  const list = swapsBySubstitute().get(stream.hashes[at])
  if (!list) return undefined
  const own = likelihoodAt(stream, at, stream.hashes[at], stream.alone[at])
  let sum = 0
  for (const {original, alone, share} of list) {
    if (counts[alone] < leastRatio * counts[stream.alone[at]]) continue
    sum += share * Math.exp(Math.min(mostTelling, likelihoodAt(stream, at, original, alone) - own))
  }
  return sum > 0 ? Math.log(ownShare + sum) : undefined
}

/** ln P of a word at a place, and of the two tokens that follow. */
function likelihoodAt({hashes, alone, pairs, length}: Stream, at: number, own: number, ownAlone: number): number {
  const token = (index: number) => (index >= 0 && index < length ? hashes[index] : markHash)
  const aloneAt = (index: number) => (index >= 0 && index < length ? alone[index] : aloneIn(markHash))
  const [left2, left, right, right2] = [token(at - 2), token(at - 1), token(at + 1), token(at + 2)]
  const leftOwn = scaledOf(0, left, own)
  const ownRight = scaledOf(0, own, right)
  // Where a pair was never counted no triple with it was.
  const before = leftOwn > 0 ? scaledOf(left2, left, own) : 0
  const around = leftOwn > 0 && ownRight > 0 ? scaledOf(left, own, right) : 0
  const after = ownRight > 0 ? scaledOf(own, right, right2) : 0
  const leftPair = at > 0 ? pairs[at - 1] : scaledOf(0, markHash, markHash)
  const rightPair = at + 2 < length ? pairs[at + 2] : scaledOf(0, right, right2)
  const [aloneLeft, aloneRight, aloneRight2] = [aloneAt(at - 1), aloneAt(at + 1), aloneAt(at + 2)]
  return (
    Math.log(chance(before, leftPair, leftOwn, aloneLeft, ownAlone)) +
    Math.log(chance(around, leftOwn, ownRight, ownAlone, aloneRight)) +
    Math.log(chance(after, ownRight, rightPair, aloneRight, aloneRight2))
  )
}
