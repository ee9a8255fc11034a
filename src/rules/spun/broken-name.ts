import type {Article, Word} from '../../article.js'
import type {Facts} from '../../lexicon/facts.js'
import {substitutionTable} from '../../models/spun/table.js'
import {rule} from '../../rule.js'

/** A name of which a rewriter swapped a word for its synonym: *Invoice Nye*. By WordNet's synonyms and the lexicon's names. */
export const brokenName = rule(
  {
    name: 'spun/broken-name',
    summary: 'Point out a name in which a word was swapped for its synonym.',
    why: 'A rewriting program takes the word of a name for the common word that it also is.',
    fix: 'none',
    scope: 'english',
    examples: [
      {advise: 'The science teacher Invoice Nye came to the school.', because: '*Bill* is a given name'},
      {advise: 'The spokesman of the White Residence came to the school.', because: 'the second word was swapped'},
      {keep: 'The science teacher Bill Nye came to the school.', because: 'the name itself'},
      {keep: 'She sent Invoice 34 to the school.', because: 'an invoice'},
      {keep: 'They met in North Avenue and went to Lake Boulevard.', because: 'streets have names of their own'},
      {keep: 'The Television Service has a board for Change Control.', because: 'names of bodies that nobody lists'},
      {keep: 'It was Chancellor Merkel who called Duke Ellington a genius.', because: 'a title, and a name'},
      {keep: 'We read that Mercy Johnson and Hope Brandt won.', because: 'given names as well'},
      {keep: 'HE SENT INVOICE NYE A LETTER.', because: 'capitals throughout say nothing'}
    ]
  },
  (article, suggest) => {
    const {words, source} = article
    for (let at = 1; at < words.length; at++) {
      const [one, other] = [words[at - 1], words[at]]
      if (one.form.shape !== 'capital' || other.form.shape !== 'capital' || one.block !== other.block) continue
      if (!one.block.english || one.block.caps || one.block.kind === 'heading') continue
      if (other.start - one.end !== 1 || source[one.end] !== ' ') continue
      const original = nameBehind(article, one, other)
      if (original === undefined || article.protects(one.start, other.end)) continue
      suggest(
        {start: one.start, end: other.end},
        [],
        `a synonym may have taken a word’s place in the name “${original}”`
      )
    }
  }
)

/** A pair of the lexicon stands so surely with capitals. */
const leastCapital = 0.9
/** A word stands so rarely with a capital, in any style, that it is part of no name of its own. */
const mostCapital = 0.15
/** Behind a title a name is to be expected (*Chancellor Merkel*). */
const mostTitle = 0.1

/** A pair that the lexicon counts so often, in its scale, is a name of its own. */
const usualPair = 30

/** The name that stood there most likely; none where the words as they stand may be one. */
function nameBehind(article: Article, one: Word, other: Word): string | undefined {
  const {lexicon} = article
  const [left, right] = [one.form.lower, other.form.lower]
  if (lexicon.pairCount(left, right) > 0 || lexicon.knownName(`${left} ${right}`)) return undefined
  return behindFirst(article, left, other) ?? behindSecond(article, one, right)
}

function behindFirst({lexicon}: Article, left: string, other: Word): string | undefined {
  const right = other.form.lower
  if (!isSwapped(lexicon, left)) return undefined
  const isSurname = (lexicon.nameWord(right)?.surname ?? 0) > 0 && lexicon.facts(right)?.knownLower !== true
  const original = originalsOf(left).find((original) =>
    isSurname ? lexicon.nameWord(original)?.given === mostGiven : isNamePair(lexicon, original, right)
  )
  return original && `${capital(original)} ${other.form.text}`
}

function behindSecond({lexicon}: Article, one: Word, right: string): string | undefined {
  if (!isSwapped(lexicon, right) || (lexicon.nameWord(right)?.surname ?? 0) > 0) return undefined
  const original = originalsOf(right).find((original) => isNamePair(lexicon, one.form.lower, original))
  return original && `${one.form.text} ${capital(original)}`
}

/** May a word that is part of no name stand for one that is? */
function isSwapped(lexicon: Article['lexicon'], word: string): boolean {
  const facts = lexicon.facts(word)
  return facts !== undefined && isCommon(facts) && (lexicon.nameWord(word)?.given ?? 0) === 0
}

/** Do two words make a name that is listed, or that stands again and again, and with capitals? */
function isNamePair(lexicon: Article['lexicon'], left: string, right: string): boolean {
  const pair = lexicon.pairCasing(left, right)
  if (!pair || pair.leftCapital < leastCapital || pair.rightCapital < leastCapital) return false
  return lexicon.knownName(`${left} ${right}`) !== undefined || pair.count >= usualPair
}

/** As many bear it as bear any given name. */
const mostGiven = 3

function isCommon({knownLower, lower, capitalHigh, beforeCapital}: Facts): boolean {
  return knownLower && lower > 1 - mostCapital && capitalHigh <= mostCapital && beforeCapital <= mostTitle
}

/** Those words that a word may stand for, by the table of substitutions. */
function originalsOf(word: string): string[] {
  const {indexes, starts, originals, words} = substitutionTable()
  const index = indexes.get(word)
  return index === undefined ? [] : [...originals.subarray(starts[index], starts[index + 1])].map((at) => words[at])
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1)
}
