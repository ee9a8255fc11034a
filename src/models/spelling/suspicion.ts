/** Which words of an article are worth a guess, by their form and then by their neighbours. */
import {remembering} from '../../article/memory.js'
import type {Article, Block, Word} from '../../article.js'
import type {Facts, Lexicon} from '../../lexicon/index.js'
import {muchMoreUsual} from './candidates.js'
import {isPiece} from './fragments.js'
import {type Suspicion, suspicionOf, suspicionsOf} from './looks.js'
import {isCounted, phraseOf, tokenPlace} from './phrases.js'

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
  const suspicion = suspicionsOf(article)(form)
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
  const {words} = article
  const suspicionOfForm = suspicionsOf(article)
  const found: Suspect[] = []
  for (let at = from; at < to; at++) {
    if (suspicionOfForm(words[at].form) === 'none') continue
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
function isFragment(article: Article, at: number): boolean {
  const {words} = article
  const {block} = words[at]
  return isPiece(article, at) || isLone(words[at - 1]) || isLone(words[at + 1])

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
