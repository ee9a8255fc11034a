import {Columns, groupLines, mapped, runningSums} from './columns.js'
import {cuesOf, type SectionCue} from './cues.js'
import type {Page} from './page.js'
import {type Vocabulary, vocabularyOf} from './vocabulary.js'

/** Words from which a line counts as prose for the features of position. */
const LONG = 18

/** What the stages know of a page besides its text. */
export interface PageFeatures {
  page: Page
  vocabulary: Vocabulary
  columns: Columns
  /** Words of each line, and their running sums. */
  wordSums: Float64Array
  /** For each line the line of the heading over it, -1 before the first. */
  heads: Int32Array
  /** For each line the share of its words that are cues, by kind. */
  cues: Record<SectionCue, Float32Array>
  /** The share of each line's words that stand in the first line too, which is often the title. */
  titled: Float32Array
}

/** The first stage's features: each line by its own counts, its n-gram score, its place and its neighbours. */
export function featuresOf(page: Page, grams: Float32Array): PageFeatures {
  const columns = new Columns(page.lines.length)
  const vocabulary = vocabularyOf(page)
  const wordSums = runningSums(page.counts.words)
  const titled = new Float32Array(page.lines.length)
  const features = {page, vocabulary, columns, wordSums, heads: headsOf(page), cues: cuesOf(page), titled}
  addOwn(features)
  addGrams(features, grams)
  addRepeats(features)
  addVocabulary(features)
  addPlace(features)
  addSections(features, grams)
  return features
}

function addOwn({page, columns}: PageFeatures): void {
  const {counts} = page
  const {words, chars, letters} = counts
  const share = (name: string, part: Float32Array, whole: Float32Array) =>
    columns.each(name, (line) => part[line] / Math.max(1, whole[line]))
  const logChars = columns.each('log chars', (line) => Math.log1p(chars[line]))
  const logWords = columns.each('log words', (line) => Math.log1p(words[line]))
  share('word length', letters, words)
  const capitalised = share('capitalised', counts.capitalised, words)
  share('capitals', counts.capitals, letters)
  const digits = share('digits', counts.digits, chars)
  share('commas', counts.commas, words)
  const functionWords = share('function words', counts.functionWords, words)
  share('first person', counts.firstPerson, words)
  share('second person', counts.secondPerson, words)
  for (const name of [
    'symbols',
    'longest',
    'sentences',
    'questions',
    'quotes',
    'brackets',
    'colons',
    'slashes',
    'ats',
    'clocks',
    'endsSentence',
    'endsColon',
    'endsEllipsis',
    'startsLower',
    'startsQuote',
    'bullet',
    'heading',
    'indent',
    'gapBefore',
    'gapAfter'
  ] as const)
    columns.add(name, counts[name])
  const prose = mapped(words, (count, line) => (count >= LONG || (count >= 8 && counts.endsSentence[line] > 0) ? 1 : 0))
  for (const reach of [1, 3, 10]) {
    columns.around('prose', prose, reach)
    columns.around('ends sentence', counts.endsSentence, reach)
    columns.around('log words', logWords, reach)
    if (reach > 1) columns.around('function words', functionWords, reach)
    columns.around('capitalised', capitalised, reach)
    columns.around('bullet', counts.bullet, reach)
    columns.around('digits', digits, reach)
  }
  for (const by of [-1, 1, 2]) columns.shifted('log words', logWords, by, 0)
  columns.shifted('ends sentence', counts.endsSentence, 1, 0)
  columns.around('log chars', logChars, 30)
  columns.around('prose', prose, 30)
}

function addGrams({page, columns, wordSums}: PageFeatures, grams: Float32Array): void {
  columns.add('grams', grams)
  for (const reach of [1, 2, 3, 5, 10, 20]) columns.around('grams', grams, reach)
  for (const by of [-3, -2, -1, 1, 2, 3]) columns.shifted('grams', grams, by, -3)
  const {words} = page.counts
  const heavy = runningSums(mapped(grams, (score, line) => score * words[line]))
  for (const reach of [3, 10]) {
    columns.each(`grams by words ±${reach}`, (line) => {
      const from = Math.max(0, line - reach)
      const to = Math.min(words.length - 1, line + reach) + 1
      return (heavy[to] - heavy[from]) / Math.max(1, wordSums[to] - wordSums[from])
    })
  }
  columns.each('grams by words before', (line) => heavy[line] / Math.max(1, wordSums[line]))
  columns.each(
    'grams by words after',
    (line) => (heavy[words.length] - heavy[line]) / Math.max(1, wordSums[words.length] - wordSums[line])
  )
  for (const reach of [2, 5]) {
    columns.each(`lowest grams ±${reach}`, (line) => edge(grams, line, reach, Math.min))
    columns.each(`highest grams ±${reach}`, (line) => edge(grams, line, reach, Math.max))
  }
}

function edge(values: Float32Array, line: number, reach: number, choose: (a: number, b: number) => number): number {
  let found = values[line]
  for (let at = Math.max(0, line - reach); at <= line + reach && at < values.length; at++)
    found = choose(found, values[at])
  return found
}

/** How often the same line, its first words or its shape come again: menus and comments repeat themselves. */
function addRepeats({page, columns}: PageFeatures): void {
  const {words, wordStart, counts} = page
  const whole = (line: number) => {
    let hash = 17
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) hash = Math.imul(hash, 31) ^ words[at]
    return hash
  }
  const opening = (line: number) =>
    wordStart[line + 1] - wordStart[line] < 2
      ? whole(line)
      : Math.imul(words[wordStart[line]], 31) ^ words[wordStart[line] + 1]
  const shape = (line: number) =>
    Math.round(2 * Math.log1p(counts.words[line])) * 64 +
    counts.endsSentence[line] * 32 +
    counts.bullet[line] * 16 +
    counts.startsDigit[line] * 8 +
    Math.min(7, counts.numbers[line])
  for (const [name, keyOf] of [
    ['same line', whole],
    ['same opening', opening],
    ['same shape', shape]
  ] as const) {
    const {numbers, counts: totals} = groupLines(columns.length, keyOf)
    columns.each(name, (line) => Math.log(totals[numbers[line]]))
    if (name === 'same line') {
      const seen = new Int32Array(totals.length)
      columns.each('nth same line', (line) => seen[numbers[line]]++)
    } else {
      columns.each(`${name} ±5`, (line) => {
        let count = 0
        for (let at = Math.max(0, line - 5); at <= line + 5 && at < numbers.length; at++)
          if (numbers[at] === numbers[line]) count++
        return count
      })
    }
  }
}

/** Whether the line speaks of what the long lines speak of, and of what the first line, often the title, does. */
function addVocabulary({page, columns, vocabulary, titled}: PageFeatures): void {
  const {wordStart, counts} = page
  const {ids, size, lineCounts} = vocabulary
  const inProse = new Int32Array(size)
  const inTitle = new Uint8Array(size)
  for (let line = 0; line < columns.length; line++) {
    const long = counts.words[line] >= LONG
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      if (long) inProse[ids[at]]++
      if (line === 0) inTitle[ids[at]] = 1
    }
  }
  const lines = Math.max(1, columns.length)
  const known = new Float32Array(columns.length)
  const once = new Float32Array(columns.length)
  const spread = new Float32Array(columns.length)
  for (let line = 0; line < columns.length; line++) {
    const own = counts.words[line] >= LONG ? 1 : 0
    const total = Math.max(1, wordStart[line + 1] - wordStart[line])
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      const id = ids[at]
      if (inProse[id] > own) known[line] += 1 / total
      if (inTitle[id] > 0) titled[line] += 1 / total
      if (lineCounts[id] === 1) once[line] += 1 / total
      spread[line] += lineCounts[id] / lines / total
    }
  }
  columns.add('words of the prose', known)
  columns.add('words met once', once)
  columns.add('words met often', spread)
  columns.around('words of the prose', known, 5)
  columns.around('words of the first line', titled, 5)
  columns.around('words met once', once, 5)
}

function addPlace({page, columns, wordSums}: PageFeatures): void {
  const {words} = page.counts
  const total = Math.max(1, wordSums[columns.length])
  const long = runningSums(mapped(words, (count) => (count >= LONG ? 1 : 0)))
  const longWords = runningSums(mapped(words, (count) => (count >= LONG ? count : 0)))
  const last = columns.length
  columns.each('lines', () => Math.log1p(last))
  columns.each('all words', () => Math.log1p(total))
  columns.each('long words', () => longWords[last] / total)
  columns.each('place', (line) => line / last)
  columns.each('lines before', (line) => Math.min(line, 200))
  columns.each('lines after', (line) => Math.min(last - line, 200))
  columns.each('words before', (line) => wordSums[line] / total)
  columns.each('long words before', (line) => longWords[line] / Math.max(1, longWords[last]))
  columns.each('long lines before', (line) => Math.min(50, long[line]))
  columns.each('long lines after', (line) => Math.min(50, long[last] - long[line]))
  for (const reach of [2, 5, 15]) {
    columns.each(`long words ±${reach}`, (line) => {
      const from = Math.max(0, line - reach)
      const to = Math.min(last, line + reach + 1)
      return (longWords[to] - longWords[from]) / Math.max(1, wordSums[to] - wordSums[from])
    })
  }
  let since = 50
  columns.each('since long', (line) => {
    const value = since
    since = words[line] >= LONG ? 0 : Math.min(50, since + 1)
    return value
  })
  const until = new Float32Array(last)
  let ahead = 50
  for (let line = last - 1; line >= 0; line--) {
    until[line] = ahead
    ahead = words[line] >= LONG ? 0 : Math.min(50, ahead + 1)
  }
  columns.add('until long', until)
}

/** Short lines that stand as headings: what stands over a line says what it is. */
function headsOf(page: Page): Int32Array {
  const {words, endsSentence, bullet, heading, gapBefore, endsComma} = page.counts
  const heads = new Int32Array(page.lines.length)
  let head = -1
  for (let line = 0; line < heads.length; line++) {
    heads[line] = head
    const short = words[line] <= 12 && words[line] >= 1 && endsSentence[line] === 0 && endsComma[line] === 0
    if (heading[line] > 0 || (short && bullet[line] === 0 && gapBefore[line] >= 2)) head = line
  }
  return heads
}

function addSections({page, columns, wordSums, heads}: PageFeatures, grams: Float32Array): void {
  const {counts} = page
  const sums = runningSums(grams)
  const ends = runningSums(counts.endsSentence)
  columns.each('since heading', (line) => Math.min(30, line - heads[line]))
  columns.each('grams of heading', (line) => (heads[line] < 0 ? -3 : grams[heads[line]]))
  columns.each('words since heading', (line) => Math.log1p(wordSums[line] - wordSums[Math.max(0, heads[line])]))
  columns.each('grams since heading', (line) => (sums[line + 1] - sums[heads[line] + 1]) / (line - heads[line]))
  columns.each('sentences since heading', (line) => (ends[line + 1] - ends[heads[line] + 1]) / (line - heads[line]))
}
