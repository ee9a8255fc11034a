/**
 * What the first words of a text are like each by itself: they show of most texts that nobody rewrote them. What stands beside each word tells more, and
 * takes far longer to look up. A line over shares of words is a sum over the words: what one adds is one number, and kept for all texts.
 */
import {notNoted} from '../../article/lexemes.js'
import type {Article} from '../../article.js'
import {counts} from '../spelling/candidates.js'
import {markAt, opens} from '../spelling/classes.js'
import {aloneIn, countedTokens} from '../spelling/phrase-table.js'
import {hashAt} from '../spelling/phrases.js'
import {commonLevelOf, commonLevels, groupCount, groupOf} from './features.js'
import {isSentenceParagraph} from './stream.js'
import {ratioOfSwap} from './swapped.js'

/** So many words are enough. */
const mostWords = 250
/** A word in whose place one may stand that is so many times more common. */
const ratios = [0, 2, 10, 50]

/** The share of each level of words, of unknown words, of marks and of names; then of each group of small words; then of words that spinners put for others. */
const places = {
  shares: 0,
  unknown: commonLevels,
  marks: commonLevels + 1,
  names: commonLevels + 2,
  groups: commonLevels + 3,
  swaps: commonLevels + 3 + groupCount
}
export const openingFeatureCount = places.swaps + ratios.length

type Weights = ArrayLike<number>

/**
 * A line over the features of an opening, without its constant.
 *
 * @param weightOf what the word at a place adds
 */
function lineOf(article: Article, weights: Weights, weightOf: (article: Article, at: number) => number): number {
  let [sum, tokens, names, marks, left] = [0, 0, 0, 0, mostWords]
  for (const block of article.blocks) {
    if (left <= 0) break
    if (!isSentenceParagraph(article, block)) continue
    const to = Math.min(block.to, block.from + left)
    left -= to - block.from
    tokens += to - block.from
    // One stands at its end.
    marks++
    for (let at = block.from; at < to; at++) {
      if (opens(article, at)) marks++
      if (markAt(article, at) === undefined) sum += weightOf(article, at)
      else names++
    }
  }
  sum += marks * weights[places.marks]
  return sum / Math.max(1, tokens - names) + (names * weights[places.names]) / Math.max(1, tokens)
}

/** The parts of one in which weights are noted of words. */
const noteParts = 1 << 16

/** The line that judges, of which there is one: all texts have the same few thousand words again and again, and what one adds is noted of it. */
export function openingLine(weights: Weights): (article: Article) => number {
  const weightOf = (article: Article, at: number) => {
    const {form} = article.words[at]
    if (form.noted === notNoted) {
      form.noted = Math.round(noteParts * weightOfHash(hashAt(article, at) | 0, weights))
      form.lexeme.noted = form.noted
    }
    return form.noted / noteParts
  }
  return (article) => lineOf(article, weights, weightOf)
}

/** The sum of the weights of all features that count a word. */
function weightOfHash(hash: number, weights: Weights): number {
  const alone = aloneIn(hash)
  const group = groupOf.get(hash)
  let weight = group === undefined ? 0 : weights[places.groups + group]
  if (alone === 0) return weight + weights[places.unknown]
  weight += weights[places.shares + commonLevelOf((counts[alone] + 0.5) / countedTokens())]
  const ratio = ratioOfSwap(hash, alone)
  for (let i = 0; i < ratios.length; i++) if (ratio > ratios[i]) weight += weights[places.swaps + i]
  return weight
}

/** The features one by one: training finds the weights of a line over them. */
export function openingOf(article: Article): Float64Array {
  return Float64Array.from({length: openingFeatureCount}, (_, i) => {
    const weights = new Uint8Array(openingFeatureCount)
    weights[i] = 1
    return lineOf(article, weights, (_, at) => weightOfHash(hashAt(article, at) | 0, weights))
  })
}
