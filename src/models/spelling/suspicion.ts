/** Which words of an article are worth a guess, by their form and then by their neighbours. */
import type {Article, Word} from '../../article.js'
import {type Facts, facts, pairCount} from '../../lexicon/index.js'
import {muchMoreUsual} from './candidates.js'

/**
 * How a lower-case form looks before its neighbours are read: `none` is frequent or a name, `unknown` stands in no dictionary,
 * `rare` in one but few writers use it, `common` is a usual word that one slip may have made of a more usual one.
 */
export type Suspicion = 'none' | 'unknown' | 'rare' | 'common'

/** Counts are 12 × log2(1 + n): see the lexicon. */
export const usual = 72 // 63 times in edited text
const frequent = 120 // a thousand times

const plain = /^[a-z]{3,22}$/
const suspicions = new Map<string, Suspicion>()

/** The suspicion of a form in lower case. Kept for each form: nearly all words of a text are passed by this alone. */
export function suspicionOf(lower: string): Suspicion {
  let suspicion = suspicions.get(lower)
  if (suspicion === undefined) {
    suspicion = judgeForm(lower)
    if (suspicions.size > 100_000) suspicions.clear()
    suspicions.set(lower, suspicion)
  }
  return suspicion
}

function judgeForm(lower: string): Suspicion {
  if (!plain.test(lower)) return 'none'
  // A letter three times is drawn out on purpose (*pleeease*, *hmmm*), unless the word has it twice: *currrently*.
  const once = lower.replace(/(.)\1\1/, '$1$1')
  if (once !== lower && (lower.length < 5 || !facts(once)?.common)) return 'none'
  const known = facts(lower)
  if (!known) return 'unknown'
  if (known.key !== lower || known.count > frequent) return 'none'
  if (known.common) return 'common'
  if (known.knownCapital && !known.knownLower) return 'none'
  // A name in lower case is no typo; a few sightings of a capital are no name yet.
  if (known.capital + known.upper > 0.5 && (known.count > 40 || known.person || known.place || known.organisation))
    return 'none'
  if (known.count > usual) return 'none'
  return known.knownLower || known.largeLower ? 'rare' : 'unknown'
}

/** The keys of the words to the left and to the right where only a blank or a hyphen stands between, else ''. */
export interface Neighbours {
  left: string
  right: string
  leftFacts: Facts | undefined
  rightFacts: Facts | undefined
}

export function neighboursOf(article: Article, at: number): Neighbours {
  const {source, words} = article
  const leftFacts = touch(source, words[at - 1], words[at]) ? facts(words[at - 1].form.lower) : undefined
  const rightFacts = touch(source, words[at], words[at + 1]) ? facts(words[at + 1].form.lower) : undefined
  return {left: leftFacts?.key ?? '', right: rightFacts?.key ?? '', leftFacts, rightFacts}
}

function touch(source: string, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right || left.block !== right.block || right.start - left.end !== 1) return false
  const code = source.charCodeAt(left.end)
  return code === 0x20 || code === 0x2d || code === 0xa0 || code === 0x0a
}

/** The suspicion of the word at `at` of the article's words. Nearly all are passed by one look into a table. */
export function suspects(article: Article, at: number): Suspicion {
  const {form} = article.words[at]
  if (form.shape !== 'lower' || form.count > 1) return 'none'
  const suspicion = suspicionOf(form.lower)
  if (suspicion === 'none' || isFragment(article, at)) return 'none'
  return suspicion === 'common' && !isMisplaced(article, at) ? 'none' : suspicion
}

/** Small words of other languages that stand in phrases English borrows; none of them is an English word in lower case. */
const foreign = new Set(
  'ad al aux da das de del della der des di du e el en et gli il la las le les lo los och og und van von y zu'.split(
    ' '
  )
)

/** Is the word likely a part of a foreign phrase: beside a word that no dictionary has, or a small foreign one? */
export function inPhrase({source, words}: Article, at: number): boolean {
  const isForeign = (left: number, one: number) => {
    if (!touch(source, words[left], words[left + 1]) || words[one].form.shape !== 'lower') return false
    const {lower} = words[one].form
    return foreign.has(lower) || suspicionOf(lower) === 'unknown'
  }
  return isForeign(at - 1, at - 1) || isForeign(at, at + 1)
}

/** A lone letter beside it: the word was cut apart (*m oon*), or letters are spelled out. */
function isFragment({words}: Article, at: number): boolean {
  const {block} = words[at]
  return isLone(words[at - 1]) || isLone(words[at + 1])

  function isLone(word: Word | undefined): boolean {
    return word !== undefined && word.block === block && word.end - word.start === 1 && /[b-hj-z]/.test(word.form.text)
  }
}

/** Does a common word stand where it was never seen, and a much more usual one near it was? */
function isMisplaced(article: Article, at: number): boolean {
  const {lower} = article.words[at].form
  const {left, right} = neighboursOf(article, at)
  if (left && pairCount(left, lower) > 0) return false
  if (right && pairCount(lower, right) > 0) return false
  if (!left && !right) return false
  return muchMoreUsual(lower, facts(lower)?.count ?? 0).some(
    (word) => (left && pairCount(left, word) > 36) || (right && pairCount(word, right) > 36)
  )
}
