import {bestStretch} from '../../keep.js'
import {mapped, runningSums} from '../columns.js'
import type {StageState} from './between.js'

/** What a line must be worth to be in the segment that the stages see. */
const WORTH = 0.3

/** What became of the lines around. */
export function addNeighbours({page, columns, wordSums}: StageState, margins: Float32Array, p: Float32Array): void {
  const {words} = page.counts
  columns.add('margin', margins)
  for (const by of [3, 4]) columns.shifted('margin', margins, by, -5)
  for (const reach of [2, 5, 10, 20]) columns.around('p', p, reach)
  const heavy = runningSums(mapped(p, (value, line) => value * words[line]))
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

/** Where a line stands to the stretch that is likely to be the article. */
export function addSegment({page, columns, wordSums}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const {start, end} = bestStretch(p, words, WORTH)
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
export function addCore({page, columns, wordSums}: StageState, p: Float32Array): void {
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
  const mass = runningSums(mapped(p, (value, line) => value * words[line]))
  let middle = 0
  while (middle < last - 1 && mass[middle + 1] < mass[last] / 2) middle++
  const doubt = runningSums(mapped(p, (value) => Math.max(0, 0.5 - value)))
  const doubtWords = runningSums(mapped(p, (value, line) => Math.max(0, 0.5 - value) * words[line]))
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
