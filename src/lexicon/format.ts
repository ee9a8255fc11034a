/**
 * The format of `lexicon.bin`, shared by the builder and the loader. Little endian.
 *
 * - `uint32` header: see `headerFields`.
 * - The words: keys in lower case, sorted by their UTF-8 bytes, front-coded in blocks of 16. A block is, for each word, a
 *   byte with how many bytes it shares with the word before (0 for the first), a byte with how many follow, and those.
 *   `uint32 offset[blocks + 1]` says where each block starts.
 * - A `uint8` column for each of `columns`, then two bytes of flags for each word (all low bytes, then all high ones).
 * - The pairs: an open table of 65,536 buckets by the first 16 bits of the 40-bit hash of two words, `uint32 bucket[65537]`;
 *   in a bucket the other 24 bits, sorted, as three columns of bytes, then a `uint8` column for each of `pairColumns`.
 *   With about four pairs a bucket a pair that was never counted is taken for another one 3 times in 10 million.
 * - `spellings` and `corrections`: UTF-8 lines `key value`, sorted.
 */
export const magic = 0x4c455831
export const blockSize = 16
export const bucketCount = 65536

export const headerFields = ['magic', 'words', 'textBytes', 'pairs', 'spellingBytes', 'correctionBytes'] as const
export type Header = Record<(typeof headerFields)[number], number>

/** Counts are 12 × log2(1 + n), shares are 255ths. */
export const columns = ['count', 'web', 'seen', 'lower', 'capital', 'upper', 'starter', 'beforeCapital'] as const
export const pairColumns = ['pairCount', 'rightCapital', 'leftCapital'] as const

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

/** A key of the table: lower case, with a straight apostrophe. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** Two 32-bit hashes of a pair of keys in one pass: `[0]` gives the bucket, `[1]` the rest. FNV-1a with two offsets. */
export function hashPair(left: string, right: string, out: Uint32Array): void {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < left.length; i++) {
    const code = left.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
  }
  a = Math.imul(a ^ 0x20, 0x01000193)
  b = Math.imul(b ^ 0x20, 0x5bd1e995)
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
