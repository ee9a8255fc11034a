/** The words of a text that stand with a capital in English, lines in capitals apart: what rules about names look at, a word in eight. */
import type {Article} from '../article.js'
import {hasCapital} from './casing-evidence.js'

/** Their places among the words of the article, in order; found once for all rules. */
export function capitalWords(article: Article): readonly number[] {
  return article.once(findCapitalWords)
}

function findCapitalWords({blocks, words}: Article): number[] {
  const places: number[] = []
  for (const {english, caps, from, to} of blocks) {
    if (!english || caps) continue
    for (let at = from; at < to; at++) if (hasCapital(words[at])) places.push(at)
  }
  return places
}
