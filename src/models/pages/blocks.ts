/** A web page as blocks of text in the order of the document, with the elements they stand in. */

/** What is read of a DOM node: linkedom, jsdom and browsers all have it. */
export interface DomNode {
  readonly nodeType: number
  readonly parentNode: DomNode | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly localName?: string
  readonly data?: string
  getAttribute?(name: string): string | null
  setAttribute?(name: string, value: string): void
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
  sub: 131072
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
  runs: Run[]
}

export interface Run {
  start: number
  frame: Frame
}

export interface PageBlocks {
  blocks: PageBlock[]
  frames: Frame[]
}

/** The attribute that numbers the frames with text, so that they are found again in an extractor's answer. */
export const mark = 'data-block'

const skipped = new Set(
  `script style noscript template svg math iframe object embed select option datalist textarea input canvas audio video
   head meta link map area progress meter source track param base dialog`.split(/\s+/)
)
const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span
   strike strong sub sup time tt u var wbr amp-img picture nobr`.split(/\s+/)
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
 * Splits the page under `root` into blocks. With `marked`, numbers the elements that hold text in their `data-block`.
 * One walk without recursion: time and memory grow with the page alone.
 */
export function blocksOf(root: DomNode, marked = false): PageBlocks {
  const page: PageBlocks = {blocks: [], frames: []}
  const writer = new Writer(page)
  let frame = frameOf(root, undefined, page)
  let node: DomNode | null = root.firstChild
  while (node && page.blocks.length < mostBlocks) {
    if (node.nodeType === 3) {
      writer.add(node.data ?? '', frame)
    } else if (node.nodeType === 1 && !skipped.has(node.localName!)) {
      const tag = node.localName!
      if (tag === 'br') writer.breakLine()
      else if (tag === 'hr') writer.flush()
      else {
        frame = frameOf(node, frame, page)
        if (!inline.has(tag)) writer.open(frame)
        if (node.firstChild) {
          node = node.firstChild
          continue
        }
        frame = writer.close(frame)
      }
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
  if (marked) for (const {own, element, index} of page.frames) if (own > 0) element.setAttribute?.(mark, String(index))
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

/** Gathers the text of a block, white space collapsed on the way: what stands between two words is decided at the second. */
class Writer {
  private parts: string[] = []
  private length = 0
  private blank = false
  private breaks = 0
  private cell = false
  private linkChars = 0
  private boldChars = 0
  private inside = 0
  private runs: Run[] = []
  private frame: Frame | undefined
  private readonly numbers = new Map<Frame, number>()
  /** The frame of the table row whose cells are being joined. */
  private row: Frame | undefined
  private item: {frame: Frame; number: number} | undefined
  private readonly page: PageBlocks

  constructor(page: PageBlocks) {
    this.page = page
  }

  add(data: string, frame: Frame): void {
    const code = (frame.inside & INSIDE.code) !== 0
    const text = code ? data : data.replace(/[\s\u200b]+/g, ' ')
    const core = code ? text : text.trim()
    if (core.trim() === '') {
      if (code && this.length > 0) this.put(core, frame)
      else if (text !== '') this.blank = true
      return
    }
    if (this.breaks > 1) this.flush()
    let between = ''
    if (this.length > 0) {
      if (this.cell) between = ' | '
      else if (this.breaks === 1) between = '\n'
      else if (!code && (this.blank || text.startsWith(' '))) between = ' '
    } else this.frame = blockFrame(frame)
    if (between !== '') this.put(between, shared(this.runs.at(-1)!.frame, frame))
    this.put(core, frame)
    this.cell = false
    this.breaks = 0
    this.blank = !code && text.endsWith(' ')
    const {length} = core
    frame.own += length
    this.inside |= frame.inside
    if (frame.inside & INSIDE.link) this.linkChars += length
    if (frame.inside & INSIDE.bold) this.boldChars += length
  }

  private put(text: string, frame: Frame): void {
    if (this.runs.at(-1)?.frame !== frame) this.runs.push({start: this.length, frame})
    this.parts.push(text)
    this.length += text.length
  }

  breakLine(): void {
    this.breaks++
  }

  /** A block element begins: the text before it is a block of its own, except between the cells of a row. */
  open(frame: Frame): void {
    if ((frame.tag === 'td' || frame.tag === 'th') && this.row && frame.parent === this.row) {
      this.cell = true
      return
    }
    this.flush()
    if (frame.tag === 'tr' && isPlainRow(frame.element)) this.row = frame
    if (frame.tag === 'li') {
      const list = frame.parent
      let number = 0
      if (list?.tag === 'ol') {
        number = (this.numbers.get(list) ?? 0) + 1
        this.numbers.set(list, number)
      }
      this.item = {frame, number}
    }
  }

  /** An element ends; returns its parent. */
  close(frame: Frame): Frame {
    const cell = (frame.tag === 'td' || frame.tag === 'th') && this.row !== undefined && frame.parent === this.row
    if (!inline.has(frame.tag) && !cell) this.flush()
    if (frame === this.row) this.row = undefined
    frame.to = this.page.blocks.length + (this.length === 0 ? 0 : 1)
    return frame.parent!
  }

  flush(): void {
    const code = this.frame?.tag === 'pre'
    const whole = this.parts.join('')
    const text = code ? whole.replace(/^\n+/, '').trimEnd() : whole
    const shift = code ? whole.length - whole.replace(/^\n+/, '').length : 0
    const frame = this.frame
    if (text !== '' && frame) {
      const heading = /^h([1-6])$/.exec(frame.tag)
      const item = this.item && isWithin(frame, this.item.frame) ? this.item : undefined
      let kind: PageBlockKind = 'paragraph'
      if (heading) kind = 'heading'
      else if (code) kind = 'code'
      else if (this.row) kind = 'row'
      else if (item) kind = 'item'
      if (item) this.item = undefined
      this.page.blocks.push({
        text,
        kind,
        level: heading ? Number(heading[1]) : item ? listDepth(frame) : 0,
        number: item?.number ?? 0,
        frame,
        inside: this.inside | frame.inside,
        linkChars: Math.min(text.length, this.linkChars),
        boldChars: Math.min(text.length, this.boldChars),
        runs: this.runs.map((run) => ({start: Math.max(0, run.start - shift), frame: run.frame}))
      })
    }
    this.parts = []
    this.length = 0
    this.blank = false
    this.breaks = 0
    this.linkChars = 0
    this.boldChars = 0
    this.inside = 0
    this.runs = []
    this.cell = false
    this.frame = undefined
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

/** A row of a table of data: several cells, none with blocks of its own. */
function isPlainRow(row: DomNode): boolean {
  let cells = 0
  for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
    if (cell.nodeType !== 1) continue
    cells++
    let elements = 0
    for (let node = cell.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue
      elements++
      if (/^(?:div|table|ul|ol|h[1-6]|section|article|form|blockquote)$/.test(node.localName!)) return false
      if (node.localName === 'p' && elements > 1) return false
    }
  }
  return cells > 1
}

/** Does a block read like running text: long, few links, with the marks of sentences? */
export function isProse(block: PageBlock): boolean {
  const {text} = block
  return text.length >= 80 && block.linkChars < 0.4 * text.length && /[.!?。…,;、，]/.test(text)
}

function sumUp({blocks}: PageBlocks): void {
  for (const block of blocks) {
    const prose = isProse(block) ? block.text.length : 0
    for (let at: Frame | undefined = block.frame; at; at = at.parent) {
      at.chars += block.text.length
      at.linkChars += block.linkChars
      at.prose += prose
    }
  }
}
