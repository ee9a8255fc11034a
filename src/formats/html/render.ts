/** The blocks of an article as plain text. */
import {INSIDE, type PageBlock} from '../../models/pages/blocks.js'
import {outermostList} from '../../models/pages/frames.js'

/** Paragraphs stand apart by a blank line; the items of a list, the rows of a table and a term and its text by a line end. */
export function textOf(blocks: readonly PageBlock[]): string {
  let text = ''
  let last: PageBlock | undefined
  let outer = 0
  for (const block of blocks) {
    const joined = last !== undefined && together(last, block)
    if (last) text += joined ? '\n' : '\n\n'
    if (!joined) outer = block.level
    else outer = Math.min(outer, block.level)
    text += block.kind === 'item' ? '  '.repeat(Math.min(9, block.level - outer)) + markerOf(block) : ''
    text += block.text
    last = block
  }
  return text
}

function markerOf({number}: PageBlock): string {
  return number > 0 ? `${number}. ` : '- '
}

function together(a: PageBlock, b: PageBlock): boolean {
  if (a.inside & INSIDE.terms && b.frame.tag === 'dd') return a.frame.parent === b.frame.parent
  return (
    a.kind === b.kind && (a.kind === 'item' || a.kind === 'row') && outermostList(a.frame) === outermostList(b.frame)
  )
}
