/** The bucket of a hashed word, or of words together: each kind (a word, a pair, the first, the last) is spread anew. */

/** How many buckets there are. */
export const BUCKETS = 1 << 16

export function bucketOf(hash: number, kind: number): number {
  let mixed = Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  mixed ^= mixed >>> 15
  return (Math.imul(mixed, 0xc2b2ae35) >>> 16) & (BUCKETS - 1)
}
