/**
 * Short lines that a model of lines takes for the page's, and that belong to the article by what stands beside them: what a colon leads to, the greeting and the
 * close of a letter, the name of a section over its first paragraph, the headings and dates of the entries of a list.
 */
import type {Article} from '../../article.js'
import {isFrameByWords} from './frame-words.js'
import {lineKey} from './headline.js'
import type {JudgedPage} from './page-lines.js'

/** A line that a colon leads to has so many words at most, and the line with the colon so many at least. */
const LED = 14
const LEADING = 5
/** A paragraph of an entry has so many words; the line between two entries (*More details*) has so many at most, and stands so often at least. */
const PARAGRAPH = 12
const BETWEEN = 3
const OFTEN = 3
/** What stands between two such lines is an entry when it has so many lines at most. */
const ENTRY = 8
/** Above so many lines of the end a letter is not closed. */
const SIGNED = 2

/** Mends `keep` where a line stays for what stands beside it. */
export function keepAttached(article: Article, {lines, judged}: JudgedPage, keep: Uint8Array): void {
  const counts = judged.page?.counts
  if (!counts) return
  const {words, gapBefore} = counts
  const texts = lines.map((line) => article.text(line))
  const isOpen = (line: number) =>
    line < lines.length && !keep[line] && !article.isRemoved(lines[line]) && !isFrameByWords(texts[line])
  const isProse = (line: number) => keep[line] === 1 && words[line] >= PARAGRAPH

  keepEntries()
  keepLed()
  keepLetter()
  keepSectionName()

  /** *It rose for five quarters in a row:*, and five figures right under each other. */
  function keepLed(): void {
    for (let line = 0; line < lines.length; line++) {
      if (!keep[line] || words[line] < LEADING || !texts[line].endsWith(':')) continue
      let to = line + 1
      while (
        to < lines.length &&
        words[to] <= LED &&
        (keep[to] || isOpen(to)) &&
        (to === line + 1 || gapBefore[to] === 1)
      )
        to++
      if (to - line > 2) keep.fill(1, line, to)
    }
  }

  function keepLetter(): void {
    const first = keep.findIndex((kept, line) => kept === 1 && words[line] >= PARAGRAPH)
    if (first > 0 && isOpen(first - 1) && greeting.test(texts[first - 1])) keep[first - 1] = 1
    const last = keep.lastIndexOf(1)
    if (last < 0 || !isOpen(last + 1) || !close.test(texts[last + 1])) return
    keep[last + 1] = 1
    for (let line = last + 2; line < last + 2 + SIGNED && isOpen(line) && name.test(texts[line]); line++) keep[line] = 1
  }

  /** *Summary*, *At a glance*: over the first paragraph or list that stays, and over one that goes on after a line of the page. */
  function keepSectionName(): void {
    for (let line = 0; line + 1 < lines.length; line++)
      if (!keep[line] && keep[line + 1] && !article.isRemoved(lines[line]) && section.test(texts[line])) keep[line] = 1
  }

  /** Between lines that stand after each entry: where the paragraph of an entry stays, its other lines do. */
  function keepEntries(): void {
    const places = new Map<string, number[]>()
    for (let line = 0; line < lines.length; line++) {
      const key = words[line] <= BETWEEN ? lineKey(texts[line]) : ''
      if (key !== '') places.set(key, [...(places.get(key) ?? []), line])
    }
    for (const ends of places.values()) {
      if (ends.length < OFTEN || ends.some((line) => keep[line])) continue
      ends.forEach((end, at) => {
        const from = at === 0 ? 0 : ends[at - 1] + 1
        const entry = [...Array(end - from).keys()].map((line) => from + line)
        if (at === 0 || entry.length > ENTRY || !entry.some(isProse)) return
        for (const line of entry) if (isOpen(line)) keep[line] = 1
      })
    }
  }
}

const greeting = /^(?:dear|hello|hi|hey|good (?:morning|evening|day)|to the editor)\b.{0,50}[,:]$/i
const close =
  /^(?:(?:with |all (?:my )?)?(?:every blessing|blessings|love|(?:kind|best|warm|kindest|warmest) (?:regards|wishes))|yours(?: .{2,30})?|sincerely(?: yours)?|cheers|take care|until next (?:week|time|month)|see you (?:soon|there|then|next .{2,20})|in solidarity|thank you for reading|thanks for reading)[,.!]$/i
/** A few words with capitals: *Hilary*, *Isla x*, *T.* */
const name = /^\p{Lu}[\p{L}’'-]*\.?(?: \p{Lu}[\p{L}’'-]*\.?){0,3}(?: x{1,3})?$/u
const section =
  /^(?:(?:executive |plot )?summary|overview|introduction|background|abstract|synopsis|at a glance|in brief|in short|key (?:points|facts|takeaways|findings)|highlights|takeaways|(?:our |the |final )?verdict|(?:the )?bottom line|conclusions?|final thoughts|tl;dr|ingredients|method|directions|instructions|preparation|what you need|you will need|how to get there|getting there|need to know)[:.]?$/i
