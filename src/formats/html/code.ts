/** Where the text of a page is code: blocks of it, and names and commands in its sentences. */
import type {Span} from '../../edit.js'
import type {Frame, PageBlock} from '../../models/pages/blocks.js'
import {enclosing} from './enclosing.js'

/** The most words of code in a sentence: where a whole paragraph stands in `<tt>` it is a matter of type. */
const mostWords = 12

export function isInCode(frame: Frame): boolean {
  return enclosing(frame, ['code', 'kbd', 'samp', 'tt', 'var']) !== undefined
}

/** The spans of `text` that are code, in UTF-16 code units; `blocks` are those it is made of, in order. */
export function codeIn(blocks: readonly PageBlock[], text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const block of blocks) {
    const start = text.indexOf(block.text, at)
    if (start < 0) continue
    at = start + block.text.length
    if (block.kind === 'code') spans.push({start, end: at})
    else for (const span of codeInBlock(block)) spans.push({start: start + span.start, end: start + span.end})
  }
  return spans
}

function codeInBlock({runs, text}: PageBlock): Span[] {
  const spans: Span[] = []
  for (const [i, {start: from, frame}] of runs.entries()) {
    if (!isInCode(frame)) continue
    const to = runs[i + 1]?.start ?? text.length
    const inner = text.slice(from, to).trim()
    const start = text.indexOf(inner, from)
    if (inner === '' || inner.split(/\s+/).length > mostWords) continue
    // Parts of one piece of code, coloured each for itself, are one span.
    if (spans.at(-1)?.end === start) spans.at(-1)!.end = start + inner.length
    else spans.push({start, end: start + inner.length})
  }
  return spans
}
