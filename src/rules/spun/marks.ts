/** The places of a text where a rewriting program left its mark. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {hashWord, isPossessive, mix} from '../../lexicon/layout.js'
import {WordNumbers} from '../../lexicon/word-numbers.js'
import {counts} from '../../models/spelling/candidates.js'
import {aloneIn} from '../../models/spelling/phrase-table.js'
import {
  type Alternatives,
  alternativesOf,
  endOf,
  firstWordsOf,
  type Need,
  needsOf,
  plainCharacters,
  rarestOf
} from './pattern.js'
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
  /** What the text must have. */
  needs: readonly Need[]
  /** What stands one after the other, each in its choices. Made when the row is first looked for. */
  parts?: readonly Alternatives[]
}

/** The rows of a list. */
interface Matchers {
  /** The words by which rows are found. Where one shares the hash of another, a row may be looked for in vain. */
  numbers: WordNumbers
  /** The rows by the word of their first need that tells most, by its number. */
  byNeed: readonly (readonly Matcher[])[]
  /** No row has more words. */
  mostWords: number
}

/** The rows that may stand in a text. */
interface Possible {
  /** By the forms they begin with. */
  byForm: readonly (readonly Matcher[] | undefined)[]
  /** 1 for the forms by which rows are found: where none follows, no row can begin. */
  tells: Uint8Array
}

let ordinary: Matchers | undefined
let withScholarly: Matchers | undefined

function matchersOf(phrases: readonly SpunPhrase[]): Matchers {
  const matchers = phrases.map((phrase, row): Matcher => {
    const firstWords = [...firstWordsOf(phrase)].flatMap((word) => [...new Set([word, word.replace("'", '’')])])
    const needs = needsOf(phrase, countOf)
    return {phrase, row, firstWords, needs}
  })
  const tellingOf = ({needs}: Matcher) => new Set(needs[0].map((choice) => rarestOf(choice, countOf)))
  const numbers = new WordNumbers(new Set(matchers.flatMap((matcher) => [...tellingOf(matcher)])).size)
  const byNeed: Matcher[][] = []
  for (const matcher of matchers)
    for (const word of tellingOf(matcher)) (byNeed[numbers.add(mix(hashWord(word)))] ??= []).push(matcher)
  return {numbers, byNeed, mostWords: Math.max(...phrases.map(({text}) => text.split(/[ -]/).length))}
}

/** How often edited text has a word. */
function countOf(word: string): number {
  return counts[aloneIn(mix(hashWord(word)))]
}

/** Undefined where no row can stand. */
function possible({evidence}: Article, {numbers, byNeed}: Matchers): Possible | undefined {
  const asked = new Set<Matcher>()
  const tells = new Uint8Array(evidence.size)
  let possessives = false
  const ask = (id: number, hash: number) => {
    const number = numbers.of(hash)
    if (number < 0) return
    tells[id] = 1
    for (const matcher of byNeed[number]) asked.add(matcher)
  }
  for (const {id, lower, hash, apostrophe} of evidence.all()) {
    ask(id, hash)
    if (!apostrophe || !isPossessive(lower)) continue
    possessives = true
    ask(id, mix(hashWord(lower.slice(0, -2))))
  }
  const has = (word: string): boolean => {
    if (evidence.family(word)) return true
    return possessives && (evidence.family(`${word}'s`) ?? evidence.family(`${word}’s`)) !== undefined
  }
  // One choice of each need, with all its words.
  const found = [...asked].filter(({needs}) => needs.every((need) => need.some((choice) => choice.every(has))))
  if (found.length === 0) return undefined
  const byForm: (Matcher[] | undefined)[] = new Array(evidence.size)
  for (const matcher of found.sort((one, other) => one.row - other.row)) {
    for (const word of matcher.firstWords)
      for (const {id} of evidence.family(word)?.forms ?? []) (byForm[id] ??= []).push(matcher)
  }
  return {byForm, tells}
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
  const {words} = article
  let text: string | undefined
  let telling = 0
  for (let at = 0; at < words.length; at++) {
    const {form, start, block} = words[at]
    const list = rows.byForm[form.id]
    if (!list || !block.english || start < (found.at(-1)?.end ?? 0)) continue
    telling = Math.max(telling, at)
    while (telling < words.length && rows.tells[words[telling].form.id] === 0) telling++
    if (telling - at > known.mostWords) continue
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
