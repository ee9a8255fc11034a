/** How much more often two words stand side by side than chance would have it, by the pairs that the lexicon counts. */
import type {Lexicon} from '../../lexicon/index.js'
import {corpus, counts} from './candidates.js'

/**
 * The association of `left right`, keys of the lexicon, in nats: 0 where they meet as often as by chance or too little is known, below
 * it where they avoid each other. Counts below three are not kept, so that rare pairs say little.
 */
export function association(lexicon: Lexicon, left: string, right: string): number {
  const [leftFacts, rightFacts] = [lexicon.facts(left), lexicon.facts(right)]
  if (!leftFacts || !rightFacts) return 0
  const expected = (counts[leftFacts.count] * counts[rightFacts.count]) / corpus
  const pair = lexicon.pairCount(leftFacts.key, rightFacts.key)
  return Math.log((counts[pair] + 0.5) / (expected + 0.5))
}
