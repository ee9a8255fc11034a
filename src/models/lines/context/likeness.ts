import {groupLines, mapped, runningSums} from '../columns.js'
import type {Page} from '../page.js'
import type {StageState} from './between.js'

/** Whether a line, and the lines around, speak with the words of what is kept or with those of the rest. */
export function addSpeech({page, columns, features: {vocabulary}}: StageState, p: Float32Array): void {
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
export function addStyle({page, columns}: StageState, p: Float32Array): void {
  const {counts, words, wordStart} = page
  const weight = mapped(p, (value, line) => value * Math.sqrt(counts.words[line]))
  const whole = Math.max(1e-6, runningSums(weight)[columns.length])
  const compare = (name: string, values: Float32Array) => {
    let mean = 0
    for (let line = 0; line < values.length; line++) mean += (weight[line] * values[line]) / whole
    columns.each(`${name} beside the kept`, (line) => values[line] - mean)
  }
  compare('indent', counts.indent)
  compare('words', mapped(counts.words, Math.log1p))
  compare('sentence ends', counts.endsSentence)
  compare(
    'first person',
    mapped(counts.firstPerson, (count, line) => count / Math.max(1, counts.words[line]))
  )
  compare('gap', counts.gapBefore)
  const sisters = (name: string, keyOf: (line: number) => number) => {
    const {numbers, counts: totals} = groupLines(columns.length, keyOf)
    const sums = new Float64Array(totals.length)
    for (let line = 0; line < columns.length; line++) sums[numbers[line]] += p[line]
    columns.each(`p of ${name}`, (line) => {
      const others = totals[numbers[line]] - 1
      return others === 0 ? -0.1 : (sums[numbers[line]] - p[line]) / others
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
export function endingOf({words, wordStart}: Page, line: number): number {
  const to = wordStart[line + 1]
  const size = to - wordStart[line]
  return size === 0 ? 0 : size === 1 ? words[to - 1] : Math.imul(words[to - 2], 31) ^ words[to - 1]
}
