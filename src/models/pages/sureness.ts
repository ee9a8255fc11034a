/** Was the article of a page found? */
import {valuesOf} from '../manifest.js'
import type {Selection} from './select.js'

export interface Sureness {
  found: 'found' | 'unsure' | 'none'
  /** How likely the article was found: that at least three quarters of it and of what was chosen agree, 0 to 1. */
  probability: number
  /** How, for people. */
  how: string
}

type Chosen = Pick<Selection, 'keep' | 'expected'>

/** Weights of a logistic regression over what is known of a choice, fitted on pages of sites that the trees had not seen. */
interface Values {
  sureness: {bias: number; expected: number; meanP: number; logWords: number; share: number; found: number}
}

let values: Values['sureness'] | undefined

const fewWords = 10

/** Less than this is to be expected of a choice that is none. */
const leastExpected = 0.2

export function surenessOf({keep, expected}: Chosen, p: Float32Array, words: readonly Int32Array[]): Sureness {
  values ??= valuesOf<Values>(new URL('./blocks.bin', import.meta.url)).sureness
  const count = keep.filter(Boolean).length
  if (count === 0 || expected < leastExpected) {
    return {found: 'none', probability: 0, how: 'no article was found in the page: this is all its text'}
  }
  const {bias, found, ...weights} = values
  const choice = choiceOf({keep, expected}, p, words)
  const margin =
    bias +
    weights.expected * choice.expected +
    weights.meanP * choice.meanP +
    weights.logWords * choice.logWords +
    weights.share * choice.share
  const probability = Math.round(1000 / (1 + Math.exp(-margin))) / 1000
  const how = `${count} of ${keep.length} blocks of the page are the article`
  // Of so little nobody can be sure.
  if (probability >= found && choice.logWords > Math.log1p(fewWords)) return {found: 'found', probability, how}
  return {found: 'unsure', probability, how: `the article of the page was not found surely: ${how}, perhaps`}
}

/** What is known of a choice: what the regression weighs. */
export function choiceOf({keep, expected}: Chosen, p: Float32Array, words: readonly Int32Array[]) {
  let kept = 0
  let right = 0
  let all = 0
  for (const [i, {length}] of words.entries()) {
    all += length
    if (!keep[i]) continue
    kept += length
    right += p[i] * length
  }
  return {expected, meanP: right / Math.max(1, kept), logWords: Math.log1p(kept), share: kept / Math.max(1, all)}
}
