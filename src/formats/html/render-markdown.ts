/** The blocks of an article as Markdown. */

import type {Image, List, ListItem, Parent, PhrasingContent, RootContent, Table, TableCell} from 'mdast'
import {addTo} from '../../lists.js'
import type {Frame, PageBlock, PageBlocks, PageImage} from '../../models/pages/blocks.js'
import {isInCode} from './code.js'
import {enclosing} from './enclosing.js'
import {absolute} from './metadata.js'

interface Rendering {
  title?: string
  /** What relative addresses are read from; they stay as they are without it. */
  base?: string
  /** Blocks that the title stands for: an image beside them is beside something that stays. */
  shown: readonly boolean[]
}

/** @param keep which blocks of the page to write */
export async function markdownOf(page: PageBlocks, keep: readonly boolean[], rendering: Rendering): Promise<string> {
  const [{toMarkdown}, {gfmToMarkdown}] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm')
  ])
  const writer = new Writer(rendering.base)
  if (rendering.title) {
    writer.root.children.push({type: 'heading', depth: 1, children: [{type: 'text', value: rendering.title}]})
  }
  const images = new Map<number, PageImage[]>()
  for (const image of page.images) addTo(images, image.block, image)
  for (const [i, block] of page.blocks.entries()) {
    const here = images.get(i) ?? []
    const alone = here.filter(({offset}) => offset === 0)
    const stays = (at: number) => keep[at] || rendering.shown[at]
    if (stays(i) && (i === 0 || stays(i - 1) || alone.some(({frame}) => isBeside(frame, block)))) writer.images(alone)
    if (keep[i])
      writer.add(
        block,
        here.filter(({offset}) => offset > 0)
      )
  }
  return toMarkdown(writer.root, {bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()]}).trimEnd()
}

/** Are an image and a block in the same figure or paragraph? */
function isBeside(frame: Frame, block: PageBlock): boolean {
  for (let at: Frame | undefined = frame, up = 0; at && up < 4; at = at.parent, up++) {
    if (block.frame === at || block.frame.parent === at) return true
  }
  return false
}

/** Builds the tree; what is open are the quotes, lists, items and tables around the last block. */
class Writer {
  readonly root: {type: 'root'; children: RootContent[]} = {type: 'root', children: []}
  private open: {frame: Frame; node: Parent}[] = []
  private readonly base: string | undefined

  constructor(base: string | undefined) {
    this.base = base
  }

  add(block: PageBlock, images: readonly PageImage[]): void {
    const around = containersOf(block)
    let same = 0
    while (same < this.open.length && this.open[same].frame === around[same]) same++
    this.open.length = same
    for (const frame of around.slice(same)) {
      const node = containerOf(frame, block)
      this.parent.children.push(node as RootContent)
      this.open.push({frame, node})
    }
    if (block.kind === 'row') addRow(this.parent as Table, block, (from, to) => this.phrasing(block, from, to))
    else this.parent.children.push(this.nodeOf(block, images))
    for (const [i, {node}] of this.open.entries()) {
      if (node.type !== 'listItem' || paragraphs(node) < 2) continue
      ;(node as ListItem).spread = true
      ;(this.open[i - 1].node as List).spread = true
    }
  }

  images(images: readonly PageImage[]): void {
    if (images.length === 0) return
    this.open = []
    for (const image of images) this.root.children.push({type: 'paragraph', children: [this.imageOf(image)]})
  }

  private get parent(): Parent {
    return this.open.at(-1)?.node ?? this.root
  }

  private imageOf({address, alt}: PageImage): Image {
    return {type: 'image', url: absolute(address, this.base) ?? address, alt}
  }

  private nodeOf(block: PageBlock, images: readonly PageImage[]): RootContent {
    if (block.kind === 'code') return {type: 'code', lang: block.language, value: block.text}
    const children = this.phrasing(block, 0, block.text.length, images)
    if (block.kind === 'heading') return {type: 'heading', depth: block.level as 1 | 2 | 3 | 4 | 5 | 6, children}
    if (block.frame.tag === 'dt') return {type: 'paragraph', children: [{type: 'strong', children}]}
    return {type: 'paragraph', children}
  }

  /** The text of a block from `from` to `to` with its links, images, code and stress. */
  private phrasing(block: PageBlock, from: number, to: number, images: readonly PageImage[] = []): PhrasingContent[] {
    const nodes: PhrasingContent[] = []
    const waiting = [...images]
    let lastLink: {frame: Frame; children: PhrasingContent[]} | undefined
    for (const [i, run] of block.runs.entries()) {
      const start = Math.max(from, run.start)
      const end = Math.min(to, block.runs[i + 1]?.start ?? block.text.length)
      while (waiting[0] && waiting[0].offset <= start) nodes.push(this.imageOf(waiting.shift()!))
      if (start >= end) continue
      const link = enclosing(run.frame, ['a'])
      const address = link?.element.getAttribute?.('href')?.trim()
      const pieces = block.text
        .slice(start, end)
        .split('\n')
        .flatMap((text, k): PhrasingContent[] => [
          ...(k > 0 ? [{type: 'break'} as const] : []),
          ...stressed(text, run.frame, block)
        ])
      if (!link || !address || /^(?:javascript|data|vbscript):/i.test(address)) nodes.push(...pieces)
      else if (lastLink?.frame === link && nodes.at(-1)?.type === 'link') lastLink.children.push(...pieces)
      else {
        lastLink = {frame: link, children: pieces}
        nodes.push({type: 'link', url: absolute(address, this.base) ?? address, children: lastLink.children})
      }
    }
    return [...nodes, ...waiting.map((image) => this.imageOf(image))]
  }
}

/** The quotes, lists, list items and tables around a block, outermost first. */
function containersOf(block: PageBlock): Frame[] {
  const around: Frame[] = []
  const table = block.kind === 'row' ? enclosing(block.frame, ['table']) : undefined
  if (table) around.push(table)
  for (let at: Frame | undefined = table ?? block.frame; at; at = at.parent) {
    if (at.tag === 'blockquote') around.push(at)
    const list = at.parent
    if (at.tag === 'li' && (list?.tag === 'ul' || list?.tag === 'ol')) around.push(at, list)
  }
  return around.reverse()
}

function containerOf(frame: Frame, block: PageBlock): Parent {
  if (frame.tag === 'blockquote') return {type: 'blockquote', children: []} as Parent
  if (frame.tag === 'li') return {type: 'listItem', spread: false, children: []} as Parent
  if (frame.tag === 'table') return {type: 'table', children: []} as Parent
  const start = frame.tag === 'ol' ? block.number || 1 : null
  return {type: 'list', ordered: frame.tag === 'ol', start, spread: false, children: []} as List
}

function paragraphs({children}: Parent): number {
  return children.filter(({type}) => type !== 'list').length
}

/** Adds a row; what cells span is filled with empty ones, so that each value stays in its column. */
function addRow(
  table: Table,
  {cells, text}: PageBlock,
  phrasing: (from: number, to: number) => PhrasingContent[]
): void {
  const spanned: number[] = (table.data as {spanned?: number[]} | undefined)?.spanned ?? []
  const row: TableCell[] = []
  const empty = () => row.push({type: 'tableCell', children: []})
  const skip = () => {
    while (spanned[row.length] > 0) {
      spanned[row.length]--
      empty()
    }
  }
  for (const cell of cells ?? [{start: 0, end: text.length, columns: 1, rows: 1}]) {
    skip()
    for (let column = 0; column < cell.columns; column++) {
      spanned[row.length] = cell.rows - 1
      if (column > 0) empty()
      else row.push({type: 'tableCell', children: cell.start < 0 ? [] : phrasing(cell.start, cell.end)})
    }
  }
  skip()
  table.data = {spanned} as Table['data']
  table.children.push({type: 'tableRow', children: row})
}

function stressed(text: string, frame: Frame, block: PageBlock): PhrasingContent[] {
  const inner = text.trim()
  if (inner === '') return text === '' ? [] : [{type: 'text', value: text}]
  let node: PhrasingContent = {type: 'text', value: inner}
  if (isInCode(frame)) node = {type: 'inlineCode', value: inner}
  if (enclosing(frame, ['em', 'i', 'cite'])) node = {type: 'emphasis', children: [node]}
  if (block.kind !== 'heading' && block.frame.tag !== 'dt' && enclosing(frame, ['b', 'strong'])) {
    node = {type: 'strong', children: [node]}
  }
  if (enclosing(frame, ['del', 's', 'strike'])) node = {type: 'delete', children: [node]}
  // Marks that touch blanks are no marks: the blanks stand outside.
  const at = text.indexOf(inner)
  const around = (value: string): PhrasingContent[] => (value === '' ? [] : [{type: 'text', value}])
  return [...around(text.slice(0, at)), node, ...around(text.slice(at + inner.length))]
}
