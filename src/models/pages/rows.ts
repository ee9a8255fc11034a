/** Rows of tables: of data, or of a page that is laid out with them. */
import type {DomNode} from './blocks.js'

const structure = /^(?:table|ul|ol|dl|h[1-6]|section|article|aside|nav|form|blockquote|pre|figure)$/

/** A row of a table of data: several cells, each a short text without parts of its own. */
export function isPlainRow(row: DomNode): boolean {
  let cells = 0
  for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
    if (cell.nodeType !== 1) continue
    cells++
    let paragraphs = 0
    let steps = 0
    let chars = 0
    let node: DomNode | null = cell.firstChild
    while (node) {
      if (++steps > 200) return false
      if (node.nodeType === 3) chars += node.data!.trim().length
      else if (structure.test(node.localName!)) return false
      else if (node.localName === 'p') paragraphs++
      if (paragraphs > 1 || chars > 1000) return false
      if (node.firstChild) node = node.firstChild
      else {
        while (node && !node.nextSibling) node = node.parentNode === cell ? null : node.parentNode
        node = node ? node.nextSibling : null
      }
    }
  }
  return cells > 1
}
