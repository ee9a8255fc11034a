/** Words of a text that few rules look at, found once for all of them: with a capital, what rules about names read; with a digit. */
import type {Article} from '../article.js'

interface Places {
  capitals: number[]
  numbers: number[]
}

/** The places among the words of the article, in order, of those that stand with a capital in English, lines in capitals apart. */
export function capitalWords(article: Article): readonly number[] {
  return article.once(findPlaces).capitals
}

/** The places of words with digits. */
export function numberWords(article: Article): readonly number[] {
  return article.once(findPlaces).numbers
}

function findPlaces({blocks, words, evidence: {ids, lowers}}: Article): Places {
  const places: Places = {capitals: [], numbers: []}
  for (const {english, caps, from, to} of blocks) {
    for (let at = from; at < to; at++) {
      if (lowers[ids[at]]) continue
      const {shape} = words[at].form
      if (shape === 'number') places.numbers.push(at)
      else if (english && !caps) places.capitals.push(at)
    }
  }
  return places
}
