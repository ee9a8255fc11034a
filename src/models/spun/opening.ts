/**
 * What the first words of a text are like each by itself: they show of most texts that nobody rewrote them. What stands beside each word tells more, and
 * takes far longer to look up. A line over shares of words is a sum over the words: what one adds is one number, and kept for all texts.
 */
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

/** A line over the features of an opening, without its constant. */
export function openingLine(weights: Weights): (article: Article) => number {
  const weightOf = keptWeights(weights)
  return (article) => {
    let [sum, tokens, names, marks, left] = [0, 0, 0, 0, mostWords]
    for (const block of article.blocks) {
      if (left <= 0) break
      if (!isSentenceParagraph(article, block)) continue
      const to = Math.min(block.to, block.from + left)
      left -= to - block.from
      // One stands at its end.
      marks++
      for (let at = block.from; at < to; at++) {
        if (opens(article, at)) marks++
        if (markAt(article, at) === undefined) sum += weightOf(article, at)
        else names++
      }
      tokens += to - block.from
    }
    sum += marks * weights[places.marks]
    return sum / Math.max(1, tokens - names) + (names * weights[places.names]) / Math.max(1, tokens)
  }
}

/** The same few thousand words make up most of every text: what was added up of them is kept at hand. */
function keptWeights(weights: Weights): (article: Article, at: number) => number {
  const most = 1 << 14
  // A hash and its weight stand side by side: what is fetched for the one brings the other.
  const hashes = new Int32Array(2 * most)
  const kept = new Float32Array(hashes.buffer)
  return (article, at) => {
    const {ids, hashes: hashOf} = article.evidence
    const hash = hashOf[ids[at]]
    const place = 2 * (hash & (most - 1))
    if (hashes[place] !== hash) {
      hashes[place] = hash
      kept[place + 1] = weightOf(hashAt(article, at) | 0, weights)
    }
    return kept[place + 1]
  }
}

/** The sum of the weights of all features that count a word. */
function weightOf(hash: number, weights: Weights): number {
  const alone = aloneIn(hash)
  const group = groupOf.get(hash)
  let weight = group === undefined ? 0 : weights[places.groups + group]
  if (alone === 0) return weight + weights[places.unknown]
  weight += weights[places.shares + commonLevelOf((counts[alone] + 0.5) / countedTokens())]
  const ratio = ratioOfSwap(hash, alone)
  for (let i = 0; i < ratios.length; i++) if (ratio > ratios[i]) weight += weights[places.swaps + i]
  return weight
}

let columns: readonly ((article: Article) => number)[] | undefined

/** The features one by one: training finds the weights of a line over them. */
export function openingOf(article: Article): Float64Array {
  columns ??= Array.from({length: openingFeatureCount}, (_, i) => {
    const alone = new Uint8Array(openingFeatureCount)
    alone[i] = 1
    return openingLine(alone)
  })
  return Float64Array.from(columns, (column) => column(article))
}
