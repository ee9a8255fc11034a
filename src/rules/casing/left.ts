/** Findings of the casing model that are left alone: what it cannot see of tables, trades, labels, counts, slips and packages. */
import {english} from '../../article/function-words.js'
import type {Article, Form, Word} from '../../article.js'
import type {Evidence, Finding} from '../../models/casing/index.js'
import {guess} from '../../models/spelling/speller.js'
import {openers} from '../openers.js'
import {isSmallOnPurpose} from './small.js'

/** What speaks of a name rather than of a place in the sentence. */
export const names: ReadonlySet<Evidence['of']> = new Set([
  'text',
  'lexicon',
  'title of a person',
  'initials',
  'spelling'
])

/** A label of more words is a sentence. */
const mostOfLabel = 4

/**
 * What no table of the model knows: the words of a table's rows have no style (*Air to air, 15 years*), and one line without
 * an end mark is a scrap, not a sentence (*a radius of 10 m*).
 */
export function isLeft(article: Article, {word, index, evidence}: Finding): boolean {
  const {blocks, words} = article
  const plain = evidence.of === 'title' || (evidence.of === 'text' && article.lexicon.facts(word.form.lower)?.common)
  if (word.block.kind === 'row' && plain && !isBesideCapital(article, index)) return true
  if (isSmallOnPurpose(article, index) || isTrade(article, index)) return true
  if (evidence.of === 'text' && isNumbered(article, index)) return true
  // *21 votes*; *Changing the oil | p. 19*, the cells of a table
  if (evidence.of === 'title' && words[index - 1]?.form.shape === 'number' && index > word.block.from) return true
  if (evidence.of === 'title' && article.text(word.block).includes(' | ')) return true
  if (evidence.of === 'sisters' && isSentenceCase(article, word)) return true
  if (evidence.of === 'title' || evidence.of === 'sisters') {
    // *Long-term Goals*: styles differ on the second half of a compound.
    if (article.source[word.start - 1] === '-') return true
    // *The lamp does what beginners need:* such a label is a sentence that goes on.
    const {labelEnd, from} = word.block
    if (word.start < labelEnd && words[from + mostOfLabel]?.start < labelEnd) return true
  }
  // A brand that this text always writes in lower case (*bluepencil*), even one that is a word with a capital (*monday*).
  const capitals = word.form.family.forms.some(({shape, count}) => shape === 'capital' && count * 2 > word.form.count)
  if (word.form.count > 3 && !capitals && evidence.of === 'lexicon') return true
  if (word.form.count > 1 && word.form.family.forms.length === 1 && !article.lexicon.facts(word.form.lower)) return true
  return blocks.length === 1 && word.block.kind === 'heading' && !names.has(evidence.of)
}

/** *t-distributed stochastic neighbor embedding*, over a text that writes each with a capital: three such words are the heading's style. */
export function isSmallHeading(findings: readonly Finding[], at: number): boolean {
  const {block} = findings[at].word
  const isSister = (one: Finding | undefined) => one?.word.block === block
  let alike = findings[at].evidence.of === 'text' ? 1 : 0
  for (let i = at - 1; isSister(findings[i]); i--) if (findings[i].evidence.of === 'text') alike++
  for (let i = at + 1; isSister(findings[i]); i++) if (findings[i].evidence.of === 'text') alike++
  return alike > 2
}

/** Right before a word with a capital, in the same cell of a table. */
function isBesideCapital({words}: Article, index: number): boolean {
  const next = words[index + 1]
  return next?.form.shape === 'capital' && next.start === words[index].end + 1
}

/** *the carter and the smith*: a name that is a trade, after an article and with no other name beside it, is the trade. */
function isTrade({source, words, lexicon}: Article, index: number): boolean {
  const {form, block, end, position} = words[index]
  const known = lexicon.facts(form.lower)
  if (position !== 'middle' || !known?.knownLower || !known.person || form.family.forms.length > 1) return false
  let left = index - 1
  if (left > block.from && lexicon.facts(words[left].form.lower)?.common && !determiners.has(words[left].form.lower))
    left--
  if (left < block.from || !determiners.has(words[left].form.lower)) return false
  const next = words[index + 1]
  if (next?.block !== block || source[end] !== ' ') return true
  return isFunctionWord(next.form) || (next.form.shape === 'lower' && next.form.lower.endsWith('ed'))
}

const determiners = new Set('a an the this that every each another no my your his her its our their'.split(' '))

const isFunctionWord = ({languages}: Form) => (languages & english) !== 0

/** *Path A, Path B*: a word with a capital only where a letter or a number follows says nothing of a path without one. */
function isNumbered(article: Article, index: number): boolean {
  return article.once(numbered).get(article.words[index].form.family) === true && !numberAfter(article, index)
}

/** By word: whether a letter or a number follows it wherever it has a capital. */
function numbered(article: Article): Map<Form['family'], boolean> {
  const found = new Map<Form['family'], boolean>()
  for (const [index, {form}] of article.words.entries()) {
    if (form.shape === 'capital')
      found.set(form.family, found.get(form.family) !== false && numberAfter(article, index))
  }
  return found
}

function numberAfter({words, source}: Article, index: number): boolean {
  const next = words[index + 1]
  const {end} = words[index]
  return next?.start === end + 1 && source[end] === ' ' && /^(?:[A-Z]|\d+|[IVX]+)$/.test(next.form.text)
}

/** *Editor’s note and disclaimer:* two small words are the style of the label, not a slip. */
function isSentenceCase({words}: Article, {block}: Word): boolean {
  let small = 0
  for (let i = block.from + 1; i < block.to && words[i].start < block.labelEnd; i++)
    if (words[i].form.shape === 'lower' && words[i].end - words[i].start > 3 && !isFunctionWord(words[i].form)) small++
  return small > 1
}

/** *Leeds, wihle Hull won*: what the speller would mend is no name that nobody has heard of. */
export function isSlip(article: Article, {word, index, evidence, p}: Finding): boolean {
  if (evidence.of === 'text' || evidence.of === 'sisters' || word.form.shape !== 'lower') return false
  if (evidence.of === 'given name' && p >= surname) return false
  const known = article.lexicon.facts(word.form.lower)
  if (known?.knownLower || known?.common || (known && evidence.of === 'lexicon' && evidence.always)) return false
  const made = guess(article, index, known ? 'rare' : 'unknown')
  return made !== undefined && made.sure >= slipFrom
}

/** The speller's log odds that a word is a slip of another, from which it is not taken for a name. */
const slipFrom = 3

/** From this probability on an unknown word after a given name is no slip, however near a common word is. */
const surname = 0.8

/**
 * Where code is explained, names of packages and commands are small, and so are the items of lists. What is sure there: a name that no
 * text writes small, and no part of a compound (*latin* is a name, *retext-latin* a package), and a small word that starts a sentence.
 */
export function isSureAmongCode({source}: Article, {word, evidence}: Finding): boolean {
  if (evidence.of === 'start' || evidence.of === 'line')
    return word.block.kind === 'paragraph' && openers.has(word.form.lower)
  const compound = source[word.start - 1] === '-' || source[word.end] === '-'
  return !compound && ((evidence.of === 'lexicon' && evidence.always) || evidence.of === 'title of a person')
}
