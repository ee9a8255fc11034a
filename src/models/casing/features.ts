/**
 * The features of a word in lower case. Computed here alone, for training (`dump.ts`) and at run time, so that the two
 * cannot drift apart. Each group has its names beside its numbers; a test compares how many they are.
 */
import type {BlockKind, Word} from '../../article.js'
import {correction, facts, pairCasing} from '../../lexicon/index.js'
import {isSureName, type Known} from './known.js'
import {closing, gapBetween, marksBetween} from './marks.js'
import {type Habit, isCapital, joined, type Scene} from './scene.js'

/** A word and its neighbours within the block. */
interface View {
  readonly scene: Scene
  readonly index: number
  readonly word: Word
  readonly known: Known
  readonly left2: Word | undefined
  readonly left: Word | undefined
  readonly right: Word | undefined
  readonly right2: Word | undefined
  readonly leftKnown: Known | undefined
  readonly rightKnown: Known | undefined
}

/** Writes a group of features at `at` and returns where it ends. */
type Fill = (view: View, row: Float32Array, at: number) => number

/** The scale of small counts. */
const log = (n: number) => (n < logs.length ? logs[n] : Math.log2(1 + n))
const logs = Float64Array.from({length: 256}, (_, n) => Math.log2(1 + n))

const factNames = [
  ...(['count', 'web', 'seen', 'lower', 'capital', 'upper', 'starter', 'beforeCapital'] as const),
  ...(['knownLower', 'knownCapital', 'common', 'basic', 'commonCapital', 'largeLower', 'largeCapital'] as const),
  ...(['region', 'people', 'calendar', 'place', 'person', 'organisation', 'us'] as const)
]

const fillFacts: Fill = ({known: {facts: found}}, row, at) => {
  const end = at + factNames.length + 1
  if (!found) {
    row.fill(-1, at, end)
    return end
  }
  row[at++] = found.count
  row[at++] = found.web
  row[at++] = found.seen
  row[at++] = found.lower
  row[at++] = found.capital
  row[at++] = found.upper
  row[at++] = found.starter
  row[at++] = found.beforeCapital
  row[at++] = found.knownLower ? 1 : 0
  row[at++] = found.knownCapital ? 1 : 0
  row[at++] = found.common ? 1 : 0
  row[at++] = found.basic ? 1 : 0
  row[at++] = found.commonCapital ? 1 : 0
  row[at++] = found.largeLower ? 1 : 0
  row[at++] = found.largeCapital ? 1 : 0
  row[at++] = found.region ? 1 : 0
  row[at++] = found.people ? 1 : 0
  row[at++] = found.calendar ? 1 : 0
  row[at++] = found.place ? 1 : 0
  row[at++] = found.person ? 1 : 0
  row[at++] = found.organisation ? 1 : 0
  row[at++] = found.us ? 1 : 0
  row[at++] = found.mixed ? 1 : 0
  return at
}

const wordNames = [
  ...['length', 'text.capitalMiddle', 'text.capital', 'text.lower', 'text.lowerMiddle', 'text.upper', 'text.share'],
  ...['text.small', 'slip']
]
const fillWord: Fill = ({word, known}, row, at) => {
  row[at++] = word.end - word.start
  row[at++] = log(known.capitalMiddle)
  row[at++] = log(known.capital)
  row[at++] = log(known.lower - 1)
  row[at++] = log(known.lowerMiddle)
  row[at++] = log(known.upper)
  row[at++] = known.capital / (known.capital + known.lower)
  row[at++] = known.small ? 1 : 0
  row[at++] = known.facts ? 0 : isSlip(known.key) ? 2 : 1
  return at
}

// A slip stands in the next pass, too, and costs some thirty questions of the lexicon.
const slips = new Map<string, boolean>()
const slipsKept = 4000

function isSlip(key: string): boolean {
  let slip = slips.get(key)
  if (slip === undefined) {
    if (slips.size >= slipsKept) slips.clear()
    slips.set(key, (slip = looksLikeSlip(key)))
  }
  return slip
}

/** Is a word that no one knows a common word with two letters swapped or one too many? Then it is no name. */
function looksLikeSlip(key: string): boolean {
  if (key.length < 4 || key.length > 20) return false
  if (correction(key)) return true
  for (let i = 1; i < key.length; i++) {
    if (facts(key.slice(0, i) + key.slice(i + 1))?.common) return true
    if (i + 1 < key.length && facts(key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2))?.common) return true
  }
  return false
}

const shapes = {lower: 0, number: 1, capital: 2, mixed: 3, upper: 4} as const
const about = (name: string) => [`${name}.shape`, `${name}.cased`, `${name}.count`, `${name}.small`]
const neighbourNames = [
  ...['left2', 'left', 'right', 'right2'].flatMap(about),
  ...['gap.left2', 'gap.left', 'gap.right', 'gap.right2', 'left.kind', 'right.kind', 'left.known', 'right.known'],
  ...['left.beforeCapital', 'left.text', 'right.text', 'right.suspect', 'left.suspect', 'left.length']
]
const fillNeighbours: Fill = (view, row, at) => {
  const {scene, word, left2, left, right, right2, leftKnown, rightKnown} = view
  const {source} = scene.article
  at = fillNeighbour(row, at, left2, left2 && scene.of(left2.form))
  at = fillNeighbour(row, at, left, leftKnown)
  at = fillNeighbour(row, at, right, rightKnown)
  at = fillNeighbour(row, at, right2, right2 && scene.of(right2.form))
  row[at++] = gapBetween(source, left2, left)
  row[at++] = gapBetween(source, left, word)
  row[at++] = gapBetween(source, word, right)
  row[at++] = gapBetween(source, right, right2)
  row[at++] = nameKind(leftKnown)
  row[at++] = nameKind(rightKnown)
  row[at++] = leftKnown?.facts ? Number(leftKnown.facts.knownLower) : -1
  row[at++] = rightKnown?.facts ? Number(rightKnown.facts.knownLower) : -1
  row[at++] = leftKnown?.facts?.beforeCapital ?? -1
  row[at++] = left && isCapital(left) ? log(leftKnown!.capitalMiddle) : -1
  row[at++] = right && isCapital(right) ? log(rightKnown!.capitalMiddle) : -1
  row[at++] = right?.form.shape === 'lower' && rightKnown!.suspect ? 1 : 0
  row[at++] = left?.form.shape === 'lower' && leftKnown!.suspect ? 1 : 0
  row[at++] = left ? left.end - left.start : 0
  return at
}

function fillNeighbour(row: Float32Array, at: number, word: Word | undefined, known: Known | undefined): number {
  row[at] = word ? shapes[word.form.shape] : -1
  row[at + 1] = known ? known.cased : -1
  row[at + 2] = known ? known.count : -1
  row[at + 3] = known?.small ? 1 : 0
  return at + 4
}

/** What sort of name the lexicon takes a word for: 3 a person, 2 a place, 1 another name, 0 no name, -1 not known. */
function nameKind(known: Known | undefined): number {
  const one = known?.facts
  if (!one) return -1
  return one.person ? 3 : one.place || one.region ? 2 : one.name || one.commonCapital ? 1 : 0
}

const pairNames = [
  ...['pair.left', 'pair.left.capital', 'pair.left.other', 'pair.right', 'pair.right.capital', 'pair.right.other'],
  ...['bridge', 'bridge.capital', 'text.pair.left.lower', 'text.pair.left', 'text.pair.right.lower', 'text.pair.right'],
  ...['text.bridge', 'run.left', 'run.right']
]
const fillPairs: Fill = ({scene, index, word, known, left2, left, right, leftKnown, rightKnown}, row, at) => {
  const toLeft = left && joined(left, word) ? left : undefined
  const toRight = right && joined(word, right) ? right : undefined
  const before = toLeft ? pairCasing(leftKnown!.key, known.key) : undefined
  const after = toRight ? pairCasing(known.key, rightKnown!.key) : undefined
  const over = toLeft && leftKnown!.small && left2 && joined(left2, toLeft) && isCapital(left2) ? left2 : undefined
  const bridge = over ? pairCasing(`${scene.of(over.form).key} ${leftKnown!.key}`, known.key) : undefined
  const textLeft = toLeft ? scene.pairInText(toLeft, word) : undefined
  const textRight = toRight ? scene.pairInText(word, toRight) : undefined
  row[at++] = before ? before.count : 0
  row[at++] = before ? before.rightCapital : -1
  row[at++] = before ? before.leftCapital : -1
  row[at++] = after ? after.count : 0
  row[at++] = after ? after.leftCapital : -1
  row[at++] = after ? after.rightCapital : -1
  row[at++] = bridge ? bridge.count : 0
  row[at++] = bridge ? bridge.rightCapital : -1
  // This place is one of those with one capital.
  row[at++] = textLeft && textLeft.one > 0 ? log(textLeft.one - 1) : 0
  row[at++] = textLeft ? log(textLeft.right) : 0
  row[at++] = textRight && textRight.one > 0 ? log(textRight.one - 1) : 0
  row[at++] = textRight ? log(textRight.left) : 0
  row[at++] = over ? log(scene.bridgeInText(over, toLeft!, word)) : -1
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
    if (isCapital(word)) {
      capitals++
      small = false
    } else if (small || !scene.isSmall(word.form)) break
    else small = true
  }
  return capitals
}

const kinds: Readonly<Record<BlockKind, number>> = {paragraph: 0, list: 1, label: 2, heading: 3, row: 4, breadcrumb: 5}
const placeNames = [
  ...['position', 'block.at', 'block.rest', 'block.number', 'block.kind', 'block.words', 'block.open', 'block.close'],
  ...['block.bullet', 'mark.end', 'mark.open', 'mark.close', 'mark.colon', 'mark.comma', 'mark.bracket', 'mark.dash'],
  ...['mark.breaks', 'next.mark', 'quote.closing', 'quote.capitals', 'sentence.capitals', 'sentence.words']
]
const fillPlace: Fill = ({scene, index, word, left}, row, at) => {
  const {block} = word
  const {source} = scene.article
  const mark = marksBetween(source, left ? left.end : block.start, word.start)
  row[at++] = word.position === 'start' ? 2 : word.position === 'may' ? 1 : 0
  row[at++] = index - block.from
  row[at++] = block.to - index
  row[at++] = Math.min(3, block.index)
  row[at++] = kinds[block.kind]
  row[at++] = block.to - block.from
  row[at++] = block.open ? 1 : 0
  row[at++] = block.close ? 1 : 0
  row[at++] = block.body > block.start ? 1 : 0
  row[at++] = mark.end
  row[at++] = mark.open
  row[at++] = mark.close
  row[at++] = mark.colon
  row[at++] = mark.comma
  row[at++] = mark.bracket
  row[at++] = mark.dash
  row[at++] = mark.breaks
  row[at++] = word.end < source.length ? Math.min(0x100, source.charCodeAt(word.end)) : 0x100
  row[at++] = mark.open ? closing(source, word.end, block.end) : 0
  row[at++] = quotedCapitals(scene, index)
  return fillSentence(scene, index, row, at)
}

/** The share of capitals since a quotation or bracket opened, -1 when none did within 6 words: titles of works. */
function quotedCapitals(scene: Scene, index: number): number {
  const {words, source} = scene.article
  let capitals = 0
  let counted = 0
  for (let i = index - 1; i >= words[index].block.from && index - i <= 6; i--) {
    if (!scene.isSmall(words[i].form)) counted++
    if (isCapital(words[i])) capitals++
    const mark = source.charCodeAt(words[i].start - 1)
    if (mark === 0x22 || mark === 0x201c || mark === 0x2018 || mark === 0x28) return capitals / Math.max(1, counted)
    if (i > 0 && words[i].start - words[i - 1].end > 2) return -1
  }
  return -1
}

/** Capitals mid-sentence and words of the sentence before this word, at most 30 back. */
function fillSentence({article: {words}}: Scene, index: number, row: Float32Array, at: number): number {
  let capitals = 0
  let i = index
  while (i > words[index].block.from && words[i].position !== 'start' && index - i < 30) {
    i--
    if (isCapital(words[i]) && words[i].position === 'middle') capitals++
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
const fillBlock: Fill = ({scene, index, word, known}, row, at) => {
  const {block} = word
  const {blocks} = scene.article
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
  const own = inLabel && index > block.from && !known.small ? 1 : 0
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
const fillHabits: Fill = ({scene, word, known, left}, row, at) => {
  const own = scene.habitOf(left, word)
  const {starts, openings, items, labels, colons, quotes} = scene.habits
  at = fillHabit(row, at, starts, own)
  at = fillHabit(row, at, openings, own)
  at = fillHabit(row, at, items, own)
  at = fillHabit(row, at, labels, own)
  at = fillHabit(row, at, colons, own)
  at = fillHabit(row, at, quotes, own)
  const [lower, capital] = scene.names
  const named = known.facts && isSureName(known.facts) ? 1 : 0
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
  ...[...factNames, 'mixed', ...wordNames, ...neighbourNames],
  ...[...pairNames, ...placeNames, ...blockNames, ...habitNames]
]
export const featureCount = featureNames.length

/** Writes the features of the word at `index` of the article's words into `row`, and returns how many they are. */
export function fillFeatures(scene: Scene, index: number, row: Float32Array): number {
  const {words} = scene.article
  const word = words[index]
  const {block} = word
  const left = index > block.from ? words[index - 1] : undefined
  const right = index + 1 < block.to ? words[index + 1] : undefined
  const view: View = {
    scene,
    index,
    word,
    known: scene.of(word.form),
    left2: index - 1 > block.from ? words[index - 2] : undefined,
    left,
    right,
    right2: index + 2 < block.to ? words[index + 2] : undefined,
    leftKnown: left && scene.of(left.form),
    rightKnown: right && scene.of(right.form)
  }
  let at = fillFacts(view, row, 0)
  at = fillWord(view, row, at)
  at = fillNeighbours(view, row, at)
  at = fillPairs(view, row, at)
  at = fillPlace(view, row, at)
  at = fillBlock(view, row, at)
  return fillHabits(view, row, at)
}
