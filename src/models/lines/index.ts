/**
 * The line model: which lines of a page that is only text are its article.
 *
 * 1. grams: hashed words and pairs of neighbours, weighed by a logistic regression (`grams.ts`, `grams.bin`).
 * 2. stage 1: trees on a line's counts, its n-gram score, its place and its neighbours (`features.ts`,
 *    `stage1.trees.bin`).
 * 3. stage 2: trees, and a small net beside them, on what stage 1 made of the page, for lines near any to which that gave a chance:
 *    valleys between a line and the article's middle, words shared with what is kept, cues such as *related* and *reply*
 *    over it, the beat of comments (`context.ts`, `stage2.trees.bin`, `net.ts`,
 *    `stage2.net.bin`).
 * 4. What is kept is what raises the expected precision and recall (`choice.ts`), once if the page shows it twice
 *    (`copies.ts`).
 *
 * The weights come from `npm run train -- lines`: numbers learnt from WCXB (CC BY 4.0), scrapinghub's article-extraction-benchmark (MIT), DAnIEL
 * and trafilatura's test pages (Apache-2.0), rendered as text in several ways. On sites not trained on it reached a shingle F1
 * of .936, .945, .939 (news pages by html-text, inscriptis, html2text), .943 (WCXB by html-to-text) and .926 (DAnIEL; Chinese .956,
 * Greek .952, Russian .914, English .910, Polish .886).
 * Tried without gain: a model of the two cuts, a ranker of whole candidates (cuts, thresholds), n-grams of the lines and
 * headings around, words weighed by how rare they are, features of the stretches between valleys, of the words told
 * before, of runs of one form and of posts under names, pages of doubtful golds weighed down, several models of pages,
 * columns or seeds, a third stage, more renderings of each page. Of the sites half lose .0015: more of them give little.
 */
import {readFileSync} from 'node:fs'
import {probability, readTrees, type Trees} from '../trees.js'
import {chooseLines} from './choice.js'
import {type Columns, lineRows, mapped} from './columns.js'
import {contextOf, linesInDoubt} from './context.js'
import {dropCopies} from './copies.js'
import {featuresOf, type PageFeatures} from './features.js'
import {gramScores} from './grams.js'
import {type HeadlineSearch, headlineScores} from './headline.js'
import {type GramWeights, gramWeights} from './line-odds.js'
import {type Net, readNet} from './net.js'
import {type Page, pageOf} from './page.js'
import type {Line} from './page-lines.js'
import {type Reason, reasonFor} from './reasons.js'

export {type Line, pageLines} from './page-lines.js'
export type {Reason} from './reasons.js'

/**
 * A text is an article already when nearly all of its words stay or might: the results and tables under a story are
 * doubtful, the frame of a page is not. Then only what is plainly wrong at its edges goes.
 */
const ARTICLE = 0.95
const DOUBTFUL = 0.2
const AT_LEAST = 0.4
const PLAINLY_WRONG = 0.05

/** The net's share in the second stage's log odds. */
const NET = 0.4

/**
 * Where the model is wrong it is wrong about many lines of a page at once: what is kept is decided as if it were this much
 * less sure. The stretch then needs no bounty (`choice.ts`).
 */
const SURENESS = 0.85

/**
 * An article was found when so many words stay, so surely; or fewer, more surely, beside so many lines that are plainly none of it. Of a text
 * with fewer still nothing can be said.
 */
const ENOUGH_WORDS = 40
const SURE = 0.55
const LEAST_WORDS = 15
const SURER = 0.8
const FRAME = 3

/** A logistic regression over how sure the kept words are and the F1 to be expected of them, on 941 pages of unseen sites. */
const LIKELY = {bias: -6.802, sureness: 4.995, expected: 5.179}

/** @param expected words to be expected in the article */
function howLikely(sureness: number, kept: number, expected: number): number {
  const f1 = (2 * sureness * kept) / (kept + expected)
  return Math.round(1000 * probability(LIKELY.bias + LIKELY.sureness * sureness + LIKELY.expected * f1)) / 1000
}

/** What the model says of the lines of a text. All lists have one entry a line. */
export interface LineJudgement {
  /** The probability that the line belongs to the article. */
  readonly p: Float32Array
  /** 1: stays, 0: is not the article. All 1 when no article was found. */
  readonly keep: Uint8Array
  /** Whether the model is sure that it found an article; if not, leave the text alone. */
  readonly found: boolean
  /** How sure it is of what it keeps, in [0, 1]: the mean probability of the kept words. */
  readonly sureness: number
  /** How likely the article was found: that at least three quarters of it and of what is kept agree, in [0, 1]. */
  readonly probability: number
  /** Whether the text was an article already. */
  readonly clean: boolean
  /** The article's first line, and the line after its last. */
  readonly start: number
  readonly end: number
  /** Why a line goes; undefined when it stays. */
  why(line: number): Reason | undefined
  /** How likely each line is the headline, in [0, 1]. */
  headlines(): Float32Array
  /** What was counted in the lines; undefined for a text that is too short to be a page. */
  readonly page?: Page
  /** For each line the share of its words that the article's paragraphs have too. */
  shared(): Float32Array
}

interface Model {
  grams: GramWeights
  one: Trees
  two: Trees
  net: Net
}

let model: Model | undefined

function load(): Model {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url))
  return {
    grams: gramWeights(),
    one: readTrees(read('./stage1.trees.bin')),
    two: readTrees(read('./stage2.trees.bin')),
    net: readNet(read('./stage2.net.bin'))
  }
}

/** A page as the stages read it; nothing where it has too few words to be one. */
interface Reading {
  features: PageFeatures
  /** The probability that each line belongs to the article. */
  p: Float32Array
  /** 1: a line worth keeping. */
  keep: Uint8Array
}

function readPage(source: string, lines: readonly Line[]): Reading | undefined {
  const page = pageOf(source, lines)
  const {words} = page.counts
  if (words.reduce((sum, count) => sum + count, 0) < LEAST_WORDS) return undefined
  model ??= load()
  const {grams, one, two, net} = model
  const {weights, scale, bias} = grams
  const features = featuresOf(page, gramScores(page, weights, scale, bias))
  const first = firstMargins(one, features.columns)
  const margins = secondMargins(two, net, contextOf(features, first, linesInDoubt(first)), first)
  return choose(features, margins)
}

function choose(features: PageFeatures, margins: Float32Array): Reading {
  const unsure = mapped(margins, (margin) => probability(SURENESS * margin))
  return {features, p: mapped(margins, probability), keep: chooseLines(unsure, features.page.counts.words)}
}

/** What the headline of a text is looked for in, by the scores of models that had not seen it; for training. */
export function searchFrom(
  source: string,
  lines: readonly Line[],
  grams: Float32Array,
  margins: Float32Array
): HeadlineSearch {
  return choose(featuresOf(pageOf(source, lines), grams), margins)
}

/**
 * Judges which lines of a whole page are its article.
 *
 * `lines` are the text's non-blank lines in order, hard wraps undone (`pageLines`). The text is not changed and nothing is
 * kept between calls; the weights are read at the first one.
 */
export function judgeLines(source: string, lines: readonly Line[]): LineJudgement {
  const reading = readPage(source, lines)
  if (!reading) return nothingFound(lines.length)
  const {features, p} = reading
  const {page} = features
  const {words} = page.counts
  const keep = reading.keep.slice()
  const all = words.reduce((sum, count) => sum + count, 0)
  const kept = wordsOf(words, keep)
  const sureness =
    kept === 0 ? 0 : words.reduce((sum, count, line) => sum + (keep[line] ? count * p[line] : 0), 0) / kept
  const expected = words.reduce((sum, count, line) => sum + count * p[line], 0)
  const isFramed = p.filter((one) => one < PLAINLY_WRONG).length >= FRAME
  const found = kept >= ENOUGH_WORDS ? sureness >= SURE : kept >= LEAST_WORDS && sureness >= SURER && isFramed
  const doubtful = words.reduce((sum, count, line) => sum + (!keep[line] && p[line] > DOUBTFUL ? count : 0), 0)
  const clean = found && kept >= AT_LEAST * all && kept + doubtful >= ARTICLE * all
  const copied = new Uint8Array(keep.length)
  if (!found) keep.fill(1)
  else if (clean) keepButEdges(p, keep)
  else dropCopies(source, page, keep, copied)
  const start = Math.max(0, keep.indexOf(1))
  const end = keep.lastIndexOf(1) + 1
  const extent = {start, end}
  let headlines: Float32Array | undefined
  return {
    p,
    keep,
    found,
    sureness,
    probability: found ? howLikely(sureness, kept, expected) : 0,
    clean,
    start,
    end,
    why: (line) => (keep[line] ? undefined : copied[line] ? 'copy' : reasonFor(features, extent, line)),
    headlines: () => (headlines ??= headlineScores(reading)),
    page,
    shared: () => sharedWords(features, keep)
  }
}

/** Lines of so many words are paragraphs. */
const PARAGRAPH = 12

function sharedWords({page, vocabulary}: PageFeatures, keep: Uint8Array): Float32Array {
  const {wordStart, counts} = page
  const {ids, size} = vocabulary
  const said = new Uint8Array(size)
  for (let line = 0; line < keep.length; line++)
    if (keep[line] && counts.words[line] >= PARAGRAPH)
      for (let at = wordStart[line]; at < wordStart[line + 1]; at++) said[ids[at]] = 1
  return mapped(counts.words, (_, line) => {
    let shared = 0
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) shared += said[ids[at]]
    return shared / Math.max(1, wordStart[line + 1] - wordStart[line])
  })
}

/** The answer for a text that is too short to be a page. */
function nothingFound(lines: number): LineJudgement {
  const p = new Float32Array(lines).fill(0.5)
  const keep = new Uint8Array(lines).fill(1)
  return {
    p,
    keep,
    found: false,
    sureness: 0,
    probability: 0,
    clean: false,
    start: 0,
    end: lines,
    why: () => undefined,
    headlines: () => new Float32Array(lines),
    shared: () => new Float32Array(lines)
  }
}

/** The first stage's log odds of all lines. */
function firstMargins(trees: Trees, features: Columns): Float32Array {
  const rows = lineRows(features)
  const margins = new Float32Array(features.length)
  for (let line = 0; line < margins.length; line++) margins[line] = trees.score(rows, line * trees.features)
  return margins
}

/** The second stage's log odds of the lines it is asked about; the others have what the first one gave them. */
function secondMargins(trees: Trees, net: Net, features: Columns, first: Float32Array): Float32Array {
  const rows = lineRows(features)
  const margins = first.slice()
  const asked = features.asked!
  for (let row = 0, at = 0; row < asked.length; row++, at += net.inputs)
    margins[asked[row]] = (1 - NET) * trees.score(rows, at) + NET * net.score(rows, at)
  return margins
}

/** Keeps all but the lines at both ends that are plainly not the article. */
function keepButEdges(p: Float32Array, keep: Uint8Array): void {
  let start = 0
  let end = p.length
  while (start < end && p[start] < PLAINLY_WRONG) start++
  while (end > start && p[end - 1] < PLAINLY_WRONG) end--
  keep.fill(0).fill(1, start, end)
}

function wordsOf(words: Float32Array, keep: Uint8Array): number {
  let sum = 0
  for (let line = 0; line < keep.length; line++) if (keep[line]) sum += words[line]
  return sum
}
