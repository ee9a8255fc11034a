import {readFileSync} from 'node:fs'
import {probability, readTrees, type Trees} from '../trees.js'
import {Columns, lineRows, mapped, runningSums} from './columns.js'
import {CUE_NAMES} from './cues.js'
import {isDateWord} from './date-words.js'
import type {PageFeatures} from './features.js'
import {addBeside} from './headline-beside.js'

/** A headline stands in so many lines before the first paragraph of the story, or a few after it where that was found too early. */
const BEFORE = 80
const AFTER = 12

/** Words from which a line is a paragraph for this model; shorter ones must end like a sentence. */
const PARAGRAPH = 12
const SHORT_PARAGRAPH = 8

/** What the headline is looked for in: the page, how likely each line is the article, which lines were chosen for it. */
export interface HeadlineSearch {
  features: PageFeatures
  p: Float32Array
  keep: Uint8Array
}

/** The lines that may be the headline, and their features in rows. */
export interface HeadlineCandidates {
  lines: Int32Array
  columns: Columns
}

/** The first paragraph of the story: the line by which the headline is looked for. -1 when nothing is kept. */
function firstParagraph({features: {page}, p, keep}: HeadlineSearch): number {
  const {words, endsSentence} = page.counts
  let first = -1
  for (let line = 0; line < p.length; line++) {
    if (!keep[line]) continue
    if (first < 0) first = line
    const long = words[line] >= PARAGRAPH || (words[line] >= SHORT_PARAGRAPH && endsSentence[line] > 0)
    if (long && p[line] > 0.4) return line
  }
  return first
}

/** The candidates of a page with what tells a headline from the lines around it. Training calls this too. */
export function headlineCandidates(search: HeadlineSearch): HeadlineCandidates {
  const {features, p, keep} = search
  const {page, cues, titled, wordSums} = features
  const {counts} = page
  const {words} = counts
  const last = p.length
  const story = firstParagraph(search)
  const begin = story < 0 ? 0 : Math.max(0, story - BEFORE)
  const end = story < 0 ? 0 : Math.min(last, story + AFTER)
  const lines: number[] = []
  for (let line = begin; line < end; line++) if (words[line] > 0 && words[line] <= 40) lines.push(line)
  const columns = new Columns(last, Int32Array.from(lines))
  const firstKept = Math.max(0, keep.indexOf(1))
  const clip = (value: number, most: number) => Math.max(-most, Math.min(most, value))
  columns.each('lines to the story', (line) => clip(story - line, BEFORE))
  columns.each('words to the story', (line) =>
    line < story ? Math.log1p(wordSums[story] - wordSums[line + 1]) : -Math.log1p(wordSums[line] - wordSums[story])
  )
  columns.each('lines to the kept', (line) => clip(firstKept - line, 40))
  columns.each('kept', (line) => keep[line])
  columns.add('p', p)
  for (const by of [-2, -1, 1, 2, 3]) columns.shifted('p', p, by, 0)
  columns.around('p', p, 4)
  const logWords = columns.add('log words', mapped(words, Math.log1p))
  for (const by of [-2, -1, 1, 2]) columns.shifted('log words', logWords, by, -1)
  for (const name of [
    'chars',
    'bullet',
    'numbered',
    'heading',
    'indent',
    'gapBefore',
    'gapAfter',
    'endsSentence',
    'endsColon',
    'endsEllipsis',
    'questions',
    'quotes',
    'commas',
    'colons',
    'separators',
    'slashes',
    'ats',
    'clocks',
    'years',
    'numbers',
    'startsLower',
    'wide'
  ] as const)
    columns.add(name, counts[name])
  const share = (name: string, part: Float32Array, whole: Float32Array) =>
    columns.each(name, (line) => part[line] / Math.max(1, whole[line]))
  share('capitalised', counts.capitalised, words)
  share('shouted', counts.shouted, words)
  share('digits', counts.digits, counts.chars)
  share('function words', counts.functionWords, words)
  columns.shifted('ends sentence', counts.endsSentence, 1, 0)
  columns.shifted('bullet', counts.bullet, -1, 0)
  columns.shifted('bullet', counts.bullet, 1, 0)
  columns.shifted('digits', counts.digits, 1, 0)
  columns.add('grams', features.columns.named('grams'))
  columns.add('same line', features.columns.named('same line'))
  columns.add('nth same line', features.columns.named('nth same line'))
  columns.add('words of the first line', titled)
  const bestCue = new Float32Array(last)
  for (const name of CUE_NAMES)
    for (let line = 0; line < last; line++) bestCue[line] = Math.max(bestCue[line], cues[name][line])
  columns.add('cue', bestCue)
  columns.shifted('cue', bestCue, -1, 0)
  const dated = addDates(search, columns)
  addStory(search, columns, lines, story)
  addBeside(features, columns, p, dated)
  return {lines: Int32Array.from(lines), columns}
}

/** The share of a line that is numbers and names of months and days, and of the lines under it. */
function addDates({features: {page}}: HeadlineSearch, columns: Columns): Float32Array {
  const {words, wordStart, counts} = page
  const dated = new Float32Array(columns.length)
  for (let line = 0; line < columns.length; line++) {
    let count = counts.numbers[line]
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) if (isDateWord(words[at])) count++
    dated[line] = count / Math.max(1, wordStart[line + 1] - wordStart[line])
  }
  columns.add('dated', dated)
  for (const by of [-1, 1, 2]) columns.shifted('dated', dated, by, 0)
  return dated
}

/**
 * How much a line says of what the story speaks of, words that stand in many lines counting little; how it stands in that
 * to the other candidates; whether other lines of the page hold it.
 */
function addStory(search: HeadlineSearch, columns: Columns, lines: readonly number[], story: number): void {
  const {features, keep} = search
  const {page, vocabulary} = features
  const {wordStart, counts} = page
  const {ids, size, lineCounts} = vocabulary
  const {length} = columns
  const inStory = new Int32Array(size)
  const inLead = new Uint8Array(size)
  let paragraphs = 0
  for (let line = 0; line < length; line++) {
    if (!keep[line] || counts.words[line] < PARAGRAPH) continue
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      inStory[ids[at]]++
      if (paragraphs < 3) inLead[ids[at]] = 1
    }
    paragraphs++
  }
  const said = new Float32Array(length)
  const shared = new Float32Array(length)
  const led = new Float32Array(length)
  for (const line of lines) {
    let all = 0
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      const id = ids[at]
      const weight = Math.log((length + 1) / lineCounts[id])
      all += weight
      if (inStory[id] > 0) {
        said[line] += weight
        shared[line]++
      }
      if (inLead[id]) led[line] += weight
    }
    said[line] /= Math.max(1e-6, all)
    led[line] /= Math.max(1e-6, all)
  }
  columns.add('said in the story', said)
  columns.add('words of the story', shared)
  columns.add('said in the lead', led)
  for (const by of [-2, -1, 1, 2]) columns.shifted('said in the story', said, by, 0)
  addSpread(search, columns, lines)
  const near = lines.filter((line) => line <= story)
  const best = Math.max(0.01, ...near.map((line) => said[line] * Math.log1p(shared[line])))
  columns.each('said beside the best', (line) => (said[line] * Math.log1p(shared[line])) / best)
  const sums = runningSums(mapped(said, (value, line) => (value > 0.5 && counts.words[line] >= 3 ? 1 : 0)))
  columns.each('telling lines before', (line) => Math.min(10, sums[line] - sums[lines[0] ?? 0]))
  columns.each('telling lines after', (line) => Math.min(10, Math.max(0, sums[Math.max(0, story)] - sums[line + 1])))
  columns.each('longest before', (line) => longest(counts.words, Math.max(0, line - 4), line))
  columns.each('longest after', (line) => longest(counts.words, line + 1, Math.min(length, Math.max(line + 1, story))))
  const held = heldBy(features, lines)
  columns.add('held by others', held)
}

/** Into so many parts a story is cut: what a headline says is spoken of in all, the words of the first section's heading are not. */
const PARTS = 3

/** How much of a line each part of the story speaks of, the part that does least, and how the last stands to the first. */
function addSpread(
  {features: {page, vocabulary}, keep}: HeadlineSearch,
  columns: Columns,
  lines: readonly number[]
): void {
  const {wordStart, counts} = page
  const {ids, size, lineCounts} = vocabulary
  const paragraphs = [...keep.keys()].filter((line) => keep[line] && counts.words[line] >= PARAGRAPH)
  const parts = new Uint8Array(size)
  for (const [number, line] of paragraphs.entries()) {
    const part = 1 << Math.floor((PARTS * number) / paragraphs.length)
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) parts[ids[at]] |= part
  }
  const shares = Array.from({length: PARTS}, () => new Float32Array(columns.length))
  for (const line of lines) {
    let all = 0
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      const weight = Math.log((columns.length + 1) / lineCounts[ids[at]])
      all += weight
      for (const [part, share] of shares.entries()) if (parts[ids[at]] & (1 << part)) share[line] += weight
    }
    for (const share of shares) share[line] /= Math.max(1e-6, all)
  }
  for (const [part, share] of shares.entries()) columns.add(`said in part ${part}`, share)
  columns.each('said in the least part', (line) => Math.min(...shares.map((share) => share[line])))
  columns.each('said in the last for the first', (line) => shares[PARTS - 1][line] - shares[0][line])
}

function longest(words: Float32Array, from: number, to: number): number {
  let most = 0
  for (let line = from; line < to; line++) most = Math.max(most, words[line])
  return Math.min(60, most)
}

/** In how many longer lines a candidate stands whole: the page's title with the name of the site, a path of the page. */
function heldBy({page}: PageFeatures, lines: readonly number[]): Float32Array {
  const {words, wordStart, counts} = page
  const held = new Float32Array(page.lines.length)
  for (const line of lines) {
    const from = wordStart[line]
    const size = wordStart[line + 1] - from
    if (size < 2) continue
    for (let other = 0; other < page.lines.length && held[line] < 4; other++) {
      const more = wordStart[other + 1] - wordStart[other]
      if (other === line || more <= size || more > size + 12 || counts.words[other] > 50) continue
      for (let at = wordStart[other]; at + size <= wordStart[other + 1]; at++) {
        let same = 0
        while (same < size && words[at + same] === words[from + same]) same++
        if (same === size) {
          held[line]++
          break
        }
      }
    }
  }
  return held
}

let trees: Trees | undefined

/** How likely each line is the headline; 0 for those that are no candidates. */
export function headlineScores(search: HeadlineSearch): Float32Array {
  const {lines, columns} = headlineCandidates(search)
  const scores = new Float32Array(search.p.length)
  trees ??= readTrees(readFileSync(new URL('./headline.trees.bin', import.meta.url)))
  if (trees.features !== columns.values.length)
    throw new Error(
      `Unexpected ${columns.values.length} features, expected ${trees.features}: headline.trees.bin is of another build`
    )
  const rows = lineRows(columns)
  for (const [row, line] of lines.entries()) scores[line] = probability(trees.score(rows, row * trees.features))
  return scores
}
