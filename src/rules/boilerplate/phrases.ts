/**
 * What the phrase rules of this family look for: lines are matched whole, never by a part of them. "read more" stands inside 4 of 100 true
 * articles; as a line it does not.
 */
import type {Article, Block} from '../../article.js'
import type {Span} from '../../edit.js'

/** A line that is not the article: a row of the table of its rule. `test/phrases.test.ts` tries every row by itself. */
export interface Phrase {
  /** Matched against the text of the block with single spaces, without its bullet. */
  text: {test(line: string): boolean}
  /**
   * `anywhere` (the default): the words alone are enough. `end`: only after the last paragraph of the article.
   * `edge`: only there or before its first paragraph. `beside`: only beside a line that goes, or three of them together.
   * `counter`: likewise, but two of those three must be other lines. `heading`: a heading of which nothing is left, or the
   * names of networks. `inside`: also between the paragraphs of the article, on a line of its own. `list`: over links to
   * other pages, which go with it when nothing of the article comes after them.
   */
  where?: 'anywhere' | 'end' | 'edge' | 'beside' | 'counter' | 'heading' | 'inside' | 'list'
  /** The reason, for the editor. */
  why: string
  /** The languages of its words (BCP 47, with blanks between); English without it. */
  languages?: string
  /** Lines that the row catches: one for each of its words and languages that can stand first. */
  sample: readonly string[]
  /**
   * The words, in lower case, one of which the line begins with (`0` is any number): a large expression costs a millisecond
   * when it is first asked, and few lines begin so. Without it all lines are asked.
   */
  opens?: string
  /** Words, in lower case, one of which the text must hold somewhere. */
  holds?: string
}

/** A phrase, and the words of which the text must hold one. */
interface Row {
  phrase: Phrase
  holds: readonly string[] | undefined
}

/** The rows of a table by the words that lines open with; under `''` those that any line may match. */
type Filed = Map<string, readonly Row[]>

const files = new WeakMap<readonly Phrase[], Filed>()

function filed(phrases: readonly Phrase[]): Filed {
  let file = files.get(phrases)
  if (!file) {
    const rows = phrases.map((phrase): Row => ({phrase, holds: phrase.holds?.split(' ')}))
    const openings = phrases.map(({opens}) => opens && new Set(opens.split(/\s+/)))
    const askedFor = (word: string) => rows.filter((_, i) => !openings[i] || openings[i].has(word))
    const words = new Set(openings.flatMap((one) => [...(one ?? [])]))
    file = new Map(['', ...words].map((word) => [word, askedFor(word)]))
    files.set(phrases, file)
  }
  return file
}

const noPhrases: readonly Phrase[] = []

/** The phrases that a block has, in the order of the table. */
export function phrasesOf(article: Article, block: Block, phrases: readonly Phrase[]): readonly Phrase[] {
  const file = filed(phrases)
  const asked = file.get(article.once(openingsOf)[block.index]) ?? file.get('')!
  if (asked.length === 0) return noPhrases
  const line = lineOf(article, block)
  let found: Phrase[] | undefined
  // Nearly all lines have none: this loop makes nothing for them.
  for (const {phrase, holds} of asked) {
    if (holds && !holds.some((word) => article.evidence.family(word))) continue
    if (!phrase.text.test(line)) continue
    found ??= []
    found.push(phrase)
  }
  return found ?? noPhrases
}

/** The words that the blocks begin with, in lower case; `0` for a number. */
function openingsOf({blocks, words}: Article): readonly string[] {
  return blocks.map(({from, to}) => {
    if (from === to) return ''
    const {lower} = words[from].form
    const code = lower.charCodeAt(0)
    return code >= 48 && code <= 57 ? '0' : lower
  })
}

// Any blank but a single plain space.
const odd = /[^\S ]| {2}/

/** The text of a block on one line, without its bullet. */
export function lineOf(article: Article, block: Block): string {
  const lines = article.once(noLines)
  return (lines[block.index] ??= onOneLine(article.source.slice(block.body, block.end)))
}

function noLines({blocks}: Article): (string | undefined)[] {
  return Array.from({length: blocks.length})
}

function onOneLine(text: string): string {
  return odd.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** Does the block go already? */
export function isTaken(article: Article, block: Block): boolean {
  return article.isClaimed(block.start, block.end)
}

/**
 * What a removal takes: the lines of the block and the blank lines up to the next text, so that removals of neighbours
 * meet. The indent of the next line stays.
 */
export function removal({source}: Article, block: Span): Span {
  let {start, end} = block
  while (start > 0 && /[^\S\n\r]/.test(source[start - 1])) start--
  for (let at = end; at < source.length && /\s/.test(source[at]); at++)
    if (source[at] === '\n' || source[at] === '\r') end = at + 1
  if (source.slice(end).trim() === '') end = source.length
  // The BOM of a file is not the block's.
  if (start === 0 && source.charCodeAt(0) === 0xfeff) start = 1
  return {start, end}
}

/** The paragraphs that read like prose, and the index of the first; past the end when there is none. */
export function proseOf(article: Article): {first: number; prose: readonly Block[]} {
  return article.once(body)
}

function body(article: Article): {first: number; prose: readonly Block[]} {
  const prose = article.blocks.filter((block) => isProse(article, block))
  return {first: prose[0]?.index ?? article.blocks.length, prose}
}

/** A paragraph of a dozen words or more that ends like a sentence. */
function isProse({source}: Article, block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.to - block.from >= 12 &&
    /[.!?…]["'”’»)\]]*$/.test(source.slice(block.end - 4, block.end))
  )
}
