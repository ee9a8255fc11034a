/** Single letters, commands and the like: small wherever they stand. */
import type {Article} from '../../../article.js'
import type {Exception} from './exception.js'

export const letters: readonly Exception[] = [
  {
    name: 'a company’s suffix, a note in a line-up, what a price includes',
    example:
      'Orwell Health plc sent Orla Brandt (Leeds, capt) to the match. The tent is £289.00 (inc. VAT) at the gate.',
    test: ({source}, {word: {form, start}}) =>
      form.lower === 'plc' || form.lower === 'capt' || (form.lower === 'inc' && source[start - 1] === '(')
  },
  {
    name: 'a letter of a chain or a name of its own',
    example: 'The ferry was the m/v Estonia, and the t-shirt is spelled with a k and not a c.',
    test: (article, {word, index}) => word.end - word.start === 1 && isLetterItself(article, index)
  },
  {
    name: 'the possessive or plural of a letter',
    example: 'Mind your p’s and q’s at table.',
    test: (_, {word}) => /^[a-z]['’]s$/.test(word.form.lower)
  },
  {
    name: 'a command',
    example: 'npm install takes a minute on an old machine.',
    test: (article, {word}) =>
      word.position !== 'middle' &&
      /^[b-df-hj-np-tv-xz]{2,}$/.test(word.form.lower) &&
      isNoWord(article, word.form.lower)
  },
  {
    name: 'the name of a tag',
    example:
      'The shop sells bread and milk. <strong>The owner</strong> says that it will close. <em>So soon?</em> we said.',
    test: ({source}, {word}) =>
      /<\/?$/.test(source.slice(word.start - 2, word.start)) &&
      /^[^<>\n]*>/.test(source.slice(word.end, word.end + 200))
  },
  {
    name: 'letters of a formula',
    example: 'The load on the wall is F = kh³, where h is the height of a wave, and Q = mc for the rest.',
    test: ({source}, {word}) =>
      word.end - word.start <= 3 &&
      (/[\u00b2\u00b3\u00b9\u2070-\u209c]/.test(source.slice(word.start, word.end + 1)) ||
        /[=×·] ?$/.test(source.slice(Math.max(0, word.start - 2), word.start)))
  },
  {
    name: 'a brand with a colon inside',
    example: 'They met at re:Invent in the spring.',
    test: ({source}, {word}) => source[word.end] === ':' && /\p{L}/u.test(source[word.end + 1] ?? '')
  }
]

/** Not an initial (*George w. Hale*) and not the pronoun. */
function isLetterItself({source, words}: Article, index: number): boolean {
  const {start, end, form, position} = words[index]
  if (form.lower === 'i' || (form.lower === 'a' && position !== 'middle' && source[end] === ' ')) return false
  return (
    source[end] !== '.' ||
    words[index + 1]?.start !== end + 2 ||
    words[index + 1].form.shape !== 'capital' ||
    source[start - 1] === '.'
  )
}

function isNoWord({lexicon}: Article, lower: string): boolean {
  const found = lexicon.facts(lower)
  return !found || (!found.knownLower && found.capital < 0.5)
}
