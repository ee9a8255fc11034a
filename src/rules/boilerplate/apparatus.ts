/** What an encyclopaedia or a textbook puts under its articles: *See also*, *References*, *Further reading*, each over a short list. */

const heading =
  /^(?:#{1,6} )?(?:see also|references|external links|further reading|bibliography|works cited|footnotes|citations|selected works|discography|filmography)(?: ?\[[^\]]{1,20}\])?:?$/i
/** A section has so many entries at most. */
const MOST = 40

/** The lines of such sections that follow each other from `from` on. `isEntry`: may the line be one of a list? */
export function apparatusEnd(texts: readonly string[], from: number, isEntry: (line: number) => boolean): number {
  let end = from
  while (end < texts.length && heading.test(texts[end])) {
    let next = end + 1
    while (next < texts.length && next - end <= MOST && !heading.test(texts[next]) && isEntry(next)) next++
    if (next === end + 1) break
    end = next
  }
  return end
}
