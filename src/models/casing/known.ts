/** What is known of a form: from the lexicon, and from the text it stands in. */
import type {Form} from '../../article/evidence.js'
import {keyOf} from '../../lexicon/format.js'
import type {Facts} from '../../lexicon/index.js'

export interface Known {
  readonly facts: Facts | undefined
  /** The key of the lexicon's pairs: without a possessive. */
  readonly key: string
  /** How often this text has the word with a capital mid-sentence in running text, and anywhere; in lower case; in capitals. */
  readonly capitalMiddle: number
  readonly capital: number
  readonly lower: number
  readonly lowerMiddle: number
  readonly upper: number
  /** May a capital be missing here without anything around it to say so? */
  readonly suspect: boolean
  /** A small word, in lower case inside names and titles. */
  readonly small: boolean
  /** The share of capitals in edited text, and how often it occurs there; .5 and -1 when nothing is known. */
  readonly cased: number
  readonly count: number
}

// *us*, *may* and *will* are missing: they are names too often.
const smallWords = new Set(
  `a an the and or but nor of in on at to for from by with as is are was were be been being am do does did has have had he she
   it they we you his her its their our your my me him them this that these those there here who whom whose which what when where
   how why if than then so not no can could would shall should might must said says after before about into over under between
   during while because also more most very just only even still up out off down all any some each both one two three it's
   that's he's she's they're we're don't`.split(/\s+/)
)

export function isSmall(lower: string): boolean {
  return smallWords.has(lower)
}

/**
 * Puts together what the lexicon and the forms of this text say; `own` are the forms of the word without a possessive,
 * `variants` those of its possessive.
 */
export function knownOf(
  form: Form,
  found: Facts | undefined,
  small: boolean,
  own: readonly Form[],
  variants: readonly Form[]
): Known {
  const counts = {capitalMiddle: 0, capital: 0, lower: 0, lowerMiddle: 0, upper: 0}
  addForms(counts, own)
  addForms(counts, variants)
  return {
    facts: found,
    key: found ? found.key : keyOf(bareOf(form.lower)),
    capitalMiddle: counts.capitalMiddle,
    capital: counts.capital,
    lower: counts.lower,
    lowerMiddle: counts.lowerMiddle,
    upper: counts.upper,
    suspect: suspectOf(form, found, small, counts),
    small,
    cased: found ? found.capital + found.upper : 0.5,
    count: found ? found.count : -1
  }
}

interface FormCounts {
  capitalMiddle: number
  capital: number
  lower: number
  lowerMiddle: number
  upper: number
}

/** `Known.suspect` of a form in lower case that is the only one of its word. */
export function suspectAlone(form: Form, found: Facts | undefined, small: boolean): boolean {
  return suspectOf(form, found, small, noCapitals)
}

const noCapitals = {capitalMiddle: 0, capital: 0}

type Capitals = Pick<FormCounts, 'capitalMiddle' | 'capital'>

function suspectOf({lower}: Form, found: Facts | undefined, small: boolean, counts: Capitals): boolean {
  return lower === 'i' || (!small && (!found || isSuspect(found, counts)))
}

function isSuspect(found: Facts, {capitalMiddle, capital}: Capitals): boolean {
  return (
    capitalMiddle > 0 ||
    (capital > 0 && !found.basic) ||
    !found.knownLower ||
    found.mixed !== undefined ||
    (found.seen > 0 && found.lower < (found.common ? 0.93 : 0.97)) ||
    (found.seen < 24 && found.commonCapital) ||
    found.calendar ||
    found.people
  )
}

function addForms(counts: FormCounts, forms: readonly Form[]): void {
  for (const {shape, count, middle} of forms) {
    if (shape === 'capital' || shape === 'mixed') {
      counts.capital += count
      counts.capitalMiddle += middle
    } else if (shape === 'lower') {
      counts.lower += count
      counts.lowerMiddle += middle
    } else if (shape === 'upper') counts.upper += count
  }
}

/** A word of edited text that is never written in lower case. */
export function isSureName({knownLower, seen, capital}: Facts): boolean {
  return !knownLower && seen >= 40 && capital >= 0.95
}

/** A word without its possessive `'s`. */
export function bareOf(lower: string): string {
  const end = lower.length
  if (end < 3 || lower.charCodeAt(end - 1) !== 0x73) return lower
  const mark = lower.charCodeAt(end - 2)
  return mark === 0x27 || mark === 0x2019 ? lower.slice(0, -2) : lower
}
