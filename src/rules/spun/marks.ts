/** The places of a text where a rewriting program left its mark. */
import type {Article, Word} from '../../article.js'
import type {Span} from '../../edit.js'
import {hashWord, isPossessive, mix} from '../../lexicon/layout.js'
import {WordBytes} from '../../lexicon/word-bytes.js'
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
  /** What the text must have, one after the other, so that it is read at once: the places in `seen` of the words of a choice, its end, …, the end of a need. */
  needs: Int16Array
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
  /** Is a word needed by a row, the one that tells most of it, the first of one? Most words are nothing of these. */
  kept: WordBytes
}

/** Rows by the hashes of words. */
type RowsByWord = ReadonlyMap<number, readonly Matcher[]>

const [isNeeded, tells, isStart] = [1, 2, 4]

let ordinary: Matchers | undefined
let withScholarly: Matchers | undefined

function matchersOf(phrases: readonly SpunPhrase[]): Matchers {
  const [byNeed, byStart] = [new Map<number, Matcher[]>(), new Map<number, Matcher[]>()]
  const needed = new Set<number>()
  const add = (rows: Map<number, Matcher[]>, word: string, row: Matcher) => {
    const hash = hashOf(word)
    const others = rows.get(hash)
    if (others) others.push(row)
    else rows.set(hash, [row])
  }
  for (const phrase of phrases) {
    const needs = needsOf(phrase, countOf)
    const row: Matcher = {
      phrase,
      needs: Int16Array.from(needs.flatMap((need) => [...need.flatMap(placesOfChoice), endOfNeed])),
      words: phrase.text.split(/[ -]/).length
    }
    for (const word of needs.flat(2)) needed.add(hashOf(word))
    for (const word of new Set(needs[0].map((choice) => rarestOf(choice, countOf)))) add(byNeed, word, row)
    for (const word of firstWordsOf(phrase)) add(byStart, word, row)
  }
  const kindOf = (hash: number) =>
    (needed.has(hash) ? isNeeded : 0) | (byNeed.has(hash) ? tells : 0) | (byStart.has(hash) ? isStart : 0)
  return {byNeed, byStart, kept: new WordBytes((_, hash) => kindOf(hash | 0))}
}

const [endOfChoice, endOfNeed] = [-1, -2]

function placesOfChoice(choice: readonly string[]): number[] {
  return [...choice.map((word) => placeOf(hashOf(word))), endOfChoice]
}

/** How often edited text has a word. */
function countOf(word: string): number {
  return counts[aloneIn(hashOf(word))]
}

/** As the evidence has it. */
function hashOf(word: string): number {
  return mix(hashWord(word)) | 0
}

/** Which words the text at hand has, by some bits of their hashes: few others share them, and for those a row is looked for in vain. */
const seen = new Int32Array((1 << 13) / 32)
/** At the id of each form by which a row may be found: how many words before it the row may begin, and one more. Else 0. */
let reach = new Uint8Array(1 << 12)

function placeOf(hash: number): number {
  return hash >>> 19
}

function note(place: number): void {
  seen[place >>> 5] |= 1 << (place & 31)
}

function isSeen(place: number): boolean {
  return (seen[place >>> 5] & (1 << (place & 31))) !== 0
}

/** Has the text one choice of each need, with all its words? */
function mayStand({needs}: Matcher): boolean {
  let [hasAll, hasOne] = [true, false]
  for (let i = 0; i < needs.length; i++) {
    const place = needs[i]
    if (place >= 0) {
      if (!isSeen(place)) hasAll = false
    } else if (place === endOfChoice) {
      if (hasAll) hasOne = true
      hasAll = true
    } else if (hasOne) hasOne = false
    else return false
  }
  return true
}

/** Notes the words of a text, and by which of them rows may be found. May any? */
function see({evidence}: Article, {byNeed, kept}: Matchers): boolean {
  const {size, hashes, wordNumbers, numbers, withApostrophe} = evidence
  seen.fill(0)
  if (size > reach.length) reach = new Uint8Array(2 * size)
  reach.fill(0, 0, size)
  const telling: [id: number, rows: readonly Matcher[]][] = []
  const seeWord = (id: number, hash: number, mayTell = true) => {
    note(placeOf(hash))
    const rows = mayTell ? byNeed.get(hash) : undefined
    if (rows) telling.push([id, rows])
  }
  for (const id of evidence.idsWith(kept))
    seeWord(id, hashes[id], (kept.known(hashes[id], wordNumbers[id]) & tells) !== 0)
  for (const {id, lower} of withApostrophe) if (isPossessive(lower)) seeWord(id, hashOf(lower.slice(0, -2)))
  for (const {lower} of numbers) if (lower.length === 4) note(placeOf(hashOf(`${lower.slice(0, 2)}##`)))
  let may = false
  for (const [id, rows] of telling) {
    for (const row of rows) {
      if (row.words <= reach[id] || !mayStand(row)) continue
      reach[id] = row.words
      may = true
    }
  }
  return may
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
  if (!see(article, known)) return found
  const {words, evidence} = article
  const {ids, hashes, wordNumbers} = evidence
  let next = 0
  for (let telling = 0; telling < ids.length; telling++) {
    const before = reach[ids[telling]]
    if (before === 0) continue
    for (next = Math.max(next, telling - before + 1); next <= telling; next++) {
      const id = ids[next]
      const isFirst = (known.kept.known(hashes[id], wordNumbers[id]) & isStart) !== 0
      const rows = isFirst ? known.byStart.get(hashes[id]) : undefined
      if (!rows || words[next].start < (found.at(-1)?.end ?? 0)) continue
      const mark = markAt(article, words[next], rows)
      if (mark) found.push(mark)
    }
  }
  return found
}

/** The mark that begins with a word, of some rows. */
function markAt(article: Article, {start, block}: Word, rows: readonly Matcher[]): SpunMark | undefined {
  const {source} = article
  for (const row of rows) {
    if (!block.english || !mayStand(row)) continue
    const end = endOf((row.parts ??= alternativesOf(row.phrase)), source, start)
    if (end < 0 || end > block.end || article.protects(start, end)) continue
    const number = /\d+/.exec(source.slice(start, end))?.[0] ?? ''
    return {start, end, phrase: row.phrase, original: row.phrase.original.replace(/\d*#+/, number)}
  }
  return undefined
}
