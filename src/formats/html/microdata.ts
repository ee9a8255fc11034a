/** What the marks of a page's own elements say of its article. */
import type {DomNode} from '../../models/pages/blocks.js'
import {textInside} from '../../models/pages/special-text.js'
import type {PageNode} from './tree.js'

export interface Microdata {
  authors: string[]
  published?: string
  modified?: string
  types: string[]
}

const byLine = /(?:^|[\s_-])(?:by-?line|author(?:[-_]?name)?|p-author|entry-author)(?:$|[\s_-])/i

/** One walk over the page for what microdata, `rel=author`, `<time>` and class names say. */
export function microdataOf(root: PageNode): Microdata {
  const found: Microdata = {authors: [], types: []}
  const shown: string[] = []
  let time: string | undefined
  let node: PageNode | null = root.firstChild
  while (node) {
    if (node.nodeType === 1) {
      const get = (name: string) => node!.getAttribute(name)?.trim() || undefined
      const property = get('itemprop')
      const type = get('itemtype')
      if (type) found.types.push(type.replace(/^.*[/#:]/, '').toLowerCase())
      const value = () => get('content') ?? get('datetime') ?? textInside(node as DomNode, 200)
      if (property === 'datePublished') found.published ??= value()
      else if (property === 'dateModified') found.modified ??= value()
      else if (property && /^author/.test(property)) found.authors.push(nameWithin(node) ?? value())
      else if (get('rel') === 'author' || byLine.test(get('class') ?? '')) shown.push(textInside(node as DomNode, 200))
      if (node.localName === 'time') {
        const date = get('datetime')
        if (date && (get('pubdate') !== undefined || /publish|entry-date/.test(get('class') ?? '')))
          found.published ??= date
        time ??= date
      }
    }
    if (node.firstChild) node = node.firstChild
    else {
      while (node && !node.nextSibling) node = node.parentNode === root ? null : node.parentNode
      node = node ? node.nextSibling : null
    }
  }
  found.published ??= time
  if (found.authors.length === 0) found.authors = shown.slice(0, 1)
  return found
}

function nameWithin(node: PageNode): string | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && child.getAttribute('itemprop') === 'name') {
      return child.getAttribute('content') ?? textInside(child as DomNode, 200)
    }
  }
  return undefined
}
