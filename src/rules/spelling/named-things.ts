/** Words that name a thing of their own, as programs are called: what stands around them says so. */
import {isBeforeKind, isExplained} from '../../article/terms.js'
import type {Article} from '../../article.js'
import {suspicionOf} from '../../models/spelling/looks.js'

/** Log odds that a typo needs beyond those elsewhere: of what a line tells of, beside unknown words of a list, before what it is. */
const [asTerm, inList, beforeKind] = [4, 3, 1.5]

/** What is asked for beyond the judge's log odds of a word that may be the name of a program or the like. */
export function moreOfThing(article: Article, at: number): number {
  const word = article.words[at]
  const isAlone = word.start === word.block.body && word.block.to - word.block.from === 1
  if (word.form.shape === 'lower' && (isAlone || isExplained(article, word))) return asTerm
  if (isUnknownInList(article, at - 1, at - 1) || isUnknownInList(article, at, at + 1)) return inList
  return isBeforeKind(article.source, word.end) ? beforeKind : 0
}

/** Is the word `at` unknown and small, with nothing but a comma between the word `left` and the next one: *aer, ecef, radec*? */
function isUnknownInList({source, words, lexicon}: Article, left: number, at: number): boolean {
  if (!words[left] || !words[left + 1] || source.slice(words[left].end, words[left + 1].start) !== ', ') return false
  const {form} = words[at]
  return form.shape === 'lower' && suspicionOf(lexicon, form.lower) === 'unknown'
}
