/**
 * Was a text rewritten, by its wording? One logistic model for each way that rewriters have: words swapped by a program, rare words from a thesaurus,
 * and a text translated there and back or told anew. `wording.bin` is laid out as its maker, `training/spun/fit.py`, says.
 */
import {readFileSync} from 'node:fs'
import type {Article} from '../../article.js'
import {type Wording, wordingFeatureCount, wordingOf} from './features.js'

export interface Rewording {
  /** Log odds over those of the likeliest of all clean texts that the models learnt from. */
  score: number
  /** The words of its prose: below 180 a score says little. */
  words: number
}

/** As in `fit.py`: a value further from the mean than so many spreads tells no more. */
const most = 3

let loaded: Float32Array | undefined

function load(): Float32Array {
  if (loaded) return loaded
  const bytes = readFileSync(new URL('./wording.bin', import.meta.url))
  return (loaded = new Float32Array(Uint8Array.from(bytes).buffer))
}

/** Most texts show in their first paragraphs that nobody rewrote them: what scores so little there is not read to its end. */
const firstWords = 200
const leastOfFirst = -6

export function rewordingOf(article: Article): Rewording {
  if (article.words.length >= 1.5 * firstWords) {
    const first = judged(wordingOf(article, firstWords))
    if (first.score < leastOfFirst) return first
  }
  return judged(wordingOf(article))
}

function judged({features, words}: Wording): Rewording {
  const values = load()
  const scaled = features.map((value, i) =>
    Math.max(-most, Math.min(most, (value - values[i]) / values[wordingFeatureCount + i]))
  )
  let score = -Infinity
  for (let at = 2 * wordingFeatureCount; at < values.length; at += wordingFeatureCount + 1) {
    const sum = scaled.reduce((all, value, i) => all + value * values[at + i], values[at + wordingFeatureCount])
    score = Math.max(score, sum)
  }
  return {score, words}
}
