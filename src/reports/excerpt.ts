/** The sentence around a finding, short enough to read. */

import {cutTo, cutToEnd, widthOf} from './width.js'

/** A sentence is looked for in this much text to either side: a line may have ten megabytes. */
const horizon = 400

// A part of a word at either edge; Chinese, Japanese and Thai have no blanks between words.
const firstPart = /^[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]*\s/u
const lastPart = /\s[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]*$/u

const sentences = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * What stands before and after `source.slice(start, end)` in its sentence, on its line; `…` where it is cut. Offsets
 * are UTF-16 code units; `room`, what both sides may have together, is columns of a terminal.
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
  const [wide, wideAfter] = [widthOf(before), widthOf(after)]
  const forBefore = Math.max(half, room - wideAfter)
  const forAfter = Math.max(half, room - wide)
  if (wide > forBefore) before = `…${cutToEnd(before, forBefore).replace(firstPart, '')}`
  else if (from === lineStart && from > 0 && source[from - 1] !== '\n') before = `…${before}`
  if (wideAfter > forAfter) after = `${cutTo(after, forAfter).replace(lastPart, '')}…`
  else if (to === lineEnd && to < source.length && !/[\r\n]/.test(source[to])) after = `${after}…`
  return {before: before.trimStart(), after}
}
