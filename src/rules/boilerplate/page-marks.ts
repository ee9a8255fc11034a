/**
 * What the program of a page writes into its article, whatever a model of lines makes of it: a list of the sections that stand below, the
 * numbers of posts, the buttons to copy code. Of 1,300 pages no article has one of them.
 */
import type {Article} from '../../article.js'
import {withoutEditMark} from './heading-link.js'
import {isDate, lineKey} from './headline.js'
import type {JudgedPage} from './page-lines.js'

/** A list of contents has so many entries, of which so much stands below as lines of their own. */
const ENTRIES = 3
const FOUND = 0.5
/** So many lines over a post are its date and its buttons. */
const HEAD = 2
/** A program writes its mark at each of its places: one alone may be a heading, or the first of a ranking under the date of the page. */
const MARKS = 2

/** The lines that go. */
export function marksOfPage(article: Article, {lines}: JudgedPage): ReadonlySet<number> {
  const texts = lines.map((line) => article.text(line))
  const found = new Set<number>()
  const isUnderDate = (line: number) =>
    texts.slice(Math.max(0, line - HEAD), line).some((text) => isDate(text) && yearOrClock.test(text))
  add((line) => copyButton.test(texts[line]))
  add((line) => postNumber.test(texts[line]) && isUnderDate(line))
  addContents()
  return found

  function add(isMark: (line: number) => boolean): void {
    const marks = [...texts.keys()].filter(isMark)
    if (marks.length >= MARKS) for (const line of marks) found.add(line)
  }

  /** The cities of a ranking have sections below as well: only *Contents* over it, or numbers of parts, say that it is one; steps may be numbered *1.1, 1.2, 1.3* alone. */
  function addContents(): void {
    const isEntry = texts.map((text) => entry.test(text))
    if (isEntry.filter(Boolean).length < ENTRIES) return
    /** Where a line of these words stands last. */
    const last = new Map(texts.map((text, line) => [lineKey(withoutEditMark(text)), line]))
    const standsBelow = (line: number) => (last.get(lineKey(texts[line].replace(entry, ''))) ?? -1) > line
    for (let from = 0; from < texts.length; from++) {
      let to = from
      let below = 0
      for (; isEntry[to]; to++) if (standsBelow(to)) below++
      const parts = texts.slice(from, to).filter((text) => part.test(text)).length
      const isContents = overContents.test(texts[from - 1] ?? '') || (parts > 0 && parts < to - from)
      if (isContents && below >= Math.max(ENTRIES, FOUND * (to - from))) {
        let first = from
        while (overContents.test(texts[first - 1] ?? '')) first--
        for (let line = first; line < to; line++) found.add(line)
      }
      from = Math.max(from, to)
    }
  }
}

/** *1 Construction*, *2.1 Locks* */
const entry = /^\d{1,2}(?:\.\d{1,2})* (?=[\p{Lu}\p{N}])/u
const part = /^\d{1,2}\.\d/
const overContents = /^(?:(?:table of )?contents(?: \[?(?:hide|show)\]?)?|\[ ?(?:hide|show) ?\]|jump to:? .{0,40})$/i
/** *4.6 out of 5 stars 27,351* has as many figures as a date. */
const yearOrClock = /\b(?:19|20)\d\d\b|\d:\d\d/
const postNumber = /^#\d{1,5}$/
const copyButton = /^(?:copy(?: code)?|copied!?)$/i
