/** What a cleaner is asked for, what it gives, and the cleaner itself: of text, of Markdown with front matter, of a page. */
import type {PluggableList} from 'unified'
import {frontMatterCleaner} from './clean/front-matter.js'
import {pageCleaner} from './clean/page.js'
import {textCleaner} from './clean/passes.js'
import type {Span} from './edit.js'
import {UserError} from './error.js'
import type {Finding} from './finding.js'
import type {PageArticle} from './formats/html.js'
import type {RuleSettings} from './level.js'
import type {UserWords} from './lexicon/index.js'
import {checkOptions} from './options.js'
import type {Site} from './repeats.js'
import type {Stet} from './stet.js'

/** What a cleaner is asked for. Read and checked once, when it is made. */
export interface CleanOptions extends UserWords {
  /** What the source is; `text` without it. */
  type?: 'text' | 'markdown' | 'html'
  /** What the article of a web page becomes: `text` without it. Other sources stay what they are. */
  outputType?: 'text' | 'markdown'
  /** Rule names or families to run alone; all without it. */
  only?: readonly string[]
  /** Rule names or families to leave out. */
  skip?: readonly string[]
  /** Rules and families by name: `off`, `advice` or `on`, and options of rules: `{casing: 'advice', 'spelling/typo': ['on', {…}]}`. */
  rules?: RuleSettings
  /** Fields of the front matter of Markdown that hold prose: `['title', 'description']`. */
  frontMatter?: readonly string[]
  /** The address of a web page: its relative links are read from there. */
  url?: string
  /** Keep the article's own title as its first line; `true` without it. */
  title?: boolean
  /** Tell of each block of a web page why it stays or goes, in `page.blocks`. */
  pageBlocks?: boolean
  /** BCP 47; found from the text without it. */
  language?: string
  /** Also run the rules that only advise; `true` without it. Off, cleaning is faster and the text the same. */
  advice?: boolean
  /** Ask retext-spell what an unknown word may stand for, instead of our own speller: it takes tens of milliseconds a word. */
  suggest?: boolean
  /** Apply the fixes that a person should look at. */
  unsafe?: boolean
  /** Other retext plugins. They report; they edit only when `trust` has them. */
  plugins?: PluggableList
  /** Plugins whose single proposals may edit: the plugins themselves, or the `source` of their messages. */
  trust?: readonly unknown[]
}

/** What is known of a text beside its words. */
export interface Hints {
  /** The other texts of its site: see `Repeats`. */
  site?: Site
  /** The title of the article, where whoever scraped it has it. */
  title?: string
  /** The address of a web page, before that of the options. */
  url?: string
  /** What its author lets stand, where the comments that say so are no part of the source. */
  stets?: readonly Stet[]
  /** Stretches of the source that are code, where its format does not say so: no edit crosses them. */
  code?: readonly Span[]
  /** Stops the cleaning: the promise rejects with the signal's reason. */
  signal?: AbortSignal
}

/** A cleaned text. Plain data: equal to its `structuredClone`. */
export interface Cleaned {
  text: string
  /** In the order of the source. Those that were applied do not overlap: put in one by one they make the text. */
  findings: Finding[]
  /** Why the whole text was left as it is; undefined when it was not. */
  refused?: string
  /** The article as it was found in a page. Its `text` is what all offsets point into: of a text that is a page, the source. */
  page?: PageArticle
}

/**
 * Cleans a text.
 *
 * @returns the text and its findings; offsets are UTF-16 code units into `source`, for HTML into `page.text`
 * @throws {UserError} for a source that is no string
 */
export type Clean = (source: string, hints?: Hints) => Promise<Cleaned>

/**
 * Makes a cleaner: options are read and checked here, once for many texts.
 *
 * @throws {UserError} for an unknown rule or option
 */
export function cleaner(options: CleanOptions = {}): Clean {
  checkOptions(options)
  const clean = cleanerOf(options)
  return async (source, hints = {}) => {
    if (typeof source !== 'string') throw new UserError(`Unexpected ${kindOf(source)}, expected a text: a string`)
    hints.signal?.throwIfAborted()
    return clean(source, hints)
  }
}

/** `cleaner(options)` for one text. Without options the cleaner is made once. */
export async function clean(source: string, options?: CleanOptions, hints?: Hints): Promise<Cleaned> {
  if (options !== undefined) return cleaner(options)(source, hints)
  standard ??= cleaner()
  return standard(source, hints)
}

let standard: Clean | undefined

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value
}

function cleanerOf(options: CleanOptions): Clean {
  if (options.type === 'html') return pageCleaner(options)
  return options.type === 'markdown' && options.frontMatter?.length ? frontMatterCleaner(options) : textCleaner(options)
}
