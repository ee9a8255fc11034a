import {mapped, runningSums} from '../columns.js'
import type {StageState} from './between.js'

/** The section the line stands in, from its heading to the next. */
export function addSection({page, columns, features: {heads}, wordSums}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const last = columns.length
  const mass = runningSums(mapped(p, (value, line) => value * words[line]))
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
