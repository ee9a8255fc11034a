import type {Stretch} from '../keep.js'
import {CUE_NAMES, type SectionCue} from './cues.js'
import type {PageFeatures} from './features.js'
import type {Page} from './page.js'

/** What a line is that is not the article: by its own words, by the heading over it, by its form, by its place. */
export type Reason =
  | SectionCue // comments, related stories, share buttons, the author's box, an appeal to subscribe, legal lines
  | 'menu' // short lines without sentences, one after the other
  | 'before-the-article'
  | 'after-the-article'
  | 'not-prose'
  | 'copy' // of what the article says above

/** A cue word makes a line of few words speak; in a sentence it says nothing. */
const FEW_WORDS = 10
const ENOUGH = 0.2

/** Why a line that does not belong to `extent`'s article goes. */
export function reasonFor(features: PageFeatures, {start, end}: Stretch, line: number): Reason {
  const {page, heads} = features
  const cue = cueOf(features, line)
  if (cue) return cue
  const head = heads[line]
  const over = head >= 0 && (head < start || head >= end) ? cueOf(features, head) : undefined
  if (over && line >= end) return over
  if (isMenu(page, line)) return 'menu'
  return line < start ? 'before-the-article' : line >= end ? 'after-the-article' : 'not-prose'
}

function cueOf({page, cues}: PageFeatures, line: number): SectionCue | undefined {
  if (page.counts.words[line] > FEW_WORDS) return
  const best = CUE_NAMES.reduce((a, b) => (cues[b][line] > cues[a][line] ? b : a))
  return cues[best][line] >= ENOUGH ? best : undefined
}

function isMenu({counts, lines}: Page, line: number): boolean {
  const isEntry = (at: number) => counts.words[at] <= 5 && counts.endsSentence[at] === 0
  let entries = 0
  for (let at = Math.max(0, line - 2); at <= Math.min(lines.length - 1, line + 2); at++) if (isEntry(at)) entries++
  return isEntry(line) && entries >= 4
}
