/** Marks that a text speaks of, with a blank on both sides: *a leading . in a name*, *press ? to see them*, *the semicolon ; ends it*. */

/** After these a noun must come: the mark is it, unless that was lost (*Series A , with*, *It was a , shall we say , odd man*). */
const beforeNoun = new Set('a an the leading trailing literal single'.split(' '))
const beforeMore = new Set('and or nor either both'.split(' '))
/** What is done to a mark: *to use ; as one*, *Press ? to see them*; in *daily use ; it grows* the word is none of these. */
const done =
  /(?:^|[.!?:;,(\n] ?|\b(?:to|you|can|may|must|then|and|or|please|just|when|by) )(?:us(?:e|ing)|press(?:ing)?|typ(?:e|ing)|enter(?:ing)?|hit(?:ting)?) $/i

/** What marks are called before them and, wider, in brackets behind them: *the semicolon ; ends it*, *a . (period)*. */
const names: Readonly<Record<string, {before: RegExp; behind: RegExp}>> = {
  '.': called('dot', 'period|dot|(?:full )?stop'),
  ',': called('comma'),
  ';': called('semi-?colon'),
  ':': called('colon'),
  '!': called('exclamation mark', 'bang|exclamation (?:mark|point)'),
  '?': called('question mark')
}

function called(before: string, behind = before): {before: RegExp; behind: RegExp} {
  return {
    before: new RegExp(`(?:^|[^\\p{L}-])(?:${before}) $`, 'iu'),
    behind: new RegExp(`^ \\((?:an? |the )?(?:${behind})(?![\\p{L}-])`, 'iu')
  }
}

/** No word before or behind the mark is longer that tells of it. */
const reach = 30

/** Is the mark at `at` (UTF-16 code units), behind a blank, a thing that is spoken of? */
export function isSpokenOf(source: string, at: number): boolean {
  const mark = source[at]
  const behind = source.slice(at + 1, at + reach)
  if (behind !== '' && !/^\s/.test(behind)) return false
  if (/^ [^\s\p{Lu}]/u.test(behind) && mark !== ',') {
    const near = source.slice(Math.max(0, at - reach), at)
    const before = /([\p{L}-]+) $/u.exec(near)?.[1].toLowerCase() ?? ''
    if (beforeNoun.has(before) || beforeMore.has(before) || done.test(near) || names[mark].before.test(near))
      return true
  }
  return names[mark].behind.test(behind)
}
