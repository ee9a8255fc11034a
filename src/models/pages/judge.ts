/** How likely each block of a page is to belong to the article. */
import {readFileSync} from 'node:fs'
import {BUCKETS} from '../hash-bucket.js'
import {readSequenceNet, type SequenceNet} from '../sequence-net.js'
import {probability, readTrees, type Trees} from '../trees.js'
import {blockRows, COLUMNS} from './features.js'
import type {PageView} from './overview.js'
import {hashedWords, hintBuckets, wordBuckets} from './words.js'

interface Model {
  words: Grams
  hints: Grams
  trees: Trees
  net: SequenceNet
}

/** How much the net counts beside the trees, in log odds: as in net.py. */
const NET = 0.5

/** Weights of hashed n-grams. */
interface Grams {
  scale: number
  bias: number
  weights: Int8Array
}

let model: Model | undefined

/** The probability of each block that it belongs to the article. */
export function judge(view: PageView): {p: Float32Array; words: Int32Array[]} {
  model ??= {
    words: gramsOf('words'),
    hints: gramsOf('hints'),
    trees: readTrees(bytesOf('blocks')),
    net: readSequenceNet(bytesOf('net'))
  }
  const {blocks} = view.page
  const words = blocks.map((block) => hashedWords(block.text))
  const wordScores = Float32Array.from(words, (one) => scoreOf(model!.words, wordBuckets(one)))
  const hintScores = Float32Array.from(blocks, (block) => scoreOf(model!.hints, hintBuckets(block)))
  const rows = blockRows(view, words, wordScores, hintScores)
  const {trees, net} = model
  const byNet = net.scores(rows, blocks.length)
  const p = byNet.map((odds, i) => probability((1 - NET) * trees.score(rows, i * COLUMNS.length) + NET * odds))
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
