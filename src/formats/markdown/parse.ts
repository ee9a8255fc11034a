/** remark, set up so that each node has its true place in the source. */
import type {Nodes, Root} from 'mdast'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {Span} from '../../edit.js'
import {setext} from './setext.js'

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

/** How deep quotes and lists may nest: remark's time grows with the square of the depth. */
const deepest = 100

const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[*+-](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest}}`, 'm')

/** The nodes of a Markdown text; none where it nests too deep, or has too many marks in one paragraph. */
export function markdownTree(source: string): Root {
  return isTooDeep(source) || hasTooManyMarks(source) ? {type: 'root', children: []} : parser.parse(source)
}

/** How many marks and line ends a paragraph may have: micromark's time grows with the square of their number. */
const mostMarks = 10_000

const fences = /^([ \t>]*)(`{3,}|~{3,})[\s\S]*?\n[ \t>]*\2/gm
/** Where another paragraph, item, heading or row begins. */
const starts = /\n(?=[ \t]*(?:[-*+>#|\r\n]|\d+[.)]))/

function hasTooManyMarks(source: string): boolean {
  const tooMany = (text: string) => text.length > mostMarks && (text.match(/[[\]*_~`<&\\\n]/g)?.length ?? 0) > mostMarks
  return tooMany(source) && source.replace(fences, '').split(starts).some(tooMany)
}

/** A line of nothing but marks with blanks between is a rule (`* * * …`), not a list in a list. */
function isTooDeep(source: string): boolean {
  return tooDeep.test(source) && tooDeep.test(source.replace(/^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/gm, ''))
}

/** How far the offsets of a tree are off: micromark drops a byte order mark and counts from after it. */
export function shiftOf(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0
}

export function spanOf(node: Nodes, shift: number): Span {
  return {start: node.position!.start.offset! + shift, end: node.position!.end.offset! + shift}
}
