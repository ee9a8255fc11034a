/** The loop: parse, run the rules, choose edits, apply, again until quiet. */
import type {Root} from 'nlcst'
import type {PluggableList} from 'unified'
import {VFile} from 'vfile'
import {type Article, articleOf, type Before} from './article.js'
import {applyEdits, type Change, type Chosen, chooseEdits, compose, type Edit, offsetBefore, type Span} from './edit.js'
import {UserError} from './error.js'
import {type Finding, inState, mostPasses} from './finding.js'
import type {PageArticle} from './formats/html.js'
import {outline} from './formats/text.js'
import {levelOf, optionsFor, type RuleSettings} from './level.js'
import {lexiconWith, type UserWords} from './lexicon/index.js'
import {checkOptions} from './options.js'
import {type Attached, attachPlugin, attachRule, ruleOf, runPlugins} from './plugins.js'
import {type Site, siteNameOf} from './repeats.js'
import type {Rule, RuleOptions} from './rule.js'
import {pageFrame} from './rules/boilerplate/page-frame.js'
import {textPageOf} from './rules/boilerplate/page-state.js'
import {isChosen, knownNames, select} from './rules/index.js'
import {mayHaveStets, movedSpans, type Stet, stetFindings} from './stet.js'

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

/** The least share of its words a text must keep; a text that would lose more is left alone and reported. */
const leastKept = 0.03

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

/** Cleans text that is no page. */
function textCleaner(options: CleanOptions): Clean {
  const attached = attach(options)
  const [advisers, others] = [attached.filter(({advises}) => advises), attached.filter(({advises}) => !advises)]
  const trust = options.trust ?? []
  const lexicon = options.words || options.names || options.replace ? lexiconWith(options) : undefined
  const advised = new Set(
    attached.flatMap(({rule}) => (rule && levelOf(rule.meta.name, options.rules) === 'advice' ? rule.meta.name : []))
  )
  const findsArticle = others.some(({rule}) => rule === pageFrame)
  let format: Promise<Format> | undefined
  return async (source, {site, title, stets: given, code = [], signal} = {}) => {
    const {parse, fit, stetsIn} = await (format ??= formatOf(options))
    let stets = given ?? []
    let changes: Change[] = []
    let text = source
    let first: Article | undefined
    let lost = 0
    let before: Before | undefined
    let page: PageArticle | undefined
    for (let pass = 0; ; pass++) {
      const file = new VFile(text)
      file.data = {language: options.language, site, title, before, lexicon, advised, code: movedSpans(code, changes)}
      const tree = parse(text)
      if (pass === 0 && stetsIn && mayHaveStets(source)) stets = stetsIn(tree, source)
      const article = articleOf(tree, file)
      first ??= article
      const limits = {unsafe: options.unsafe, protectedSpans: article.protectedSpans, stets: movedSpans(stets, changes)}
      const decide = async (plugins: readonly Attached[]): Promise<Chosen> => {
        const proposed = await runPlugins(plugins, tree, file, trust, signal)
        const chosen = chooseEdits(proposed, text, limits)
        return fit ? fit(tree, text, chosen) : chosen
      }
      const {edits, unapplied} = await decide(others)
      if (pass === 0 && findsArticle) page = pageOfText(article)
      lost += wordsRemoved(article, edits)
      const refused = lost > 0 ? lostTooMuch(first, lost) : undefined
      if (refused) {
        const findings = compose(changes, edits, text).flatMap((change) => applied(change, source))
        return {
          text: source,
          findings: findings.map((finding) => inState(finding, 'refused')),
          refused,
          ...(page && {page})
        }
      }
      if (edits.length === 0 || pass === mostPasses) {
        // What only waited for a later pass has been heard there.
        const heard = unapplied.filter(({state}) => state !== 'overlap')
        const unquiet = edits.map(({finding}) => inState(finding, 'not-quiet'))
        const advice = advisers.length > 0 ? (await decide(advisers)).unapplied : []
        const left = [...heard, ...unquiet, ...advice].map((finding) => inSource(finding, changes, source))
        const findings = [...left, ...changes.flatMap((change) => applied(change, source))]
        if (stets.length > 0) findings.push(...aboutStets(source, stets, findings, attached, options))
        const told = page && pageFinding(page)
        if (told && isChosen(told.rule, options)) findings.push(told)
        return {text, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end), ...(page && {page})}
      }
      changes = compose(changes, edits, text)
      text = applyEdits(text, edits)
      before = {article, edits}
    }
  }
}

/** Cleans Markdown, and of its front matter the fields that hold prose, each for itself: they are no part of the article. */
function frontMatterCleaner(options: CleanOptions): Clean {
  const fields = options.frontMatter ?? []
  const cleanBody = textCleaner(options)
  const cleanField = textCleaner({...options, type: 'text', skip: [...(options.skip ?? []), 'boilerplate']})
  return async (source, hints) => {
    const {fieldSpans, saysTheSame} = await import('./formats/front-matter.js')
    const cleaned = await cleanBody(source, hints)
    if (cleaned.refused !== undefined) return cleaned
    let {text} = cleaned
    const findings: Finding[] = []
    for (const {start, end} of fieldSpans(source, fields).reverse()) {
      const field = await cleanField(source.slice(start, end), {signal: hints?.signal})
      // The front matter stands before all that was cleaned: its offsets are the same in both texts.
      const after = text.slice(0, start) + field.text + text.slice(end)
      const fits = saysTheSame(text, after, fields)
      if (fits) text = after
      const own = field.findings.map((finding) => ({
        ...finding,
        start: finding.start + start,
        end: finding.end + start
      }))
      findings.unshift(
        ...own.map((finding) => (fits || finding.state !== 'applied' ? finding : inState(finding, 'outside-prose')))
      )
    }
    return {...cleaned, text, findings: [...findings, ...cleaned.findings]}
  }
}

/** What is to say of the comments that let words stand. */
function aboutStets(
  source: string,
  stets: readonly Stet[],
  findings: readonly Finding[],
  attached: readonly Attached[],
  options: CleanOptions
): Finding[] {
  const ran = attached.flatMap(({rule}) => rule?.meta.name ?? [])
  // Whoever runs a few rules alone does not hear that nothing is found for the others.
  const all = !options.only && !options.skip && options.advice !== false
  const told = stetFindings(source, stets, findings, {known: knownNames, ran, all})
  return told.filter(({rule}) => isChosen(rule, options))
}

/** What is known of a text that is a page. */
function pageOfText(article: Article): PageArticle | undefined {
  const page = textPageOf(article)
  return page && {...page, text: article.source, metadata: {title: page.title, author: []}, code: [], removed: []}
}

/** The rules that tell a text's article from the page around it. */
const articleFinders = ['page-frame', 'breadcrumb', 'repeated-title', 'hanging-label'].map(
  (name) => `boilerplate/${name}`
)

/** Finds the article of a web page and cleans its text. */
function pageCleaner(options: CleanOptions): Clean {
  // The title was seen to in the page: a rule must not take the first line for one again.
  // Nor is the article looked for again in what was found.
  const skip = [...(options.skip ?? []), ...articleFinders]
  const cleanText = textCleaner({...options, skip, type: options.outputType ?? 'text', title: true})
  return async (html, hints = {}) => {
    const {articleOfPage} = await import('./formats/html.js')
    const page = await articleOfPage(html, {...options, url: hints.url ?? options.url, givenTitle: hints.title})
    const stets = await pageStets(html, page.text)
    const site = hints.site ?? siteAlone(hints.url ?? options.url ?? page.metadata.url)
    const cleaned = await cleanText(page.text, {...hints, site, stets, code: page.code})
    const told = pageFinding(page)
    const findings = told && isChosen(told.rule, options) ? [told, ...cleaned.findings] : cleaned.findings
    return {...cleaned, findings, page}
  }
}

/** The site of a page by its address, where no other text of it is known. */
function siteAlone(url: string | undefined): Site | undefined {
  const name = url === undefined ? undefined : siteNameOf(url)
  return name === undefined ? undefined : {name, texts: 0, having: () => 0}
}

async function pageStets(html: string, text: string): Promise<Stet[]> {
  if (!mayHaveStets(html)) return []
  const {stetsOfPage} = await import('./formats/html/stet.js')
  return stetsOfPage(html, text)
}

/** Says that the article of a page was not found, or not surely. */
function pageFinding({found, how}: PageArticle): Finding | undefined {
  if (found === 'found') return undefined
  return {
    rule: found === 'none' ? 'page/none' : 'page/unsure',
    family: 'page',
    tier: 'advice',
    severity: found === 'none' ? 'error' : 'warning',
    start: 0,
    end: 0,
    actual: '',
    proposals: [],
    reason: how,
    removes: false,
    state: 'advice'
  }
}

/** What was applied to a stretch of the source, or nothing where later passes put back what stood there. */
function applied({start, end, text, findings}: Change, source: string): Finding[] {
  const actual = source.slice(start, end)
  if (actual === text) return []
  const reason = [...new Set(findings.map((finding) => finding.reason))].join('; ')
  const last = findings.at(-1)!
  return [inState({...last, start, end, actual, proposals: [text], reason}, 'applied')]
}

/** A finding that was not applied, at its place in the source. */
function inSource(finding: Finding, changes: readonly Change[], source: string): Finding {
  const start = offsetBefore(changes, finding.start, 'start')
  const end = Math.max(start, offsetBefore(changes, finding.end, 'end'))
  return {...finding, start, end, actual: source.slice(start, end)}
}

/** Letters from Thai on may stand in words without blanks between them: two characters count as a word there. */
const solid =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/gu
const firstSolid = 0xe00

function sizeOf(source: string, {start, end}: Span): number {
  if (source.charCodeAt(start) < firstSolid) return 1
  return Math.max(1, (source.slice(start, end).match(solid)?.length ?? 0) / 2)
}

const sizeOfText = ({source, words}: Article): number => words.reduce((sum, word) => sum + sizeOf(source, word), 0)

function wordsRemoved({source, words}: Article, edits: readonly Edit[]): number {
  let count = 0
  let at = 0
  for (const {finding, start, end} of edits) {
    if (!finding.removes) continue
    while (at < words.length && words[at].start < start) at++
    for (; at < words.length && words[at].end <= end; at++) count += sizeOf(source, words[at])
  }
  return count
}

/** @param lost how many words of the source all passes together remove */
function lostTooMuch(article: Article, lost: number): string | undefined {
  const words = article.once(sizeOfText)
  if (words - lost > words * leastKept) return undefined
  return `it would lose ${Math.round(lost)} of its ${Math.round(words)} words: no article was found, and the text is left as it is`
}

/** How a source becomes a tree. */
interface Format {
  parse: (source: string) => Root
  /** Fits the edits to the markup of the format. */
  fit?: (tree: Root, source: string, chosen: Chosen) => Chosen
  /** What the comments of the source let stand. */
  stetsIn?: (tree: Root, source: string) => Stet[]
}

async function formatOf(options: CleanOptions): Promise<Format> {
  if (options.type === 'markdown') {
    const {fit, outline, stetsIn} = await import('./formats/markdown.js')
    return {parse: outline, fit, stetsIn}
  }
  return {parse: options.plugins?.length ? await fullParser() : outline}
}

/** The whole tree of sentences and words, for plugins that walk it. */
async function fullParser(): Promise<(source: string) => Root> {
  const [{retext}, {default: retextEnglish}] = await Promise.all([import('retext'), import('retext-english')])
  const processor = retext().use(retextEnglish).freeze()
  return (source) => processor.parse(source) as Root
}

/** The rules that the options choose, then the plugins of others. */
function attach(options: CleanOptions): Attached[] {
  const others = options.plugins ?? []
  const ours = select(
    options,
    others.flatMap((pluggable) => ruleOf(pluggable) ?? [])
  ).map((rule) => attachRule(rule, optionsOf(rule, options)))
  const chosen = others.filter((pluggable) => {
    const rule = ruleOf(pluggable)
    return !rule || isChosen(rule.meta.name, options)
  })
  return [...ours, ...chosen.map((pluggable) => attachPlugin(pluggable, options.trust))]
}

function optionsOf({meta}: Rule, {rules, title, suggest}: CleanOptions): RuleOptions | undefined {
  let given = optionsFor(meta.name, rules)
  if (title === false && meta.takesTitle) given = {...given, title: false}
  if (suggest !== undefined && meta.takesSuggest) given = {...given, suggest}
  return given
}
