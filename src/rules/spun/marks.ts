/** The places of a text where a rewriting program left its mark. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {hashWord, isPossessive, mix} from '../../lexicon/layout.js'
import {WordNumbers} from '../../lexicon/word-numbers.js'
import {type Alternatives, alternativesOf, endOf, firstWordsOf, longestOf, needsOf, plainCharacters} from './pattern.js'
import {type SpunPhrase, spunPhrases} from './phrases.js'
import {scholarlyPhrases} from './scholarly.js'

/** A mark of a rewriter at its place. Offsets are UTF-16 code units. */
export interface SpunMark extends Span {
  phrase: SpunPhrase
  /** What most likely stood there, with the number of the place. */
  original: string
}

/** A row, made ready to be looked for. */
interface Matcher {
  phrase: SpunPhrase
  /** Its place in the table: of two rows that stand at one word the first counts. */
  row: number
  /** The words with which it can begin, in small letters, with either apostrophe. */
  firstWords: readonly string[]
  /**
   * What the text must have, its words by their numbers: few texts have it all, and most rows are never looked for. In one array, since it is
   * read for many rows of each text: a choice is its words and `endOfChoice`, behind the last choice of a need stands `endOfNeed`.
   */
  needs: Int16Array
  /** What stands one after the other, each in its choices. Made when the row is first looked for. */
  parts?: readonly Alternatives[]
}

/** The rows of a list. */
interface Matchers {
  /** The words that rows need. Where one shares the hash of another, a row may be looked for in vain. */
  numbers: WordNumbers
  /** The rows by the word of their first need that tells most, by its number. */
  byNeed: readonly (readonly Matcher[])[]
}

const [endOfChoice, endOfNeed] = [-1, -2]

let ordinary: Matchers | undefined
let withScholarly: Matchers | undefined

function matchersOf(phrases: readonly SpunPhrase[]): Matchers {
  const needs = phrases.map(needsOf)
  const numbers = new WordNumbers(new Set(needs.flat(3)).size)
  const byNeed: Matcher[][] = []
  const numberOf = (word: string) => {
    const number = numbers.add(mix(hashWord(word)))
    byNeed[number] ??= []
    return number
  }
  for (const [row, phrase] of phrases.entries()) {
    const numbered = Int16Array.from(
      needs[row].flatMap((need) => [...need.flatMap((choice) => [...choice.map(numberOf), endOfChoice]), endOfNeed])
    )
    const firstWords = [...firstWordsOf(phrase)].flatMap((word) => [...new Set([word, word.replace("'", '’')])])
    const matcher = {phrase, row, firstWords, needs: numbered}
    for (const word of new Set(needs[row][0].map(longestOf))) byNeed[numberOf(word)].push(matcher)
  }
  return {numbers, byNeed}
}

/** The rows that may stand in a text, by the forms they begin with; undefined where there is none. */
function possible({evidence}: Article, {numbers, byNeed}: Matchers): (Matcher[] | undefined)[] | undefined {
  const has = new Uint8Array(byNeed.length)
  const held: number[] = []
  const hold = (hash: number) => {
    const number = numbers.of(hash)
    if (number < 0 || has[number] === 1) return
    has[number] = 1
    held.push(number)
  }
  for (const {lower, hash, apostrophe} of evidence.all()) {
    hold(hash)
    if (apostrophe && isPossessive(lower)) hold(mix(hashWord(lower.slice(0, -2))))
  }
  const found = new Set<Matcher>()
  for (const number of held) {
    for (const matcher of byNeed[number]) if (hasAll(has, matcher)) found.add(matcher)
  }
  if (found.size === 0) return undefined
  const byForm: (Matcher[] | undefined)[] = new Array(evidence.size)
  for (const matcher of [...found].sort((one, other) => one.row - other.row)) {
    for (const word of matcher.firstWords)
      for (const {id} of evidence.family(word)?.forms ?? []) (byForm[id] ??= []).push(matcher)
  }
  return byForm
}

/** Has the text one choice of each need, with all its words? */
function hasAll(has: Uint8Array, {needs}: Matcher): boolean {
  let [hasChoice, hasWords] = [false, true]
  for (const number of needs) {
    if (number >= 0) hasWords &&= has[number] === 1
    else if (number === endOfChoice) {
      hasChoice ||= hasWords
      hasWords = true
    } else if (hasChoice) hasChoice = false
    else return false
  }
  return true
}

/**
 * Every mark of a rewriter in the English prose of an article, in order; of two that overlap the first.
 *
 * @param scholarly also by the list of scholarly terms
 */
export function marksOf(article: Article, scholarly = false): readonly SpunMark[] {
  return article.once(scholarly ? findWithScholarly : findOrdinary)
}

function findOrdinary(article: Article): SpunMark[] {
  return findMarks(article, (ordinary ??= matchersOf(spunPhrases)))
}

function findWithScholarly(article: Article): SpunMark[] {
  return findMarks(article, (withScholarly ??= matchersOf([...spunPhrases, ...scholarlyPhrases])))
}

function findMarks(article: Article, known: Matchers): SpunMark[] {
  const found: SpunMark[] = []
  const rows = possible(article, known)
  if (!rows) return found
  let text: string | undefined
  for (const {form, start, block} of article.words) {
    const list = rows[form.id]
    if (!list || !block.english || start < (found.at(-1)?.end ?? 0)) continue
    text ??= plainCharacters(article.source)
    for (const matcher of list) {
      const end = endOf((matcher.parts ??= alternativesOf(matcher.phrase)), text, start)
      if (end < 0 || end > block.end || article.protects(start, end)) continue
      const number = /\d+/.exec(text.slice(start, end))?.[0] ?? ''
      const original = matcher.phrase.original.replace(/\d*#+/, number)
      found.push({start, end, phrase: matcher.phrase, original})
      break
    }
  }
  return found
}
