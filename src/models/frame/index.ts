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
  let hash = start
  let hasLetters = false
  let isBegun = false
  let isBlank = false
  let before = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    const sign = code < signs.length ? signs[code] : 0
    if (sign === 0) return hashOfAnyLine(line)
    if (sign === blank) isBlank = isBegun
    else if (sign !== figure || before !== figure) {
      if (isBlank) hash = step(hash, blank)
      hash = step(hash, sign)
      isBegun = true
      isBlank = false
      if (sign !== figure) hasLetters = true
    }
    before = sign
  }
  return hasLetters ? hash >>> 0 : undefined
}

/** The same by expressions for all letters: the reference, and for the few lines that have others than the walk knows. */
export function hashOfAnyLine(line: string): number | undefined {
  const lower = line.toLowerCase().replace(/\d+/g, '0')
  const bare = lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  if (!/\p{L}/u.test(bare)) return undefined
  let hash = start
  for (let i = 0; i < bare.length; i++) hash = step(hash, bare.charCodeAt(i))
  return hash >>> 0
}

const start = 0x811c9dc5 | 0
const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)

const blank = 0x20
const figure = 0x30
/** What a code unit counts for, 0 where the walk does not know: ASCII, no-break spaces, dashes and quotation marks, as most lines have alone. */
const signs = new Uint8Array(0x203b)
signs.fill(blank, 0, 0x80).fill(blank, 0x2010)
for (const code of [0xa0, 0xab, 0xbb]) signs[code] = blank
for (let code = 0x30; code <= 0x39; code++) signs[code] = figure
for (let code = 0x61; code <= 0x7a; code++) signs[code] = signs[code - 0x20] = code

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
