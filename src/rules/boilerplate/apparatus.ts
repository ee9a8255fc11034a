import {isEditMark} from './heading-link.js'

/** What an encyclopaedia, a textbook or a journal puts under its articles: *See also*, *References*, *Funding*, each over a short list or some sentences. */
const ofList =
  /^(?:#{1,6} )?(?:see also|references|external links|further reading|bibliography|works cited|footnotes|citations|selected works|discography|filmography|notes and references)(?: ?\[[^\]]{1,20}\])?:?$/i
/** What stands under these are sentences: a menu has *Funding*, too. */
const ofSentences =
  /^(?:#{1,6} )?(?:acknowledge?ments?|funding|ethics (?:declarations|statement|approval)|(?:competing|conflicts? of) interests?|author contributions|data availability|supplementary (?:material|information)):?$/i
const sentence = /[.!?…]["”’)]?$/
/** A section has so many entries at most. */
const MOST = 40
/** *1. Osei K. …*, *[2] …*: then its other entries have a number as well. */
const number = /^(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|\^)\s/
/** Between two entries or sections stand fewer lines of the page than that. */
const BUTTONS = 3
/** Under a reference with its number stand so many links to where it can be read: *Article*, *PubMed*, *Google Scholar*. */
const LINKS = 7

/** Where the section begins whose entry with a number is the last line kept; the line after it where that is none. */
export function apparatusStart(texts: readonly string[], from: number): number {
  if (!number.test(texts[from - 1] ?? '')) return from
  for (let line = from - 1; line >= 0 && from - line <= MOST; line--) if (ofList.test(texts[line])) return line
  return from
}

/** The lines of such sections that follow each other from `from` on, or their entries, a button between them. `isEntry`: may the line be one of a list? */
export function apparatusLines(texts: readonly string[], from: number, isEntry: (line: number) => boolean): number[] {
  const found: number[] = []
  const isEdited = (line: number) => isEditMark(texts[line + 1] ?? '') && !isEditMark(texts[line]) && isEntry(line)
  const headsSection = (line: number) =>
    ofList.test(texts[line] ?? '') || ofSentences.test(texts[line] ?? '') || isEdited(line)
  /** The links between references; those under the last one say no more than the others. */
  const links = new Set<string>()
  for (let at = from; ; ) {
    let head = at
    for (let buttons = 0; buttons < BUTTONS && head < texts.length && !headsSection(head); head++)
      if (!links.has(texts[head])) buttons++
    if (!headsSection(head)) return found
    const first = head + (isEditMark(texts[head + 1] ?? '') ? 2 : 1)
    const isNumbered = number.test(texts[first] ?? '')
    const most = isNumbered ? LINKS : BUTTONS
    let end = first
    let entries = 0
    for (let next = first; next < Math.min(texts.length, end + most) && entries < MOST; next++) {
      if (headsSection(next)) break
      if (ofSentences.test(texts[head]) && !sentence.test(texts[next])) break
      if (!isNumbered && !isEntry(next)) break
      if (isNumbered && !number.test(texts[next])) continue
      // Behind links the count goes on: what is most read has numbers, too.
      if (next > end && numberOf(texts[next]) !== numberOf(texts[end - 1]) + 1) break
      for (const link of texts.slice(end, next)) links.add(link)
      found.push(next)
      end = next + 1
      entries++
    }
    if (end === first) return found
    found.push(head)
    at = end
  }
}

const numberOf = (text: string) => Number(/\d+/.exec(text)?.[0])
