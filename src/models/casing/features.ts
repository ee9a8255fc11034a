/**
 * The features of a word in lower case. Computed here alone, for training (`dump.ts`) and at run time, so that the two
 * cannot drift apart. Each group has its names beside its numbers; a test compares how many they are.
 */
import {standingOf} from '../../article/casing-evidence.js'
import type {BlockKind} from '../../article.js'
import {hashStart, nameStart} from '../../lexicon/index.js'
import type {Habit} from './habits.js'
import {hasCapital, isJoined} from './names.js'
import {closing, gapBetween, marksBetween} from './punctuation.js'
import type {TextCasing} from './text-casing.js'
import {pairCount} from './text-pairs.js'
import {wordCasingNames} from './word-casing.js'

/** Writes a group of features of the word at `index` at `at` and returns where it ends. */
type Fill = (casing: TextCasing, index: number, row: Float32Array, at: number) => number

/** The scale of small counts. */
const log = (n: number) => (n < logs.length ? logs[n] : Math.log2(1 + n))
const logs = Float64Array.from({length: 256}, (_, n) => Math.log2(1 + n))

const fillWordCasing: Fill = (casing, index, row, at) => {
  const {numbers} = casing.of(casing.article.words[index].form)
  for (let i = 0; i < numbers.length; i++) row[at + i] = numbers[i]
  return at + numbers.length
}

const wordNames = [
  ...['length', 'text.capitalMiddle', 'text.capital', 'text.lower', 'text.lowerMiddle', 'text.upper', 'text.share']
]
const fillWord: Fill = (casing, index, row, at) => {
  const word = casing.article.words[index]
  const counts = casing.counts.of(word.form)
  row[at++] = word.end - word.start
  row[at++] = log(counts.capitalMiddle)
  row[at++] = log(counts.capital)
  row[at++] = log(counts.lower - 1)
  row[at++] = log(counts.lowerMiddle)
  row[at++] = log(counts.upper)
  row[at++] = counts.capital / (counts.capital + counts.lower)
  return at
}

const kinds: Readonly<Record<BlockKind, number>> = {paragraph: 0, list: 1, label: 2, heading: 3, row: 4, breadcrumb: 5}
const neighbourColumns = ['left', 'right'].flatMap((name) =>
  ['shape', 'cased', 'count', 'companion', 'kind', 'known'].map((feature) => `${name}.${feature}`)
)
const nearNames = [
  ...[...neighbourColumns, 'gap.left', 'gap.right', 'position', 'block.at', 'block.words', 'block.kind', 'next.mark'],
  ...['left.after', 'left.afterCapital']
]
const fillNear: Fill = (casing, index, row, at) => {
  const {words, source} = casing.article
  const word = words[index]
  const {block} = word
  const left = index > block.from ? words[index - 1] : undefined
  const right = index + 1 < block.to ? words[index + 1] : undefined
  at = fillNeighbour(casing, left ? index - 1 : -1, row, at)
  at = fillNeighbour(casing, right ? index + 1 : -1, row, at)
  row[at++] = gapBetween(source, left, word)
  row[at++] = gapBetween(source, word, right)
  row[at++] = word.position === 'start' ? 2 : word.position === 'may' ? 1 : 0
  row[at++] = index - block.from
  row[at++] = block.to - block.from
  row[at++] = kinds[block.kind]
  row[at++] = word.end < source.length ? Math.min(0x100, source.charCodeAt(word.end)) : 0x100
  const wordCasing = left && casing.of(left.form)
  row[at++] = wordCasing ? wordCasing.after : -1
  row[at++] = wordCasing ? wordCasing.afterCapital : -1
  return at
}

function fillNeighbour(casing: TextCasing, index: number, row: Float32Array, at: number): number {
  if (index < 0) {
    for (let i = 0; i < 6; i++) row[at + i] = -1
    return at + 6
  }
  const wordCasing = casing.of(casing.article.words[index].form)
  row[at++] = casing.shapes[index]
  row[at++] = wordCasing.cased
  row[at++] = wordCasing.count
  row[at++] = wordCasing.companion
  row[at++] = wordCasing.kind
  row[at++] = wordCasing.plain
  return at
}

const neighbourNames = [
  ...['left2', 'right2'].flatMap((name) => [`${name}.shape`, `${name}.cased`, `${name}.count`, `${name}.small`]),
  ...[
    'strangeness',
    'left.small',
    'right.small',
    'gap.left2',
    'gap.right2',
    'left.beforeCapital',
    'left.text',
    'right.text'
  ],
  ...['right.suspect', 'left.suspect', 'left.length', 'listed.end', 'listed.start', 'listed.middle'],
  ...['alone.lower', 'alone.capital', 'inName.capital']
]
const fillNeighbours: Fill = (casing, index, row, at) => {
  const {words, source} = casing.article
  const word = words[index]
  const {from, to} = word.block
  const left2 = index - 1 > from ? words[index - 2] : undefined
  const left = index > from ? words[index - 1] : undefined
  const right = index + 1 < to ? words[index + 1] : undefined
  const right2 = index + 2 < to ? words[index + 2] : undefined
  const leftCasing = left && casing.of(left.form)
  at = fillSecond(casing, left2 ? index - 2 : -1, row, at)
  at = fillSecond(casing, right2 ? index + 2 : -1, row, at)
  row[at++] = casing.of(word.form).strangeness
  row[at++] = leftCasing?.small ? 1 : 0
  row[at++] = right && casing.isSmall(right.form) ? 1 : 0
  row[at++] = gapBetween(source, left2, left)
  row[at++] = gapBetween(source, right, right2)
  row[at++] = leftCasing?.facts ? leftCasing.facts.beforeCapital : -1
  row[at++] = left && casing.isCapital(index - 1) ? log(casing.counts.of(left.form).capitalMiddle) : -1
  row[at++] = right && casing.isCapital(index + 1) ? log(casing.counts.of(right.form).capitalMiddle) : -1
  row[at++] = right && casing.shapes[index + 1] === 0 && casing.isSuspect(right.form) ? 1 : 0
  row[at++] = left && casing.shapes[index - 1] === 0 && casing.isSuspect(left.form) ? 1 : 0
  row[at++] = left ? left.end - left.start : 0
  readNames(casing, index)
  row[at++] = listed[1][0] || listed[2][0]
  row[at++] = listed[0][1] || listed[0][2]
  row[at++] = listed[1][1] || listed[2][1] || listed[1][2]
  const standing = standingOf(casing.article, word.form)
  row[at++] = log(standing.lower)
  row[at++] = log(standing.capital)
  row[at++] = log(standing.inName)
  return at
}

/** What the words from so many before the one at hand to so many after it are the name of: see `Lexicon.nameAfter`. */
const listed = [new Uint8Array(3), new Uint8Array(3), new Uint8Array(3)]

function readNames(casing: TextCasing, index: number): void {
  const {words, lexicon} = casing.article
  for (let before = 0; before < 3; before++) {
    listed[before].fill(0)
    let start = nameStart
    for (let at = index - before; at <= index + 2; at++) {
      if (!words[at] || (at > index - before && !isJoined(words[at - 1], words[at]))) break
      const {key} = casing.of(words[at].form)
      if (at >= index && start !== nameStart) listed[before][at - index] = lexicon.nameAfter(start, key)
      start = hashStart(key, start)
    }
  }
}

function fillSecond(casing: TextCasing, index: number, row: Float32Array, at: number): number {
  const wordCasing = index < 0 ? undefined : casing.of(casing.article.words[index].form)
  row[at] = wordCasing ? casing.shapes[index] : -1
  row[at + 1] = wordCasing ? wordCasing.cased : -1
  row[at + 2] = wordCasing ? wordCasing.count : -1
  row[at + 3] = wordCasing?.small ? 1 : 0
  return at + 4
}

const pairNames = [
  ...['pair.left', 'pair.left.capital', 'pair.left.other', 'pair.right', 'pair.right.capital', 'pair.right.other'],
  ...['bridge', 'bridge.capital', 'text.pair.left.lower', 'text.pair.left', 'text.pair.right.lower', 'text.pair.right'],
  ...['text.bridge', 'run.left', 'run.right']
]
const fillPairs: Fill = (casing, index, row, at) => {
  const {words, lexicon} = casing.article
  const word = words[index]
  const {key} = casing.of(word.form)
  const {from, to} = word.block
  const left = index > from && word.start - words[index - 1].end === 1 ? words[index - 1] : undefined
  const right = index + 1 < to && words[index + 1].start - word.end === 1 ? words[index + 1] : undefined
  const leftCasing = left && casing.of(left.form)
  const before = leftCasing && lexicon.pairCasing(leftCasing.key, key)
  const after = right && lexicon.pairCasing(key, casing.of(right.form).key)
  const isBridge =
    leftCasing?.small && index - 2 >= from && casing.isCapital(index - 2) && isJoined(words[index - 2], left!)
  const over = isBridge ? words[index - 2] : undefined
  const bridge = over && lexicon.pairCasing(`${casing.of(over.form).key} ${leftCasing!.key}`, key)
  row[at++] = before ? before.count : 0
  row[at++] = before ? before.rightCapital : -1
  row[at++] = before ? before.leftCapital : -1
  row[at++] = after ? after.count : 0
  row[at++] = after ? after.leftCapital : -1
  row[at++] = after ? after.rightCapital : -1
  row[at++] = bridge ? bridge.count : 0
  row[at++] = bridge ? bridge.rightCapital : -1
  // This place is one of those with one capital, if its neighbour has one.
  let counts = left ? casing.pairs.of(left, word) : 0
  row[at++] = counts > 0 ? log(pairCount(counts, 'one') - (hasCapital(left!) ? 1 : 0)) : 0
  row[at++] = log(pairCount(counts, 'right'))
  counts = right ? casing.pairs.of(word, right) : 0
  row[at++] = counts > 0 ? log(pairCount(counts, 'one') - (hasCapital(right!) ? 1 : 0)) : 0
  row[at++] = log(pairCount(counts, 'left'))
  row[at++] = over ? log(casing.pairs.bridgesOf(over, left!, word)) : -1
  row[at++] = run(casing, index, -1)
  row[at++] = run(casing, index, 1)
  return at
}

/** How many capitalised words stand in a row to one side, single small words between them allowed; at most 6 words far. */
function run(casing: TextCasing, index: number, step: -1 | 1): number {
  const {words} = casing.article
  let capitals = 0
  let small = false
  for (let i = index, far = 0; far < 6; i += step, far++) {
    const word = words[i + step]
    if (!word || !(step > 0 ? isJoined(words[i], word) : isJoined(word, words[i]))) break
    if (casing.isCapital(i + step)) {
      capitals++
      small = false
    } else if (small || !casing.isSmall(word.form)) break
    else small = true
  }
  return capitals
}

const markNames = [
  ...['mark.end', 'mark.open', 'mark.close', 'mark.colon', 'mark.comma', 'mark.bracket', 'mark.dash', 'mark.breaks']
]
/** The marks before the word. */
const fillMarks: Fill = (casing, index, row, at) => {
  const {words, source} = casing.article
  const {start, block} = words[index]
  const mark = marksBetween(source, index > block.from ? words[index - 1].end : block.start, start)
  row[at++] = mark.end
  row[at++] = mark.open
  row[at++] = mark.close
  row[at++] = mark.colon
  row[at++] = mark.comma
  row[at++] = mark.bracket
  row[at++] = mark.dash
  row[at++] = mark.breaks
  return at
}

const placeNames = [
  ...['block.rest', 'block.number', 'block.open', 'block.close', 'block.bullet'],
  ...['quote.closing', 'quote.capitals', 'sentence.capitals', 'sentence.words']
]
const fillPlace: Fill = (casing, index, row, at) => {
  const {words, source} = casing.article
  const {end, block} = words[index]
  row[at++] = block.to - index
  row[at++] = Math.min(3, block.index)
  row[at++] = block.open ? 1 : 0
  row[at++] = block.close ? 1 : 0
  row[at++] = block.body > block.start ? 1 : 0
  row[at++] = opensQuote(casing, index) ? closing(source, end, block.end) : 0
  row[at++] = quotedCapitals(casing, index)
  return fillSentence(casing, index, row, at)
}

function opensQuote({article: {words, source}}: TextCasing, index: number): boolean {
  const {start, block} = words[index]
  return marksBetween(source, index > block.from ? words[index - 1].end : block.start, start).open === 1
}

/** The share of capitals since a quotation or bracket opened, -1 when none did within 6 words: titles of works. */
function quotedCapitals(casing: TextCasing, index: number): number {
  const {words, source} = casing.article
  let capitals = 0
  let counted = 0
  for (let i = index - 1; i >= words[index].block.from && index - i <= 6; i--) {
    if (!casing.isSmall(words[i].form)) counted++
    if (casing.isCapital(i)) capitals++
    const mark = source.charCodeAt(words[i].start - 1)
    if (mark === 0x22 || mark === 0x201c || mark === 0x2018 || mark === 0x28) return capitals / Math.max(1, counted)
    if (i > 0 && words[i].start - words[i - 1].end > 2) return -1
  }
  return -1
}

/** Capitals mid-sentence and words of the sentence before this word, at most 30 back. */
function fillSentence(casing: TextCasing, index: number, row: Float32Array, at: number): number {
  const {words} = casing.article
  let capitals = 0
  let i = index
  while (i > words[index].block.from && words[i].position !== 'start' && index - i < 30) {
    i--
    if (words[i].position === 'middle' && casing.isCapital(i)) capitals++
  }
  row[at++] = capitals
  row[at++] = index - i
  return at
}

const blockNames = [
  ...['block.capitals', 'block.lowers', 'block.share', 'block.endMark', 'block.first', 'above.endMark', 'above.first'],
  ...['above.kind', 'above.words', 'below.first', 'below.kind', 'headings.lower', 'headings.capital'],
  ...['label', 'label.first', 'label.words', 'labelWords.capitals', 'labelWords.share']
]
const fillBlock: Fill = (casing, index, row, at) => {
  const {blocks, words} = casing.article
  const word = words[index]
  const {block} = word
  const {capitals, lowers, endMark, first} = casing.block(block)
  const above = blocks[block.index - 1]
  const below = blocks[block.index + 1]
  const headings = casing.headings()
  row[at++] = capitals
  row[at++] = lowers
  row[at++] = capitals / Math.max(1, capitals + lowers)
  row[at++] = endMark
  row[at++] = first
  row[at++] = above ? casing.block(above).endMark : -1
  row[at++] = above ? casing.block(above).first : -1
  row[at++] = above ? kinds[above.kind] : -1
  row[at++] = above ? above.to - above.from : 0
  row[at++] = below ? casing.block(below).first : -1
  row[at++] = below ? kinds[below.kind] : -1
  row[at++] = headings[0]
  row[at++] = headings[1]
  const inLabel = word.start < block.labelEnd
  const {labelWords} = casing
  const own = inLabel && index > block.from && !casing.isSmall(word.form) ? 1 : 0
  row[at++] = block.labelEnd > block.body ? (inLabel ? 1 : 2) : 0
  row[at++] = inLabel && index === block.from ? 1 : 0
  row[at++] = inLabel ? block.labelEnd - block.body : 0
  row[at++] = labelWords.capitals
  row[at++] = labelWords.capitals / Math.max(1, labelWords.capitals + labelWords.lowers - own)
  return at
}

const habitNames = [
  ...['starts', 'openings', 'items', 'labels', 'colons', 'quotes'].flatMap((name) => [
    `${name}.lower`,
    `${name}.capital`,
    `${name}.share`
  ]),
  ...['names.lower', 'names.share']
]
/** The habits of this text, this word left out. */
const fillHabits: Fill = (casing, index, row, at) => {
  const own = casing.habitOf(index)
  const {starts, openings, items, labels, colons, quotes} = casing.habits
  at = fillHabit(row, at, starts, own)
  at = fillHabit(row, at, openings, own)
  at = fillHabit(row, at, items, own)
  at = fillHabit(row, at, labels, own)
  at = fillHabit(row, at, colons, own)
  at = fillHabit(row, at, quotes, own)
  const [lower, capital] = casing.names
  const named = casing.isSure(casing.article.words[index].form) ? 1 : 0
  row[at++] = lower - named
  row[at++] = (lower - named) / Math.max(1, lower - named + capital)
  return at
}

function fillHabit(row: Float32Array, at: number, habit: Habit, own: Habit | undefined): number {
  const lower = habit === own ? habit[0] - 1 : habit[0]
  row[at] = lower
  row[at + 1] = habit[1]
  row[at + 2] = lower / Math.max(1, lower + habit[1])
  return at + 3
}

/** The names of the features, in their order. */
export const featureNames: readonly string[] = [
  ...[...wordCasingNames, ...wordNames, ...nearNames, ...markNames, ...pairNames],
  ...[...neighbourNames, ...placeNames, ...blockNames, ...habitNames]
]
export const featureCount = featureNames.length
/** So many of them are quick to have. */
export const quickCount = featureNames.indexOf(neighbourNames[0])

/** Writes the quick features of the word at `index` of the article's words into `row`, and returns how many they are. */
export function fillQuick(casing: TextCasing, index: number, row: Float32Array): number {
  let at = fillWordCasing(casing, index, row, 0)
  at = fillWord(casing, index, row, at)
  at = fillNear(casing, index, row, at)
  at = fillMarks(casing, index, row, at)
  return fillPairs(casing, index, row, at)
}

/** Writes the other features after the quick ones, and returns how many all are. */
export function fillOthers(casing: TextCasing, index: number, row: Float32Array): number {
  let at = fillNeighbours(casing, index, row, quickCount)
  at = fillPlace(casing, index, row, at)
  at = fillBlock(casing, index, row, at)
  return fillHabits(casing, index, row, at)
}
