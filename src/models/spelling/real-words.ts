/** Words that a slip made of others: *in font of*, *the fist time*, *back ito the*, *other then that*. The phrases they stand in decide. */
import {isTechnical} from '../../article/code.js'
import {remembering} from '../../article/memory.js'
import type {Article} from '../../article.js'
import {hashWord, mix} from '../../lexicon/layout.js'
import {muchMoreUsual} from './candidates.js'
import {align} from './channel.js'
import {confusionAt, triplesOf} from './confusion.js'
import {isPiece} from './fragments.js'
import {isConfused, slipSource} from './looks.js'
import {scaledOf} from './phrase-table.js'
import {isCounted, phraseOf, type TokenPlace, tokenPlace} from './phrases.js'
import {isOfGrammar} from './shape.js'
import {guess} from './speller.js'

/** A word that may stand for another one. */
export interface RealWordSlip {
  /** Its place among the article's words. */
  at: number
  /** The word that is meant, in lower case. */
  word: string
  /** By how many nats the phrase is likelier with that word, less the cost of the slip; of one that writers confuse nothing is taken off. */
  gain: number
  /** How many of the three triples with that word were counted. */
  triples: number
  /** The log odds that a word which writers confuse is a slip. */
  odds?: number
  /**
   * Is it one that writers take for the other, or a word of a dictionary a slip away, or has a dictionary it only as a name or in capitals, so
   * that it is out of place as it stands (*ito*, *fromm*)?
   */
  kind: 'confused' | 'word' | 'name'
}

/** What a text writes more often is no slip. */
const mostOccurrences = 2

/** The likely slips of an article among words that a dictionary has. */
export function realWordSlips(article: Article): RealWordSlip[] {
  const slips: RealWordSlip[] = []
  for (let at = 0; at < article.words.length; at++) {
    const slip = confusion(article, at) ?? realWordSlip(article, at)
    if (slip) slips.push(slip)
  }
  return slips
}

/** Below it nobody asks: nats, and of words that writers confuse log odds. */
const [leastGain, leastOdds] = [2, 2]

/** The slip at a word that writers take for another one, if it may be one. */
function confusion(article: Article, at: number): RealWordSlip | undefined {
  if (!isConfusable(article, at) || isSaidAgain(article, at) || standsAlone(article, at)) return undefined
  const found = confusionAt(article, at)
  return found && found.odds >= leastOdds ? {...found, at, kind: 'confused'} : undefined
}

/** Is it a word in running text that writers take for another one? */
export function isConfusable(article: Article, at: number): boolean {
  const {form, block} = article.words[at]
  return isConfused(article, form) && form.shape === 'lower' && block.english && isAlone(article, at)
}

/** *Win, lose, or draw*: nothing beside it tells. *They're cooking*: the verb that a contraction asks for. */
function standsAlone({source, words}: Article, at: number): boolean {
  const {start, end, form} = words[at]
  if (source[end] === ',' && source.slice(start - 2, start) === ', ') return true
  return /['’](?:re|s|m)$/.test(form.lower) && /^ \p{Ll}{2,}ing\b/u.test(source.slice(end, end + longestVerb))
}
const longestVerb = 20

type Better = Pick<RealWordSlip, 'word' | 'gain' | 'triples'>

/**
 * The likely slip at a word that one slip parts from a much more usual one, if it may be one. None of the triples of such a word was ever counted.
 */
export function realWordSlip(article: Article, at: number): RealWordSlip | undefined {
  const {lexicon, words} = article
  const {form, block, start, end} = words[at]
  // Two letters are a unit: *4 dl*.
  if (form.shape !== 'lower' || form.count > mostOccurrences || end - start < 3 || !block.english) return undefined
  const looks = slipSource(article, form)
  if (!looks) return undefined
  const kind = looks === 'outnumbered' || lexicon.facts(form.lower)?.largeLower === true ? 'word' : 'name'
  // A name that the text has with its capital too was meant, and a dictionary's word that it has twice.
  if (kind === 'word' ? form.count > 1 : form.family.forms.length > 1 || isWellKnown(article, form.lower))
    return undefined
  if (!isAlone(article, at)) return undefined
  const slip = bestSlip(article, at)
  return slip && slip.gain >= leastGain ? {...slip, at, kind} : undefined
}

/**
 * Log odds from which a confused word is a slip. Of such words put into texts of sources that were not counted .41 reach them; in 6.5 million words
 * of published text 16 others did, most of them slips of their writers.
 */
const oddsEnough = 5.5

/** Nats from which lower odds are enough, where one triple of the other was counted, where two and where three. */
const confusedEnough = [Number.POSITIVE_INFINITY, 12, 11, 10]

/** Nats from which a word of a dictionary is one, by the triples that were counted. */
const wordEnough = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 18]

/**
 * Where the judge thinks so too a word needs fewer nats: the judge's log odds, and the nats. Of some 40 such words in the exams all but one reach
 * them, and none that stands well (*the wet side* and *it sags in the middle* have odds of 1 and 2).
 */
const judged = {odds: 3, nats: 4}

/** And a name in small letters: of names that lost their capital none has such odds. More are asked of one that stands twice. */
const judgedName = {odds: 1, nats: 7, moreOdds: 2, oddsOfTwo: 3}
/** Of these neither has as many nats, with a triple counted. */
const nameEnough = 15

/** Is it surely a slip? */
export function isSure(article: Article, slip: RealWordSlip): boolean {
  const {kind, triples, at} = slip
  const isTerm = isTechnical(article) && !isOfGrammar(article.lexicon, article.words[at].form.lower)
  const gain = slip.gain - (isTerm ? moreInCode : 0)
  if (slip.odds !== undefined) return gain >= confusedEnough[triples] || (!isTerm && slip.odds >= oddsEnough)
  if (kind === 'word' && gain >= wordEnough[triples]) return true
  if (kind === 'name' && triples > 0 && gain >= nameEnough && article.words[at].form.count === 1) return true
  if (gain < judged.nats || (kind === 'word' && triples === 0)) return false
  const made = guess(article, at, 'common')
  if (!made || made.candidates[0].word !== slip.word) return false
  if (kind === 'word') return made.sure >= judged.odds
  if (article.words[at].form.count > 1) return triples > 1 && made.sure >= judgedName.oddsOfTwo
  return (made.sure >= judgedName.odds && gain >= judgedName.nats) || made.sure >= judgedName.moreOdds
}

/** Nats that are asked for beyond those where code is explained, which has words for things of its own: *the write side of a pipe*. */
const moreInCode = 4

/** Does the text say the same two words elsewhere, neither of them one of grammar: *a read side and a write side … the write side*? */
function isSaidAgain(article: Article, at: number): boolean {
  const {words, lexicon} = article
  const {form, block} = words[at]
  const beside = words[at + 1]
  if (form.count < 2 || beside?.block !== block) return false
  if (isOfGrammar(lexicon, form.lower) || isOfGrammar(lexicon, beside.form.lower)) return false
  return article.once(saidTwice).has(pairOf(article, at))
}

/** Two neighbours as a number. */
const pairOf = ({words, evidence}: Article, at: number) => words[at].form.id * evidence.size + words[at + 1].form.id

/** The pairs that stand twice, of a word that writers confuse and another. */
function saidTwice(article: Article): ReadonlySet<number> {
  const {words} = article
  const [once, twice] = [new Set<number>(), new Set<number>()]
  for (let at = 0; at + 1 < words.length; at++) {
    const {form} = words[at]
    if (form.count < 2 || words[at + 1].form.count < 2 || !isConfused(article, form)) continue
    const pair = pairOf(article, at)
    ;(once.has(pair) ? twice : once).add(pair)
  }
  return twice
}

/** *On the bbc, in the usa*: a name that papers have all the time is one. */
const isWellKnown = ({lexicon}: Article, lower: string): boolean => (lexicon.facts(lower)?.count ?? 0) > usualName

/** A scaled count: 17 times in edited text. */
const usualName = 50

/** Does it stand in running text, and is no part of something longer: *Gutenberg-tm*, *nmai.si.edu*? */
function isAlone(article: Article, at: number): boolean {
  if (isPiece(article, at)) return false
  const {source, words} = article
  const {start, end} = words[at]
  return before.test(source.slice(start - 1, start)) && after.test(source.slice(end, end + 3))
}
const before = /^[\s"“‘(]?$/
const after = /^(?:\s|[,.;:?!]?["”’)]?(?:\s|$))/

const bestSlip = remembering((article, at): Better | undefined => {
  const {words, lexicon} = article
  const own = words[at].form.lower
  const others = muchMoreUsual(lexicon, own)
  if (others.length === 0) return undefined
  const place = tokenPlace(article, at)
  if (isCounted(own, place)) return undefined
  const before = phraseOf(own, place)
  let best: Better | undefined
  for (const word of others) {
    if (isGlued(own, word, place)) continue
    const phrase = phraseOf(word, place)
    const gain = phrase.likely - before.likely - align(own, word)
    if (!best || gain > best.gain) best = {word, gain, triples: triplesOf(phrase)}
  }
  return best
})

/** Is it the other word with an article behind it, and the two of them were counted before what follows: *she lives ina small house*? */
function isGlued(own: string, word: string, {right}: TokenPlace): boolean {
  return own === `${word}a` && scaledOf(mix(hashWord(word)), mix(hashWord('a')), right) > 0
}
