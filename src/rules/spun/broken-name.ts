import {capitalWords} from '../../article/few-words.js'
import type {Article, Form, Word} from '../../article.js'
import type {Facts} from '../../lexicon/facts.js'
import type {Lexicon} from '../../lexicon/index.js'
import {WordFinds} from '../../lexicon/word-finds.js'
import {substitutionTable} from '../../models/spun/table.js'
import {rule} from '../../rule.js'

/** A name of which a rewriter swapped a word for its synonym: *Invoice Nye*. By WordNet's synonyms and the lexicon's names and pairs. */
export const brokenName = rule(
  {
    name: 'spun/broken-name',
    summary: 'Point out a name in which a word was swapped for its synonym.',
    why: 'A rewriting program takes the word of a name for the common word that it also is.',
    fix: 'none',
    scope: 'english',
    examples: [
      {advise: 'The science teacher Invoice Nye came to the school.', because: '*Bill* is a given name'},
      {advise: 'The treaty was signed at the Unified Nations in May.', because: 'a name that everybody knows'},
      {advise: 'On Partition Street the mood was gloomy.', because: '*On* starts the sentence'},
      {advise: 'The treaty was signed at the United Countries in May.', because: 'the second word'},
      {
        advise: 'They asked the Snowy House for an answer.',
        because: '*Snowy* is part of many names, and this one all know'
      },
      {keep: 'The Snowy River rose, and the Globe Theatre stayed dry.', because: 'names of their own'},
      {keep: 'The science teacher Bill Nye came to the school.', because: 'the name itself'},
      {keep: 'She sent Invoice 34 to the school.', because: 'an invoice'},
      {
        keep: 'The Purchaser Agreement was signed, and Worldwide Shipping paid by Charge Card.',
        because: 'no names behind them'
      },
      {keep: 'The story of the Empty House is the best of them.', because: '*Empty* may be meant'},
      {keep: 'The National Unified Nations Fund has its office here.', because: 'part of a longer name'},
      {keep: 'Please send Invoice Number 40 and the Note Books to the Safety Committee.', because: 'what it says'},
      {keep: 'They met in North Avenue and went to Lake Boulevard.', because: 'streets have names of their own'},
      {keep: 'The Television Service has a board for Change Control.', because: 'names of bodies that nobody lists'},
      {keep: 'It was Chancellor Merkel who called Duke Ellington a genius.', because: 'a title, and a name'},
      {keep: 'We read that Mercy Johnson and Hope Brandt won.', because: 'given names as well'},
      {keep: 'HE SENT INVOICE NYE A LETTER.', because: 'capitals throughout say nothing'}
    ]
  },
  (article, suggest) => {
    const {words, source} = article
    for (const at of capitalWords(article)) {
      const one = words[at]
      const other = words[at + 1]
      if (one.form.shape !== 'capital' || other?.form.shape !== 'capital' || one.block !== other.block) continue
      if (one.block.kind === 'heading') continue
      if (other.start - one.end !== 1 || source[one.end] !== ' ' || isInLongerName(article, at)) continue
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

/** Does a capital stand before it that no sentence start explains? Of a name that begins there nobody knows how it goes on. */
function isInLongerName({words, source}: Article, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before?.block !== word.block || before.form.shape !== 'capital' || before.position === 'start') return false
  return word.start - before.end === 1 && source[before.end] === ' '
}

/** A pair of the lexicon stands so surely with capitals. */
const leastCapital = 0.9
/** So often a pair stands there that everybody knows the name: fifteen times, on the lexicon's scale. That of a person need stand there twice. */
const [wellKnown, known] = [48, 20]
/** So often, and in the lists of names: then it may be behind a word of a wider sense, too (*Partition Street*), and behind one that is part of many names (*Snowy House*). */
const best = 80
/** A word stands so rarely with a capital, in any style, that it is part of no name of its own. */
const mostCapital = 0.2
/** Behind a title a name is to be expected (*Chancellor Merkel*). */
const mostTitle = 0.1

/** The name that stood there most likely; none where the words as they stand may be one. */
function nameBehind({lexicon}: Article, one: Word, other: Word): string | undefined {
  const [ofLeft, ofRight] = [originalsOf(lexicon, one.form), originalsOf(lexicon, other.form)]
  if (!ofLeft && !ofRight) return undefined
  const [left, right] = [one.form.lower, other.form.lower]
  if (lexicon.pairCount(left, right) > 0 || lexicon.knownName(`${left} ${right}`)) return undefined
  const first = ofLeft?.words.find((original) => isName(lexicon, [original.word, right], ofLeft, original))
  if (first) return `${capital(first.word)} ${other.form.text}`
  const second = ofRight?.words.find((original) => isName(lexicon, [left, original.word], ofRight, original))
  return second && `${one.form.text} ${capital(second.word)}`
}

/** Is a pair of words the name, where its `original` stands in place of the word that the text has? */
function isName(lexicon: Lexicon, [left, right]: [string, string], own: Originals, original: Original): boolean {
  const {given} = own
  const pair = lexicon.pairCasing(left, right)
  const count = pair && pair.leftCapital >= leastCapital && pair.rightCapital >= leastCapital ? pair.count : 0
  const isListed = () => lexicon.knownName(`${left} ${right}`) !== undefined
  if (!own.common) return original.same && count >= best && isListed()
  if (original.word === left && original.same && given === 0 && original.given === mostGiven) {
    const isSurname = (lexicon.nameWord(right)?.surname ?? 0) > 1 && lexicon.facts(right)?.knownLower !== true
    if (isSurname || count >= known) return true
  }
  if (original.same) return count >= wellKnown
  // A word that is a given name as well may be meant.
  if (given > 0) return false
  return original.wider ? count >= best && isListed() : count >= wellKnown
}

/** As many bear it as bear any given name. */
const mostGiven = 3

function isCommon(facts: Facts | undefined): boolean {
  if (!facts) return false
  const {knownLower, lower, capitalHigh, beforeCapital} = facts
  return knownLower && lower >= leastLower && capitalHigh <= mostCapital && beforeCapital <= mostTitle
}

const leastLower = 0.85

/** What a word may stand for, and how many bear it as a given name, 0 to 3. */
interface Originals {
  /** Is the word hardly ever part of a name? */
  common: boolean
  words: readonly Original[]
  given: number
}

/** A word that another may stand for: of the same sense, or of a wider or narrower one. */
interface Original {
  word: string
  same: boolean
  wider: boolean
  given: number
}

/** Of a word that is hardly ever part of a name. */
function originalsOf(lexicon: Lexicon, form: Form): Originals | undefined {
  return lexicon.once(originalsOfWords).of(form)
}

const originalsOfWords = (lexicon: Lexicon) => new WordFinds((lower, hash) => findOriginals(lexicon, lower, hash))

function findOriginals(lexicon: Lexicon, lower: string, hash: number): Originals | undefined {
  const {starts, originals, words, weights, indexOf} = substitutionTable()
  const index = indexOf({lower, hash})
  const facts = index < 0 ? undefined : lexicon.facts(lower)
  if (!facts?.knownLower || starts[index] === starts[index + 1]) return undefined
  const common = isCommon(facts)
  const found = Array.from({length: starts[index + 1] - starts[index]}, (_, i): Original => {
    const row = starts[index] + i
    const word = words[originals[row]]
    // See `kinds` in `models/spun/substitutions.ts`.
    const kind = weights[row] >> 6
    return {word, same: kind === 0, wider: kind === 2, given: lexicon.nameWord(word)?.given ?? 0}
  })
  // In a name each has a capital.
  const named = found.filter(
    ({word, same, given}) =>
      word.length > 1 &&
      (common || same) &&
      (given === mostGiven || (lexicon.facts(word)?.capitalHigh ?? 0) >= fewCapitals)
  )
  return named.length > 0 ? {common, words: named, given: lexicon.nameWord(lower)?.given ?? 0} : undefined
}

/** A word that hardly ever has a capital is part of no name that everybody knows. */
const fewCapitals = 0.02

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1)
}
