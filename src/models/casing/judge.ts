/** The trees of the casing model: how probable it is that a word in lower case lacks its capital. */
import {readFileSync} from 'node:fs'
import {valuesOf} from '../manifest.js'
import {probability, readTrees, type Trees} from '../trees.js'
import {fillOthers, fillQuick} from './features.js'
import type {TextCasing} from './text-casing.js'

/**
 * After so many trees a word whose log odds are below the bound is cleared, and one above `sure` is certain, without asking the other
 * trees. The training sets them, so that of a thousand words that all trees find each step clears at most one.
 */
interface Step {
  trees: number
  bound: number
  sure: number
}
interface Stage {
  trees: Trees
  steps: readonly Step[]
}

let stages: {quick: Stage; judge: Stage} | undefined

/**
 * How probable it is that the capital is missing; 0 for the many words that are cleared early. Where a word that nobody knows stands beside a
 * capital, all trees are asked: the first ones take each for a slip.
 */
export function probabilityOf(casing: TextCasing, index: number): number {
  stages ??= {quick: stageOf('quick.bin'), judge: stageOf('judge.bin')}
  const {quick, judge} = stages
  fillQuick(casing, index, quick.trees.row)
  if (marginOf(quick) === cleared) return 0
  judge.trees.row.set(quick.trees.row)
  fillOthers(casing, index, judge.trees.row)
  return probability(isUnknownBesideCapital(casing, index) ? judge.trees.score(judge.trees.row) : marginOf(judge))
}

function isUnknownBesideCapital(casing: TextCasing, index: number): boolean {
  if (casing.of(casing.article.words[index].form).facts) return false
  return casing.isCapital(index - 1) || casing.isCapital(index + 1)
}

const cleared = -Infinity

/** The log odds of the row in the trees. */
function marginOf({trees, steps}: Stage): number {
  let margin = 0
  let from = 0
  for (const step of steps) {
    margin += trees.score(trees.row, 0, from, step.trees)
    if (margin < step.bound) return cleared
    if (margin > step.sure) return margin
    from = step.trees
  }
  return from < trees.count ? margin + trees.score(trees.row, 0, from) : margin
}

function stageOf(name: string): Stage {
  const file = new URL(name, import.meta.url)
  const {steps} = valuesOf<{steps: (Omit<Step, 'sure'> & {sure: number | null})[]}>(file)
  return {
    trees: readTrees(readFileSync(file)),
    steps: steps.map((step) => ({...step, sure: step.sure ?? Number.POSITIVE_INFINITY}))
  }
}
