/** How sure the judge must be by itself of a word that may well be one of a trade, whatever other typos the text has. */
import type {Article} from '../../article.js'
import {align} from '../../models/spelling/channel.js'
import {occurrences} from '../../models/spelling/features.js'
import {oddnessOf} from '../../models/spelling/letters.js'
import {withoutPossessive} from '../../models/spelling/looks.js'
import {tokenPlace, triplesAt} from '../../models/spelling/phrases.js'
import {isOfGrammar} from '../../models/spelling/shape.js'
import {isDoubled} from './typo-threshold.js'

/**
 * The judge's least log odds. Dictionary words that were forgotten and slips put into texts of seven corpora tell how sure it is of words whose letters are
 * as usual as those of the other one, which was never counted beside the words around it: below .75 for a near slip 6 of 22 were
 * slips, below two for a far one 57 of 133 (*rousie* is no *rouse*, *amchur* no *anchor*); above them 19 of 20.
 */
export function leastSure(article: Article, at: number, best: string): number {
  // *An obesity drog*, in a text of drugs: of eight that this would leave all were slips.
  if (occurrences(article, best) > 0) return Number.NEGATIVE_INFINITY
  const lower = withoutPossessive(article.words[at].form.lower)
  if ((article.lexicon.facts(best)?.count ?? 0) < seldom && isCompound(article, lower)) return Number.POSITIVE_INFINITY
  const cost = align(lower, best)
  const isFar = cost >= far && !isDoubled(lower, best)
  const isNew = triplesAt(best, tokenPlace(article, at)) === 0
  // Short words of a trade are cut from longer ones: *nucs* is no *nuts*.
  if (lower.length < shortWord && (isFar || isNew) && !isOfGrammar(article.lexicon, best)) return ofFar
  if (!isNew || (cost < veryFar && !hasUsualLetters(lower, best))) return Number.NEGATIVE_INFINITY
  return isFar ? ofFar : ofNear
}

/**
 * *barback*, of two words that all know, is no slip for a word that edited text hardly has (*bareback*): of 118 slips mended in the exams and in fresh texts that can
 * be read as two words, the right one was always usual.
 */
function isCompound({lexicon}: Article, lower: string): boolean {
  const isUsual = (word: string) => lexicon.facts(word)?.basic === true && lexicon.facts(word)!.count >= usual
  for (let at = shortPart; at <= lower.length - shortPart; at++)
    if (isUsual(lower.slice(0, at)) && isUsual(lower.slice(at))) return true
  return false
}
const shortPart = 3
/** Twice, and 180 times, in edited text: see `Facts.count`. */
const [seldom, usual] = [20, 90]

const [ofNear, ofFar] = [0.75, 2]
/** What slips cost, in nats, from which they are no near ones, as a letter for another that is not beside it, and from which no letters speak for them. */
const [far, veryFar] = [5, 8]
const shortWord = 5

/** Is no triple of its letters much odder than those of the word that may be meant, nor odd at all? Nats. */
function hasUsualLetters(lower: string, best: string): boolean {
  const odd = oddnessOf(lower).most
  return odd < oddest && odd - oddnessOf(best).most < odderBy
}
const [oddest, odderBy] = [6, 1.5]
