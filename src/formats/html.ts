/**
 * HTML: a web page → the text of its article. Scripts never run, and nothing is fetched. A page too large or too deeply
 * nested for a document tree is read as a stream, and its whole text is the answer.
 */
import {Readability} from '@mozilla/readability'
import {Parser} from 'htmlparser2'
import {parseHTML} from 'linkedom'
import {blocksOf, type DomNode, isProse, mark, type PageBlock, type PageBlocks} from '../models/pages/blocks.js'
import type {Sight} from '../models/pages/features.js'
import {decide, judge, keepCode} from '../models/pages/judge.js'
import {markdownOf, textOf} from './html/render.js'
import {bare, type Head, titleOf} from './html/title.js'

/** The article of a page. */
export interface PageArticle {
  /** Paragraphs stand apart by blank lines; the title is the first of them. */
  text: string
  title?: string
  /** Was an article found? `none`: the text is that of the whole page. */
  found: 'found' | 'unsure' | 'none'
  /** How, for people. */
  how: string
  /** What was left out, each with the offset in `text` where it would have stood. */
  removed: {at: number; text: string}[]
}

export interface PageOptions {
  /** The title of the article, where whoever scraped the page has it. */
  givenTitle?: string
  /** Put the title first; `true` without it. */
  title?: boolean
  outputType?: 'text' | 'markdown'
}

/** Pages beyond these limits (UTF-16 code units, elements inside each other, tags) are read as a stream. */
const limits = {length: 4_000_000, depth: 400, tags: 60_000}

/** Finds the article of a page. Answers for any input, in time that grows with its length. */
export async function articleOfPage(html: string, options: PageOptions = {}): Promise<PageArticle> {
  const reason = tooMuch(html)
  if (reason) return wholeText(html, reason)
  const sight = sightOf(html)
  const {blocks} = sight.page
  const {p, words} = judge(sight)
  // The model knows Readability's opinion; alone, that stands in only where the model finds nothing.
  const choices = [decide(p, words), sight.kept.map((share) => share > 0.5)]
  const keep = choices.find((choice) => blocks.some((block, i) => choice[i] && isProse(block)))
  if (keep) keepCode(blocks, keep)
  const how = keep
    ? `${keep.filter(Boolean).length} of ${blocks.length} blocks of the page are the article`
    : 'no article was found in the page: this is all its text'
  return render(blocks, keep ?? blocks.map(() => true), sight.headline, {found: keep ? 'found' : 'none', how}, options)
}

/** What the model sees of a page; `undefined` when it is too much for a document tree. */
export function sightOfPage(html: string): Sight | undefined {
  return tooMuch(html) ? undefined : sightOf(html)
}

function sightOf(html: string): Sight & {headline?: string} {
  const document = documentOf(html)
  const page = blocksOf(document.documentElement as unknown as DomNode, true)
  const head = headOf(document)
  const headline = titleOf(page.blocks, head)
  const kept = readabilityShares(page, document)
  return {page, kept, title: bare(headline ?? ''), description: head.description, headline}
}

type Document = ReturnType<typeof parseHTML>['document']

function documentOf(html: string): Document {
  const {document} = parseHTML(html)
  // linkedom takes the first element for the root, whatever comes after it.
  const root = document.documentElement
  if (root?.localName === 'html' && !root.nextElementSibling && root.querySelector('body')) return document
  const rest = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '')
  return parseHTML(`<!doctype html><html><head></head><body>${rest}</body></html>`).document
}

function headOf(document: Document): Head {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''
  return {
    title: document.querySelector('title')?.textContent ?? '',
    ogTitle: meta('og:title'),
    siteName: meta('og:site_name'),
    description: meta('og:description') || meta('description')
  }
}

/** How much of each block Readability keeps, 0 to 1. It takes the document apart. */
function readabilityShares({blocks, frames}: PageBlocks, document: Document): number[] {
  const kept = new Float64Array(frames.length)
  const root = readable(document)
  for (const {element, own} of root ? blocksOf(root).frames : []) {
    const number = Number(element.getAttribute?.(mark) ?? Number.NaN)
    if (own > 0 && number >= 0) kept[number] += own
  }
  return blocks.map(({runs, text}) => {
    let sum = 0
    for (const [i, {start, frame}] of runs.entries()) {
      sum += ((runs[i + 1]?.start ?? text.length) - start) * Math.min(1, kept[frame.index] / Math.max(1, frame.own))
    }
    return text.length > 0 ? sum / text.length : 0
  })
}

function readable(document: Document): DomNode | undefined {
  try {
    const answer = new Readability(document as never, {serializer: (node) => node, charThreshold: 200}).parse()
    return answer?.content as unknown as DomNode | undefined
  } catch {
    // It trips over documents that no browser would build; the model then does without its opinion.
    return undefined
  }
}

async function render(
  blocks: readonly PageBlock[],
  keep: readonly boolean[],
  title: string | undefined,
  verdict: Pick<PageArticle, 'found' | 'how'>,
  options: PageOptions
): Promise<PageArticle> {
  const headline = title ? bare(title) : ''
  const repeats = (block: PageBlock) => headline !== '' && block.text.length < 400 && bare(block.text) === headline
  const kept = blocks.filter((block, i) => keep[i] && !repeats(block))
  const withTitle = options.title !== false ? title : undefined
  const body = options.outputType === 'markdown' ? await markdownOf(kept, withTitle) : textOf(kept)
  const text = options.outputType !== 'markdown' && withTitle ? `${withTitle}\n\n${body}`.trimEnd() : body
  const end = text === '' ? '' : '\n'
  const shown = blocks.map((block, i) => keep[i] || (withTitle !== undefined && repeats(block)))
  return {text: text + end, title, ...verdict, removed: removedParts(blocks, shown, text)}
}

/** Runs of blocks that were left out, each at the place of the text where the block before it ends. */
function removedParts(blocks: readonly PageBlock[], keep: readonly boolean[], text: string): PageArticle['removed'] {
  const removed: PageArticle['removed'] = []
  let at = 0
  let open = false
  for (const [i, block] of blocks.entries()) {
    if (keep[i]) {
      // Markdown writes a block with its marks: it is looked for nearby alone, or not counted.
      const found = text.slice(at, at + 2 * block.text.length + 1000).indexOf(block.text)
      if (found >= 0) at += found + block.text.length
      open = false
    } else if (open) removed.at(-1)!.text += `\n${block.text}`
    else {
      removed.push({at, text: block.text})
      open = true
    }
  }
  return removed
}

/** Why a page is not made into a document tree. */
function tooMuch(html: string): string | undefined {
  if (html.length > limits.length) return `it has more than ${limits.length} characters`
  let depth = 0
  let deepest = 0
  let tags = 0
  const parser = new Parser({
    onopentagname: () => {
      tags++
      if (++depth > deepest) deepest = depth
    },
    onclosetag: () => {
      depth--
    }
  })
  for (let at = 0; at < html.length && deepest <= limits.depth && tags <= limits.tags; at += 65_536) {
    parser.write(html.slice(at, at + 65_536))
  }
  if (deepest > limits.depth) return `its elements are nested more than ${limits.depth} deep`
  if (tags > limits.tags) return `it has more than ${limits.tags} tags`
  return undefined
}

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title', 'iframe', 'object', 'textarea'])
const flowing =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/

/** The text of a page without a document tree: its words, with a line end at each block. */
function wholeText(html: string, reason: string): PageArticle {
  const parts: string[] = []
  let silence = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) silence++
      else if (!flowing.test(name)) parts.push('\n')
    },
    ontext: (text) => {
      if (silence === 0) parts.push(text.replace(/\s+/g, ' '))
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence = Math.max(0, silence - 1)
      else if (!flowing.test(name)) parts.push('\n')
    }
  })
  for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
  const text = lines.filter(Boolean).join('\n\n')
  return {
    text: text === '' ? '' : `${text}\n`,
    found: 'none',
    how: `the page was not searched for an article, ${reason}: this is all its text`,
    removed: []
  }
}
