/** Files of hashed n-grams. */
import {closeSync, openSync, writeFileSync, writeSync} from 'node:fs'

/** Lists of buckets, one a block, written as they come. */
export class Buckets {
  private readonly starts = [0]
  private readonly out: number
  private readonly name: string
  private total = 0

  constructor(name: string) {
    this.name = name
    this.out = openSync(`${name}.buckets`, 'w')
  }

  add(buckets: readonly number[]): void {
    const own = Uint16Array.from(new Set(buckets))
    this.total += own.length
    this.starts.push(this.total)
    if (own.length > 0) writeSync(this.out, Buffer.from(own.buffer))
  }

  close(): void {
    closeSync(this.out)
    writeFileSync(`${this.name}.starts`, Buffer.from(Int32Array.from(this.starts).buffer))
  }
}
