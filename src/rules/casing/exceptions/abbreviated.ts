/** Words cut short with a full stop: they are small, and the sentence goes on after them. */
import {states} from '../../../article/abbreviations.js'
import {hasCapital} from '../../../article/casing-evidence.js'
import {goesOn, isCutShort} from '../../../article/cut-short.js'
import type {Article} from '../../../article.js'
import {isJoined} from '../../../models/casing/names.js'
import {placeOnly} from '../grounds.js'
import {type Exception, nearlySure} from './exception.js'

export const abbreviated: readonly Exception[] = [
  {
    name: 'an abbreviation of references',
    example: 'The word means bread, cf. the map for more.',
    test: ({words, source}, {index}) => references.has(words[index].form.lower) && source[words[index].end] === '.'
  },
  {
    name: 'after an abbreviation of references',
    example: 'Three towns voted. The second vote, viz. the one in May, was close.',
    test: ({words, source}, {word, index}) =>
      word.position !== 'middle' &&
      gloss.has(words[index - 1]?.form.lower) &&
      /^\.\s["“‘'(]?$/.test(source.slice(words[index - 1].end, word.start))
  },
  {
    name: 'after a word cut short before a colon',
    example: 'time sink n. [poss.: by analogy with a heat sink] A project that takes all of the summer.',
    test: ({source}, {word}) =>
      word.position !== 'middle' && /\p{L}\.: ?["“(]?$/u.test(source.slice(word.start - 6, word.start))
  },
  {
    name: 'a word cut short',
    example: 'John Hale emig. from Kent in 1688, and his dau. of the same year was Ann.',
    test: (article, {index}) => isCutShort(article, index)
  },
  {
    name: 'after a word cut short',
    example: 'Orla Quill bapt. with her sister at Ely, estab. shops in Hull, and an asst. coach from York.',
    test: (article, {word, index}) =>
      word.position !== 'middle' && index > word.block.from && isCutShort(article, index - 1)
  },
  {
    name: 'a title cut short with no name behind it, letters that count',
    example: 'Knit to the last st, turn. Row 9, st 5 should be white; rep from Row 1 until you have 12 sts.',
    below: nearlySure,
    test: ({words, source}, {word, index, ground, expected}) => {
      if (placeOnly.has(ground.of) || source[word.end] === '.' || !isCutTitle(word.form.lower)) return false
      if (expected.slice(1) !== word.form.text.slice(1)) return false
      const [left, next] = [words[index - 1], words[index + 1]]
      // *Main St*, but *Rep rnd 1*.
      if (left && isJoined(left, word) && hasCapital(left))
        return left.position === 'start' && next?.form.shape === 'number'
      return !next || !isJoined(word, next) || !hasCapital(next)
    }
  },
  {
    name: 'the number of an issue',
    example:
      'The Slow Inbox, no. 61: On Buying a Fax Machine\n\nThe engine comes in green, with a tender and sound. Cat. no. AX21-409.',
    test: ({source}, {word, ground}) =>
      placeOnly.has(ground.of) &&
      counters.has(word.form.lower) &&
      /^\. ?[\p{Lu}-]*\d/u.test(source.slice(word.end, word.end + 9))
  },
  {
    name: 'a verb cut short',
    example: 'He marr. Ann Quill in 1804, and they had six children.',
    test: ({words, source}, {index, word, ground}) =>
      !placeOnly.has(ground.of) &&
      source[word.end] === '.' &&
      subjects.has(words[index - 1]?.form.lower) &&
      words[index - 1].end === word.start - 1
  },
  {
    name: 'after a state cut short',
    example: 'A Lincoln, Neb. woman bought the mill, and a man from Macon, Ga. shortly told her why.',
    test: (article, {word, index}) =>
      word.position !== 'middle' && isState(article, index - 1) && goesOn(article, index)
  }
]

/** Abbreviations of references, small wherever they stand. */
const references = new Set(['pp', 'cf', 'ibid', 'al', 'viz', 'id', 'lit', 'op', 'loc'])

/** Abbreviations after which a sentence goes on. */
const gloss = new Set(['viz', 'lit', 'cf', 'cit', 'loc', 'op', 'approx', 'esp', 'incl', 'ex', 'id'])

/** *St* and *Rep* stand before names; so do few of the words without a vowel, which count stitches and rounds. */
function isCutTitle(lower: string): boolean {
  return /^[b-df-hj-np-tv-xz]{2,4}$/.test(lower) || titles.has(lower)
}

const titles = new Set('rep gov sen gen col prof rev hon maj capt'.split(' '))

/** *Vol. 3, no. 12* */
const counters = new Set('no nos vol vols pt pts ch fig figs p pp'.split(' '))

/** After them stands a verb and no name. */
const subjects = new Set(['he', 'she', 'they', 'who'])

/** *Dalton, Ga.*, after the name of a town. */
function isState({words, source}: Article, index: number): boolean {
  const town = words[index - 1]
  if (town?.form.shape !== 'capital' || words[index].form.shape !== 'capital') return false
  const {start, end, form} = words[index]
  return states.has(form.lower) && source.slice(town.end, start) === ', ' && source.slice(end, end + 2) === '. '
}
