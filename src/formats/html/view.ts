/** A web page as the model sees it. */
import {type DomNode, isProseBlock, type PageBlock} from '../../models/pages/blocks.js'
import {bareText, type PageView} from '../../models/pages/overview.js'
import {pageBlocksOf} from '../../models/pages/split-page.js'
import {withByLine} from './by-line.js'
import {type Head, headOf} from './metadata.js'
import {titleOf} from './title.js'
import {type PageTree, treeOf} from './tree.js'

/** What is known of a page besides its HTML. */
export interface PageSource {
  /** The title of the article, where whoever scraped the page has it. */
  givenTitle?: string
  /** The address of the page: relative links of Markdown and of the metadata are read from there. */
  url?: string
}

/** A page as its model sees it, and what its head says. */
export interface ReadPage extends PageView {
  head: Head
  headline?: string
}

/** What the model sees of a page; `undefined` when it is too much for a tree. */
export function viewOfPage(html: string, options: PageSource = {}): ReadPage | undefined {
  const tree = treeOf(html)
  return typeof tree === 'string' ? undefined : viewOf(tree, options)
}

/** What the model sees of a tree. */
export function viewOf(tree: PageTree, options: PageSource): ReadPage {
  const head = headOf(tree, options.url)
  let page = pageBlocksOf(tree.root as DomNode)
  if (page.blocks.length === 0) page = pageBlocksOf(tree.root as DomNode, true)
  const headline = titleOf(page.blocks, head, options.givenTitle)
  head.metadata = {...withByLine(head.metadata, page.blocks, headline), title: headline}
  return {page, title: bareText(headline ?? ''), description: head.description, types: head.types, head, headline}
}

/** Where the page shows its headline: as a heading, or over the first paragraph of what is kept. */
export function repeatsOf(blocks: readonly PageBlock[], keep: readonly boolean[], title: string): boolean[] {
  const first = blocks.findIndex((block, i) => keep[i] && isProseBlock(block))
  return blocks.map((block, i) => {
    if (title === '' || block.text.length >= 400 || (block.kind !== 'heading' && i >= first)) return false
    return bareText(block.text) === title
  })
}
