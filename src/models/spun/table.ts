/**
 * For each word those that it may stand for, by WordNet, with a weight: how much likelier rewritten text shows the one in the place of the
 * other than clean text does. Read once, in a few milliseconds. Its maker, `training/spun/substitutions.py`, says how the file is laid out.
 */
import {readFileSync} from 'node:fs'

export interface SubstitutionTable {
  words: readonly string[]
  indexes: ReadonlyMap<string, number>
  /** The rows of the word at `i` are `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array
  originals: Uint16Array
  weights: Uint8Array
  /** 16 × log2 of what the substitutes of a word share. */
  totals: Uint8Array
}

let known: SubstitutionTable | undefined

export function substitutionTable(): SubstitutionTable {
  return (known ??= read(readFileSync(new URL('./substitutions.bin', import.meta.url))))
}

function read(bytes: Buffer): SubstitutionTable {
  const [count, rows, length] = [0, 4, 8].map((at) => bytes.readUInt32LE(at))
  const words = bytes
    .toString('utf8', 12, 12 + length)
    .split('\n')
    .slice(0, count)
  let at = 12 + length
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++, at += 2) starts[i + 1] = starts[i] + bytes.readUInt16LE(at)
  const originals = new Uint16Array(rows)
  for (let i = 0; i < rows; i++, at += 2) originals[i] = bytes.readUInt16LE(at)
  return {
    words,
    indexes: new Map(words.map((word, i) => [word, i])),
    starts,
    originals,
    weights: bytes.subarray(at, at + rows),
    totals: bytes.subarray(at + rows, at + rows + count)
  }
}
