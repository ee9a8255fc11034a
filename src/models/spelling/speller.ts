/**
 * The speller: what a word of an article stands for, and how sure that is. Two models of trees decide: the ranker, which
 * candidate the writer meant, and the judge, whether it should be written there. README.md tells how they are trained.
 */
import {readFileSync} from 'node:fs'
import {oncePerWord, remembering} from '../../article/memory.js'
import type {Article} from '../../article.js'
import {readTrees, type Trees} from '../trees.js'
import {near} from './candidates.js'
import {choiceColumns, choiceRow} from './choice.js'
import {type Candidate, candidateColumns, candidatesOf, occurrences, rows} from './features.js'
import {type Suspicion, withoutPossessive} from './looks.js'

export {suspects} from './suspicion.js'

export interface Guess {
  /** What the word may stand for, best first, in lower case. */
  candidates: Candidate[]
  /** The judge's log odds that the first one is what the writer meant. */
  sure: number
  suspicion: Suspicion
}

let models: {ranker: Trees; judge: Trees} | undefined

function load(): {ranker: Trees; judge: Trees} {
  models ??= {ranker: read('ranker.bin'), judge: read('judge.bin')}
  return models
}

function read(name: string): Trees {
  return readTrees(readFileSync(new URL(`./${name}`, import.meta.url)))
}

/** The row the judge read last; the training dumps it. */
export const choice = new Float32Array(choiceColumns)

/** What `Near.likely` a word near a known one must have: none of the corrections that were right was below -14. */
const leastLikely = -15

/** The guess for the word at `at`, or `undefined` where there is no candidate, or for a word of a dictionary none that is likely enough. */
export function guess(article: Article, at: number, suspicion: Suspicion): Guess | undefined {
  return guesses[suspicion](article, at)
}

const guesses = {
  none: guessing('none'),
  unknown: guessing('unknown'),
  rare: guessing('rare'),
  common: guessing('common')
} as const

function guessing(suspicion: Suspicion): (article: Article, at: number) => Guess | undefined {
  return oncePerWord((article, at) => {
    const isLikely = () =>
      near(article.lexicon, withoutPossessive(article.words[at].form.lower), false)[0]?.likely >= leastLikely
    return suspicion === 'unknown' || isLikely() ? weigh(article, at, suspicion) : undefined
  })
}

/** The guess for any word; the training asks about all. */
export function weigh(article: Article, at: number, suspicion: Suspicion): Guess | undefined {
  const ranking = rankings[suspicion](article, at)
  if (!ranking) return undefined
  choiceRow(article, at, ranking.row, ranking.margins, choice)
  return {candidates: ranking.candidates, sure: load().judge.score(choice), suspicion}
}

/** What the ranker says of the candidates for a word. */
interface Ranking {
  /** Best first. */
  candidates: Candidate[]
  /** The row of the best one. */
  row: Float32Array
  margins: {first: number; second: number; rest: number}
}

const rankings = {
  none: ranking('none'),
  unknown: ranking('unknown'),
  rare: ranking('rare'),
  common: ranking('common')
} as const

function ranking(suspicion: Suspicion): (article: Article, at: number) => Ranking | undefined {
  return remembering(
    (article, at) => rank(article, at, suspicion),
    (ranked, article) => !ranked || ranked.candidates.every(({word, inText}) => occurrences(article, word) === inText)
  )
}

/** Reads of the text, beside the words around, how often it has the candidates. */
function rank(article: Article, at: number, suspicion: Suspicion): Ranking | undefined {
  const candidates = candidatesOf(article, at, suspicion)
  if (candidates.length === 0) return undefined
  const {ranker} = load()
  let first = 0
  let second = candidates.length > 1 ? -20 : -8
  for (let i = 0; i < candidates.length; i++) {
    const margin = ranker.score(rows, i * candidateColumns)
    candidates[i].margin = margin
    if (i === 0) continue
    if (margin > candidates[first].margin) {
      second = candidates[first].margin
      first = i
    } else second = Math.max(second, margin)
  }
  let rest = 1e-4
  for (let i = 0; i < candidates.length; i++) if (i !== first) rest += Math.exp(candidates[i].margin)
  const margins = {first: candidates[first].margin, second, rest: Math.log(rest)}
  candidates.sort((a, b) => b.margin - a.margin)
  return {candidates, row: rows.slice(first * candidateColumns, (first + 1) * candidateColumns), margins}
}
