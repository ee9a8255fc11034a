/** What speaks for a capital: read off the text, the lexicon and the place, for the word that the trees have judged. */
import {english} from '../../article/function-words.js'
import {countBefore, placesOfMark} from '../../article/places.js'
import type {Article, Block, Word} from '../../article.js'
import type {CapitalGuess, Ground} from './guess.js'
import {labelSisters} from './habits.js'
import {followsPersonTitle, isInTitleCase, isJoined, namePartner} from './names.js'
import {followsOpenLine} from './open-lines.js'
import {opensBracketedSentence} from './punctuation.js'
import type {TextCasing} from './text-casing.js'

/** What needs no trees: the sisters of a label, the name after *Mr*, nationalities and days. */
export function groundWithoutTrees(casing: TextCasing, index: number): Pick<CapitalGuess, 'p' | 'ground'> | undefined {
  const sisters = labelSisters(casing, index)
  if (sisters > 0) return {p: 0.9, ground: {of: 'sisters', count: sisters}}
  if (followsPersonTitle(casing, index)) return {p: 0.95, ground: {of: 'title of a person'}}
  if (!casing.of(casing.article.words[index].form).always || isAmongStrangers(casing, index)) return undefined
  return {p: 0.95, ground: {of: 'lexicon', always: true}}
}

/** Do the words around look like another language: two in lower case that no dictionary has, nearer when the word is known? */
export function isAmongStrangers(casing: TextCasing, index: number): boolean {
  const {words} = casing.article
  let strangers = 0
  const far = casing.of(words[index].form).facts ? 4 : 6
  for (let i = index - far; i <= index + far; i++) {
    const word = words[i]
    if (i === index || word?.block !== words[index].block || !casing.isLower(i)) continue
    const {facts} = casing.of(word.form)
    if (!facts?.known && !facts?.largeLower && (facts?.count ?? 0) < 60) strangers++
  }
  return strangers > 1
}

/** What speaks for the capital of a word, the strongest alone. */
export function groundFor(casing: TextCasing, index: number): Ground {
  const {words, source} = casing.article
  const word = words[index]
  const {facts} = casing.of(word.form)
  const {block} = word
  const left = words[index - 1]?.block === block ? words[index - 1] : undefined
  const form = capitalFormOf(casing.article, word)
  if (form && casing.counts.of(word.form).capitalMiddle > 0 && word.position !== 'start')
    return {of: 'text', form: form.text, count: form.count}
  if ((facts?.people && facts.capital > 0.95) || (facts?.name && !facts.knownLower))
    return {of: 'lexicon', always: false, only: true}
  if (left === undefined) return groundOfFirst(casing, index)
  if (word.start >= block.labelEnd && left.end < block.labelEnd) return {of: 'label', small: casing.isSmall(word.form)}
  if (word.position !== 'middle') {
    if (isOpening(source, word)) return {of: 'quote'}
    return {of: 'start', after: endBefore(casing.article, index)}
  }
  if (isSurname(casing, index)) return {of: 'given name'}
  const partner = namePartner(casing, index)
  if (partner) return {of: 'pair', neighbour: partner, usual: isUsual(casing, word, partner)}
  if (block.kind !== 'paragraph' && block.kind !== 'list')
    return {of: 'title', proven: block.kind !== 'heading' || isInTitleCase(casing, block)}
  if (facts && facts.capital > 0.5) return {of: 'lexicon', always: false}
  return groundOfNeighbours(casing, left, word, words[index + 1]?.block === block ? words[index + 1] : undefined)
}

/** Of the first word of a block. */
function groundOfFirst(casing: TextCasing, index: number): Ground {
  const word = casing.article.words[index]
  const {facts, follows, small} = casing.of(word.form)
  if (word.start < word.block.labelEnd) return {of: 'line', doubtful: false, lost: false, whole: false}
  // *The fair was opened by the mayor⏎⏎of the next town*
  const starts = (facts?.starter ?? 0) >= 0.03
  const leads = !small && starts && isLead(casing, word.block)
  const open = !leads && followsOpenLine(casing, index)
  const rare = !starts
  // *On Friday the ferry sank* has lost nothing.
  const lost = rare && follows && !small
  if (word.block.kind === 'heading' && !open && !lost) return {of: 'title', proven: true}
  return {of: 'line', doubtful: rare || open, lost, whole: !open && opensParagraph(casing, word.block)}
}

/**
 * Is it a paragraph of whole sentences under the headline, a blank line away? Of 326 such in clean texts none starts small; what looks
 * broken off there is a headline in sentence case. A word that seldom starts a sentence may go on with it, or be a command, all the same.
 */
function isLead(casing: TextCasing, block: Block): boolean {
  const {blocks, source, words} = casing.article
  const [headline] = blocks
  if (block.index !== 1 || block.kind !== 'paragraph' || block.to - block.from < 6) return false
  if (headline.kind !== 'heading' || casing.block(headline).endMark > 0 || casing.block(block).endMark < 2) return false
  // *… for a life with⏎⏎sheep*
  const breaksOff = headline.to > headline.from && (words[headline.to - 1].form.languages & english) !== 0
  return !breaksOff && blankLine.test(source.slice(headline.end, block.start))
}

const blankLine = /\n[^\S\n]*\r?\n/

/** Five words or more that end with a mark, under a heading or a paragraph that does, where most paragraphs start with a capital. */
function opensParagraph(casing: TextCasing, block: Block): boolean {
  const {blocks, source} = casing.article
  const above = blocks[block.index - 1]
  const [lower, capital] = casing.habits.openings
  if (block.kind !== 'paragraph' || block.to - block.from < 5 || lower * 2 > capital) return false
  if (casing.block(block).endMark < 2) return false
  if (!above) return true
  if (timestamp.test(source.slice(above.start, above.end))) return true
  if (above.kind !== 'heading' && casing.block(above).endMark < 2) return false
  return blankLine.test(source.slice(above.end, block.start))
}

/** *Ann Hale (00:05:25):*, above what she says. */
const timestamp = /\d:\d\d[)\]]?:?$/

function groundOfNeighbours(casing: TextCasing, left: Word, word: Word, right: Word | undefined): Ground {
  const isPart = (one: Word) => isPlainCapital(casing, one)
  if (right && isPart(left) && isPart(right) && isJoined(left, word) && isJoined(word, right)) return {of: 'inside'}
  if (left.form.shape !== 'lower' || (right && right.form.shape !== 'lower')) return {of: 'neighbours'}
  return {of: 'lexicon', always: false}
}

/** Has edited text the word with a capital anywhere, or is it counted as what follows a given name (*Elon musk*)? */
function isUsual(casing: TextCasing, word: Word, partner: Word): boolean {
  if (casing.of(word.form).cased > 0.8) return true
  const {facts, key, kind} = casing.of(partner.form)
  if (partner.end > word.start || partner.form.shape !== 'capital') return false
  if (facts?.knownLower || facts?.people || facts?.region) return false
  return kind === 3 || (casing.article.lexicon.nameWord(key)?.given ?? 0) > 0
}

/** *Gwen lindqvar*: a word that nobody knows after a common given name. */
export function isSurname(casing: TextCasing, index: number): boolean {
  const {words, source} = casing.article
  const [left, word] = [words[index - 1], words[index]]
  if (!casing.isCapital(index - 1) || !isJoined(left, word) || source[left.end] !== ' ') return false
  if (casing.of(word.form).facts) return false
  const {kind, facts, key} = casing.of(left.form)
  if (kind === 3 && facts?.commonCapital === true) return true
  return !facts?.knownLower && (casing.article.lexicon.nameWord(key)?.given ?? 0) > 0
}

/** A word with a capital mid-sentence that is no name by itself. */
function isPlainCapital(casing: TextCasing, {form, position}: Word): boolean {
  if (form.shape !== 'capital' || position !== 'middle') return false
  const {facts} = casing.of(form)
  return facts?.knownLower === true && !facts.person && !facts.place
}

function isOpening(source: string, word: Word): boolean {
  return /["“‘'«]/.test(source[word.start - 1] ?? '')
}

/** What ended before the word that starts a sentence. */
function endBefore(article: Article, index: number): (Ground & {of: 'start'})['after'] {
  const {source, words} = article
  const {start, block} = words[index]
  if (/[.!?…]["”’]\s/.test(source.slice(start - 3, start))) return 'quotation'
  if (opensBracketedSentence(source, start)) return 'bracket'
  // *Sandwiches: bring your own*, with an opening mark on either side of the blank.
  if (/:["“‘(]? ["“‘(]?$/.test(source.slice(start - 4, start))) return 'colon'
  // Not *Scot? replaced it*, nor *(for ten days! up to the end)*.
  const before = words[index - 1]
  const brackets = article.once(bracketPlaces)
  const last = brackets[countBefore(brackets, start) - 1] ?? -1
  const isInBrackets = last >= block.start && source[last] === '('
  return before.position === 'middle' && !isInBrackets && /^[!?]{1,3} $/.test(source.slice(before.end, start))
    ? 'question or cry'
    : 'stop'
}

const bracketPlaces = placesOfMark(/[()]/g)

function capitalFormOf(article: Article, word: Word): {text: string; count: number} | undefined {
  const forms = article.evidence.family(word.form.lower)?.forms ?? []
  return forms.find((form) => form.shape === 'capital' || form.shape === 'mixed')
}
