/** A web page as blocks of text in the order of the document, with the elements they stand in. */

import {codeLanguage, codeText, mathText, scriptText, textInside} from './special-text.js'

/** What is read of a node: the light tree, linkedom, jsdom and browsers all have it. */
export interface DomNode {
  readonly nodeType: number
  readonly parentNode: DomNode | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly localName?: string
  readonly data?: string
  getAttribute?(name: string): string | null
}

/** What an element is inside of, one bit each. */
export const INSIDE = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  article: 16,
  main: 32,
  figure: 64,
  form: 128,
  table: 256,
  list: 512,
  hidden: 1024,
  quote: 2048,
  link: 4096,
  bold: 8192,
  button: 16384,
  heading: 32768,
  code: 65536,
  sub: 131072,
  noscript: 262144,
  terms: 524288
} as const

/** An element on the way to a block, with sums over the text inside it. */
export interface Frame {
  readonly element: DomNode
  readonly tag: string
  readonly parent: Frame | undefined
  readonly depth: number
  readonly inside: number
  /** The words of its class, id, role and itemprop. */
  readonly hints: readonly string[]
  /** Its place in `PageBlocks.frames`. */
  readonly index: number
  /** Characters of text that it holds itself. */
  own: number
  /** The first block inside it, and one past the last. */
  from: number
  to: number
  chars: number
  linkChars: number
  /** Characters of blocks that read like running text. */
  prose: number
}

export type PageBlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'code'

export interface PageBlock {
  /** White space collapsed; line breaks where the page has them. */
  text: string
  kind: PageBlockKind
  /** 1 to 6 for headings; how deep a list item is nested. */
  level: number
  /** The number of an item of an ordered list, else 0. */
  number: number
  /** The innermost block element. */
  frame: Frame
  inside: number
  linkChars: number
  boldChars: number
  /** Where each piece of its text begins, and the element that holds it. */
  runs: TextRun[]
  /** The cells of a row, empty ones as well. */
  cells?: Cell[]
  /** The language of code, where the page names it. */
  language?: string
}

/** A cell of a row: its place in the text of the block, and how many columns and rows it takes. */
export interface Cell {
  start: number
  end: number
  columns: number
  rows: number
}

/** An image that stands before block `block`, or at `offset` in its text. */
export interface PageImage {
  block: number
  offset: number
  address: string
  alt: string
  frame: Frame
}

export interface TextRun {
  start: number
  frame: Frame
}

export interface PageBlocks {
  blocks: PageBlock[]
  frames: Frame[]
  images: PageImage[]
}

const skipped = new Set(
  `script style template svg iframe object embed select option datalist textarea input canvas audio video
   head meta link map area progress meter source track param base dialog`.split(/\s+/)
)
const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span
   strike strong sub sup time tt u var wbr amp-img picture nobr noscript`.split(/\s+/)
)
const insideOf: Record<string, number> = {
  nav: INSIDE.nav,
  header: INSIDE.header,
  footer: INSIDE.footer,
  aside: INSIDE.aside,
  article: INSIDE.article,
  main: INSIDE.main,
  figure: INSIDE.figure,
  form: INSIDE.form,
  fieldset: INSIDE.form,
  table: INSIDE.table,
  ul: INSIDE.list,
  ol: INSIDE.list,
  dl: INSIDE.list,
  blockquote: INSIDE.quote,
  a: INSIDE.link,
  b: INSIDE.bold,
  strong: INSIDE.bold,
  button: INSIDE.button,
  pre: INSIDE.code,
  sup: INSIDE.sub,
  sub: INSIDE.sub,
  noscript: INSIDE.noscript,
  dt: INSIDE.terms,
  dd: INSIDE.terms,
  h1: INSIDE.heading,
  h2: INSIDE.heading,
  h3: INSIDE.heading,
  h4: INSIDE.heading,
  h5: INSIDE.heading,
  h6: INSIDE.heading
}
const roles: Record<string, number> = {
  navigation: INSIDE.nav,
  menu: INSIDE.nav,
  banner: INSIDE.header,
  contentinfo: INSIDE.footer,
  complementary: INSIDE.aside,
  article: INSIDE.article,
  main: INSIDE.main,
  search: INSIDE.form,
  button: INSIDE.button,
  heading: INSIDE.heading
}

/** More blocks than this are no article; the rest of the page is not looked at. */
const mostBlocks = 20_000

/**
 * Splits the page under `root` into blocks. One walk without recursion: time and memory grow with the page alone.
 *
 * @param templates also read `<template>`, which a browser shows to nobody
 */
export function pageBlocksOf(root: DomNode, templates = false): PageBlocks {
  const page: PageBlocks = {blocks: [], frames: [], images: []}
  const writer = new Writer(page)
  let frame = frameOf(root, undefined, page)
  let node: DomNode | null = root.firstChild
  while (node && page.blocks.length < mostBlocks) {
    if (node.nodeType === 3) {
      writer.add(node.data ?? '', frame)
    } else if (
      node.nodeType === 1 &&
      !writer.special(node, frame) &&
      (!skipped.has(node.localName!) || (templates && node.localName === 'template'))
    ) {
      frame = frameOf(node, frame, page)
      if (!inline.has(frame.tag)) writer.open(frame)
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
      frame = writer.close(frame)
    }
    while (node && !node.nextSibling && node.parentNode && node.parentNode !== root) {
      node = node.parentNode
      frame = writer.close(frame)
    }
    node = node ? node.nextSibling : null
  }
  writer.flush()
  for (let at: Frame | undefined = frame; at; at = at.parent) at.to = page.blocks.length
  sumUp(page)
  return page
}

const noHints: readonly string[] = []

function frameOf(element: DomNode, parent: Frame | undefined, page: PageBlocks): Frame {
  const tag = element.localName ?? ''
  let inside = (parent?.inside ?? 0) | (insideOf[tag] ?? 0)
  let hints = noHints
  if (element.getAttribute) {
    const role = element.getAttribute('role')
    if (role && roles[role]) inside |= roles[role]
    const style = element.getAttribute('style')
    if (
      (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 1000))) ||
      element.getAttribute('hidden') !== null ||
      element.getAttribute('aria-hidden') === 'true'
    )
      inside |= INSIDE.hidden
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    const more = role || element.getAttribute('itemprop')
    if (names.length > 1 || more) hints = hintsOf(`${names} ${role ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
  }
  const at = page.blocks.length
  const depth = (parent?.depth ?? 0) + 1
  const index = page.frames.length
  const sums = {own: 0, chars: 0, linkChars: 0, prose: 0}
  const frame: Frame = {element, tag, parent, depth, inside, hints, index, from: at, to: at, ...sums}
  page.frames.push(frame)
  return frame
}

/** `entry-content postId42` → entry, content, entry-content, post, id. */
function hintsOf(names: string): string[] {
  const hints: string[] = []
  for (const name of names.slice(0, 400).split(/\s+/)) {
    if (name === '') continue
    const plain = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/\d+/g, '')
    const parts = plain.split(/[^a-z]+/).filter((part) => part.length > 1 && part.length < 20)
    hints.push(...parts)
    if (parts.length > 1 && parts.length < 5) hints.push(parts.join('-'))
    if (hints.length > 24) break
  }
  return hints
}

/** A tool of a wiki or of a heading, a second copy of a formula: no words of the author. */
const tools = /(?:^|\s)(?:mw-editsection|katex-html|mjx-assistive-mml|MathJax_Preview|headerlink|anchorjs-link)(?:$|\s)/
const arrows = /^[\s\u200b]*(?:↩|↑|⏎|¶|§|#|⇧|🔗|\^|\[↩\])(?:\ufe0e|\ufe0f)?[\s\u200b]*$/u

/** Gathers the text of a block, white space collapsed on the way: what stands between two words is decided at the second. */
class Writer {
  private parts: string[] = []
  private length = 0
  private blank = false
  private breaks = 0
  private linkChars = 0
  private boldChars = 0
  private inside = 0
  private runs: TextRun[] = []
  private frame: Frame | undefined
  private readonly numbers = new Map<Frame, number>()
  /** The frame of the table row whose cells are being joined. */
  private row: Frame | undefined
  private cells: Cell[] = []
  private item: {frame: Frame; number: number} | undefined
  private readonly page: PageBlocks

  constructor(page: PageBlocks) {
    this.page = page
  }

  /** Writes an element whose tag says how; false for all others. */
  special(node: DomNode, parent: Frame): boolean {
    const tag = node.localName!
    switch (tag) {
      case 'br':
        this.breaks++
        return true
      case 'hr':
        this.flush()
        return true
      case 'img':
        this.image(node, parent)
        return true
      case 'math':
        this.add(mathText(node), frameOf(node, parent, this.page))
        return true
      case 'script':
        if (/math\/tex/i.test(node.getAttribute?.('type') ?? ''))
          this.add(textInside(node), frameOf(node, parent, this.page))
        return true
      case 'sup':
      case 'sub':
        return this.script(node, parent, tag)
      case 'pre':
        return this.code(node, parent)
      case 'a':
        return (node.getAttribute?.('href') ?? '').startsWith('#') && arrows.test(textInside(node, 40))
      default:
        return tools.test(node.getAttribute?.('class') ?? '')
    }
  }

  private script(node: DomNode, parent: Frame, tag: 'sup' | 'sub'): boolean {
    const text = textInside(node, 100)
    if (text.length > 60 || tools.test(node.getAttribute?.('class') ?? '')) return text.length <= 60
    const frame = frameOf(node, parent, this.page)
    const written = scriptText(text, tag)
    this.add(/^\s/.test(text) && !written.startsWith(' ') ? ` ${written}` : written, frame)
    frame.to = this.page.blocks.length + 1
    if (/\s$/.test(text)) this.blank = true
    return true
  }

  private code(node: DomNode, parent: Frame): boolean {
    const text = codeText(node)
    if (text === undefined) return false
    this.flush()
    if (text === '') return true
    const frame = frameOf(node, parent, this.page)
    frame.own = text.length
    frame.to = this.page.blocks.length + 1
    const language = codeLanguage(node)
    this.page.blocks.push({
      text,
      kind: 'code',
      level: 0,
      number: 0,
      frame,
      inside: frame.inside,
      linkChars: 0,
      boldChars: 0,
      runs: [{start: 0, frame}],
      language
    })
    return true
  }

  private image(node: DomNode, frame: Frame): void {
    const get = (name: string) => node.getAttribute?.(name)?.trim() ?? ''
    const small = (name: string) => get(name) !== '' && Number.parseFloat(get(name)) < 16
    const sources = ['data-src', 'data-original', 'data-lazy-src', 'src', 'srcset', 'data-srcset'].map(get)
    const address = sources
      .find((source) => source !== '' && !/^(?:data|javascript|blob):/i.test(source))
      ?.split(/\s/)[0]
    if (!address || small('width') || small('height') || this.page.images.length >= mostBlocks) return
    const alt = get('alt').replace(/\s+/g, ' ')
    this.page.images.push({block: this.page.blocks.length, offset: this.length, address, alt, frame})
  }

  add(data: string, frame: Frame): void {
    const text = data.replace(/[\s\u200b]+/g, ' ')
    const core = text.trim()
    if (core === '') {
      if (text !== '') this.blank = true
      return
    }
    if (this.breaks > 1 && !this.row) this.flush()
    let between = ''
    const cell = this.cells.at(-1)
    if (cell && cell.start < 0) between = this.cellMark()
    else if (this.length > 0) {
      if (this.breaks > 0 && !this.row) between = '\n'
      else if (this.blank || this.breaks > 0 || text.startsWith(' ')) between = ' '
    }
    if (this.length === 0) this.frame = blockFrame(frame)
    if (between !== '') this.put(between, shared(this.runs.at(-1)?.frame ?? frame, frame))
    if (cell && cell.start < 0) cell.start = this.length
    this.put(core, frame)
    if (cell) cell.end = this.length
    this.breaks = 0
    this.blank = text.endsWith(' ')
    const {length} = core
    frame.own += length
    this.inside |= frame.inside
    if (frame.inside & INSIDE.link) this.linkChars += length
    if (frame.inside & INSIDE.bold) this.boldChars += length
  }

  /** What stands before the first word of a cell: a mark for each cell since the last one with words. */
  private cellMark(): string {
    let marks = 0
    for (let at = this.cells.length - 2; at >= 0; at--) {
      marks++
      if (this.cells[at].start >= 0) break
    }
    if (marks === 0) return ''
    return `${this.length > 0 ? ' ' : ''}${Array.from({length: marks}, () => '|').join(' ')} `
  }

  private put(text: string, frame: Frame): void {
    if (this.runs.at(-1)?.frame !== frame) this.runs.push({start: this.length, frame})
    this.parts.push(text)
    this.length += text.length
  }

  /** A block element begins: the text before it is a block of its own, except in the cells of a row. */
  open(frame: Frame): void {
    if (this.row) {
      this.blank = true
      if (frame.parent !== this.row) return
      const span = (name: string) => Math.min(99, Math.max(1, Number(frame.element.getAttribute?.(name) ?? 1) || 1))
      this.cells.push({start: -1, end: -1, columns: span('colspan'), rows: span('rowspan')})
      return
    }
    this.flush()
    if (frame.tag === 'tr' && isPlainRow(frame.element)) this.row = frame
    if (frame.tag === 'li') this.item = {frame, number: this.numberOf(frame)}
  }

  private numberOf(frame: Frame): number {
    const list = frame.parent
    if (list?.tag !== 'ol') return 0
    const get = (of: Frame, name: string) => Number.parseInt(of.element.getAttribute?.(name) ?? '', 10)
    const said = get(frame, 'value')
    const start = get(list, 'start')
    const number = said >= 0 ? said : (this.numbers.get(list) ?? (start >= 0 ? start : 1) - 1) + 1
    this.numbers.set(list, number)
    return number
  }

  /** An element ends; returns its parent. */
  close(frame: Frame): Frame {
    if (frame === this.row) {
      this.flush()
      this.row = undefined
    } else if (this.row) {
      if (!inline.has(frame.tag)) this.blank = true
    } else if (!inline.has(frame.tag)) this.flush()
    frame.to = this.page.blocks.length + (this.length === 0 ? 0 : 1)
    return frame.parent!
  }

  flush(): void {
    const text = this.parts.join('')
    const frame = this.frame
    if (text !== '' && frame) this.page.blocks.push(this.blockOf(text, frame))
    this.parts = []
    this.length = 0
    this.blank = false
    this.breaks = 0
    this.linkChars = 0
    this.boldChars = 0
    this.inside = 0
    this.runs = []
    this.cells = []
    this.frame = undefined
  }

  private blockOf(text: string, frame: Frame): PageBlock {
    const heading = /^h([1-6])$/.exec(frame.tag)
    const item = this.item && isWithin(frame, this.item.frame) ? this.item : undefined
    let kind: PageBlockKind = 'paragraph'
    if (heading) kind = 'heading'
    else if (this.row) kind = 'row'
    else if (item) kind = 'item'
    if (item) this.item = undefined
    const block: PageBlock = {
      text,
      kind,
      level: heading ? Number(heading[1]) : item ? listDepth(frame) : 0,
      number: item?.number ?? 0,
      frame: this.row ?? frame,
      inside: this.inside | frame.inside,
      linkChars: Math.min(text.length, this.linkChars),
      boldChars: Math.min(text.length, this.boldChars),
      runs: this.runs
    }
    if (this.row) block.cells = this.cells
    return block
  }
}

function blockFrame(frame: Frame): Frame {
  let at = frame
  while (at.parent && inline.has(at.tag)) at = at.parent
  return at
}

/** The innermost frame that holds both. */
function shared(a: Frame, b: Frame): Frame {
  let at = a
  while (at.parent && !isWithin(b, at)) at = at.parent
  return at
}

function isWithin(frame: Frame, outer: Frame): boolean {
  for (let at: Frame | undefined = frame, i = 0; at && i < 12; at = at.parent, i++) if (at === outer) return true
  return false
}

function listDepth(frame: Frame): number {
  let depth = 0
  for (let at: Frame | undefined = frame; at; at = at.parent) if (at.tag === 'ul' || at.tag === 'ol') depth++
  return depth
}

const structure = /^(?:table|ul|ol|dl|h[1-6]|section|article|aside|nav|form|blockquote|pre|figure)$/

/** A row of a table of data: several cells, each a short text without parts of its own. */
function isPlainRow(row: DomNode): boolean {
  let cells = 0
  for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
    if (cell.nodeType !== 1) continue
    cells++
    let paragraphs = 0
    let steps = 0
    let chars = 0
    let node: DomNode | null = cell.firstChild
    while (node) {
      if (++steps > 200) return false
      if (node.nodeType === 3) chars += node.data!.trim().length
      else if (structure.test(node.localName!)) return false
      else if (node.localName === 'p') paragraphs++
      if (paragraphs > 1 || chars > 1000) return false
      if (node.firstChild) node = node.firstChild
      else {
        while (node && !node.nextSibling) node = node.parentNode === cell ? null : node.parentNode
        node = node ? node.nextSibling : null
      }
    }
  }
  return cells > 1
}

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g

/** How much a text says, in letters of an alphabet: a character of Chinese, Japanese or Korean says as much as two and a half. */
export function textWeight(text: string): number {
  return text.length + 1.5 * (text.match(wide)?.length ?? 0)
}

/** Does a block read like running text: long, few links, with the marks of sentences? */
export function isProseBlock(block: PageBlock): boolean {
  const {text} = block
  return (
    textWeight(text) >= 80 &&
    block.linkChars < 0.4 * text.length &&
    /[.!?。…,;、，！？；،؛؟۔।։\u0e00-\u0eff]/.test(text)
  )
}

function sumUp({blocks}: PageBlocks): void {
  for (const block of blocks) {
    const prose = isProseBlock(block) ? block.text.length : 0
    for (let at: Frame | undefined = block.frame; at; at = at.parent) {
      at.chars += block.text.length
      at.linkChars += block.linkChars
      at.prose += prose
    }
  }
}
