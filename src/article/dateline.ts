/** Datelines: where, when and by whom a report was written, in front of its first sentence. */

const place = String.raw`\p{Lu}[\p{L}\p{M}.'’]+(?:[ -][\p{L}\p{M}.'’]+){0,4}`
// Four letters that one can say: *OSLO*, but not *TLDR*.
const capitals = String.raw`(?=[^\p{Ll}–—]*[AEIOUYÁÉÍÓÚÄÖÜØÅ])\p{Lu}(?:[\p{Lu}\p{M}.'’]|[ -](?=\p{Lu})){3,30}`
const area = String.raw`(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})`
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|[JFMASOND][a-z]{2,3}\\.?)'
const date = String.raw`(?:, (?:${month} \d{1,2}|\d{1,2} ${month})(?:,? \d{4})?)`
const agency = String.raw`(?:(?: |--)\(\p{Lu}[\p{L} ]{1,24}\)| /\p{Lu}[\p{L}-]+/)`
const dash = ' ?(?:[–—-]|--) ?$'

/** *DULUTH, Minn. —*, *OSLO (AP) —*: nothing else begins so. */
const sure = new RegExp(`^${capitals}(?:${area}?${date}?${agency}|${area}${date}?|${date})${dash}`, 'u')
/** *Paris, 3 May –*, *New York (CNN) --*, *VIENNA —*: so begin a diary, a glossary, and *NATO — the oldest of them — has* too. */
const likely = new RegExp(`^(?:${capitals}|${place}${area}?(?:${date}?${agency}|${date}))${dash}`, 'u')
const secondDash = /^[^.!?]* (?:[–—-]|--) /

const dashes = unitsIn('–—-')
/** What may stand between the dash and the sentence. */
const opening = unitsIn(' "“‘(')

function unitsIn(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)))
}

/** The longest of them. */
const LONG = 70
/** A report has a headline, a standfirst and a by-line above it at most. */
const ABOVE = 3

/** Does a sentence start at `start` because a dateline stands between it and the start of its block? */
export function followsDateline(
  source: string,
  start: number,
  block: {body: number; end: number; index: number}
): boolean {
  if (start - block.body > LONG) return false
  let at = start - 1
  while (at > block.body && opening.has(source.charCodeAt(at))) at--
  // The large patterns take long to compile, and few lines begin so.
  if (!dashes.has(source.charCodeAt(at))) return false
  const before = source.slice(block.body, start).replace(/["“‘(]$/, '')
  if (/^[^a-z][^a-z]/.test(before) && sure.test(before)) return true
  return (
    block.index <= ABOVE &&
    /^[^a-z]/.test(before) &&
    likely.test(before) &&
    !secondDash.test(source.slice(start, block.end))
  )
}
