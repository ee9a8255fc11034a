/** The article that a page holds for machines alone: `articleBody` in its JSON-LD. */
import type {DomNode} from '../../models/pages/blocks.js'
import {pageBlocksOf} from '../../models/pages/split-page.js'
import {textOf} from './render.js'
import {treeOf} from './tree.js'

/** The paragraphs of an `articleBody`: its line ends part them, tags in it are read. */
export function articleParagraphs(articleBody: string): string {
  if (/<\/?(?:p|br|div|a|h[1-6]|li|strong|em)\b[^>]*>/i.test(articleBody)) {
    const tree = treeOf(articleBody)
    if (typeof tree !== 'string') return textOf(pageBlocksOf(tree.root as DomNode).blocks)
  }
  const lines = articleBody.replace(/\\r\\n?|\\n/g, '\n').split(/\r\n?|\n/)
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}
