/** Does a phrase end at a full stop, and another begin after it? Of two words that are glued the words around tell. */
import type {Article} from '../../article.js'
import {association} from '../../models/spelling/association.js'
import {scaledOf} from '../../models/spelling/phrase-table.js'
import {markHash, tokenPlace} from '../../models/spelling/phrases.js'

/** Nats of association from which two words go together: before the stop, after it, and of a determiner and its noun. */
const [leastBefore, leastAfter, leastOfNoun] = [0.5, 0.6, -1]
/** And from which they do across the stop: `the old.town` is a name. */
const leastAcross = 1
const determiners = new Set('the a an my our your his her their its this that every each'.split(' '))
const quantities = new Set(
  'two three four five six seven eight nine ten many few several some all most other more these those both last first new'.split(
    ' '
  )
)

/**
 * Does the word at `at` end a phrase: `that week.`, `week to week.`, `eight towns.`? Not `the band fun.` or `the file main.`, where two nouns
 * stand side by side.
 */
export function endsPhrase(article: Article, at: number): boolean {
  const {words, lexicon, source} = article
  const [before, word] = [words[at - 1], words[at]]
  const {lower, shape} = word.form
  if (before?.block !== word.block || word.start - before.end !== 1 || source[before.end] !== ' ') return false
  if (!lexicon.facts(lower)?.common && shape === 'lower') return false
  if (quantities.has(lower) || association(lexicon, lower, words[at + 1].form.lower) >= leastAcross) return false
  const together = association(lexicon, before.form.lower, lower)
  if (determiners.has(before.form.lower)) return together >= leastOfNoun || isOftenLast(article, at)
  return together >= leastBefore || isCountedLast(article, at) || isManyOf(article, at)
}

/** Was the word counted after the two before it? Any word was after a number. */
function isCountedLast(article: Article, at: number): boolean {
  if (article.words[at - 1].form.shape === 'number') return false
  const {left2, left, own} = hashesAt(article, at)
  return scaledOf(left2, left, own) > 0
}

/** A mark follows the word in a quarter of its places: 12 × log2 of that. */
const oftenLast = -24

function isOftenLast(article: Article, at: number): boolean {
  const {own} = hashesAt(article, at)
  return scaledOf(0, own, markHash) - scaledOf(0, 0, own) >= oftenLast
}

/** `eight towns`: a plural after a word that asks for one. A figure may be the number of a version. */
function isManyOf({words, lexicon}: Article, at: number): boolean {
  const {lower} = words[at].form
  const before = words[at - 1].form
  if (!lower.endsWith('s') || !lexicon.facts(lower.replace(/(?<=[^aeiou])ies$/, 'y').replace(/s$/, ''))?.known)
    return false
  return quantities.has(before.lower)
}

/**
 * Does the word at `at` begin a phrase? Any usual word may, and of one that also ends a host (`.it`, `.to`) the next word must tell. A rare
 * word must be one of a dictionary with a small word behind it: `whisk until`.
 */
export function beginsPhrase({words, lexicon}: Article, at: number, endsHosts: boolean): boolean {
  const {lower} = words[at].form
  const next = words[at + 1].form.lower
  const known = lexicon.facts(lower)
  if (endsHosts) return known?.common === true && association(lexicon, lower, next) >= leastAfter
  if (known?.common) return true
  return known?.knownLower === true && lower.length > 3 && lexicon.facts(next)?.basic === true
}

function hashesAt(article: Article, at: number): {left2: number; left: number; own: number} {
  const {left2, left} = tokenPlace(article, at)
  return {left2, left, own: article.words[at].form.hash}
}
