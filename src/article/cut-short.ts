/** Words cut short with a full stop that no list has: registers and catalogues make their own (*dau.*, *emig.*, *estab.*). */
import type {Article} from '../article.js'
import type {Facts} from '../lexicon/index.js'

/**
 * Is the word at `index` cut short: no word of edited English in small letters, before a full stop after which the sentence goes on? A name that
 * lost its capital would end the sentence, and what starts the next one would have to be small as well.
 */
export function isCutShort(article: Article, index: number): boolean {
  const {words, source, lexicon} = article
  const {form, start, end, block} = words[index]
  if (form.shape !== 'lower' || end - start > mostLetters || end - start < 2 || source[end] !== '.') return false
  const next = words[index + 1]
  const facts = lexicon.facts(form.lower)
  if (next?.block !== block || form.family.forms.length > 1 || isWord(facts)) return false
  // *He met Mark greene. jason came later*, *in dec. 1820*
  if (facts && facts.capital > mostCapital) return false
  return next.start === end + 2 && (next.form.shape === 'number' || goesOn(article, index + 1))
}

/** Is the word a small one that seldom starts a sentence? */
export function goesOn({words, lexicon}: Article, index: number): boolean {
  const {form} = words[index]
  return form.shape === 'lower' && (lexicon.facts(form.lower)?.starter ?? 1) < seldom
}

/**
 * Dictionaries have *asst*, *lg* and *reg* too; but edited sentences hardly do, next to what labels and catalogues of the web make of them.
 * One ends with the consonant after which it was cut.
 */
function isWord(facts: Facts | undefined): boolean {
  if (!facts?.knownLower) return false
  const {key, count, web, basic} = facts
  return basic || count > seldomInSentences || web - count < moreOnTheWeb || key.length > 5 || /[aeiouys]$/.test(key)
}

/** Seventeen times in edited text; seven times as often on the web: see the units of the counts. */
const [seldomInSentences, moreOnTheWeb] = [50, 33]

const mostLetters = 6

/** A word that edited text has more often with a capital is a name. */
const mostCapital = 0.5

/** Of the occurrences of *of*, *with*, *from* fewer start a sentence, of those of *he*, *it*, *the* more. */
const seldom = 0.11
