/** Blocks: the lines of a text, hard-wrapped ones joined, each with its kind. */
import type {Span} from '../edit.js'

/**
 * All but `paragraph` and `list` are shorter than 200 code units. `heading`: a line without an end mark. `label`: it ends with its colon.
 * `row`: one of three and more such lines, or of lines with tabs or bars. `breadcrumb`: two of `› > | /` and no end mark, which a line of
 * three cells has too.
 */
export type BlockKind = 'heading' | 'paragraph' | 'list' | 'label' | 'row' | 'breadcrumb'

/** A stretch of the source with prose; `verbatim` spans inside it stay as they are. */
export interface Region extends Span {
  kind?: BlockKind
  /** What stands before it (a block of code, a formula, a list) may have begun its first sentence. */
  continues?: boolean
  verbatim: Span[]
}

/** A line, or the lines of a hard-wrapped paragraph, without the line end and the indent. */
export interface Block extends Span {
  /** Its place in `article.blocks`. */
  readonly index: number
  kind: BlockKind
  /** Its first word may go on with a sentence that began before a block of code, a formula or a list. */
  continues: boolean
  /** Where its text starts: after a bullet, a number or a quotation mark of a list. */
  body: number
  /** After the colon of a label that opens it (`Economic Ties: …`), else `body`. */
  labelEnd: number
  /** Its words are `article.words.slice(from, to)`. */
  from: number
  to: number
  /** All its letters are capitals, or none is. */
  caps: boolean
  lowercase: boolean
  /** BCP 47; rules for English speak only where `english` is set. */
  language: string
  english: boolean
  /** A blank line, or the start of the text, stands before it; after it, likewise. */
  open: boolean
  close: boolean
}

// `(c) 2019` is the owner's mark.
const marker = /^(?!\([cC]\) +(?:[cC]opyright +)?\d{4}\b)(?:[*•‣◦▪●○·–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+/
const label = /^[^\s:.!?;,][^:.!?;,\n]{0,59}:(?=\s|$)/
const endMark = /[.!?…:;,]["'”’»)\]]*$/
const separators = /\s[»›>|/→]\s/g

/** Splits the regions of `source` into blocks. */
export function blocksOf(source: string, regions: readonly Region[]): Block[] {
  const blocks: Block[] = []
  for (const region of regions) {
    const lines = region.kind ? [trimmed(source, region)] : linesOf(source, region)
    for (const {start, end} of region.kind ? lines : unwrap(source, lines)) {
      if (end <= start) continue
      blocks.push(blockOf(source, start, end, blocks.length, region))
    }
  }
  judgeKinds(source, blocks)
  for (const region of regions) if (!region.kind && region.verbatim.length > 0) goOnAfterCode(source, blocks, region)
  return blocks
}

/** A sentence may run around lines of code: `where` goes on with the one above them. */
function goOnAfterCode(source: string, blocks: readonly Block[], {start, end, verbatim}: Region): void {
  let at = 0
  let afterCode = false
  for (const block of blocks) {
    if (block.start < start || block.end > end) continue
    if (afterCode && /^\p{Ll}/u.test(source.slice(block.start, block.start + 2))) block.continues = true
    while (verbatim[at]?.end < block.end) at++
    afterCode = verbatim[at]?.start <= block.start
  }
}

function trimmed(source: string, {start, end}: Span): Span {
  while (start < end && isBlank(source.charCodeAt(start))) start++
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--
  return {start, end}
}

function linesOf(source: string, region: Region): Span[] {
  const lines: Span[] = []
  let at = region.start
  while (at < region.end) {
    let end = at
    while (end < region.end && !isLineEnd(source.charCodeAt(end))) end++
    const line = trimmed(source, {start: at, end})
    if (line.start < line.end) lines.push(line)
    at = end + 1
  }
  return lines
}

/** LF, CR, vertical tab, form feed, NEL, and Unicode's line and paragraph separators end a line. */
function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/**
 * Joins hard-wrapped lines: neighbours without a blank line between, of which the first would have been too long for
 * the width of its run had it taken the next word. A run must hold this at nearly every line end.
 */
function unwrap(source: string, lines: Span[]): Span[] {
  const joined: Span[] = []
  for (let first = 0; first < lines.length; ) {
    let last = first
    let width = lines[first].end - lines[first].start
    while (
      last + 1 < lines.length &&
      adjacent(source, lines[last], lines[last + 1]) &&
      !startsItem(source, lines[last + 1])
    ) {
      last++
      width = Math.max(width, lines[last].end - lines[last].start)
    }
    if (last > first && width >= 40 && width <= 120 && isWrapped(source, lines, first, last, width)) {
      joined.push({start: lines[first].start, end: lines[last].end})
    } else {
      for (let i = first; i <= last; i++) joined.push(lines[i])
    }
    first = last + 1
  }
  return joined
}

function isWrapped(source: string, lines: Span[], first: number, last: number, longest: number): boolean {
  const usual = usualWidth(source, lines, first, last)
  const width = usual ?? longest
  let wraps = 0
  for (let i = first; i < last; i++) {
    const next = lines[i + 1]
    let word = next.start
    while (word < next.end && !isBlank(source.charCodeAt(word))) word++
    if (lines[i].end - lines[i].start + 1 + (word - next.start) > width) wraps++
    else if (usual === undefined && i + 1 < last) return false
  }
  // Two lines alone say little: the first must break off in the middle of a sentence.
  if (last - first === 1) {
    return (
      wraps === 1 &&
      !/[.!?:"”’)]$/.test(source.slice(lines[first].start, lines[first].end)) &&
      /^\p{Ll}/u.test(source.slice(lines[last].start, lines[last].start + 2))
    )
  }
  // Lines that begin inside sentences are wrapped, even where somebody typed them who broke some too soon.
  return wraps >= (last - first) * (usual === undefined ? 0.9 : 0.7)
}

/**
 * The median length of the lines where most of them begin inside a sentence: a line that was joined or decoded since it was
 * wrapped is longer than the width, and must not make the paragraph fall apart.
 */
function usualWidth(source: string, lines: Span[], first: number, last: number): number | undefined {
  if (last - first < 3) return undefined
  let inside = 0
  const lengths = [lines[first].end - lines[first].start]
  for (let i = first + 1; i <= last; i++) {
    if (/\p{Ll}/u.test(source[lines[i].start])) inside++
    if (i < last) lengths.push(lines[i].end - lines[i].start)
  }
  return inside * 2 >= last - first ? lengths.sort((a, b) => a - b)[lengths.length >> 1] : undefined
}

function adjacent(source: string, a: Span, b: Span): boolean {
  let ends = 0
  for (let i = a.end; i < b.start; i++) {
    const code = source.charCodeAt(i)
    if (code === 0x0a || (code === 0x0d && source.charCodeAt(i + 1) !== 0x0a) || code === 0x2029) ends++
  }
  return ends <= 1
}

function startsItem(source: string, line: Span): boolean {
  return marker.test(source.slice(line.start, Math.min(line.end, line.start + 12)))
}

function blockOf(source: string, start: number, end: number, index: number, region: Region): Block {
  const head = source.slice(start, Math.min(end, start + 80))
  const bullet = marker.exec(head)
  const body = start + (bullet ? bullet[0].length : 0)
  const opening = label.exec(head.slice(body - start))
  return {
    index,
    start,
    end,
    kind: region.kind ?? 'paragraph',
    continues: region.continues === true,
    body,
    labelEnd: opening ? body + opening[0].length : body,
    from: 0,
    to: 0,
    caps: false,
    lowercase: false,
    language: 'und',
    english: false,
    open: true,
    close: true
  }
}

function judgeKinds(source: string, blocks: Block[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    block.open = i === 0 || !adjacent(source, blocks[i - 1], block)
    block.close = i === blocks.length - 1 || !adjacent(source, block, blocks[i + 1])
    judgeCase(source, block)
    if (block.kind === 'paragraph') block.kind = kindOf(source, block)
  }
  markRows(source, blocks)
}

/** Most blocks show a capital and a small letter at once. */
function judgeCase(source: string, block: Block): void {
  let small = false
  let capital = false
  for (let at = block.start; at < block.end && !(small && capital); at++) {
    const code = source.charCodeAt(at)
    if (code < 0x80) {
      if (code >= 0x61 && code <= 0x7a) small = true
      else if (code >= 0x41 && code <= 0x5a) capital = true
    } else if (code >= 0xaa) {
      const text = source.slice(at, block.end)
      small ||= text !== text.toUpperCase()
      capital ||= text !== text.toLowerCase()
      break
    }
  }
  block.caps = capital && !small
  block.lowercase = !capital
}

function kindOf(source: string, block: Block): BlockKind {
  // All other kinds are short.
  if (block.end - block.start >= 200) return block.body > block.start ? 'list' : 'paragraph'
  const text = source.slice(block.start, block.end)
  if ((text.match(separators)?.length ?? 0) >= (/[»›→]/.test(text) ? 1 : 2) && !endMark.test(text)) return 'breadcrumb'
  if (block.labelEnd === block.end && block.labelEnd > block.body) return 'label'
  if (block.body > block.start) return 'list'
  if (text.length <= 120 && !/[.!…;,。！？]["'”’»)\]」』）]*$/.test(text) && /[\p{L}\p{N}]/u.test(text))
    return 'heading'
  return 'paragraph'
}

/** Three or more short lines in a row without end marks are the rows of a table, or a list without bullets. */
function markRows(source: string, blocks: Block[]): void {
  for (let first = 0; first < blocks.length; ) {
    let last = first
    while (
      last + 1 < blocks.length &&
      !blocks[last].close &&
      isRow(source, blocks[last]) &&
      isRow(source, blocks[last + 1])
    )
      last++
    if (last - first >= 2) {
      for (let i = first; i <= last; i++) blocks[i].kind = 'row'
    }
    first = last + 1
  }
}

function isRow(source: string, block: Block): boolean {
  return (
    block.kind === 'heading' || (block.kind === 'paragraph' && /\t|\s\|\s/.test(source.slice(block.start, block.end)))
  )
}
