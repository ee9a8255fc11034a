/** The places of a text where a rewriting program left its mark. */
import type {Article, Word} from '../../article.js'
import type {Span} from '../../edit.js'
import {hashWord, isPossessive, mix} from '../../lexicon/layout.js'
import {WordNumbers} from '../../lexicon/word-numbers.js'
import {counts} from '../../models/spelling/candidates.js'
import {aloneIn} from '../../models/spelling/phrase-table.js'
import {type Alternatives, alternativesOf, endOf, firstWordsOf, needsOf, rarestOf} from './pattern.js'
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
  /** What the text must have: of each need one choice, with all its words, by their places in `seen`. */
  needs: readonly (readonly (readonly number[])[])[]
  /** How many words it has at most. */
  words: number
  /** What stands one after the other, each in its choices. Made when the row is first looked for. */
  parts?: readonly Alternatives[]
}

/** The rows of a list. Where a word shares the hash of another, a row is looked for in vain. */
interface Matchers {
  /** By the word of their first need that tells most. */
  byNeed: RowsByWord
  /** By the words with which they can begin: of two rows that stand at one word the first counts. */
  byStart: RowsByWord
}

/** The rows that may stand in a text. */
interface Possible {
  rows: ReadonlySet<Matcher>
  /** At the id of each form by which they are found: how many words before it one may begin, and one more. */
  reach: Uint8Array
}

/** Rows by the hashes of words. */
class RowsByWord {
  private readonly numbers: WordNumbers
  private readonly rows: Matcher[][] = []

  constructor(entries: readonly (readonly [word: string, row: Matcher])[]) {
    this.numbers = new WordNumbers(new Set(entries.map(([word]) => word)).size)
    for (const [word, row] of entries) (this.rows[this.numbers.add(hashOf(word))] ??= []).push(row)
  }

  /** Undefined for most words. */
  of(hash: number): readonly Matcher[] | undefined {
    const number = this.numbers.of(hash)
    return number < 0 ? undefined : this.rows[number]
  }
}

let ordinary: Matchers | undefined
let withScholarly: Matchers | undefined

function matchersOf(phrases: readonly SpunPhrase[]): Matchers {
  const [byNeed, byStart]: [string, Matcher][][] = [[], []]
  for (const phrase of phrases) {
    const needs = needsOf(phrase, countOf)
    const row: Matcher = {
      phrase,
      needs: needs.map((need) => need.map((choice) => choice.map((word) => placeOf(hashOf(word))))),
      words: phrase.text.split(/[ -]/).length
    }
    for (const word of new Set(needs[0].map((choice) => rarestOf(choice, countOf)))) byNeed.push([word, row])
    for (const word of firstWordsOf(phrase)) byStart.push([word, row])
  }
  return {byNeed: new RowsByWord(byNeed), byStart: new RowsByWord(byStart)}
}

/** How often edited text has a word. */
function countOf(word: string): number {
  return counts[aloneIn(hashOf(word))]
}

function hashOf(word: string): number {
  return mix(hashWord(word))
}

/** Which words a text has, a byte for some bits of their hashes: few others share them, and for those a row is looked for in vain. */
const seen = new Uint8Array(1 << 13)

function placeOf(hash: number): number {
  return hash >>> 19
}

/** One choice of each need, with all its words. */
function mayStand({needs}: Matcher): boolean {
  return needs.every((need) => need.some((choice) => choice.every((place) => seen[place] === 1)))
}

/** Undefined where no row can stand. */
function possible({evidence}: Article, {byNeed}: Matchers): Possible | undefined {
  const telling: {id: number; rows: readonly Matcher[]}[] = []
  const see = (id: number, hash: number) => {
    seen[placeOf(hash)] = 1
    const rows = byNeed.of(hash)
    if (rows) telling.push({id, rows})
  }
  seen.fill(0)
  for (let id = 0; id < evidence.size; id++) see(id, evidence.hashes[id])
  for (const {id, lower} of evidence.withApostrophe) if (isPossessive(lower)) see(id, hashOf(lower.slice(0, -2)))
  const found = telling.flatMap(({id, rows}) => rows.filter(mayStand).map((row) => ({id, row})))
  if (found.length === 0) return undefined
  const reach = new Uint8Array(evidence.size)
  for (const {id, row} of found) reach[id] = Math.max(reach[id], row.words)
  return {rows: new Set(found.map(({row}) => row)), reach}
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
  const may = possible(article, known)
  if (!may) return found
  const {words, evidence} = article
  const {ids, hashes} = evidence
  let next = 0
  for (let telling = 0; telling < words.length; telling++) {
    const reach = may.reach[ids[telling]]
    if (reach === 0) continue
    for (next = Math.max(next, telling - reach + 1); next <= telling; next++) {
      const rows = known.byStart.of(hashes[ids[next]])
      if (!rows || words[next].start < (found.at(-1)?.end ?? 0)) continue
      const mark = markAt(article, words[next], rows, may)
      if (mark) found.push(mark)
    }
  }
  return found
}

/** The mark that begins with a word, of some rows. */
function markAt(article: Article, {start, block}: Word, rows: readonly Matcher[], may: Possible): SpunMark | undefined {
  const {source} = article
  for (const row of rows) {
    if (!block.english || !may.rows.has(row)) continue
    const end = endOf((row.parts ??= alternativesOf(row.phrase)), source, start)
    if (end < 0 || end > block.end || article.protects(start, end)) continue
    const number = /\d+/.exec(source.slice(start, end))?.[0] ?? ''
    return {start, end, phrase: row.phrase, original: row.phrase.original.replace(/\d*#+/, number)}
  }
  return undefined
}
