/** How much of a text its edits remove: a text that would lose nearly all is left alone. */
import type {Article} from '../article.js'
import type {Edit, Span} from '../edit.js'

/** The least share of its words a text must keep; a text that would lose more is left alone and reported. */
const leastKept = 0.03

/** Letters from Thai on may stand in words without blanks between them: two characters count as a word there. */
const solid =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/gu
const firstSolid = 0xe00

function sizeOf(source: string, {start, end}: Span): number {
  if (source.charCodeAt(start) < firstSolid) return 1
  return Math.max(1, (source.slice(start, end).match(solid)?.length ?? 0) / 2)
}

const sizeOfText = ({source, words}: Article): number => words.reduce((sum, word) => sum + sizeOf(source, word), 0)

/** How many words of the article the edits remove. */
export function wordsRemoved({source, words}: Article, edits: readonly Edit[]): number {
  let count = 0
  let at = 0
  for (const {finding, start, end} of edits) {
    if (!finding.removes) continue
    while (at < words.length && words[at].start < start) at++
    for (; at < words.length && words[at].end <= end; at++) count += sizeOf(source, words[at])
  }
  return count
}

/**
 * Why a text that loses so many words is left as it is; undefined when enough stays.
 *
 * @param lost how many words of the source all passes together remove
 */
export function lostTooMuch(article: Article, lost: number): string | undefined {
  const words = article.once(sizeOfText)
  if (words - lost > words * leastKept) return undefined
  return `it would lose ${Math.round(lost)} of its ${Math.round(words)} words: no article was found, and the text is left as it is`
}
