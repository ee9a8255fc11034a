import {sumsOf} from './columns.js'
import {bestSegment, type Segment} from './context.js'
import type {Sight} from './features.js'

/** A line that could be kept, and so could be the last. */
const LIKELY = 0.3

/** Lines looked at on each side of a cut, and words of its far side read for their vocabulary. */
const NEAR = 10
const SPOKEN = 400

/** Places where the article could end, and what stands on both sides of them: `rows` holds `width` numbers a place. */
export interface Cuts {
  /** The cut is before this line (for the begin: after it). */
  readonly at: Int32Array
  readonly rows: Float32Array
  readonly width: number
}

/** A page as the cuts read it; the begin is found on the same page read backwards. */
interface Strip {
  readonly p: Float32Array
  readonly words: Float32Array
  readonly values: readonly Float32Array[]
  readonly from: Int32Array
  readonly to: Int32Array
  readonly ids: Int32Array
  readonly size: number
}

/** The candidates for the article's end, after the middle of what is likely to be kept. */
export function endCuts(sight: Sight, p: Float32Array): Cuts {
  return cutsOf(stripOf(sight, p))
}

/** The candidates for the article's begin: `at` is the first line to be kept. */
export function beginCuts(sight: Sight, p: Float32Array): Cuts {
  const {p: chance, words, values, from, to, ids, size} = stripOf(sight, p)
  const cuts = cutsOf({
    p: chance.slice().reverse(),
    words: words.slice().reverse(),
    values: values.map((column) => column.slice().reverse()),
    from: from.slice().reverse(),
    to: to.slice().reverse(),
    ids,
    size
  })
  return {...cuts, at: cuts.at.map((line) => p.length - line)}
}

function stripOf({page, columns, vocabulary, heads}: Sight, p: Float32Array): Strip {
  const {counts, wordStart} = page
  const {words} = counts
  const share = (part: Float32Array) => part.map((value, line) => value / Math.max(1, words[line]))
  const named = (name: string) => columns.values[columns.names.indexOf(name)]
  const isHead = new Float32Array(p.length)
  for (const head of heads) if (head >= 0) isHead[head] = 1
  const dated = p.map((_, line) => (words[line] < 15 && counts.years[line] + counts.clocks[line] > 0 ? 1 : 0))
  return {
    p,
    words,
    values: [
      named('grams'),
      named('log words'),
      counts.endsSentence,
      named('function words'),
      named('capitalised'),
      share(counts.firstPerson),
      share(counts.secondPerson),
      share(counts.questions.map((count, line) => count + counts.exclamations[line])),
      share(counts.quotes),
      named('digits'),
      dated,
      counts.bullet,
      isHead,
      named('same shape'),
      named('same opening'),
      named('speech'),
      named('new words'),
      named('words of the first line'),
      counts.gapBefore
    ],
    from: wordStart.subarray(0, p.length),
    to: wordStart.subarray(1),
    ids: vocabulary.ids,
    size: vocabulary.size
  }
}

function cutsOf(strip: Strip): Cuts {
  const {p, words, values} = strip
  const lines = p.length
  const mass = p.map((chance, line) => (chance > LIKELY ? chance * words[line] : 0))
  const massSums = sumsOf(mass)
  const all = Math.max(1, massSums[lines])
  let middle = 0
  while (middle < lines - 1 && massSums[middle + 1] < 0.4 * all) middle++
  const at: number[] = []
  for (let line = middle; line < lines; line++) if (p[line] > LIKELY) at.push(line + 1)
  const segment = bestSegment(p, words)
  const strict = bestSegment(p, words, 0.5)
  const wordSums = sumsOf(words)
  const plain = values.map(sumsOf)
  const heavy = values.map((column) => sumsOf(column.map((value, line) => value * mass[line])))
  const likely = sumsOf(p.map((chance) => (chance > LIKELY ? 1 : 0)))
  const known = spokenBefore(strip, at, mass)
  const rest = restWorth(p, words)
  const rows: number[] = []
  let width = 0
  for (const [index, cut] of at.entries()) {
    const base = rows.length
    let next = cut
    while (next < lines && p[next] <= LIKELY) next++
    rows.push(
      cut / lines,
      Math.log1p(massSums[cut]),
      massSums[cut] / all,
      (all - massSums[cut]) / all,
      Math.log1p(all - massSums[cut]),
      Math.min(60, likely[lines] - likely[cut]),
      Math.min(60, next - cut),
      Math.log1p(wordSums[next] - wordSums[cut]),
      Math.max(-60, Math.min(60, segment.end - cut)),
      Math.max(-60, Math.min(60, strict.end - cut)),
      (massSums[segment.end] - massSums[cut]) / all,
      (massSums[strict.end] - massSums[cut]) / all,
      rest[cut] / all,
      (likely[lines] - likely[cut]) / Math.max(1, lines - cut),
      known.after[index],
      known.before[index],
      known.after[index] - known.before[index],
      words[cut - 1],
      words[cut] ?? 0,
      words[next] ?? 0
    )
    for (const by of [-3, -2, -1, 0, 1, 2, 3]) rows.push(p[cut + by] ?? 0)
    for (const reach of [3, 8, 20]) {
      const to = Math.min(lines, cut + reach)
      const from = Math.max(0, cut - reach)
      rows.push((massSums[to] - massSums[cut]) / Math.max(1, wordSums[to] - wordSums[cut]))
      rows.push((massSums[cut] - massSums[from]) / Math.max(1, wordSums[cut] - wordSums[from]))
    }
    for (let column = 0; column < values.length; column++) {
      const to = Math.min(lines, cut + NEAR)
      const from = Math.max(0, cut - NEAR)
      const sums = plain[column]
      const weighed = heavy[column]
      const before = weighed[cut] / Math.max(1, massSums[cut])
      const after = all - massSums[cut] < 1 ? before : (weighed[lines] - weighed[cut]) / (all - massSums[cut])
      rows.push(
        values[column][cut - 1],
        values[column][cut] ?? 0,
        values[column][next] ?? 0,
        (sums[to] - sums[cut]) / Math.max(1, to - cut),
        (sums[cut] - sums[from]) / (cut - from),
        before,
        after,
        after - before
      )
    }
    width = rows.length - base
  }
  return {at: Int32Array.from(at), rows: Float32Array.from(rows), width}
}

/** The most that any run from each line on could add, a line's worth being (p − 0.5) × words. */
function restWorth(p: Float32Array, words: Float32Array): Float32Array {
  const rest = new Float32Array(p.length + 1)
  for (let line = p.length - 1; line >= 0; line--)
    rest[line] = Math.max(0, (p[line] - 0.5) * words[line] + rest[line + 1])
  return rest
}

/**
 * Which share of the likely words after a cut had been spoken before it, and the same for as many words before it: a new
 * story, an author's life and other people's comments bring new words.
 */
function spokenBefore(
  {ids, size, from, to}: Strip,
  at: readonly number[],
  mass: Float32Array
): {after: Float32Array; before: Float32Array} {
  const firstSeen = new Int32Array(size).fill(-1) // the line that speaks a word first
  const after = new Float32Array(at.length)
  const before = new Float32Array(at.length)
  for (let line = 0; line < mass.length; line++) {
    if (mass[line] === 0) continue
    for (let word = from[line]; word < to[line]; word++) if (firstSeen[ids[word]] < 0) firstSeen[ids[word]] = line
  }
  for (const [index, cut] of at.entries()) {
    let total = 0
    let old = 0
    for (let line = cut; line < mass.length && total < SPOKEN; line++) {
      if (mass[line] === 0) continue
      for (let word = from[line]; word < to[line]; word++, total++) if (firstSeen[ids[word]] < cut) old++
    }
    after[index] = total === 0 ? 1 : old / total
    total = old = 0
    for (let line = cut - 1; line >= 0 && total < SPOKEN; line--) {
      if (mass[line] === 0) continue
      for (let word = from[line]; word < to[line]; word++, total++) if (firstSeen[ids[word]] < line) old++
    }
    before[index] = total === 0 ? 1 : old / total
  }
  return {after, before}
}

/** The cut with the highest score, or `otherwise` when there is none. */
export function bestCut(cuts: Cuts, score: (rows: Float32Array, at: number) => number, otherwise: number): number {
  let best = Number.NEGATIVE_INFINITY
  let found = otherwise
  for (let index = 0; index < cuts.at.length; index++) {
    const value = score(cuts.rows, index * cuts.width)
    if (value > best) {
      best = value
      found = cuts.at[index]
    }
  }
  return found
}

export type {Segment}
