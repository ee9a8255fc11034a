/** What looks like the start of a sentence and is none: after an abbreviation, after an exclamation, within a quotation. */
import type {Article, Form, Word} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {opensBracketedSentence} from '../../../models/casing/punctuation.js'
import {placeOnly} from '../grounds.js'
import {isFunctionWord, isPlainWord} from '../plain-words.js'
import type {Exception} from './exception.js'

export const noSentenceStarts: readonly Exception[] = [
  {
    name: 'after a name that ends with a full stop',
    example: 'The new UX. models go on sale in June, and the UX. range will have six.',
    test: (article, {word, index, ground}) =>
      ground.of === 'start' && word.block.from < index && isStoppedName(article, article.words[index - 1].form)
  },
  {
    name: 'after a measure cut short',
    example: 'Fines ran from 2d. to 6s. 8d., which was a week’s wage, and the board was 3ft. by 4ft. across.',
    test: ({source}, {word}) =>
      word.position !== 'middle' &&
      goesOnBehindMeasure.has(word.form.text) &&
      /\d\p{Ll}{1,3}\. $/u.test(source.slice(word.start - 6, word.start))
  },
  {
    name: 'after a mark in quotation marks',
    example: "It reads up to the last '.' and then stops, and the word before the “!” or behind it is lost.",
    test: ({source}, {word}) =>
      word.position !== 'middle' &&
      /["'“‘`(][.!?]["'”’`)] $/.test(source.slice(Math.max(0, word.start - 4), word.start))
  },
  {
    name: 'an item of a list inside a sentence',
    example: 'The function takes 1. the note, 2. the bar before it, and 3. the page on which both stand.',
    test: (article, {word, ground}) => ground.of === 'start' && isNumberedPart(article, word)
  },
  {
    name: 'a headword of a dictionary',
    example:
      'The rest of it is lost.\n\nalimony, n.: What is paid for having been wrong.\n\nfull of beans adj. As of a pot.',
    test: ({source}, {word: {start, block}, ground}) =>
      placeOnly.has(ground.of) && headword.test(source.slice(start, Math.min(block.end, start + longestHead)))
  },
  {
    name: 'a quotation begun small, in a paragraph of its own',
    ofStyle: true,
    example: 'He argues:\n\n“it is hard to tell the one from the other, and few try.”\n\nThat is all that he says.',
    test: ({source, blocks}, {word: {start, block}, ground}) =>
      ground.of === 'line' &&
      block.open &&
      /["“]/.test(source[start - 1] ?? '') &&
      source[(blocks[block.index - 1]?.end ?? 0) - 1] === ':' &&
      !speech.test(source.slice(start, Math.min(block.end, start + longestLine)))
  },
  {
    name: 'what follows an exclamation',
    example: '“Oh! my dear sir,” he said as he came in, “we have had a fine evening.”',
    test: (article, {index, word}) => word.position !== 'middle' && followsExclamation(article, index)
  },
  {
    name: 'small after a mark, as this text writes',
    example:
      '“To be sure! but I am late,” he said. “What! so soon?” cried Ned. “Yes, to-day! and no later,” said Ann, and went.',
    test: (article, guess) => guess.word.position !== 'middle' && isHabitAfterMark(article, guess)
  },
  {
    name: 'a remark in brackets',
    example: 'Let the bread cool before slicing. (if you can wait!)',
    test: (article, {word, index, ground}) =>
      placeOnly.has(ground.of) &&
      /[([]/.test(article.source[word.start - 1] ?? '') &&
      !opensBracketedSentence(article.source, word.start) &&
      (isFunctionWord(word.form) || (index === word.block.from && isPlainWord(article, word)))
  },
  {
    name: 'words quoted as such, with which the sentence goes on',
    example: '"fix" marks a commit that mends another one. "squash" melts it into the one before.',
    test: ({source}, {word: {form, start, end}, ground}) =>
      placeOnly.has(ground.of) &&
      !isFunctionWord(form) &&
      /["“]/.test(source[start - 1] ?? '') &&
      /^(?: [\p{Ll}\d-]+){0,2}["”] \p{Ll}/u.test(source.slice(end, end + longestMention))
  },
  {
    name: 'words set apart by asterisks',
    example: 'He came *and how he came* and left.',
    test: ({source}, {word: {start, end}}) =>
      source[start - 1] === '*' &&
      source[start - 2] !== '*' &&
      /^[\p{L} ]{0,24}\*(?!\*)/u.test(source.slice(end, end + 26))
  },
  {
    name: 'who speaks, after a quotation',
    example: '"A gamester!" she cried. "This is wholly unexpected," said he, and left the room.',
    test: ({words, source}, {word, index}) =>
      word.position !== 'middle' &&
      speakers.has(word.form.lower) &&
      /[!?]["”’]\s{1,2}$/.test(source.slice(word.start - 4, word.start)) &&
      speaks.has(words[index + 1]?.form.lower)
  },
  {
    name: '*Oh, lord!*',
    example: '"Oh, lord! yes," cried the girl. Lord Hale was not amused.',
    test: ({words, source}, {word, index, ground}) =>
      !placeOnly.has(ground.of) && source[word.end] === '!' && exclamations.has(words[index - 1]?.form.lower)
  }
]

/** Does the text count in this line, from 1 on, what starts small each time? */
function isNumberedPart({source}: Article, {start, block}: Word): boolean {
  if (!/[\p{Ll},;:] \(?\d{1,2}[.)] $/u.test(source.slice(Math.max(0, start - 7), start))) return false
  const line = source.slice(Math.max(block.start, start - longestLine), Math.min(block.end, start + longestLine))
  const parts = Array.from(line.matchAll(/[\p{Ll},;:] \(?(\d{1,2})[.)] (\p{Ll})?/gu))
  return parts.length > 1 && parts.every(([, number, small], i) => Number(number) === i + 1 && small !== undefined)
}

const longestLine = 1000

/** *“the mill is shut,” she said* */
const speech = /^[^"”]*[,!?]["”] \p{Ll}/u

/** *air, n.: …*, *not ready for prime time adj.* */
const headword =
  /^[^.:;!?,\n]{1,40}(?:, (?:n|v|vb|vt|vi|adj|adv|prep|conj|interj)\b\.?| (?:n|vb|vt|vi|adj|adv|interj)\.)(?=[:;,(]| [[(]| \p{Lu}|$)/u
const longestHead = 60

/** A word that no dictionary has in lower case and that stands twice or more in this text, always before a full stop and a small letter. */
function isStoppedName(article: Article, {family: {forms, lower}}: Form): boolean {
  const count = forms.reduce((sum, form) => sum + form.count, 0)
  if (count < 2 || article.once(unstopped)[forms[0].id] === 1) return false
  return !article.lexicon.facts(lower)?.knownLower
}

/** At the id of the first form of a word: 1 where it stands somewhere without a full stop and a small letter after it. */
function unstopped({words, source, evidence}: Article): Uint8Array {
  const found = new Uint8Array(evidence.size)
  for (let i = 0; i < words.length; i++) {
    const {form, end, block} = words[i]
    const next = source.charCodeAt(end) === 0x2e ? words[i + 1] : undefined
    const isStopped = next?.block === block && next.start === end + 2 && next.form.shape === 'lower'
    if (!isStopped) found[form.family.forms[0].id] = 1
  }
  return found
}

/** Behind a measure these seldom start a sentence: *The climb is 8km. The road …* does. */
const goesOnBehindMeasure = new Set(
  'to by of and or for per in at from with a each across apart long wide high deep tall above below'.split(' ')
)

const speakers = new Set(['he', 'she', 'they', 'i', 'we'])
const speaks = new Set(
  'said says cried asked replied answered exclaimed added thought whispered shouted wrote told called continued returned'.split(
    ' '
  )
)

/** Code units, beyond which a quotation is rather a sentence. */
const longestMention = 40

const exclamations = new Set(
  'oh ah alas lo hush pshaw heavens gracious goodness dear lord god me nay pooh ha hurrah well ay aye fie what why indeed sir madam'.split(
    ' '
  )
)

/** *Oh! my dear sir*, *Good heavens! what have you done?*: a short cry, after which the sentence goes on. */
function followsExclamation({words, source}: Article, index: number): boolean {
  const last = words[index - 1]
  if (!last || source[last.end] !== '!') return false
  if (last.block !== words[index].block && words[index].block.open) return false
  if (/["”’)]/.test(source.slice(last.end, words[index].start))) return false
  let from = index - 1
  while (from > last.block.from && words[from].position === 'middle' && index - from < 5) from--
  return index - from < 5 && exclamations.has(last.form.lower)
}

/** *To be sure! but I am late*: two other places show that here a sentence goes on after the mark, or in a long text ten of many. */
function isHabitAfterMark(article: Article, {index, p}: CapitalGuess): boolean {
  const mark = markBefore(article, index)
  if (mark === undefined) return false
  const {lower, capital} = article.once(afterMarks)[mark]
  if (lower > 4 && p < sureAfterMark) return true
  return (lower > 2 && lower * 4 > capital) || (lower > 9 && lower * 12 > capital)
}

/** Where sentences go on after a mark now and then, only a word that cannot. */
const sureAfterMark = 0.95

type Mark = '!' | '?'

function markBefore({words, source}: Article, index: number): Mark | undefined {
  const {start, block} = words[index]
  if (index === block.from || !/[ \n]/.test(source[start - 1])) return undefined
  const mark = source[start - 2]
  return (mark === '!' || mark === '?') && words[index - 1].end === start - 2 ? mark : undefined
}

/** How often a word after `!`, after `?` is small and how often it has a capital. */
function afterMarks(article: Article): Record<Mark, {lower: number; capital: number}> {
  const counts = {'!': {lower: 0, capital: 0}, '?': {lower: 0, capital: 0}}
  article.words.forEach(({form}, index) => {
    const mark = form.shape === 'number' ? undefined : markBefore(article, index)
    if (mark) counts[mark][form.shape === 'lower' ? 'lower' : 'capital']++
  })
  return counts
}
