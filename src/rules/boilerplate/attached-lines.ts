/**
 * Short lines that a model of lines takes for the page's, and that belong to the article by what stands beside them: what a colon leads to, the greeting and the
 * close of a letter, the name of a section over its first paragraph, the facts of a recipe, a timetable.
 */
import type {Article} from '../../article.js'
import {frameLineOf} from '../../models/frame/index.js'
import {isFrameByWords} from './frame-words.js'
import {cannotBeHeadline, headlineOf, keysOfLines, lineKey} from './headline.js'
import type {JudgedPage} from './page-lines.js'

/** A line that a colon leads to has so many words at most, and the line with the colon so many at least. */
const LED = 14
const LEADING = 5
/** It leads to so many lines at most. */
const MOST_LED = 12
/** So many facts are a box. */
const FACTS = 3
/** The heading of a timetable has so many words at most. */
const HEADING = 5
/** A paragraph has so many words. */
const PARAGRAPH = 12
/** A letter is signed in so many lines at most. */
const SIGNED = 2

/** Mends `keep` where a line stays for what stands beside it. */
export function keepAttached(article: Article, {lines, judged}: JudgedPage, keep: Uint8Array): void {
  const counts = judged.page?.counts
  if (!counts) return
  const {words, gapBefore} = counts
  const texts = lines.map((line) => article.text(line))
  const headline = headlineOf(article)
  const top = headline?.end ?? 0
  // Figures and names alone look like a page's by their words.
  const mayStay = (line: number) =>
    lines[line]?.start >= top && !keep[line] && !article.isRemoved(lines[line]) && !frameLineOf(texts[line])
  const isOpen = (line: number) => mayStay(line) && !isFrameByWords(texts[line])
  const isProse = (line: number) => keep[line] === 1 && words[line] >= PARAGRAPH
  const firstProse = () => keep.findIndex((_, line) => isProse(line))

  keepLed()
  keepLetter()
  keepOver()
  keepBox()
  keepFacts()
  keepTimes()

  /** *It rose for five quarters in a row:*, and five figures right under each other. */
  function keepLed(): void {
    for (let line = 0; line < lines.length; line++) {
      if (!keep[line] || words[line] < LEADING || !texts[line].endsWith(':') || ofPage.test(texts[line])) continue
      let to = line + 1
      while (
        to < Math.min(lines.length, line + 1 + MOST_LED) &&
        words[to] <= LED &&
        gapBefore[to] === 1 &&
        (keep[to] || mayStay(to))
      )
        to++
      if (to - line > 2) keep.fill(1, line, to)
    }
  }

  function keepLetter(): void {
    const first = firstProse()
    if (first > 0 && isOpen(first - 1) && greeting.test(texts[first - 1])) keep[first - 1] = 1
    const last = keep.lastIndexOf(1)
    const closed = close.test(texts[last] ?? '') ? last : last + 1
    if (!close.test(texts[closed] ?? '') || !(keep[closed] || isOpen(closed))) return
    keep[closed] = 1
    for (let line = closed + 1; line <= closed + SIGNED && mayStay(line) && isSigned(texts[line]); line++)
      keep[line] = 1
  }

  /** *Hilary*, *Isla x*, *T.*, but not *Recent Comments*. */
  function isSigned(text: string): boolean {
    const [, first] = name.exec(text) ?? []
    if (first === undefined) return false
    return / x+$|^\p{Lu}\.$/u.test(text) || (article.lexicon.nameWord(first.toLowerCase())?.given ?? 0) > 0
  }

  /** Over what stays: *Summary*, *At a glance*; what a list of the page's contents has as well; what an event's page calls its place and hours. */
  function keepOver(): void {
    const keys = keysOfLines(article)
    const title = headline && lineKey(article.text(headline))
    const places = placesOf(keys)
    const isSecond = (line: number) => {
      const [first, second, third] = places.get(keys[line]) ?? []
      return second === line && first < line && third === undefined
    }
    for (let line = lines.length - 2; line > 0; line--) {
      if (keep[line] || !keep[line + 1] || article.isRemoved(lines[line])) continue
      const isInContents = isOpen(line) && isProse(line + 1) && isSecond(line) && keys[line] !== title
      if (section.test(texts[line]) || isInContents) keep[line] = 1
      else if (line > 1 && isOpen(line) && words[line] <= LED && circumstance.test(texts[line - 1]))
        keep.fill(1, line - 1, line + 1)
    }
  }

  /** *Location: the lower lock*, *Weak to: Thunder*, …, right over the first paragraph. */
  function keepBox(): void {
    const first = firstProse()
    let from = first
    while (
      from > 0 &&
      (keep[from - 1] || isOpen(from - 1)) &&
      labelled.test(texts[from - 1]) &&
      !cannotBeHeadline(texts[from - 1])
    )
      from--
    if (first - from >= FACTS) keep.fill(1, from, first)
  }

  /** *10.00 Gates open*, *11.00 Cider band*, …, inside the article, under a line that stays or its heading. Of news the last hour comes first. */
  function keepTimes(): void {
    const times = texts.map(timeOf)
    for (let from = 1; from < judged.end; from++) {
      let to = from
      if (!Number.isNaN(times[from])) to++
      while (to > from && times[to] > times[to - 1] && gapBefore[to] <= 2) to++
      const over = from - 1
      const isHeaded = words[over] <= HEADING && isOpen(over) && keep[over - 1] === 1
      if (to - from >= FACTS && to < judged.end && (keep[over] || isHeaded))
        for (let line = over; line < to; line++) if (mayStay(line)) keep[line] = 1
      from = Math.max(from, to - 1)
    }
  }

  /** How long a dish takes and how many it feeds, over or under its recipe. */
  function keepFacts(): void {
    const isFact = (line: number) => fact.test(texts[line] ?? '')
    for (let line = 0; line < lines.length; line++)
      if (isFact(line) && (isFact(line - 1) || isFact(line + 1)) && !article.isRemoved(lines[line])) keep[line] = 1
  }
}

/** The minutes, or seconds, at which a line says that something happens; a number of a section has no full quarters: *4.12 Proofs*. */
function timeOf(text: string): number {
  const [, hours, mark, minutes, seconds = 0] = time.exec(text) ?? []
  if (hours === undefined || (mark === '.' && Number(minutes) % 15 !== 0)) return Number.NaN
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** Where each key stands; nothing for what is empty. */
function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, line) => {
    const known = places.get(key)
    if (known) known.push(line)
    else if (key !== '') places.set(key, [line])
  })
  return places
}

/** It leads to other pages, to a player or to an address. */
const ofPage = /\b(?:read|watch|listen|follow|contact|subscribe|stories|articles|more information|press office)\b/i
const greeting = /^(?:dear|hello|hi|hey|good (?:morning|evening|day)|to the editor)\b.{0,50}[,:]$/i
const close =
  /^(?:(?:with |all (?:my )?)?(?:every blessing|blessings|love|(?:kind|best|warm|kindest|warmest) (?:regards|wishes))|yours(?: .{2,30})?|sincerely(?: yours)?|cheers|take care|until .{2,20}|see you (?:soon|there|then|next .{2,20})|in solidarity|thank you for reading|thanks for reading)[,.!]$/i
/** A few words with capitals. */
const name = /^(\p{Lu}[\p{L}’'-]*)\.?(?: \p{Lu}[\p{L}’'-]*\.?){0,3}(?: x{1,3})?$/u
const time =
  /^(?:[*•–-] )?[[(]?(\d{1,2})([:.])([0-5]\d)(?::([0-5]\d))?[\])]?(?: ?[ap]\.?m\.?)?(?: ?[-–—:|])? +(?=[\p{L}“"‘'])/iu
const circumstance = /^(?:dates?(?: and time)?|when|where|venue|location|tickets?|admission|how to book)$/i
const labelled = /^\p{Lu}[\p{L} ’'-]{1,24}: \S.{0,60}$/u
const fact =
  /^(?:(?:prep(?:aration)?|cook(?:ing)?|total|active|resting|chilling|baking) time|serves|servings|yield|makes)\b:? ?(?:about )?\d.{0,40}$/i
const section =
  /^(?:(?:executive |plot )?summary|overview|introduction|background|abstract|synopsis|at a glance|in brief|in short|key (?:points|facts|takeaways|findings)|highlights|takeaways|(?:our |the |final )?verdict|(?:the )?bottom line|conclusions?|final thoughts|tl;dr|ingredients|method|directions|instructions|preparation|what you need|you will need|how to get there|getting there|need to know)[:.]?$/i
