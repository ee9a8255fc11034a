/** On a small page each line is a good part of the article: what may be its own stays, prose above all, and the page is unsure. */
import type {Article} from '../../article.js'
import type {Reason} from '../../models/lines/index.js'
import {cannotBeHeadline} from './headline.js'
import type {JudgedPage} from './page-lines.js'

/** A page of so many lines is small, and an article of so many words. */
const SMALL = {lines: 60, words: 300}
/**
 * Of the prose with at least this chance that the model leaves out of such pages 27 lines of 70 were the article's, on 628 cut from larger
 * ones; of what has less, one in six.
 */
const CHANCE = 0.2
/**
 * Of all lines of 1,492 such pages that have this chance one in five was the article's: to lose one weighs five times what to keep one of
 * the frame does.
 */
const EVEN_CHANCE = 0.3
/** The words around a line may mislead: with this chance it stays whatever they say. */
const LIKELY = 0.4
/** Prose ends like a sentence and has so many words; *Loading…* has fewer. */
const WORDS = 3

/** These say by their own words, or by the heading over them, that they are none of it. */
const named: ReadonlySet<Reason | undefined> = new Set([
  'comments',
  'related',
  'share',
  'author',
  'subscribe',
  'legal',
  'copy'
])

/** The lines that stay though the model leaves them out. */
export function doubtfulProse(article: Article, {lines, judged}: JudgedPage): readonly number[] {
  const counts = judged.page?.counts
  if (!counts || !isSmall({lines, judged})) return []
  const isProse = (line: number) => counts.endsSentence[line] > 0 && counts.words[line] >= WORDS
  return [...lines.keys()].filter(
    (line) =>
      !judged.keep[line] &&
      judged.p[line] >= (isProse(line) ? CHANCE : EVEN_CHANCE) &&
      (isProse(line) || line >= judged.start || !cannotBeHeadline(article.text(lines[line]))) &&
      (judged.p[line] >= LIKELY || !named.has(judged.why(line))) &&
      !article.isRemoved(lines[line])
  )
}

/** Was a small article found on a small page? */
export function isSmall({lines, judged}: JudgedPage): boolean {
  if (!judged.found || judged.clean || lines.length > SMALL.lines) return false
  const {words} = judged.page!.counts
  return judged.keep.reduce((sum, keep, line) => sum + keep * words[line], 0) <= SMALL.words
}
