/** What is known of a word in lower case wherever it stands. */

import type {Facts, Lexicon} from '../../lexicon/index.js'
import {flagBits, hashWord, indexMask, isEntryOf, keyOf, mix} from '../../lexicon/layout.js'
import {type NumberedWord, WordBytes} from '../../lexicon/word-bytes.js'
import {adjacentColumns, fillAdjacent, rarelyAdjacent} from './adjacent-casing.js'
import {companions, smallWords} from './small-words.js'
import {strangenessOf} from './strangeness.js'

/** How the letters of a word are cased, as numbers: from `capital` on they have a capital. */
export const shapes = {lower: 0, number: 1, capital: 2, mixed: 3, upper: 4} as const

/** What a word is at first sight, as bits: most words need no more. */
export const traits = {
  /** A small word, in lower case inside names and titles. */
  small: 1,
  /** A capital may be missing, when the text has the word in lower case alone, without anything around it to say so. */
  suspect: 2,
  /** A word of edited text that is never written in lower case. */
  sure: 4,
  /** It hardly ever has a capital after a capital, before one. */
  plainAfter: 8,
  plainBefore: 16
} as const

/** The traits of a word in lower case. */
function traitsIn(lexicon: Lexicon, lower: string): number {
  const small = smallWords.has(lower) ? traits.small : 0
  if (lower === 'i') return small | traits.suspect
  if (small) return small
  const bare = keyOf(bareOf(lower))
  const index = indexOf(lexicon, bare)
  const [after, before] = rarelyAdjacent(lexicon, bare)
  const adjacent = (after ? traits.plainAfter : 0) | (before ? traits.plainBefore : 0)
  const userFacts = lexicon.userFacts(bare)
  if (userFacts) return adjacent | (userFacts.knownLower && !userFacts.name ? 0 : traits.suspect)
  if (index < 0) return adjacent | traits.suspect
  const {columns, flagsLow, flagsHigh, spellings} = lexicon.table
  const flags = flagsLow[index] | (flagsHigh[index] << 8)
  const seen = columns.seen[index]
  const knownLower = (flags & (flagBits.usLower | flagBits.gbLower)) !== 0
  const suspect =
    !knownLower ||
    (seen > 0 ? columns.lower[index] < mostlyLower * 255 : spellings.has(bare)) ||
    (seen < 24 && (flags & flagBits.commonCapital) !== 0) ||
    (flags & (flagBits.calendar | flagBits.people)) !== 0
  const sure = !knownLower && seen >= 40 && columns.capital[index] >= 0.95 * 255
  return adjacent | (suspect ? traits.suspect : 0) | (sure ? traits.sure : 0)
}

/** A word that edited text has less often in lower case may be a name anywhere. */
const mostlyLower = 0.8

/** The index of a key in the lexicon by its hash alone, -1 without one: one unknown word in 7,000 is taken for another. */
function indexOf({table}: Lexicon, key: string): number {
  const {slots, entries} = table
  const mixed = mix(hashWord(key))
  const slot = mixed >>> 16
  for (let i = slots[slot]; i < slots[slot + 1]; i++) if (isEntryOf(entries[i], mixed)) return entries[i] & indexMask
  return -1
}

const factNames = [
  ...(['count', 'web', 'seen', 'lower', 'capital', 'upper', 'starter', 'beforeCapital'] as const),
  ...(['knownLower', 'knownCapital', 'common', 'basic', 'commonCapital', 'largeLower', 'largeCapital'] as const),
  ...(['region', 'people', 'calendar', 'place', 'person', 'organisation', 'us'] as const),
  ...(['capitalLow', 'capitalHigh'] as const)
]
export const wordCasingNames = [
  ...[...factNames, 'mixed', 'possessive', 'last', 'last2', 'small'],
  ...['list.given', 'list.surname', 'list.place', 'list.title'],
  ...adjacentColumns.map((name) => `beside.${name}`),
  'follows'
]

/** What the casing model knows of a word: its entry in the lexicon, read the way the features want it; kept over texts. */
export class WordCasing {
  readonly lower: string
  readonly facts: Facts | undefined
  /** The key of the lexicon's pairs: without a possessive. */
  readonly key: string
  /** A small word, in lower case inside names and titles. */
  readonly small: boolean
  /** Which of the companions it is, 0 for none. */
  readonly companion: number
  /** The share of capitals in edited text, and how often it occurs there; .5 and -1 when nothing is known. */
  readonly cased: number
  readonly count: number
  /** What sort of name the lexicon takes it for: 3 a person, 2 a place, 1 another name, 0 no name, -1 not known. */
  readonly kind: number
  /** Does a dictionary have it in lower case? -1 when nothing is known. */
  readonly plain: number
  /** How often it was seen after a capital, and the share with a capital there: see `adjacentColumns`. */
  readonly after: number
  readonly afterCapital: number
  /** A nationality, day, month or country that no dictionary has in lower case, and edited text hardly ever. */
  readonly always: boolean
  private readonly lexicon: Lexicon
  private filled: Float32Array | undefined
  private strange: number | undefined

  constructor(lexicon: Lexicon, lower: string) {
    const found = lexicon.facts(lower)
    this.lexicon = lexicon
    this.lower = lower
    this.facts = found
    this.key = found ? found.key : keyOf(bareOf(lower))
    this.small = smallWords.has(lower)
    this.companion = companions.get(lower) ?? 0
    this.cased = found ? found.capital + found.upper : 0.5
    this.count = found ? found.count : -1
    this.kind = kindOf(found)
    this.plain = found ? Number(found.knownLower) : -1
    fillAdjacent(lexicon, this.key, adjacent, 0)
    this.after = adjacent[0]
    this.afterCapital = adjacent[1]
    this.always = found !== undefined && isAlways(found) && !isWordOfName(lexicon, found)
  }

  /** May a capital be missing in a text that has it with a capital so often, mid-sentence and anywhere? */
  isSuspect(capitalMiddle: number, capital: number): boolean {
    return !this.small && (capitalMiddle > 0 || (capital > 0 && !this.facts?.basic))
  }

  /** Does it mostly follow names, as verbs do (*Quellan won*)? */
  get follows(): boolean {
    const {numbers} = this
    return numbers[wordCasingNames.length - 1] > 0.05 && numbers[wordCasingNames.length - 4] < 0.08
  }

  /** Its features, those of `wordCasingNames`. */
  get numbers(): Float32Array {
    return (this.filled ??= numbersOf(this.lexicon, this.lower, this))
  }

  /** One of `strangenesses`, or 0 for a known word. */
  get strangeness(): number {
    return (this.strange ??= this.facts ? 0 : strangenessOf(this.lexicon, this.key))
  }
}

const adjacent = new Float32Array(adjacentColumns.length)

/** What a lexicon's words are to the casing model, kept for a few hundred texts: the traits of each word, and at its number its entry, which a newer word may drive out. */
export class WordCasings {
  private readonly lexicon: Lexicon
  private readonly traits: WordBytes
  private readonly kept: (WordCasing | undefined)[] = new Array(1 << 16).fill(undefined)

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.traits = new WordBytes((lower) => traitsIn(lexicon, lower))
  }

  traitsOf(word: NumberedWord): number {
    return this.traits.of(word)
  }

  of({lower, wordNumber}: NumberedWord): WordCasing {
    const place = wordNumber & (this.kept.length - 1)
    const found = this.kept[place]
    if (found?.lower === lower) return found
    return (this.kept[place] = new WordCasing(this.lexicon, lower))
  }
}

/** The entries of a lexicon: to be asked for by `lexicon.once`. */
export const wordCasings = (lexicon: Lexicon) => new WordCasings(lexicon)

function isAlways({people, calendar, region, knownLower, largeLower, seen, capital}: Facts): boolean {
  return (people || calendar || region) && !knownLower && !largeLower && seen >= 28 && capital >= 0.95
}

/** A part of a region's name that people are called as well, and no place is: *santo*, *blanc*, *dar*. Other languages have it small. */
function isWordOfName(lexicon: Lexicon, {key, people, calendar, place}: Facts): boolean {
  if (people || calendar || place) return false
  const name = lexicon.nameWord(key)
  return name !== undefined && name.place === 0 && name.given + name.surname > 0
}

function kindOf(found: Facts | undefined): number {
  if (!found) return -1
  return found.person ? 3 : found.place || found.region ? 2 : found.name || found.commonCapital ? 1 : 0
}

function numbersOf(lexicon: Lexicon, lower: string, {facts: found, key, small}: WordCasing): Float32Array {
  const row = new Float32Array(wordCasingNames.length).fill(-1)
  let at = 0
  if (found) for (const name of factNames) row[at++] = Number(found[name])
  at = factNames.length
  row[at++] = found ? (found.mixed ? 1 : 0) : -1
  const {length} = lower
  row[at++] = /['’]s$|s['’]$/.test(lower) ? 1 : 0
  row[at++] = key.charCodeAt(key.length - 1)
  row[at++] = length > 1 ? key.charCodeAt(key.length - 2) : 0
  row[at++] = small ? 1 : 0
  const listed = lexicon.nameWord(key)
  row[at++] = listed ? listed.given : -1
  row[at++] = listed ? listed.surname : -1
  row[at++] = listed ? listed.place : -1
  row[at++] = listed ? listed.title : -1
  fillAdjacent(lexicon, key, row, at)
  const [after, afterCapital] = row.subarray(at)
  // Of its occurrences mid-sentence, the share in lower case after a capital: high for *won* and *said*.
  if (found && after > 0) row[at + adjacentColumns.length] = 2 ** ((after - found.seen) / 12) * (1 - afterCapital)
  return row
}

/** A word without its possessive `'s`. */
export function bareOf(lower: string): string {
  const end = lower.length
  if (end < 3 || lower.charCodeAt(end - 1) !== 0x73) return lower
  const mark = lower.charCodeAt(end - 2)
  return mark === 0x27 || mark === 0x2019 ? lower.slice(0, -2) : lower
}
