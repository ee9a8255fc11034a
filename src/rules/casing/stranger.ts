import {hasCapital, isBesideCapital} from '../../article/casing-evidence.js'
import type {Article} from '../../article.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {isJoined} from '../../models/casing/names.js'
import {textCasingOf} from '../../models/casing/text-casing.js'
import {guess as guessSpelling} from '../../models/spelling/speller.js'

/**
 * The probability from which on a word that nobody knows has its capital; undefined for other words. The trees doubt whether such a word
 * is a name or a slip: where the speller finds nothing that it may be a slip of, it is a name (*Anand giridharadas*), and less is asked.
 */
export function strangerFrom(article: Article, guess: CapitalGuess): number | undefined {
  const {ground, word, index} = guess
  // *The people like avellan*
  if (!textCasingOf(article).of(word.form).facts) {
    if (ground.of === 'lexicon') return amongSmall
    if (ground.of === 'neighbours' && !isBesideCapital(article, index)) return beforeSentence
  }
  // *Tom outwalked all of them*
  if (ground.of === 'given name' && textCasingOf(article).of(word.form).strangeness === hasStem) return withStem
  const from = fromOf(article, guess)
  return from !== undefined && guess.p >= from && isStranger(article, guess) ? from : undefined
}

/**
 * Of 70 unknown words behind a given name in the exams and in fresh texts, the speller's log odds were at most 2 for names, and 2.3 and
 * more for slips. Before a capital (*the gossamar Gear*) eight of nine from .33 on were names, after another capital less can be said. Of a word
 * with a known stem more is asked after a given name: it may be a verb.
 */
const [afterGiven, beforeCapital, afterCapital, withStem] = [0.1, 0.33, 0.5, 0.75]
const noSlip = 0
/** Between small words nothing but its look speaks for a word that nobody knows: it may as well be a thing of another country. */
const [amongSmall, beforeSentence] = [0.97, 0.8]

function fromOf(article: Article, {ground, index, word}: CapitalGuess): number | undefined {
  const {words, lexicon} = article
  if (ground.of === 'given name') {
    const {position, form} = words[index - 1]
    // *Sie rief*: what starts a sentence may be another word of another language.
    return position === 'middle' || (lexicon.nameWord(form.lower)?.given ?? 0) > 1 ? afterGiven : undefined
  }
  // *the rezoned Harbour district*
  if (ground.of !== 'neighbours' || /(?:ed|ing|ly)$/.test(word.form.lower)) return undefined
  const next = words[index + 1]
  if (next && isJoined(word, next) && article.source[word.end] === ' ' && hasCapital(next)) return beforeCapital
  // Not *The vaquita was gone*.
  return isBesideCapital(article, index) ? afterCapital : undefined
}

/** A word of this text alone that has no known stem, no hyphen beside it, and is near no word that may be meant. */
function isStranger(article: Article, {word, index}: CapitalGuess): boolean {
  const {source} = article
  const casing = textCasingOf(article)
  const {facts, strangeness} = casing.of(word.form)
  if (facts || word.end - word.start < 3 || casing.counts.of(word.form).lower > 1) return false
  if (source[word.start - 1] === '-' || source[word.end] === '-' || strangeness === hasStem) return false
  return (guessSpelling(article, index, 'unknown')?.sure ?? -Infinity) < noSlip
}

const hasStem = 3
