/** Marks that a text speaks of, with a blank on both sides: *a leading . in a name*, *press ? to see them*, *the semicolon ; ends it*. */

/** After these a noun must come: the mark is it. */
const beforeNoun = new Set('a an the each every this single leading trailing literal'.split(' '))
/** And after these, where no clause can end: but where the sentence ends there a name was lost (*options from and . We*). */
const beforeMore = new Set(
  'and or nor either both use uses using press presses pressing type types typing enter entering hit hitting'.split(' ')
)

const names: Readonly<Record<string, RegExp>> = {
  '.': /^(?:period|dot|(?:full )?stop)$/i,
  ',': /^comma$/i,
  ';': /^semi-?colon$/i,
  ':': /^colon$/i,
  '!': /^(?:bang|(?:exclamation )?(?:mark|point))$/i,
  '?': /^(?:question )?mark$/i
}

/** No word before or behind the mark is longer that tells of it. */
const reach = 20

/** Is the mark at `at` (UTF-16 code units), behind a blank, a thing that is spoken of? */
export function isSpokenOf(source: string, at: number): boolean {
  const mark = source[at]
  const behind = source.slice(at + 1, at + reach)
  if (behind !== '' && !/^\s/.test(behind)) return false
  const goesOn = /^ [^\s\p{Lu}]/u.test(behind)
  const before = /([\p{L}-]+) $/u.exec(source.slice(Math.max(0, at - reach), at))?.[1]
  if (before !== undefined && (before !== 'A' || mark !== '.')) {
    const lower = before.toLowerCase()
    if (beforeNoun.has(lower) || (mark !== ',' && goesOn && beforeMore.has(lower))) return true
    // *A black mark !* is one of its own.
    if (names[mark].test(before) && goesOn) return true
  }
  const named = /^ \((?:an? |the )?([\p{L}-]+(?: \p{L}+)?)/u.exec(behind)?.[1]
  return named !== undefined && (names[mark].test(named) || names[mark].test(named.split(' ')[0]))
}
