/** Other languages inside English blocks: quotations and names of works. Their words are neither typos nor names. */
import type {Span} from '../edit.js'
import type {Block} from './blocks.js'
import {isEnglishAlone, sharedLanguages} from './language.js'
import type {Word} from './words.js'

/** A quotation of fewer words may be a title in any language; so may one with fewer function words. */
const wordsOfQuotation = 3
const shareOfQuotation = 0.25
const quotations = /["“„«‘(]([^"“”„«»()\n]{8,400})["”“»’)]/g

/**
 * Finds them in the English blocks of a text whose language has been judged; sorted, not overlapping.
 *
 * - Words in quotation marks or brackets, with function words of one language and none that is English alone
 *   (`as they say, “dans le noir tous les chats sont gris”`).
 * - Function words of one language side by side, with the name around them (`the Maison Européenne de la Photographie`).
 */
export function foreignSpans(source: string, blocks: readonly Block[], words: readonly Word[]): Span[] {
  const spans: Span[] = []
  for (const block of blocks) {
    if (!block.english) continue
    if (countForeign(words, block) < 2) continue
    collectQuotations(source, block, words, spans)
    collectNames(source, block, words, spans)
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return spans.filter((span) => span.start >= end && (end = span.end) > 0)
}

function countForeign(words: readonly Word[], block: Block): number {
  let seen = 0
  for (let i = block.from; i < block.to; i++) if (sharedLanguages(words[i].form, words[i].form) !== 0) seen++
  return seen
}

function collectQuotations(source: string, block: Block, words: readonly Word[], into: Span[]): void {
  for (const match of source.slice(block.start, block.end).matchAll(quotations)) {
    const start = block.start + match.index + 1
    const end = start + match[1].length
    const inside = wordsIn(words, block, start, end)
    if (inside.length < wordsOfQuotation || inside.some((word) => isEnglishAlone(word.form))) continue
    const most = Math.max(
      ...inside.map((one) => inside.filter((other) => sharedLanguages(one.form, other.form) !== 0).length)
    )
    if (most >= 2 && most >= inside.length * shareOfQuotation) into.push({start, end})
  }
}

/** The words of a block between two offsets. */
function wordsIn(words: readonly Word[], {from, to}: Block, start: number, end: number): Word[] {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle].start < start) low = middle + 1
    else high = middle
  }
  while (high < to && words[high].end <= end) high++
  return words.slice(low, high)
}

function collectNames(source: string, block: Block, words: readonly Word[], into: Span[]): void {
  const beside = (i: number) => i > block.from && i < block.to && source.slice(words[i - 1].end, words[i].start) === ' '
  for (let i = block.from + 1; i < block.to; i++) {
    if (sharedLanguages(words[i - 1].form, words[i].form) === 0 || !beside(i)) continue
    let first = i - 1
    while (beside(first) && isName(words[first - 1])) first--
    let last = i
    // The word after an article belongs to it, whatever its case: `de la casa`.
    while (beside(last + 1) && (last === i || isName(words[last + 1])) && !isEnglishAlone(words[last + 1].form)) last++
    into.push({start: words[first].start, end: words[last].end})
    i = last
  }
}

function isName({form}: Word): boolean {
  return form.shape === 'capital' || form.shape === 'mixed'
}
