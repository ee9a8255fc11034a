/** A sieve for the words that one country's dictionary has and the other's lacks: few have, and the others are told by one look at 16 kB. */
import {flagBits, hashWord, indexMask, mix, slotCount} from './layout.js'
import type {Table} from './table.js'

/** A bit for each place of a mixed hash. */
export type Sieve = Uint32Array

const places = 1 << 17

/** The words of the table that one country alone has, and `others`. */
export function sieveOfCountries({slots, entries, flagsLow}: Table, others: Iterable<string>): Sieve {
  const sieve = new Uint32Array(places / 32)
  const add = (mixed: number) => (sieve[placeOf(mixed) >>> 5] |= 1 << (placeOf(mixed) & 31))
  const [us, gb] = [flagBits.usLower | flagBits.usCapital, flagBits.gbLower | flagBits.gbCapital]
  for (let slot = 0; slot < slotCount; slot++) {
    for (let i = slots[slot]; i < slots[slot + 1]; i++) {
      const flags = flagsLow[entries[i] & indexMask]
      // The upper bits of the hash are those of the slot, and of the entry.
      if (((flags & us) !== 0) !== ((flags & gb) !== 0)) add(((slot << 16) | (entries[i] >>> 16)) >>> 0)
    }
  }
  for (const word of others) add(mix(hashWord(word)))
  return sieve
}

/** May a word of this mixed hash be among them? */
export function mayBeIn(sieve: Sieve, mixed: number): boolean {
  return (sieve[placeOf(mixed) >>> 5] & (1 << (placeOf(mixed) & 31))) !== 0
}

/** By the upper bits. */
function placeOf(mixed: number): number {
  return mixed >>> 15
}
