/** Words that a slip made of others: *in font of*, *the fist time*, *back ito the*. The pairs on both sides decide. */
import type {Article} from '../../article.js'
import {association} from './association.js'
import {muchMoreUsual} from './candidates.js'
import {align} from './channel.js'
import {slipSource} from './suspicion.js'

/** A word that may stand for another one. */
export interface RealWordSlip {
  /** Its place among the article's words. */
  at: number
  /** The word that is meant, in lower case. */
  word: string
  /** By how many nats the neighbours like that word better, less the cost of the slip. */
  gain: number
  /** Does a dictionary have the word in lower case? A name in lower case is out of place as it stands: *ito*, *fromm*. */
  known: boolean
}

/** What a text writes more often is no slip. */
const mostOccurrences = 2

/**
 * The likely slips of an article among words that one slip parts from a much more usual one. Each stands between two words that were
 * never counted beside it and both were beside the other.
 *
 * @param least the least gain, of a word that a dictionary has and of others
 */
export function realWordSlips(article: Article, least: {known: number; other: number}): RealWordSlip[] {
  const {words, source} = article
  const slips: RealWordSlip[] = []
  for (let at = 1; at + 1 < words.length; at++) {
    const {form, block, start, end} = words[at]
    if (form.shape !== 'lower' || form.count > mostOccurrences || !block.english) continue
    const looks = slipSource(article, form)
    if (!looks) continue
    const [left, right] = [words[at - 1], words[at + 1]]
    if (left.block !== block || right.block !== block) continue
    if (source.slice(left.end, start) !== ' ' || source.slice(end, right.start) !== ' ') continue
    const known = looks === 'outnumbered'
    // A name that the text has with its capital too was meant.
    if (!known && form.family.forms.length > 1) continue
    const slip = bestSlip(article, at)
    if (slip && slip.gain >= (known ? least.known : least.other)) slips.push({...slip, known})
  }
  return slips
}

function bestSlip({words, lexicon}: Article, at: number): Omit<RealWordSlip, 'known'> | undefined {
  const [left, own, right] = [at - 1, at, at + 1].map((index) => words[index].form.lower)
  if (lexicon.pairCount(left, own) > 0 || lexicon.pairCount(own, right) > 0) return undefined
  const before = association(lexicon, left, own) + association(lexicon, own, right)
  let best: Omit<RealWordSlip, 'known'> | undefined
  for (const word of muchMoreUsual(lexicon, own)) {
    if (lexicon.pairCount(left, word) === 0 || lexicon.pairCount(word, right) === 0) continue
    const gain = association(lexicon, left, word) + association(lexicon, word, right) - before - align(own, word)
    if (!best || gain > best.gain) best = {at, word, gain}
  }
  return best
}
