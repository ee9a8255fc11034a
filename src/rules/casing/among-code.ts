import {isTechnical} from '../../article/code.js'
import type {Article} from '../../article.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {openers} from '../openers.js'
import {isSureAnywhere} from './grounds.js'

/**
 * Where code is explained, names of packages and commands are small, and so are the items of lists. What is sure there: a name that no
 * text writes small, and no part of a compound (*latin* is a name, *retext-latin* a package), and a small word that starts a sentence.
 */
export function isUnsureAmongCode(article: Article, guess: CapitalGuess): boolean {
  if (!isTechnical(article)) return false
  const {word, ground} = guess
  if (ground.of === 'start' || ground.of === 'line')
    return word.block.kind !== 'paragraph' || !openers.has(word.form.lower)
  return article.source[word.start - 1] === '-' || article.source[word.end] === '-' || !isSureAnywhere(article, guess)
}
