/**
 * The words one slip away from a string, and the usual ones two slips away. For one slip, a polynomial hash gives each string at edit distance 1 in a few operations from
 * the prefix sums of the string's own, so that all of them are looked up without being written.
 */
import {hashBase, indexMask, isEntryOf, lettersOf, longest, mix, usualGroup} from './layout.js'

/** What is asked: the index of the table and the words that come into question. */
export interface WordIndex {
  slots: Uint32Array
  entries: Uint32Array
  candidates: Uint8Array
  filter: Uint8Array
}

/** The usual words by their length: see layout.ts. */
export interface UsualWords {
  usualFrom: Uint32Array
  usualLetters: Uint32Array
  usual: Uint32Array
  usualText: Uint8Array
}

const inverse = 0xcc2bfe9d // hashBase × inverse = 1 modulo 2^32
const powers = new Int32Array(longest + 2)
powers[0] = 1
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1], hashBase)

/** The letters a slip may bring: the alphabet and the apostrophe. */
const alphabet = Uint8Array.from("etaoinsrhldcumfpgwybvkxjqz'", (letter) => letter.charCodeAt(0))

const sums = new Int32Array(longest + 2)

/** Is the bit of `index` set? */
export function hasBit(bits: Uint8Array, index: number): boolean {
  return (bits[index >> 3] & (1 << (index & 7))) !== 0
}

/**
 * Adds to `found` the index of each candidate at edit distance 0 or 1 of `text` (at most 23 ASCII letters). One in some
 * hundred questions brings a word that only has the same hash: its distance tells.
 */
export function withinOneSlip(index: WordIndex, text: string, found: Set<number>): void {
  const length = text.length
  if (length > longest - 1) return
  const {filter} = index
  for (let i = 0; i < length; i++) sums[i + 1] = (sums[i] + Math.imul(text.charCodeAt(i), powers[i])) | 0
  const all = sums[length]
  look(index, all, found)
  for (let i = 0; i < length; i++) {
    const here = powers[i]
    const before = sums[i]
    const after = (all - sums[i + 1]) | 0
    const code = text.charCodeAt(i)
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0
    // One letter too many, unless the next is the same one: then its turn gives the same word.
    if (code !== next) look(index, (before + Math.imul(after, inverse)) | 0, found)
    if (next !== 0 && code !== next) {
      const step = next - code
      look(index, (all + Math.imul(step, here) - Math.imul(step, powers[i + 1])) | 0, found)
    }
    // Another letter, and one too few. The filter is asked here, since this is all the work.
    const other = (before + after) | 0
    const more = (before + Math.imul((all - before) | 0, hashBase)) | 0
    for (let k = 0; k < alphabet.length; k++) {
      const letter = Math.imul(alphabet[k], here)
      const a = (other + letter) | 0
      if (hasBit(filter, mix(a) >>> 12)) look(index, a, found)
      const b = (more + letter) | 0
      if (hasBit(filter, mix(b) >>> 12)) look(index, b, found)
    }
  }
  for (let k = 0; k < alphabet.length; k++) look(index, (all + Math.imul(alphabet[k], powers[length])) | 0, found)
}

function look({slots, entries, candidates}: WordIndex, hash: number, found: Set<number>): void {
  const mixed = mix(hash)
  const slot = mixed >>> 16
  const end = slots[slot + 1]
  for (let i = slots[slot]; i < end; i++) {
    if (!isEntryOf(entries[i], mixed)) continue
    const word = entries[i] & indexMask
    if (hasBit(candidates, word)) found.add(word)
  }
}

/** Bits of the places where each letter stands in the text that is compared. */
const places = new Int32Array(26)

/** First letters that are written for each other. */
const alike = 'aeiouy ck cs sz fp gj kn wr wh vf td bp qk xe'.split(' ')

/** What a word may start with whose misspelling starts with the letter at the index: a bit for each letter. */
const firsts = Int32Array.from({length: 26}, (_, i) => {
  const letter = String.fromCharCode(97 + i)
  return alike.filter((group) => group.includes(letter)).reduce((bits, group) => bits | lettersOf(group), 1 << i)
})

/**
 * Adds to `found` the index of each usual word at distance 2 or less of `text`, 3 to 24 letters of a–z; only those that start with one of its
 * first two letters, or with one that sounds like the first.
 */
export function withinTwoSlips(
  {usualFrom, usualLetters, usual, usualText}: UsualWords,
  text: string,
  found: Set<number>
): void {
  const own = lettersOf(text)
  const size = text.length
  const may = firsts[text.charCodeAt(0) - 97] | (1 << (text.charCodeAt(1) - 97))
  for (let i = 0; i < size; i++) places[text.charCodeAt(i) - 97] |= 1 << i
  for (let length = 3, start = 0; length <= longest && length <= size + 2; length++) {
    const from = usualFrom[usualGroup(length, 0)]
    for (let letter = 0; letter < 26 && length >= size - 2; letter++) {
      if ((may & (1 << letter)) === 0) continue
      const group = usualGroup(length, letter)
      const to = usualFrom[group + 1]
      for (let i = usualFrom[group]; i < to; i++) {
        // Two slips change four bits of the letters at most.
        let bits = usualLetters[i] ^ own
        bits -= (bits >>> 1) & 0x55555555
        bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
        if (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 > 4) continue
        if (distance(size, usualText, start + (i - from) * length, length) <= 2) found.add(usual[i])
      }
    }
    start += (usualFrom[usualGroup(length + 1, 0)] - from) * length
  }
  places.fill(0)
}

/** The distance of the word at `start` from the text in `places`, a swap is one slip; bit-parallel (Hyyrö 2003). */
function distance(size: number, words: Uint8Array, start: number, length: number): number {
  const last = 1 << (size - 1)
  let distance = size
  let plus = -1
  let minus = 0
  let diagonal = 0
  let before = 0
  for (let i = start; i < start + length; i++) {
    const here = places[words[i] - 97]
    const swap = ((~diagonal & here) << 1) & before
    diagonal = (((here & plus) + plus) ^ plus) | here | minus | swap
    let up = minus | ~(diagonal | plus)
    let down = diagonal & plus
    if (up & last) distance++
    if (down & last) distance--
    up = (up << 1) | 1
    down <<= 1
    plus = down | ~(diagonal | up)
    minus = up & diagonal
    before = here
  }
  return distance
}
