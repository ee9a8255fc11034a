/** Advice that helps: a word is pointed out without candidates that are only there because none is better. */
import {distance} from 'fastest-levenshtein'

/** More candidates than this say that nobody knows. */
const mostCandidates = 3

/**
 * The candidates that a reader may be glad of: few, and near. A candidate of another length that starts with another letter,
 * or that changes more than a letter in five, is no help (*runbooks → unhooks*).
 */
export function helpful(actual: string, candidates: readonly string[]): readonly string[] {
  const near = candidates.filter((candidate) => isNear(actual.toLowerCase(), candidate.toLowerCase()))
  return near.length > mostCandidates ? [] : near
}

function isNear(word: string, candidate: string): boolean {
  if (candidate === '' || /\s/.test(word)) return true
  const steps = distance(word, candidate)
  if (steps <= 1) return true
  const swapped = steps === 2 && sorted(word) === sorted(candidate)
  return swapped || (word[0] === candidate[0] && steps <= word.length / 5)
}

function sorted(word: string): string {
  return [...word].sort().join('')
}
