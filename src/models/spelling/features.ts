/** What the ranker reads: a row of numbers for each candidate. */
import type {Article} from '../../article.js'
import {type Facts, facts, pairCount} from '../../lexicon/index.js'
import {corpus, counts, type Near, near, shareOf} from './candidates.js'
import {slipCount} from './channel.js'
import {classOf, fit, surroundings} from './classes.js'
import {type Neighbours, neighboursOf, type Suspicion} from './suspicion.js'

/** A word that the typo may stand for. `margin` is the ranker's, in log odds. */
export interface Candidate {
  word: string
  facts: Facts
  margin: number
}

/**
 * How well a word stands at a place, in ln: P(word | left) and P(right | word) / P(right), of pairs that were counted with the
 * classes of the words behind them; then the counts of the two pairs, then the fit of its class.
 */
function fluency(
  {word, share, kind, known}: {word: string; share: number; kind: number; known: Facts | undefined},
  {left, right, leftFacts, rightFacts}: Neighbours,
  around: readonly number[]
): void {
  const pairLeft = left && known ? pairCount(left, word) : 0
  const pairRight = right && known ? pairCount(word, right) : 0
  fit(kind, around, fluent, 4)
  let before = (leftFacts ? 0.4 : 1) * share * Math.exp(0.5 * fluent[4])
  if (leftFacts) before += (0.6 * counts[pairLeft]) / (counts[leftFacts.count] + 8)
  let after = (rightFacts ? 0.4 : 1) * Math.exp(0.5 * fluent[5])
  if (rightFacts && known)
    after += ((0.6 * counts[pairRight]) / (counts[known.count] + 8)) * (corpus / (counts[rightFacts.count] + 0.5))
  fluent[0] = Math.log(before)
  fluent[1] = Math.log(after)
  fluent[2] = pairLeft
  fluent[3] = pairRight
}

/** What `fluency` writes. */
const fluent = new Float32Array(8)

/** The columns of a candidate's row after the slips of the channel. */
const more = [
  'count',
  'web',
  'common',
  'basic',
  'bothCountries',
  'lower',
  'typoCount',
  'typoWeb',
  'suspicion',
  'typoBefore',
  'typoAfter',
  'typoPairLeft',
  'typoPairRight',
  'before',
  'after',
  'pairLeft',
  'pairRight',
  'gain', // of fluency over the typo
  'inText',
  'besideLeft', // the fit of its class: see classes.ts
  'besideRight',
  'acrossLeft',
  'acrossRight',
  'fit',
  'fitLead',
  'prior', // channel and fluency together
  'priorLead', // over the best other
  'rank',
  'costLead',
  'fluencyLead',
  'countLead',
  'candidates',
  'leftCount',
  'rightCount'
] as const
export const candidateColumns = slipCount + more.length
const column = Object.fromEntries(more.map((name, i) => [name, slipCount + i])) as Record<(typeof more)[number], number>

export const mostCandidates = 8
/** Rows of the candidates of the word at hand. */
export const rows = new Float32Array(mostCandidates * candidateColumns)

interface Scored {
  near: Near
  before: number
  after: number
  pairLeft: number
  pairRight: number
  besideLeft: number
  besideRight: number
  acrossLeft: number
  acrossRight: number
  fit: number
  prior: number
}

/** Channel and fluency together. Classes count half beside and a quarter across: neighbours say much the same twice. */
function scored(near: Near, context: Neighbours, around: readonly number[]): Scored {
  fluency({word: near.word, share: near.share, kind: near.kind, known: near.facts}, context, around)
  const [before, after, pairLeft, pairRight, besideLeft, besideRight, acrossLeft, acrossRight] = fluent
  const prior = before + after + (acrossLeft + acrossRight) / 4 - near.slips[0]
  const fit = besideLeft + besideRight + acrossLeft + acrossRight
  return {near, before, after, pairLeft, pairRight, besideLeft, besideRight, acrossLeft, acrossRight, fit, prior}
}

/**
 * Fills `rows` with the candidates of the word at `at` of the article's words.
 *
 * @returns the candidates in the order of their rows, at most 8; their margins are not set yet
 */
export function candidatesOf(article: Article, at: number, suspicion: Suspicion): Candidate[] {
  const {lower} = article.words[at].form
  const context = neighboursOf(article, at)
  const around = surroundings(article, at)
  const own = facts(lower)
  const all = near(lower, suspicion === 'unknown').map((one) => scored(one, context, around))
  const best = all.sort((a, b) => b.prior - a.prior).slice(0, mostCandidates)
  fluency({word: lower, share: own ? shareOf(own) : 3e-8, kind: classOf(lower), known: own}, context, around)
  const [typoBefore, typoAfter, typoPairLeft, typoPairRight] = fluent
  best.forEach((one, i) => {
    const row = i * candidateColumns
    const set = (name: (typeof more)[number], value: number) => {
      rows[row + column[name]] = value
    }
    const known = one.near.facts
    rows.set(one.near.slips, row)
    set('count', known.count)
    set('web', known.web)
    set('common', known.common ? 1 : 0)
    set('basic', known.basic ? 1 : 0)
    set('bothCountries', known.us && known.gb ? 1 : 0)
    set('lower', known.lower)
    set('typoCount', own?.count ?? 0)
    set('typoWeb', own?.web ?? 0)
    set('suspicion', suspicion === 'unknown' ? 0 : suspicion === 'rare' ? 1 : 2)
    set('typoBefore', typoBefore)
    set('typoAfter', typoAfter)
    set('typoPairLeft', typoPairLeft)
    set('typoPairRight', typoPairRight)
    set('before', one.before)
    set('after', one.after)
    set('pairLeft', one.pairLeft)
    set('pairRight', one.pairRight)
    set('gain', one.before + one.after - typoBefore - typoAfter)
    set('inText', occurrences(article, one.near.word))
    set('besideLeft', one.besideLeft)
    set('besideRight', one.besideRight)
    set('acrossLeft', one.acrossLeft)
    set('acrossRight', one.acrossRight)
    set('fit', one.fit)
    set('prior', one.prior)
    set('rank', i)
    set('candidates', all.length)
    set('leftCount', context.leftFacts?.count ?? -1)
    set('rightCount', context.rightFacts?.count ?? -1)
    // The lead over the best of the others in each; where there are none, over one that is far behind.
    let prior = one.prior - 12
    let cost = one.near.slips[0] + 12
    let fluency = one.before + one.after - 12
    let fit = one.fit - 6
    let count = 0
    for (const other of best) {
      if (other === one) continue
      prior = Math.max(prior, other.prior)
      cost = Math.min(cost, other.near.slips[0])
      fluency = Math.max(fluency, other.before + other.after)
      fit = Math.max(fit, other.fit)
      count = Math.max(count, other.near.facts.count)
    }
    set('priorLead', one.prior - prior)
    set('costLead', cost - one.near.slips[0])
    set('fluencyLead', one.before + one.after - fluency)
    set('fitLead', one.fit - fit)
    set('countLead', known.count - count)
  })
  return best.map(({near}) => ({word: near.word, facts: near.facts, margin: 0}))
}

function occurrences(article: Article, lower: string): number {
  let count = 0
  for (const form of article.evidence.family(lower)?.forms ?? []) count += form.count
  return Math.min(count, 9)
}
