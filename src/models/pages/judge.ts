/** Which blocks of a page are the article. */
import {readFileSync} from 'node:fs'
import {probability, readTrees, type Trees} from '../trees.js'
import {BUCKETS, COLUMNS, hintBuckets, rowsOf, type Sight, wordBuckets, wordsOf} from './features.js'

interface Model {
  words: Grams
  hints: Grams
  blocks: Trees
}

/** Weights of hashed n-grams. */
interface Grams {
  scale: number
  bias: number
  weights: Int8Array
}

let model: Model | undefined

/** The probability of each block that it belongs to the article. */
export function judge(sight: Sight): {p: Float32Array; words: Int32Array[]} {
  model ??= {words: gramsOf('words'), hints: gramsOf('hints'), blocks: readTrees(bytesOf('blocks'))}
  const {blocks} = sight.page
  const words = blocks.map((block) => wordsOf(block.text))
  const wordScores = Float32Array.from(words, (one) => scoreOf(model!.words, wordBuckets(one)))
  const hintScores = Float32Array.from(blocks, (block) => scoreOf(model!.hints, hintBuckets(block)))
  const rows = rowsOf(sight, words, wordScores, hintScores)
  const p = new Float32Array(blocks.length)
  for (let i = 0; i < p.length; i++) p[i] = probability(model.blocks.score(rows, i * COLUMNS.length))
  return {p, words}
}

function bytesOf(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(`./${name}.bin`, import.meta.url)))
}

function gramsOf(name: string): Grams {
  const bytes = bytesOf(name).buffer as ArrayBuffer
  const [scale, bias] = new Float32Array(bytes, 0, 2)
  return {scale, bias, weights: new Int8Array(bytes, 8, BUCKETS)}
}

function scoreOf({scale, bias, weights}: Grams, buckets: readonly number[]): number {
  let sum = 0
  const seen = new Set(buckets)
  for (const bucket of seen) sum += weights[bucket]
  return bias + (scale * sum) / Math.sqrt(Math.max(1, seen.size))
}

/**
 * Keeps the blocks above `threshold` inside the stretch of the page that holds the most of the article. A long block that
 * the page has twice stays once.
 */
export function decide(p: Float32Array, words: readonly Int32Array[], threshold = 0.5): boolean[] {
  let best = 0
  let bestFrom = 0
  let bestTo = 0
  let sum = 0
  let from = 0
  for (let i = 0; i < p.length; i++) {
    if (sum <= 0) {
      sum = 0
      from = i
    }
    sum += (p[i] - 0.35) * (words[i].length + 1)
    if (sum > best) {
      best = sum
      bestFrom = from
      bestTo = i + 1
    }
  }
  const seen = new Set<string>()
  return Array.from(p, (one, i) => {
    if (i < bestFrom || i >= bestTo || one <= threshold) return false
    if (words[i].length < 12) return true
    const key = words[i].join(' ')
    return !seen.has(key) && seen.add(key) !== undefined
  })
}
