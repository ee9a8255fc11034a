/** Writes the table as `layout.ts` lays it out. */

import {
  blockSize,
  bucketCount,
  columns,
  flagBits,
  frequent,
  type Header,
  hashName,
  hashPair,
  hashWord,
  headerFields,
  layout,
  logScale,
  magic,
  mix,
  type pairColumns,
  rareRest,
  rareSlot,
  rareSlotCount,
  type TablePart,
  tableParts
} from '../../lexicon/layout.js'
import {withinOneSlip, withinTwoSlips} from '../../lexicon/neighbours.js'
import {type Derived, derive, type IndexedWord} from './build-index.js'
import type {Counted, PairCounted} from './merge.js'

/** What the builder knows of a word. */
export interface WordRow {
  key: string
  flags: number
  /** Count on the web for each 10 million words. */
  web: number
  counted: Counted | undefined
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((255 * part) / whole))

/** What a table is made of. */
export interface Contents {
  rows: readonly WordRow[]
  pairs: readonly PairCounted[]
  /** The rare words with their facts: see `rareFacts`. */
  rare: ReadonlyMap<string, number>
  /** How words are cased beside capitals: `adjacentFields` by the word. */
  adjacent: ReadonlyMap<string, readonly number[]>
  /** The words of names with their weights: see `nameWordFacts`. */
  nameWords: ReadonlyMap<string, number>
  /** Names of several words with the place of their kind in `nameKinds`. */
  names: ReadonlyMap<string, number>
  spellings: ReadonlyMap<string, string>
  corrections: ReadonlyMap<string, string>
}

/** The bytes of `lexicon.bin`; the rows may come in any order. */
export function encode({rows, pairs, rare, adjacent, nameWords, names, spellings, corrections}: Contents): Buffer {
  const sorted = rows
    .map((row) => ({row, bytes: Buffer.from(row.key)}))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  const {text, offsets} = frontCode(sorted.map(({bytes}) => bytes))
  const column = sorted.map(({row}) => cells(row))
  const words = sorted.map(({row}, i) => ({key: row.key, flags: row.flags, ...column[i]}))
  const derived = derive(words)
  const rareIndex = rareParts(rare, words, derived)
  const beside = adjacentParts(adjacent)
  const wordsOfNames = nameWordParts(nameWords)
  const named = nameParts(names)
  const {buckets, rest, values} = hashed(pairs)
  const spellingBytes = lines(spellings)
  const correctionBytes = lines(corrections)
  return write(
    {
      magic,
      words: sorted.length,
      textBytes: text.length,
      pairs: pairs.length,
      spellingBytes: spellingBytes.length,
      correctionBytes: correctionBytes.length,
      usual: derived.usual.length,
      usualBytes: derived.usualText.length,
      rare: rareIndex.rareLow.length,
      adjacent: beside.adjacentHashes.length,
      nameWords: wordsOfNames.nameWordLow.length,
      names: named.nameLow.length
    },
    {
      ...derived,
      ...rareIndex,
      ...beside,
      ...wordsOfNames,
      ...named,
      offsets: Uint32Array.from(offsets),
      buckets: Uint32Array.from(buckets),
      text,
      ...(Object.fromEntries(columns.map((name) => [name, Buffer.from(column.map((cell) => cell[name]))])) as Record<
        (typeof columns)[number],
        Buffer
      >),
      flagsLow: Buffer.from(sorted.map(({row}) => row.flags & 255)),
      flagsHigh: Buffer.from(sorted.map(({row}) => row.flags >> 8)),
      restHigh: rest[0],
      restMiddle: rest[1],
      restLow: rest[2],
      ...values,
      spellings: spellingBytes,
      corrections: correctionBytes
    }
  )
}

/** The bytes of a table with its derived parts made anew, the list of misspellings, and the rare words where they are given. */
export function deriveAgain(
  bytes: Uint8Array,
  misspellings: ReadonlyMap<string, string>,
  rare?: ReadonlyMap<string, number>
): Buffer {
  const {header, parts} = tableParts(bytes)
  const corrections = lines(misspellings)
  const words = indexedWords(bytes)
  const derived = derive(words)
  const rareIndex = rare ? rareParts(rare, words, derived) : parts
  return write(
    {
      ...header,
      usual: derived.usual.length,
      usualBytes: derived.usualText.length,
      rare: rareIndex.rareLow.length,
      correctionBytes: corrections.length
    },
    {...parts, ...derived, ...rareIndex, corrections}
  )
}

/** Of words that a dictionary has in lower case, or that are frequent, nobody asks what else has them. */
const vouching = flagBits.usLower | flagBits.gbLower | flagBits.common | flagBits.largeLower

/** The rare words as far as it is asked for: words of no dictionary that a typo could have made of a word of the table. */
function rareParts(rare: ReadonlyMap<string, number>, words: readonly IndexedWord[], derived: Derived) {
  const certain = new Set<string>()
  for (const {key, flags, count} of words) if ((flags & vouching) !== 0 || count > frequent) certain.add(key)
  const entries: {mixed: number; facts: number}[] = []
  for (const [key, facts] of rare) {
    if (!/^[a-z]{3,22}$/.test(key) || certain.has(key)) continue
    const found = new Set<number>()
    withinOneSlip(derived, key, found)
    if (found.size === 0) withinTwoSlips(derived, key, found)
    if (found.size > 0) entries.push({mixed: mix(hashWord(key)), facts})
  }
  const {slots, high, low, facts} = fingerprints(entries)
  return {rareSlots: slots, rareHigh: high, rareLow: low, rareFacts: facts}
}

/** Words by the slots of their mixed hashes, 16 bits of the rest, and a byte for each. */
function fingerprints(entries: {mixed: number; facts: number}[]) {
  entries.sort((a, b) => a.mixed - b.mixed)
  return {
    slots: slotsOf(entries.map(({mixed}) => rareSlot(mixed))),
    high: Buffer.from(entries.map(({mixed}) => rareRest(mixed) >> 8)),
    low: Buffer.from(entries.map(({mixed}) => rareRest(mixed) & 255)),
    facts: Buffer.from(entries.map(({facts}) => facts))
  }
}

/** Where each slot starts; `slots` are sorted. */
function slotsOf(slots: readonly number[]): Uint32Array {
  const starts = new Uint32Array(rareSlotCount + 1)
  for (const slot of slots) starts[slot + 1]++
  for (let i = 0; i < rareSlotCount; i++) starts[i + 1] += starts[i]
  return starts
}

function nameWordParts(words: ReadonlyMap<string, number>) {
  const {slots, high, low, facts} = fingerprints([...words].map(([key, facts]) => ({mixed: mix(hashWord(key)), facts})))
  return {nameWordSlots: slots, nameWordHigh: high, nameWordLow: low, nameWordFacts: facts}
}

function nameParts(names: ReadonlyMap<string, number>) {
  const out = new Uint32Array(2)
  const entries = [...names]
    .map(([name, kind]) => {
      hashName(name, out)
      return {slot: out[0], rest: out[1], kind}
    })
    .sort((a, b) => a.slot - b.slot || a.rest - b.rest)
  return {
    nameSlots: slotsOf(entries.map(({slot}) => slot)),
    nameHigh: Buffer.from(entries.map(({rest}) => rest >> 16)),
    nameMiddle: Buffer.from(entries.map(({rest}) => (rest >> 8) & 255)),
    nameLow: Buffer.from(entries.map(({rest}) => rest & 255)),
    nameKinds: Buffer.from(entries.map(({kind}) => kind))
  }
}

/** A word that always has its capital is one that its row knows; one seen a few times says little. */
function adjacentParts(words: ReadonlyMap<string, readonly number[]>) {
  const entries = [...words]
    .filter(([, [afterLower, afterCapital, nextLower, nextCapital]]) => {
      return afterLower + nextLower > 0 && afterLower + afterCapital + nextLower + nextCapital >= 3
    })
    .map(([key, counts]) => ({hash: mix(hashWord(key)), counts}))
    .sort((a, b) => a.hash - b.hash)
  // What was seen once is no certainty.
  const shareOf = (lower: number, capital: number) => Math.round((255 * (capital + 0.25)) / (capital + lower + 0.5))
  const column = (of: (counts: readonly number[]) => number) => Buffer.from(entries.map(({counts}) => of(counts)))
  return {
    adjacentHashes: Uint32Array.from(entries, ({hash}) => hash),
    'adjacent.after': column(([lower, capital]) => logScale(lower + capital)),
    'adjacent.afterCapital': column(([lower, capital]) => shareOf(lower, capital)),
    'adjacent.before': column(([, , lower, capital]) => logScale(lower + capital)),
    'adjacent.beforeCapital': column(([, , lower, capital]) => shareOf(lower, capital))
  }
}

/** The list of misspellings: lines `right: wrong wrong …`, each wrong one with its right one. */
export function readMisspellings(text: string): Map<string, string> {
  const list = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [right, wrongs] = line.split(': ')
    for (const wrong of wrongs.split(' ')) list.set(wrong, right)
  }
  return list
}

/** The words of a table, as `derive` reads them. */
function indexedWords(bytes: Uint8Array): IndexedWord[] {
  const {header, parts} = tableParts(bytes)
  const offsets = new Uint32Array(parts.offsets.buffer, parts.offsets.byteOffset, parts.offsets.length / 4)
  const key = Buffer.alloc(256)
  const words: IndexedWord[] = []
  for (let i = 0, at = 0; i < header.words; i++) {
    if (i % blockSize === 0) at = offsets[i / blockSize]
    const shared = parts.text[at]
    const size = shared + parts.text[at + 1]
    key.set(parts.text.subarray(at + 2, at + 2 + size - shared), shared)
    at += 2 + size - shared
    words.push({
      key: key.toString('utf8', 0, size),
      flags: parts.flagsLow[i] | (parts.flagsHigh[i] << 8),
      count: parts.count[i],
      web: parts.web[i],
      lower: parts.lower[i]
    })
  }
  return words
}

function write(header: Header, parts: Record<TablePart, Uint8Array | Uint32Array>): Buffer {
  const bytesOf = ({buffer, byteOffset, byteLength}: Uint8Array | Uint32Array) =>
    Buffer.from(buffer, byteOffset, byteLength)
  const head = Uint32Array.from(headerFields.map((name) => header[name]))
  return Buffer.concat([bytesOf(head), ...layout(header).map(([name]) => bytesOf(parts[name]))])
}

function cells({counted, web}: WordRow): Record<(typeof columns)[number], number> {
  const {
    total = 0,
    starter = 0,
    capitalLow = 0,
    capitalHigh = 0,
    lower = 0,
    capital = 0,
    upper = 0,
    mixed = 0,
    beforeCapital = 0
  } = counted ?? {}
  const seen = lower + capital + upper + mixed
  return {
    count: logScale(total),
    web: logScale(web),
    seen: logScale(seen),
    lower: share(lower, seen),
    capital: share(capital, seen),
    upper: share(upper, seen),
    starter: share(starter, 1),
    beforeCapital: share(beforeCapital, lower),
    capitalLow: share(capitalLow, 1),
    capitalHigh: share(capitalHigh, 1)
  }
}

function frontCode(keys: readonly Buffer[]): {text: Buffer; offsets: number[]} {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let size = 0
  keys.forEach((key, i) => {
    let shared = 0
    if (i % blockSize === 0) offsets.push(size)
    else while (shared < key.length && key[shared] === keys[i - 1][shared]) shared++
    const part = Buffer.concat([Buffer.from([shared, key.length - shared]), key.subarray(shared)])
    parts.push(part)
    size += part.length
  })
  return {text: Buffer.concat(parts), offsets: [...offsets, size]}
}

function hashed(pairs: readonly PairCounted[]): {
  buckets: number[]
  rest: Buffer[]
  values: Record<(typeof pairColumns)[number], Buffer>
} {
  const out = new Uint32Array(2)
  const entries = pairs
    .map((pair) => {
      hashPair(pair.left, pair.right, out)
      return {pair, bucket: out[0], rest: out[1]}
    })
    .sort((a, b) => a.bucket - b.bucket || a.rest - b.rest)
  const buckets = new Array<number>(bucketCount + 1).fill(0)
  for (const {bucket} of entries) buckets[bucket + 1]++
  for (let i = 0; i < bucketCount; i++) buckets[i + 1] += buckets[i]
  return {
    buckets,
    rest: [16, 8, 0].map((shift) => Buffer.from(entries.map(({rest}) => (rest >> shift) & 255))),
    values: {
      pairCount: Buffer.from(entries.map(({pair}) => logScale(pair.count))),
      rightCapital: Buffer.from(entries.map(({pair}) => share(pair.rightCapital, pair.rightSeen))),
      leftCapital: Buffer.from(entries.map(({pair}) => share(pair.leftCapital, pair.leftSeen)))
    }
  }
}

function lines(map: ReadonlyMap<string, string>): Buffer {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(sorted.map(([key, value]) => `${key} ${value}\n`).join(''))
}
