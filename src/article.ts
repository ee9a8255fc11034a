/**
 * The article: what a rule sees of a text. Blocks with their kind, words with offsets, sentences, protected spans,
 * language, and the evidence of this text. Computed once per tree and cached by it; rules iterate over its arrays.
 *
 * All offsets are UTF-16 code units into `source`.
 */
import type {Node, Parent, Root} from 'nlcst'
import type {VFile} from 'vfile'
import {type Block, blocksOf, type Region} from './article/blocks.js'
import {codesOf, withoutMarks} from './article/codes.js'
import {Evidence, type Form} from './article/evidence.js'
import {foreignSpans} from './article/foreign.js'
import {knownInEnglish, languagesOf} from './article/language.js'
import {protectedSpans} from './article/protected.js'
import {type Word, wordsOf} from './article/words.js'
import {type Edit, type Span, touchesSpan} from './edit.js'
import {type Lexicon, shippedLexicon} from './lexicon/index.js'
import type {Site} from './repeats.js'

export type {Block, BlockKind} from './article/blocks.js'
export type {Form} from './article/evidence.js'
export type {Word} from './article/words.js'

declare module 'vfile' {
  interface DataMap {
    /** The language of the text as the user names it (BCP 47); found from the text without it. */
    language: string
    /** The other texts of its site, when many texts are cleaned together. */
    site: Site
    /** The title of the article, where whoever scraped it has it. */
    title: string
    /** The pass before this one, when the text was mended already. */
    before: Before
    /** Is the text taken for a source of its own, so that what passes before put there is its author's? */
    asSource: boolean
    /** The lexicon to read the text with; the shipped one without it. */
    lexicon: Lexicon
    /** Stretches of the source that are code, in order, where its format does not say so. */
    code: readonly Span[]
    /** The rules whose proposals are advice here, by the user's word. */
    advised: ReadonlySet<string>
  }
}

/** A pass before: its article, and the edits that made the next text of it, in order. */
export interface Before {
  readonly article: Article
  readonly edits: readonly Edit[]
  /** Did a round begin with it, so that its edits are the first that count as ours? */
  readonly opens?: boolean
}

/** Marks a claim that takes the code unit out; other claims are marked 1. */
const removed = 2

export class Article {
  /** The blocks in the order of the text. */
  readonly blocks: readonly Block[]
  /** The words of all blocks in order; `block.from` and `block.to` point into it. */
  readonly words: readonly Word[]
  /** Each distinct form of the text, with how often and how it stands. */
  readonly evidence: Evidence
  /** Is any block in English, and most of the text in no other language? There, English lines are quotations. */
  readonly english: boolean
  /** The language most of the text is in (BCP 47, `und` when it cannot be told). */
  readonly language: string
  readonly source: string
  /** The spans no rule may touch, in order. */
  readonly protectedSpans: readonly Span[]
  /** Is it plain text? In Markdown the parser has said what a paragraph is. */
  readonly plain: boolean
  /** The other texts of its site, when they are known. */
  readonly site: Site | undefined
  /** Its title, where whoever scraped it has it. */
  readonly title: string | undefined
  /** The pass before this one, when the text was mended already. */
  readonly before: Before | undefined
  /** Is what passes before put there its author's? */
  readonly asSource: boolean
  /** Was anything left as it is because earlier passes put what calls for it? If not, it reads like a source of its own. */
  heldBack = false
  /** Does only what the author wrote count as evidence, and not what earlier passes put there? */
  byAuthor = false
  private claims: Uint8Array | undefined
  private readonly givenLexicon: Lexicon | undefined
  private foreignFound: Span[] | undefined
  private computed = new Map<unknown, unknown>()

  constructor(
    source: string,
    regions: readonly Region[],
    language?: string,
    site?: Site,
    before?: Before,
    lexicon?: Lexicon,
    title?: string,
    asSource = false
  ) {
    this.source = source
    this.site = site
    this.title = title
    this.plain = regions.every(({kind}) => !kind)
    this.blocks = blocksOf(source, regions)
    this.protectedSpans = protectedSpans(source, regions)
    this.evidence = new Evidence()
    this.words = wordsOf(source, withoutMarks(codesOf(source), this.protectedSpans), this.blocks, this.evidence)
    this.before = before
    this.asSource = asSource
    this.givenLexicon = lexicon
    this.language = languagesOf(
      source,
      this.blocks,
      this.words,
      (lower) => knownInEnglish(this.lexicon, lower),
      language
    )
    this.english = /^(?:en|und)\b/i.test(this.language) && this.blocks.some((block) => block.english)
  }

  /** What edited text knows of words: every rule and every model asks this one. */
  get lexicon(): Lexicon {
    return this.givenLexicon ?? shippedLexicon()
  }

  /** The form of a word as the text writes it, if it occurs: its counts are this text's evidence. */
  form(text: string): Form | undefined {
    return this.evidence.form(text)
  }

  /** Does the span touch a URL, an e-mail address, code, a file name, a handle or a `[sic]`? */
  protects(start: number, end: number): boolean {
    return touchesSpan(this.protectedSpans, start, end)
  }

  /** Is the span inside a quotation, or the name of a work, in another language? English words around it say nothing of it. */
  foreign(start: number, end: number): boolean {
    this.foreignFound ??= foreignSpans(this.source, this.blocks, this.words)
    return touchesSpan(this.foreignFound, start, end)
  }

  /** Has a rule already claimed this span, or a part of it, in this pass? */
  isClaimed(start: number, end: number): boolean {
    const marks = this.claims?.subarray(start, end)
    return marks !== undefined && (marks.includes(1) || marks.includes(removed))
  }

  /** Is the span taken out in this pass, from its first code unit to its last? No rule need look at it. */
  isRemoved({start, end}: Span): boolean {
    return this.claims?.[start] === removed && this.claims[end - 1] === removed
  }

  /** Claims the span for a rule: a mark for each code unit, so that asking is quick however many have claimed. */
  claim(start: number, end: number, removes = false): void {
    this.claims ??= new Uint8Array(this.source.length)
    this.claims.fill(removes ? removed : 1, start, end)
  }

  /** The block at an offset, or the one before it. */
  blockAt(offset: number): Block | undefined {
    let low = 0
    let high = this.blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.blocks[middle].start <= offset) low = middle + 1
      else high = middle
    }
    return this.blocks[low - 1]
  }

  /** Is the block at this offset in English? */
  englishAt(offset: number): boolean {
    return this.blockAt(offset)?.english ?? false
  }

  /** What `compute` says of this article, computed once: the place for what several rules share. */
  once<T>(compute: (article: Article) => T): T {
    let result = this.computed.get(compute)
    if (result === undefined) this.computed.set(compute, (result = compute(this)))
    return result as T
  }

  /** What `judge` says with the evidence of the author alone: what earlier passes put there counts as it was. */
  asAuthorWrote<T>(judge: (article: Article) => T): T {
    // A second article would be another class of object to all that reads articles, and they are read everywhere.
    const {computed} = this
    this.byAuthor = true
    this.computed = new Map()
    try {
      return judge(this)
    } finally {
      this.byAuthor = false
      this.computed = computed
    }
  }

  /** The text of a block, a word or any span. */
  text(span: Span): string {
    return this.source.slice(span.start, span.end)
  }
}

// On the tree itself: what a weak map holds outlives every small garbage collection, and articles are large.
const article = Symbol('article')

/** The article of a tree; `file` holds the source and, in `data.language`, the user's word on its language. */
export function articleOf(tree: Root, file: VFile): Article {
  const known = tree as Root & {[article]?: Article}
  if (!known[article]) {
    const source = String(file)
    const {language, site, before, lexicon, title, asSource, code = []} = file.data
    const regions = withCode(regionsOf(tree, source), code)
    const made = new Article(source, regions, language, site, before, lexicon, title, asSource)
    Object.defineProperty(tree, article, {value: made})
  }
  return known[article]!
}

declare module 'nlcst' {
  interface ParagraphData {
    /** Set by formats that know what a paragraph is; plain text leaves it to the article. */
    kind?: Block['kind']
    /** Set where a sentence may have begun before it: see `Block.continues`. */
    continues?: boolean
  }
}

/**
 * The stretches of the source that hold prose. Each paragraph of the tree is one; its `SourceNode`s stay as they are.
 * The parse inside a paragraph is not read: the article finds lines, sentences and words itself, several times faster.
 */
function regionsOf(tree: Root, source: string): Region[] {
  const regions: Region[] = []
  for (const node of tree.children as Node[]) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type !== 'ParagraphNode' || start === undefined || end === undefined) continue
    const {kind, continues} = (node.data ?? {}) as {kind?: Block['kind']; continues?: boolean}
    const last = regions.at(-1)
    // Paragraphs of a plain text follow each other with blanks between: together they are one region.
    if (!kind && last && !last.kind && source.slice(last.end, start).trim() === '') last.end = end
    else regions.push({start, end, kind, continues, verbatim: []})
    collectSources(node as Parent, regions.at(-1)!.verbatim)
  }
  return regions
}

/** The regions with the code in them, which is in order and may go over their edges. */
function withCode(regions: Region[], code: readonly Span[]): Region[] {
  let at = 0
  for (const {start, end, verbatim} of regions) {
    while (code[at]?.end <= start) at++
    for (let i = at; code[i]?.start < end; i++) verbatim.push(code[i])
  }
  return regions
}

function collectSources(node: Parent, into: Span[]): void {
  for (const child of node.children as Node[]) {
    if (child.type === 'SourceNode' && child.position) {
      into.push({start: child.position.start.offset!, end: child.position.end.offset!})
    } else if ('children' in child) collectSources(child as Parent, into)
  }
}
