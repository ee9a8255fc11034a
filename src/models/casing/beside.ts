/**
 * How a word is cased beside a capital: what makes *Agency* of *agency* after *Federal Labour*. `build.ts` writes the table:
 * `uint32 words`, `uint32 hash[words]`, sorted, then a `uint8` column for each of `besideColumns`. Little endian.
 */
import {readFileSync} from 'node:fs'

/**
 * Of the word mid-sentence with a capitalised word right before it, how often that was (12 × log2(1 + n)) and the share with a
 * capital (in 255ths); the same with a capitalised word right after it.
 */
export const besideColumns = ['after', 'afterCapital', 'before', 'beforeCapital'] as const

/** The hash of a key: FNV-1a with a last mixing. Two keys of the table share one once in ten builds, and then mean little. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

interface Table {
  hashes: Uint32Array
  columns: Uint8Array[]
}
let table: Table | undefined

/** Reads the table, once. The first call decides the `file`: training asks for one that left texts out. */
export function loadBeside(file?: URL | string): Table {
  if (table) return table
  const data = new Uint8Array(readFileSync(file ?? new URL('./beside.bin', import.meta.url))).buffer
  const [words] = new Uint32Array(data, 0, 1)
  const column = (i: number) => new Uint8Array(data, 4 + 4 * words + i * words, words)
  return (table = {hashes: new Uint32Array(data, 4, words), columns: besideColumns.map((_, i) => column(i))})
}

/** The place of a key in the table, -1 when it has none. */
function placeOf(key: string): number {
  const {hashes} = loadBeside()
  const wanted = hashOf(key)
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hashes[middle] < wanted) low = middle + 1
    else high = middle
  }
  return hashes[low] === wanted ? low : -1
}

/** Writes the four numbers of a key into `row` at `at`: counts on their scale, shares 0 to 1; -1 each when it has none. */
export function fillBeside(key: string, row: Float32Array, at: number): void {
  const {columns} = loadBeside()
  const place = placeOf(key)
  for (let i = 0; i < 4; i++) row[at + i] = place < 0 ? -1 : columns[i][place] / (i % 2 === 0 ? 1 : 255)
}

/** Is the word hardly ever capitalised after a capital, before one? Nine times must have been seen. */
export function rarelyBeside(key: string): [after: boolean, before: boolean] {
  const place = placeOf(key)
  if (place < 0) return [false, false]
  const [after, afterCapital, before, beforeCapital] = loadBeside().columns
  return [after[place] > 40 && afterCapital[place] < 13, before[place] > 40 && beforeCapital[place] < 9]
}
