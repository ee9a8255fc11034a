/** Words of a noun that names stand before or after, and that are no part of them: *the juried Platform section, a French farmgirl*. */
import {hasCapital} from '../../../article/casing-evidence.js'
import type {Article} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {isJoined} from '../../../models/casing/names.js'
import {strangenesses} from '../../../models/casing/strangeness.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {pairCount} from '../../../models/casing/text-pairs.js'
import {articles} from '../plain-words.js'
import {type Exception, nearlySure} from './exception.js'

export const modifiers: readonly Exception[] = [
  {
    name: 'what a nationality tells of',
    example: 'On Monday the British charity Mend the Roof opened a shop, and it showed a Japanese kaibutsu film.',
    // Whoever is called *German* or *Dane* has a surname after it.
    below: nearlySure,
    test: (article, guess) => {
      if (!followsNationality(article, guess)) return false
      const {index, ground, p} = guess
      if (ground.of === 'text') return p < surelyNamed && !isPairOfText(article, index)
      return ground.of === 'neighbours' || (ground.of === 'given name' && !isGivenName(article, index - 1))
    }
  },
  {
    name: 'a season or a colour before a name that it is no part of',
    example: 'It was in the winter Logic that we read of it, and in the summer Granta.',
    test: ({words}, {word, index, ground}) => {
      const next = words[index + 1]
      if (ground.of !== 'neighbours' || !looks.has(word.form.lower)) return false
      return next !== undefined && isJoined(word, next) && hasCapital(next)
    }
  },
  {
    name: 'what is named after a king, behind his number',
    example: 'Lot 212 is a George III treen nutcracker with a Louis XV bergere.',
    test: ({words}, {word, index, ground}) => {
      const [left, next] = [words[index - 1], words[index + 1]]
      if (ground.of !== 'neighbours' || !isJoined(left, word) || !/^[IVX]+$/.test(left.form.text)) return false
      return !next || !isJoined(word, next) || !hasCapital(next)
    }
  },
  {
    name: 'what is done on a day',
    example: 'There was Elvis on the Friday (Deke Presley, excellent), bingo Saturday. The lift is slow.',
    test: ({words, lexicon}, {word, index, ground}) => {
      const next = words[index + 1]
      if (ground.of !== 'neighbours' || !next || !isJoined(word, next)) return false
      return lexicon.facts(next.form.lower)?.calendar === true
    }
  },
  {
    name: 'a common noun after a name that is nobody’s',
    example: 'The film follows a tribe of primitive Stone Age valley dwellers who have to defend their land.',
    // *by Jeffrey dell* may be a surname.
    test: (article, {word, index, ground, p}) => {
      if (ground.of !== 'lexicon' || ground.always || p >= seldomSmall || word.position !== 'middle') return false
      const left = article.words[index - 1]
      if (!isJoined(left, word) || !hasCapital(left) || isGivenName(article, index - 1)) return false
      return article.lexicon.facts(word.form.lower)?.knownLower === true
    }
  },
  {
    name: 'a common noun that is a name elsewhere, where no name stands before it',
    example: 'It tasted of muscat grapes and of money, and the motor Cypress lay beside the butty Ethel.',
    // *We heard titanic and Gangs of New York* is surer.
    test: (article, {word, index, ground, p}) => {
      if (ground.of !== 'lexicon' || ground.always || ground.only || p >= oftenNamed || word.position !== 'middle')
        return false
      if (isJoined(article.words[index - 1], word) && textCasingOf(article).isCapital(index - 1)) return false
      const facts = article.lexicon.facts(word.form.lower)
      return facts?.knownLower === true || facts?.largeLower === true
    }
  },
  {
    name: 'an unknown word that tells of the name after it',
    example: 'The film was shown in the juried Platform section, with the hypermanic Chinese general in it.',
    test: (article, guess) => {
      const {words} = article
      const {word, index, ground} = guess
      const [left, next] = [words[index - 1], words[index + 1]]
      if (ground.of !== 'neighbours' || !next || !isJoined(word, next) || !hasCapital(next)) return false
      const casing = textCasingOf(article)
      if (casing.of(word.form).facts) return false
      if (casing.of(next.form).facts?.people) return true
      return (
        /(?:ed|ing|ly)$/.test(word.form.lower) &&
        (articles.has(left.form.lower) || casing.of(word.form).strangeness === strangenesses.stem)
      )
    }
  }
]

function followsNationality(article: Article, {word, index}: CapitalGuess): boolean {
  const left = article.words[index - 1]
  if (word.position !== 'middle' || !isJoined(left, word) || !hasCapital(left)) return false
  return textCasingOf(article).of(left.form).facts?.people === true
}

function isGivenName({words, lexicon}: Article, index: number): boolean {
  return (lexicon.nameWord(words[index].form.lower)?.given ?? 0) > 1
}

/** Has this text the two words with both capitals elsewhere? */
function isPairOfText(article: Article, index: number): boolean {
  const {pairs} = textCasingOf(article)
  return pairCount(pairs.of(article.words[index - 1], article.words[index]), 'right') > 0
}

/** Of seven words of a text's names after a nationality below it, five were no part of a name. */
const surelyNamed = 0.8

/** Below it half of the words of this sort were small, above it one in six had been. */
const oftenNamed = 0.75

/** Below it three of four words of this sort were small, above it the others had lost their capital. */
const seldomSmall = 0.65

const looks = new Set(
  'spring summer autumn winter red blue green yellow white black grey gray brown silver purple pink orange'.split(' ')
)
