/** What a removal takes of a Markdown text: whole blocks with their lines and marks, or nothing. */
import type {Parents} from 'mdast'
import {type Span, touchesSpan} from '../../edit.js'
import {shiftOf, spanOf} from './parse.js'
import type {Parsed, Passage} from './passages.js'

/** The whole lines of the blocks that a removal covers; nothing where they cannot go without something beside them. */
export function wholeBlocks(found: Parsed, source: string, edit: Span, run: Span): Span | undefined {
  const touched = found.passages.filter(({start, end}) => start < edit.end && edit.start < end)
  const covered = new Set(touched.filter(({start, end}) => edit.start <= start && end <= edit.end))
  if (covered.size === 0) {
    if (touched.length !== 1) return undefined
    const {start, end, verbatim} = touched[0]
    const span = {start: Math.max(start, edit.start), end: Math.min(end, edit.end)}
    return touchesSpan(verbatim, span.start, span.end) ? undefined : span
  }
  if (covered.size < touched.length) return undefined
  let start = source.length
  let end = 0
  for (const passage of covered) {
    const node = removable(found, passage, covered, source)
    if (!node) return undefined
    start = Math.min(start, node.start)
    end = Math.max(end, node.end)
  }
  if (touchesSpan(found.opaque, start, end)) return undefined
  return withBlankLines(source, start, end, run.start >= 0 && run.end === start ? run.start : start)
}

/** The outermost node of which nothing would be left, as whole lines; nothing where it holds up what stays. */
function removable(found: Parsed, passage: Passage, covered: Set<Passage>, source: string): Span | undefined {
  const shift = shiftOf(source)
  let depth = passage.path.length - 1
  while (depth > 1) {
    const parent = spanOf(passage.path[depth - 1], shift)
    const rest = found.passages.some((one) => parent.start <= one.start && one.end <= parent.end && !covered.has(one))
    if (rest || touchesSpan(found.opaque, parent.start, parent.end)) break
    depth--
  }
  const node = passage.path[depth]
  if (node.type === 'tableCell') return undefined
  const parent = passage.path[depth - 1] as Parents
  if (node.type === 'tableRow' && parent.children[0] === node) return undefined
  let {start, end} = spanOf(node, shift)
  const line = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  if (!/^[\uFEFF \t>]*$/.test(source.slice(line, start))) return undefined
  start = Math.max(line, shift)
  while (end < source.length && !/[\r\n]/.test(source[end])) end++
  return {start, end}
}

/** Takes the line end, and the blank lines after the block when a blank line before it (`from`: before its run) stays. */
function withBlankLines(source: string, start: number, end: number, from: number): Span {
  const lineEnd = /\r\n|\r|\n/y
  lineEnd.lastIndex = end
  if (lineEnd.test(source)) end = lineEnd.lastIndex
  const before = /(?:^|[\r\n])[ \t>]*(?:\r\n|\r|\n)$/.test(source.slice(Math.max(0, from - 200), from))
  if (from === 0 || before) {
    const blank = /(?:[ \t>]*(?:\r\n|\r|\n))*/y
    blank.lastIndex = end
    const run = blank.exec(source)![0]
    // A `>` belongs to the quote that comes after, unless a quote was before.
    end += run.includes('>') && !source.slice(start, end).includes('>') ? 0 : run.length
  }
  return {start, end}
}
