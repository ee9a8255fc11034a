/** The word table as `layout.ts` lays it out: views on the bytes of the file, and how a key is found in them. */
import {
  adjacentColumns,
  blockSize,
  type columns,
  hashWord,
  indexMask,
  isEntryOf,
  mix,
  type pairColumns,
  tableParts
} from './layout.js'
import type {UsualWords, WordIndex} from './neighbours.js'

/** The parts of the file; see layout.ts. */
export interface Table extends WordIndex, UsualWords {
  words: number
  text: Uint8Array
  offsets: Uint32Array
  outnumbered: Uint8Array
  columns: Record<(typeof columns)[number], Uint8Array>
  flagsLow: Uint8Array
  flagsHigh: Uint8Array
  buckets: Uint32Array
  rest: [Uint8Array, Uint8Array, Uint8Array]
  pairs: Record<(typeof pairColumns)[number], Uint8Array>
  rareSlots: Uint32Array
  rare: [high: Uint8Array, low: Uint8Array, facts: Uint8Array]
  adjacentHashes: Uint32Array
  /** A column for each of `adjacentColumns`. */
  adjacent: Uint8Array[]
  nameWordSlots: Uint32Array
  nameWords: [high: Uint8Array, low: Uint8Array, facts: Uint8Array]
  nameSlots: Uint32Array
  names: [high: Uint8Array, middle: Uint8Array, low: Uint8Array, kinds: Uint8Array]
  spellings: Map<string, string>
  corrections: Uint8Array
}

/**
 * Reads a table from the bytes of a file; nothing but a short list is parsed.
 *
 * @throws {Error} when the builder did not write the bytes
 */
export function readTable(bytes: Uint8Array): Table {
  const data = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const {header, parts} = tableParts(data)
  const words = (part: Uint8Array) => new Uint32Array(part.buffer, part.byteOffset, part.length / 4)
  return {
    words: header.words,
    offsets: words(parts.offsets),
    buckets: words(parts.buckets),
    slots: words(parts.slots),
    entries: words(parts.entries),
    usualFrom: words(parts.usualFrom),
    usualLetters: words(parts.usualLetters),
    usual: words(parts.usual),
    usualText: parts.usualText,
    candidates: parts.candidates,
    outnumbered: parts.outnumbered,
    filter: parts.filter,
    text: parts.text,
    columns: parts,
    flagsLow: parts.flagsLow,
    flagsHigh: parts.flagsHigh,
    rest: [parts.restHigh, parts.restMiddle, parts.restLow],
    pairs: parts,
    rareSlots: words(parts.rareSlots),
    rare: [parts.rareHigh, parts.rareLow, parts.rareFacts],
    adjacentHashes: words(parts.adjacentHashes),
    adjacent: adjacentColumns.map((name) => parts[`adjacent.${name}`]),
    nameWordSlots: words(parts.nameWordSlots),
    nameWords: [parts.nameWordHigh, parts.nameWordLow, parts.nameWordFacts],
    nameSlots: words(parts.nameSlots),
    names: [parts.nameHigh, parts.nameMiddle, parts.nameLow, parts.nameKinds],
    spellings: mapOf(parts.spellings),
    corrections: parts.corrections
  }
}

export const decoder = new TextDecoder()

/** The lines `key value` of a list. */
export function mapOf(bytes: Uint8Array): Map<string, string> {
  const text = decoder.decode(bytes)
  const map = new Map<string, string>()
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at)
    const end = text.indexOf('\n', space)
    map.set(text.slice(at, space), text.slice(space + 1, end))
    at = end + 1
  }
  return map
}

/** The index of a key in the table, or -1. */
export function indexOf(table: Table, key: string): number {
  const {slots, entries} = table
  const mixed = mix(hashWord(key))
  const slot = mixed >>> 16
  const end = slots[slot + 1]
  for (let i = slots[slot]; i < end; i++) {
    if (!isEntryOf(entries[i], mixed)) continue
    const index = entries[i] & indexMask
    if (isKey(key, spell(table, index))) return index
  }
  return -1
}

/** The key at an index of the table. */
export function keyAt(table: Table, index: number): string {
  return letters.toString('utf8', 0, spell(table, index))
}

/** The bytes of the key that was spelled last. */
const letters = Buffer.alloc(256)

/** Writes the bytes of the key at an index to `letters`. Returns how many. */
function spell({text, offsets}: Table, index: number): number {
  let at = offsets[Math.floor(index / blockSize)]
  for (let i = index % blockSize; ; i--) {
    const end = text[at] + text[at + 1]
    let k = text[at]
    at += 2
    while (k < end) letters[k++] = text[at++]
    if (i === 0) return end
  }
}

/** Are the first `length` bytes of `letters` the key? */
function isKey(key: string, length: number): boolean {
  if (length !== key.length) return length > key.length && letters.toString('utf8', 0, length) === key
  for (let i = 0; i < length; i++) if (letters[i] !== key.charCodeAt(i)) return false
  return true
}
