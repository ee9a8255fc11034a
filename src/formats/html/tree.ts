/**
 * A web page as a light tree. Scripts never run and nothing is fetched. What a browser would close by itself is closed, a
 * page that leaves its head open keeps its body, and depth is capped: time and memory grow with the page alone.
 */
import {Parser} from 'htmlparser2'
import {LateParts} from './late-parts.js'

/** An element, or a text when `nodeType` is 3. */
export class PageNode {
  readonly nodeType: 1 | 3
  readonly localName: string
  readonly attributes: Readonly<Record<string, string>>
  data = ''
  parentNode: PageNode | null = null
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null
  nextSibling: PageNode | null = null

  constructor(nodeType: 1 | 3, localName: string, attributes: Readonly<Record<string, string>> = {}) {
    this.nodeType = nodeType
    this.localName = localName
    this.attributes = attributes
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null
  }

  append(child: PageNode): void {
    child.parentNode = this
    if (this.lastChild) this.lastChild.nextSibling = child
    else this.firstChild = child
    this.lastChild = child
  }
}

export interface PageTree {
  root: PageNode
  /** The elements that speak of the page: `html`, `meta`, `link`, `base`, `title`. */
  head: PageNode[]
  /** The JSON-LD of the page, as it stands there. */
  jsonLd: string[]
  /** Ids that a control or a link of the page points at. */
  targets: Set<string>
}

/** Pages beyond these limits (UTF-16 code units, tags) are no trees. */
export const limits = {length: 12_000_000, tags: 250_000, nested: 10_000}

/** Elements that are nested deeper stand side by side. */
const deepest = 400

const inHead = new Set([
  'title',
  'meta',
  'link',
  'base',
  'script',
  'style',
  'noscript',
  'template',
  'basefont',
  'bgsound'
])
const ofHead = new Set(['html', 'meta', 'link', 'base', 'title'])
const pointers = ['aria-controls', 'data-target', 'data-bs-target', 'for']

/** Reads a page; a sentence when it is too large for a tree. */
export function treeOf(html: string): PageTree | string {
  if (html.length > limits.length) return `it has more than ${limits.length} characters`
  const builder = new Builder()
  const parser = new Parser(builder, {decodeEntities: true})
  const source = unwrapped(html)
  for (let at = 0; at < source.length; at += 65_536) {
    parser.write(source.slice(at, at + 65_536))
    if (builder.tags > limits.tags) return `it has more than ${limits.tags} tags`
    if (builder.depth > limits.nested) return `its elements are nested more than ${limits.nested} deep`
  }
  parser.end()
  return builder.tree
}

/**
 * In HTML `<![CDATA[` opens a comment that ends at the next `>`; a parser of XML would swallow the page up to `]]>`. An `<iframe>`
 * without an end is harmless in `<noscript>`, where a browser that runs scripts does not look; here it would swallow the page.
 */
export function unwrapped(html: string): string {
  const plain = html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : html
  return plain.replace(/<\/noscript/g, (end, at: number) =>
    plain.startsWith('<iframe', plain.lastIndexOf('<', at - 1)) ? `</iframe>${end}` : end
  )
}

class Builder {
  tags = 0
  readonly tree: PageTree = {root: new PageNode(1, 'html'), head: [], jsonLd: [], targets: new Set()}
  /** The open elements, as the parser has them. */
  private readonly open: PageNode[] = [this.tree.root]
  private readonly late = new LateParts()

  /** How deep the elements are nested. */
  get depth(): number {
    return this.open.length
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.tags++
    const {id} = attributes
    const isPlace = name === 'template' && LateParts.isPlace(id)
    const place = id?.startsWith('S:') ? this.late.take(id) : undefined
    const node = place ?? (isPlace ? new PageNode(1, 'div') : new PageNode(1, name, attributes))
    if (!place) this.parentFor(name).append(node)
    if (isPlace) this.late.hold(id, node)
    this.open.push(node)
    if (ofHead.has(name)) this.tree.head.push(node)
    for (const pointer of pointers) {
      const target = attributes[pointer]
      if (target) for (const id of target.split(/\s+/, 9)) this.tree.targets.add(id.replace(/^[#.]/, ''))
    }
    if (name === 'a' && attributes.href?.startsWith('#')) this.tree.targets.add(attributes.href.slice(1))
  }

  /** A browser closes the head at the first element that has no place there. */
  private parentFor(name: string): PageNode {
    const {parent} = this
    return parent.localName === 'head' && !inHead.has(name) ? (parent.parentNode ?? parent) : parent
  }

  private get parent(): PageNode {
    return this.open[Math.min(this.open.length, deepest) - 1]
  }

  oncomment(data: string): void {
    if (data === '/$') this.late.end(this.parent, new PageNode(3, '#text'))
    else if (data.length < 3 && /^\$[?!~]?$/.test(data)) this.late.begin()
  }

  ontext(text: string): void {
    const {parent} = this
    if ((parent.localName === 'script' && !isRead(parent)) || parent.localName === 'style') return
    if (parent.lastChild?.nodeType === 3) parent.lastChild.data += text
    else {
      const node = new PageNode(3, '#text')
      node.data = text
      parent.append(node)
    }
  }

  onclosetag(): void {
    const node = this.open.length > 1 ? this.open.pop()! : undefined
    if (node?.localName === 'script' && /ld\+json/i.test(node.attributes.type ?? '')) {
      this.tree.jsonLd.push(node.firstChild?.data ?? '')
    }
  }
}

/** Scripts that hold text: JSON-LD and formulas. */
function isRead({attributes}: PageNode): boolean {
  return /ld\+json|math\/tex/i.test(attributes.type ?? '')
}
