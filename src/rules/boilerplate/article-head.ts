/** The head of an article: its headline and the standfirst under it. */
import type {Article} from '../../article.js'
import {lineOdds} from '../../models/lines/line-odds.js'
import {cannotBeHeadline, headlineOf, keysOfLines} from './headline.js'
import type {JudgedPage} from './page-lines.js'

/** Of what is kept above the headline, more words than this are no kicker: then the line was no headline. */
const KICKER = 40
/**
 * A line under the headline is a standfirst when the model gives it such a chance and the story has so many of its words; right under it
 * also when it is a sentence, likelier to be of the article or the headline itself, or long and worded like a story.
 */
const STANDFIRST = {least: 0.1, shared: 0.5, words: 5, lines: 3, likely: 0.3, like: 0.04, many: 8, odds: -0.3}

/** Keeps the headline first, once, and the standfirst under it. */
export function keepHeadline(article: Article, {lines, judged}: JudgedPage, keep: Uint8Array): void {
  const headline = headlineOf(article)
  const at = headline ? lines.findIndex(({start, end}) => start < headline.end && headline.start < end) : -1
  if (at < 0) return
  const {words, bullet, numbered} = judged.page!.counts
  let over = 0
  for (let line = 0; line < at; line++) if (keep[line] && words[line] >= SHORT_LINE) over += words[line]
  if (over > KICKER) return
  keep.fill(0, 0, at)
  keep[at] = 1
  // By-lines, dates and labels between headline and story.
  for (let line = at + 1; line < lines.length && line <= at + LABELS && words[line] < PARAGRAPH; line++)
    if (bullet[line] === 0 && numbered[line] === 0 && cannotBeHeadline(article.text(lines[line]))) keep[line] = 0
  const shared = judged.shared()
  const keys = keysOfLines(article)
  // The page may say it once more, over the standfirst.
  const last = keys.findLastIndex((key, line) => line < judged.start && key === keys[at])
  const isStandfirst = (line: number) => {
    const {least, shared: enough, words: few, likely, like} = STANDFIRST
    if (words[line] < few) return false
    if (judged.p[line] >= least && shared[line] >= enough) return true
    if (line !== last + 1) return false
    const isSaid = judged.page!.counts.endsSentence[line] > 0 && judged.p[line] >= least
    return isSaid || judged.p[line] >= likely || judged.headlines()[line] >= like || readsLikeOne(line)
  }
  /** By its words alone: a line of the story, and no caption, by-line or path. */
  const readsLikeOne = (line: number) => {
    const text = article.text(lines[line])
    return words[line] >= STANDFIRST.many && !text.endsWith(':') && lineOdds(text) >= STANDFIRST.odds
  }
  for (let line = at + 1; line < judged.start; line++) {
    if (keys[line] === keys[at] || line > last + STANDFIRST.lines) continue
    if (isStandfirst(line) && !cannotBeHeadline(article.text(lines[line]))) keep[line] = 1
  }
}

/** So many lines between headline and story may be labels; a line of so many words begins the story. */
const LABELS = 6
const PARAGRAPH = 12

/** Lines of fewer words are labels. */
const SHORT_LINE = 6
