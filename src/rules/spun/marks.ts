/** The places of a text where a rewriting program left its mark. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {type SpunPhrase, spunPhrases} from './phrases.js'

/** A mark of a rewriter at its place. Offsets are UTF-16 code units. */
export interface SpunMark extends Span {
  phrase: SpunPhrase
}

interface Matcher {
  pattern: RegExp
  phrase: SpunPhrase
}

/** What a row looks for: whole words, in any casing, with any blanks between. */
function matcherOf(phrase: SpunPhrase): Matcher {
  const source = phrase.text
    .replace(/##|#/g, '\\d+')
    .replaceAll("'", "['’]")
    .replace(/ \(([^()]*)\)\?/g, '(?: (?:$1))?')
    .replaceAll(' ', '\\s')
  return {pattern: new RegExp(`${source}(?![\\p{L}\\p{N}-])`, 'iuy'), phrase}
}

/** The words with which a row can begin, in lower case. */
function firstWords({text}: SpunPhrase): string[] {
  const head = /^\(([^()]*)\)|^\S+/.exec(text)!
  return (head[1] ?? head[0]).split('|').map((one) => one.split(/[ -]/)[0].replace(/'.*/, "'s"))
}

let byFirstWord: Map<string, Matcher[]> | undefined

function matchers(): Map<string, Matcher[]> {
  if (byFirstWord) return byFirstWord
  byFirstWord = new Map()
  for (const phrase of spunPhrases) {
    const matcher = matcherOf(phrase)
    for (const word of new Set(firstWords(phrase))) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), matcher])
  }
  return byFirstWord
}

/** Every mark of a rewriter in the English prose of an article, in order; of two that overlap the first. */
export function marksOf(article: Article): readonly SpunMark[] {
  return article.once(findMarks)
}

function findMarks(article: Article): SpunMark[] {
  const found: SpunMark[] = []
  const known = matchers()
  for (const {form, start, block} of article.words) {
    const list = known.get(form.lower.replace('’', "'"))
    if (!list || !block.english || start < (found.at(-1)?.end ?? 0)) continue
    for (const {pattern, phrase} of list) {
      pattern.lastIndex = start
      const match = pattern.exec(article.source)
      if (!match || start + match[0].length > block.end || article.protects(start, start + match[0].length)) continue
      found.push({start, end: start + match[0].length, phrase})
      break
    }
  }
  return found
}
