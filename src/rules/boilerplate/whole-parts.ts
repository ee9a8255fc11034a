/**
 * Lists, tables, results and poems stand or fall as a whole, and so do headings with what stands under them: a recipe does not lose
 * one ingredient, a match report not its table.
 */
import type {Article} from '../../article.js'
import {frameLineOf} from '../../models/frame/index.js'
import {isDateWord} from '../../models/lines/date-words.js'
import {frameOdds, lineOdds} from '../../models/lines/line-odds.js'
import {lineWordHash} from '../../models/lines/line-words.js'
import {apparatusLines, apparatusStart} from './apparatus.js'
import {cannotBeHeadline} from './headline.js'
import type {JudgedPage} from './page-lines.js'
import {prosAndCons} from './pros-and-cons.js'

/** A part of which so much is kept is kept whole. */
const ENOUGH = 0.3
/** Rows under a story are its results when they speak of its names: so much of their words. */
const SHARED = 0.2
/** A row has so many words at most; a heading likewise. */
const ROW = 9
const HEADING = 10
/** A lone line between paragraphs with such a chance is a heading, whatever its words. */
const CHANCE = 0.25
/** An argument for or against has so many words at most. */
const ARGUMENT = 14
/** Lines with labels under a text are its credits where one of them has such a chance. */
const CREDITS = 0.3
/** A verse has so many words at most. */
const VERSE = 12
/** Under such a heading stand other pages, whatever it looks like. */
const FOREIGN = new Set<string>(['related', 'comments', 'share'])

/** A run of lines that are one part of the page, `to` excluded. */
interface Part {
  from: number
  to: number
  rows: boolean
}

/** Mends `keep`: what belongs together stays together. */
export function keepWhole(article: Article, {lines, judged}: JudgedPage, keep: Uint8Array): void {
  const counts = judged.page?.counts
  if (!counts) return
  const texts = lines.map((line) => article.text(line))
  const isItem = (line: number) => counts.bullet[line] > 0 || counts.numbered[line] > 0
  const isRow = (line: number) =>
    !isItem(line) &&
    counts.words[line] > 0 &&
    counts.endsSentence[line] === 0 &&
    (isColumned(texts[line]) ||
      (counts.words[line] <= ROW && counts.numbers[line] > 0 && counts.clocks[line] === 0 && counts.years[line] === 0))
  const shared = judged.shared()
  const isOfDay = (line: number) =>
    isDateWord(lineWordHash(dayOrMonth.exec(texts[line])![1].toLowerCase())) && !cannotBeHeadline(texts[line])
  const lists = [isItem, isOfDay].flatMap((belongs) => partsOf(lines.length, belongs, false))
  for (const part of [...partsOf(lines.length, isRow, true), ...lists, ...poems()]) keepPart(part)
  for (const part of partsOf(lines.length, (line) => isLabelled(texts[line]), false)) keepCredits(part)
  for (const {from, to} of prosAndCons(texts, isArgument)) keep.fill(1, from, to)
  keepApparatus()
  keepHeadings()

  function isUnknown(line: number): boolean {
    return frameLineOf(texts[line]) === undefined && (counts!.words[line] === 1 || lineOdds(texts[line]) >= frameOdds)
  }

  /** It follows the article, and ends where a line is known to be of the frame. */
  function keepApparatus(): void {
    const from = keep.lastIndexOf(1) + 1
    const isEntry = (line: number) => line < from || (!article.isRemoved(lines[line]) && isUnknown(line))
    for (const line of apparatusLines(texts, apparatusStart(texts, from), isEntry)) if (line >= from) keep[line] = 1
  }

  /** Who made it, right under the text: *Director: …*, *Camera: …*. */
  function keepCredits({from, to}: Part): void {
    const last = keep.subarray(0, to).lastIndexOf(1)
    const isUnder = last >= from - 1 && last === keep.lastIndexOf(1)
    if (isUnder && judged.p.subarray(from, to).some((chance) => chance >= CREDITS)) keep.fill(1, from, to)
  }

  /** A few words that no page is known to show by themselves. */
  function isArgument(line: number): boolean {
    const isShort = counts!.words[line] <= ARGUMENT && !(counts!.endsSentence[line] > 0 && counts!.words[line] > ROW)
    return isShort && !article.isRemoved(lines[line]) && frameLineOf(texts[line]) === undefined
  }

  function keepPart({from, to, rows}: Part): void {
    let all = 0
    let kept = 0
    let common = 0
    let columned = 0
    for (let line = from; line < to; line++) {
      all += counts!.words[line]
      if (keep[line]) kept += counts!.words[line]
      common += shared[line] * counts!.words[line]
      if (isColumned(texts[line])) columned++
    }
    const last = keep.lastIndexOf(1)
    const inside = from > judged.start && to <= last
    const follows = from > last && from - last <= 3 && headed(last + 1, from)
    const ofStory = common >= SHARED * all
    // `What went into it, in figures:` under the last paragraph leads to a list of the article.
    const ledTo = follows && texts[from - 1].endsWith(':') && ofStory
    // Bullets alone are what a menu leaves.
    if (all === 0) return
    if (kept >= ENOUGH * all || (rows ? to - from >= 3 && (inside || follows) && (columned >= 3 || ofStory) : ledTo))
      keep.fill(1, from, to)
  }

  /** Poems: short lines right under each other, of which most go on in small letters, and more of the kind under them. */
  function poems(): Part[] {
    const {words, gapBefore, startsLower} = counts!
    const goesOn = (line: number) => gapBefore[line] === 1 && words[line] <= VERSE && !isItem(line)
    const stanzas = partsOf(lines.length, goesOn, false, 1)
      .map(({to, from, rows}) => ({from: words[from - 1] <= VERSE ? from - 1 : from, to, rows}))
      .filter(({from, to}) => 2 * startsLower.subarray(from + 1, to).reduce((sum, one) => sum + one, 0) > to - from - 1)
    return stanzas.reduce<Part[]>((joined, part) => {
      const last = joined.at(-1)
      if (last?.to === part.from) last.to = part.to
      else joined.push(part)
      return joined
    }, [])
  }

  /** Between the story's last line and a part there is nothing, or headings of it. */
  function headed(from: number, to: number): boolean {
    for (let line = from; line < to; line++) if (!isHeading(line)) return false
    return true
  }

  function isOfPage(line: number): boolean {
    return /subscribe|share|legal/.test(judged.why(line) ?? '') || article.isRemoved(lines[line])
  }

  /** Blank lines on both sides, and none between the lines over it. */
  function standsApart(first: number, line: number): boolean {
    const {gapBefore} = counts!
    if (line - first < 2 || gapBefore[line] < 2 || gapBefore[line + 1] < 2) return false
    return gapBefore.subarray(first + 1, line).every((gap) => gap === 1)
  }

  function isHeading(line: number): boolean {
    return (
      counts!.words[line] <= HEADING &&
      texts[line].length < 60 &&
      !/[.!?;,…]$/.test(texts[line]) &&
      !FOREIGN.has(judged.why(line) ?? '')
    )
  }

  /**
   * A short line over what stays is a heading; so is the one over that. Where one of them announces other pages, they are
   * what it announces, but for a line that the model gives a chance.
   */
  function keepHeadings(): void {
    const last = keep.lastIndexOf(1)
    for (let line = last - 1; line > judged.start; line--) {
      if (keep[line] || !keep[line + 1]) continue
      let first = line
      while (first > judged.start && !keep[first - 1]) first--
      if (first === line && judged.p[line] >= CHANCE && texts[line].length < 60) keep[line] = 1
      if (line - first < 2 && lines.slice(first, line + 1).every((_, at) => isHeading(first + at)))
        keep.fill(1, first, line + 1)
      // An appeal to subscribe stood between the paragraphs, or links right under each other, and the heading after it, apart.
      else if (isHeading(line) && (isOfPage(line - 1) || standsApart(first, line))) keep[line] = 1
      line = first
    }
  }
}

/** *Sat 8 Oct, 6pm – Supper*, *5 July – the marquee opens* */
const dayOrMonth = /^(?:\d{1,2}(?:st|nd|rd|th)? )?(\p{L}*)/u

/** A word or two with a colon, and something behind it. */
function isLabelled(text: string): boolean {
  return /^\p{Lu}[\p{L} ’'-]{1,24}: \S/u.test(text) && text.length < 160
}

/** Code has no words that a model could know: it stays with the line over or under it. */
export function keepCode(article: Article, {lines}: JudgedPage, keep: Uint8Array): void {
  const isCode = (line: number) => code.test(article.text(lines[line]))
  for (const {from, to} of partsOf(lines.length, isCode, false, 1))
    if (keep[from - 1] || keep[to]) keep.fill(1, from, to)
}

/** A line of code: a brace or a backslash at its end, a key in quotation marks. */
const code = /^[{}[\])]+[,;]?$|[{\\]$|[)\]}"'];$|"\w+": |=>/u

/** Blanks, tabs or bars part it into columns, as a program prints a table. */
function isColumned(text: string): boolean {
  return /\S(?: {2,}|\t+| \| )\S/.test(text)
}

function partsOf(length: number, belongs: (line: number) => boolean, rows: boolean, least = 2): Part[] {
  const parts: Part[] = []
  for (let from = 0; from < length; from++) {
    let to = from
    while (to < length && belongs(to)) to++
    if (to - from >= least) parts.push({from, to, rows})
    from = Math.max(from, to)
  }
  return parts
}
