/** A web page as blocks of text in the order of the document, with the elements they stand in. */

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
