/** Words cut short with a full stop that no list has: registers and catalogues make their own (*dau.*, *emig.*, *estab.*). */
import type {Article} from '../article.js'

/**
 * Is the word at `index` cut short: no word of English in small letters, before a full stop after which the sentence goes on? A name that
 * lost its capital would end the sentence, and what starts the next one would have to be small as well.
 */
export function isCutShort(article: Article, index: number): boolean {
  const {words, source, lexicon} = article
  const {form, start, end, block} = words[index]
  if (form.shape !== 'lower' || end - start > mostLetters || end - start < 2 || source[end] !== '.') return false
  const next = words[index + 1]
  const facts = lexicon.facts(form.lower)
  if (next?.block !== block || form.family.forms.length > 1 || facts?.knownLower) return false
  // *He met Mark greene. jason came later*, *in dec. 1820*
  if (facts && facts.capital > mostCapital) return false
  return next.start === end + 2 && (next.form.shape === 'number' || goesOn(article, index + 1))
}

/** Is the word a small one that seldom starts a sentence? */
export function goesOn({words, lexicon}: Article, index: number): boolean {
  const {form} = words[index]
  return form.shape === 'lower' && (lexicon.facts(form.lower)?.starter ?? 1) < seldom
}

const mostLetters = 6

/** A word that edited text has more often with a capital is a name. */
const mostCapital = 0.5

/** Of the occurrences of *of*, *with*, *from* fewer start a sentence, of those of *he*, *it*, *the* more. */
const seldom = 0.11
