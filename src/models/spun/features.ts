/**
 * What the words of a text are like beside each other, in numbers: how common they are, how likely each is behind the two before it, and how
 * often one stands where a common word that spinners swap for it would be likelier. The counts are those of the speller's phrases.
 */
import type {Article} from '../../article.js'
import {counts} from '../spelling/candidates.js'
import {classAt, edge, fit} from '../spelling/classes.js'
import {aloneIn, countedTokens} from '../spelling/phrase-table.js'
import {chance, markHash} from '../spelling/phrases.js'
import {countNeighbours, mark, name, type Stream, streamOf, unknown, word} from './stream.js'
import {oddsOfSwap, signedHash} from './swapped.js'

/** Below so many words of prose, names and numbers apart, the features say little; and where a fifth are such, in lists of results, of winners, of dates. */
export const leastWords = 180
const mostNames = 0.2

/** The levels of words, from the most common ones to the rare, end at these shares of all words: those of the 150, 600, 2,000, 6,000 and 20,000 most common ones. */
const leastShares = [4.4e-4, 1.45e-4, 4.5e-5, 1.03e-5, 1.1e-6]
export const commonLevels = leastShares.length + 1

/** Words whose share tells a story from a report, and a letter from a manual; then small words of which rewritten and translated text has more or fewer. */
const groups = [
  'i me my mine myself',
  'you your yours',
  'he him his she her hers',
  'we us our',
  'had',
  'which',
  'of',
  'the',
  'a an',
  'is are was were be been',
  'said says say told',
  'that',
  'to',
  'in',
  'for',
  'with',
  'on at',
  'by',
  'from',
  'as',
  'and',
  'but however',
  'have has',
  'it',
  'not no',
  'more most',
  'so',
  'who whom whose',
  'will would',
  'also too',
  'up out off',
  'this these'
].map((words) => words.split(' '))
export const groupCount = groups.length
/** Which of them a language learner, a rewriter or a translation puts beside words that others do not. */
const prepositions = new Set(
  'of in to for on with at by from about as into after before until since between through during against without under behind beside over out up'
    .split(' ')
    .map(signedHash)
)
const determiners = new Set('the a an this that these those its their his her our your my'.split(' ').map(signedHash))
export const groupOf = new Map(groups.flatMap((words, group) => words.map((one) => [signedHash(one), group] as const)))

/** A swap that is so much likelier than the word itself, in nats, is a mild, a strong or a sure one; more than that tells no more. */
const steps = [1, 2.5, 4]
/** A form that the author writes again and again is the author's. */
const mostTimes = 3
/** Bounds of what two words before one tell of it, in nats; and what is little. */
const [leastGain, mostGain, littleGain] = [-6, 9, -1]

/**
 * A pair or a triple that was never counted tells the more, the more often it was to be expected: of pairs by how common the two are, of triples
 * by how common its two pairs are.
 */
const expectedPairs = [3, 10, 30]
const expectedTriples = [4, 12]
/** A pair that stands so many times more rarely than was to be expected. */
const rarer = 8
/** Two classes of words that stand so rarely beside each other, or with one between: mutual information in nats. */
const strangeClasses = [-0.7, -1.5, -2.5]

/**
 * Where the features stand: of each level the share, the mean gain and the share of words with little; then of unknown words, marks, …; last, of the
 * most common words, the mean gain and the share with little behind words as common, and behind all others; of pairs and triples never counted
 * the share by how often they were to be expected, and of pairs that are rarer than that; of those pairs the share behind a preposition, before
 * one, behind a determiner, and beside a mark.
 */
const places = {
  shares: 0,
  gains: commonLevels,
  little: 2 * commonLevels,
  unknown: 3 * commonLevels,
  marks: 3 * commonLevels + 1,
  gainOfMarks: 3 * commonLevels + 2,
  triples: 3 * commonLevels + 3,
  swaps: 3 * commonLevels + 4,
  groups: 3 * commonLevels + 5 + steps.length,
  common: 3 * commonLevels + 5 + steps.length + groups.length,
  pairs: 3 * commonLevels + 9 + steps.length + groups.length,
  rarer: 3 * commonLevels + 9 + steps.length + groups.length + expectedPairs.length + expectedTriples.length,
  classes: 3 * commonLevels + 14 + steps.length + groups.length + expectedPairs.length + expectedTriples.length
}
export const wordingFeatureCount = places.classes + 2 * (1 + strangeClasses.length)

/** Names of the features, in their order: training speaks of columns by them. */
export const wordingNames: readonly string[] = Array.from({length: wordingFeatureCount}, (_, i) => {
  const [name, start] = Object.entries(places)
    .filter(([, place]) => place <= i)
    .reduce((last, place) => (place[1] >= last[1] ? place : last))
  return `${name} ${i - start}`
})

/** The features of the prose of an article, as the model reads them (see `places`); undefined where they would say little. */
export function wordingOf(article: Article): Float64Array | undefined {
  const stream = streamOf(article)
  const {words, names} = stream
  if (words < leastWords || names > mostNames * (words + names)) return undefined
  countNeighbours(stream)
  const features = new Float64Array(wordingFeatureCount)
  readNeighbours(stream, features)
  readSwaps(stream, features)
  readStrange(stream, features)
  readClasses(article, stream, features)
  for (let at = 0; at < stream.length; at++) {
    const group = groupOf.get(stream.hashes[at])
    if (group !== undefined) features[places.groups + group] += 1 / stream.words
  }
  return features
}

/** A word that stands again is a term of the text, and counts once; a common one behind the same word likewise. */
function readNeighbours({hashes, kinds, alone, pairs, triples, length, words}: Stream, features: Float64Array): void {
  const seen = new Set<number>()
  const tokens = countedTokens()
  const aloneOfMark = aloneIn(markHash)
  const ofKind = [0, 0, 0, 0]
  const ofLevel = new Float64Array(commonLevels)
  const common = [0, 0]
  for (let at = 0; at < length; at++) {
    const kind = kinds[at]
    const left = at > 0 ? hashes[at - 1] : markHash
    const share = (counts[alone[at]] + 0.5) / tokens
    const level = commonLevelOf(share)
    const key = level > 0 ? hashes[at] : Math.imul(left, 31) ^ hashes[at]
    if (kind !== mark && seen.has(key)) continue
    seen.add(key)
    ofKind[kind]++
    if (kind === unknown || kind === name) continue
    const ground = at > 0 ? pairs[at - 1] : 0
    const three = triples[at]
    const behind = chance(three, ground, pairs[at], at > 0 ? alone[at - 1] : aloneOfMark, alone[at])
    const gain = Math.min(mostGain, Math.max(leastGain, Math.log(behind / share)))
    if (kind === mark) {
      features[places.gainOfMarks] += gain
      continue
    }
    ofLevel[level]++
    features[places.gains + level] += gain
    if (gain < littleGain) features[places.little + level]++
    if (three > 0) features[places.triples]++
    if (level > 0) continue
    const behindOther = at > 0 && kinds[at - 1] === word && counts[alone[at - 1]] >= leastShares[0] * tokens ? 0 : 1
    common[behindOther]++
    features[places.common + 2 * behindOther] += gain
    if (gain < littleGain) features[places.common + 2 * behindOther + 1]++
  }
  toShares(features, {ofKind, ofLevel, common, words})
}

/** Each pair counts once. */
function readStrange({hashes, kinds, alone, pairs, triples, length, words}: Stream, features: Float64Array): void {
  const seen = new Set<number>()
  const tokens = countedTokens()
  for (let at = 1; at < length; at++) {
    if (kinds[at] > word || kinds[at - 1] > word) continue
    const [left, own] = [hashes[at - 1], hashes[at]]
    const pair = Math.imul(left, 31) ^ own
    if (seen.has(pair)) continue
    seen.add(pair)
    const expected = (counts[alone[at - 1]] * counts[alone[at]]) / tokens
    if (pairs[at] > 0) {
      if (expected > rarer * counts[pairs[at]]) features[places.rarer] += 1 / words
      if (at < 2 || pairs[at - 1] === 0) continue
      const ofTriple = (counts[pairs[at - 1]] * counts[pairs[at]]) / counts[alone[at - 1]]
      if (ofTriple < expectedTriples[0] || triples[at] > 0) continue
      for (const [i, least] of expectedTriples.entries())
        if (ofTriple >= least) features[places.pairs + expectedPairs.length + i] += 1 / words
      continue
    }
    for (const [i, least] of expectedPairs.entries()) if (expected >= least) features[places.pairs + i] += 1 / words
    if (expected < expectedPairs[0]) continue
    if (prepositions.has(left)) features[places.rarer + 1] += 1 / words
    if (prepositions.has(own)) features[places.rarer + 2] += 1 / words
    if (determiners.has(left)) features[places.rarer + 3] += 1 / words
    if (kinds[at] === mark || kinds[at - 1] === mark) features[places.rarer + 4] += 1 / words
  }
}

function readClasses(article: Article, {places: at, length}: Stream, features: Float64Array): void {
  const classOfForm = new Int16Array(article.evidence.size).fill(-1)
  const classes = new Int32Array(length)
  for (let i = 0; i < length; i++) classes[i] = at[i] < 0 ? edge : classOfWord(article, at[i], classOfForm)
  const told = new Float32Array(4)
  const around = [0, 0, 0, 0]
  const secondSide = places.classes + 1 + strangeClasses.length
  for (let i = 2; i < length; i++) {
    around[0] = classes[i - 1]
    around[1] = classes[i - 2]
    fit(classes[i], around, told, 0)
    countStrange(features, places.classes, told[0], length)
    countStrange(features, secondSide, told[2], length)
  }
}

function classOfWord(article: Article, at: number, classOfForm: Int16Array): number {
  const {id, shape} = article.words[at].form
  // A capital is a name in one place and starts a sentence in another.
  if (shape !== 'lower') return classAt(article, at)
  if (classOfForm[id] < 0) classOfForm[id] = classAt(article, at)
  return classOfForm[id]
}

/** Counts how two classes stand beside each other, of so many: what it tells, and whether that is little. */
function countStrange(features: Float64Array, place: number, told: number, length: number): void {
  features[place] += told / length
  for (let i = 0; i < strangeClasses.length; i++) if (told < strangeClasses[i]) features[place + 1 + i] += 1 / length
}

/** Makes shares and means of the sums that `readNeighbours` took. */
function toShares(
  features: Float64Array,
  {ofKind, ofLevel, common, words}: {ofKind: number[]; ofLevel: Float64Array; common: number[]; words: number}
): void {
  // Names say what a text is about, not how it is written.
  const all = Math.max(1, ofKind[word] + ofKind[unknown])
  for (let level = 0; level < commonLevels; level++) {
    features[places.shares + level] = ofLevel[level] / all
    features[places.gains + level] /= Math.max(1, ofLevel[level])
    features[places.little + level] /= Math.max(1, ofLevel[level])
  }
  features[places.unknown] = ofKind[unknown] / all
  features[places.marks] = ofKind[mark] / Math.max(1, words)
  features[places.gainOfMarks] /= Math.max(1, ofKind[mark])
  features[places.triples] /= Math.max(1, ofKind[word])
  for (const [i, count] of common.entries()) {
    features[places.common + 2 * i] /= Math.max(1, count)
    features[places.common + 2 * i + 1] /= Math.max(1, count)
  }
}

/** The level of a word by its share. */
export function commonLevelOf(share: number): number {
  let level = 0
  while (level < leastShares.length && share < leastShares[level]) level++
  return level
}

/** Each form counts once, where it tells most. */
function readSwaps(stream: Stream, features: Float64Array): void {
  const most = new Map<number, number>()
  for (let at = 0; at < stream.length; at++) {
    if (stream.kinds[at] !== word) continue
    const odds = oddsOfSwap(stream, at)
    if (odds === undefined) continue
    const told = stream.times[at] > mostTimes ? Math.min(odds, 0) : odds
    most.set(stream.hashes[at], Math.max(most.get(stream.hashes[at]) ?? told, told))
  }
  for (const odds of most.values()) {
    features[places.swaps] += Math.min(steps.at(-1)!, odds) / stream.words
    for (const [i, step] of steps.entries()) if (odds > step) features[places.swaps + 1 + i] += 1 / stream.words
  }
}
