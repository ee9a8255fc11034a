/**
 * Was a text rewritten, by its wording? A support vector machine over what its words are like beside each other, which learnt from words swapped by a
 * program, rare words from a thesaurus, and texts translated there and back or told anew; before it a line over the first words, each by itself, which
 * show of most texts that nobody rewrote them. `wording.bin` is laid out as its maker, `training/spun/fit.py`, says.
 */
import {readFileSync} from 'node:fs'
import type {Article} from '../../article.js'
import {wordingFeatureCount as count, wordingOf} from './features.js'
import {openingFeatureCount, openingLine} from './opening.js'

/** As in `fit.py`: a value further from the mean than so many spreads tells no more. */
const most = 3
/** Where the numbers stand: of each feature its mean and its spread; the weights of the opening's features; then what is one for all; then the vectors. */
const constants = 2 * count + openingFeatureCount
const at = {mean: 0, spread: count, opening: 2 * count, constants, vectors: constants + 3}

interface Judge {
  values: Float32Array
  /** What the first words of a text say; below zero nobody rewrote it. */
  openingOf: (article: Article) => number
}

let loaded: Judge | undefined

function load(): Judge {
  if (loaded) return loaded
  const bytes = readFileSync(new URL('./wording.bin', import.meta.url))
  const values = new Float32Array(Uint8Array.from(bytes).buffer)
  const line = openingLine(values.subarray(at.opening, at.constants))
  return (loaded = {values, openingOf: (article) => line(article) + values[at.constants]})
}

/**
 * How far a text is beyond the clean ones that the model learnt from: 1 is from the edge of the ones to the edge of the others. Of a text with few words
 * of prose nothing can be said.
 */
export function rewordingOf(article: Article): number {
  const {values, openingOf} = load()
  const features = openingOf(article) < 0 ? undefined : wordingOf(article)
  return features ? scoreOf(features, values) : -Infinity
}

function scoreOf(features: Float64Array, values: Float32Array): number {
  const [, gamma, constant] = values.subarray(at.constants)
  const row = features.map((value, i) =>
    Math.max(-most, Math.min(most, (value - values[at.mean + i]) / values[at.spread + i]))
  )
  let score = constant
  for (let vector = at.vectors; vector < values.length; vector += count + 1) {
    let distance = 0
    for (let i = 0; i < count; i++) {
      const apart = row[i] - values[vector + 1 + i]
      distance += apart * apart
    }
    score += values[vector] * Math.exp(-gamma * distance)
  }
  return score
}
