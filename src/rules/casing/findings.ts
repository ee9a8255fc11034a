/** What the casing rules share: which of them speaks about a finding of the model, and what it says of the evidence. */

import {isTechnical} from '../../article/code.js'
import type {Article, Form, Word} from '../../article.js'
import {facts} from '../../lexicon/index.js'
import {capitalise, type Evidence, type Finding} from '../../models/casing/index.js'
import {guess} from '../../models/spelling/speller.js'
import type {Suggest} from '../../rule.js'
import {isSmallOnPurpose} from './small.js'

export type Place = 'sentence-start' | 'name' | 'heading' | 'label'

/**
 * From this probability on a capital is put, below it is advice. What the model is sure of depends on what it saw: set so
 * that each sort of evidence is wrong at most once for every thirty times it is right.
 */
export function surely(evidence: Evidence): number {
  switch (evidence.of) {
    case 'line':
      // *Won the race for the third time*: such a line has lost a name, or is the second half of a broken sentence.
      return evidence.lost ? 0.95 : evidence.doubtful ? 0.93 : 0.7
    case 'start':
      // *The “Save the mill.” campaign*: the quotation is a part of the sentence.
      return evidence.quoted ? 0.9 : 0.65
    case 'title':
      return evidence.proven ? 0.75 : 0.9
    case 'lexicon':
      return evidence.always ? 0.3 : 0.55
    default:
      return thresholds[evidence.of]
  }
}

const thresholds = {
  text: 0.6,
  pair: 0.65,
  inside: 0.5,
  neighbours: 0.64,
  quote: 0.55,
  label: 0.7,
  sisters: 0.9,
  spelling: 0.9,
  'title of a person': 0.9,
  initials: 0.9,
  'given name': 0.4
} as const

/** The same for a word whose neighbour surely lacks its capital: a name half mended is wrong twice. */
const besideSure = 0.65

/** A label of more words is a sentence. */
const mostOfLabel = 4

/** From this probability on there is advice. */
const worthALook = 0.6

const names: ReadonlySet<Evidence['of']> = new Set(['text', 'lexicon', 'title of a person', 'initials', 'spelling'])

/** Where a finding stands, and so which rule speaks about it. */
export function placeOf({word, evidence}: Finding): Place {
  const {block} = word
  if (block.labelEnd > block.body && (word.start < block.labelEnd || evidence.of === 'label')) return 'label'
  if (block.kind !== 'paragraph' && block.kind !== 'list') return 'heading'
  return word.position === 'middle' || names.has(evidence.of) ? 'name' : 'sentence-start'
}

/** Speaks about the findings of one place. */
export function speakOf(place: Place, article: Article, suggest: Suggest): void {
  const findings = capitalise(article)
  findings.forEach((finding, i) => {
    if (placeOf(finding) !== place || isLeft(article, finding)) return
    if (place === 'heading' && isSmallHeading(findings, i)) return
    const {word, expected, p, evidence} = finding
    const beside = [findings[i - 1], findings[i + 1]].filter((other) => other && isJoined(article, other, finding))
    const sure = isSure(finding)
      ? !beside.some((other) => isHalf(other, finding))
      : beside.some((other) => goesWith(other, finding))
    // Where code is explained, names of packages and commands are small, and so are the lists.
    const meant = sure && !(isTechnical(article) && !isKnownName(article, finding))
    if (
      (!sure && (p < worthALook || word.block.kind === 'row')) ||
      article.spokenFor(word.start, word.end) ||
      isSlip(article, finding)
    )
      return
    suggest({start: word.start, end: word.end}, meant ? expected : [expected], reasonOf(article, evidence))
  })
}

/**
 * What no table of the model knows: the words of a table's rows have no style (*Air to air, 15 years*), and one line without
 * an end mark is a scrap, not a sentence (*a radius of 10 m*).
 */
function isLeft(article: Article, {word, index, evidence}: Finding): boolean {
  const {blocks, words} = article
  const plain = evidence.of === 'title' || (evidence.of === 'text' && facts(word.form.lower)?.common)
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
  if (word.form.count > 1 && word.form.family.forms.length === 1 && !facts(word.form.lower)) return true
  return blocks.length === 1 && word.block.kind === 'heading' && !names.has(evidence.of)
}

/** *t-distributed stochastic neighbor embedding*, over a text that writes each with a capital: three such words are the heading's style. */
function isSmallHeading(findings: readonly Finding[], at: number): boolean {
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
function isTrade({source, words}: Article, index: number): boolean {
  const {form, block, end, position} = words[index]
  const known = facts(form.lower)
  if (position !== 'middle' || !known?.knownLower || !known.person || form.family.forms.length > 1) return false
  let left = index - 1
  if (left > block.from && facts(words[left].form.lower)?.common && !determiners.has(words[left].form.lower)) left--
  if (left < block.from || !determiners.has(words[left].form.lower)) return false
  const next = words[index + 1]
  if (next?.block !== block || source[end] !== ' ') return true
  return followers.has(next.form.lower) || (next.form.shape === 'lower' && next.form.lower.endsWith('ed'))
}

const followers = new Set(
  `of and or but nor in on at by for from with without to about as than who whom whose that which when while if so then because
   is was are were be been being has had have did does do will would can could may might must shall should said says`.split(
    /\s+/
  )
)
const determiners = new Set('a an the this that every each another no my your his her its our their'.split(' '))

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
    if (words[i].form.shape === 'lower' && words[i].end - words[i].start > 3 && !followers.has(words[i].form.lower))
      small++
  return small > 1
}

/** *Leeds, wihle Hull won*: what the speller would mend is no name that nobody has heard of. */
function isSlip(article: Article, {word, index, evidence, p}: Finding): boolean {
  if (evidence.of === 'text' || evidence.of === 'sisters' || word.form.shape !== 'lower') return false
  if (evidence.of === 'given name' && p >= surname) return false
  const known = facts(word.form.lower)
  if (known?.knownLower || known?.common || (known && evidence.of === 'lexicon' && evidence.always)) return false
  const made = guess(article, index, known ? 'rare' : 'unknown')
  return made !== undefined && made.sure >= slipFrom
}

/** The speller's log odds that a word is a slip of another, from which it is not taken for a name. */
const slipFrom = 3

/** From this probability on an unknown word after a given name is no slip, however near a common word is. */
const surname = 0.8

/** A name that no text writes small, and no part of a compound: *latin* is a name, *retext-latin* a package. */
function isKnownName({source}: Article, {word, evidence}: Finding): boolean {
  const compound = source[word.start - 1] === '-' || source[word.end] === '-'
  return !compound && ((evidence.of === 'lexicon' && evidence.always) || evidence.of === 'title of a person')
}

function isSure({p, evidence, beside}: Finding): boolean {
  return p >= Math.max(surely(evidence), beside ? besideSure : 0)
}

/** The words of one name go together: *new york* is not half mended. */
function goesWith(other: Finding, finding: Finding): boolean {
  return finding.beside === true && finding.p >= besideSure && isSure(other)
}

/** Is it as likely as not that the other half of the name lacks its capital as well? Then both are left. */
function isHalf(other: Finding, finding: Finding): boolean {
  return other.beside === true && !isSure(other) && !goesWith(finding, other) && other.p >= halfFrom
}

const halfFrom = 0.4

function isJoined({source}: Article, one: Finding, other: Finding): boolean {
  if (Math.abs(one.index - other.index) !== 1) return false
  const end = Math.min(one.word.end, other.word.end)
  return Math.max(one.word.start, other.word.start) - end === 1 && source[end] !== '\n'
}

function reasonOf(article: Article, evidence: Evidence): string {
  switch (evidence.of) {
    case 'text':
      return `this text writes “${evidence.form}” ${evidence.count === 1 ? 'elsewhere' : `${evidence.count} times`}`
    case 'pair':
      return `part of a name beside “${article.text(evidence.neighbour)}”`
    case 'sisters':
      return `${evidence.count} other words of this text’s labels have a capital`
    case 'initials':
      return `“${evidence.letters}” stands for the name`
    default:
      return reasons[evidence.of]
  }
}

const reasons = {
  lexicon: 'edited text writes it with a capital',
  inside: 'it stands inside a name',
  neighbours: 'the words around it make it part of a name',
  start: 'a sentence starts here',
  quote: 'a sentence starts in the quotation',
  label: 'a sentence or an entry starts after the label',
  title: 'the other words of this heading have a capital',
  line: 'a sentence starts with this line',
  spelling: 'the name is spelled so',
  'title of a person': 'a name follows the title',
  'given name': 'a given name stands before it'
} as const
