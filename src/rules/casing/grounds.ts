/** Sorts of grounds for a capital: what speaks of a name, what of the place, what of the words around it. */
import type {Article} from '../../article.js'
import type {CapitalGuess, Ground} from '../../models/casing/index.js'
import {textCasingOf} from '../../models/casing/text-casing.js'

/** What speaks of a name rather than of a place in the sentence. */
export const names: ReadonlySet<Ground['of']> = new Set([
  'text',
  'lexicon',
  'title of a person',
  'initials',
  'spelling',
  'pronoun',
  'date'
])

/** What starts a sentence, a line or a title, and is no name for that. */
export const placeOnly: ReadonlySet<Ground['of']> = new Set(['start', 'quote', 'line', 'label', 'title', 'sisters'])

/** What the words around it say alone. */
export const contextOnly: ReadonlySet<Ground['of']> = new Set(['inside', 'neighbours', 'pair'])

/** What is sure in any line: a nationality, a day, a country, and who is called *Mr*. */
export function isSureAnywhere(article: Article, {word, ground}: CapitalGuess): boolean {
  return textCasingOf(article).of(word.form).always || certain.has(ground.of)
}

const certain: ReadonlySet<Ground['of']> = new Set(['title of a person', 'pronoun', 'date'])

/** Is it the trees that ask for the capital, and no closed list? */
export function isJudged({ground}: CapitalGuess): boolean {
  if (ground.of === 'lexicon') return !ground.always
  return ground.of === 'title' ? ground.counted !== true : !closedLists.has(ground.of)
}

const closedLists: ReadonlySet<Ground['of']> = new Set([
  'sisters',
  'title of a person',
  'initials',
  'spelling',
  'pronoun',
  'date'
])
