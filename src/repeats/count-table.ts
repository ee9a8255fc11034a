/** Counts by hash, in open addressing with at least half of the slots free; 0 marks a free slot. */
export class CountTable {
  held = 0
  private readonly most: number
  private keys = new Float64Array(1024)
  private counts = new Uint32Array(1024)

  constructor(most: number) {
    this.most = most
  }

  get(key: number): number {
    return this.counts[this.slotOf(key)]
  }

  /** @returns the count, this one included */
  add(key: number): number {
    let slot = this.slotOf(key)
    if (this.keys[slot] === 0) {
      if (this.held >= this.most) this.rebuild(this.keys.length, this.leastKept())
      else if (this.held * 2 >= this.keys.length) this.rebuild(this.keys.length * 2, 1)
      slot = this.slotOf(key)
      this.keys[slot] = key
      this.held++
    }
    return ++this.counts[slot]
  }

  entries(): {keys: Float64Array<ArrayBuffer>; counts: Uint32Array<ArrayBuffer>} {
    const used = this.counts.reduce((count, one) => count + (one > 0 ? 1 : 0), 0)
    const keys = new Float64Array(used)
    const counts = new Uint32Array(used)
    let at = 0
    this.counts.forEach((count, slot) => {
      if (count === 0) return
      keys[at] = this.keys[slot]
      counts[at++] = count
    })
    return {keys, counts}
  }

  load(keys: Float64Array, counts: Uint32Array): void {
    let size = 1024
    while (size <= keys.length * 2) size *= 2
    this.rebuild(size, Number.POSITIVE_INFINITY)
    keys.forEach((key, i) => {
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.counts[slot] = counts[i]
    })
    this.held = keys.length
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = key & mask
    while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }

  /** The least count at which no more than half of the lines stay. */
  private leastKept(): number {
    const sorted = this.counts.filter((count) => count > 0).sort()
    return sorted[sorted.length >> 1] + 1
  }

  private rebuild(size: number, least: number): void {
    const {keys, counts} = this
    this.keys = new Float64Array(size)
    this.counts = new Uint32Array(size)
    this.held = 0
    for (let from = 0; from < keys.length; from++) {
      if (counts[from] < least) continue
      const slot = this.slotOf(keys[from])
      this.keys[slot] = keys[from]
      this.counts[slot] = counts[from]
      this.held++
    }
  }
}
