/** The sentence around a finding, short enough to read. */

/** A sentence is looked for in this much text to either side: a line may have ten megabytes. */
const horizon = 400

const sentences = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * What stands before and after `source.slice(start, end)` in its sentence, on its line; `…` where it is cut. Offsets
 * and `room`, what both sides may have together, are UTF-16 code units.
 */
export function excerpt(source: string, start: number, end: number, room = 120): {before: string; after: string} {
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
  // What one side does not need goes to the other.
  const half = room >> 1
  const forBefore = Math.max(half, room - after.length)
  const forAfter = Math.max(half, room - before.length)
  if (before.length > forBefore) before = `…${before.slice(-forBefore).replace(/^\S*\s/, '')}`
  else if (from === lineStart && from > 0 && source[from - 1] !== '\n') before = `…${before}`
  if (after.length > forAfter) after = `${after.slice(0, forAfter).replace(/\s\S*$/, '')}…`
  else if (to === lineEnd && to < source.length && !/[\r\n]/.test(source[to])) after = `${after}…`
  return {before: before.trimStart(), after}
}
