/** A story goes on after a cluster of buttons: on a small page one more sentence may stand between them and what follows the article. */
import type {Article} from '../../article.js'
import type {Reason} from '../../models/lines/index.js'
import {lineOdds} from '../../models/lines/line-odds.js'
import {isSmall} from './doubtful-prose.js'
import {isFrameByWords} from './frame-words.js'
import {listHeading} from './list-heading.js'
import type {JudgedPage} from './page-lines.js'

/** By its words alone a sentence of the story has such log odds at the least, and so many words. */
const ODDS = -1
const WORDS = 4

/** What stands under these headings is of others. */
const foreign: ReadonlySet<Reason | undefined> = new Set(['comments', 'related', 'legal', 'author', 'copy'])

/** The sentences after the article's last line, with nothing between but what other rules took or pages are known to show. */
export function afterButtons(article: Article, page: JudgedPage): readonly number[] {
  const {lines, judged} = page
  const counts = judged.page?.counts
  if (!counts || !isSmall(page)) return []
  const found: number[] = []
  for (let line = judged.end; line < lines.length; line++) {
    const text = article.text(lines[line])
    if (foreign.has(judged.why(line)) || listHeading.test(text)) break
    if (article.isRemoved(lines[line]) || isFrameByWords(text)) continue
    if (counts.endsSentence[line] === 0 || counts.words[line] < WORDS || lineOdds(text) < ODDS) break
    found.push(line)
  }
  return found
}
