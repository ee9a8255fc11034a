/** Which blocks of a page are the article. */
import {readFileSync} from 'node:fs'
import {worthKeeping} from '../keep.js'
import {probability, readTrees, type Trees} from '../trees.js'
import {INSIDE, type PageBlock} from './blocks.js'
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

/** A page of which so much is article is one already: only what is surely none of it goes. */
const nearlyAll = 0.9

/** Keeps the blocks that are worth it. What the page shows twice stays once. */
export function decide(p: Float32Array, words: readonly Int32Array[]): boolean[] {
  const sizes = words.map((one) => one.length)
  const keep = Array.from(worthKeeping(p, sizes), Boolean)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const kept = sizes.reduce((sum, size, i) => sum + (keep[i] ? size : 0), 0)
  if (kept >= nearlyAll * all) for (let i = 0; i < p.length; i++) keep[i] = p[i] > 0.05
  for (const copy of copies(words, keep)) keep[copy] = false
  return keep
}

/** Code between two blocks that stay is theirs: a short one has no words to be judged by. */
export function keepCode(blocks: readonly PageBlock[], keep: boolean[]): void {
  for (let i = 1; i < keep.length - 1; i++) {
    if ((blocks[i].inside & INSIDE.code) !== 0 && keep[i - 1] && keep[i + 1]) keep[i] = true
  }
}

/**
 * Long blocks that stand right before as well, or that follow each other as three or more did before: an article in two
 * layouts. A single repeat is the author's (the same meal on two days of a plan).
 */
function copies(words: readonly Int32Array[], keep: readonly boolean[]): number[] {
  const long = keep.flatMap((kept, i) => (kept && words[i].length >= 12 ? [i] : []))
  const first = new Map<string, number>()
  const found: number[] = []
  let run: number[] = []
  let last = -1
  for (const [at, i] of long.entries()) {
    const key = words[i].join(' ')
    const before = first.get(key)
    if (before === undefined) first.set(key, at)
    if (before === undefined || before !== last + 1) {
      if (run.length >= 3) found.push(...run)
      run = []
    }
    if (before !== undefined) run.push(i)
    if (before === at - 1) found.push(i)
    last = before ?? -2
  }
  return run.length >= 3 ? [...found, ...run] : found
}
