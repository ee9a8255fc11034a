/** How words look by themselves: unknown, rare, in the list of misspellings, or what writers take for another word. */
import type {Article, Form} from '../../article.js'
import type {Facts, Lexicon} from '../../lexicon/index.js'
import {frequent} from '../../lexicon/layout.js'
import {WordBytes} from '../../lexicon/word-bytes.js'
import {confusedWith} from './confused.js'
import {isOwnWord} from './own-words.js'

/**
 * How a lower-case form looks before its neighbours are read: `none` is frequent or a name, `unknown` stands in no dictionary,
 * `rare` in one but few writers use it, `common` is a usual word that one slip may have made of one that is 16 times as usual.
 */
export type Suspicion = 'none' | 'unknown' | 'rare' | 'common'

/** Counts are 12 × log2(1 + n): see the lexicon. */
const usual = 72 // 63 times in edited text

const suspicionNames: readonly Suspicion[] = ['none', 'unknown', 'rare', 'common']
const suspicionBits = 3
/** What a word is by itself beside its suspicion, as bits. */
const bits = {
  /** It has only letters and stands in no dictionary. */
  strange: 4,
  /** It is in the list of misspellings. */
  listed: 8,
  /** The possessive or the plural of one in the list. */
  endsListed: 16,
  /** What a slip may have made of another word: `outnumbered`, `name`, or both bits for `confused`. */
  real: 96,
  /** A word of a dictionary that one slip parts from a much more usual one. */
  outnumbered: 32,
  /** Dictionaries have it only as a name or in capitals. */
  name: 64,
  /** Writers take it for another word. It may be outnumbered as well. */
  confused: 96
} as const

/** Kept over texts: nearly all words of a text are passed by this alone. */
const looksOfWords = (lexicon: Lexicon) => new WordBytes((lower, hash) => lookOf(lexicon, lower, hash))

function lookOf(lexicon: Lexicon, lower: string, hash: number): number {
  let look = 0
  const known = lexicon.facts(lower)
  if (isLetters(lower) && !lexicon.isCertain(lower, hash)) {
    look = suspicionNames.indexOf(judgeForm(lexicon, lower, known))
    if (!known?.known) look |= lexicon.correction(lower) === undefined ? bits.strange : bits.strange | bits.listed
  }
  if (known?.key === lower) {
    if (!known.knownLower) look |= bits.name
    else if (confusedWith(lower)) look |= bits.confused
    else if (lexicon.hasFrequentNeighbour(lower)) look |= bits.outnumbered
  }
  return endsListed(lexicon, lower, known) ? look | bits.endsListed : look
}

const possessive = /^(.+?)(?:['’]s|s['’]?)$/

function endsListed(lexicon: Lexicon, lower: string, known: Facts | undefined): boolean {
  if (known?.known || !"s'’".includes(lower[lower.length - 1])) return false
  const stem = possessive.exec(lower)?.[1]
  return stem !== undefined && lexicon.correction(lower) === undefined && lexicon.correction(stem) !== undefined
}

/** The suspicion of a form in lower case. */
export function suspicionOf(lexicon: Lexicon, lower: string): Suspicion {
  return judgeForm(lexicon, lower, lexicon.facts(lower))
}

/** The looks of the forms of an article by their ids, and the forms that lists are about. */
interface Looks {
  byForm: Uint8Array
  strange: Form[]
  listed: Form[]
  endsListed: Form[]
}

function looksOf({evidence, lexicon}: Article): Looks {
  const looks = {byForm: new Uint8Array(evidence.size), strange: [], listed: [], endsListed: []} as Looks
  const ofWords = lexicon.once(looksOfWords)
  for (const form of evidence.all()) {
    const look = ofWords.of(form)
    looks.byForm[form.id] = look
    if ((look & bits.strange) !== 0) looks.strange.push(form)
    if ((look & bits.listed) !== 0) looks.listed.push(form)
    if ((look & bits.endsListed) !== 0) looks.endsListed.push(form)
  }
  return looks
}

/** The suspicion of the forms of an article, before their neighbours are read. */
export function suspicionsOf(article: Article): (form: Form) => Suspicion {
  const {byForm} = article.once(looksOf)
  return ({id}) => suspicionNames[byForm[id] & suspicionBits]
}

/** The forms of an article in the list of misspellings. */
export function listedForms(article: Article): readonly Form[] {
  return article.once(looksOf).listed
}

/** The forms of an article that are the possessive or the plural of a misspelling of the list. */
export function endedListedForms(article: Article): readonly Form[] {
  return article.once(looksOf).endsListed
}

/** Do writers take the form for another word? */
export function isConfused(article: Article, {id}: Form): boolean {
  return (article.once(looksOf).byForm[id] & bits.real) === bits.confused
}

/** May a slip have made the form of a much more usual word: has a dictionary it in lower case (`outnumbered`), or only as a name? */
export function slipSource(article: Article, {id, lower}: Form): 'outnumbered' | 'name' | undefined {
  const look = article.once(looksOf).byForm[id] & bits.real
  if (look === bits.name) return 'name'
  const isOutnumbered = look === bits.confused ? article.lexicon.hasFrequentNeighbour(lower) : look !== 0
  return isOutnumbered ? 'outnumbered' : undefined
}

/** The forms of an article that have only letters and that no dictionary has in any casing. */
export function strangeForms(article: Article): readonly Form[] {
  return article.once(looksOf).strange
}

/** Has a form only letters, and no dictionary it in any casing? */
export function isStrange(article: Article, {id}: Form): boolean {
  return (article.once(looksOf).byForm[id] & bits.strange) !== 0
}

/** A word in lower case without the ending of a possessive. */
export function withoutPossessive(lower: string): string {
  const before = lower.charCodeAt(lower.length - 2)
  return (before === 0x27 || before === 0x2019) && lower.endsWith('s') ? lower.slice(0, -2) : lower
}

/** How many of a thousand lower-case forms the text uses twice or more and the lexicon does not have. */
export function jargonOf(article: Article): number {
  const {byForm} = article.once(looksOf)
  let all = 0
  let unknown = 0
  for (const {id, shape, count} of article.evidence.all()) {
    if (shape !== 'lower') continue
    all++
    if (count > 1 && (byForm[id] & suspicionBits) === 1) unknown++
  }
  return (1000 * unknown) / (all + 100)
}

function judgeForm(lexicon: Lexicon, lower: string, known: Facts | undefined): Suspicion {
  if (known && (known.key !== lower || known.count > frequent)) return 'none'
  if (!isPlain(lexicon, lower) || isOwnWord(lower)) return 'none'
  if (!known) return 'unknown'
  if (known.common) return lexicon.hasFrequentNeighbour(lower) ? 'common' : 'none'
  if (known.knownCapital && !known.knownLower) return 'none'
  // A name in lower case is no typo; a few sightings of a capital are no name yet.
  if (known.capital + known.upper > 0.5 && (known.count > 40 || known.person || known.place || known.organisation))
    return 'none'
  if (known.count > usual) return 'none'
  return known.knownLower || known.largeLower ? 'rare' : 'unknown'
}

/** Has it only letters of English? */
export function isLetters(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

/** Three to 22 letters of English. A letter three times is drawn out on purpose (*pleeease*, *hmmm*), unless the word has it twice. */
function isPlain(lexicon: Lexicon, lower: string): boolean {
  if (lower.length < 3 || lower.length > 22 || !isLetters(lower)) return false
  for (let i = 2; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    // *currrently*
    if (code === lower.charCodeAt(i - 1) && code === lower.charCodeAt(i - 2))
      return lower.length > 4 && lexicon.facts(lower.slice(0, i) + lower.slice(i + 1))?.common === true
  }
  return true
}
