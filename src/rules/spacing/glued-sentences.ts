/** Is the end of a sentence glued to the next one? */
import {isTechnical} from '../../article/code.js'
import {losesBlanks, mendsBefore} from '../../article/mends.js'
import {isBeforeKind} from '../../article/terms.js'
import type {Article, Word} from '../../article.js'
import {openers} from '../openers.js'
import {beginsPhrase, endsPhrase} from './between-sentences.js'
import {followed, isGlued, isWord} from './glued-clauses.js'

// Marks that belong to a name: `Yahoo!Answers`.
const brands = new Set(['yahoo', 'jeopardy', 'wham', 'mamma', 'panic', 'yum'])
// Titles and places that take a full stop and a name: `Mr.Smith`, `St.Louis`.
const titles = new Set('mr mrs ms dr prof gov sen rep gen col capt lt sgt rev hon st ft mt pres'.split(' '))
// Words that are also top-level domains or members in code prove nothing after a full stop in lower case.
const machine = new Set(
  'in it is to me my us be at no am as so do net com org io ai fyi dev app md value name length id get set on'.split(
    ' '
  )
)

const hosts = new Set('net com org info biz co uk tv io'.split(' '))

export function afterEnd(
  article: Article,
  left: Word,
  right: Word,
  index: number,
  mark: string,
  closed: boolean
): string | undefined {
  if (right.form.shape === 'number' || brands.has(left.form.lower) || repeats(article, left, right)) return undefined
  const full = mark === '.' && !closed
  const isTitle = full && left.form.shape === 'capital' && titles.has(left.form.lower)
  // Not the team `Gen.G`.
  if (isTitle && right.form.shape === 'capital' && right.end - right.start > 1) return 'a title is glued to a name'
  // A lone letter is an initial, unless it is a word.
  if (
    (left.end - left.start === 1 && left.form.shape !== 'number') ||
    (right.end - right.start === 1 && !/^[AI]$/.test(right.form.text))
  )
    return undefined
  if (full && isDotted(article, left, right)) return undefined
  // `Th.A. Hale`: an initial.
  if (full && right.end - right.start === 1 && article.source[right.end] === '.') return undefined
  if (full && isCompany(article, left, right) && followed(article, right, index))
    return 'a word is glued to an abbreviation'
  if (right.form.shape === 'lower') {
    if (closed && isAfterQuotation(article, right, index)) return 'a word is glued to a quotation'
    return full && opensInLower(article, left, right, index) ? glued : undefined
  }
  // `eBay`, `net.AddressError`
  if (right.form.shape === 'mixed' && (/^\p{Ll}/u.test(right.form.text) || !article.lexicon.facts(right.form.lower)))
    return undefined
  // `BalticNews.Net`, `Jerry.Co`
  if (full && right.form.shape === 'capital' && hosts.has(right.form.lower) && left.form.shape !== 'lower')
    return undefined
  // `September.US rose`, and not `booking.US` or `Octane.AI`.
  if (right.form.text === 'AI') return undefined
  if (right.form.shape === 'upper' && machine.has(right.form.lower))
    return full &&
      left.form.shape === 'capital' &&
      isWord(article, left) &&
      followed(article, right, index)?.form.shape === 'lower'
      ? glued
      : undefined
  if (!full) return glued
  // `header.Key`, `StyleCop.Analyzers`: where code is explained, members and classes stand in sentences.
  if (isTechnical(article) && !startsSentences(article, right) && !isTorn(article, index)) return undefined
  if (left.form.shape === 'number') {
    if (!isWord(article, right)) return undefined
    if (left.start > left.block.start) return glued
    return right.form.shape === 'capital' && article.once(spacedNumbers) > 1
      ? 'a number is glued to its item'
      : undefined
  }
  // `os.Exit`: after two letters that are no usual word, only a word that opens sentences.
  if (left.form.shape === 'lower' && left.end - left.start < 3 && !article.lexicon.facts(left.form.lower)?.basic) {
    return startsSentences(article, right) ? glued : undefined
  }
  if (left.form.shape === 'lower') return isWord(article, left) || isWord(article, right) ? glued : undefined
  return opensInCapitals(article, left, right, index) ? glued : undefined
}

/** `“Why?”she asked`: a usual word in a running sentence, and no ending (`“do it!”s`). */
function isAfterQuotation(article: Article, right: Word, index: number): boolean {
  const isUsual = article.lexicon.facts(right.form.lower)?.basic === true
  return isUsual && /["”]/.test(article.source[right.start - 1]) && followed(article, right, index) !== undefined
}

/** How many lines start with a number and a space, as `2. Methods` does. */
const spacedNumbers = (article: Article) =>
  article.blocks.filter((block) => /^\d{1,3}\. \p{L}/u.test(article.source.slice(block.start, block.start + 6))).length

/** `Steel Co.said`: a verb after a company; not `Co.uk`. */
function isCompany({lexicon}: Article, left: Word, right: Word): boolean {
  if (left.form.shape !== 'capital' || !companies.has(left.form.lower) || right.form.shape !== 'lower') return false
  return right.end - right.start > 2 && lexicon.facts(right.form.lower)?.common === true
}

const companies = new Set(['co', 'corp', 'inc', 'ltd', 'bros'])

const glued = 'the end of a sentence is glued to the next one'

/** `China.the perception`: both are words, and the right one is known for opening sentences, or the words around say so. */
function opensInLower(article: Article, left: Word, right: Word, index: number): boolean {
  if (left.end - left.start < 3 || right.end - right.start < 2 || !isWord(article, left)) return false
  const next = followed(article, right, index)
  if (!next) return false
  if (startsSentences(article, right) && !machine.has(right.form.lower)) return true
  if (left.block.kind !== 'paragraph' || left.block.to - left.block.from < 8 || isTechnical(article)) return false
  if (next.form.shape !== 'lower' || left.form.shape === 'mixed' || left.form.shape === 'upper') return false
  return endsPhrase(article, index - 1) && beginsPhrase(article, index, machine.has(right.form.lower))
}

/**
 * `September.Parmalat is`: after a name, the right word opens sentences, is no name (`Third-placed`), is the subject of a
 * verb, or after a word that is no name the first name of a person (`Nest.Diana Rigg`).
 */
function opensInCapitals(article: Article, left: Word, right: Word, index: number): boolean {
  if (startsSentences(article, right)) return true
  const known = article.lexicon.facts(right.form.lower)
  const plain = known?.common === true && known.lower > 0.5
  if (plain && /^(?:-\p{Ll}|: )/u.test(article.source.slice(right.end, right.end + 2))) return true
  const next = followed(article, right, index)
  if (!next) return false
  // Where blanks were lost, others are, before what is no member and no host: *Todd Bates.Lois Maxwell*, *Love.Pawlikowski won*.
  if (
    losesBlanks(article) &&
    isWord(article, left) &&
    (known ? isGiven(article, right, next) : isUnknownName(right, next))
  )
    return true
  // `Data.World`: two words that are no names make one together.
  if (plain) return !isPlainName(article, left, index)
  if (known?.person && next.form.shape === 'capital') return article.lexicon.facts(left.form.lower)?.common === true
  return next.form.shape === 'lower' && (known?.name === true || right.form.count > 1)
}

/** *From every method.Warnings have*: a phrase ends and a sentence goes on, in a text that has lost another blank. */
const isTorn = (article: Article, index: number): boolean =>
  mendsBefore(article).blanks > 0 &&
  endsPhrase(article, index - 1) &&
  followed(article, article.words[index], index)?.form.shape === 'lower'

/** A given name, and the next one behind it. */
function isGiven({lexicon}: Article, {form}: Word, next: Word): boolean {
  return next.form.shape === 'capital' && (lexicon.nameWord(form.lower)?.given ?? 0) > 0
}

/** A name that no table knows, in a sentence that goes on: it has more letters than *Node.Js*. */
function isUnknownName({start, end}: Word, next: Word): boolean {
  return end - start > longestEnding && next.form.shape === 'lower'
}

const longestEnding = 4

/** A usual word with a capital that nothing before it asks for. */
function isPlainName({lexicon, words}: Article, left: Word, index: number): boolean {
  const known = lexicon.facts(left.form.lower)
  const before = words[index - 2]
  if (!known?.common || known.capital > 0.5 || known.name || left.position !== 'middle') return false
  return before?.block === left.block && before.form.shape === 'lower'
}

/** More letters in a row are rather the name of a file than initials. */
const longestInitials = 5

/** Another full stop close by says that this is a chain of initials, a host or a member, not two sentences. */
function isDotted({source}: Article, left: Word, right: Word): boolean {
  return (
    (source[left.start - 1] === '.' && left.form.shape !== 'number') ||
    (source[right.end] === '.' &&
      source.charCodeAt(right.end + 1) > 0x20 &&
      /[\p{L}\p{N}(]/u.test(source[right.end + 1])) ||
    // `the Network.Parse module`
    (isBeforeKind(source, right.end) && !openers.has(right.form.lower)) ||
    // `nylas.Client)`
    '()]}=;'.includes(source[right.end] ?? ' ') ||
    // `README.Debian`
    (left.form.shape === 'upper' && left.end - left.start > longestInitials && right.form.shape !== 'lower')
  )
}

/** A glued pair that the text writes twice is a name. */
const repeats = (article: Article, left: Word, right: Word) =>
  article.once(gluedTwice).has(article.source.slice(left.start, right.end))

function gluedTwice({source, words}: Article): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (let i = 1; i < words.length; i++) {
    const [left, right] = [words[i - 1], words[i]]
    if (left.form.count < 2 || right.form.count < 2 || !isGlued(source, left, right)) continue
    const pair = source.slice(left.start, right.end)
    ;(once.has(pair) ? twice : once).add(pair)
  }
  return twice
}

function startsSentences({lexicon}: Article, word: Word): boolean {
  return openers.has(word.form.lower) || (lexicon.facts(word.form.lower)?.starter ?? 0) > 0.3
}
