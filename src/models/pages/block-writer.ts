/** Elements and their text become blocks. */
import {
  type Cell,
  type DomNode,
  type Frame,
  INSIDE,
  type PageBlock,
  type PageBlockKind,
  type PageBlocks,
  type TextRun
} from './blocks.js'
import {blockFrame, frameOf, inline, isWithin, listDepth, sharedFrame} from './frames.js'
import {isPlainRow} from './rows.js'
import {codeLanguage, codeText, mathText, scriptText, textInside} from './special-text.js'

/** More blocks than this are no article; the rest of the page is not looked at. */
export const mostBlocks = 20_000

/** A tool of a wiki or of a heading, a second copy of a formula: no words of the author. */
const tools = /(?:^|\s)(?:mw-editsection|katex-html|mjx-assistive-mml|MathJax_Preview|headerlink|anchorjs-link)(?:$|\s)/
const arrows = /^[\s\u200b]*(?:↩|↑|⏎|¶|§|#|⇧|🔗|\^|\[↩\])(?:\ufe0e|\ufe0f)?[\s\u200b]*$/u

/** Gathers the text of a block, white space collapsed on the way: what stands between two words is decided at the second. */
export class BlockWriter {
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
    if (between !== '') this.put(between, sharedFrame(this.runs.at(-1)?.frame ?? frame, frame))
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
