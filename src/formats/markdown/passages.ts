/** The prose of a Markdown text: where it stands, and what in it is none. */
import type {Nodes, Parents, Root} from 'mdast'
import type {Span} from '../../edit.js'
import {markdownTree, shiftOf, spanOf} from './parse.js'

/** A stretch of prose, with the nodes it stands in, the root first. */
export interface Passage extends Span {
  path: readonly Nodes[]
  verbatim: Span[]
}

/** What was found in a text. */
export interface Parsed {
  tree: Root
  passages: Passage[]
  /** Blocks without prose that a removal must not take along: code, HTML, front matter, definitions. */
  opaque: Span[]
  /** The outermost blocks. */
  tops: Span[]
}

export function parseMarkdown(source: string): Parsed {
  const shift = shiftOf(source)
  const tree = markdownTree(source)
  const found: Parsed = {tree, passages: [], opaque: [], tops: []}
  for (const top of tree.children) found.tops.push(spanOf(top, shift))
  walk(tree, [], source, shift, found)
  return found
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
