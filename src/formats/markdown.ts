/**
 * Markdown: source → tree with true offsets. remark finds the paragraphs, headings, list items and table cells; inside
 * them the marks, addresses, code, images and HTML are `SourceNode`s, which no rule may touch, and all else in the file
 * (code blocks, front matter, HTML, pipes, definitions) is no prose and stays byte for byte.
 */
import type {Nodes, Parents, Root as Tree} from 'mdast'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import type {Paragraph, Root} from 'nlcst'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {location} from 'vfile-location'
import type {Block} from '../article.js'
import {applyEdits, type Chosen, type Edit, type Span, takeBlanksAtEnds, touchesSpan} from '../edit.js'
import {type Finding, inState, type State} from '../finding.js'
import {type Comment, type Stet, stetsOf} from '../stet.js'
import {setext} from './setext.js'

/** A stretch of prose, with the nodes it stands in, the root first. */
interface Passage extends Span {
  path: readonly Nodes[]
  verbatim: Span[]
}

interface Parsed {
  tree: Tree
  passages: Passage[]
  /** Blocks without prose that a removal must not take along: code, HTML, front matter, definitions. */
  opaque: Span[]
  /** The outermost blocks. */
  tops: Span[]
}

/**
 * GitHub's Markdown without the step that looks for bare addresses after the parse: the nodes it makes have no place in the
 * source. The article knows addresses itself.
 */
function gfmWithPositions(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>
  const extensions = gfmFromMarkdown().map((extension) => ({...extension, transforms: undefined}))
  ;(data.micromarkExtensions ??= []).push(gfm(), setext)
  ;(data.fromMarkdownExtensions ??= []).push(extensions)
}

const parser = unified()
  .use(remarkParse)
  .use(gfmWithPositions)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkMath, {singleDollarTextMath: false})

const parsed = new WeakMap<Root, Parsed>()

/**
 * The tree of a Markdown text: one `ParagraphNode` with its `data.kind` for each paragraph, heading, list item and
 * table cell, its verbatim parts as `SourceNode`s; positions are those of `source` (offsets: UTF-16 code units).
 */
export function outline(source: string): Root {
  const found = parse(source)
  const points = location(source)
  const at = ({start, end}: Span) => ({start: points.toPoint(start)!, end: points.toPoint(end)!})
  const children = found.passages.map((passage): Paragraph => {
    const position = at(passage)
    const sources = passage.verbatim.map((span) => ({
      type: 'SourceNode' as const,
      value: source.slice(span.start, span.end),
      position: at(span)
    }))
    return {
      type: 'ParagraphNode',
      data: {kind: kindOf(passage), continues: continuesSentence(source, passage)},
      position,
      children: [{type: 'SentenceNode', position, children: sources}]
    }
  })
  const root: Root = {type: 'RootNode', position: at({start: 0, end: source.length}), children}
  parsed.set(root, found)
  return root
}

/**
 * Fits edits (sorted, not overlapping) to the Markdown of `tree`, which `outline()` made. A removal of a whole block takes
 * its lines with their marks; an edit outside prose, or one that would make other Markdown of its block, is left out.
 */
export function fit(tree: Root, source: string, chosen: Chosen): Chosen {
  const found = parsed.get(tree)!
  const edits: Edit[] = []
  const unapplied = [...chosen.unapplied]
  const leave = ({finding}: Edit, state: State) => unapplied.push(inState(finding, state))
  let end = 0
  let run = -1 // where the removals that this one follows without a gap begin
  for (const edit of chosen.edits) {
    const {removes} = edit.finding
    const span = removes ? removal(found, source, edit, {start: run, end}) : inside(found, edit)
    if (!span) leave(edit, 'outside-prose')
    else if (span.start < end) leave(edit, 'overlap')
    else {
      if (span.start !== end || run < 0) run = span.start
      if (!removes) run = -1
      edits.push({...edit, ...span})
      end = span.end
    }
  }
  const kept = keepStructure(found, source, edits, unapplied)
  takeBlanksAtEnds(kept, source, true)
  return {edits: kept, unapplied}
}

function parse(source: string): Parsed {
  // micromark drops a byte order mark and counts from after it.
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const tree = treeOf(source)
  const found: Parsed = {tree, passages: [], opaque: [], tops: []}
  for (const top of tree.children) found.tops.push(spanOf(top, shift))
  walk(tree, [], source, shift, found)
  return found
}

/** What the comments of the Markdown of `tree`, which `outline()` made, let stand. */
export function stetsIn(tree: Root, source: string): Stet[] {
  const comments: Comment[] = []
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const visit = (node: Parents): void => {
    const inProse = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
    for (const [i, child] of node.children.entries()) {
      if ('children' in child) visit(child)
      if (child.type !== 'html') continue
      // Inside a paragraph a comment speaks of the paragraph.
      const after = inProse ? node : node.children.slice(i + 1).find(({type}) => type !== 'html')
      const {start, end} = spanOf(child, shift)
      for (const {index, 0: comment} of source.slice(start, end).matchAll(/<!--[\s\S]*?-->/g)) {
        const next = after && spanOf(after, shift)
        comments.push({start: start + index, end: start + index + comment.length, next})
      }
    }
  }
  visit(parsed.get(tree)!.tree)
  return stetsOf(source, comments)
}

/** How deep quotes and lists may nest: remark's time grows with the square of the depth. */
const deepest = 100

const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[*+-](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest}}`, 'm')

function treeOf(source: string): Tree {
  return isTooDeep(source) ? {type: 'root', children: []} : parser.parse(source)
}

/** A line of nothing but marks with blanks between is a rule (`* * * …`), not a list in a list. */
function isTooDeep(source: string): boolean {
  return tooDeep.test(source) && tooDeep.test(source.replace(/^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/gm, ''))
}

function spanOf(node: Nodes, shift: number): Span {
  return {start: node.position!.start.offset! + shift, end: node.position!.end.offset! + shift}
}

function walk(node: Nodes, path: readonly Nodes[], source: string, shift: number, found: Parsed): void {
  const here = [...path, node]
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const passage = passageOf(node, here, source, shift)
    if (passage) found.passages.push(passage)
  } else if ('children' in node) {
    for (const child of node.children) walk(child, here, source, shift, found)
  } else if (node.type !== 'thematicBreak') found.opaque.push(spanOf(node, shift))
}

function kindOf({path}: Passage): Block['kind'] {
  const node = path.at(-1)!.type
  if (node === 'heading') return 'heading'
  if (node === 'tableCell') return 'row'
  return path.at(-2)!.type === 'listItem' ? 'list' : 'paragraph'
}

/** What a sentence can run around: `where` after a formula, `and then` after a list. */
const interruptions = new Set(['blockquote', 'code', 'html', 'list', 'math', 'table'])

/** Does a paragraph in small letters stand right after something that its sentence may run around? */
function continuesSentence(source: string, {start, path}: Passage): boolean {
  const node = path.at(-1)!
  if (node.type !== 'paragraph' || !/^\p{Ll}/u.test(source.slice(start, start + 2))) return false
  const siblings = (path.at(-2) as Parents).children as Nodes[]
  const before = siblings[siblings.indexOf(node) - 1]
  return before !== undefined && interruptions.has(before.type)
}

/** The prose of a paragraph, from its first word, code or image to its last; what is no text in it is verbatim. */
function passageOf(node: Parents, path: readonly Nodes[], source: string, shift: number): Passage | undefined {
  const leaves: (Span & {text: boolean})[] = []
  collectLeaves(node, source, shift, leaves)
  while (leaves.length > 0 && source.slice(leaves[0].start, leaves[0].end).trim() === '') leaves.shift()
  while (leaves.length > 0 && source.slice(leaves.at(-1)!.start, leaves.at(-1)!.end).trim() === '') leaves.pop()
  if (!leaves.some((leaf) => leaf.text)) return undefined
  const verbatim: Span[] = []
  let at = leaves[0].start
  for (const leaf of leaves) {
    if (!leaf.text) continue
    if (leaf.start > at) verbatim.push(widenToWord(source, {start: at, end: leaf.start}))
    for (const match of source.slice(leaf.start, leaf.end).matchAll(verbatimInText)) {
      verbatim.push({start: leaf.start + match.index, end: leaf.start + match.index + match[0].length})
    }
    at = leaf.end
  }
  const end = leaves.at(-1)!.end
  if (end > at) verbatim.push({start: at, end})
  return {start: leaves[0].start, end, path, verbatim}
}

/**
 * What a text holds besides prose: escapes, character references, `$…$` as pandoc reads it, blanks at a line's end, the
 * indent and the quotation marks of a line that goes on, and the marks of documentation generators: directives
 * (`:::tip`, `!!! note`, `??? info`, `=== `, `[!NOTE]`) and shortcodes (`{{ name }}`, `{% name %}`).
 */
const verbatimInText =
  /(?<![^\r\n \t>])(?::{3,}[ \t]*(?:\{[^}\r\n]*\}|[\w-]+(?:\{[^}\r\n]*\})?)?|(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*|===[!+]*(?=[ \t]+"))|\[![\w-]+\][+-]?|\{\{[^}\r\n]*\}\}|\{%[^}\r\n]*%\}|\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});|\$(?=\S)(?:\\\$|[^$\n])*?[\\^_{}=<>](?:\\\$|[^$\n])*?(?<=\S)\$(?!\d)|[ \t]+(?=[\r\n])|(?<=[\r\n])[ \t>]+/g

function collectLeaves(node: Nodes, source: string, shift: number, into: (Span & {text: boolean})[]): void {
  const span = spanOf(node, shift)
  const whole = !('children' in node) || isReferenceByText(node) || isBareLink(node, source, span)
  if (whole) into.push({...span, text: node.type === 'text'})
  else for (const child of node.children) collectLeaves(child, source, shift, into)
}

/** `[label]` and `[label][]` find their definition by their text. */
function isReferenceByText(node: Nodes): boolean {
  return node.type === 'linkReference' && node.referenceType !== 'full'
}

/** `<https://example.com>` and `https://example.com`: the address is the text. */
function isBareLink(node: Nodes, source: string, span: Span): boolean {
  return node.type === 'link' && source[span.start] !== '['
}

const wordEnd = /[\p{L}\p{M}\p{N}'’]+$/u
const wordStart = /^[\p{L}\p{M}\p{N}'’]+/u

/** Marks inside a word (`**un**done`) keep the whole word. */
function widenToWord(source: string, {start, end}: Span): Span {
  const before = wordEnd.exec(source.slice(Math.max(0, start - 60), start))
  const after = wordStart.exec(source.slice(end, end + 60))
  return before && after ? {start: start - before[0].length, end: end + after[0].length} : {start, end}
}

function inside({passages}: Parsed, edit: Span): Span | undefined {
  for (const {start, end} of passages) {
    if (start <= edit.start && edit.end <= end) return {start: edit.start, end: edit.end}
  }
  return undefined
}

/** The whole lines of the blocks that a removal covers; nothing where they cannot go without something beside them. */
function removal(found: Parsed, source: string, edit: Span, run: Span): Span | undefined {
  const touched = found.passages.filter(({start, end}) => start < edit.end && edit.start < end)
  const covered = new Set(touched.filter(({start, end}) => edit.start <= start && end <= edit.end))
  if (covered.size === 0) {
    if (touched.length !== 1) return undefined
    const {start, end, verbatim} = touched[0]
    const span = {start: Math.max(start, edit.start), end: Math.min(end, edit.end)}
    return touchesSpan(verbatim, span.start, span.end) ? undefined : span
  }
  if (covered.size < touched.length) return undefined
  let start = source.length
  let end = 0
  for (const passage of covered) {
    const node = removable(found, passage, covered, source)
    if (!node) return undefined
    start = Math.min(start, node.start)
    end = Math.max(end, node.end)
  }
  if (touchesSpan(found.opaque, start, end)) return undefined
  return withBlankLines(source, start, end, run.start >= 0 && run.end === start ? run.start : start)
}

/** The outermost node of which nothing would be left, as whole lines; nothing where it holds up what stays. */
function removable(found: Parsed, passage: Passage, covered: Set<Passage>, source: string): Span | undefined {
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let depth = passage.path.length - 1
  while (depth > 1) {
    const parent = spanOf(passage.path[depth - 1], shift)
    const rest = found.passages.some((one) => parent.start <= one.start && one.end <= parent.end && !covered.has(one))
    if (rest || touchesSpan(found.opaque, parent.start, parent.end)) break
    depth--
  }
  const node = passage.path[depth]
  if (node.type === 'tableCell') return undefined
  const parent = passage.path[depth - 1] as Parents
  if (node.type === 'tableRow' && parent.children[0] === node) return undefined
  let {start, end} = spanOf(node, shift)
  const line = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  if (!/^[\uFEFF \t>]*$/.test(source.slice(line, start))) return undefined
  start = Math.max(line, shift)
  while (end < source.length && !/[\r\n]/.test(source[end])) end++
  return {start, end}
}

/** Takes the line end, and the blank lines after the block when a blank line before it (`from`: before its run) stays. */
function withBlankLines(source: string, start: number, end: number, from: number): Span {
  const lineEnd = /\r\n|\r|\n/y
  lineEnd.lastIndex = end
  if (lineEnd.test(source)) end = lineEnd.lastIndex
  const before = /(?:^|[\r\n])[ \t>]*(?:\r\n|\r|\n)$/.test(source.slice(Math.max(0, from - 200), from))
  if (from === 0 || before) {
    const blank = /(?:[ \t>]*(?:\r\n|\r|\n))*/y
    blank.lastIndex = end
    const run = blank.exec(source)![0]
    // A `>` belongs to the quote that comes after, unless a quote was before.
    end += run.includes('>') && !source.slice(start, end).includes('>') ? 0 : run.length
  }
  return {start, end}
}

const plain = /^[\p{L}\p{M}'’]+$/u

/** Leaves out the edits after which a block would read as other Markdown (`1 . a` → `1. a`). */
function keepStructure({tops}: Parsed, source: string, edits: Edit[], unapplied: Finding[]): Edit[] {
  const kept: Edit[] = []
  let at = 0
  for (const top of tops) {
    const own: Edit[] = []
    while (at < edits.length && edits[at].start < top.end) own.push(edits[at++])
    const risky = own.filter(({start, end, text}) => !plain.test(text) || !plain.test(source.slice(start, end)))
    const before = risky.length > 0 ? skeleton(source.slice(top.start, top.end)) : ''
    const same = (some: readonly Edit[]) => {
      const inner = some.filter(
        ({start, end}) => start >= top.start && end <= top.end && !removesLines(source, start, end)
      )
      if (inner.length === 0) return true
      const moved = inner.map(({start, end, text}) => ({start: start - top.start, end: end - top.start, text}))
      return skeleton(applyEdits(source.slice(top.start, top.end), moved)) === before
    }
    const fitting = new Set(own.filter((edit) => !risky.includes(edit)))
    // Half by half: a block with one edit that does not fit is read a few times, not once for each edit.
    const admit = (some: readonly Edit[]) => {
      const wanted = new Set(some)
      const together = risky.filter((edit) => fitting.has(edit) || wanted.has(edit))
      if (same(together)) for (const edit of some) fitting.add(edit)
      else if (some.length > 1) {
        admit(some.slice(0, some.length >> 1))
        admit(some.slice(some.length >> 1))
      }
    }
    if (risky.length > 0) admit(risky)
    for (const edit of own) {
      if (fitting.has(edit)) kept.push(edit)
      else unapplied.push(inState(edit.finding, 'outside-prose'))
    }
  }
  return [...kept, ...edits.slice(at)]
}

function removesLines(source: string, start: number, end: number): boolean {
  return (start === 0 || /[\r\n]/.test(source[start - 1])) && (end === source.length || /[\r\n]/.test(source[end - 1]))
}

/** The nodes of a block without its prose. */
function skeleton(block: string): string {
  const parts: string[] = []
  const visit = (node: Nodes, depth: number) => {
    parts.push(`${depth}${node.type}`)
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') parts.push(node.url)
    if ('children' in node) for (const child of node.children) visit(child, depth + 1)
    else if ('value' in node && node.type !== 'text') parts.push(node.value)
  }
  visit(treeOf(block), 0)
  return parts.join('\n')
}
