/**
 * The lexicon: what edited English text knows of a word. How often it occurs, how it is cased mid-sentence, which
 * dictionaries have it, and how pairs of words are cased. README.md beside this file names the sources.
 *
 * Keys are lower-case; a curly apostrophe counts as a straight one. The data load with the first question.
 */
import {readFileSync} from 'node:fs'
import {
  blockSize,
  type columns,
  flagBits,
  fringeRest,
  fringeSlot,
  hashPair,
  hashWord,
  indexMask,
  isEntryOf,
  isSettledEntry,
  keyOf,
  mix,
  type pairColumns,
  partsOf
} from './format.js'
import {hasBit, type NearIndex, type UsualWords} from './near.js'

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

/** The table: see format.ts. */
export interface Table extends NearIndex, UsualWords {
  words: number
  text: Uint8Array
  offsets: Uint32Array
  outdone: Uint8Array
  columns: Record<(typeof columns)[number], Uint8Array>
  flagsLow: Uint8Array
  flagsHigh: Uint8Array
  buckets: Uint32Array
  rest: [Uint8Array, Uint8Array, Uint8Array]
  pairs: Record<(typeof pairColumns)[number], Uint8Array>
  fringeSlots: Uint32Array
  fringe: [high: Uint8Array, low: Uint8Array, facts: Uint8Array]
  spellings: Map<string, string>
  corrections: Uint8Array
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
  const {header, parts} = partsOf(data)
  const words = (part: Uint8Array) => new Uint32Array(part.buffer, part.byteOffset, part.length / 4)
  table = {
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
    outdone: parts.outdone,
    filter: parts.filter,
    text: parts.text,
    columns: parts,
    flagsLow: parts.flagsLow,
    flagsHigh: parts.flagsHigh,
    rest: [parts.restHigh, parts.restMiddle, parts.restLow],
    pairs: parts,
    fringeSlots: words(parts.fringeSlots),
    fringe: [parts.fringeHigh, parts.fringeLow, parts.fringeFacts],
    spellings: mapOf(parts.spellings),
    corrections: parts.corrections
  }
  return table
}

const decoder = new TextDecoder()

/** The lines `key value` of a list. */
function mapOf(bytes: Uint8Array): Map<string, string> {
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

/** The index of a key in the table, or -1. */
function find(key: string): number {
  const {slots, entries} = loadLexicon()
  const mixed = mix(hashWord(key))
  const slot = mixed >>> 16
  const end = slots[slot + 1]
  for (let i = slots[slot]; i < end; i++) {
    if (!isEntryOf(entries[i], mixed)) continue
    const index = entries[i] & indexMask
    if (isKey(key, spell(index))) return index
  }
  return -1
}

// The mixed hashes of settled keys met lately: the index itself is too large for the cache of a core.
const settledBits = 13
const settledLately = new Uint32Array(1 << settledBits)

/**
 * Is the key settled: a usual word of a dictionary that is no slip of a more usual one, or a name? The quickest question of all, by its hash
 * alone: one unknown word in 7,000 is taken for a settled one.
 */
export function isSettled(key: string): boolean {
  const mixed = mix(hashWord(key))
  const place = mixed >>> (32 - settledBits)
  if (settledLately[place] === mixed) return mixed !== 0
  const {slots, entries} = loadLexicon()
  const slot = mixed >>> 16
  const end = slots[slot + 1]
  for (let i = slots[slot]; i < end; i++) {
    if (!isEntryOf(entries[i], mixed)) continue
    if (isSettledEntry(entries[i])) settledLately[place] = mixed
    return isSettledEntry(entries[i])
  }
  return false
}

/** The bytes of the key that was spelled last. */
const letters = Buffer.alloc(256)

/** Writes the bytes of the key at an index to `letters`. Returns how many. */
function spell(index: number): number {
  const {text, offsets} = loadLexicon()
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

/** The key at an index of the table. */
export function wordAt(index: number): string {
  return letters.toString('utf8', 0, spell(index))
}

/** The flags of a key, see format.ts; 0 of what the table does not have. For questions that are hardly asked twice: nothing is kept. */
export function flagsOf(key: string): number {
  const index = find(key)
  if (index < 0) return 0
  const {flagsLow, flagsHigh} = loadLexicon()
  return flagsLow[index] | (flagsHigh[index] << 8)
}

/** Does one slip part the word from one that is 16 times as frequent? False of what the table does not have. */
export function isOutdone(key: string): boolean {
  const index = find(key)
  return index >= 0 && hasBit(loadLexicon().outdone, index)
}

/** What lists wider than the dictionaries, and the web, know of a word. */
export interface Fringe {
  /** The lists that have it, the more the less it may be a typo: see `fringeLists`. */
  readonly list: number
  /** How often it occurs on the web, as in `Facts.web`, or 0. */
  readonly web: number
}

/** What is known of a key that no dictionary has in lower case, where a usual word is near it. Nothing is kept. */
export function fringeOf(key: string): Fringe | undefined {
  const {
    fringeSlots,
    fringe: [high, low, known]
  } = loadLexicon()
  const mixed = mix(hashWord(key))
  const rest = fringeRest(mixed)
  const slot = fringeSlot(mixed)
  const end = fringeSlots[slot + 1]
  for (let i = fringeSlots[slot]; i < end; i++) {
    if (((high[i] << 8) | low[i]) === rest) return {list: known[i] & 3, web: known[i] & 0xfc}
  }
  return undefined
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

/** The one correction of a well-known misspelling, in lower case. Searches the lines of the list as they are. */
export function correction(lower: string): string | undefined {
  const key = keyOf(lower)
  const list = loadLexicon().corrections
  let low = 0
  let high = list.length
  while (low < high) {
    let start = (low + high) >> 1
    while (start > low && list[start - 1] !== 0x0a) start--
    let i = 0
    while (i < key.length && list[start + i] === key.charCodeAt(i)) i++
    const end = list.indexOf(0x0a, start + i)
    if (i === key.length && list[start + i] === 0x20) return decoder.decode(list.subarray(start + i + 1, end))
    if (i < key.length && key.charCodeAt(i) > list[start + i]) low = end + 1
    else high = start
  }
  return undefined
}

/** Every key of the table with its facts, in order: for audits and for models that build an index of their own. */
export function* entries(): Generator<Facts> {
  for (let index = 0; index < loadLexicon().words; index++) yield factsAt(wordAt(index), index)
}

/** Every correction of the closed list. */
export function corrections(): ReadonlyMap<string, string> {
  return mapOf(loadLexicon().corrections)
}
