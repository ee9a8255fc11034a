/**
 * The lexicon: what edited English text knows of a word. How often it occurs, how it is cased mid-sentence, which
 * dictionaries have it, and how pairs of words are cased. README.md beside this file names the sources.
 *
 * Keys are lower-case; a curly apostrophe counts as a straight one. The data load with the first question.
 */
import {readFileSync} from 'node:fs'
import {
  blockSize,
  bucketCount,
  columns,
  flagBits,
  type Header,
  hashPair,
  headerFields,
  keyOf,
  magic,
  pairColumns
} from './format.js'

export {abbreviations} from '../article/abbreviations.js'

/** What the lexicon knows of one word. */
export interface Facts {
  /** The key: lower case, straight apostrophe, without the possessive `'s` when the table has the bare word only. */
  readonly key: string
  /** How often it occurs in edited text (about 8 million words): 12 × log2(1 + n), at most 255. */
  readonly count: number
  /** How often it occurs on the web, the same scale over counts per 10 million words; 0 when not among its 100,000. */
  readonly web: number
  /** How often it was seen mid-sentence in running text, the same scale: how much the three shares are worth. */
  readonly seen: number
  /** Shares of the casings mid-sentence, 0 to 1. What is left of 1 is mixed (`iPhone`, `McDonald`). All 0 when not seen. */
  readonly lower: number
  readonly capital: number
  readonly upper: number
  /** The spelling with capitals inside, where it is the usual one: `iPhone`. */
  readonly mixed: string | undefined
  /** The share of its occurrences that start a sentence, 0 to 1. */
  readonly starter: number
  /** Of its lower-case occurrences mid-sentence, the share with a capitalised word right after. */
  readonly beforeCapital: number
  /** In a US or a British dictionary (Hunspell), as lower case, as a name, or in capitals. */
  readonly known: boolean
  readonly knownLower: boolean
  readonly knownCapital: boolean
  readonly knownUpper: boolean
  /** In the US dictionary, in the British one, in whatever casing. */
  readonly us: boolean
  readonly gb: boolean
  /** A common word in lower case (SCOWL up to size 50); `basic`: up to 35. Rarer dictionary words may be typos. */
  readonly common: boolean
  readonly basic: boolean
  /** A common name with a capital (SCOWL up to size 50). */
  readonly commonCapital: boolean
  /** In SCOWL up to size 70, in lower case, with a capital. */
  readonly largeLower: boolean
  readonly largeCapital: boolean
  /** A name of any kind: a name in a dictionary, a list below, or capitalised nearly always in edited text. */
  readonly name: boolean
  /** A country, language or region, or a word of its name (CLDR); a people or a nationality; a month or a day. */
  readonly region: boolean
  readonly people: boolean
  readonly calendar: boolean
  /** Marked as a place, person or organisation (or a word of one) at least as often as not in CoNLL 2003. */
  readonly place: boolean
  readonly person: boolean
  readonly organisation: boolean
}

/** How a pair of words is written mid-sentence. */
export interface PairFacts {
  /** How often the pair occurs: 12 × log2(1 + n). */
  readonly count: number
  /** The share with a capital on the right word, on the left word. */
  readonly rightCapital: number
  readonly leftCapital: number
}

interface Table {
  words: number
  text: Uint8Array
  offsets: Uint32Array
  columns: Record<(typeof columns)[number], Uint8Array>
  flagsLow: Uint8Array
  flagsHigh: Uint8Array
  buckets: Uint32Array
  rest: [Uint8Array, Uint8Array, Uint8Array]
  pairs: Record<(typeof pairColumns)[number], Uint8Array>
  spellings: Map<string, string>
  corrections: Map<string, string>
}

let table: Table | undefined

/**
 * Reads the table; a few milliseconds, once. The first call decides the `file`: training asks for one that left texts out.
 *
 * @throws {Error} when the file is not one that the builder wrote
 */
export function loadLexicon(file?: URL | string): Table {
  if (table) return table
  // The Buffer of a file of this size has memory of its own, so views on it are aligned.
  const bytes = readFileSync(file ?? new URL('./lexicon.bin', import.meta.url))
  const data = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)
  const view = new Uint32Array(data.buffer, data.byteOffset, headerFields.length)
  const header = Object.fromEntries(headerFields.map((name, i) => [name, view[i]])) as Header
  if (header.magic !== magic) throw new Error('Unexpected bytes in lexicon.bin, expected the table of its builder')
  let at = headerFields.length * 4
  const words = (length: number) => {
    const view = new Uint32Array(data.buffer, data.byteOffset + at, length)
    at += length * 4
    return view
  }
  const take = (length: number) => data.subarray(at, (at += length))
  const takeAll = <Name extends string>(names: readonly Name[], length: number) =>
    Object.fromEntries(names.map((name) => [name, take(length)])) as unknown as Record<Name, Uint8Array>
  table = {
    words: header.words,
    offsets: words(Math.ceil(header.words / blockSize) + 1),
    buckets: words(bucketCount + 1),
    text: take(header.textBytes),
    columns: takeAll(columns, header.words),
    flagsLow: take(header.words),
    flagsHigh: take(header.words),
    rest: [take(header.pairs), take(header.pairs), take(header.pairs)],
    pairs: takeAll(pairColumns, header.pairs),
    spellings: mapOf(take(header.spellingBytes)),
    corrections: mapOf(take(header.correctionBytes))
  }
  return table
}

function mapOf(bytes: Uint8Array): Map<string, string> {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  return new Map(lines.filter(Boolean).map((line) => line.split(' ') as [string, string]))
}

// The cache holds the forms of a few articles; the second generation keeps what the first one still uses.
const cacheSize = 40_000
let young = new Map<string, Facts | null>()
let old = new Map<string, Facts | null>()

/** What the lexicon knows of a word in lower case; of a possessive it knows the bare word. */
export function facts(lower: string): Facts | undefined {
  let found = young.get(lower)
  if (found === undefined) {
    found = old.get(lower)
    if (found === undefined) found = look(keyOf(lower))
    if (young.size >= cacheSize) {
      old = young
      young = new Map()
    }
    young.set(lower, found)
  }
  return found ?? undefined
}

function look(key: string): Facts | null {
  let index = find(key)
  if (index < 0) {
    const bare = key.endsWith("'s") ? key.slice(0, -2) : key.endsWith("s'") ? key.slice(0, -1) : ''
    if (!bare) return null
    index = find(bare)
    if (index < 0) return null
    key = bare
  }
  return factsAt(key, index)
}

const encoder = new TextEncoder()
const wanted = new Uint8Array(256)

/** The index of a key in the table, or -1. */
function find(key: string): number {
  const {offsets, text, words} = loadLexicon()
  const {read, written: length} = encoder.encodeInto(key, wanted)
  if (read !== key.length || length === 0) return -1
  let low = 0
  let high = offsets.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (compareAt(text, offsets[middle] + 2, text[offsets[middle] + 1], length) <= 0) low = middle
    else high = middle - 1
  }
  return scan(text, offsets[low], low * blockSize, Math.min(words, (low + 1) * blockSize), length)
}

/** Goes through the words of a block; `same` is how many bytes the wanted word shares with the word before. */
function scan(text: Uint8Array, at: number, from: number, to: number, length: number): number {
  let same = 0
  for (let index = from; index < to; index++) {
    const shared = text[at]
    const added = text[at + 1]
    at += 2
    if (shared < same) return -1
    if (shared === same) {
      let i = 0
      while (i < added && same < length && text[at + i] === wanted[same]) {
        i++
        same++
      }
      if (i === added && same === length) return index
      if (i < added && (same === length || text[at + i] > wanted[same])) return -1
    }
    at += added
  }
  return -1
}

function compareAt(text: Uint8Array, at: number, size: number, length: number): number {
  const shorter = Math.min(size, length)
  for (let i = 0; i < shorter; i++) {
    const difference = text[at + i] - wanted[i]
    if (difference !== 0) return difference
  }
  return size - length
}

function factsAt(key: string, index: number): Facts {
  const {columns: column, flagsLow, flagsHigh, spellings} = loadLexicon()
  const flags = flagsLow[index] | (flagsHigh[index] << 8)
  const has = (bits: number) => (flags & bits) !== 0
  const capital = column.capital[index] / 255
  const seen = column.seen[index]
  const knownLower = has(flagBits.usLower | flagBits.gbLower)
  const knownCapital = has(flagBits.usCapital | flagBits.gbCapital)
  const listed = has(flagBits.region | flagBits.people | flagBits.calendar)
  return {
    key,
    count: column.count[index],
    web: column.web[index],
    seen,
    lower: column.lower[index] / 255,
    capital,
    upper: column.upper[index] / 255,
    mixed: spellings.get(key),
    starter: column.starter[index] / 255,
    beforeCapital: column.beforeCapital[index] / 255,
    known: knownLower || knownCapital || has(flagBits.knownUpper),
    knownLower,
    knownCapital,
    knownUpper: has(flagBits.knownUpper),
    us: has(flagBits.usLower | flagBits.usCapital),
    gb: has(flagBits.gbLower | flagBits.gbCapital),
    common: has(flagBits.common),
    basic: has(flagBits.basic),
    commonCapital: has(flagBits.commonCapital),
    largeLower: has(flagBits.largeLower),
    largeCapital: has(flagBits.largeCapital),
    name: knownCapital || listed || (seen >= 28 && capital >= 0.9 && !knownLower),
    region: has(flagBits.region),
    people: has(flagBits.people),
    calendar: has(flagBits.calendar),
    place: has(flagBits.place),
    person: has(flagBits.person),
    organisation: has(flagBits.organisation)
  }
}

const hashes = new Uint32Array(2)

function findPair(left: string, right: string): number {
  const {buckets, rest} = loadLexicon()
  hashPair(left, right, hashes)
  const wanted = hashes[1]
  const high = rest[0]
  const middle = rest[1]
  const low = rest[2]
  const end = buckets[hashes[0] + 1]
  for (let i = buckets[hashes[0]]; i < end; i++) {
    if (((high[i] << 16) | (middle[i] << 8) | low[i]) === wanted) return i
  }
  return -1
}

/** How often `left right` occurs in edited text, 12 × log2(1 + n); 0 below three times. Keys as in `Facts.key`. */
export function pairCount(left: string, right: string): number {
  const index = findPair(left, right)
  return index < 0 ? 0 : loadLexicon().pairs.pairCount[index]
}

/** How `left right` is cased in running text; `undefined` when the table does not have the pair. Keys as in `Facts.key`. */
export function pairCasing(left: string, right: string): PairFacts | undefined {
  const index = findPair(left, right)
  if (index < 0) return undefined
  const {pairs} = loadLexicon()
  return {
    count: pairs.pairCount[index],
    rightCapital: pairs.rightCapital[index] / 255,
    leftCapital: pairs.leftCapital[index] / 255
  }
}

/** The one correction of a well-known misspelling, in lower case. */
export function correction(lower: string): string | undefined {
  return loadLexicon().corrections.get(keyOf(lower))
}

/** Every key of the table with its facts, in order: for audits and for models that build an index of their own. */
export function* entries(): Generator<Facts> {
  const {words, text, offsets} = loadLexicon()
  const decoder = new TextDecoder()
  const word = new Uint8Array(256)
  for (let block = 0, index = 0; index < words; block++) {
    let at = offsets[block]
    for (let i = 0; i < blockSize && index < words; i++, index++) {
      const shared = text[at]
      const added = text[at + 1]
      word.set(text.subarray(at + 2, at + 2 + added), shared)
      at += 2 + added
      yield factsAt(decoder.decode(word.subarray(0, shared + added)), index)
    }
  }
}

/** Every correction of the closed list. */
export function corrections(): ReadonlyMap<string, string> {
  return loadLexicon().corrections
}
