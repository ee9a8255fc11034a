/** The features that are quick to have: the word, its neighbours, the marks before it, the pairs it stands in. */
import {hasCapital} from '../../article/casing-evidence.js'
import type {BlockKind} from '../../article.js'
import {isJoined} from './names.js'
import {gapBetween, marksBetween} from './punctuation.js'
import type {TextCasing} from './text-casing.js'
import {pairCount} from './text-pairs.js'
import {wordCasingNames} from './word-casing.js'

/** Writes a group of features of the word at `index` at `at` and returns where it ends. */
export type Fill = (casing: TextCasing, index: number, row: Float32Array, at: number) => number

/** The scale of small counts. */
export const log = (n: number) => (n < logs.length ? logs[n] : Math.log2(1 + n))
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

export const blockKinds: Readonly<Record<BlockKind, number>> = {
  paragraph: 0,
  list: 1,
  label: 2,
  heading: 3,
  row: 4,
  breadcrumb: 5
}
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
  row[at++] = blockKinds[block.kind]
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

/** The names of the quick features, in their order. */
export const quickNames: readonly string[] = [
  ...[...wordCasingNames, ...wordNames, ...nearNames, ...markNames, ...pairNames]
]
export const quickCount = quickNames.length

/** Writes the quick features of the word at `index` of the article's words into `row`, and returns how many they are. */
export function fillQuick(casing: TextCasing, index: number, row: Float32Array): number {
  let at = fillWordCasing(casing, index, row, 0)
  at = fillWord(casing, index, row, at)
  at = fillNear(casing, index, row, at)
  at = fillMarks(casing, index, row, at)
  return fillPairs(casing, index, row, at)
}
