/** How this text writes the word elsewhere. What its author keeps small stays small. */
import {hasCapital, isBesideCapital, standingOf} from '../../../article/casing-evidence.js'
import type {Article, Form, Word} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {isJoined} from '../../../models/casing/names.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {pairCount} from '../../../models/casing/text-pairs.js'
import {isJudged, isSureAnywhere} from '../grounds.js'
import {determiners, isFunctionWord, isPlainWord} from '../plain-words.js'
import {type Exception, nearlySure} from './exception.js'

export const asAuthorWrites: readonly Exception[] = [
  {
    name: 'the text writes it small more often',
    ofStyle: true,
    example:
      'The old golem stood by the gate. Each golem had a number. Boys threw stones at the golem, but the Golem never moved, and no golem ever spoke.',
    below: nearlySure,
    test: (article, guess) => {
      const {word, index, ground} = guess
      if (ground.of !== 'text' && ground.of !== 'lexicon' && ground.of !== 'given name') return false
      if (isSureAnywhere(article, guess) || isBesideCapital(article, index)) return false
      const {lower, capital, inName} = standingOf(article, word.form)
      // Beside other names the pair decides, not the word.
      if (guess.p > 0.9 && (article.lexicon.facts(word.form.lower)?.capital ?? 0) > 0.9) return false
      const isUnknown = !isPlainWord(article, word) && !article.lexicon.facts(word.form.lower)?.name
      if (!isUnknown && isBesideName(article, index)) return false
      // *Neurobiology Lab* says nothing of neurobiology.
      if (isPlainWord(article, word))
        return (
          (lower > 1 && lower > capital) ||
          (capital === 0 && inName > 0 && !article.lexicon.facts(word.form.lower)?.name)
        )
      return lower > 1 && lower >= capital + inName && !article.lexicon.facts(word.form.lower)?.name
    }
  },
  {
    name: 'a kind that nobody knows, which the text has with a capital inside names alone',
    example: 'They met at Tokanui Wharenga in May. It rained when they left the wharenga, and nobody stayed.',
    test: (article, {word, index, ground}) => {
      if (ground.of !== 'text' || article.lexicon.facts(word.form.lower) || isBesideCapital(article, index))
        return false
      const {capital, inName} = standingOf(article, word.form)
      const left = article.words[index - 1]
      return capital === 0 && inName > 0 && index > 0 && isJoined(left, word) && determiners.has(left.form.lower)
    }
  },
  {
    name: 'small after the same word elsewhere',
    example: 'Kim Jong-un came, and Kim Jong-un spoke. Then Kim Jong-un left. Nobody had met Kim Jong-un.',
    test: (article, guess) => isJudged(guess) && guess.p < 0.93 && isUsuallyLower(article, guess.index)
  },
  {
    name: 'a rare name inside a term that the text writes small',
    example:
      'Empty Sella Syndrome\n\nIs empty sella syndrome rare? Doctors who treat empty sella syndrome see few families with it.',
    test: (article, guess) => guess.ground.of === 'lexicon' && isJudged(guess) && isInSmallTerm(article, guess)
  },
  {
    name: 'a brand that the text always writes small',
    example: 'We plan in monday. Our team likes monday, and with monday we met. Then monday grew, and monday was sold.',
    // *the amazon*, and not *Little Rock* or *Secretary of defense*: beside a capital the name speaks.
    test: ({words}, {word, index, ground}) =>
      word.form.count > 3 &&
      (ground.of === 'lexicon' || (ground.of === 'pair' && isSmallThrough(words, index - 2, index + 1))) &&
      !word.form.family.forms.some(({shape, count}) => shape === 'capital' && count * 2 > word.form.count)
  },
  {
    name: 'an unknown word that the text writes small more than once',
    example: 'The café is called moulotte. At moulotte the soup is good.',
    test: (article, {word: {form}, ground}) =>
      form.count > 1 &&
      form.family.forms.length === 1 &&
      !article.lexicon.facts(form.lower) &&
      !(ground.of === 'given name' && isSharedSurname(article, form))
  },
  {
    name: 'a name only with its letter or number',
    ofStyle: true,
    example: 'Path A was short and Path B was steep, and each path had one bridge.',
    test: (article, {index, ground}) => ground.of === 'text' && isNumbered(article, index)
  }
]

/** Has none of the words a capital? */
const isSmallThrough = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(Math.max(0, from), to + 1).every((word) => !hasCapital(word))

/** *Sarah quellor, Ellen quellor*: does it stand after two names? After one alone it may be a species (*Erica cinerea*). */
function isSharedSurname({words}: Article, form: Form): boolean {
  const before = new Set<Form>()
  words.forEach((word, at) => {
    const left = words[at - 1]
    if (word.form === form && left && isJoined(left, word) && hasCapital(left)) before.add(left.form)
  })
  return before.size > 1
}

/** Does the rare name stand twice in lower case between the same plain words, and nowhere mid-sentence with a capital? */
function isInSmallTerm(article: Article, {word, index}: CapitalGuess): boolean {
  const {words, lexicon} = article
  if (word.form.count < 2 || (lexicon.facts(word.form.lower)?.seen ?? 0) >= seenOften) return false
  const {capital, inName} = standingOf(article, word.form)
  const [left, right] = [words[index - 1], words[index + 1]]
  if (capital + inName > 0 || !left || !right || !isJoined(left, word) || !isJoined(word, right)) return false
  return words.some(
    ({form}, at) =>
      at !== index && form === word.form && words[at - 1]?.form === left.form && words[at + 1]?.form === right.form
  )
}

/** Below it a word was seen 15 times or less mid-sentence: see `Facts.seen`. */
const seenOften = 48

/** Does this text write the word in lower case after the same word elsewhere, and mostly so (*Jong-un* beside *Jong Un*)? */
function isUsuallyLower(article: Article, index: number): boolean {
  const {words, source} = article
  const casing = textCasingOf(article)
  const [left, word] = [words[index - 1], words[index]]
  if (!left || !isJoined(left, word)) return false
  if (!casing.isCapital(index - 1) && source.charCodeAt(left.end) !== 0x2d) return false
  const counts = casing.pairs.of(left, word)
  // This place is one of them, unless the word before lacks its capital, too.
  const others = pairCount(counts, 'one') - (hasCapital(left) ? 1 : 0)
  return others > 1 && others > 2 * pairCount(counts, 'right')
}

/** Beside a capital or a word that is no plain one, over a small word or not: *Bank of China*, *new zealand*, *block 1B*. */
function isBesideName(article: Article, index: number): boolean {
  if (isBesideCapital(article, index)) return true
  const {words} = article
  const {block} = words[index]
  const isName = (at: number, far: number): boolean => {
    const word = words[at]
    if (word?.block !== block) return false
    const gap = at > index ? word.start - words[at - 1].end : words[at + 1].start - word.end
    if (gap !== 1) return false
    // *That lady, I suppose*: a small word that starts the sentence is no name.
    if (at < index && word.position !== 'middle' && isFunctionWord(word.form)) return false
    if (far === 1 && (word.form.lower === 'of' || word.form.lower === 'and')) return isName(at + at - index, 2)
    return word.form.shape !== 'lower'
      ? far === 1 || word.form.shape !== 'number'
      : far === 1 && !isPlainWord(article, word)
  }
  return isName(index - 1, 1) || isName(index + 1, 1)
}

/** *Path A, Path B*: a word with a capital only where a letter or a number follows says nothing of a path without one. */
function isNumbered(article: Article, index: number): boolean {
  return article.once(numbered).get(article.words[index].form.family) === true && !numberAfter(article, index)
}

/** By word: whether a letter or a number follows it wherever it has a capital. */
function numbered(article: Article): Map<Form['family'], boolean> {
  const found = new Map<Form['family'], boolean>()
  for (let index = 0; index < article.words.length; index++) {
    const {shape, family} = article.words[index].form
    if (shape === 'capital') found.set(family, found.get(family) !== false && numberAfter(article, index))
  }
  return found
}

function numberAfter({words, source}: Article, index: number): boolean {
  const next = words[index + 1]
  const {end} = words[index]
  if (next?.start !== end + 1 || next.form.shape === 'lower') return false
  return source[end] === ' ' && /^(?:[A-Z]|\d+|[IVX]+)$/.test(next.form.text)
}
