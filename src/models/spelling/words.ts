/**
 * The words a typo may stand for: the lower-case words of the lexicon that edited text uses, in a hash table of 512 KB that
 * is filled with the first question (about 20 ms). A polynomial hash gives each string at edit distance 1 in a few operations
 * from the prefix sums of the typo's, so that all of them are looked up without being written.
 */

import {blockSize, flagBits} from '../../lexicon/format.js'
import {loadLexicon} from '../../lexicon/index.js'

const base = 0x2c9277b5
const inverse = 0xcc2bfe9d // base × inverse = 1 modulo 2^32
const bits = 18
const longest = 24

const powers = new Int32Array(longest * 2)
powers[0] = 1
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1], base)

/** The letters a slip may bring: the alphabet and the apostrophe. */
const alphabet = Uint8Array.from("etaoinsrhldcumfpgwybvkxjqz'", (letter) => letter.charCodeAt(0))

interface Index {
  /** A bit for each of a million hashes: it fits in the cache of a core and answers 14 of 15 questions. */
  seen: Int32Array
  /** Hash and index in the lexicon + 1 of each slot; 0 is an empty one. */
  hashes: Int32Array
  words: Int32Array
}

let index: Index | undefined

function slotOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits)
}

const seenBits = 20

function bitOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - seenBits)
}

/** Least count of a word that no dictionary has, for it to be a candidate: *online*, *website*. */
const leastUnlisted = 72 // 12 × log2(1 + 63)

function indexOfWords(): Index {
  if (index) return index
  const {words, text, offsets, columns, flagsLow} = loadLexicon()
  const hashes = new Int32Array(1 << bits)
  const slots = new Int32Array(1 << bits)
  const seen = new Int32Array(1 << (seenBits - 5))
  const dictionary = flagBits.usLower | flagBits.gbLower
  const sums = new Int32Array(256)
  for (let block = 0, word = 0; word < words; block++) {
    let at = offsets[block]
    for (let i = 0; i < blockSize && word < words; i++, word++) {
      const shared = text[at]
      const length = shared + text[at + 1]
      at += 2
      for (let k = shared; k < length; k++) sums[k + 1] = (sums[k] + Math.imul(text[at++], power(k))) | 0
      if (length < 2 || length > longest) continue
      const listed = (flagsLow[word] & dictionary) !== 0
      const used = columns.count[word] > 0 || columns.web[word] > 0 || (flagsLow[word] & flagBits.common) !== 0
      if (listed ? !used : columns.count[word] < leastUnlisted || columns.lower[word] < 230) continue
      let slot = slotOf(sums[length])
      while (slots[slot] !== 0) slot = (slot + 1) & ((1 << bits) - 1)
      hashes[slot] = sums[length]
      const bit = bitOf(sums[length])
      seen[bit >> 5] |= 1 << (bit & 31)
      slots[slot] = word + 1
    }
  }
  index = {seen, hashes, words: slots}
  return index
}

function power(i: number): number {
  return i < powers.length ? powers[i] : 0
}

const decoder = new TextDecoder()
const letters = new Uint8Array(256)

/** The key of the lexicon at an index. */
export function wordAt(word: number): string {
  const {text, offsets} = loadLexicon()
  let at = offsets[Math.floor(word / blockSize)]
  for (let i = word % blockSize; ; i--) {
    const shared = text[at]
    const added = text[at + 1]
    at += 2
    for (let k = 0; k < added; k++) letters[shared + k] = text[at + k]
    at += added
    if (i === 0) return decoder.decode(letters.subarray(0, shared + added))
  }
}

/** Its count, 12 × log2(1 + n). */
export function countAt(word: number): number {
  return loadLexicon().columns.count[word]
}

const codes = new Int32Array(longest + 2)
const sums = new Int32Array(longest + 2)

/** Adds to `found` the index of each word at edit distance 0 or 1 of `text` (at most 24 ASCII letters). */
export function nearWords(text: string, found: Set<number>): void {
  const {seen, hashes, words} = indexOfWords()
  const length = text.length
  if (length > longest - 1) return
  for (let i = 0; i < length; i++) {
    codes[i] = text.charCodeAt(i)
    sums[i + 1] = (sums[i] + Math.imul(codes[i], powers[i])) | 0
  }
  const all = sums[length]
  const mask = (1 << bits) - 1
  const look = (hash: number) => {
    const bit = bitOf(hash)
    if ((seen[bit >> 5] & (1 << (bit & 31))) === 0) return
    let slot = slotOf(hash)
    while (words[slot] !== 0) {
      if (hashes[slot] === hash) found.add(words[slot] - 1)
      slot = (slot + 1) & mask
    }
  }
  look(all)
  for (let i = 0; i < length; i++) {
    const after = (all - sums[i + 1]) | 0
    const code = codes[i]
    // One letter too many, unless the next is the same one: then its turn gives the same word.
    if (code !== codes[i + 1] || i + 1 === length) look((sums[i] + Math.imul(after, inverse)) | 0)
    if (i + 1 < length && code !== codes[i + 1]) {
      const step = codes[i + 1] - code
      look((all + Math.imul(step, powers[i]) - Math.imul(step, powers[i + 1])) | 0)
    }
    const here = powers[i]
    for (let k = 0; k < alphabet.length; k++) look((all + Math.imul(alphabet[k] - code, here)) | 0)
  }
  for (let i = 0; i <= length; i++) {
    const here = powers[i]
    const rest = (sums[i] + Math.imul((all - sums[i]) | 0, base)) | 0
    for (let k = 0; k < alphabet.length; k++) look((rest + Math.imul(alphabet[k], here)) | 0)
  }
}
