/** Words that stand beside a name, or by chance look like one. Company alone does not make a name. */
import {hasCapital, isBesideCapital, standingOf} from '../../../article/casing-evidence.js'
import type {Article} from '../../../article.js'
import {rareLists} from '../../../lexicon/layout.js'
import {isAmongStrangers} from '../../../models/casing/grounds.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {isJoined} from '../../../models/casing/names.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {guess as guessSpelling} from '../../../models/spelling/speller.js'
import {contextOnly, isJudged} from '../grounds.js'
import {articles, isFunctionWord, isPlainWord} from '../plain-words.js'
import {askedAmongSmall} from '../stranger.js'
import type {Exception} from './exception.js'

export const company: readonly Exception[] = [
  {
    name: 'an adverb beside a name',
    example: 'It was a part of MSF and ultimately Unite, the union of the mill.',
    test: ({words, lexicon}, {word, index, ground}) =>
      contextOnly.has(ground.of) &&
      word.form.lower.endsWith('ly') &&
      lexicon.facts(word.form.lower)?.common === true &&
      words[index - 1]?.form.shape === 'lower'
  },
  {
    name: 'a common noun with which the line ends, behind the comma after a name',
    example: '– Hurt Syndicate won over The Learning Tree, spear\n\n– Mercedes Hale won over Julia Hart, slam',
    test: (article, {word, index, ground}) =>
      ground.of === 'neighbours' &&
      article.words[index + 1]?.block !== word.block &&
      article.words[index - 1]?.block === word.block &&
      article.source.slice(article.words[index - 1].end, word.start) === ', ' &&
      isPlainWord(article, word)
  },
  {
    name: 'a small word after another',
    example: 'The Keeper of the Gate was a film of the year, they say.',
    test: (article, guess) => isJudged(guess) && isSmallAfterSmall(article, guess)
  },
  {
    name: 'beside a small word that only starts the sentence',
    example: 'The baker wrote a small program for the oven and showed it to everybody in the village.',
    test: (article, {word, ground}) =>
      ground.of === 'pair' &&
      ground.neighbour.position !== 'middle' &&
      isFunctionWord(ground.neighbour.form) &&
      // Not *the houthis* and *the supreme Court*, which nearly all texts write large.
      (article.lexicon.facts(word.form.lower)?.capital ?? 0) < mostlyCapital
  },
  {
    name: 'a common noun after *a*, a word among those of another language',
    example: 'A street appears: a chandler’s, a chapel, a cooper.',
    test: (article, guess) =>
      isJudged(guess) &&
      guess.p < 0.9 &&
      (isBeforeForeignQuotation(article, guess) ||
        followsArticle(article, guess) ||
        isAmongStrangers(textCasingOf(article), guess.index))
  },
  {
    name: 'a word of another language before its noun',
    example: 'The children called them kleine Bärmäuse, and nobody knew where the word was from.',
    test: isBeforeForeignNoun
  },
  {
    name: 'a name of another language inside a phrase of it',
    example:
      'Fry the paste first. Add the assam gelugur and the shrimp, and stir until the oil splits. The bakers call it a cul blanc.',
    test: isInForeignPhrase
  },
  {
    name: 'a slip of the common word beside a rare name',
    example: 'They kept in tuch with the mill for a year, and then no more.',
    test: (article, {word, ground, p}) => {
      if (ground.of !== 'lexicon' || p >= 0.8 || (article.lexicon.nameWord(word.form.lower)?.title ?? 0) > 0)
        return false
      const casing = textCasingOf(article)
      return article.lexicon.hasFrequentNeighbour(casing.of(word.form).key) && casing.counts.of(word.form).capital === 0
    }
  },
  {
    name: 'a rare word that nothing around it calls a name',
    example: 'The guide told us of the paseo and of the soup they eat before it.',
    test: (article, guess) =>
      isJudged(guess) &&
      guess.ground.of === 'lexicon' &&
      guess.p < surelyName &&
      guess.word.position === 'middle' &&
      standsAlone(article, guess) &&
      !isListed(article, guess) &&
      !isNeverSmall(article, guess) &&
      !isCalledName(article, guess)
  },
  {
    name: 'a short word that hardly any text has',
    example: 'She said “nie warto” and put the boots back on the shelf, where nobody had asked for them.',
    test: ({lexicon, words}, {word, index, ground, p}) =>
      ground.of === 'lexicon' &&
      !(p > 0.8 && words[index + 1] && isJoined(word, words[index + 1]) && hasCapital(words[index + 1])) &&
      /^\p{L}{1,3}(?:['’]s)?$/u.test(word.form.text) &&
      (lexicon.facts(word.form.lower)?.seen ?? 0) < seenSeldom
  }
]

/** From this share of capitals mid-sentence on edited text writes a word large. */
const mostlyCapital = 0.8

/** Below it a word was seen six times or less mid-sentence: see `Facts.seen`. */
const seenSeldom = 36

function isSmallAfterSmall(article: Article, {word, index}: CapitalGuess): boolean {
  const casing = textCasingOf(article)
  if (!casing.of(word.form).small || word.position !== 'middle' || index === word.block.from) return false
  return !casing.isCapital(index - 1) && casing.isSmall(article.words[index - 1].form)
}

/** Does a word that is no name alone follow *a* or *an*, as few names do? */
function followsArticle({words, lexicon}: Article, {word, index}: CapitalGuess): boolean {
  const facts = lexicon.facts(word.form.lower)
  if (!facts?.knownLower || facts.people || facts.region || index === word.block.from) return false
  const {lower} = words[index - 1].form
  return lower === 'a' || lower === 'an'
}

/** *Il demande « Pourquoi ? »*: French sets its quotation marks off with blanks. */
function isBeforeForeignQuotation({source}: Article, {word}: CapitalGuess): boolean {
  return /^[ \u00A0\u202F]«[ \u00A0\u202F]/.test(source.slice(word.end, word.end + 3))
}

/** *They called them kleine Wasserbären*: two words that nobody knows, no given name, and letters that English lacks. */
function isBeforeForeignNoun({words, lexicon}: Article, {word, index, ground}: CapitalGuess): boolean {
  const next = words[index + 1]
  if (ground.of !== 'neighbours' || !next || !isJoined(word, next) || !hasCapital(next)) return false
  if (lexicon.facts(word.form.lower) || (lexicon.nameWord(word.form.lower)?.given ?? 0) > 0) return false
  return /[^\p{ASCII}’]/u.test(next.form.text) && !lexicon.facts(next.form.lower)
}

/** *Assam gelugur*: beside a small word that nobody knows, and no capital, stands no town that lost its own. */
function isInForeignPhrase(article: Article, {word, index, ground}: CapitalGuess): boolean {
  const {words} = article
  const casing = textCasingOf(article)
  const isStrange = (at: number) => {
    const {block, form, start, end} = words[at]
    return block === word.block && form.shape === 'lower' && end - start > 2 && casing.of(form).facts === undefined
  }
  const [left, right] = [words[index - 1], words[index + 1]]
  if (ground.of === 'neighbours')
    return isStrange(index) && casing.isAssumed(index - 1) && isJoined(left, word) && !isBesideCapital(article, index)
  if (ground.of !== 'lexicon' || casing.counts.of(word.form).capital > 0) return false
  // *cul blanc*, but *teh british*
  if (
    ground.always &&
    !(index > 0 && isStrange(index - 1) && (guessSpelling(article, index - 1, 'unknown')?.sure ?? -1) < 0)
  )
    return false
  if (isBesideCapital(article, index)) return false
  return (
    (index > 0 && isJoined(left, word) && isStrange(index - 1)) ||
    (right !== undefined && isJoined(word, right) && isStrange(index + 1))
  )
}

/** From this probability on a word is a name without company: of 158 lone names of three sources 148 have it, of 19 rare words none. */
const surelyName = 0.9

/** From here on it is, if no text at all has it small (*over the pennines*): so were seven such words of three sources, and none was right. */
const likelyName = 0.55

/** A word that nobody knows is judged by what stands before it: *by Bellingcat*. */
function isCalledName(article: Article, guess: CapitalGuess): boolean {
  return !article.lexicon.facts(guess.word.form.lower) && guess.p >= askedAmongSmall(article, guess)
}

/** Has it no capital beside it and nowhere in the text? */
function standsAlone(article: Article, {word, index}: CapitalGuess): boolean {
  const {capital, inName} = standingOf(article, word.form)
  return capital + inName === 0 && !isBesideCapital(article, index)
}

/** Is it a brand or a given name that no text has small, and no dictionary? In a compound that is small (*by orla-brandt*) it is a handle. */
function isNeverSmall({lexicon, words, source}: Article, {word, index, p}: CapitalGuess): boolean {
  const facts = lexicon.facts(word.form.lower)
  if (!facts || facts.knownLower || facts.largeLower || facts.capital + facts.upper < 0.95) return false
  const left = words[index - 1]?.form.lower
  const isBare = !articles.has(left)
  const lists = lexicon.nameWord(word.form.lower)
  const isName = isBare && (lists?.title || lists?.given)
  // *The pennines*, not *the devo*
  const isLikely = p >= likelyName && (isBare || (left === 'the' && facts.largeCapital))
  if (!isName && !(isLikely && isLarge(lexicon, word.form.lower))) return false
  return !(source[word.start - 1] === '-' && words[index - 1]?.form.shape === 'lower')
}

/** Has no text at all it small, and no list but one that has it large? A surname alone is none of them: it may be half of a name (*the wall of crossley mill*). */
function isLarge(lexicon: Article['lexicon'], lower: string): boolean {
  const facts = lexicon.facts(lower)
  if (facts?.capital !== 1 || (lexicon.nameWord(lower)?.surname ?? 0) > 1) return false
  return facts.largeCapital || (lexicon.rareWord(lower)?.list ?? rareLists.none) === rareLists.none
}

/** Does a dictionary have it with a capital, or a gazetteer as a town? *The marsh* is a plain word all the same. */
function isListed(article: Article, {word, index}: CapitalGuess): boolean {
  const {lexicon, words} = article
  const facts = lexicon.facts(word.form.lower)
  if (facts?.knownLower && !facts.people && words[index - 1]?.form.lower === 'the') return false
  return facts?.knownCapital === true || (lexicon.nameWord(word.form.lower)?.place ?? 0) > 1
}
