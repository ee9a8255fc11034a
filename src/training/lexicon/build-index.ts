/** The parts of the table that follow from its words: the index by hash, the candidates, and who is outnumbered. */
import {
  entryOf,
  filterBytes,
  flagBits,
  frequent,
  hashWord,
  leastUsual,
  lettersOf,
  longest,
  mix,
  muchMore,
  slotCount,
  usualGroup
} from '../../lexicon/layout.js'
import {hasBit, type UsualWords, type WordIndex, withinOneSlip} from '../../lexicon/neighbours.js'

/** What it reads of a word; counts and shares as in the columns of the table. */
export interface IndexedWord {
  key: string
  flags: number
  count: number
  web: number
  lower: number
}

export interface Derived extends WordIndex, UsualWords {
  outnumbered: Uint8Array
}

/** Least count of a word that no dictionary has, for it to be a candidate: *online*, *website*. */
const leastUnlisted = 72 // 12 × log2(1 + 63)

/**
 * The derived parts for the words in the order of the table.
 *
 * - `candidates`: what a typo may stand for, the lower-case words that edited text or the web uses.
 * - `outnumbered`: words that one slip parts from a candidate 16 times as frequent. The others are never a typo of a usual word.
 * - certain: words of a dictionary that are usual and not outnumbered, or names. Of them there is nothing more to ask.
 */
export function derive(words: readonly IndexedWord[]): Derived {
  const mixed = words.map(({key}) => mix(hashWord(key)))
  const order = mixed.map((_, i) => i).sort((a, b) => mixed[a] - mixed[b] || a - b)
  const slots = new Uint32Array(slotCount + 1)
  for (const hash of mixed) slots[(hash >>> 16) + 1]++
  for (let i = 0; i < slotCount; i++) slots[i + 1] += slots[i]
  const entries = Uint32Array.from(order, (index) => entryOf(mixed[index], index, false))
  const candidates = new Uint8Array(Math.ceil(words.length / 8))
  const filter = new Uint8Array(filterBytes)
  words.forEach((word, i) => {
    if (!isCandidate(word)) return
    setBit(candidates, i)
    setBit(filter, mixed[i] >>> 12)
  })
  const index = {slots, entries, candidates, filter}
  const outnumbered = new Uint8Array(candidates.length)
  words.forEach(({key, count}, i) => {
    if (!/^[a-z]{3,22}$/.test(key)) return
    const found = new Set<number>()
    withinOneSlip(index, key, found)
    if ([...found].some((one) => words[one].count > count + muchMore)) setBit(outnumbered, i)
  })
  const certain = words.map((word, i) => isCertain(word, hasBit(outnumbered, i)))
  // Words with one hash are certain together or not at all.
  const shared = new Map<number, boolean>()
  const hashes = mixed.map((hash) => hash - (hash % 8))
  hashes.forEach((hash, i) => {
    shared.set(hash, certain[i] && (shared.get(hash) ?? true))
  })
  order.forEach((word, i) => {
    entries[i] = entryOf(mixed[word], word, shared.get(hashes[word])!)
  })
  return {...index, ...usualOf(words, candidates), outnumbered}
}

function usualOf(words: readonly IndexedWord[], candidates: Uint8Array): UsualWords {
  const isUsual = ({key, count}: IndexedWord, i: number) =>
    hasBit(candidates, i) && count >= leastUsual && /^[a-z]{3,24}$/.test(key)
  const usual = Uint32Array.from(words.keys()).filter((i) => isUsual(words[i], i))
  const groupOf = (i: number) => usualGroup(words[i].key.length, words[i].key.charCodeAt(0) - 97)
  usual.sort((a, b) => groupOf(a) - groupOf(b) || a - b)
  const usualFrom = new Uint32Array(usualGroup(longest, 25) + 2)
  for (const i of usual) usualFrom[groupOf(i) + 1]++
  for (let i = 1; i < usualFrom.length; i++) usualFrom[i] += usualFrom[i - 1]
  const keys = Array.from(usual, (i) => words[i].key)
  return {
    usualFrom,
    usualLetters: Uint32Array.from(keys, lettersOf),
    usual,
    usualText: Buffer.from(keys.join(''), 'latin1')
  }
}

function isCertain({flags, count}: IndexedWord, outnumbered: boolean): boolean {
  const inLower = (flags & (flagBits.usLower | flagBits.gbLower)) !== 0
  const asName = (flags & (flagBits.usCapital | flagBits.gbCapital)) !== 0
  if ((flags & flagBits.common) !== 0 && !outnumbered) return inLower || asName
  return (inLower || asName) && (count > frequent || !inLower) && (flags & flagBits.common) === 0
}

function isCandidate({key, flags, count, web, lower}: IndexedWord): boolean {
  if (key.length < 2 || key.length > longest) return false
  if ((flags & (flagBits.usLower | flagBits.gbLower)) === 0) return count >= leastUnlisted && lower >= 230
  return count > 0 || web > 0 || (flags & flagBits.common) !== 0
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] |= 1 << (index & 7)
}
