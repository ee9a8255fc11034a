/** Edits may not turn a block into other Markdown. */
import type {Nodes} from 'mdast'
import {applyEdits, type Edit} from '../../edit.js'
import {type Finding, inState} from '../../finding.js'
import {markdownTree} from './parse.js'
import type {Parsed} from './passages.js'

const plain = /^[\p{L}\p{M}'’]+$/u

/** Leaves out the edits after which a block would read as other Markdown (`1 . a` → `1. a`). */
export function keepStructure({tops}: Parsed, source: string, edits: Edit[], unapplied: Finding[]): Edit[] {
  const kept: Edit[] = []
  let at = 0
  for (const top of tops) {
    const own: Edit[] = []
    while (at < edits.length && edits[at].start < top.end) own.push(edits[at++])
    const risky = own.filter(({start, end, text}) => !plain.test(text) || !plain.test(source.slice(start, end)))
    const before = risky.length > 0 ? skeleton(source.slice(top.start, top.end)) : ''
    const same = (some: readonly Edit[]) => {
      const inner = some.filter(
        ({start, end}) => start >= top.start && end <= top.end && !removesLines(source, start, end)
      )
      if (inner.length === 0) return true
      const moved = inner.map(({start, end, text}) => ({start: start - top.start, end: end - top.start, text}))
      return skeleton(applyEdits(source.slice(top.start, top.end), moved)) === before
    }
    const fitting = new Set(own.filter((edit) => !risky.includes(edit)))
    // Half by half: a block with one edit that does not fit is read a few times, not once for each edit.
    const admit = (some: readonly Edit[]) => {
      const wanted = new Set(some)
      const together = risky.filter((edit) => fitting.has(edit) || wanted.has(edit))
      if (same(together)) for (const edit of some) fitting.add(edit)
      else if (some.length > 1) {
        admit(some.slice(0, some.length >> 1))
        admit(some.slice(some.length >> 1))
      }
    }
    if (risky.length > 0) admit(risky)
    for (const edit of own) {
      if (fitting.has(edit)) kept.push(edit)
      else unapplied.push(inState(edit.finding, 'outside-prose'))
    }
  }
  return [...kept, ...edits.slice(at)]
}

function removesLines(source: string, start: number, end: number): boolean {
  return (start === 0 || /[\r\n]/.test(source[start - 1])) && (end === source.length || /[\r\n]/.test(source[end - 1]))
}

/** The nodes of a block without its prose. */
function skeleton(block: string): string {
  const parts: string[] = []
  const visit = (node: Nodes, depth: number) => {
    parts.push(`${depth}${node.type}`)
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') parts.push(node.url)
    if ('children' in node) for (const child of node.children) visit(child, depth + 1)
    else if ('value' in node && node.type !== 'text') parts.push(node.value)
  }
  visit(markdownTree(block), 0)
  return parts.join('\n')
}
