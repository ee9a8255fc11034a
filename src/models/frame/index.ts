/** Lines that many sites show outside their articles: *Skip to content*, *Your cart is empty*. */
import {readFileSync} from 'node:fs'

/** `sure`: a sentence or a call that no article was seen to hold. `weak`: a word or two, which may head a part of an article as well. */
export type FrameLine = 'sure' | 'weak'

/** What the collections know of a line; `undefined` where they say nothing, as of most lines. */
export function frameLineOf(line: string): FrameLine | undefined {
  if (line.length > longestFrameLine) return undefined
  const hash = hashOfLine(line)
  if (hash === undefined) return undefined
  const {sure, weak} = shipped()
  return has(sure, hash) ? 'sure' : has(weak, hash) ? 'weak' : undefined
}

/** UTF-16 code units: what is longer tells a story of its own. */
export const longestFrameLine = 240

/**
 * The hash (FNV-1a over UTF-16 code units) of a line as it is compared: letters in lower case, any number as one sign, marks and blanks at its
 * ends and all but one blank between words left out. `undefined` for a line without letters.
 */
export function hashOfLine(line: string): number | undefined {
  const lower = line.toLowerCase().replace(/\d+/g, '0')
  const isPlain = plain.test(lower)
  const bare = lower.replace(isPlain ? /[^a-z0]+/g : /[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  if (!(isPlain ? /[a-z]/ : /\p{L}/u).test(bare)) return undefined
  let hash = 0x811c9dc5
  for (let i = 0; i < bare.length; i++) hash = Math.imul(hash ^ bare.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Of ASCII, blanks, dashes and quotation marks alone, as most lines are: expressions for all letters take a millisecond to compile. */
const plain = /^[\x00-\x7f\xa0\xab\xbb\u2010-\u203a]*$/

interface Table {
  sure: Uint32Array
  weak: Uint32Array
}

let table: Table | undefined

/** Two sorted lists of hashes, each behind how many it has; little-endian, as all machines that run this are. */
function shipped(): Table {
  if (table) return table
  const words = new Uint32Array(Uint8Array.from(readFileSync(new URL('lines.bin', import.meta.url))).buffer)
  const sure = words.subarray(1, 1 + words[0])
  const from = 2 + words[0]
  return (table = {sure, weak: words.subarray(from, from + words[from - 1])})
}

function has(sorted: Uint32Array, wanted: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted
}
