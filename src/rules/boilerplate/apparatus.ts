import {isEditMark} from './heading-link.js'

/** What an encyclopaedia or a textbook puts under its articles: *See also*, *References*, *Further reading*, each over a short list. */

const heading =
  /^(?:#{1,6} )?(?:see also|references|external links|further reading|bibliography|works cited|footnotes|citations|selected works|discography|filmography)(?: ?\[[^\]]{1,20}\])?:?$/i
/** A section has so many entries at most. */
const MOST = 40

/** A heading of such a section, or of any that readers may edit. */
export function headsSection(texts: readonly string[], line: number): boolean {
  return heading.test(texts[line] ?? '') || (isEditMark(texts[line + 1] ?? '') && !isEditMark(texts[line]))
}

/** The lines of such sections that follow each other from `from` on. `isEntry`: may the line be one of a list? */
export function apparatusEnd(texts: readonly string[], from: number, isEntry: (line: number) => boolean): number {
  let end = from
  while (headsSection(texts, end)) {
    const first = end + (isEditMark(texts[end + 1] ?? '') ? 2 : 1)
    let next = first
    while (next < texts.length && next - end <= MOST && !headsSection(texts, next) && isEntry(next)) next++
    if (next === first) break
    end = next
  }
  return end
}
