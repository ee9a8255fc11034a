import {hasCapital, isBesideCapital} from '../../article/casing-evidence.js'
import type {Article} from '../../article.js'
import {rareLists} from '../../lexicon/layout.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {isJoined} from '../../models/casing/names.js'
import {strangenesses} from '../../models/casing/strangeness.js'
import {textCasingOf} from '../../models/casing/text-casing.js'
import {shapeOf} from '../../models/spelling/shape.js'
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
  if (ground.of === 'lexicon') return askedAmongSmall(article, guess)
  // *Frank Cornelissen ‘Susucaru’ rosato, Etna*: capitals of names say nothing of the style of a line.
  if (ground.of === 'title') return ground.proven ? undefined : never
  if (ground.of === 'given name') return fromBehindGiven(article, guess)
  return ground.of === 'neighbours' ? fromBesideNames(article, guess) : undefined
}

/** Between small words nothing but its look speaks for a word that nobody knows: it may as well be a thing of another country. */
const amongSmall = 0.97
/** A brand or a part of one; what owns something; behind *at* and its like a word of names, and any other (*dressed in agbada*). */
const [ofBrand, ofOwner, ledToName, ledTo] = [0.5, 0.7, 0.66, 0.8]

/**
 * What is asked of a word that nobody knows where it stands between small words. When this was set, no word of 1.9 million of eight sources that was small got a capital by it.
 */
export function askedAmongSmall({words, lexicon, source}: Article, {word, index}: CapitalGuess): number {
  const left = words[index - 1]
  if (word.position !== 'middle' || left.form.shape !== 'lower' || source.slice(left.end, word.start) !== ' ')
    return amongSmall
  if (determiners.has(left.form.lower) || source[word.end] === '-') return amongSmall
  const before = left.form.lower
  // *against gameday’s messiest food*
  if (/['’]s$/.test(word.form.text))
    return shapeOf(lexicon, word.form.lower.slice(0, -2)).compound > 0 ? amongSmall : ofOwner
  // *Roll the rice in nori*: a longer list than the dictionaries’ has it small.
  const {list} = lexicon.rareWord(word.form.lower) ?? {list: rareLists.none}
  const names = lexicon.nameWord(word.form.lower)
  // *lamb in masala*: the terms of all fields have brands as well.
  if (list !== rareLists.none && !(list === rareLists.terms && names && names.title > 0)) return amongSmall
  const isLed = leading.has(before)
  if (names && names.title > 0 && (isLed || leadingToBrand.has(before))) return ofBrand
  return isLed ? (names ? ledToName : ledTo) : amongSmall
}

/** *Of* and *like* are missing: *a plate of kibbeh, a handful of kalamata olives*. */
const leadingToBrand = new Set('on with via over using about and or'.split(' '))
const leading = new Set('in at from to by near beside between through for outside since towards'.split(' '))

/**
 * Behind a given name. Of 70 unknown words there in the exams and in fresh texts, the speller's log odds were at most 2 for names, and 2.3 and
 * more for slips. A word with a known stem may be a verb there; behind a place, a people or a possessive stands anything (*Hollywood stuntman*).
 */
const [afterPlainGiven, afterGiven, withStem, afterOther] = [0.1, 0.3, 0.75, 0.85]
/** How much of a given name a word of the lists may be: *Austin, Florence*. */
const mostGiven = 3

function fromBehindGiven(article: Article, guess: CapitalGuess): number | undefined {
  const {word, index} = guess
  const {words, lexicon, source} = article
  const {position, form, start} = words[index - 1]
  const casing = textCasingOf(article)
  const {facts} = casing.of(form)
  const given = lexicon.nameWord(form.lower)?.given ?? 0
  const isOther = facts && !facts.person && (facts.people || facts.region || facts.place)
  if (/['’]s?$/.test(form.text) || (isOther && given < mostGiven)) return afterOther
  // *Tom outwalked all of them, and Lucy duetted with the organist*
  if (casing.of(word.form).strangeness === strangenesses.stem) return withStem
  if (/(?:ed|ly|ing|i[sz]es)$/.test(word.form.lower) && !lexicon.nameWord(word.form.lower)) return afterOther
  // *Sie rief*: what starts a sentence may be another word of another language.
  if (position !== 'middle' && given < 2 && !(facts && facts.capital > 0.9)) return undefined
  if (!isStranger(article, guess)) return undefined
  // *Briar (Erica arborea)* is a kind.
  return given > 1 && !isOther && source[start - 1] !== '(' ? afterPlainGiven : afterGiven
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
  if (source[word.start - 1] === '-' || source[word.end] === '-' || strangeness === strangenesses.stem) return false
  return (guessSpelling(article, index, 'unknown')?.sure ?? -Infinity) < noSlip
}
