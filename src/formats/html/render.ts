/** The blocks of an article as plain text or as Markdown. */
import type {List, PhrasingContent, RootContent, TableRow} from 'mdast'
import {type Frame, INSIDE, type PageBlock} from '../../models/pages/blocks.js'

/** Paragraphs stand apart by a blank line; the items of a list and the rows of a table by a line end. */
export function textOf(blocks: readonly PageBlock[]): string {
  let text = ''
  let last: PageBlock | undefined
  for (const block of blocks) {
    if (last) text += together(last, block) ? '\n' : '\n\n'
    text += markerOf(block) + block.text
    last = block
  }
  return text
}

function markerOf({kind, number}: PageBlock): string {
  if (kind !== 'item') return ''
  return number > 0 ? `${number}. ` : '- '
}

function together(a: PageBlock, b: PageBlock): boolean {
  return a.kind === b.kind && (a.kind === 'item' || a.kind === 'row') && listOf(a) === listOf(b)
}

/** The outermost list or table. */
function listOf({frame}: PageBlock): Frame {
  let list = frame
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    if (at.tag === 'ul' || at.tag === 'ol' || at.tag === 'table') list = at
  }
  return list
}

/** The same as Markdown; links keep their addresses as the page has them. */
export async function markdownOf(blocks: readonly PageBlock[], title: string | undefined): Promise<string> {
  const [{toMarkdown}, {gfmToMarkdown}] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm')
  ])
  const children: RootContent[] = []
  if (title) children.push({type: 'heading', depth: 1, children: [{type: 'text', value: title}]})
  for (let at = 0; at < blocks.length; ) {
    let to = at + 1
    while (to < blocks.length && together(blocks[to - 1], blocks[to])) to++
    children.push(nodeOf(blocks.slice(at, to)))
    at = to
  }
  return toMarkdown({type: 'root', children}, {bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()]}).trimEnd()
}

function nodeOf(group: PageBlock[]): RootContent {
  const [block] = group
  switch (block.kind) {
    case 'heading':
      return {
        type: 'heading',
        depth: block.level as 1 | 2 | 3 | 4 | 5 | 6,
        children: phrasing(block, 0, block.text.length)
      }
    case 'code':
      return {type: 'code', value: block.text}
    case 'item':
      return listNode(group)
    case 'row':
      return {type: 'table', children: group.map(rowNode)}
    default: {
      const paragraph: RootContent = {type: 'paragraph', children: phrasing(block, 0, block.text.length)}
      return block.inside & INSIDE.quote ? {type: 'blockquote', children: [paragraph]} : paragraph
    }
  }
}

function listNode(group: readonly PageBlock[]): List {
  const root: List = {
    type: 'list',
    ordered: group[0].number > 0,
    start: group[0].number || null,
    spread: false,
    children: []
  }
  const open: {list: List; level: number}[] = [{list: root, level: group[0].level}]
  for (const block of group) {
    while (open.length > 1 && block.level < open.at(-1)!.level) open.pop()
    const last = open.at(-1)!
    const parent = last.list.children.at(-1)
    if (block.level > last.level && parent) {
      const list: List = {
        type: 'list',
        ordered: block.number > 0,
        start: block.number || null,
        spread: false,
        children: []
      }
      parent.children.push(list)
      open.push({list, level: block.level})
    }
    const children = phrasing(block, 0, block.text.length)
    open.at(-1)!.list.children.push({type: 'listItem', spread: false, children: [{type: 'paragraph', children}]})
  }
  return root
}

function rowNode(block: PageBlock): TableRow {
  const row: TableRow = {type: 'tableRow', children: []}
  let at = 0
  for (const cell of block.text.split(' | ')) {
    row.children.push({type: 'tableCell', children: phrasing(block, at, at + cell.length)})
    at += cell.length + 3
  }
  return row
}

/** The text of a block from `from` to `to` with its links, code and stress. */
function phrasing(block: PageBlock, from: number, to: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let lastLink: {frame: Frame; children: PhrasingContent[]} | undefined
  for (const [i, run] of block.runs.entries()) {
    const start = Math.max(from, run.start)
    const end = Math.min(to, block.runs[i + 1]?.start ?? block.text.length)
    if (start >= end) continue
    const link = enclosing(run.frame, ['a'])
    const href = link?.element.getAttribute?.('href')
    const pieces = block.text
      .slice(start, end)
      .split('\n')
      .flatMap((text, k): PhrasingContent[] => [
        ...(k > 0 ? [{type: 'break'} as const] : []),
        ...stressed(text, run.frame, block)
      ])
    if (!link || !href || /^(?:javascript|data):/i.test(href.trim())) nodes.push(...pieces)
    else if (lastLink?.frame === link && nodes.at(-1)?.type === 'link') lastLink.children.push(...pieces)
    else {
      lastLink = {frame: link, children: pieces}
      nodes.push({type: 'link', url: href.trim(), children: lastLink.children})
    }
  }
  return nodes
}

function stressed(text: string, frame: Frame, block: PageBlock): PhrasingContent[] {
  const inner = text.trim()
  if (inner === '') return text === '' ? [] : [{type: 'text', value: text}]
  let node: PhrasingContent = {type: 'text', value: inner}
  if (enclosing(frame, ['code', 'kbd', 'samp', 'tt'])) node = {type: 'inlineCode', value: inner}
  if (enclosing(frame, ['em', 'i', 'cite'])) node = {type: 'emphasis', children: [node]}
  if (block.kind !== 'heading' && enclosing(frame, ['b', 'strong'])) node = {type: 'strong', children: [node]}
  if (enclosing(frame, ['del', 's', 'strike'])) node = {type: 'delete', children: [node]}
  // Marks that touch blanks are no marks: the blanks stand outside.
  const at = text.indexOf(inner)
  const around = (value: string): PhrasingContent[] => (value === '' ? [] : [{type: 'text', value}])
  return [...around(text.slice(0, at)), node, ...around(text.slice(at + inner.length))]
}

function enclosing(frame: Frame, tags: readonly string[]): Frame | undefined {
  for (let at: Frame | undefined = frame, i = 0; at && i < 8; at = at.parent, i++) if (tags.includes(at.tag)) return at
  return undefined
}
