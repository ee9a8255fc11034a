/**
 * How well a word stands among the two words to its left and the two to its right, by counts of words, pairs and triples: see phrase-table.ts. For
 * spelling those of the corpora and of the language model are added up. Names, numbers and marks are tokens like words (see classes.ts); the trigrams
 * know only marks of them.
 */
import type {Article} from '../../article.js'
import {hashWord, keyOfLower, mix} from '../../lexicon/layout.js'
import {counts} from './candidates.js'
import {edge, markAt, nameClass, numeral, opens} from './classes.js'
import {aloneIn, aloneInBoth, countedTokens, scaledOf, scaledOfBoth, tokensOfBoth} from './phrase-table.js'

/** The hashes of what is no word; `phrases.py` has the same ones. */
const special = {
  [edge]: mix(hashWord('<edge>')),
  [numeral]: mix(hashWord('<number>')),
  [nameClass]: mix(hashWord('<name>'))
}

/** The hashes of a mark, a name and a number. */
export const [markHash, nameHash, numberHash] = [special[edge], special[nameClass], special[numeral]]

/** The hash of the token at `at` of the article's words. */
export function hashAt(article: Article, at: number): number {
  const word = article.words[at]
  if (!word) return special[edge]
  const token = markAt(article, at)
  if (token !== undefined) return special[token]
  const {lower, hash, apostrophe} = word.form
  return apostrophe ? mix(hashWord(keyOfLower(lower))) : hash
}

/** Where a place is looked up: in all there is, or in edited text alone, since what writers confuse stands wrong in talk and on the web. */
interface Source {
  scaledOf(a: number, b: number, c: number): number
  aloneOf(hash: number): number
  tokens(): number
}

const all: Source = {scaledOf: scaledOfBoth, aloneOf: aloneInBoth, tokens: tokensOfBoth}
export const edited: Source = {scaledOf, aloneOf: aloneIn, tokens: countedTokens}

/** The two tokens to the left of a word and the two to its right, by their hashes. */
export interface TokenPlace {
  readonly source: Source
  readonly left2: number
  readonly left: number
  readonly right: number
  readonly right2: number
  /** Counted when it is first asked for: at most places the word itself was counted, and nobody asks. */
  around?: Around
}

/** The scaled counts at a place without its word: of the two to the left, of the two to the right, and of three of them alone. */
interface Around {
  readonly before: number
  readonly after: number
  readonly left: number
  readonly right: number
  readonly right2: number
}

function aroundOf({left2, left, right, right2, source}: TokenPlace): Around {
  return {
    before: source.scaledOf(0, left2, left),
    after: source.scaledOf(0, right, right2),
    left: source.aloneOf(left),
    right: source.aloneOf(right),
    right2: source.aloneOf(right2)
  }
}

/** The place of the word at `at`. Beyond a mark stands the word behind it, beyond the end of a block another mark. */
export function tokenPlace(article: Article, at: number, source = all): TokenPlace {
  const {words} = article
  const isOpen = (index: number) => index >= words.length || opens(article, index)
  const mark = special[edge]
  const cutLeft = isOpen(at)
  const cutRight = isOpen(at + 1)
  const left2 = cutLeft ? hashAt(article, at - 1) : isOpen(at - 1) ? mark : hashAt(article, at - 2)
  const left = cutLeft ? mark : hashAt(article, at - 1)
  const right = cutRight ? mark : hashAt(article, at + 1)
  const right2 = cutRight ? hashAt(article, at + 1) : isOpen(at + 2) ? mark : hashAt(article, at + 2)
  return {source, left2, left, right, right2, around: undefined}
}

/** What is known of a word at a place: scaled counts of three triples, of two pairs and of it alone, and ln P of the word and of what follows it. */
export interface PhraseCounts {
  before: number
  around: number
  after: number
  left: number
  right: number
  alone: number
  /** ln P after the two before it; of the next word behind it; of the one after that. */
  lnBefore: number
  lnAround: number
  lnAfter: number
  /** The sum of the three. */
  likely: number
}

/** The share that counted triples and pairs have of what is likely; the rest is that of what is shorter. */
const [shareOfTriples, shareOfPairs] = [0.7, 0.8]
/** Triples of a pair that was counted so often are believed half of that. */
const fewPairs = 5

/** A word that no text has. */
export const unseen = ''

/** Was a word, a key of the lexicon, ever counted with two of the words around a place? */
export function isCounted(word: string, {left2, left, right, right2, source}: TokenPlace): boolean {
  const own = mix(hashWord(word))
  return (
    source.scaledOf(left, own, right) > 0 ||
    source.scaledOf(left2, left, own) > 0 ||
    source.scaledOf(own, right, right2) > 0
  )
}

/** How many of the three triples with a word, a key of the lexicon, at a place were counted. */
export function triplesAt(word: string, {left2, left, right, right2, source}: TokenPlace): number {
  const own = mix(hashWord(word))
  const [before, around, after] = [
    source.scaledOf(left2, left, own),
    source.scaledOf(left, own, right),
    source.scaledOf(own, right, right2)
  ]
  return Number(before > 0) + Number(around > 0) + Number(after > 0)
}

/** How a word, a key of the lexicon, stands at a place. */
export function phraseOf(word: string, place: TokenPlace): PhraseCounts {
  const {left2, left, right, right2, source} = place
  const beside = (place.around ??= aroundOf(place))
  const own = mix(hashWord(word))
  const leftOwn = source.scaledOf(0, left, own)
  const ownRight = source.scaledOf(0, own, right)
  const ownAlone = source.aloneOf(own)
  // No table has a triple without the pair that it starts with.
  const before = beside.before > 0 ? source.scaledOf(left2, left, own) : 0
  const around = leftOwn > 0 ? source.scaledOf(left, own, right) : 0
  const after = ownRight > 0 ? source.scaledOf(own, right, right2) : 0
  const tokens = source.tokens()
  const lnBefore = Math.log(chance(before, beside.before, leftOwn, beside.left, ownAlone, tokens))
  const lnAround = Math.log(chance(around, leftOwn, ownRight, ownAlone, beside.right, tokens))
  const lnAfter = Math.log(chance(after, ownRight, beside.after, beside.right, beside.right2, tokens))
  const likely = lnBefore + lnAround + lnAfter
  return {before, around, after, left: leftOwn, right: ownRight, alone: ownAlone, lnBefore, lnAround, lnAfter, likely}
}

/**
 * P(last | two before it), of the scaled counts of the three, of the first two and of the last two, of the second and of the last alone.
 *
 * @param tokens how many were counted
 */
export function chance(
  three: number,
  firstTwo: number,
  lastTwo: number,
  middle: number,
  last: number,
  tokens = countedTokens()
): number {
  const alone = (counts[last] + 0.5) / tokens
  const pair = (shareOfPairs * counts[lastTwo]) / (counts[middle] + 1) + (1 - shareOfPairs) * alone
  const ground = counts[firstTwo]
  const share = (shareOfTriples * ground) / (ground + fewPairs)
  return share * (counts[three] / (ground + 1)) + (1 - share) * pair
}
