/**
 * What the first words of a text are like each by itself, in numbers: they show of most texts that nobody rewrote them. What stands beside each word tells
 * more, and takes ten times as long to look up.
 */
import type {Article} from '../../article.js'
import {counts} from '../spelling/candidates.js'
import {countedTokens} from '../spelling/phrase-table.js'
import {commonLevelOf, commonLevels, groupCount, groupOf} from './features.js'
import {mark, name, tokensOf, unknown} from './stream.js'
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

export function openingOf(article: Article): Float64Array {
  const {hashes, alone, kinds, length, words, names} = tokensOf(article, mostWords)
  const features = new Float64Array(openingFeatureCount)
  const tokens = countedTokens()
  const ofKind = [0, 0, 0, 0]
  for (let at = 0; at < length; at++) {
    const kind = kinds[at]
    ofKind[kind]++
    if (kind === mark || kind === name) continue
    const group = groupOf.get(hashes[at])
    if (group !== undefined) features[places.groups + group]++
    if (kind === unknown) continue
    features[places.shares + commonLevelOf((counts[alone[at]] + 0.5) / tokens)]++
    const ratio = ratioOfSwap(hashes[at], alone[at])
    for (let i = 0; i < ratios.length; i++) if (ratio > ratios[i]) features[places.swaps + i]++
  }
  for (let i = 0; i < features.length; i++) features[i] /= Math.max(1, words)
  features[places.unknown] = ofKind[unknown] / Math.max(1, words)
  features[places.marks] = ofKind[mark] / Math.max(1, words)
  features[places.names] = names / Math.max(1, words + names)
  return features
}
