import {hasCapital, isBesideCapital} from '../../article/casing-evidence.js'
import type {Article} from '../../article.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {isJoined} from '../../models/casing/names.js'
import {textCasingOf} from '../../models/casing/text-casing.js'
import {guess as guessSpelling} from '../../models/spelling/speller.js'
import {determiners} from './plain-words.js'

/**
 * The probability from which on a word that nobody knows has its capital; undefined for other words. The trees doubt whether such a word
 * is a name or a slip: where the speller finds nothing that it may be a slip of, it is a name (*Anand giridharadas*), and less is asked.
 * They do not doubt that a trade may have words of its own (*the oomycete Phytophthora*), so that more is asked where no list of names has it.
 */
export function strangerFrom(article: Article, guess: CapitalGuess): number | undefined {
  const {ground, word} = guess
  // *The people like avellan*
  if (textCasingOf(article).of(word.form).facts) return undefined
  if (ground.of === 'lexicon') return amongSmall
  if (ground.of === 'given name') return fromBehindGiven(article, guess)
  return ground.of === 'neighbours' ? fromBesideNames(article, guess) : undefined
}

/** Between small words nothing but its look speaks for a word that nobody knows: it may as well be a thing of another country. */
const amongSmall = 0.97

/**
 * Behind a given name. Of 70 unknown words there in the exams and in fresh texts, the speller's log odds were at most 2 for names, and 2.3 and
 * more for slips. A word with a known stem may be a verb there; behind a place, a people or a possessive stands anything (*Hollywood stuntman*).
 */
const [afterGiven, withStem, afterOther] = [0.3, 0.75, 0.85]
/** How much of a given name a word of the lists may be: *Austin, Florence*. */
const mostGiven = 3

function fromBehindGiven(article: Article, guess: CapitalGuess): number | undefined {
  const {word, index} = guess
  const {words, lexicon} = article
  const {position, form} = words[index - 1]
  const casing = textCasingOf(article)
  const {facts} = casing.of(form)
  const given = lexicon.nameWord(form.lower)?.given ?? 0
  const isOther = facts && !facts.person && (facts.people || facts.region || facts.place)
  if (/['’]s?$/.test(form.text) || (isOther && given < mostGiven)) return afterOther
  // *Tom outwalked all of them*
  if (casing.of(word.form).strangeness === hasStem) return withStem
  // *Sie rief*: what starts a sentence may be another word of another language.
  return (position === 'middle' || given > 1) && isStranger(article, guess) ? afterGiven : undefined
}

/**
 * Beside a capital. Of unknown words that a list of names has, nine of ten before a capital were names from .33 on; of those that none has
 * half were words of a trade up to .8 (`before`), .7 between two capitals (`between`). After a capital alone half were up to .85.
 */
const [listedBefore, before, between, after, beforeSentence] = [0.33, 0.8, 0.7, 0.85, 0.8]
const never = 1.01

function fromBesideNames(article: Article, guess: CapitalGuess): number | undefined {
  const {index, word} = guess
  const {words, lexicon, source} = article
  const listed = lexicon.nameWord(word.form.lower) !== undefined
  // Not *The vaquita was gone*.
  if (!isBesideCapital(article, index)) return listed ? beforeSentence : amongSmall
  // *The treaty of Brest-litovsk*
  if (source[word.start - 1] === '-') return undefined
  const next = words[index + 1]
  if (!next || !isJoined(word, next) || source[word.end] !== ' ' || !hasCapital(next)) return after
  if (listed) {
    // *the rezoned Harbour district*
    return !/(?:ed|ing|ly)$/.test(word.form.lower) && isStranger(article, guess) ? listedBefore : undefined
  }
  const left = words[index - 1]
  if (!left || !isJoined(left, word)) return before
  // *the gulet Mira Deniz, the aframax Front Siena*, not *the wendleby Hall*; *The* may be of a title, but for the start of a sentence.
  const isDetermined = determiners.has(left.position === 'middle' ? left.form.text : left.form.lower)
  const last = words[index + 2]
  const isPlace =
    lexicon.facts(next.form.lower)?.knownLower === true && !(last && isJoined(next, last) && hasCapital(last))
  if (isDetermined && !isPlace) return never
  return hasCapital(left) ? between : before
}

const noSlip = 0

/** A word of this text alone that has no known stem, no hyphen beside it, and is near no word that may be meant. */
function isStranger(article: Article, {word, index}: CapitalGuess): boolean {
  const {source} = article
  const casing = textCasingOf(article)
  const {strangeness} = casing.of(word.form)
  if (word.end - word.start < 3 || casing.counts.of(word.form).lower > 1) return false
  if (source[word.start - 1] === '-' || source[word.end] === '-' || strangeness === hasStem) return false
  return (guessSpelling(article, index, 'unknown')?.sure ?? -Infinity) < noSlip
}

const hasStem = 3
