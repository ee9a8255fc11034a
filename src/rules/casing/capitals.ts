/**
 * Which capitals are put. A name is decided once for the whole text: all its words, all its places, or none. What earlier passes put there
 * is no evidence for more; where it would be for a second run, it is taken back.
 */
import {isWounded} from '../../article/mends.js'
import {casingsPut, isTakenBack} from '../../article/own-capitals.js'
import type {Article, Form, Word} from '../../article.js'
import {type CapitalGuess, capitalGuesses, type Ground} from '../../models/casing/index.js'
import {textCasingOf} from '../../models/casing/text-casing.js'
import {isUnsureAmongCode} from './among-code.js'
import {isException} from './exceptions/index.js'
import {names} from './grounds.js'
import {ownNameFrom} from './own-name.js'
import {isPlainWord} from './plain-words.js'
import {isSlip} from './slip.js'
import {strangerFrom} from './stranger.js'
import {surely} from './surely.js'
import {loneDoubts} from './wounds.js'

export interface Capital {
  readonly guess: CapitalGuess
  /** Is the capital put? Else it is advice. */
  readonly sure: boolean
}

export interface Capitals {
  readonly judged: readonly Capital[]
  /** Words whose capital, put by an earlier pass, is taken back. */
  readonly takenBack: readonly Word[]
}

/** What is decided about the casing of this text; computed once for all rules. */
export function capitalsOf(article: Article): Capitals {
  return article.once(decide)
}

function decide(article: Article): Capitals {
  const judged = judge(article)
  if (!judged.some(({sure}) => sure)) return {judged, takenBack: []}
  const put = casingsPut(article)
  if (put.size === 0) return {judged, takenBack: []}
  const callers = new Map<Form['family'], Word[]>()
  for (const word of article.words) {
    if (!put.has(word.start)) continue
    const others = callers.get(word.form.family)
    if (others) others.push(word)
    else callers.set(word.form.family, [word])
  }
  let sureByAuthor: Set<number> | undefined
  const byAuthor = () =>
    (sureByAuthor ??= new Set(article.asAuthorWrote(judge).flatMap(({sure, guess}) => (sure ? guess.index : []))))
  const takenBack = new Set<Word>()
  const kept = judged.filter(({sure, guess: {word, index}}) => {
    // The pronoun calls for nothing but itself.
    if (!sure || word.form.lower === 'i' || !isPlainWord(article, word)) return true
    const called = callers.get(word.form.family)
    if (!called || byAuthor().has(index)) return true
    for (const caller of called) takenBack.add(caller)
    return false
  })
  article.heldBack ||= kept.length < judged.length
  return {judged: kept, takenBack: [...takenBack].filter(({form}) => form.shape === 'capital')}
}

function judge(article: Article): Capital[] {
  if (article.once(writesSmall)) return []
  const guesses = capitalGuesses(article, isException)
  const sure = new Set<number>()
  const advice: number[] = []
  guesses.forEach((guess, i) => {
    const {word, p} = guess
    if (isTakenBack(article, word)) return
    if (placeIsHeading(guess) && isSmallHeading(guesses, i)) return
    const beside = [guesses[i - 1], guesses[i + 1]].filter((other) => other && isJoined(article, other, guess))
    const isMeant = isSure(article, guess)
      ? !beside.some((other) => isHalf(article, other, guess))
      : beside.some((other) => goesWith(article, other, guess))
    if (!isMeant && (p < worthALook(guess.ground) || word.block.kind === 'row')) return
    if (isExceptionNow(article, guess) || isSlip(article, guess)) return
    if (isMeant && !isUnsureAmongCode(article, guess)) sure.add(i)
    else advice.push(i)
  })
  for (const i of otherPlaces(article, guesses, sure)) sure.add(i)
  for (const i of loneDoubts(article, guesses, sure)) {
    sure.delete(i)
    advice.push(i)
  }
  return guesses.flatMap((guess, i) =>
    sure.has(i) ? {guess, sure: true} : advice.includes(i) ? {guess, sure: false} : []
  )
}

/** Of a guess that was asked once the answer is known, unless a word beside it was taken for capitalised since. */
function isExceptionNow(article: Article, guess: CapitalGuess): boolean {
  if (guess.asked && !textCasingOf(article).isAssumedNear(guess.index)) return false
  return isException(article, guess)
}

/**
 * Does the text start more than six of seven of its lines small, eight at least (verse), or as many of its sentences and paragraphs,
 * five at least? Its author writes so, or it lost all its capitals: half of those would be found, and a quarter of the edits wrong.
 */
function writesSmall(article: Article): boolean {
  const casing = textCasingOf(article)
  const {starts, openings} = casing.habits
  if (openings[0] > 7 && openings[0] > openings[1] * 6) return true
  let [lower, capital] = starts
  for (const block of article.blocks) {
    const {first, endMark} = casing.block(block)
    if (block.kind !== 'paragraph' || !block.english || endMark < 2) continue
    if (first === 0) lower++
    else if (first === 1) capital++
  }
  return lower > 4 && lower > capital * 6
}

/** A word that is no plain one is a name in all its places or in none. */
function otherPlaces(article: Article, guesses: readonly CapitalGuess[], sure: ReadonlySet<number>): number[] {
  const decided = new Set<Form['family']>()
  for (const i of sure) {
    const {word, ground} = guesses[i]
    if (names.has(ground.of) && !isPlainWord(article, word)) decided.add(word.form.family)
  }
  if (decided.size === 0) return []
  return guesses.flatMap((guess, i) => {
    const {word} = guess
    if (sure.has(i) || !decided.has(word.form.family) || isTakenBack(article, word)) return []
    return isExceptionNow(article, guess) || isUnsureAmongCode(article, guess) ? [] : i
  })
}

/** *t-distributed stochastic neighbor embedding*, over a text that writes each with a capital: three such words are the heading's style. */
function isSmallHeading(guesses: readonly CapitalGuess[], at: number): boolean {
  const {block} = guesses[at].word
  const isSister = (one: CapitalGuess | undefined) => one?.word.block === block
  let alike = guesses[at].ground.of === 'text' ? 1 : 0
  for (let i = at - 1; isSister(guesses[i]); i--) if (guesses[i].ground.of === 'text') alike++
  for (let i = at + 1; isSister(guesses[i]); i++) if (guesses[i].ground.of === 'text') alike++
  return alike > 2
}

/** Does the guess stand in a heading or a row? */
function placeIsHeading({word: {block}}: CapitalGuess): boolean {
  return block.kind !== 'paragraph' && block.kind !== 'list'
}

/** The same for a word whose neighbour surely lacks its capital: a name half mended is wrong twice. */
const besideSure = 0.7

/**
 * From this probability on there is advice: of 75 words between .5 and .6 in damaged texts 50 lacked their capital, in 750,000 words of clean
 * ones stood 17. After a given name it may be a verb that nobody knows.
 */
const worthALook = (ground: Ground) => (ground.of === 'given name' ? 0.6 : 0.5)

function isSure(article: Article, guess: CapitalGuess): boolean {
  const {p, ground, besideAssumed} = guess
  const asked = strangerFrom(article, guess) ?? ownNameFrom(article, guess) ?? surely(ground)
  const less = p < asked && isEased(ground, asked) && isWounded(article) ? lessWhereWounded : 0
  return p >= Math.max(asked - less, besideAssumed ? besideSure : 0)
}

/**
 * Of the lines that begin small this much below what they need, and of the names that no table knows, 39 of 41 had lost their capital in damaged
 * texts, in two exams and 200 fresh texts; in clean ones none of 26.
 */
const lessWhereWounded = 0.05

function isEased(ground: Ground, asked: number): boolean {
  return ground.of === 'line' ? !ground.lost : ground.of === 'lexicon' && asked > mostOfKnown
}

/** More than this is asked of names alone that no table knows. */
const mostOfKnown = 0.9

/** The words of one name go together: *new york* is not half mended. */
function goesWith(article: Article, other: CapitalGuess, guess: CapitalGuess): boolean {
  return guess.besideAssumed && guess.p >= besideSure && isSure(article, other)
}

/** Is it as likely as not that the other half of the name lacks its capital as well? Then both are left, but for what is a name alone. */
function isHalf(article: Article, other: CapitalGuess, guess: CapitalGuess): boolean {
  if (guess.p >= nameAlone) return false
  return other.besideAssumed && !isSure(article, other) && !goesWith(article, guess, other) && other.p >= halfFrom
}

const halfFrom = 0.4
/** *hampered by the republican party* */
const nameAlone = 0.94

function isJoined({source}: Article, one: CapitalGuess, other: CapitalGuess): boolean {
  if (Math.abs(one.index - other.index) !== 1) return false
  const end = Math.min(one.word.end, other.word.end)
  return Math.max(one.word.start, other.word.start) - end === 1 && source[end] !== '\n'
}
