/**
 * The counts of words, pairs and triples. Those of `phrases.bin` were counted in the corpora, `trigrams.bin` has what a language model says of far more
 * text. Both, little endian: `uint32` entries and tokens counted, `uint32 bucket[65537]`, then for each entry 16 bits of its hash and a byte for its count,
 * 12 × log2(1 + n), of the trigrams 10 ×. The upper 16 bits of the hash are its bucket.
 */
import {readFileSync} from 'node:fs'
import {mix} from '../../lexicon/layout.js'
import {stepsOfOctave} from './candidates.js'

interface Phrases {
  tokens: number
  buckets: Uint32Array
  rests: Uint16Array
  scaled: Uint8Array
  /** What a scaled count stands for. */
  counts: Float64Array
}

/** The steps of an octave of counts: the language model's are of far more tokens. */
const steps = {phrases: stepsOfOctave, trigrams: 10}
type TableName = keyof typeof steps

const loaded: Partial<Record<TableName, Phrases>> = {}

function load(name: TableName): Phrases {
  return (loaded[name] ??= read(readFileSync(new URL(`./${name}.bin`, import.meta.url)), steps[name]))
}

/** The scaled sum of two scaled counts, by the first times 256 and the second; 0 where nobody asked yet. */
const sums = new Uint8Array(256 * 256)

function sumOf(phrases: number, trigrams: number): number {
  if (trigrams === 0) return phrases
  const sum = () => load('phrases').counts[phrases] + load('trigrams').counts[trigrams]
  return (sums[(phrases << 8) | trigrams] ||= Math.min(255, Math.round(stepsOfOctave * Math.log2(1 + sum()))))
}

const bucketEnds = 65537

function read({buffer, byteOffset}: Uint8Array, steps: number): Phrases {
  const [entries, tokens] = new Uint32Array(buffer, byteOffset, 2)
  const at = byteOffset + 8 + 4 * bucketEnds
  return {
    tokens,
    buckets: new Uint32Array(buffer, byteOffset + 8, bucketEnds),
    rests: new Uint16Array(buffer, at, entries),
    scaled: new Uint8Array(buffer, at + 2 * entries, entries),
    counts: Float64Array.from({length: 256}, (_, scaled) => 2 ** (scaled / steps) - 1)
  }
}

const [first, second, third] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35]

/** The scaled count of three tokens by their hashes, in the corpora; of two or one with 0 for those before. */
export function scaledOf(a: number, b: number, c: number): number {
  return scaledIn(load('phrases'), phraseKey(a, b, c))
}

/** The same in the corpora and by the language model. */
export function scaledOfBoth(a: number, b: number, c: number): number {
  const key = phraseKey(a, b, c)
  return sumOf(scaledIn(load('phrases'), key), scaledIn(load('trigrams'), key))
}

function scaledIn(table: Phrases, key: number): number {
  return scaledFrom(table, key, table.buckets[key >>> 16])
}

/** What three tokens are found by, of their hashes. */
export function phraseKey(a: number, b: number, c: number): number {
  return mix((Math.imul(a, first) + Math.imul(b, second) + Math.imul(c, third)) | 0)
}

function scaledFrom({buckets, rests, scaled}: Phrases, key: number, start: number): number {
  const rest = key & 0xffff
  const end = buckets[(key >>> 16) + 1]
  // In order, and most of what is asked for was never counted.
  let i = start
  while (i < end && rests[i] < rest) i++
  return i < end && rests[i] === rest ? scaled[i] : 0
}

/** So many places of the table are asked for together; behind them what is read there for no other sake than to have it at hand. */
const together = 256
const asked = new Uint32Array(together + 1)

/**
 * The scaled counts of the first `length` keys, in the corpora. The table is larger than the cache of a core: many places that are asked for at once are
 * fetched side by side, which takes a third of the time that they take one after the other.
 */
export function scaledOfAll(keys: Uint32Array, length: number, out: Uint8Array): void {
  const phrases = load('phrases')
  const {buckets, rests, scaled} = phrases
  for (let from = 0; from < length; from += together) {
    const count = Math.min(together, length - from)
    for (let i = 0; i < count; i++) asked[i] = buckets[keys[from + i] >>> 16]
    let sum = 0
    for (let i = 0; i < count; i++) sum += rests[asked[i]] + scaled[asked[i]]
    asked[together] = sum
    for (let i = 0; i < count; i++) out[from + i] = scaledFrom(phrases, keys[from + i], asked[i])
  }
}

/** The scaled count of a word by itself, in the corpora; in both. */
export const aloneIn = keptOf((hash) => scaledOf(0, 0, hash))
export const aloneInBoth = keptOf((hash) => scaledOfBoth(0, 0, hash))

/** The same few thousand words make up most of every text: what was looked up of them is kept at hand. */
function keptOf(alone: (hash: number) => number): (hash: number) => number {
  const places = 1 << 13
  const hashes = new Int32Array(places)
  const kept = new Uint8Array(places)
  return (hash) => {
    const place = hash & (places - 1)
    if (hashes[place] !== (hash | 0)) {
      hashes[place] = hash
      kept[place] = alone(hash)
    }
    return kept[place]
  }
}

/** How many tokens were counted in the corpora. */
export function countedTokens(): number {
  return load('phrases').tokens
}

/** How many tokens the two were counted in. */
export function tokensOfBoth(): number {
  return load('phrases').tokens + load('trigrams').tokens
}
