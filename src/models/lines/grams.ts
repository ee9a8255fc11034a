import {bucketOf} from '../hash-bucket.js'
import type {Page} from './page.js'

/**
 * Calls `put` with the bucket of each word, pair of neighbours, first and last word and short whole line, each told
 * apart by how long the line is: *share* alone in a line says more than *share* in a paragraph.
 */
export function eachGram(page: Page, line: number, put: (bucket: number) => void): void {
  const {words, wordStart} = page
  const from = wordStart[line]
  const to = wordStart[line + 1]
  const length = to - from
  if (length === 0) return
  const size = length <= 3 ? 1 : length <= 8 ? 2 : length <= 20 ? 3 : 4
  for (let at = from, stop = Math.min(to, from + 120); at < stop; at++) {
    put(bucketOf(words[at], size))
    if (at + 1 < to) put(bucketOf(Math.imul(words[at], 31) ^ words[at + 1], size + 4))
  }
  put(bucketOf(words[from], 9))
  put(bucketOf(words[to - 1], 10))
  if (length > 1) {
    put(bucketOf(Math.imul(words[from], 31) ^ words[from + 1], 11))
    put(bucketOf(Math.imul(words[to - 2], 31) ^ words[to - 1], 12))
  }
  if (length <= 6) {
    let whole = length
    for (let at = from; at < to; at++) whole = Math.imul(whole, 31) ^ words[at]
    put(bucketOf(whole, 13))
  }
}

/** Log odds of each line from its n-grams alone: the weights' sum over the root of their number. */
export function gramScores(page: Page, weights: Int8Array, scale: number, bias: number): Float32Array {
  const scores = new Float32Array(page.lines.length)
  for (let line = 0; line < scores.length; line++) {
    let sum = 0
    let count = 0
    eachGram(page, line, (at) => {
      sum += weights[at]
      count++
    })
    scores[line] = count === 0 ? bias : bias + (scale * sum) / Math.sqrt(count)
  }
  return scores
}
