/**
 * Words, by their mixed hashes, of which something is known to be true. Bounded: one that comes in may drive another out, which is then found out again.
 */
export class HashMemory {
  private readonly hashes: Int32Array

  /** @param places a power of two */
  constructor(places: number) {
    this.hashes = new Int32Array(places)
  }

  has(hash: number): boolean {
    return this.hashes[hash & (this.hashes.length - 1)] === (hash | 0)
  }

  add(hash: number): void {
    this.hashes[hash & (this.hashes.length - 1)] = hash
  }
}
