/** Words of a noun that names stand before or after, and that are no part of them: *the juried Platform section, a French farmgirl*. */
import {hasCapital} from '../../../article/casing-evidence.js'
import type {Article} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {isJoined} from '../../../models/casing/names.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import type {Exception} from './exception.js'

export const modifiers: readonly Exception[] = [
  {
    name: 'what a nationality tells of',
    example: 'On Monday the British charity Mend the Roof opened a shop, and it showed a Japanese kaibutsu film.',
    // Whoever is called *German* or *Dane* has a surname after it.
    test: (article, guess) =>
      followsNationality(article, guess) &&
      (guess.ground.of === 'neighbours' || (guess.ground.of === 'given name' && !isGivenName(article, guess.index - 1)))
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
        (articles.has(left.form.lower) || casing.of(word.form).strangeness === hasStem)
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

const articles = new Set(['a', 'an', 'the'])

/** Of a word that nobody knows: a common word with an ending or a beginning. */
const hasStem = 3
