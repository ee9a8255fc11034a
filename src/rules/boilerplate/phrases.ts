/**
 * What the phrase rules of this family share: lines are matched whole, never by a part of them, and a weak phrase
 * counts only beside a line that goes anyway. "read more" stands inside 4 of 100 true articles; as a line it does not.
 */
import type {Article, Block} from '../../article.js'
import type {Span} from '../../edit.js'
import type {Suggest} from '../../rule.js'
import {isOfGuide} from './guide.js'

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
  return phrasesIn(filed(phrases), article, block)
}

function phrasesIn(file: Filed, article: Article, block: Block): readonly Phrase[] {
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

/** Removes the blocks that have a phrase and do not `stay`, none longer than `longest` UTF-16 code units. */
export function removeLines(
  article: Article,
  suggest: Suggest,
  phrases: readonly Phrase[],
  {longest = 400, stays}: {longest?: number; stays?: (block: Block) => boolean} = {}
): void {
  const weak: Weak[] = []
  const headings: {block: Block; why: string}[] = []
  const file = filed(phrases)
  for (const block of article.blocks) {
    if (block.end - block.start > longest) continue
    const found = phrasesIn(file, article, block)
    if (found.length === 0 || isTaken(article, block) || stays?.(block) || headsText(article, block)) continue
    for (const {why, where = 'anywhere'} of found) {
      const isWeak = where === 'beside' || where === 'counter'
      if (isPromised(article, block) || isOfGuide(article, block) || isListed(article, block, phrases)) continue
      if (isWeak && isStep(article, block)) continue
      if (isWeak) weak.push({block, why, counter: where === 'counter'})
      else if (where === 'heading') headings.push({block, why})
      else if (where === 'anywhere' || (where !== 'list' && isAtPlace(article, block, where))) {
        suggest(removal(article, block), '', why, where === 'inside' && isGuide(article, phrases) ? 'unsafe' : 'safe')
        break
      }
    }
  }
  removeBeside(article, suggest, weak)
  // From the last one: what stands under a heading may go with it.
  for (const {block, why} of headings.reverse())
    if (!isTaken(article, block) && headsNothing(article, block)) suggest(removal(article, block), '', why)
}

/** Is it marked as a heading, with text of its own under it? A page that explains its buttons has headings of their words. */
function headsText({blocks, source}: Article, {index, kind, start, body, end}: Block): boolean {
  if (kind !== 'heading' || body === start) return false
  const next = blocks[index + 1]
  const between = source.slice(end, next?.start)
  return (
    /^ *(?:`{3}|~{3}|\|)/m.test(between) ||
    (next?.kind === 'paragraph' && /[.!?:]["'”’)]*$/.test(source.slice(next.end - 3, next.end)))
  )
}

/** Is it what a sentence with a colon promises, or an item of it (*The choir has accounts on these networks:*), no call to share? */
function isPromised(article: Article, block: Block): boolean {
  let {index} = block
  if (block.kind !== 'list') index--
  while (index > 0 && article.blocks[index].kind === 'list') index--
  const promise = article.blocks[index]
  if (!promise || promise === block || isTaken(article, promise) || promise.to - promise.from < leastOfPromise)
    return false
  const line = lineOf(article, promise)
  return line.endsWith(':') && !/\b(?:share|follow|tell|join|find us|like us)\b/i.test(line)
}

/** Words of a sentence that is no label. */
const leastOfPromise = 6

/** A button has no number: *5. Save* is a step of a guide. */
function isStep({source}: Article, {start, body}: Block): boolean {
  return /^\(?\d/.test(source.slice(start, body))
}

/** Is it one of some lines that begin with a word and its colon, as the line over it does (*Iron: never*, *Tags: remove before wearing*)? */
function isListed(article: Article, block: Block, phrases: readonly Phrase[]): boolean {
  const isOne = (one: Block) => labelled.test(lineOf(article, one)) && !isTaken(article, one)
  let over: Block | undefined = block
  while (over && isOne(over)) {
    if (phrasesOf(article, over, phrases).length === 0) return true
    over = article.blocks[over.index - 1]
  }
  return false
}

const labelled = /^[\p{L}’']+(?: \p{L}+)?: \S/u

/** So many headings under the first paragraph: a guide, whose author may send the reader on between its sections. */
const SECTIONS = 3

function isGuide(article: Article, phrases: readonly Phrase[]): boolean {
  const {first} = proseOf(article)
  const isSection = (block: Block) =>
    block.kind === 'heading' && block.index > first && phrasesOf(article, block, phrases).length === 0
  return article.blocks.filter(isSection).length >= SECTIONS
}

const network =
  /^(?:facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|telegram|whatsapp|threads|mastodon|bluesky|rss|e-?mail|flipboard|snapchat|reddit)\b.{0,12}$/i

/** Is there nothing under a heading but the end, what goes, or the name of a network? A section keeps its heading. */
function headsNothing(article: Article, {index}: Block): boolean {
  const next = article.blocks[index + 1]
  return !next || isTaken(article, next) || network.test(lineOf(article, next))
}

/** A line that goes only beside others; counters alone may be the rows of a table. */
interface Weak {
  block: Block
  why: string
  counter: boolean
}

/** Weak lines go in runs: three of them together, then forwards from a line that goes, then backwards. */
function removeBeside(article: Article, suggest: Suggest, weak: readonly Weak[]): void {
  for (const [i, {block, why}] of weak.entries()) {
    const together = [i - 2, i - 1, i].some((first) => {
      const three = weak.slice(Math.max(0, first), first + 3)
      return (
        three.length === 3 &&
        three[2].block.index - three[0].block.index === 2 &&
        three.filter(({counter}) => counter).length < 2
      )
    })
    if (together && !isTaken(article, block)) suggest(removal(article, block), '', why)
  }
  for (const [list, step] of [
    [weak, -1],
    [[...weak].reverse(), 1]
  ] as const) {
    for (const {block, why} of list) {
      const neighbour = article.blocks[block.index + step]
      if (neighbour && isTaken(article, neighbour) && !isTaken(article, block))
        suggest(removal(article, block), '', why)
    }
  }
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

/** After the last paragraph that stays (`end`), before the first one too (`edge`), or on a line of its own after it (`inside`). */
function isAtPlace(article: Article, block: Block, where: 'end' | 'edge' | 'inside'): boolean {
  const {first, prose} = proseOf(article)
  if (where === 'inside') return block.index > first && block.open && block.close && block.kind !== 'list'
  if (block.index < first) return where === 'edge'
  const last = prose.findLast((one) => !isTaken(article, one))
  return !last || last.index <= block.index
}
