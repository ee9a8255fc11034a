import {english} from '../../article/function-words.js'
import type {Article, Form, Word} from '../../article.js'

/** Does a dictionary have the word in lower case? Whether it is a name is then asked anew in each place. */
export function isPlainWord({lexicon}: Article, {form}: Word): boolean {
  return lexicon.facts(form.lower)?.knownLower === true
}

/** One of the words that hold English sentences together. */
export function isFunctionWord({languages}: Form): boolean {
  return (languages & english) !== 0
}

/** Words that stand before a common noun. */
export const determiners: ReadonlySet<string> = new Set(
  'the a an this that each every another some any no its his her their our my your'.split(' ')
)

export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])
