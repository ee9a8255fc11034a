import {mapped, runningSums} from '../columns.js'
import {CUE_NAMES, type SectionCue} from '../cues.js'
import type {StageState} from './between.js'
import {endingOf} from './likeness.js'

/** The cues whose own line and what stands soon before them say more than that they were met. */
const WEIGHTY: ReadonlySet<SectionCue> = new Set(['related', 'share', 'subscribe'])

/** Short lines that announce comments, other stories, the author: how they stand to the line. */
export function addCues({page, columns, wordSums, features: {cues}}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const start = beginOf(p, words)
  for (const name of CUE_NAMES) {
    const cue = cues[name]
    const told = mapped(cue, (share, line) => (words[line] <= 12 && share > 0.15 ? 1 : 0))
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
export function addRhythm({page, columns, features}: StageState, p: Float32Array): void {
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
    mapped(p, (_, line) => (short(line) && counts.years[line] + counts.clocks[line] + counts.numbers[line] > 0 ? 1 : 0))
  )
  const beats = runningSums(
    mapped(p, (_, line) => (short(line) && (sameOpening[line] > 1 || endings.get(endingOf(page, line))! > 2) ? 1 : 0))
  )
  const prose = runningSums(mapped(words, (count) => (count >= 12 ? 1 : 0)))
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

/** Where the line stands to the last line before the article's middle that repeats the page's first line, often its title. */
export function addTitle({page, columns, features}: StageState, p: Float32Array): void {
  const {words} = page.counts
  const {titled} = features
  const start = beginOf(p, words)
  let title = -1
  for (let line = 1; line <= start; line++) if (words[line] >= 3 && titled[line] > 0.8) title = line
  columns.each('lines since the title', (line) => (title < 0 ? -60 : Math.max(-60, Math.min(60, line - title))))
}

/** The line by which a seventh of what is likely to be kept has been read: the article has begun. */
function beginOf(p: Float32Array, words: Float32Array): number {
  const mass = runningSums(mapped(p, (value, line) => value * words[line]))
  let start = 0
  while (start < p.length - 1 && mass[start + 1] < 0.15 * mass[p.length]) start++
  return start
}
