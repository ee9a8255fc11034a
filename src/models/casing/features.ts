/**
 * The features of a word in lower case. Computed here alone, for training (`dump.ts`) and at run time, so that the two
 * cannot drift apart. Each group has its names beside its numbers; a test compares how many they are.
 */
import type {BlockKind} from '../../article.js'
import {entryNames} from './entry.js'
import {closing, gapBetween, marksBetween} from './marks.js'
import {countOf, type Habit, isCapital, joined, type Scene} from './scene.js'

/** Writes a group of features of the word at `index` at `at` and returns where it ends. */
type Fill = (scene: Scene, index: number, row: Float32Array, at: number) => number

/** The scale of small counts. */
const log = (n: number) => (n < logs.length ? logs[n] : Math.log2(1 + n))
const logs = Float64Array.from({length: 256}, (_, n) => Math.log2(1 + n))

const fillEntry: Fill = (scene, index, row, at) => {
  const {numbers} = scene.of(scene.article.words[index].form)
  for (let i = 0; i < numbers.length; i++) row[at + i] = numbers[i]
  return at + numbers.length
}

const wordNames = [
  ...['length', 'text.capitalMiddle', 'text.capital', 'text.lower', 'text.lowerMiddle', 'text.upper', 'text.share']
]
const fillWord: Fill = (scene, index, row, at) => {
  const word = scene.article.words[index]
  const counts = scene.inText(word.form)
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
const besides = ['left', 'right'].flatMap((name) =>
  ['shape', 'cased', 'count', 'companion', 'kind', 'known'].map((feature) => `${name}.${feature}`)
)
const nearNames = [
  ...[...besides, 'gap.left', 'gap.right', 'position', 'block.at', 'block.words', 'block.kind', 'next.mark'],
  ...['left.after', 'left.afterCapital']
]
const fillNear: Fill = (scene, index, row, at) => {
  const {words, source} = scene.article
  const word = words[index]
  const {block} = word
  const left = index > block.from ? words[index - 1] : undefined
  const right = index + 1 < block.to ? words[index + 1] : undefined
  at = fillBeside(scene, left ? index - 1 : -1, row, at)
  at = fillBeside(scene, right ? index + 1 : -1, row, at)
  row[at++] = gapBetween(source, left, word)
  row[at++] = gapBetween(source, word, right)
  row[at++] = word.position === 'start' ? 2 : word.position === 'may' ? 1 : 0
  row[at++] = index - block.from
  row[at++] = block.to - block.from
  row[at++] = kinds[block.kind]
  row[at++] = word.end < source.length ? Math.min(0x100, source.charCodeAt(word.end)) : 0x100
  const entry = left && scene.of(left.form)
  row[at++] = entry ? entry.after : -1
  row[at++] = entry ? entry.afterCapital : -1
  return at
}

function fillBeside(scene: Scene, index: number, row: Float32Array, at: number): number {
  if (index < 0) {
    for (let i = 0; i < 6; i++) row[at + i] = -1
    return at + 6
  }
  const entry = scene.of(scene.article.words[index].form)
  row[at++] = scene.shapes[index]
  row[at++] = entry.cased
  row[at++] = entry.count
  row[at++] = entry.companion
  row[at++] = entry.kind
  row[at++] = entry.plain
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
  ...['right.suspect', 'left.suspect', 'left.length']
]
const fillNeighbours: Fill = (scene, index, row, at) => {
  const {words, source} = scene.article
  const word = words[index]
  const {from, to} = word.block
  const left2 = index - 1 > from ? words[index - 2] : undefined
  const left = index > from ? words[index - 1] : undefined
  const right = index + 1 < to ? words[index + 1] : undefined
  const right2 = index + 2 < to ? words[index + 2] : undefined
  const leftEntry = left && scene.of(left.form)
  at = fillSecond(scene, left2 ? index - 2 : -1, row, at)
  at = fillSecond(scene, right2 ? index + 2 : -1, row, at)
  row[at++] = scene.of(word.form).strangeness
  row[at++] = leftEntry?.small ? 1 : 0
  row[at++] = right && scene.isSmall(right.form) ? 1 : 0
  row[at++] = gapBetween(source, left2, left)
  row[at++] = gapBetween(source, right, right2)
  row[at++] = leftEntry?.facts ? leftEntry.facts.beforeCapital : -1
  row[at++] = left && scene.isCapital(index - 1) ? log(scene.inText(left.form).capitalMiddle) : -1
  row[at++] = right && scene.isCapital(index + 1) ? log(scene.inText(right.form).capitalMiddle) : -1
  row[at++] = right && scene.shapes[index + 1] === 0 && scene.isSuspect(right.form) ? 1 : 0
  row[at++] = left && scene.shapes[index - 1] === 0 && scene.isSuspect(left.form) ? 1 : 0
  row[at++] = left ? left.end - left.start : 0
  return at
}

function fillSecond(scene: Scene, index: number, row: Float32Array, at: number): number {
  const entry = index < 0 ? undefined : scene.of(scene.article.words[index].form)
  row[at] = entry ? scene.shapes[index] : -1
  row[at + 1] = entry ? entry.cased : -1
  row[at + 2] = entry ? entry.count : -1
  row[at + 3] = entry?.small ? 1 : 0
  return at + 4
}

const pairNames = [
  ...['pair.left', 'pair.left.capital', 'pair.left.other', 'pair.right', 'pair.right.capital', 'pair.right.other'],
  ...['bridge', 'bridge.capital', 'text.pair.left.lower', 'text.pair.left', 'text.pair.right.lower', 'text.pair.right'],
  ...['text.bridge', 'run.left', 'run.right']
]
const fillPairs: Fill = (scene, index, row, at) => {
  const {words, lexicon} = scene.article
  const word = words[index]
  const {key} = scene.of(word.form)
  const {from, to} = word.block
  const left = index > from && word.start - words[index - 1].end === 1 ? words[index - 1] : undefined
  const right = index + 1 < to && words[index + 1].start - word.end === 1 ? words[index + 1] : undefined
  const leftEntry = left && scene.of(left.form)
  const before = leftEntry && lexicon.pairCasing(leftEntry.key, key)
  const after = right && lexicon.pairCasing(key, scene.of(right.form).key)
  const isBridge =
    leftEntry?.small && index - 2 >= from && scene.isCapital(index - 2) && joined(words[index - 2], left!)
  const over = isBridge ? words[index - 2] : undefined
  const bridge = over && lexicon.pairCasing(`${scene.of(over.form).key} ${leftEntry!.key}`, key)
  row[at++] = before ? before.count : 0
  row[at++] = before ? before.rightCapital : -1
  row[at++] = before ? before.leftCapital : -1
  row[at++] = after ? after.count : 0
  row[at++] = after ? after.leftCapital : -1
  row[at++] = after ? after.rightCapital : -1
  row[at++] = bridge ? bridge.count : 0
  row[at++] = bridge ? bridge.rightCapital : -1
  // This place is one of those with one capital, if its neighbour has one.
  let counts = left ? scene.pairInText(left, word) : 0
  row[at++] = counts > 0 ? log(countOf(counts, 'one') - (isCapital(left!) ? 1 : 0)) : 0
  row[at++] = log(countOf(counts, 'right'))
  counts = right ? scene.pairInText(word, right) : 0
  row[at++] = counts > 0 ? log(countOf(counts, 'one') - (isCapital(right!) ? 1 : 0)) : 0
  row[at++] = log(countOf(counts, 'left'))
  row[at++] = over ? log(scene.bridgeInText(over, left!, word)) : -1
  row[at++] = run(scene, index, -1)
  row[at++] = run(scene, index, 1)
  return at
}

/** How many capitalised words stand in a row to one side, single small words between them allowed; at most 6 words far. */
function run(scene: Scene, index: number, step: -1 | 1): number {
  const {words} = scene.article
  let capitals = 0
  let small = false
  for (let i = index, far = 0; far < 6; i += step, far++) {
    const word = words[i + step]
    if (!word || !(step > 0 ? joined(words[i], word) : joined(word, words[i]))) break
    if (scene.isCapital(i + step)) {
      capitals++
      small = false
    } else if (small || !scene.isSmall(word.form)) break
    else small = true
  }
  return capitals
}

const markNames = [
  ...['mark.end', 'mark.open', 'mark.close', 'mark.colon', 'mark.comma', 'mark.bracket', 'mark.dash', 'mark.breaks']
]
/** The marks before the word. */
const fillMarks: Fill = (scene, index, row, at) => {
  const {words, source} = scene.article
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
const fillPlace: Fill = (scene, index, row, at) => {
  const {words, source} = scene.article
  const {end, block} = words[index]
  row[at++] = block.to - index
  row[at++] = Math.min(3, block.index)
  row[at++] = block.open ? 1 : 0
  row[at++] = block.close ? 1 : 0
  row[at++] = block.body > block.start ? 1 : 0
  row[at++] = opensQuote(scene, index) ? closing(source, end, block.end) : 0
  row[at++] = quotedCapitals(scene, index)
  return fillSentence(scene, index, row, at)
}

function opensQuote({article: {words, source}}: Scene, index: number): boolean {
  const {start, block} = words[index]
  return marksBetween(source, index > block.from ? words[index - 1].end : block.start, start).open === 1
}

/** The share of capitals since a quotation or bracket opened, -1 when none did within 6 words: titles of works. */
function quotedCapitals(scene: Scene, index: number): number {
  const {words, source} = scene.article
  let capitals = 0
  let counted = 0
  for (let i = index - 1; i >= words[index].block.from && index - i <= 6; i--) {
    if (!scene.isSmall(words[i].form)) counted++
    if (scene.isCapital(i)) capitals++
    const mark = source.charCodeAt(words[i].start - 1)
    if (mark === 0x22 || mark === 0x201c || mark === 0x2018 || mark === 0x28) return capitals / Math.max(1, counted)
    if (i > 0 && words[i].start - words[i - 1].end > 2) return -1
  }
  return -1
}

/** Capitals mid-sentence and words of the sentence before this word, at most 30 back. */
function fillSentence(scene: Scene, index: number, row: Float32Array, at: number): number {
  const {words} = scene.article
  let capitals = 0
  let i = index
  while (i > words[index].block.from && words[i].position !== 'start' && index - i < 30) {
    i--
    if (words[i].position === 'middle' && scene.isCapital(i)) capitals++
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
const fillBlock: Fill = (scene, index, row, at) => {
  const {blocks, words} = scene.article
  const word = words[index]
  const {block} = word
  const {capitals, lowers, endMark, first} = scene.block(block)
  const above = blocks[block.index - 1]
  const below = blocks[block.index + 1]
  const headings = scene.headings()
  row[at++] = capitals
  row[at++] = lowers
  row[at++] = capitals / Math.max(1, capitals + lowers)
  row[at++] = endMark
  row[at++] = first
  row[at++] = above ? scene.block(above).endMark : -1
  row[at++] = above ? scene.block(above).first : -1
  row[at++] = above ? kinds[above.kind] : -1
  row[at++] = above ? above.to - above.from : 0
  row[at++] = below ? scene.block(below).first : -1
  row[at++] = below ? kinds[below.kind] : -1
  row[at++] = headings[0]
  row[at++] = headings[1]
  const inLabel = word.start < block.labelEnd
  const {labelWords} = scene
  const own = inLabel && index > block.from && !scene.isSmall(word.form) ? 1 : 0
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
const fillHabits: Fill = (scene, index, row, at) => {
  const own = scene.habitOf(index)
  const {starts, openings, items, labels, colons, quotes} = scene.habits
  at = fillHabit(row, at, starts, own)
  at = fillHabit(row, at, openings, own)
  at = fillHabit(row, at, items, own)
  at = fillHabit(row, at, labels, own)
  at = fillHabit(row, at, colons, own)
  at = fillHabit(row, at, quotes, own)
  const [lower, capital] = scene.names
  const named = scene.isSure(scene.article.words[index].form) ? 1 : 0
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
  ...[...entryNames, ...wordNames, ...nearNames, ...markNames, ...pairNames],
  ...[...neighbourNames, ...placeNames, ...blockNames, ...habitNames]
]
export const featureCount = featureNames.length
/** So many of them are quick to have. */
export const quickCount = featureNames.indexOf(neighbourNames[0])

/** Writes the quick features of the word at `index` of the article's words into `row`, and returns how many they are. */
export function fillQuick(scene: Scene, index: number, row: Float32Array): number {
  let at = fillEntry(scene, index, row, 0)
  at = fillWord(scene, index, row, at)
  at = fillNear(scene, index, row, at)
  at = fillMarks(scene, index, row, at)
  return fillPairs(scene, index, row, at)
}

/** Writes the other features after the quick ones, and returns how many all are. */
export function fillOthers(scene: Scene, index: number, row: Float32Array): number {
  let at = fillNeighbours(scene, index, row, quickCount)
  at = fillPlace(scene, index, row, at)
  at = fillBlock(scene, index, row, at)
  return fillHabits(scene, index, row, at)
}
