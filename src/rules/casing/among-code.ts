import {isTechnical} from '../../article/code.js'
import {isWoundedBesideCasing} from '../../article/mends.js'
import type {Article} from '../../article.js'
import type {CapitalGuess, Ground} from '../../models/casing/index.js'
import {openers} from '../openers.js'
import {sureWhereWounded} from './exceptions/exception.js'
import {isSureAnywhere} from './grounds.js'
import {isPlainWord} from './plain-words.js'

/**
 * Where code is explained, names of packages and commands are small, and so are the items of lists. What is sure there: a name that no
 * text writes small, and no part of a compound (*latin* is a name, *retext-latin* a package), a small word that starts a sentence, and
 * in a text that lost letters elsewhere any plain word that does, and whatever the trees are as sure of (in manuals wounded by us 139 of 151, but none of
 * the eight that only the usual spelling of a name asked for).
 */
export function isUnsureAmongCode(article: Article, guess: CapitalGuess): boolean {
  if (!isTechnical(article)) return false
  const {word, ground} = guess
  if (gluedBefore.test(article.source[word.start - 1] ?? ' ') || gluedBehind.test(article.source[word.end] ?? ' '))
    return true
  if (guess.p >= sureWhereWounded && ground.of !== 'spelling' && isWoundedBesideCasing(article)) return false
  if (!opens.has(ground.of)) return !isSureAnywhere(article, guess)
  // *You see a message like⏎⏎it only means*: what stood between was code.
  const mayGoOn = ground.of === 'line' && ground.doubtful
  if (word.block.kind === 'paragraph' && openers.has(bareOf(word.form.lower)) && !mayGoOn) return false
  return !(isPlainWord(article, word) && isWoundedBesideCasing(article))
}

/** Parts of names, of addresses and of code. */
const gluedBefore = /[-\w.*@/]/
const gluedBehind = /[-*@/(]/

const opens: ReadonlySet<Ground['of']> = new Set(['start', 'line', 'title'])

/** *It* of *it’s*. */
const bareOf = (lower: string): string => lower.replace(/['’].*$/, '')
