/**
 * For each word those that it may stand for, by WordNet, with a weight: how much likelier rewritten text shows the one in the place of the
 * other than clean text does. Read once, in a few milliseconds. Its maker, `training/spun/substitutions.py`, says how the file is laid out.
 */
import {readFileSync} from 'node:fs'
import {hashStart, type PairStart} from '../../lexicon/index.js'
import {hashWord, mix} from '../../lexicon/layout.js'
import {WordNumbers} from '../../lexicon/word-numbers.js'

export interface SubstitutionTable {
  words: readonly string[]
  /** The index of a word by its form; -1 where it may stand for none. Most words may not, and are told by their hash. */
  indexOf(form: {readonly lower: string; readonly hash: number}): number
  /** What the pairs of the word at an index begin with: see the lexicon. */
  startOf(index: number): PairStart
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
  const end = 12 + length
  const words = bytes.toString('utf8', 12, end).split('\n').slice(0, count)
  const numbers = new WordNumbers(count)
  for (const word of words) numbers.add(mix(hashWord(word)))
  // A word that shared its number would shift all behind it.
  if (numbers.size !== count) throw new Error('Unexpected words of one hash in substitutions.bin')
  const sizes = numbersAt(bytes, end, count)
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i] + sizes[i]
  const after = end + 2 * (count + rows)
  const pairStarts = new Array<PairStart | undefined>(count)
  return {
    words,
    indexOf: ({lower, hash}) => {
      const index = numbers.of(hash)
      return index >= 0 && words[index] === lower ? index : -1
    },
    startOf: (index) => (pairStarts[index] ??= hashStart(words[index])),
    starts,
    originals: numbersAt(bytes, end + 2 * count, rows),
    weights: bytes.subarray(after, after + rows),
    totals: bytes.subarray(after + rows, after + rows + count)
  }
}

/** Numbers of 16 bits, which may begin at any byte. */
function numbersAt(bytes: Buffer, at: number, count: number): Uint16Array {
  return new Uint16Array(Uint8Array.from(bytes.subarray(at, at + 2 * count)).buffer)
}
