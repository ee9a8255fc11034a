/**
 * The lexicon: what edited English text knows of a word. How often it occurs, how it is cased mid-sentence, which
 * dictionaries have it, and how pairs of words are cased. README.md beside this file names the sources.
 *
 * A lexicon is a value: a table of words, and over it a layer of what its user says. An article carries the one it is read with.
 * Keys are lower-case; a curly apostrophe counts as a straight one.
 */
import {readFileSync} from 'node:fs'
import {type Facts, factsAt, type NameWord, type PairFacts, type RareWord} from './facts.js'
import {
  hashNameFrom,
  hashPairFrom,
  hashStart,
  hashWord,
  isCertainEntry,
  isEntryOf,
  keyOf,
  mix,
  type NameKind,
  nameKinds,
  nameStart,
  type PairStart,
  rareRest,
  rareSlot
} from './layout.js'
import {hasBit} from './neighbours.js'
import {decoder, indexOf, keyAt, mapOf, readTable, type Table} from './table.js'
import {type NameMatch, noReplacements, type Replacement, UserLayer, type UserWords} from './user-layer.js'

export type {Facts, NameWord, PairFacts, RareWord} from './facts.js'
export {hashStart, nameStart, type PairStart} from './layout.js'
export {readTable, type Table} from './table.js'
export {type NameMatch, patternOf, type Replacement, type UserWords} from './user-layer.js'

let shipped: Lexicon | undefined

/** The lexicon that ships with the program. Read with the first call, in a few milliseconds. */
export function shippedLexicon(): Lexicon {
  return (shipped ??= lexiconFrom(new URL('./lexicon.bin', import.meta.url)))
}

/** The lexicon of a file that the builder wrote. @throws {Error} for any other file */
export function lexiconFrom(file: URL | string): Lexicon {
  return new Lexicon(readTable(readFileSync(file)))
}

/**
 * The words, names and replacements of a user over the shipped lexicon.
 *
 * @throws {UserError} for an empty word, and for a replacement that would be replaced again
 */
export function lexiconWith(user: UserWords): Lexicon {
  const {table} = shippedLexicon()
  return new Lexicon(table, new UserLayer(user, shippedLexicon()))
}

// The cache holds the words of a few articles; the second generation keeps what the first one still uses.
const cacheSize = 40_000

/** From so many questions on, those of some thirty articles, a filter of pairs pays. */
const manyQuestions = 50_000

export class Lexicon {
  /** The words at their indexes, for models that read whole columns. */
  readonly table: Table
  private readonly user: UserLayer | undefined
  private young = new Map<string, Facts | null>()
  private old = new Map<string, Facts | null>()
  private readonly hashes = new Uint32Array(2)
  private readonly computed = new Map<unknown, unknown>()
  private pairFilter: Uint32Array | undefined
  private pairsAsked = 0

  constructor(table: Table, user?: UserLayer) {
    this.table = table
    this.user = user
  }

  /** What is known of a word in lower case; of a possessive, what is known of the bare word. */
  facts(lower: string): Facts | undefined {
    let found = this.young.get(lower)
    if (found === undefined) {
      found = this.old.get(lower)
      if (found === undefined) found = this.look(keyOf(lower))
      if (this.young.size >= cacheSize) {
        this.old = this.young
        this.young = new Map()
      }
      this.young.set(lower, found)
    }
    return found ?? undefined
  }

  private look(key: string): Facts | null {
    const found = this.exactly(key)
    if (found) return found
    const bare = key.endsWith("'s") ? key.slice(0, -2) : key.endsWith("s'") ? key.slice(0, -1) : ''
    return bare ? this.exactly(bare) : null
  }

  private exactly(key: string): Facts | null {
    const given = this.user?.facts.get(key)
    if (given) return given
    const index = indexOf(this.table, key)
    return index < 0 ? null : factsAt(this.table, key, index)
  }

  /** What the user says of a key, which counts before all that the table has. */
  userFacts(key: string): Facts | undefined {
    return this.user?.facts.get(key)
  }

  /**
   * Is the key certain: a usual word of a dictionary that is no slip of a more usual one, a name, or a word of the user? The quickest
   * question of all, by its hash alone: one unknown word in 7,000 is taken for a certain one.
   *
   * @param mixed the hash of the key, where it is known
   */
  isCertain(key: string, mixed = mix(hashWord(key))): boolean {
    if (this.user?.facts.has(key)) return true
    const {slots, entries} = this.table
    const slot = mixed >>> 16
    const end = slots[slot + 1]
    for (let i = slots[slot]; i < end; i++) {
      if (isEntryOf(entries[i], mixed)) return isCertainEntry(entries[i])
    }
    return false
  }

  /** The flags of a key, see layout.ts; 0 when the table lacks it. Not cached: callers rarely repeat a key. */
  flags(key: string): number {
    const index = indexOf(this.table, key)
    return index < 0 ? 0 : this.table.flagsLow[index] | (this.table.flagsHigh[index] << 8)
  }

  /** Does one slip part the word from one that is 16 times as frequent? False when the table lacks it. Not cached. */
  hasFrequentNeighbour(key: string): boolean {
    const index = indexOf(this.table, key)
    return index >= 0 && hasBit(this.table.outnumbered, index)
  }

  /** What wider lists know of a key that no dictionary has in lower case, where a usual word is near it. Not cached. */
  rareWord(key: string): RareWord | undefined {
    const {rareSlots, rare} = this.table
    const i = fingerprintAt(rareSlots, rare, key)
    return i < 0 ? undefined : {list: rare[2][i] & 3, web: rare[2][i] & 0xfc}
  }

  /** What lists of names make of a key; no evidence that it is a name where it is a word as well. Not cached. */
  nameWord(key: string): NameWord | undefined {
    const {nameWordSlots, nameWords} = this.table
    const i = fingerprintAt(nameWordSlots, nameWords, key)
    if (i < 0) return undefined
    const facts = nameWords[2][i]
    return {given: facts >> 6, surname: (facts >> 4) & 3, place: (facts >> 2) & 3, title: facts & 3}
  }

  /** What a name of two words to five is the name of, by its keys with blanks between (`house of representatives`). Not cached. */
  knownName(name: string): NameKind | undefined {
    return nameKinds[this.nameAfter(nameStart, name) - 1]
  }

  /** The kind of the name that begins so and ends with a key: its place among `nameKinds` from 1 on, 0 when it is none. */
  nameAfter(start: PairStart, last: string): number {
    const {nameSlots, names} = this.table
    const [high, middle, low, kinds] = names
    const {hashes} = this
    hashNameFrom(start, last, hashes)
    const end = nameSlots[hashes[0] + 1]
    for (let i = nameSlots[hashes[0]]; i < end; i++)
      if (((high[i] << 16) | (middle[i] << 8) | low[i]) === hashes[1]) return kinds[i] + 1
    return 0
  }

  /** The place of a key among the words seen beside capitals, whose columns are `table.adjacent`; -1 when it is not there. */
  adjacentPlace(key: string): number {
    const {adjacentHashes} = this.table
    const wanted = mix(hashWord(key))
    let low = 0
    let high = adjacentHashes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (adjacentHashes[middle] < wanted) low = middle + 1
      else high = middle
    }
    return adjacentHashes[low] === wanted ? low : -1
  }

  private findPair(start: PairStart, right: string): number {
    const {buckets, rest} = this.table
    const {hashes} = this
    hashPairFrom(start, right, hashes)
    const wanted = hashes[1]
    if (this.pairFilter) {
      if ((this.pairFilter[hashes[0]] & (1 << wanted)) === 0) return -1
    } else if (++this.pairsAsked === manyQuestions) this.pairFilter = pairFilterOf(this.table)
    const [high, middle, low] = rest
    const first = wanted & 0xff
    const others = wanted >>> 8
    const end = buckets[hashes[0] + 1]
    // One column tells nearly all others apart.
    for (let i = buckets[hashes[0]]; i < end; i++) {
      if (low[i] === first && ((high[i] << 8) | middle[i]) === others) return i
    }
    return -1
  }

  /** How often `left right` occurs in edited text, 12 × log2(1 + n); 0 below three times. Keys as in `Facts.key`. */
  pairCount(left: string, right: string): number {
    return this.countAfter(hashStart(left), right)
  }

  /** `pairCount` of the pair that begins so: `hashStart` of its left key, which a caller with many right ones hashes once. */
  countAfter(start: PairStart, right: string): number {
    const index = this.findPair(start, right)
    return index < 0 ? 0 : this.table.pairs.pairCount[index]
  }

  /** How `left right` is cased in running text; `undefined` when the table lacks the pair. Keys as in `Facts.key`. */
  pairCasing(left: string, right: string): PairFacts | undefined {
    const index = this.findPair(hashStart(left), right)
    if (index < 0) return undefined
    const {pairs} = this.table
    return {
      count: pairs.pairCount[index],
      rightCapital: pairs.rightCapital[index] / 255,
      leftCapital: pairs.leftCapital[index] / 255
    }
  }

  /** The one correction of a well-known misspelling, in lower case; none of a word that the user accepts. */
  correction(lower: string): string | undefined {
    const key = keyOf(lower)
    return this.user?.facts.has(key) ? undefined : correctionIn(this.table.corrections, key)
  }

  /** The longest name of the user that stands at a word's start, however it is cased; offsets into `source`. */
  nameAt(source: string, start: number): NameMatch | undefined {
    return this.user?.nameAt(source, start)
  }

  /** Has the user given names? Where not, nobody need ask word by word. */
  get hasNames(): boolean {
    return this.user?.hasNames === true
  }

  /** What the user wants replaced, the longest first. */
  get replacements(): readonly Replacement[] {
    return this.user?.replacements ?? noReplacements
  }

  /** The key at an index of the table. */
  wordAt(index: number): string {
    return keyAt(this.table, index)
  }

  /** Every word of the table with its facts, in the order of the keys: for audits and for training. */
  *words(): Generator<Facts> {
    for (let index = 0; index < this.table.words; index++) yield factsAt(this.table, this.wordAt(index), index)
  }

  /** Every correction of the closed list. */
  corrections(): ReadonlyMap<string, string> {
    return mapOf(this.table.corrections)
  }

  /** What `make` makes, made once for this lexicon: the place for what a model keeps of words over texts. */
  once<T>(make: (lexicon: Lexicon) => T): T {
    let result = this.computed.get(make)
    if (result === undefined) this.computed.set(make, (result = make(this)))
    return result as T
  }
}

/** For each bucket of pairs the last five bits of their hashes, a bit each: five in six pairs that the table lacks are told by one look. */
function pairFilterOf({buckets, rest}: Table): Uint32Array {
  const low = rest[2]
  const filter = new Uint32Array(buckets.length - 1)
  for (let bucket = 0; bucket < filter.length; bucket++) {
    for (let i = buckets[bucket]; i < buckets[bucket + 1]; i++) filter[bucket] |= 1 << low[i]
  }
  return filter
}

/** The place of a key among fingerprints, or -1. */
function fingerprintAt(slots: Uint32Array, [high, low]: readonly Uint8Array[], key: string): number {
  const mixed = mix(hashWord(key))
  const rest = rareRest(mixed)
  const slot = rareSlot(mixed)
  const end = slots[slot + 1]
  for (let i = slots[slot]; i < end; i++) if (((high[i] << 8) | low[i]) === rest) return i
  return -1
}

/** Searches the sorted lines `wrong right` as they are. */
function correctionIn(list: Uint8Array, key: string): string | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    let start = (low + high) >> 1
    while (start > low && list[start - 1] !== 0x0a) start--
    let i = 0
    while (i < key.length && list[start + i] === key.charCodeAt(i)) i++
    const end = list.indexOf(0x0a, start + i)
    if (i === key.length && list[start + i] === 0x20) return decoder.decode(list.subarray(start + i + 1, end))
    if (i < key.length && key.charCodeAt(i) > list[start + i]) low = end + 1
    else high = start
  }
  return undefined
}
