/** What the ranker reads: a row of numbers for each candidate. */
import type {Article} from '../../article.js'
import type {Facts, Lexicon} from '../../lexicon/index.js'
import {corpus, counts, type Near, near, shareOf, slipsOf} from './candidates.js'
import {slipCount} from './channel.js'
import {classOf, fit, surroundings} from './classes.js'
import {type Suspicion, withoutPossessive} from './looks.js'
import {type PhraseCounts, phraseOf, tokenPlace, unseen} from './phrases.js'
import {type Neighbours, neighboursOf} from './suspicion.js'

/** A word that the typo may stand for. `margin` is the ranker's, in log odds. */
export interface Candidate {
  word: string
  facts: Facts
  margin: number
  /** How often the text has it, at most 9 times: see `occurrences`. */
  inText: number
}

/**
 * How well a word stands at a place, in ln: P(word | left) and P(right | word) / P(right), of pairs that were counted with the
 * classes of the words behind them; then the counts of the two pairs, then the fit of its class.
 *
 * @param count the word's in the lexicon, -1 of what it does not have
 */
function fluency(
  lexicon: Lexicon,
  word: string,
  share: number,
  kind: number,
  count: number,
  {left, right, leftFacts, rightFacts}: Neighbours,
  around: readonly number[]
): void {
  const pairLeft = left && count >= 0 ? lexicon.pairCount(left, word) : 0
  const pairRight = right && count >= 0 ? lexicon.pairCount(word, right) : 0
  fit(kind, around, fluent, 4)
  let before = (leftFacts ? 0.4 : 1) * share * Math.exp(0.5 * fluent[4])
  if (leftFacts) before += (0.6 * counts[pairLeft]) / (counts[leftFacts.count] + 8)
  let after = (rightFacts ? 0.4 : 1) * Math.exp(0.5 * fluent[5])
  if (rightFacts && count >= 0)
    after += ((0.6 * counts[pairRight]) / (counts[count] + 8)) * (corpus / (counts[rightFacts.count] + 0.5))
  fluent[0] = Math.log(before)
  fluent[1] = Math.log(after)
  fluent[2] = pairLeft
  fluent[3] = pairRight
}

/** The share of a word that was never counted. */
const unknownShare = 3e-8

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
  'rightCount',
  'threeBefore', // counts of triples: see phrases.ts
  'threeAround',
  'threeAfter',
  'phrase', // how likely it is among the words around
  'phraseGain', // over the typo
  'phraseLead' // over the best other
] as const
export const candidateColumns = slipCount + more.length
export const column = Object.fromEntries(more.map((name, i) => [name, slipCount + i])) as Record<
  (typeof more)[number],
  number
>

const mostCandidates = 8
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
function scored(lexicon: Lexicon, near: Near, context: Neighbours, around: readonly number[]): Scored {
  fluency(lexicon, near.word, near.share, near.kind, countAt(lexicon, near.index), context, around)
  // By their places: the iterator of a typed array costs more than all else here.
  const [before, after, pairLeft, pairRight] = [fluent[0], fluent[1], fluent[2], fluent[3]]
  const [besideLeft, besideRight, acrossLeft, acrossRight] = [fluent[4], fluent[5], fluent[6], fluent[7]]
  const prior = before + after + (acrossLeft + acrossRight) / 4 - near.cost
  const fit = besideLeft + besideRight + acrossLeft + acrossRight
  return {near, before, after, pairLeft, pairRight, besideLeft, besideRight, acrossLeft, acrossRight, fit, prior}
}

/**
 * Fills `rows` with the candidates of the word at `at` of the article's words.
 *
 * @returns the candidates in the order of their rows, at most 8; their margins are not set yet
 */
export function candidatesOf(article: Article, at: number, suspicion: Suspicion): Candidate[] {
  const {lexicon} = article
  const lower = withoutPossessive(article.words[at].form.lower)
  const found = near(lexicon, lower, suspicion === 'unknown')
  if (found.length === 0) return []
  const context = neighboursOf(article, at)
  const around = surroundings(article, at)
  const own = lexicon.facts(lower)
  const all = found.map((one) => scored(lexicon, one, context, around))
  const best = all.sort((a, b) => b.prior - a.prior).slice(0, mostCandidates)
  const web = own?.web || lexicon.rareWord(lower)?.web || 0
  const share = own ? shareOf(own) : Math.max(unknownShare, shareOf({count: 0, web}))
  fluency(lexicon, lower, share, classOf(lower), own ? own.count : -1, context, around)
  const [typoBefore, typoAfter, typoPairLeft, typoPairRight] = [fluent[0], fluent[1], fluent[2], fluent[3]]
  const place = tokenPlace(article, at)
  // What the lexicon lacks was never counted, whatever the phrases have.
  const typoPhrase = phraseOf(own ? lower : unseen, place).likely
  const phrases = best.map((one): PhraseCounts => phraseOf(one.near.word, place))
  return best.map((one, i) => {
    const row = i * candidateColumns
    const known = lexicon.facts(one.near.word)!
    rows.set(slipsOf(lower, one.near), row)
    rows[row + column.count] = known.count
    rows[row + column.web] = known.web
    rows[row + column.common] = known.common ? 1 : 0
    rows[row + column.basic] = known.basic ? 1 : 0
    rows[row + column.bothCountries] = known.us && known.gb ? 1 : 0
    rows[row + column.lower] = known.lower
    rows[row + column.typoCount] = own?.count ?? 0
    rows[row + column.typoWeb] = web
    rows[row + column.suspicion] = suspicion === 'unknown' ? 0 : suspicion === 'rare' ? 1 : 2
    rows[row + column.typoBefore] = typoBefore
    rows[row + column.typoAfter] = typoAfter
    rows[row + column.typoPairLeft] = typoPairLeft
    rows[row + column.typoPairRight] = typoPairRight
    rows[row + column.before] = one.before
    rows[row + column.after] = one.after
    rows[row + column.pairLeft] = one.pairLeft
    rows[row + column.pairRight] = one.pairRight
    rows[row + column.gain] = one.before + one.after - typoBefore - typoAfter
    rows[row + column.inText] = occurrences(article, one.near.word)
    rows[row + column.besideLeft] = one.besideLeft
    rows[row + column.besideRight] = one.besideRight
    rows[row + column.acrossLeft] = one.acrossLeft
    rows[row + column.acrossRight] = one.acrossRight
    rows[row + column.fit] = one.fit
    rows[row + column.prior] = one.prior
    rows[row + column.rank] = i
    rows[row + column.candidates] = all.length
    rows[row + column.leftCount] = context.leftFacts?.count ?? -1
    rows[row + column.rightCount] = context.rightFacts?.count ?? -1
    // The lead over the best of the others in each; where there are none, over one that is far behind.
    let prior = one.prior - 12
    let cost = one.near.cost + 12
    let fluency = one.before + one.after - 12
    let fit = one.fit - 6
    let count = 0
    let phrase = phrases[i].likely - 12
    for (const [j, other] of best.entries()) {
      if (other === one) continue
      phrase = Math.max(phrase, phrases[j].likely)
      prior = Math.max(prior, other.prior)
      cost = Math.min(cost, other.near.cost)
      fluency = Math.max(fluency, other.before + other.after)
      fit = Math.max(fit, other.fit)
      count = Math.max(count, countAt(lexicon, other.near.index))
    }
    rows[row + column.priorLead] = one.prior - prior
    rows[row + column.costLead] = cost - one.near.cost
    rows[row + column.fluencyLead] = one.before + one.after - fluency
    rows[row + column.fitLead] = one.fit - fit
    rows[row + column.countLead] = known.count - count
    rows[row + column.threeBefore] = phrases[i].before
    rows[row + column.threeAround] = phrases[i].around
    rows[row + column.threeAfter] = phrases[i].after
    rows[row + column.phrase] = phrases[i].likely
    rows[row + column.phraseGain] = phrases[i].likely - typoPhrase
    rows[row + column.phraseLead] = phrases[i].likely - phrase
    return {word: one.near.word, facts: known, margin: 0, inText: rows[row + column.inText]}
  })
}

function countAt({table}: Lexicon, index: number): number {
  return table.columns.count[index]
}

/** How often the text has a word, at most 9 times. */
export function occurrences(article: Article, lower: string): number {
  let count = 0
  for (const form of article.evidence.family(lower)?.forms ?? []) count += form.count
  return Math.min(count, 9)
}
