/** Marks that a text speaks of, with a blank on both sides: *a leading . in a name*, *press ? to see them*, *the semicolon ; ends it*. */

/** After these a noun must come: the mark is it, unless that was lost (*Series A , with*, *It was a , shall we say , odd man*). */
const beforeNoun = new Set('a an the leading trailing literal single'.split(' '))
const beforeMore = new Set('and or nor either both'.split(' '))
/** What is done to a mark: *to use ; as one*, *Press ? to see them*; in *daily use ; it grows* the word is none of these. */
const done =
  /(?:^|[.!?:;,(\n] ?|\b(?:to|you|can|may|must|then|and|or|please|just|when|by) )(?:us(?:e|ing)|press(?:ing)?|typ(?:e|ing)|enter(?:ing)?|hit(?:ting)?) $/i

const names: Readonly<Record<string, RegExp>> = {
  '.': /^(?:period|dot|(?:full )?stop)$/i,
  ',': /^comma$/i,
  ';': /^semi-?colon$/i,
  ':': /^colon$/i,
  '!': /^(?:bang|exclamation (?:mark|point))$/i,
  '?': /^question mark$/i
}

/** No word before or behind the mark is longer that tells of it. */
const reach = 30

/** Is the mark at `at` (UTF-16 code units), behind a blank, a thing that is spoken of? */
export function isSpokenOf(source: string, at: number): boolean {
  const mark = source[at]
  const behind = source.slice(at + 1, at + reach)
  if (behind !== '' && !/^\s/.test(behind)) return false
  const near = source.slice(Math.max(0, at - reach), at)
  if (/^ [^\s\p{Lu}]/u.test(behind) && mark !== ',') {
    const before = /([\p{L}-]+) $/u.exec(near)?.[1].toLowerCase() ?? ''
    if (beforeNoun.has(before) || beforeMore.has(before) || done.test(near)) return true
    if (
      /^(?:(?:semi-?)?colon|comma|dot|mark)$/.test(before) &&
      names[mark].test(
        near
          .trim()
          .split(' ')
          .slice(before === 'mark' ? -2 : -1)
          .join(' ')
      )
    )
      return true
  }
  const named = /^ \((?:an? |the )?([\p{L}-]+(?: [\p{L}]+)?)/u.exec(behind)?.[1]
  return named !== undefined && (names[mark].test(named) || names[mark].test(named.split(' ')[0]))
}
