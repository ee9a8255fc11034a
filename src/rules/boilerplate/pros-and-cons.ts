/** What speaks for a thing and what speaks against it, as short lists under a heading each: the author's, though a menu looks no other. */

/** The lines of such lists, their headings with them. `isItem`: may the line be one of a list? */
export function prosAndCons(
  texts: readonly string[],
  isItem: (line: number) => boolean
): {from: number; to: number; rows: boolean}[] {
  const parts: {from: number; to: number; rows: boolean}[] = []
  for (let from = 0; from < texts.length; from++) {
    let to = from
    while (isSide(texts[to]) && listEnd(to) > to + 1) to = listEnd(to)
    const told = texts.slice(from, to)
    if (told.some((text) => pro.test(text)) && told.some((text) => con.test(text))) parts.push({from, to, rows: false})
    from = Math.max(from, to - 1)
  }
  return parts

  function listEnd(heading: number): number {
    let end = heading + 1
    while (end < texts.length && end - heading <= MOST && !isSide(texts[end]) && isItem(end)) end++
    return end
  }
}

/** A list has so many items at most. */
const MOST = 10

/** Is it the heading of what speaks for a thing, or against it? */
export function isSide(text: string | undefined): boolean {
  return text !== undefined && (pro.test(text) || con.test(text))
}

/** Are there headings of both? One alone may be the headline of a story (*The Good*, *Benefits of Walking*). */
export function hasBothSides(texts: readonly string[]): boolean {
  return texts.some((text) => pro.test(text)) && texts.some((text) => con.test(text))
}

const pro =
  /^(?:#{1,6} )?(?:(?:the )?(?:pros?|good|for|likes|highs|strengths|advantages|positives|upsides|benefits)|what (?:we|i) liked?|reasons to buy)(?: of .{1,30})?:?$/i
const con =
  /^(?:#{1,6} )?(?:(?:the )?(?:cons?|bad|against|dislikes|lows|weaknesses|disadvantages|negatives|downsides|drawbacks)|what (?:we|i) (?:disliked?|(?:don[’']t|didn[’']t|do not|did not) like)|reasons to (?:avoid|skip))(?: of .{1,30})?:?$/i
