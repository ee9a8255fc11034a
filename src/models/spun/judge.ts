/**
 * Was a text rewritten, by its wording? A support vector machine over what its words are like beside each other, which learnt from words swapped by a
 * program, rare words from a thesaurus, and texts translated there and back or told anew; before it a line over the first words, each by itself, which
 * show of most texts that nobody rewrote them. `wording.bin` is laid out as its maker, `training/spun/fit.py`, says.
 */
import {readFileSync} from 'node:fs'
import type {Article} from '../../article.js'
import {wordingFeatureCount as count, wordingOf} from './features.js'
import {openingFeatureCount, openingOf} from './opening.js'

export interface Rewording {
  /** How far it is beyond the clean texts that the model learnt from: 1 is from the edge of the ones to the edge of the others. */
  score: number
  /** The words of its prose: below 180 a score says little. */
  words: number
}

/** As in `fit.py`: a value further from the mean than so many spreads tells no more. */
const most = 3
/** Where the numbers stand: of each feature its mean and its spread; the weights of the opening's features; then what is one for all; then the vectors. */
const constants = 2 * count + openingFeatureCount
const at = {mean: 0, spread: count, opening: 2 * count, constants, vectors: constants + 3}

let loaded: Float32Array | undefined

function load(): Float32Array {
  if (loaded) return loaded
  const bytes = readFileSync(new URL('./wording.bin', import.meta.url))
  return (loaded = new Float32Array(Uint8Array.from(bytes).buffer))
}

const unlike: Rewording = {score: -Infinity, words: 0}

export function rewordingOf(article: Article): Rewording {
  const values = load()
  const [constant] = values.subarray(at.constants)
  const opening = openingOf(article).reduce((sum, value, i) => sum + value * values[at.opening + i], constant)
  if (opening < 0) return unlike
  const {features, words} = wordingOf(article)
  return {score: scoreOf(features), words}
}

function scoreOf(features: Float64Array): number {
  const values = load()
  const [, gamma, constant] = values.subarray(at.constants)
  const row = features.map((value, i) =>
    Math.max(-most, Math.min(most, (value - values[at.mean + i]) / values[at.spread + i]))
  )
  let score = constant
  for (let vector = at.vectors; vector < values.length; vector += count + 1) {
    let distance = 0
    for (let i = 0; i < count; i++) distance += (row[i] - values[vector + 1 + i]) ** 2
    score += values[vector] * Math.exp(-gamma * distance)
  }
  return score
}
