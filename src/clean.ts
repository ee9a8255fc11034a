/** The loop: parse, run the rules, choose edits, apply, again until quiet. */
import type {Root} from 'nlcst'
import {type PluggableList, type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {type Article, articleOf, type Before} from './article.js'
import {
  applyEdits,
  type Change,
  compose,
  type Edit,
  editsFrom,
  type Left,
  offsetBefore,
  type Trust,
  waits
} from './edit.js'
import type {PageArticle} from './formats/html.js'
import {outline} from './formats/text.js'
import type {Site} from './repeats.js'
import {type Rule, type RuleOptions, say, UserError} from './rule.js'
import {ruleNamed, select} from './rules/index.js'

/** One object for many texts: what it asks for is made ready once, so it must not change after the first of them. */
export interface CleanOptions extends Trust {
  /** What the source is; `text` without it. */
  type?: 'text' | 'markdown' | 'html'
  /** What the article of a web page becomes: `text` without it. Other sources stay what they are. */
  outputType?: 'text' | 'markdown'
  /** Rule names or families to run alone; all without it. */
  only?: readonly string[]
  /** Rule names or families to leave out. */
  skip?: readonly string[]
  /** Options of rules by name. */
  rules?: Readonly<Record<string, RuleOptions>>
  /** Keep the article's own title as its first line; `true` without it. */
  title?: boolean
  /** BCP 47; found from the text without it. */
  language?: string
  /** Also run the rules that only advise; `true` without it. Off, cleaning is faster and the text the same. */
  advice?: boolean
  /** Other retext plugins. They report; they edit only when `trust` names their `source`. */
  plugins?: PluggableList
}

/** What is known of a text beside its words. */
export interface Known {
  /** The other texts of its site: see `Repeats`. */
  site?: Site
}

/** A finding: what a message said, where in the source the user gave. */
export interface Finding {
  message: VFileMessage
  /** Offsets into the source, UTF-16 code units. */
  start: number
  end: number
  /** What stands there: `source.slice(start, end)`. */
  actual: string
  /** What the edits of all passes put there, `''` takes it out; the first proposal of what remains. */
  text: string
}

/** A finding that was not applied, and why. */
export type Remaining = Finding & {why: string}

export interface Cleaned {
  text: string
  /** In the order of the source, not overlapping: put in one by one they make the text. */
  applied: Finding[]
  remaining: Remaining[]
  /** Why the whole text was left as it is; undefined when it was not. */
  refused?: string
  /** HTML alone: the article as it was found in the page. Its `text` is what all offsets point into. */
  page?: PageArticle
}

/** More passes than this and two rules undo each other: a fault of ours. */
const mostPasses = 10

/** The least share of its words a text must keep; a text that would lose more is left alone and reported. */
const leastKept = 0.05

/**
 * Cleans `source`.
 *
 * @returns the text, the findings that were applied and those that remain with the reason; offsets are UTF-16 code
 *   units into `source`, for HTML into `page.text`, the text of the article that was found in the page
 * @throws {UserError} for an unknown rule or option
 */
export async function clean(source: string, options: CleanOptions = {}, known: Known = {}): Promise<Cleaned> {
  if (options.type === 'html') return cleanPage(source, options, known)
  const {processor, parse, fit} = await processorFor(options)
  let changes: Change[] = []
  let text = source
  let words = 0
  let lost = 0
  let before: Before | undefined
  for (let pass = 0; ; pass++) {
    const file = new VFile(text)
    if (options.language) file.data.language = options.language
    if (known.site) file.data.site = known.site
    if (before) file.data.before = before
    const tree = parse(text)
    await processor.run(tree, file)
    const article = articleOf(tree, file)
    if (pass === 0) words = article.words.length
    const chosen = editsFrom(file.messages, text, options, article.protectedSpans)
    const {edits, left} = fit ? fit(tree, text, chosen) : chosen
    const heard = (one: Left) => ({...finding(one.message, changes, source), why: one.why})
    lost += wordsRemoved(article, edits)
    const refused = lost > 0 ? lostTooMuch(words, lost) : undefined
    if (refused) {
      const all = compose(changes, edits, text).flatMap((change) => applied(change, source))
      return {text: source, applied: [], remaining: all.map((one) => ({...one, why: refused})), refused}
    }
    if (edits.length === 0 || pass === mostPasses) {
      const unquiet = edits.map(({message}) => ({message, why: notQuiet}))
      // What only waited for a later pass has been heard there.
      const remaining = [...left.filter(({why}) => why !== waits), ...unquiet].map(heard)
      remaining.sort((a, b) => a.start - b.start || a.end - b.end)
      return {text, applied: changes.flatMap((change) => applied(change, source)), remaining}
    }
    changes = compose(changes, edits, text)
    text = applyEdits(text, edits)
    before = {article, edits}
  }
}

const inner = new WeakMap<CleanOptions, CleanOptions>()

/** Finds the article of a web page and cleans its text. */
async function cleanPage(html: string, options: CleanOptions, known: Known): Promise<Cleaned> {
  const {articleOfPage} = await import('./formats/html.js')
  const page = await articleOfPage(html, options)
  let textOptions = inner.get(options)
  if (!textOptions) {
    // The title was seen to in the page: a rule must not take the first line for one again.
    textOptions = {...options, type: options.outputType ?? 'text', title: true}
    inner.set(options, textOptions)
  }
  return {...(await clean(page.text, textOptions, known)), page}
}

/** Why edits remain when the passes do not come to rest. */
export const notQuiet = `the text was not quiet after ${mostPasses} passes: please report this text`

/** What was applied to a stretch of the source, or nothing where later passes put back what stood there. */
function applied({start, end, text, messages}: Change, source: string): Finding[] {
  const actual = source.slice(start, end)
  if (actual === text) return []
  const last = messages.at(-1)!
  const message = messages.length === 1 ? last : joined(messages, last, actual, text)
  return [{message, start, end, actual, text}]
}

/** One message for several that changed the same words one after the other: it is the last one's, with all reasons. */
function joined(messages: readonly VFileMessage[], last: VFileMessage, actual: string, text: string): VFileMessage {
  const reason = say(actual, text)
  const message = new VFileMessage(reason, {place: last.place, source: last.source, ruleId: last.ruleId})
  const note = [...new Set(messages.map((one) => one.note))].filter(Boolean).join('; ')
  const {url, fix, removes} = last
  return Object.assign(message, {actual, expected: [text], note, url, fix, removes})
}

/** A message that was not applied, at its place in the source. */
function finding(message: VFileMessage, changes: readonly Change[], source: string): Finding {
  const place = message.place
  const at = place && 'start' in place ? place : undefined
  const start = offsetBefore(changes, at?.start.offset ?? 0, 'start')
  const end = Math.max(start, offsetBefore(changes, at?.end.offset ?? 0, 'end'))
  return {message, start, end, actual: source.slice(start, end), text: message.expected?.[0] ?? ''}
}

function wordsRemoved({words}: Article, edits: readonly Edit[]): number {
  let count = 0
  let at = 0
  for (const {message, start, end} of edits) {
    if (!message.removes) continue
    while (at < words.length && words[at].start < start) at++
    for (; at < words.length && words[at].end <= end; at++) count++
  }
  return count
}

/** `words`: all of the source; `lost`: those that all passes together remove. */
function lostTooMuch(words: number, lost: number): string | undefined {
  if (words - lost > words * leastKept) return undefined
  return `it would lose ${lost} of its ${words} words: no article was found, and the text is left as it is`
}

interface Prepared {
  processor: Processor<Root>
  parse: (source: string) => Root
  /** Fits the edits to the markup of the format. */
  fit?: (tree: Root, source: string, chosen: ReturnType<typeof editsFrom>) => ReturnType<typeof editsFrom>
}

const prepared = new WeakMap<CleanOptions, Prepared>()

const known: Record<keyof CleanOptions, string | readonly string[]> = {
  type: ['text', 'markdown', 'html'],
  outputType: ['text', 'markdown'],
  only: 'list',
  skip: 'list',
  plugins: 'list',
  trust: 'list',
  rules: 'object',
  title: 'boolean',
  advice: 'boolean',
  unsafe: 'boolean',
  language: 'string'
}

/** @throws {UserError} for what is no option, or none of its values */
function checkOptions(options: CleanOptions): void {
  const wrong = (what: string, expected: string) => new UserError(`Unexpected ${what}, expected ${expected}`)
  for (const [key, value] of Object.entries(options)) {
    const kind = Object.hasOwn(known, key) ? known[key as keyof CleanOptions] : undefined
    if (!kind) throw wrong(`option \`${key}\``, `one of ${Object.keys(known).join(', ')}`)
    if (value === undefined) continue
    const fits =
      typeof kind !== 'string' ? kind.includes(value) : kind === 'list' ? Array.isArray(value) : kind === typeof value
    if (!fits) throw wrong(`\`${value}\` for \`${key}\``, typeof kind === 'string' ? `a ${kind}` : kind.join(', '))
  }
  for (const [name, given] of Object.entries(options.rules ?? {})) ruleNamed(name)(given)
  if (options.language === undefined) return
  try {
    Intl.getCanonicalLocales(options.language)
  } catch {
    throw wrong(`language \`${options.language}\``, 'a BCP 47 tag such as `en-GB`')
  }
}

/** The processor of these options, made once: batch cleans millions of texts with the same ones. */
async function processorFor(options: CleanOptions): Promise<Prepared> {
  let one = prepared.get(options)
  if (!one) {
    checkOptions(options)
    const processor = unified() as unknown as Processor<Root>
    for (const rule of select(options)) processor.use(rule as never, (optionsOf(rule, options) ?? undefined) as never)
    if (options.plugins) processor.use(options.plugins)
    processor.freeze()
    if (options.type === 'markdown') {
      const {fit, outline: parse} = await import('./formats/markdown.js')
      one = {processor, parse, fit}
    } else one = {processor, parse: options.plugins?.length ? await fullParser() : outline}
    prepared.set(options, one)
  }
  return one
}

function optionsOf(rule: Rule, options: CleanOptions): RuleOptions | undefined {
  const given = options.rules?.[rule.meta.name]
  return options.title === false && rule.meta.options && 'title' in rule.meta.options ? {...given, title: false} : given
}

/** The whole tree of sentences and words, for plugins that walk it. */
async function fullParser(): Promise<(source: string) => Root> {
  const {default: retextEnglish} = await import('retext-english')
  const english = unified().use(retextEnglish)
  return (source) => english.parse(source) as Root
}
