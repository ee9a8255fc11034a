/** Writes the table in the format of `format.ts`. */
import type {Counted, PairCounted} from './counts.js'
import {
  blockSize,
  bucketCount,
  columns,
  type Header,
  hashPair,
  headerFields,
  logScale,
  magic,
  pairColumns
} from './format.js'

/** What the builder knows of a word. */
export interface WordRow {
  key: string
  flags: number
  /** Count on the web for each 10 million words. */
  web: number
  counted: Counted | undefined
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((255 * part) / whole))

/** The bytes of `lexicon.bin`; the rows may come in any order. */
export function encode(
  rows: WordRow[],
  pairs: readonly PairCounted[],
  spellings: ReadonlyMap<string, string>,
  corrections: ReadonlyMap<string, string>
): Buffer {
  const sorted = rows
    .map((row) => ({row, bytes: Buffer.from(row.key)}))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  const {text, offsets} = frontCode(sorted.map(({bytes}) => bytes))
  const column = sorted.map(({row}) => cells(row))
  const {buckets, rest, values} = hashed(pairs)
  const spellingBytes = lines(spellings)
  const correctionBytes = lines(corrections)
  const header: Header = {
    magic,
    words: sorted.length,
    textBytes: text.length,
    pairs: pairs.length,
    spellingBytes: spellingBytes.length,
    correctionBytes: correctionBytes.length
  }
  return Buffer.concat([
    uint32(headerFields.map((name) => header[name])),
    uint32(offsets),
    uint32(buckets),
    text,
    ...columns.map((name) => Buffer.from(column.map((cell) => cell[name]))),
    Buffer.from(sorted.map(({row}) => row.flags & 255)),
    Buffer.from(sorted.map(({row}) => row.flags >> 8)),
    ...rest,
    ...values,
    spellingBytes,
    correctionBytes
  ])
}

function cells({counted, web}: WordRow): Record<(typeof columns)[number], number> {
  const {total = 0, start = 0, lower = 0, capital = 0, upper = 0, mixed = 0, beforeCapital = 0} = counted ?? {}
  const seen = lower + capital + upper + mixed
  return {
    count: logScale(total),
    web: logScale(web),
    seen: logScale(seen),
    lower: share(lower, seen),
    capital: share(capital, seen),
    upper: share(upper, seen),
    starter: share(start, total),
    beforeCapital: share(beforeCapital, lower)
  }
}

function frontCode(keys: readonly Buffer[]): {text: Buffer; offsets: number[]} {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let size = 0
  keys.forEach((key, i) => {
    let shared = 0
    if (i % blockSize === 0) offsets.push(size)
    else while (shared < key.length && key[shared] === keys[i - 1][shared]) shared++
    const part = Buffer.concat([Buffer.from([shared, key.length - shared]), key.subarray(shared)])
    parts.push(part)
    size += part.length
  })
  return {text: Buffer.concat(parts), offsets: [...offsets, size]}
}

function hashed(pairs: readonly PairCounted[]): {buckets: number[]; rest: Buffer[]; values: Buffer[]} {
  const out = new Uint32Array(2)
  const entries = pairs
    .map((pair) => {
      hashPair(pair.left, pair.right, out)
      return {pair, bucket: out[0], rest: out[1]}
    })
    .sort((a, b) => a.bucket - b.bucket || a.rest - b.rest)
  const buckets = new Array<number>(bucketCount + 1).fill(0)
  for (const {bucket} of entries) buckets[bucket + 1]++
  for (let i = 0; i < bucketCount; i++) buckets[i + 1] += buckets[i]
  const value = {
    pairCount: (pair: PairCounted) => logScale(pair.count),
    rightCapital: (pair: PairCounted) => share(pair.rightCapital, pair.rightSeen),
    leftCapital: (pair: PairCounted) => share(pair.leftCapital, pair.leftSeen)
  }
  return {
    buckets,
    rest: [16, 8, 0].map((shift) => Buffer.from(entries.map(({rest}) => (rest >> shift) & 255))),
    values: pairColumns.map((name) => Buffer.from(entries.map(({pair}) => value[name](pair))))
  }
}

function lines(map: ReadonlyMap<string, string>): Buffer {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(sorted.map(([key, value]) => `${key} ${value}\n`).join(''))
}

function uint32(values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer)
}
