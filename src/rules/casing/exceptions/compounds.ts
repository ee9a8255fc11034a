/** Words with a hyphen, or parts of the name of a file: a capital in one half says little of the other. */
import {compoundStanding, hasCapital, isHyphened} from '../../../article/casing-evidence.js'
import type {Article, Word} from '../../../article.js'
import type {CapitalGuess} from '../../../models/casing/index.js'
import {isJoined} from '../../../models/casing/names.js'
import {textCasingOf} from '../../../models/casing/text-casing.js'
import {pairCount} from '../../../models/casing/text-pairs.js'
import {isJudged, isSureAnywhere, placeOnly} from '../grounds.js'
import {isPlainWord} from '../plain-words.js'
import {type Exception, nearlySure} from './exception.js'

export const compounds: readonly Exception[] = [
  {
    name: 'a part of the name of a file, a package or a user',
    example: 'Put it into debian/rules, and ask org.apache.tomcat for the rest.',
    test: isInMachineName
  },
  {
    name: 'glued to a mark that joins no words of prose',
    example: 'The page of cat@lyst has moved. With editor^Maps and %s it is the same.',
    test: ({source}, {word: {start, end}}) =>
      /(?:[@^]|(?<!\d)%)[^\s(]?$/.test(source.slice(Math.max(0, start - 2), start)) ||
      /^[\])]?[@^]/.test(source.slice(end, end + 2))
  },
  {
    name: 'a prefix before a name',
    example: 'It was a pre-Code film, and Post-War mid-Atlantic critics loved it. Pre-Code films were few.',
    test: ({words, source}, {word, index, ground}) =>
      !placeOnly.has(ground.of) &&
      word.position === 'middle' &&
      source[word.end] === '-' &&
      prefixes.has(word.form.lower) &&
      words[index - 1]?.form.shape !== 'number'
  },
  {
    name: 'the second half of a compound whose first half is small',
    example: 'Nobody likes the wi-fi on this train, and the wi-fi at home is slow.',
    below: nearlySure,
    test: (article, guess) => {
      const {word, index} = guess
      const left = article.words[index - 1]
      if (!isHyphened(article, left, word) || isSureAnywhere(article, guess)) return false
      const {lower, capital} = compoundStanding(article, left, word).second
      if (left.form.shape === 'lower' && !textCasingOf(article).isAssumed(index - 1)) return lower >= capital
      // *Blu-ray*, *Climate-related*: a plain word keeps its letter unless the text has the compound otherwise.
      return lower > capital && (lower > 1 || (capital === 0 && isPlainWord(article, word)))
    }
  },
  {
    name: 'the first half of a compound whose second half is small',
    example: 'The report was in a china-published paper.',
    test: (article, guess) => {
      const {word, index, ground} = guess
      const right = article.words[index + 1]
      if (placeOnly.has(ground.of) || !isHyphened(article, word, right) || isSureAnywhere(article, guess)) return false
      const {lower, capital} = compoundStanding(article, word, right).first
      if (lower > 1 && lower > capital) return true
      return isPlainWord(article, word) && right.form.shape === 'lower'
    }
  },
  {
    name: 'the name of a program behind that of another one',
    example: 'We moved to a remote Bazelle cache (by bazelle-remote), and Bazelle was quick.',
    // *a Mbappé-inspired side*: what is done in somebody's name is told by its form. *Kim jong-un*: half of a name.
    test: (article, guess) => {
      const {word, index, ground} = guess
      const [left, right] = [article.words[index - 1], article.words[index + 1]]
      if (ground.of !== 'text' || !isHyphened(article, word, right) || !isPlainWord(article, right)) return false
      if (left && isJoined(left, word) && hasCapital(left)) return false
      if (compoundStanding(article, word, right).first.capital > 0) return false
      return (
        right.form.shape === 'lower' &&
        !article.lexicon.facts(word.form.lower)?.known &&
        !/(?:ed|ing|born|led|like|style|era|wide)$/.test(right.form.lower)
      )
    }
  },
  {
    name: 'the second half of a compound in a title',
    example: 'Long-term Goals\n\nThe harbour grew by a third.',
    test: ({source}, {word, ground}) =>
      (ground.of === 'title' || ground.of === 'sisters') && source[word.start - 1] === '-'
  },
  {
    name: 'the second half of a Korean or Chinese given name',
    example: 'They met Yoo Ji-chang and Tsai Ing-wen in the harbour.',
    test: (article, guess) => isJudged(guess) && isSecondOfGivenName(article, guess.index)
  }
]

/** Glued by a full stop or a slash to a small word that is no name. */
function isInMachineName({source, words, lexicon}: Article, {word, index}: CapitalGuess): boolean {
  const isGlued = (left: Word | undefined, right: Word | undefined, other: Word | undefined) =>
    left?.end === (right?.start ?? 0) - 1 &&
    /[./]/.test(source[left.end]) &&
    other?.form.shape === 'lower' &&
    !lexicon.facts(other.form.lower)?.name
  const [before, after] = [words[index - 1], words[index + 1]]
  return word.form.shape === 'lower' && (isGlued(before, word, before) || isGlued(word, after, after))
}

/** *Yoo Ji-chang*, *Tsai Ing-wen*: the second half of a given name, which many papers leave small. */
function isSecondOfGivenName(article: Article, index: number): boolean {
  const {words, source} = article
  const word = words[index]
  if (index - 2 < word.block.from || source.charCodeAt(word.start - 1) !== 0x2d) return false
  const [family, left] = [words[index - 2], words[index - 1]]
  if (!isJoined(left, word) || !isJoined(family, left) || !familyNames.has(family.form.text)) return false
  return pairCount(textCasingOf(article).pairs.of(left, word), 'right') === 0
}

/** The commonest family names of Korea (census of 2015) and of Taiwan (2018), as papers write them. */
const familyNames = new Set(
  `Kim Lee Park Choi Choe Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Suh Shin Sin Kwon Hwang Ahn An Song Yoo Yu
   Hong Jeon Chun Ko Koh Moon Son Sohn Yang Bae Paik Baek Roh Noh Ryu Ban Nam Chen Lin Huang Wang Wu Liu Tsai Hsu Cheng Hsieh Kuo Hung
   Chiu Tseng Liao Lai Ma Su`.split(/\s+/)
)

/** What stands before a name with a hyphen and stays small: *pre-Code*, *mid-Atlantic*. */
const prefixes = new Set('anti ex inter intra mid neo non post pre pro pseudo quasi semi sub trans un'.split(' '))
