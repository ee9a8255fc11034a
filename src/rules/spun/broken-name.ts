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

/** The name that stood there most likely; none where the words as they stand may be one. */
function nameBehind({lexicon}: Article, one: Word, other: Word): string | undefined {
  const [left, right] = [one.form.lower, other.form.lower]
  const facts = lexicon.facts(left)
  if (!facts || !isCommon(facts) || (lexicon.nameWord(left)?.given ?? 0) > 0) return undefined
  if (lexicon.pairCount(left, right) > 0 || lexicon.knownName(`${left} ${right}`)) return undefined
  const isSurname = (lexicon.nameWord(right)?.surname ?? 0) > 0 && lexicon.facts(right)?.knownLower !== true
  return originalsOf(left)
    .filter((original) => {
      if (isSurname) return lexicon.nameWord(original)?.given === mostGiven
      const pair = lexicon.knownName(`${original} ${right}`) && lexicon.pairCasing(original, right)
      return pair && pair.leftCapital >= leastCapital && pair.rightCapital >= leastCapital
    })
    .map((original) => `${capital(original)} ${other.form.text}`)[0]
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
