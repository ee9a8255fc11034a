/**
 * Markdown: source → tree with true offsets. remark finds the paragraphs, headings, list items and table cells; inside
 * them the marks, addresses, code, images and HTML are `SourceNode`s, which no rule may touch, and all else in the file
 * (code blocks, front matter, HTML, pipes, definitions) is no prose and stays byte for byte.
 */
import type {Nodes, Parents} from 'mdast'
import type {Paragraph, Root} from 'nlcst'
import {location} from 'vfile-location'
import type {Block} from '../article.js'
import {type Chosen, type Edit, type Span, takeBlanksAtEnds} from '../edit.js'
import {inState, type State} from '../finding.js'
import {type Comment, type Stet, stetsOf} from '../stet.js'
import {shiftOf, spanOf} from './markdown/parse.js'
import {type Parsed, type Passage, parseMarkdown} from './markdown/passages.js'
import {wholeBlocks} from './markdown/removal.js'
import {keepStructure} from './markdown/structure.js'

const parsed = new WeakMap<Root, Parsed>()

/**
 * The tree of a Markdown text: one `ParagraphNode` with its `data.kind` for each paragraph, heading, list item and
 * table cell, its verbatim parts as `SourceNode`s; positions are those of `source` (offsets: UTF-16 code units).
 */
export function outline(source: string): Root {
  const found = parseMarkdown(source)
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
    const span = removes ? wholeBlocks(found, source, edit, {start: run, end}) : inside(found, edit)
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

/** What the comments of the Markdown of `tree`, which `outline()` made, let stand. */
export function stetsIn(tree: Root, source: string): Stet[] {
  const comments: Comment[] = []
  const shift = shiftOf(source)
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

function inside({passages}: Parsed, edit: Span): Span | undefined {
  for (const {start, end} of passages) {
    if (start <= edit.start && edit.end <= end) return {start: edit.start, end: edit.end}
  }
  return undefined
}
