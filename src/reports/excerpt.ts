/** The sentence around a finding, short enough to read. */

/** How far an excerpt reaches at most to either side, in UTF-16 code units. */
const reach = 60

/** A sentence is looked for in this much text to either side: a line may have ten megabytes. */
const horizon = 400

const sentences = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * What stands before and after `source.slice(start, end)` in its sentence, on its line; `…` where it is cut. Offsets
 * are UTF-16 code units.
 */
export function excerpt(source: string, start: number, end: number): {before: string; after: string} {
  const low = Math.max(0, start - horizon)
  const lineStart = low + source.slice(low, start).lastIndexOf('\n') + 1
  const ahead = source.slice(end, end + horizon)
  const newline = ahead.indexOf('\n')
  const lineEnd = end + (newline < 0 ? ahead.length : newline)
  let from = lineStart
  let to = lineEnd
  const window = source.slice(lineStart, lineEnd)
  for (const {segment, index} of sentences.segment(window)) {
    const at = lineStart + index
    if (at <= start) from = at
    if (at + segment.length >= end && at + segment.length > start) {
      to = at + segment.length
      break
    }
  }
  let before = source.slice(from, start)
  let after = source.slice(end, to).trimEnd()
  if (before.length > reach) before = `…${before.slice(-reach).replace(/^\S*\s/, '')}`
  else if (from === lineStart && from > 0 && source[from - 1] !== '\n') before = `…${before}`
  if (after.length > reach) after = `${after.slice(0, reach).replace(/\s\S*$/, '')}…`
  else if (to === lineEnd && to < source.length && !/[\r\n]/.test(source[to])) after = `${after}…`
  return {before: before.trimStart(), after}
}
