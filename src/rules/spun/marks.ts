/** The places of a text where a rewriting program left its mark. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {
  type Alternatives,
  alternativesOf,
  endOf,
  firstWordsOf,
  longestOf,
  type Need,
  needsOf,
  plainCharacters
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
  /** The words with which it can begin, in small letters. */
  firstWords: ReadonlySet<string>
  /** What the text must have: few texts have it all, and most rows are never looked for. */
  needs: readonly Need[]
  /** What stands one after the other, each in its choices. Made when the row is first looked for. */
  parts?: readonly Alternatives[]
}

/** The rows of a list by the words of their first need. */
type Matchers = Map<string, Matcher[]>

let ordinary: Matchers | undefined
let withScholarly: Matchers | undefined

function matchersOf(phrases: readonly SpunPhrase[]): Matchers {
  const byNeed: Matchers = new Map()
  for (const [row, phrase] of phrases.entries()) {
    const matcher = {phrase, row, firstWords: firstWordsOf(phrase), needs: needsOf(phrase)}
    for (const word of new Set(matcher.needs[0].map(longestOf))) addTo(byNeed, word, matcher)
  }
  return byNeed
}

function addTo(map: Matchers, word: string, matcher: Matcher): void {
  const list = map.get(word)
  if (list) list.push(matcher)
  else map.set(word, [matcher])
}

/** The rows that may stand in a text, by the forms they begin with; undefined where there is none. */
function possible({evidence}: Article, known: Matchers): (readonly Matcher[] | undefined)[] | undefined {
  const possessives = new Set<string>()
  for (const {lower} of evidence.all()) if (isPossessive(lower)) possessives.add(lower.slice(0, -2))
  const has = (word: string) => evidence.family(word) !== undefined || possessives.has(word)
  const found = new Set<Matcher>()
  for (const {lower} of evidence.all()) {
    const list = known.get(lower) ?? (isPossessive(lower) ? known.get(lower.slice(0, -2)) : undefined)
    if (!list) continue
    for (const matcher of list) {
      if (found.has(matcher)) continue
      if (matcher.needs.every((need) => need.some((choice) => choice.every(has)))) found.add(matcher)
    }
  }
  if (found.size === 0) return undefined
  const byFirstWord = new Map<string, Matcher[]>()
  const inOrder = [...found].sort((one, other) => one.row - other.row)
  for (const matcher of inOrder) for (const word of matcher.firstWords) addTo(byFirstWord, word, matcher)
  return evidence.all().map(({lower}) => byFirstWord.get(lower) ?? byFirstWord.get(lower.replace('’', "'")))
}

function isPossessive(lower: string): boolean {
  const mark = lower.charCodeAt(lower.length - 2)
  return (mark === 0x27 || mark === 0x2019) && lower.endsWith('s')
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
  const text = plainCharacters(article.source)
  for (const {form, start, block} of article.words) {
    const list = rows[form.id]
    if (!list || !block.english || start < (found.at(-1)?.end ?? 0)) continue
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
