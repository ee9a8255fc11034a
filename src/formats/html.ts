/**
 * HTML: a web page → the text of its article. Scripts never run, and nothing is fetched. A page too large for a tree is read as
 * a stream, and its whole text is the answer.
 */
import {dropNotices} from '../models/pages/amend.js'
import {judge} from '../models/pages/judge.js'
import {type Selection, selectBlocks} from '../models/pages/select.js'
import {type Sureness, surenessOf} from '../models/pages/sureness.js'
import {hashedWords} from '../models/pages/words.js'
import {articleParagraphs} from './html/article-body.js'
import {type BlockChoice, blockChoices} from './html/block-choices.js'
import {codeIn} from './html/code.js'
import {isLoneHidden} from './html/hidden.js'
import type {Head, PageMetadata} from './html/metadata.js'
import {placesOf, removedParts} from './html/places.js'
import {textOf} from './html/render.js'
import {markdownOf} from './html/render-markdown.js'
import {treeOf} from './html/tree.js'
import {type PageSource, type ReadPage, repeatsOf, viewOf} from './html/view.js'
import {wholeTextOf} from './html/whole-text.js'

/** The article of a page; plain data. */
export interface PageArticle {
  /** Paragraphs stand apart by blank lines; the title is the first of them. */
  text: string
  title?: string
  /** Was an article found? `none`: the text is that of the whole page. */
  found: 'found' | 'unsure' | 'none'
  /** How likely the article was found, 0 to 1. */
  probability: number
  /** How, for people. */
  how: string
  /** What the page says of its article. */
  metadata: PageMetadata
  /** Where the text is code, in UTF-16 code units. */
  code: {start: number; end: number}[]
  /** What was left out, each with the offset in `text` where it would have stood. */
  removed: {at: number; text: string}[]
  /** Every block of the page with why it stays or goes, where `pageBlocks` asks for it. */
  blocks?: BlockChoice[]
}

export interface PageOptions extends PageSource {
  /** Put the title first; `true` without it. */
  title?: boolean
  outputType?: 'text' | 'markdown'
  /** Tell of each block why it stays or goes. */
  pageBlocks?: boolean
}

/** Finds the article of a page. Answers for any input, in time that grows with its length. */
export async function articleOfPage(html: string, options: PageOptions = {}): Promise<PageArticle> {
  const tree = treeOf(html)
  if (typeof tree === 'string') return wholePage(html, tree)
  const view = viewOf(tree, options)
  const {blocks} = view.page
  const {p, words} = judge(view)
  const selection = selectBlocks(blocks, p, words, view.types)
  const sureness = surenessOf(selection, p, words)
  if (sureness.found !== 'found') {
    const body = articleIn(view.head, selection, words)
    if (body) return articleFromData(view, body, p, options)
  }
  const keep = sureness.found === 'none' ? blocks.map(() => true) : selection.keep
  if (sureness.found === 'none') dropNotices(blocks, keep)
  else {
    for (const [i, block] of blocks.entries()) if (keep[i] && isLoneHidden(block, tree.targets)) keep[i] = false
  }
  return render(view, {...selection, keep}, sureness, options)
}

/** The article in the JSON-LD of a page, where it is longer than what was chosen of the page itself. */
function articleIn({articleBody}: Head, {keep}: Selection, words: readonly Int32Array[]): string | undefined {
  const kept = keep.reduce((sum, kept, i) => sum + (kept ? words[i].length : 0), 0)
  if (articleBody.length < 200) return undefined
  const body = articleParagraphs(articleBody)
  return hashedWords(body).length > 1.2 * kept ? body : undefined
}

function articleFromData(view: ReadPage, body: string, p: Float32Array, options: PageOptions): PageArticle {
  const {headline, head} = view
  const withTitle = options.title !== false && headline ? headline : undefined
  const text = (withTitle ? `${options.outputType === 'markdown' ? '# ' : ''}${withTitle}\n\n` : '') + body
  const {blocks} = view.page
  const all = blocks.map(({text}) => text).join('\n')
  const how = 'the article stands in the data of the page (`articleBody`), not in its body'
  const left = {at: text.length, kept: false, reason: how}
  return {
    text: `${text}\n`,
    title: headline,
    found: 'found',
    probability: 0.9,
    how,
    metadata: head.metadata,
    code: [],
    removed: all === '' ? [] : [{at: text.length, text: all}],
    ...(options.pageBlocks && {blocks: blocks.map(({text}, i) => ({text, probability: p[i], ...left}))})
  }
}

async function render(
  view: ReadPage,
  selection: Selection,
  sureness: Sureness,
  options: PageOptions
): Promise<PageArticle> {
  const {blocks} = view.page
  const {headline, head} = view
  const {keep} = selection
  const isRepeat = repeatsOf(blocks, keep, view.title)
  const kept = keep.map((kept, i) => kept && !isRepeat[i])
  const withTitle = options.title !== false && headline ? headline : undefined
  const shown = keep.map((kept, i) => kept || (withTitle !== undefined && isRepeat[i]))
  const body =
    options.outputType === 'markdown'
      ? await markdownOf(view.page, kept, {title: withTitle, base: options.url ? head.base : undefined, shown})
      : textOf(blocks.filter((_, i) => kept[i]))
  const text = options.outputType !== 'markdown' && withTitle ? `${withTitle}\n\n${body}`.trimEnd() : body
  const places = placesOf(blocks, shown, text)
  return {
    text: text === '' ? '' : `${text}\n`,
    title: headline,
    ...sureness,
    metadata: head.metadata,
    code:
      options.outputType === 'markdown'
        ? []
        : codeIn(
            blocks.filter((_, i) => kept[i]),
            text
          ),
    removed: removedParts(blocks, shown, places),
    ...(options.pageBlocks && {
      blocks: blockChoices(blocks, {
        ...selection,
        found: sureness.found !== 'none',
        kept: shown,
        isHeadline: isRepeat,
        places
      })
    })
  }
}

/** What comes out of a page that is not searched. */
function wholePage(html: string, reason: string): PageArticle {
  const text = wholeTextOf(html)
  return {
    text: text === '' ? '' : `${text}\n`,
    found: 'none',
    probability: 0,
    how: `the page was not searched for an article, ${reason}: this is all its text`,
    metadata: {author: []},
    code: [],
    removed: []
  }
}
