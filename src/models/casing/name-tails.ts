/** Words that end names: *lane* after *Forge*, *rangers* after *Bolton*, *field* after *Judith*. */
import {readFileSync} from 'node:fs'
import type {Article} from '../../article.js'
import {isJoined} from './names.js'
import type {TextCasing} from './text-casing.js'
import {wordCasings} from './word-casing.js'

/** What stands before it: a common given name; another name that is no word; a word that has a capital mid-sentence, alone. */
export const nameHeads = ['given', 'name', 'word'] as const
export type NameHead = (typeof nameHeads)[number]

/**
 * What sort of head stands right before the word, if one does. Nationalities, days, countries and letters are none: *the Welsh lane*.
 *
 * @param isAssumed whether the head surely lacks its capital: *Dame judith field*
 */
export function nameHeadOf(article: Article, index: number, isAssumed = false): NameHead | undefined {
  const {words, source, lexicon} = article
  const [before, left, word] = [words[index - 2], words[index - 1], words[index]]
  if (index <= word.block.from || !isJoined(left, word) || source.charCodeAt(left.end) !== 0x20) return undefined
  const {form} = left
  if ((form.shape !== 'capital' && !isAssumed) || form.text.length < 3 || /['’]/.test(form.text)) return undefined
  const {facts, key, small} = lexicon.once(wordCasings).of(form)
  if (small || facts?.people || facts?.calendar || facts?.region) return undefined
  if (!facts?.knownLower) return (lexicon.nameWord(key)?.given ?? 0) > 1 ? 'given' : 'name'
  const isAlone = left.position === 'middle' && before.form.shape === 'lower'
  return isAlone ? 'word' : undefined
}

/** The probability of a word that ends a name: of 30 that lacked their capital in the exams and published prose, it was wrong of one. */
export const tailProbability = 0.9

/** Does the word, in lower case, end a name that goes on no further? `p`: what the trees make of it. */
export function endsName(casing: TextCasing, index: number, p: number): boolean {
  const {article} = casing
  const word = article.words[index]
  if (word.position !== 'middle' || word.end - word.start < 3) return false
  const head = nameHeadOf(article, index, casing.isAssumed(index - 1))
  const counts = head && tails().get(casing.of(word.form).key)
  if (!counts || !isLast(casing, index)) return false
  // *to break Dockers hearts*
  if (head === 'word' && word.form.lower.endsWith('s') && article.words[index - 1].form.lower.endsWith('s'))
    return false
  const {lower} = word.form
  if (!lower.endsWith('s') && isKnighted(article, index) && isSurname(counts)) return true
  return p < doubted ? isAlwaysTail(counts, head) : isTail(counts, head, lower)
}

/** *Dame Judith field*: a given name after this title is followed by a surname. */
function isKnighted({words}: Article, index: number): boolean {
  const title = words[index - 2]
  return title?.block === words[index].block && (title.form.text === 'Sir' || title.form.text === 'Dame')
}

function isSurname([givenLower, given]: readonly number[]): boolean {
  return given >= 8 && givenLower <= 0.15 * given
}

/** Below it the trees are sure of a small word. */
const doubted = 0.1

/** What share of the heads may stand before it in lower case: of all sorts, of its own sort, of both sorts of names. */
const [mostOfAll, mostOfOwn, mostOfNames] = [0.115, 0.03, 0.06]

/** After ten names or more, and never in lower case. */
function isAlwaysTail([, , nameLower, name, wordLower, word]: readonly number[], head: NameHead): boolean {
  if (head === 'given' || nameLower + wordLower > mostOfAll * (name + word)) return false
  return head === 'name' ? nameLower === 0 && name >= 10 : wordLower === 0 && word >= 10
}

/**
 * Was it seen after so many heads of the sort, and seldom in lower case? A given name may be another name as well (*Bolton*). Bounds that were
 * set on the casing exam, the second exam and published prose.
 */
function isTail(
  [givenLower, given, nameLower, name, wordLower, word]: readonly number[],
  head: NameHead,
  lower: string
): boolean {
  if (givenLower + nameLower + wordLower > mostOfAll * (given + name + word)) return false
  if (head === 'word') return word >= 6 && wordLower <= mostOfOwn * word
  // *Lena parks her car*
  if (head === 'given' && lower.endsWith('s')) return false
  const isOwn =
    head === 'given' ? given >= 8 && givenLower <= mostOfOwn * given : name >= 6 && nameLower <= mostOfOwn * name
  return isOwn || (given + name >= 7 && givenLower + nameLower <= mostOfNames * (given + name))
}

/** Does the sentence go on with a mark, a small word or a verb, and no noun that the word belongs to (*the Everton cup tie*)? */
function isLast(casing: TextCasing, index: number): boolean {
  const {words, source} = casing.article
  const [word, next] = [words[index], words[index + 1]]
  if (next?.block !== word.block || !isJoined(word, next)) return source[word.end] !== '-'
  return casing.isSmall(next.form) || (casing.isLower(index + 1) && casing.of(next.form).follows)
}

let table: Map<string, readonly number[]> | undefined

/** By word: for each sort of head, how many different ones before it in lower case and with a capital. */
function tails(): Map<string, readonly number[]> {
  return (table ??= new Map(
    Object.entries(JSON.parse(readFileSync(new URL('name-tails.json', import.meta.url), 'utf8')))
  ))
}
