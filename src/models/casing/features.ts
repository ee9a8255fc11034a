/**
 * The features of a word in lower case: the quick ones, then those that ask more of the text. Computed here alone, for
 * training (`dump.ts`) and at run time, so that the two cannot drift apart. Each group has its names beside its numbers; a
 * test compares how many they are.
 */
import {standingOf} from '../../article/casing-evidence.js'
import {hashStart, nameStart} from '../../lexicon/index.js'
import type {Habit} from './habits.js'
import {isJoined} from './names.js'
import {closing, gapBetween, marksBetween} from './punctuation.js'
import {blockKinds, type Fill, fillQuick, log, quickCount, quickNames} from './quick-features.js'
import type {TextCasing} from './text-casing.js'

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
  row[at++] = above ? blockKinds[above.kind] : -1
  row[at++] = above ? above.to - above.from : 0
  row[at++] = below ? casing.block(below).first : -1
  row[at++] = below ? blockKinds[below.kind] : -1
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

/** The names of the features, in their order: the quick ones first. */
export const featureNames: readonly string[] = [
  ...[...quickNames, ...neighbourNames, ...placeNames, ...blockNames, ...habitNames]
]
export const featureCount = featureNames.length
export {fillQuick, quickCount}

/** Writes the other features after the quick ones, and returns how many all are. */
export function fillOthers(casing: TextCasing, index: number, row: Float32Array): number {
  let at = fillNeighbours(casing, index, row, quickCount)
  at = fillPlace(casing, index, row, at)
  at = fillBlock(casing, index, row, at)
  return fillHabits(casing, index, row, at)
}
