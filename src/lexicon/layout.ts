/**
 * The layout of `lexicon.bin`, shared by the builder and the loader. Little endian.
 *
 * - `uint32` header: see `headerFields`.
 * - The words: keys in lower case, sorted by their UTF-8 bytes, front-coded in blocks of 16. A block is, for each word, a
 *   byte with how many bytes it shares with the word before (0 for the first), a byte with how many follow, and those.
 *   `uint32 offset[blocks + 1]` says where each block starts.
 * - Derived from them by `build-index.ts`, so that nothing is built when a process starts: the index by hash, `uint32 slot[65537]` and
 *   `uint32 entry[words]` (see `entryOf`); the usual words that a typo may stand for, sorted by their length and then by their first
 *   letter, `uint32 usualFrom[25 × 26 + 1]` for each of both, `uint32 usualLetters[usual]` (see `lettersOf`), `uint32 usual[usual]`,
 *   their indexes, and their letters; two sets of words, a bit each,
 *   `candidates` and `outnumbered`; and a filter, a bit for each of a million hashes, set where a candidate has it: it fits in the cache
 *   of a core and answers 14 of 15 questions for neighbours.
 * - A `uint8` column for each of `columns`, then two bytes of flags for each word (all low bytes, then all high ones).
 * - The pairs: an open table of 65,536 buckets by the first 16 bits of the 40-bit hash of two words, `uint32 bucket[65537]`;
 *   in a bucket the other 24 bits, sorted, as three columns of bytes, then a `uint8` column for each of `pairColumns`.
 *   With about four pairs a bucket a pair that was never counted is taken for another one 3 times in 10 million.
 * - The rare words: that only wider lists or the web have and that a usual word is near, by 16,384 slots of the first 14 bits of their
 *   mixed hash, `uint32 rareSlot[16385]`; in a slot the next 16 bits, sorted, as two columns of bytes, then a byte of facts for each
 *   (see `rareFacts`). A word that is not among them is taken for one 1 time in 10,000.
 * - Words beside capitals: `uint32 hash[adjacent]` (its mixed hash), sorted, then a `uint8` column for each of `adjacentColumns`.
 * - The words of names: laid out as the rare words, with a byte of weights for each (see `nameWordFacts`); and names of several words, by
 *   the same number of slots of their hash (see `hashName`), the next 24 bits as three columns, then a byte for the kind of each.
 * - `spellings` and `corrections`: UTF-8 lines `key value`, sorted.
 */
export const magic = 0x4c455836
export const blockSize = 16
export const bucketCount = 65536

export const headerFields = [
  'magic',
  'words',
  'textBytes',
  'pairs',
  'spellingBytes',
  'correctionBytes',
  'usual',
  'usualBytes',
  'rare',
  'adjacent',
  'nameWords',
  'names'
] as const
export type Header = Record<(typeof headerFields)[number], number>

/** Counts are 12 × log2(1 + n), shares are 255ths. */
export const columns = [
  ...(['count', 'web', 'seen', 'lower', 'capital', 'upper', 'starter', 'beforeCapital'] as const),
  ...(['capitalLow', 'capitalHigh'] as const)
] as const
export const pairColumns = ['pairCount', 'rightCapital', 'leftCapital'] as const
/** How a word mid-sentence is cased right after a capital, and right before one: how often it was seen there, the share of capitals. */
export const adjacentColumns = ['after', 'afterCapital', 'before', 'beforeCapital'] as const

/** Counts of words and pairs are as of so many words, however many were counted. */
export const corpusWords = 6e6

/** Which parts follow the header, in order, and how many bytes each has. */
export function layout({
  words,
  textBytes,
  pairs,
  spellingBytes,
  correctionBytes,
  usual,
  usualBytes,
  rare,
  adjacent,
  nameWords,
  names
}: Header): [TablePart, number][] {
  const bits = Math.ceil(words / 8)
  return [
    ['offsets', 4 * (Math.ceil(words / blockSize) + 1)],
    ['buckets', 4 * (bucketCount + 1)],
    ['slots', 4 * (slotCount + 1)],
    ['entries', 4 * words],
    ['usualFrom', 4 * (usualGroup(longest, 25) + 2)],
    ['usualLetters', 4 * usual],
    ['usual', 4 * usual],
    ['rareSlots', 4 * (rareSlotCount + 1)],
    ['adjacentHashes', 4 * adjacent],
    ['nameWordSlots', 4 * (rareSlotCount + 1)],
    ['nameSlots', 4 * (rareSlotCount + 1)],
    ['candidates', bits],
    ['outnumbered', bits],
    ['filter', filterBytes],
    ['usualText', usualBytes],
    ['text', textBytes],
    ...columns.map((name): [TablePart, number] => [name, words]),
    ['flagsLow', words],
    ['flagsHigh', words],
    ['restHigh', pairs],
    ['restMiddle', pairs],
    ['restLow', pairs],
    ...pairColumns.map((name): [TablePart, number] => [name, pairs]),
    ['rareHigh', rare],
    ['rareLow', rare],
    ['rareFacts', rare],
    ...adjacentColumns.map((name): [TablePart, number] => [`adjacent.${name}`, adjacent]),
    ['nameWordHigh', nameWords],
    ['nameWordLow', nameWords],
    ['nameWordFacts', nameWords],
    ['nameHigh', names],
    ['nameMiddle', names],
    ['nameLow', names],
    ['nameKinds', names],
    ['spellings', spellingBytes],
    ['corrections', correctionBytes]
  ]
}

/** The parts that follow from the words: `build-index.ts` makes them. */
const derivedParts = [
  'slots',
  'entries',
  'usualFrom',
  'usualLetters',
  'usual',
  'candidates',
  'outnumbered',
  'filter',
  'usualText'
] as const
export type TablePart =
  | (typeof derivedParts)[number]
  | (typeof columns)[number]
  | (typeof pairColumns)[number]
  | `adjacent.${(typeof adjacentColumns)[number]}`
  | 'offsets'
  | 'buckets'
  | 'text'
  | 'flagsLow'
  | 'flagsHigh'
  | 'restHigh'
  | 'restMiddle'
  | 'restLow'
  | 'rareSlots'
  | 'rareHigh'
  | 'rareLow'
  | 'rareFacts'
  | 'adjacentHashes'
  | 'nameWordSlots'
  | 'nameWordHigh'
  | 'nameWordLow'
  | 'nameWordFacts'
  | 'nameSlots'
  | 'nameHigh'
  | 'nameMiddle'
  | 'nameLow'
  | 'nameKinds'
  | 'spellings'
  | 'corrections'

/** Cuts the bytes of a table into its parts; they are views. @throws {Error} when the builder did not write them */
export function tableParts(bytes: Uint8Array): {header: Header; parts: Record<TablePart, Uint8Array>} {
  const view = new Uint32Array(bytes.buffer, bytes.byteOffset, headerFields.length)
  const header = Object.fromEntries(headerFields.map((name, i) => [name, view[i]])) as Header
  if (header.magic !== magic) throw new Error('Unexpected bytes in lexicon.bin, expected the table of its builder')
  let at = headerFields.length * 4
  const parts: Partial<Record<TablePart, Uint8Array>> = {}
  for (const [name, size] of layout(header)) parts[name] = bytes.subarray(at, (at += size))
  return {header, parts: parts as Record<TablePart, Uint8Array>}
}

/** The group of the usual words of a length that start with a letter, 0 to 25. */
export function usualGroup(length: number, letter: number): number {
  return length * 26 + letter
}

/** Bits of the flags. `us`, `gb`: Hunspell's dictionaries; `common`: SCOWL up to 50; `basic`: up to 35; `large`: up to 70. */
export const flagBits = {
  usLower: 1,
  usCapital: 2,
  gbLower: 4,
  gbCapital: 8,
  common: 16,
  basic: 32,
  largeLower: 64,
  largeCapital: 128,
  region: 256,
  place: 512,
  person: 1024,
  organisation: 2048,
  calendar: 4096,
  knownUpper: 8192,
  people: 16384,
  commonCapital: 32768
} as const

/** The scale of every count: 12 steps for each doubling, at most 255. */
export function logScale(count: number): number {
  return Math.min(255, Math.round(12 * Math.log2(1 + count)))
}

/** From this count on, a thousand times, a word is no typo. */
export const frequent = 120

/** From this count on, 15 times, a candidate is a usual one: only those are looked for two slips away. None is longer than 24. */
export const leastUsual = 48
export const longest = 24

/** So much higher is the count of a word that is 16 times as frequent. */
export const muchMore = 48

/** A key of the table: lower case, with a straight apostrophe. */
export function keyOf(word: string): string {
  return keyOfLower(word.toLowerCase())
}

/** The key of what is in lower case already. */
export function keyOfLower(lower: string): string {
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Does a word in lower case end with an apostrophe and *s*? */
export function isPossessive(lower: string): boolean {
  const mark = lower.charCodeAt(lower.length - 2)
  return (mark === 0x27 || mark === 0x2019) && lower.endsWith('s')
}

/** The hash of a key is the sum of its code units times powers of this, so that the hash of a key with a slip is near at hand. */
export const hashBase = 0x2c9277b5

/** The hash of a key, not mixed yet. */
export function hashWord(key: string): number {
  let hash = 0
  let power = 1
  for (let i = 0; i < key.length; i++) {
    hash = (hash + Math.imul(key.charCodeAt(i), power)) | 0
    power = Math.imul(power, hashBase)
  }
  return hash
}

/** Mixes a hash: the upper 16 bits are its slot, the upper 20 its bit of the filter. */
export function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
export const slotCount = 65536
export const filterBytes = 131072

/** An entry of the index: 13 bits of the mixed hash below those of the slot, a bit for a certain word, 18 bits of the word's index. */
export function entryOf(mixed: number, index: number, certain: boolean): number {
  return (((mixed & hashMask) << 16) | (certain ? certainBit : 0) | index) >>> 0
}
const hashMask = 0xfff8
const certainBit = 1 << 18
export const indexMask = certainBit - 1

export const rareSlotCount = 16384

/** The slot of a mixed hash among the rare words, and the bits that tell words in it apart. */
export function rareSlot(mixed: number): number {
  return mixed >>> 18
}
export function rareRest(mixed: number): number {
  return (mixed >>> 2) & 0xffff
}

/** Which lists have a rare word: none, SCOWL up to 80, those of names and terms, a spelling checker's dictionary. */
export const rareLists = {none: 0, large: 1, terms: 2, checked: 3} as const

/** The facts of a rare word: its count on the web, on the scale of all counts but in steps of 4, above two bits for its list. */
export function rareFacts(list: number, web: number): number {
  return (Math.round(web / 4) << 2) | list
}

/** The weights of a word in names, 0 to 3 each: as a given name, as a surname, as a place, as a part of a title. */
export function nameWordFacts(given: number, surname: number, place: number, title: number): number {
  return (given << 6) | (surname << 4) | (place << 2) | title
}

/** What a name of several words is the name of. */
export const nameKinds = ['place', 'university', 'company', 'brand', 'club', 'work', 'lemma', 'text'] as const
export type NameKind = (typeof nameKinds)[number]

/** The hash of a name of several words, its keys with a blank between: `[0]` is its slot, `[1]` the rest. */
export function hashName(name: string, out: Uint32Array): void {
  hashNameFrom(nameStart, name, out)
}

/** The same of a name that begins so and ends with `last`: it is read word by word, without writing it. */
export function hashNameFrom(start: PairStart, last: string, out: Uint32Array): void {
  hashPairFrom(start, last, out)
  out[0] >>>= 2
}

/** May the entry be of a word with this mixed hash? Of two words that differ it says so once in 500 million times. */
export function isEntryOf(entry: number, mixed: number): boolean {
  return (((entry >>> 16) ^ mixed) & hashMask) === 0
}

export function isCertainEntry(entry: number): boolean {
  return (entry & certainBit) !== 0
}

/**
 * Which letters a string of a–z has, a bit each, and which of *etaoin* it has twice. A slip changes two of the bits at most.
 */
export function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const bit = 1 << (code - 97)
    if ((letters & bit) === 0) letters |= bit
    else if (code === 0x65) letters |= 1 << 26
    else if (code === 0x74) letters |= 1 << 27
    else if (code === 0x61) letters |= 1 << 28
    else if (code === 0x6f) letters |= 1 << 29
    else if (code === 0x69) letters |= 1 << 30
    else if (code === 0x6e) letters |= 1 << 31
  }
  return letters
}

/** The state of both hashes of a pair of keys after its first one: what many pairs begin with is hashed once. */
export interface PairStart {
  readonly a: number
  readonly b: number
}

const noStart: PairStart = {a: 0x811c9dc5, b: 0x01000193}

/** The start of the pairs of a key, or of a name of several words that begins with `before` and goes on with the key. */
export function hashStart(left: string, before = noStart): PairStart {
  let {a, b} = before
  for (let i = 0; i < left.length; i++) {
    const code = left.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  return {a: Math.imul(a ^ 0x20, 0x01000193), b: Math.imul(b ^ 0x20, 0x5bd1e995)}
}

/** The start of a name that has no word yet. */
export const nameStart = hashStart('')

/** Two 32-bit hashes of a pair of keys: `[0]` gives the bucket, `[1]` the rest. FNV-1a with two offsets. */
export function hashPair(left: string, right: string, out: Uint32Array): void {
  hashPairFrom(hashStart(left), right, out)
}

/** The same of a pair that begins so. */
export function hashPairFrom(start: PairStart, right: string, out: Uint32Array): void {
  let {a, b} = start
  for (let i = 0; i < right.length; i++) {
    const code = right.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  a ^= a >>> 15
  a = Math.imul(a, 0x2c1b3c6d)
  b ^= b >>> 13
  b = Math.imul(b, 0x297a2d39)
  out[0] = (a ^ (a >>> 16)) & 0xffff
  out[1] = (b ^ (b >>> 15)) & 0xffffff
}
