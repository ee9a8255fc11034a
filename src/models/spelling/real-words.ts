/** Words that a slip made of others: *in font of*, *the fist time*, *back ito the*. The phrases they stand in decide. */
import type {Article} from '../../article.js'
import {muchMoreUsual} from './candidates.js'
import {align} from './channel.js'
import {isCounted, type Phrase, phraseOf, placeOf} from './phrases.js'
import {slipSource} from './suspicion.js'

/** A word that may stand for another one. */
export interface RealWordSlip {
  /** Its place among the article's words. */
  at: number
  /** The word that is meant, in lower case. */
  word: string
  /** By how many nats the phrase is likelier with that word, less the cost of the slip. */
  gain: number
  /** How many of the three triples with that word were counted. */
  triples: number
  /** Does a dictionary, or a larger one, have the word in lower case? A name in lower case is out of place as it stands: *ito*, *fromm*. */
  known: boolean
}

/** What a text writes more often is no slip. */
const mostOccurrences = 2

/**
 * The likely slips of an article among words that one slip parts from a much more usual one. None of the triples of such a word was ever counted.
 */
export function realWordSlips(article: Article): RealWordSlip[] {
  const slips: RealWordSlip[] = []
  for (let at = 0; at < article.words.length; at++) {
    const slip = realWordSlip(article, at)
    if (slip) slips.push(slip)
  }
  return slips
}

/** The likely slip at a word, if it may be one. */
export function realWordSlip(article: Article, at: number): RealWordSlip | undefined {
  const {source, words, lexicon} = article
  const {form, block, start, end} = words[at]
  // Two letters are a unit: *4 dl*.
  if (form.shape !== 'lower' || form.count > mostOccurrences || end - start < 3 || !block.english) return undefined
  const looks = slipSource(article, form)
  if (!looks) return undefined
  const known = looks === 'outnumbered' || lexicon.facts(form.lower)?.largeLower === true
  // A name that the text has with its capital too was meant, and a dictionary's word that it has twice.
  if (known ? form.count > 1 : form.family.forms.length > 1 || isWellKnown(article, form.lower)) return undefined
  if (!/^\s?$/.test(source.slice(start - 1, start)) || !standsAlone.test(source.slice(end, end + 2))) return undefined
  const slip = bestSlip(article, at)
  return slip && slip.gain >= leastGain ? {...slip, known} : undefined
}

/** Below it nobody asks. */
const leastGain = 8

/**
 * Nats from which a word that dictionaries have only as a name or in capitals is a slip, and where but one triple was counted. Of two sets of typos
 * 44 of 48 reach them, and no such word of half a million words of published prose in running text.
 */
const [sureEnoughOfName, sureEnoughOfOne] = [8, 10]

/** Is a slip that looks like a name surely none? */
export function isNoName({words}: Article, {at, gain, triples, known}: RealWordSlip): boolean {
  // *bette Midler*, *Clan na Gael*: a name that lost its capital, or a part of one.
  const isNamed = [words[at - 1], words[at + 1]].some(
    (word) => word?.block === words[at].block && word.form.shape === 'capital' && word.position !== 'start'
  )
  if (known || triples === 0 || (isNamed && triples < 3)) return false
  return gain >= (triples > 1 ? sureEnoughOfName : sureEnoughOfOne)
}

/** *On the bbc, in the usa*: a name that papers have all the time is one. */
const isWellKnown = ({lexicon}: Article, lower: string): boolean => (lexicon.facts(lower)?.count ?? 0) > usualName

/** A scaled count: 17 times in edited text. */
const usualName = 50

/** What follows a word of running text: *Gutenberg-tm*, *nmai.si.edu* are parts of something longer. */
const standsAlone = /^(?:\s|[,.;:?!]\s|[,.;:?!]?$)/

function bestSlip(article: Article, at: number): Omit<RealWordSlip, 'known'> | undefined {
  const {words, lexicon} = article
  const own = words[at].form.lower
  const others = muchMoreUsual(lexicon, own)
  if (others.length === 0) return undefined
  const place = placeOf(article, at)
  if (isCounted(own, place)) return undefined
  const before = phraseOf(own, place)
  let best: Omit<RealWordSlip, 'known'> | undefined
  for (const word of others) {
    const phrase = phraseOf(word, place)
    const gain = phrase.likely - before.likely - align(own, word)
    if (!best || gain > best.gain) best = {at, word, gain, triples: triplesOf(phrase)}
  }
  return best
}

const triplesOf = ({before, around, after}: Phrase): number =>
  Number(before > 0) + Number(around > 0) + Number(after > 0)
