/** What the ranker reads: a row of numbers for each candidate. */
import type {Article} from '../../article.js'
import {type Facts, facts, pairCount} from '../../lexicon/index.js'
import {corpus, counts, near, shareOf} from './candidates.js'
import {slipCount} from './channel.js'
import {type Neighbours, neighboursOf, type Suspicion} from './suspicion.js'

/** A word that the typo may stand for. `margin` is the ranker's, in log odds. */
export interface Candidate {
  word: string
  facts: Facts
  margin: number
}

/** ln of how often a word stands at a place: P(word | left) × P(right | word) / P(right), with its own frequency behind it. */
function fluency(
  word: string,
  known: Facts | undefined,
  {left, right, leftFacts, rightFacts}: Neighbours,
  out: Float32Array,
  at: number
): void {
  const share = known ? shareOf(known) : 3e-8
  const pairLeft = left && known ? pairCount(left, word) : 0
  const pairRight = right && known ? pairCount(word, right) : 0
  let before = Math.log(share)
  if (leftFacts) before = Math.log((0.6 * counts[pairLeft]) / (counts[leftFacts.count] + 8) + 0.4 * share)
  let after = 0
  if (rightFacts && known) {
    const rightShare = (counts[rightFacts.count] + 0.5) / corpus
    after = Math.log((0.6 * counts[pairRight]) / (counts[known.count] + 8) / rightShare + 0.4)
  } else if (rightFacts) after = Math.log(0.4)
  out[at] = before
  out[at + 1] = after
  out[at + 2] = pairLeft
  out[at + 3] = pairRight
}

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
  'leftClass',
  'rightClass',
  'ending',
  'typoEnding',
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

export const mostCandidates = 12
/** Rows of the candidates of the word at hand. */
export const rows = new Float32Array(mostCandidates * candidateColumns)

const typoFluency = new Float32Array(4)
const wordFluency = new Float32Array(4)

/**
 * Fills `rows` with the candidates of the word at `at` of the article's words.
 *
 * @returns the candidates in the order of their rows, at most 12; their margins are not set yet
 */
export function candidatesOf(article: Article, at: number, suspicion: Suspicion): Candidate[] {
  const {form} = article.words[at]
  const context = neighboursOf(article, at)
  const own = facts(form.lower)
  fluency(form.lower, own, context, typoFluency, 0)
  const scored = near(form.lower, suspicion === 'unknown').map((one) => {
    fluency(one.word, one.facts, context, wordFluency, 0)
    const prior = wordFluency[0] + wordFluency[1] - one.slips[0]
    return {
      word: one.word,
      facts: one.facts,
      slips: one.slips,
      prior,
      before: wordFluency[0],
      after: wordFluency[1],
      pairLeft: wordFluency[2],
      pairRight: wordFluency[3]
    }
  })
  scored.sort((a, b) => b.prior - a.prior)
  const best = scored.slice(0, mostCandidates)
  for (let i = 0; i < best.length; i++) {
    const one = best[i]
    const row = i * candidateColumns
    rows.set(one.slips, row)
    const set = (name: (typeof more)[number], value: number) => {
      rows[row + column[name]] = value
    }
    set('count', one.facts.count)
    set('web', one.facts.web)
    set('common', one.facts.common ? 1 : 0)
    set('basic', one.facts.basic ? 1 : 0)
    set('bothCountries', one.facts.us && one.facts.gb ? 1 : 0)
    set('lower', one.facts.lower)
    set('typoCount', own?.count ?? 0)
    set('typoWeb', own?.web ?? 0)
    set('suspicion', suspicion === 'unknown' ? 0 : suspicion === 'rare' ? 1 : 2)
    set('typoBefore', typoFluency[0])
    set('typoAfter', typoFluency[1])
    set('typoPairLeft', typoFluency[2])
    set('typoPairRight', typoFluency[3])
    set('before', one.before)
    set('after', one.after)
    set('pairLeft', one.pairLeft)
    set('pairRight', one.pairRight)
    set('gain', one.before + one.after - typoFluency[0] - typoFluency[1])
    set('inText', occurrences(article, one.word))
    set('leftClass', classOf(context.left))
    set('rightClass', classOf(context.right))
    set('ending', endingOf(one.word))
    set('typoEnding', endingOf(form.lower))
    set('prior', one.prior)
    set('rank', i)
    set('candidates', scored.length)
    set('leftCount', context.leftFacts?.count ?? -1)
    set('rightCount', context.rightFacts?.count ?? -1)
    let [prior, cost, fluent, count] = [one.prior - 12, one.slips[0] + 12, one.before + one.after - 12, 0]
    for (const other of best) {
      if (other === one) continue
      prior = Math.max(prior, other.prior)
      cost = Math.min(cost, other.slips[0])
      fluent = Math.max(fluent, other.before + other.after)
      count = Math.max(count, other.facts.count)
    }
    set('priorLead', one.prior - prior)
    set('costLead', cost - one.slips[0])
    set('fluencyLead', one.before + one.after - fluent)
    set('countLead', one.facts.count - count)
  }
  return best.map(({word, facts}) => ({word, facts, margin: 0}))
}

function occurrences(article: Article, lower: string): number {
  let count = 0
  for (const form of article.evidence.family(lower)?.forms ?? []) count += form.count
  return Math.min(count, 9)
}

const classes: [number, string][] = [
  [1, 'the a an this that these those its his her their our my your some any no every each another such'],
  [2, 'of in on at by for with from into over under about after before between through during against without'],
  [3, 'to'],
  [4, "will would can could may might must shall should didn't don't doesn't won't can't couldn't wouldn't"],
  [5, "is are was were be been being am isn't aren't wasn't weren't"],
  [6, 'have has had having'],
  [7, 'i you he she it we they who which what there'],
  [8, 'and or but as than if when while because that where so not'],
  [9, 'very more most less too also just only even still then now']
]
const classByWord = new Map(
  classes.flatMap(([number, words]) => words.split(' ').map((word) => [word, number] as const))
)

function classOf(key: string): number {
  return key === '' ? 0 : (classByWord.get(key) ?? 10)
}

const endings = ['ing', 'ed', 'ly', 's', 'er', 'tion', 'al', 'y', 'e']

function endingOf(word: string): number {
  return endings.findIndex((ending) => word.endsWith(ending)) + 1
}
