/**
 * Does a word that writers take for another one stand for it (*smaller then expected*)? A row of numbers about both at its place, and the
 * trees that read it.
 */
import {readFileSync} from 'node:fs'
import {remembering} from '../../article/memory.js'
import type {Article} from '../../article.js'
import {keyOfLower} from '../../lexicon/layout.js'
import {readTrees, type Trees} from '../trees.js'
import {align} from './channel.js'
import {classOf, fit, surroundings} from './classes.js'
import {confusedWith} from './confused.js'
import {edited, type PhraseCounts, phraseOf, tokenPlace, triplesAt} from './phrases.js'

/** The word that is likeliest meant. */
export interface Confusion {
  word: string
  /** By how many nats the phrase is likelier with it. */
  gain: number
  /** How many of the three triples with it were counted. */
  triples: number
  /** The log odds that it is meant. */
  odds: number
}

/** A word stands well where more of its triples were counted: one may be chance. */
const mostOwn = 1
/** Nats below which nobody asks. */
const leastGain = 2
/** The lead of the only other word there is. */
const onlyOne = 30

const columns = 34
/** The row that was read last; the training dumps it. */
export const confusionRow = new Float32Array(columns)

let trees: Trees | undefined

/** What a word that writers take for others may stand for; undefined where it stands well. */
export const confusionAt = remembering((article, at): Confusion | undefined => {
  const found = fillRow(article, at)
  if (!found) return undefined
  trees ??= readTrees(readFileSync(new URL('./confusion.bin', import.meta.url)))
  return {...found, odds: trees.score(confusionRow)}
})

/** Fills the row and returns the other word, if one fits better. */
export function fillRow(article: Article, at: number): Omit<Confusion, 'odds'> | undefined {
  const own = keyOfLower(article.words[at].form.lower)
  const place = tokenPlace(article, at, edited)
  if (triplesAt(own, place) > mostOwn) return undefined
  const before = phraseOf(own, place)
  let best: {word: string; phrase: PhraseCounts} | undefined
  let second = Number.NEGATIVE_INFINITY
  for (const word of confusedWith(own)!) {
    const phrase = phraseOf(word, place)
    if (best && phrase.likely <= best.phrase.likely) second = Math.max(second, phrase.likely)
    else {
      second = best?.phrase.likely ?? second
      best = {word, phrase}
    }
  }
  if (!best) return undefined
  const {word, phrase} = best
  const gain = phrase.likely - before.likely
  if (gain < leastGain) return undefined
  const beside = place.around!
  const around = surroundings(article, at)
  fit(classOf(own), around, fits, 0)
  fit(classOf(word), around, fits, 4)
  const triples = triplesOf(phrase)
  confusionRow.set([
    gain,
    Math.min(onlyOne, phrase.likely - second),
    ...standing(phrase),
    ...standing(before),
    ...[beside.before, beside.after, beside.left, beside.right],
    ...fits,
    align(own.replace("'", ''), word.replace("'", '')),
    triples
  ])
  return {word, gain, triples}
}

/** How well the classes of both words fit, the one that stands there first. */
const fits = new Float32Array(8)

const standing = ({before, around, after, left, right, alone, lnBefore, lnAround, lnAfter}: PhraseCounts) => [
  before,
  around,
  after,
  left,
  right,
  alone,
  lnBefore,
  lnAround,
  lnAfter
]

/** How many of the three triples at a place were counted. */
export const triplesOf = ({before, around, after}: PhraseCounts): number =>
  Number(before > 0) + Number(around > 0) + Number(after > 0)
