/** What people are and do, beside or instead of their names: trades, offices, kin. */
import {hasCapital} from '../../../article/casing-evidence.js'
import type {Article, Word} from '../../../article.js'
import {isJoined} from '../../../models/casing/names.js'
import {contextOnly, isJudged, placeOnly} from '../grounds.js'
import {determiners, isFunctionWord} from '../plain-words.js'
import type {Exception} from './exception.js'

export const people: readonly Exception[] = [
  {
    name: 'what someone does, before the name',
    example: 'The show has Super Bowl Halftime Show superstar Bad Bunny in it.',
    test: ({words}, {word, index, ground}) =>
      contextOnly.has(ground.of) && occupations.has(word.form.lower) && words[index + 1]?.form.shape === 'capital'
  },
  {
    name: 'a greeting before the name',
    example: 'We have our old friend from the Bowes Museum, hi Parveen! It is good to see you again.',
    test: ({words}, {word, index, ground}) => {
      const next = words[index + 1]
      if (placeOnly.has(ground.of) || !greetings.has(word.form.lower)) return false
      return next !== undefined && isJoined(word, next) && hasCapital(next)
    }
  },
  {
    name: 'a trade after an article',
    example:
      'The carter asked the old smith about it, and a cooper from the next village. Her father was a cartwright.',
    test: (article, {index}) => isTrade(article, index)
  },
  {
    name: 'an ordinal before a role',
    example: 'He was the first governor of the Territory and seventh President of the United States.',
    test: (_, {word, ground}) => contextOnly.has(ground.of) && ordinals.has(word.form.lower)
  },
  {
    name: 'a role that one is chosen for',
    example: 'In 1186 he was elected khan of the Mongols. The Khan died in 1227. Kublai Khan was his grandson.',
    test: ({words}, {word, index, ground}) =>
      ground.of === 'text' &&
      word.position === 'middle' &&
      chosen.has(words[index - 1].form.lower) &&
      words[index + 1]?.form.lower === 'of'
  },
  {
    name: 'whose office it is, before its full name',
    example:
      'Heather Smith worked for the state Department of Corrections until May. Later she joined the State Department.',
    test: (article, {word, index}) => governments.has(word.form.lower) && isBeforeFullName(article, index)
  },
  {
    name: 'what someone did with the words quoted',
    example: '“Never again,” Colin gnarrled. “Not me,” Ines huffled from the back of the room.',
    test: ({words, source}, {word, index, ground}) => {
      const left = words[index - 1]
      // *“Not me,” Ines Huffel said*, and *“Not me,” Ines Huffel, 45, said*: a name has its verb still to come.
      if (ground.of !== 'given name' || !/[,!?]["”’'] $/.test(source.slice(left.block.start, left.start))) return false
      const next = words[index + 1]
      if (/^[.!?]/.test(source.slice(word.end, word.end + 1))) return true
      return next !== undefined && isJoined(word, next) && goesOn.has(next.form.lower)
    }
  },
  {
    name: 'the salutation of a letter',
    example: 'The boy’s note ran: “Dear sir, I am sorry for the hens.” She read it twice.',
    test: ({words}, {word, index}) =>
      words[index - 1]?.form.lower === 'dear' && /^(?:sirs?|madam|friends?|reader)$/.test(word.form.lower)
  },
  {
    name: 'kin after a possessive',
    example: 'My aunt Ines came from Porto with her grandfather and one suitcase.',
    test: ({words}, guess) =>
      isJudged(guess) && possessives.has(words[guess.index - 1]?.form.lower) && relatives.has(guess.word.form.lower)
  },
  {
    name: 'kin that the text addresses',
    example:
      '"Well, mamma," said Kate, "you know that papa is out. Is mamma well?" he asked. "Yes, Mamma is well," she said.',
    test: (_, {word, ground}) => !placeOnly.has(ground.of) && kin.has(word.form.lower)
  }
]

/** What a verb of saying goes on with, and a name seldom. */
const goesOn = new Set('across as at from into over through to when while with'.split(' '))

/** What people do; unlike *president* and *king* no title that is written with the name. */
const occupations = new Set(
  `star superstar singer rapper actor actress comedian director producer guest winner champion runner-up legend icon frontman drummer
   guitarist bassist pianist striker midfielder defender goalkeeper coach boss founder co-founder owner author writer novelist poet
   playwright editor reporter journalist correspondent spokesman spokeswoman analyst economist researcher scientist historian
   engineer designer photographer teammate colleague`.split(/\s+/)
)

/** What one calls out to somebody. */
const greetings = new Set('hi hey hello bye goodbye thanks cheers sorry oh ok okay yes no well please'.split(' '))

/** Who an office belongs to. */
const governments = new Set(['federal', 'state', 'city', 'county', 'provincial', 'municipal', 'local', 'national'])

/** *Department of Corrections*: a name that is whole without the word before it, and with it none that lists have. */
function isBeforeFullName(article: Article, index: number): boolean {
  const {words, lexicon} = article
  const [left, word, office, of, what] = words.slice(index - 1 < 0 ? 0 : index - 1, index + 4)
  if (!what || !isJoined(word, office) || !isJoined(office, of) || !isJoined(of, what)) return false
  if (of.form.lower !== 'of' || !hasCapital(office) || !hasCapital(what)) return false
  if (left && isJoined(left, word) && hasCapital(left) && left.position === 'middle') return false
  return !lexicon.knownName([word, office, of, what].map(({form}) => form.lower).join(' '))
}

const possessives = new Set(['my', 'your', 'his', 'her', 'our', 'their'])

const relatives = new Set(
  'aunt aunty auntie uncle cousin mom mum mother dad father grandma grandmother granny grandpa grandfather brother sister'.split(
    ' '
  )
)

/** The ordinals that count roles. */
const ordinals = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last next'.split(' ')
)

const chosen = new Set('elected became become crowned appointed named proclaimed made as'.split(' '))

/** Names for kin that older prose writes small when it speaks to them. */
const kin = new Set('mamma mama papa mammy daddy mummy granny grandpa grandma'.split(' '))

/** *the carter and the smith*: a name that is a trade, after an article and with no other name beside it, is the trade. */
function isTrade(article: Article, index: number): boolean {
  const {words, lexicon} = article
  const {form, block, position} = words[index]
  const known = lexicon.facts(form.lower)
  if (form.family.forms.length > 1) return false
  if (followsThe(article, index) && known?.largeLower && !known.person && isSurname(article, index))
    return isLast(article, index)
  if (position === 'middle' && isArticle(words[index - 1]) && isNoMake(article, index)) return isLast(article, index)
  if (position !== 'middle' || !known?.knownLower || !known.person) return false
  let left = index - 1
  if (left > block.from && lexicon.facts(words[left].form.lower)?.common && !determiners.has(words[left].form.lower))
    left--
  if (left < block.from || !determiners.has(words[left].form.lower)) return false
  return isLast(article, index)
}

/** A surname that is no place's, company's or work's name: *a honda* lost its capital. */
function isNoMake({words, lexicon}: Article, index: number): boolean {
  const name = lexicon.nameWord(words[index].form.lower)
  return name !== undefined && name.surname > 0 && name.given + name.place + name.title === 0
}

const isArticle = ({form}: Word): boolean => form.text === 'a' || form.text === 'an'

/** Does the sentence go on with a mark, a small word or a verb? */
function isLast({source, words}: Article, index: number): boolean {
  const {block, end} = words[index]
  const next = words[index + 1]
  if (next?.block !== block || source[end] !== ' ') return true
  return isFunctionWord(next.form) || (next.form.shape === 'lower' && next.form.lower.endsWith('ed'))
}

/** After *the* nobody is called by name, but rivers, papers and clubs are (*the Guardian*): those were seen so more often. */
function followsThe({words, lexicon}: Article, index: number): boolean {
  const [left, word] = [words[index - 1], words[index]]
  if (left?.form.lower !== 'the' || !isJoined(left, word)) return false
  return (lexicon.pairCasing('the', word.form.lower)?.count ?? 0) < seenAfterThe
}

/** Seven times: see the units of the counts. */
const seenAfterThe = 36

function isSurname({words, lexicon}: Article, index: number): boolean {
  const name = lexicon.nameWord(words[index].form.lower)
  return name !== undefined && name.given + name.surname > 0
}
