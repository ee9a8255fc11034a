import {isTechnical} from '../../article/code.js'
import type {Article} from '../../article.js'
import type {CapitalGuess, Ground} from '../../models/casing/index.js'
import {openers} from '../openers.js'
import {isSureAnywhere} from './grounds.js'
import {isPlainWord} from './plain-words.js'
import {isWounded} from './wounds.js'

/**
 * Where code is explained, names of packages and commands are small, and so are the items of lists. What is sure there: a name that no
 * text writes small, and no part of a compound (*latin* is a name, *retext-latin* a package), a small word that starts a sentence, and
 * in a text that lost letters elsewhere any plain word that does.
 */
export function isUnsureAmongCode(article: Article, guess: CapitalGuess): boolean {
  if (!isTechnical(article)) return false
  const {word, ground} = guess
  const isHyphened = article.source[word.start - 1] === '-' || article.source[word.end] === '-'
  if (isHyphened) return true
  if (!opens.has(ground.of)) return !isSureAnywhere(article, guess)
  if (word.block.kind === 'paragraph' && openers.has(bareOf(word.form.lower))) return false
  return !(isPlainWord(article, word) && isWounded(article))
}

const opens: ReadonlySet<Ground['of']> = new Set(['start', 'line', 'title'])

/** *It* of *it’s*. */
const bareOf = (lower: string): string => lower.replace(/['’].*$/, '')
