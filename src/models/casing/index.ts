/** The casing model: which words in lower case should have a capital, how surely, and what speaks for it. */
import type {Article, Block} from '../../article.js'
import {fromAcronym, isAcronym, isBrand} from './acronyms.js'
import {endsFirm} from './firm-tails.js'
import {groundFor, groundWithoutTrees, isSurname} from './grounds.js'
import {type CapitalGuess, guessOf, leastProbable} from './guess.js'
import {usualSpelling, withCapital} from './inner-capitals.js'
import {probabilityOf} from './judge.js'
import {groupProbability, isKnownGroup} from './known-group.js'
import {endsName, tailProbability} from './name-tails.js'
import {isJoined} from './names.js'
import {pronounsAndMonths} from './pronouns-and-months.js'
import {isWordAsSurname} from './surnames.js'
import {type TextCasing, textCasingOf} from './text-casing.js'
import {shapes} from './word-casing.js'

export {type CapitalGuess, type Ground, guessOf} from './guess.js'

/** From this probability on a word is taken for capitalised when its neighbours are judged again. */
const assumedFrom = 0.65

/** An unknown word after a given name is worth a look from here on: the trees take it for a slip. */
const doubtedSurname = 0.1

/** Says of a guess that the word stays as it is; then it says nothing of its neighbours either. */
type IsException = (article: Article, guess: CapitalGuess) => boolean

/** The words of the English blocks that should have a capital, in order, without those that `isException` leaves alone. */
export function capitalGuesses(article: Article, isException: IsException): CapitalGuess[] {
  if (!article.english) return []
  const guesses: CapitalGuess[] = []
  const walk = {casing: textCasingOf(article), isException}
  for (const block of article.blocks) {
    if (block.english && !block.caps && !article.isRemoved(block)) guesses.push(...guessesInBlock(walk, block))
  }
  return withCertain(article, guesses)
}

interface Walk {
  casing: TextCasing
  isException: IsException
}

/** The guesses with those that the words beside it alone decide, in order. */
function withCertain(article: Article, guesses: CapitalGuess[]): CapitalGuess[] {
  const certain = pronounsAndMonths(article)
  if (certain.size === 0) return guesses
  const more = [...certain].flatMap(([index, of]): CapitalGuess[] => {
    const word = article.words[index]
    if (article.protects(word.start, word.end)) return []
    const expected = word.form.text[0].toUpperCase() + word.form.text.slice(1)
    return [guessOf(word, index, 0.95, expected, {of})]
  })
  return [...guesses.filter(({index}) => !certain.has(index)), ...more].sort((a, b) => a.index - b.index)
}

function guessesInBlock(walk: Walk, block: Block): CapitalGuess[] {
  const {casing} = walk
  const {article} = casing
  let guesses: CapitalGuess[] = []
  for (let index = block.from; index < block.to; index++) {
    if (casing.isPlain(index) && !casing.followsLink(index)) continue
    const guess = casing.isLower(index)
      ? casing.isCandidate(index) || casing.followsLink(index)
        ? guessAt(walk, index)
        : undefined
      : wrongInnerCapital(casing, index)
    if (guess && !article.protects(guess.word.start, guess.word.end)) guesses.push(guess)
    if (casing.shapes[index] >= shapes.mixed) guesses = fromAcronym(casing, index, guesses)
  }
  return guesses.some(({p}) => p >= assumedFrom) ? withNeighbours(walk, block, guesses) : guesses
}

/**
 * The words of one name go together: beside a word that surely lacks its capital each is judged again, as if that one had it.
 * *new york* is not half mended.
 */
function withNeighbours(walk: Walk, {from, to}: Block, guesses: CapitalGuess[]): CapitalGuess[] {
  const {casing} = walk
  const {article} = casing
  const {words} = article
  const all = new Map(guesses.map((guess) => [guess.index, guess]))
  const assumed = guesses.filter((guess) => guess.p >= assumedFrom && isOfName(guess)).map(({index}) => index)
  for (const index of assumed) casing.assumeCapital(index)
  for (const index of assumed) {
    for (const next of [index - 1, index + 1]) {
      if (next < from || next >= to || !isJoined(words[Math.min(index, next)], words[Math.max(index, next)])) continue
      const guess = all.has(next) || casing.isCandidate(next) ? guessAt(walk, next) : undefined
      if (!guess || guess.p <= (all.get(next)?.p ?? 0)) continue
      if (article.protects(guess.word.start, guess.word.end)) continue
      all.set(next, guessOf(guess.word, next, guess.p, guess.expected, guess.ground, true))
      if (guess.p < assumedFrom || !isOfName(guess) || casing.isAssumed(next)) continue
      casing.assumeCapital(next)
      assumed.push(next)
    }
  }
  return [...all.values()].sort((a, b) => a.index - b.index)
}

/** Not a word that starts a sentence: what follows it is no name for that. */
function isOfName({word, ground}: CapitalGuess): boolean {
  return word.position === 'middle' || ground.of === 'text' || ground.of === 'lexicon' || ground.of === 'pair'
}

/** A name that lacks one capital of it. */
function wrongInnerCapital({article}: TextCasing, index: number): CapitalGuess | undefined {
  const word = article.words[index]
  const expected = usualSpelling(article, word.form.text, word.form.lower)
  return expected ? guessOf(word, index, 0.95, expected, {of: 'spelling'}) : undefined
}

function guessAt({casing, isException}: Walk, index: number): CapitalGuess | undefined {
  const {article} = casing
  const word = article.words[index]
  const wordCasing = casing.of(word.form)
  const {text} = word.form
  if (isAcronym(wordCasing.facts, article, index)) {
    const {length} = wordCasing.key
    const expected = text.slice(0, length).toUpperCase() + text.slice(length)
    return guessOf(word, index, 0.95, expected, {of: 'spelling'})
  }
  if (isBrand(wordCasing.facts, article, index))
    return guessOf(word, index, 0.95, withCapital(text, wordCasing), {of: 'spelling'})
  const certain = groundWithoutTrees(casing, index)
  let p = certain?.p ?? probabilityOf(casing, index)
  let ground = certain?.ground
  if (
    !ground &&
    p < tailProbability &&
    (endsName(casing, index, p) || endsFirm(casing, index) || isWordAsSurname(casing, index))
  )
    [p, ground] = [tailProbability, {of: 'tail'}]
  if (!certain && p < groupProbability && isKnownGroup(casing, index)) p = groupProbability
  if (p < leastProbable && !(p >= doubtedSurname && !ground && isSurname(casing, index))) return undefined
  ground ??= groundFor(casing, index)
  const expected = withCapital(text, wordCasing, word.position !== 'middle')
  const guess = guessOf(word, index, p, expected, ground, false, true)
  return isException(article, guess) ? undefined : guess
}
