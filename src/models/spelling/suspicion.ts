/** Which words of an article are worth a guess, by their form and then by their neighbours. */
import {remembering} from '../../article/memory.js'
import type {Article, Block, Form, Word} from '../../article.js'
import type {Facts, Lexicon} from '../../lexicon/index.js'
import {frequent} from '../../lexicon/layout.js'
import {WordBytes} from '../../lexicon/word-bytes.js'
import {muchMoreUsual} from './candidates.js'
import {confusedWith} from './confused.js'
import {isPiece} from './fragments.js'
import {isOwnWord} from './own-words.js'
import {isCounted, phraseOf, tokenPlace} from './phrases.js'

/**
 * How a lower-case form looks before its neighbours are read: `none` is frequent or a name, `unknown` stands in no dictionary,
 * `rare` in one but few writers use it, `common` is a usual word that one slip may have made of one that is 16 times as usual.
 */
export type Suspicion = 'none' | 'unknown' | 'rare' | 'common'

/** Counts are 12 × log2(1 + n): see the lexicon. */
export const usual = 72 // 63 times in edited text

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

/** The keys of the words to the left and to the right where only a blank or a hyphen stands between, else ''. */
export interface Neighbours {
  left: string
  right: string
  leftFacts: Facts | undefined
  rightFacts: Facts | undefined
}

export function neighboursOf(article: Article, at: number): Neighbours {
  const {source, words, lexicon} = article
  const leftFacts = touch(source, words[at - 1], words[at]) ? lexicon.facts(words[at - 1].form.lower) : undefined
  const rightFacts = touch(source, words[at], words[at + 1]) ? lexicon.facts(words[at + 1].form.lower) : undefined
  return {left: leftFacts?.key ?? '', right: rightFacts?.key ?? '', leftFacts, rightFacts}
}

function touch(source: string, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right || left.block !== right.block || right.start - left.end !== 1) return false
  const code = source.charCodeAt(left.end)
  return code === 0x20 || code === 0x2d || code === 0xa0 || code === 0x0a
}

/** A pair of words is no chance from this count on: 31 times. */
const often = 60

/** A slip may be made again, but not in all places; a word of a dictionary that stands twice is meant. */
const mostOfSlip = 3

/**
 * The suspicion of the word at `at` of the article's words. A common word must stand beside one that a much more usual word near it was seen with
 * `least` times; the training asks for less, to see more of what is right.
 */
export function suspects(article: Article, at: number, least = often): Suspicion {
  const {form} = article.words[at]
  if (form.shape !== 'lower' || form.count > mostOfSlip) return 'none'
  const suspicion = suspicionNames[article.once(looksOf).byForm[form.id] & suspicionBits]
  if (form.count > 1 && suspicion !== 'unknown') return 'none'
  if (suspicion === 'none' || isFragment(article, at)) return 'none'
  if (suspicion !== 'common') return suspicion
  return (least === often ? isMisplacedOften(article, at) : isMisplaced(article, at, least)) ? suspicion : 'none'
}

/** A word worth a guess: its place among the article's words. */
export interface Suspect {
  at: number
  suspicion: Exclude<Suspicion, 'none'>
}

/** The words of a block that are worth a guess. */
export function suspectsIn(article: Article, {from, to}: Block): Suspect[] {
  const {byForm} = article.once(looksOf)
  const {words} = article
  const found: Suspect[] = []
  for (let at = from; at < to; at++) {
    if ((byForm[words[at].form.id] & suspicionBits) === 0) continue
    const suspicion = suspects(article, at)
    if (suspicion !== 'none') found.push({at, suspicion})
  }
  return found
}

/** Small words of other languages that stand in phrases English borrows; none of them is an English word in lower case. */
const foreign = new Set(
  'ad al aux da das de del della der des di du e el en et gli il la las le les lo los och og und van von y zu'.split(
    ' '
  )
)

/** Endings of what stands second in the Latin name of a species. */
const latin = /(?:a|ae|i|is|um|us|ens|or)$/

/** A letter that English has not: *chômeur*. */
const accent = /[\u00e0-\u024f]/

/** Is the word likely a part of a foreign phrase: beside a word that no dictionary has, or a small foreign one, or of a species (*Rhapis excelsa*)? */
export function inPhrase({source, words, lexicon}: Article, at: number): boolean {
  const isForeign = (left: number, one: number) => {
    if (!touch(source, words[left], words[left + 1]) || words[one].form.shape !== 'lower') return false
    const {lower} = words[one].form
    if (foreign.has(lower) || suspicionOf(lexicon, lower) === 'unknown') return true
    return accent.test(lower) && !lexicon.facts(lower)?.known
  }
  const isSpecies = () =>
    touch(source, words[at - 1], words[at]) &&
    words[at - 1].form.shape === 'capital' &&
    !lexicon.facts(words[at - 1].form.lower)?.known &&
    latin.test(words[at].form.lower)
  return isForeign(at - 1, at - 1) || isForeign(at, at + 1) || isSpecies()
}

/** A piece of a word, or a lone letter beside it: it was cut apart (*m oon*), or letters are spelled out. */
function isFragment({source, words}: Article, at: number): boolean {
  const {block} = words[at]
  return isPiece(source, words[at]) || isLone(words[at - 1]) || isLone(words[at + 1])

  function isLone(word: Word | undefined): boolean {
    return word !== undefined && word.block === block && word.end - word.start === 1 && /[b-hj-z]/.test(word.form.text)
  }
}

/** A place likes another word so many nats better than a common one that a slip is worth a guess. */
const leastGain = 6

/**
 * Does a common word stand where it was never seen, and a much more usual one near it was, or is the phrase far likelier with that one?
 *
 * @param least how often the pair of the other word was seen
 */
function isMisplaced(article: Article, at: number, least: number): boolean {
  const {source, words, lexicon} = article
  const {lower} = words[at].form
  const others = muchMoreUsual(lexicon, lower)
  if (others.length === 0) return false
  const left = touch(source, words[at - 1], words[at]) ? pairKey(lexicon, words[at - 1].form.lower) : ''
  const right = touch(source, words[at], words[at + 1]) ? pairKey(lexicon, words[at + 1].form.lower) : ''
  if (!left && !right) return false
  const isSeen = (left && lexicon.pairCount(left, lower) > 0) || (right && lexicon.pairCount(lower, right) > 0)
  if (
    !isSeen &&
    others.some(
      (word) => (left && lexicon.pairCount(left, word) > least) || (right && lexicon.pairCount(word, right) > least)
    )
  )
    return true
  const place = tokenPlace(article, at)
  if (isCounted(lower, place)) return false
  const own = phraseOf(lower, place).likely
  return others.some((word) => phraseOf(word, place).likely - own > leastGain)
}

const isMisplacedOften = remembering((article, at) => isMisplaced(article, at, often))

/** The key of a word in pairs: without a possessive. Most words have no apostrophe and need no question. */
function pairKey(lexicon: Lexicon, lower: string): string {
  for (let i = lower.length - 3; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code === 0x27 || code === 0x2019) return lexicon.facts(lower)?.key ?? ''
  }
  return lower
}
