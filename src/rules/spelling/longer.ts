/** Whole words with a letter more: slips of the finger, or words and names of their own. */
import type {Article} from '../../article.js'
import {isOfGrammar} from '../../models/spelling/shape.js'
import {lacksApostrophe} from './apostrophes.js'

/**
 * A whole word with an ending of its own (*melodica*, *softwares*) or a letter before it (*ebike*, *xdiff*): fingers repeat a letter at either
 * edge, they hardly ever add another (one of a thousand typos of people has it in front).
 */
export function isLonger(lower: string, word: string): boolean {
  if (lower.slice(1) === word && lower[0] !== word[0]) return true
  if (lacksApostrophe(lower, word)) return false
  return lower.length > word.length && lower.startsWith(word) && lower.at(-1) !== lower.at(-2)
}

/** Is it a word of grammar with a letter behind it or before it: *ands, ryour*? */
export const isFinger = ({lexicon}: Article, lower: string, best: string): boolean =>
  (lower.startsWith(best) || lower.slice(1) === best) && isOfGrammar(lexicon, best)
