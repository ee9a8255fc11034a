/** Whole words with a letter more: slips of the finger, or words and names of their own. */
import {isTechnical} from '../../article/code.js'
import type {Article} from '../../article.js'
import {isOfGrammar} from '../../models/spelling/shape.js'
import {lacksApostrophe} from './apostrophes.js'

/**
 * A whole word with an ending of its own (*melodica*, *softwares*) or a letter before it (*ebike*, *xdiff*): fingers repeat a letter at either
 * edge, and hardly ever add another but to the commonest words. Both in lower case.
 */
export function isLonger(article: Article, typo: string, word: string): boolean {
  if (hasNewInitial(article, typo, word)) return true
  if (isSlipOfFinger(article, typo, word) || lacksApostrophe(typo, word)) return false
  return typo.length > word.length && typo.startsWith(word) && typo.at(-1) !== typo.at(-2)
}

/**
 * *epoll*, *gflags*, *lvalue*: programs and their parts are called like a word with a letter before it, and where code is explained with its first one
 * twice (*uupdate*). Fingers put another letter there before the commonest words alone (*gthe*): of 3,843 typos of fresh texts and exams 70 so, and one
 * before another word. Learners do so (*habilities*), but not once in a text. Both in lower case.
 */
export function hasNewInitial(article: Article, typo: string, word: string): boolean {
  if (typo.slice(1) !== word || isOfGrammar(article.lexicon, word)) return false
  return typo[0] !== word[0] || isTechnical(article)
}

/** Is it a word of grammar with a letter behind it or before it: *ands, ryour*? Both in lower case. */
export const isSlipOfFinger = ({lexicon}: Article, typo: string, word: string): boolean =>
  (typo.startsWith(word) || typo.slice(1) === word) && isOfGrammar(lexicon, word)
