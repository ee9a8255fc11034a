/** What the lexicon knows of a word and of a pair of words. Keys are lower-case with a straight apostrophe. */
import {flagBits} from './layout.js'
import type {Table} from './table.js'

/** What the lexicon knows of one word. */
export interface Facts {
  /** The key: lower case, straight apostrophe, without the possessive `'s` when the table has the bare word only. */
  readonly key: string
  /** How often it occurs in edited text (`corpusWords` words of it): 12 × log2(1 + n), at most 255. */
  readonly count: number
  /** How often it occurs on the web, the same scale over counts per 10 million words; 0 when not among its 100,000. */
  readonly web: number
  /** How often it was seen mid-sentence in running text, the same scale: how much the three shares are worth. */
  readonly seen: number
  /** Shares of the casings mid-sentence, 0 to 1. What is left of 1 is mixed (`iPhone`, `McDonald`). All 0 when not seen. */
  readonly lower: number
  readonly capital: number
  readonly upper: number
  /** The least and the greatest share of capitals among the styles of the sources (news, web, reference, government): *Party, Office*. */
  readonly capitalLow: number
  readonly capitalHigh: number
  /** The spelling with capitals inside, where it is the usual one: `iPhone`. */
  readonly mixed: string | undefined
  /** The share of its occurrences that start a sentence, 0 to 1. */
  readonly starter: number
  /** Of its lower-case occurrences mid-sentence, the share with a capitalised word right after. */
  readonly beforeCapital: number
  /** In a US or a British dictionary (Hunspell), as lower case, as a name, or in capitals. */
  readonly known: boolean
  readonly knownLower: boolean
  readonly knownCapital: boolean
  readonly knownUpper: boolean
  /** In the US dictionary, in the British one, in whatever casing. */
  readonly us: boolean
  readonly gb: boolean
  /** A common word in lower case (SCOWL up to size 50); `basic`: up to 35. Rarer dictionary words may be typos. */
  readonly common: boolean
  readonly basic: boolean
  /** A common name with a capital (SCOWL up to size 50). */
  readonly commonCapital: boolean
  /** In SCOWL up to size 70, in lower case, with a capital. */
  readonly largeLower: boolean
  readonly largeCapital: boolean
  /** A name of any kind: a name in a dictionary, a list below, or capitalised nearly always in edited text. */
  readonly name: boolean
  /** A country, language or region, or a word of its name (CLDR); a people or a nationality; a month or a day. */
  readonly region: boolean
  readonly people: boolean
  readonly calendar: boolean
  /** Marked as a place, person or organisation (or a word of one) at least as often as not in CoNLL 2003. */
  readonly place: boolean
  readonly person: boolean
  readonly organisation: boolean
}

/** How a pair of words is written mid-sentence. */
export interface PairFacts {
  /** How often the pair occurs: 12 × log2(1 + n). */
  readonly count: number
  /** The share with a capital on the right word, on the left word. */
  readonly rightCapital: number
  readonly leftCapital: number
}

/** How much lists of names make of a word, 0 to 3 each: persons' given names and surnames, places, companies and other titles. */
export interface NameWord {
  readonly given: number
  readonly surname: number
  readonly place: number
  readonly title: number
}

/** What lists wider than the dictionaries, and the web, know of a word that no dictionary has. */
export interface RareWord {
  /** The lists that have it, the more the less it may be a typo: see `rareLists`. */
  readonly list: number
  /** How often it occurs on the web, as in `Facts.web`, or 0. */
  readonly web: number
}

/** The facts of the word at an index of the table. */
export function factsAt({columns, flagsLow, flagsHigh, spellings}: Table, key: string, index: number): Facts {
  const flags = flagsLow[index] | (flagsHigh[index] << 8)
  const has = (bits: number) => (flags & bits) !== 0
  const capital = columns.capital[index] / 255
  const seen = columns.seen[index]
  const knownLower = has(flagBits.usLower | flagBits.gbLower)
  const knownCapital = has(flagBits.usCapital | flagBits.gbCapital)
  const listed = has(flagBits.region | flagBits.people | flagBits.calendar)
  return {
    key,
    count: columns.count[index],
    web: columns.web[index],
    seen,
    lower: columns.lower[index] / 255,
    capital,
    upper: columns.upper[index] / 255,
    capitalLow: columns.capitalLow[index] / 255,
    capitalHigh: columns.capitalHigh[index] / 255,
    mixed: spellings.get(key),
    starter: columns.starter[index] / 255,
    beforeCapital: columns.beforeCapital[index] / 255,
    known: knownLower || knownCapital || has(flagBits.knownUpper),
    knownLower,
    knownCapital,
    knownUpper: has(flagBits.knownUpper),
    us: has(flagBits.usLower | flagBits.usCapital),
    gb: has(flagBits.gbLower | flagBits.gbCapital),
    common: has(flagBits.common),
    basic: has(flagBits.basic),
    commonCapital: has(flagBits.commonCapital),
    largeLower: has(flagBits.largeLower),
    largeCapital: has(flagBits.largeCapital),
    name: knownCapital || listed || (seen >= 28 && capital >= 0.9 && !knownLower),
    region: has(flagBits.region),
    people: has(flagBits.people),
    calendar: has(flagBits.calendar),
    place: has(flagBits.place),
    person: has(flagBits.person),
    organisation: has(flagBits.organisation)
  }
}
