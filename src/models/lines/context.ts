import {bestStretch, type Stretch} from '../keep.js'
import {probability} from '../trees.js'
import {Columns, runningSums} from './columns.js'
import {CUE_NAMES, type SectionCue} from './cues.js'
import type {PageFeatures} from './features.js'
import type {Page} from './page.js'

/** What a line must be worth to be in the segment that the stages see. */
const WORTH = 0.3

/** A page between two stages: `columns` takes the features of the next one. */
interface StageState {
  page: Page
  columns: Columns
  features: PageFeatures
  wordSums: Float64Array
}

/** What the second stage sees of the first one's features: those that it made something of. */
const FROM_FIRST = [
  'log chars',
  'log words',
  'sentences',
  'brackets',
  'colons',
  'endsColon',
  'startsQuote',
  'indent',
  'ends sentence +1',
  'ends sentence ±3',
  'ends sentence ±10',
  'capitalised ±1',
  'capitalised ±10',
  'function words ±3',
  'function words ±10',
  'digits ±3',
  'digits ±10',
  'bullet ±10',
  'log words ±10',
  'log chars ±30',
  'prose ±10',
  'prose ±30',
  'grams',
  'grams ±1',
  'grams ±10',
  'grams ±20',
  'grams +1',
  'grams by words ±3',
  'grams by words ±10',
  'grams by words before',
  'grams by words after',
  'lowest grams ±2',
  'lowest grams ±5',
  'highest grams ±5',
  'grams of heading',
  'grams since heading',
  'words since heading',
  'same line',
  'nth same line',
  'same opening',
  'same shape',
  'words of the prose',
  'words of the prose ±5',
  'words of the first line ±5',
  'words met once ±5',
  'words met often',
  'place',
  'lines before',
  'lines after',
  'words before',
  'long words before',
  'long lines before',
  'long lines after',
  'long words ±2',
  'long words ±5',
  'long words ±15'
]

/** Lines as far as this from any that may be the article are none of it: half of a page is menus. */
const FAR = 3
const HOPELESS = -3

/** The lines that the second stage is asked about: those near one that the first gave a chance. */
export function linesInDoubt(margins: Float32Array): Int32Array {
  const lines: number[] = []
  let hope = -1 - FAR // the last line seen that has a chance
  for (let line = 0; line < margins.length + FAR; line++) {
    if (margins[line] >= HOPELESS) hope = line
    const centre = line - FAR
    if (centre >= 0 && hope >= centre - FAR) lines.push(centre)
  }
  return Int32Array.from(lines)
}

/**
 * The next stage's features of the lines `asked` for, or of all: what the stage before, by its margins, made of a line, of
 * the lines around and of the page.
 */
export function contextOf(features: PageFeatures, margins: Float32Array, asked?: Int32Array): Columns {
  const {page, wordSums} = features
  const columns = new Columns(page.lines.length, asked)
  for (const name of FROM_FIRST) columns.add(name, features.columns.named(name))
  const state = {page, columns, features, wordSums}
  const p = margins.map(probability)
  const segment = bestStretch(p, page.counts.words, WORTH)
  addNeighbours(state, margins, p)
  addSegment(state, p, segment)
  addCore(state, p)
  addSection(state, p)
  addSpeech(state, p)
  addStyle(state, p)
  addCues(state, p)
  addRhythm(state, p)
  addTitle(state, p)
  return columns
}

function addNeighbours({page, columns, wordSums}: StageState, margins: Float32Array, p: Float32Array): void {
  const {words} = page.counts
  columns.add('margin', margins)
  for (const by of [3, 4]) columns.shifted('margin', margins, by, -5)
  for (const reach of [2, 5, 10, 20]) columns.around('p', p, reach)
  const heavy = runningSums(p.map((value, line) => value * words[line]))
  for (const [name, before, after] of [
    ['±3', 3, 3],
    ['±10', 10, 10],
    ['next 8', -1, 8],
    ['next 20', -1, 20],
    ['last 8', 8, -1],
    ['last 20', 20, -1]
  ] as const) {
    columns.each(`p by words ${name}`, (line) => {
      const from = Math.max(0, line - before)
      const to = Math.min(words.length, line + after + 1)
      return from < to ? (heavy[to] - heavy[from]) / Math.max(1, wordSums[to] - wordSums[from]) : -0.1
    })
  }
  const kept = Math.max(1, heavy[words.length])
  columns.each('kept words after', (line) => (kept - heavy[line + 1]) / kept)
  let low = 0
  columns.each('lowest margin ±3', (line) => {
    low = margins[line]
    for (let at = Math.max(0, line - 3); at <= line + 3 && at < margins.length; at++) low = Math.min(low, margins[at])
    return low
  })
  columns.each('highest margin ±3', (line) => {
    let high = margins[line]
    for (let at = Math.max(0, line - 3); at <= line + 3 && at < margins.length; at++) high = Math.max(high, margins[at])
    return high
  })
}

function addSegment({page, columns, wordSums}: StageState, p: Float32Array, {start, end}: Stretch): void {
  const {words} = page.counts
  const size = Math.max(1, wordSums[end] - wordSums[start])
  columns.each('in segment', (line) => (line >= start && line < end ? 1 : 0))
  columns.each('lines from start', (line) => clip(line - start))
  columns.each('lines to end', (line) => clip(end - 1 - line))
  columns.each('words from start', (line) => (wordSums[line] - wordSums[start]) / size)
  columns.each('words to end', (line) => (wordSums[end] - wordSums[line]) / size)
  const strict = bestStretch(p, words, 0.6)
  columns.each('lines from strict start', (line) => clip(line - strict.start))
  columns.each('lines to strict end', (line) => clip(strict.end - 1 - line))
  columns.each(
    'words to strict end',
    (line) => Math.log1p(Math.abs(wordSums[strict.end] - wordSums[line])) * Math.sign(strict.end - line)
  )
}

function clip(lines: number): number {
  return Math.max(-60, Math.min(60, lines))
}

/** The distance to sure lines on both sides, and the doubt that lies between a line and the middle of the article. */
function addCore({page, columns, wordSums}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const sure = (line: number) => p[line] > 0.7 && words[line] >= 8
  const last = columns.length
  const nextWords = new Float32Array(last)
  let at = -1
  for (let line = last - 1; line >= 0; line--) {
    nextWords[line] = at < 0 ? 10 : Math.log1p(wordSums[at] - wordSums[line + 1])
    if (sure(line)) at = line
  }
  columns.add('words until sure', nextWords)
  let previous = -1
  const sinceWords = new Float32Array(last)
  for (let line = 0; line < last; line++) {
    sinceWords[line] = previous < 0 ? 10 : Math.log1p(wordSums[line] - wordSums[previous + 1])
    if (sure(line)) previous = line
  }
  columns.add('words since sure', sinceWords)
  // the run of lines around the middle of what is kept, and how much speaks against the lines in between
  const mass = runningSums(p.map((value, line) => value * words[line]))
  let middle = 0
  while (middle < last - 1 && mass[middle + 1] < mass[last] / 2) middle++
  const doubt = runningSums(p.map((value) => Math.max(0, 0.5 - value)))
  const doubtWords = runningSums(p.map((value, line) => Math.max(0, 0.5 - value) * words[line]))
  columns.each('doubt to the middle', (line) => Math.abs(doubt[line] - doubt[middle]))
  columns.each('doubt to the middle in words', (line) => Math.log1p(Math.abs(doubtWords[line] - doubtWords[middle])))
  let deepest = 1
  const valley = new Float32Array(last)
  const stretch = runningSums(p)
  const mean5 = (line: number) => {
    const from = Math.max(0, line - 2)
    const to = Math.min(last, line + 3)
    return (stretch[to] - stretch[from]) / (to - from)
  }
  for (let line = middle; line < last; line++) valley[line] = deepest = Math.min(deepest, mean5(line))
  deepest = 1
  for (let line = middle; line >= 0; line--) valley[line] = deepest = Math.min(deepest, mean5(line))
  columns.add('deepest valley to the middle', valley)
}

/** The section the line stands in, from its heading to the next. */
function addSection({page, columns, features: {heads}, wordSums}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const last = columns.length
  const mass = runningSums(p.map((value, line) => value * words[line]))
  const ends = runningSums(page.counts.endsSentence)
  const startOf = (line: number) => Math.max(0, heads[line])
  const until = new Int32Array(last)
  let stop = last
  for (let line = last - 1; line >= 0; line--) {
    until[line] = stop
    if (line > 0 && heads[line] !== heads[line - 1]) stop = heads[line] > 0 ? line - 1 : line
  }
  columns.each('p of heading', (line) => (heads[line] < 0 ? -0.1 : p[heads[line]]))
  columns.each(
    'p of section',
    (line) => (mass[until[line]] - mass[startOf(line)]) / Math.max(1, wordSums[until[line]] - wordSums[startOf(line)])
  )
  columns.each('words of section', (line) => Math.log1p(wordSums[until[line]] - wordSums[startOf(line)]))
  columns.each('lines of section', (line) => Math.min(60, until[line] - startOf(line)))
  columns.each(
    'sentences of section',
    (line) => (ends[until[line]] - ends[startOf(line)]) / Math.max(1, until[line] - startOf(line))
  )
  columns.each('p after section', (line) => (mass[last] - mass[until[line]]) / Math.max(1, mass[last]))
}

/** Whether a line, and the lines around, speak with the words of what is kept or with those of the rest. */
function addSpeech({page, columns, features: {vocabulary}}: StageState, p: Float32Array): void {
  const {wordStart} = page
  const {ids, size} = vocabulary
  const kept = new Float32Array(size)
  const left = new Float32Array(size)
  let keptAll = 1
  let leftAll = 1
  for (let line = 0; line < columns.length; line++) {
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      kept[ids[at]] += p[line]
      left[ids[at]] += 1 - p[line]
    }
    keptAll += p[line] * (wordStart[line + 1] - wordStart[line])
    leftAll += (1 - p[line]) * (wordStart[line + 1] - wordStart[line])
  }
  const speech = new Float32Array(columns.length)
  const news = new Float32Array(columns.length)
  const lean = Math.log(keptAll / leftAll)
  for (let line = 0; line < columns.length; line++) {
    const from = wordStart[line]
    const to = wordStart[line + 1]
    for (let at = from; at < to; at++) {
      const id = ids[at]
      const inKept = Math.max(0, kept[id] - p[line])
      const inLeft = Math.max(0, left[id] - 1 + p[line])
      speech[line] += Math.log((inKept + 0.3) / (inLeft + 0.3)) - lean * (inKept + inLeft > 0 ? 1 : 0)
      if (inKept < 0.3) news[line]++
    }
    speech[line] /= Math.max(1, to - from)
    news[line] /= Math.max(1, to - from)
  }
  columns.add('speech', speech)
  columns.around('speech', speech, 3)
  columns.around('speech', speech, 10)
  columns.add('new words', news)
  columns.around('new words', news, 5)
}

/** How far a line is from the form of what is kept, and what became of lines of the same form. */
function addStyle({page, columns}: StageState, p: Float32Array): void {
  const {counts, words, wordStart} = page
  const weight = p.map((value, line) => value * Math.sqrt(counts.words[line]))
  const whole = Math.max(1e-6, runningSums(weight)[columns.length])
  const compare = (name: string, values: Float32Array) => {
    let mean = 0
    for (let line = 0; line < values.length; line++) mean += (weight[line] * values[line]) / whole
    columns.each(`${name} beside the kept`, (line) => values[line] - mean)
  }
  compare('indent', counts.indent)
  compare('words', counts.words.map(Math.log1p))
  compare('sentence ends', counts.endsSentence)
  compare(
    'first person',
    counts.firstPerson.map((count, line) => count / Math.max(1, counts.words[line]))
  )
  compare('gap', counts.gapBefore)
  const sisters = (name: string, keyOf: (line: number) => number) => {
    const sum = new Map<number, number>()
    const number = new Map<number, number>()
    for (let line = 0; line < columns.length; line++) {
      const key = keyOf(line)
      sum.set(key, (sum.get(key) ?? 0) + p[line])
      number.set(key, (number.get(key) ?? 0) + 1)
    }
    columns.each(`p of ${name}`, (line) => {
      const others = number.get(keyOf(line))! - 1
      return others === 0 ? -0.1 : (sum.get(keyOf(line))! - p[line]) / others
    })
  }
  sisters('same indent', (line) => counts.indent[line])
  sisters(
    'same mark',
    (line) =>
      counts.heading[line] * 8 + counts.bullet[line] * 4 + counts.numbered[line] * 2 + (counts.words[line] < 12 ? 1 : 0)
  )
  sisters('same opening', (line) => words[wordStart[line]] ?? 0)
  sisters('same ending', (line) => endingOf(page, line))
}

/** The last two words, digits masked: *3 days ago*, *12 votes*, *at 7:50 am said*. */
function endingOf({words, wordStart}: Page, line: number): number {
  const to = wordStart[line + 1]
  const size = to - wordStart[line]
  return size === 0 ? 0 : size === 1 ? words[to - 1] : Math.imul(words[to - 2], 31) ^ words[to - 1]
}

/** The cues whose own line and what stands soon before them say more than that they were met. */
const WEIGHTY: ReadonlySet<SectionCue> = new Set(['related', 'share', 'subscribe'])

/** Short lines that announce comments, other stories, the author: how they stand to the line. */
function addCues({page, columns, wordSums, features: {cues}}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const start = beginOf(p, words)
  for (const name of CUE_NAMES) {
    const cue = cues[name]
    const told = cue.map((share, line) => (words[line] <= 12 && share > 0.15 ? 1 : 0))
    const sums = runningSums(told)
    const lastTold = new Int32Array(columns.length)
    for (let line = 0, last = -1; line < columns.length; line++) {
      lastTold[line] = last
      if (told[line]) last = line
    }
    columns.each(`words since ${name} cue`, (line) =>
      lastTold[line] < 0 ? 10 : Math.log1p(wordSums[line] - wordSums[lastTold[line] + 1])
    )
    columns.each(`${name} cues since the begin`, (line) =>
      Math.min(20, line > start ? sums[line + 1] - sums[start] : 0)
    )
    if (!WEIGHTY.has(name)) continue
    columns.add(`${name} cue`, cue)
    columns.each(`${name} cues next 10`, (line) => sums[Math.min(columns.length, line + 11)] - sums[line + 1])
  }
}

/** Short lines that come again and again between longer ones, or tell a time: the rhythm of comments and of lists of stories. */
function addRhythm({page, columns, features}: StageState, p: Float32Array): void {
  const {counts} = page
  const {words} = counts
  const last = columns.length
  const endings = new Map<number, number>()
  for (let line = 0; line < last; line++) {
    const ending = endingOf(page, line)
    endings.set(ending, (endings.get(ending) ?? 0) + 1)
  }
  const sameOpening = features.columns.named('same opening')
  const short = (line: number) => words[line] > 0 && words[line] < 15
  const timed = runningSums(
    p.map((_, line) => (short(line) && counts.years[line] + counts.clocks[line] + counts.numbers[line] > 0 ? 1 : 0))
  )
  const beats = runningSums(
    p.map((_, line) => (short(line) && (sameOpening[line] > 1 || endings.get(endingOf(page, line))! > 2) ? 1 : 0))
  )
  const prose = runningSums(words.map((count) => (count >= 12 ? 1 : 0)))
  const within = (sums: Float64Array, from: number, to: number) => sums[Math.min(last, to)] - sums[Math.max(0, from)]
  for (const [name, sums] of [
    ['timed', timed],
    ['beats', beats]
  ] as const) {
    for (const reach of [12, 30]) {
      columns.each(`${name} next ${reach}`, (line) => within(sums, line + 1, line + 1 + reach))
      columns.each(`${name} last ${reach}`, (line) => within(sums, line - reach, line))
    }
    columns.each(`${name} after`, (line) => within(sums, line, last) / (last - line))
  }
  columns.each('prose and beats ±10', (line) =>
    Math.min(within(prose, line - 10, line + 11), within(beats, line - 10, line + 11))
  )
  // the first place after the begin where beats and prose take turns
  const start = beginOf(p, words)
  let first = last
  for (let line = last - 1; line >= start; line--) {
    const turns = within(prose, line, line + 12) >= 2 && within(beats, line, line + 12) >= 3
    if (turns && beats[line + 1] > beats[line]) first = line
  }
  columns.each('lines since the first beat', (line) =>
    first === last ? -60 : Math.max(-60, Math.min(60, line - first))
  )
}

/** The line by which a seventh of what is likely to be kept has been read: the article has begun. */
function beginOf(p: Float32Array, words: Float32Array): number {
  const mass = runningSums(p.map((value, line) => value * words[line]))
  let start = 0
  while (start < p.length - 1 && mass[start + 1] < 0.15 * mass[p.length]) start++
  return start
}

/** Where the line stands to the last line before the article's middle that repeats the page's first line, often its title. */
function addTitle({page, columns, features}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const {titled} = features
  const start = beginOf(p, words)
  let title = -1
  for (let line = 1; line <= start; line++) if (words[line] >= 3 && titled[line] > 0.8) title = line
  columns.each('lines since the title', (line) => (title < 0 ? -60 : Math.max(-60, Math.min(60, line - title))))
}
