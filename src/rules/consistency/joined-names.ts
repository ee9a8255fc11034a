/** Names that a text joins in several ways: *Kim Jong Un*, *Kim Jong-un*. */
import {hasCapital} from '../../article/casing-evidence.js'
import {capitalWords} from '../../article/few-words.js'
import type {Article, Word} from '../../article.js'
import {hashWord, mix} from '../../lexicon/layout.js'
import {bare, lengthOfBare, possessiveOf} from './bare-names.js'
import {addWay, type Ways} from './ways.js'

/** Names of two words to four, by their letters alone: a hyphen, a blank, and the casing behind a hyphen make no difference. */
export function joinedNames(article: Article): Map<string, Ways> {
  const things = new Map<string, Ways>()
  if (!mayBeJoinedInTwoWays(article) || !areJoinedInTwoWays(article)) return things
  const {words, source} = article
  eachName(article, (from, to) => {
    if (isPlain(article, from, to)) return
    const {end} = bare(article, words[to])
    const way = source.slice(words[from].start, end).replaceAll('\u00a0', ' ')
    if (loneLetters.test(way)) return
    // Capitals throughout are for show, as those of a word that a list explains; in a heading a capital behind a hyphen is the heading's.
    const known = matching(things, way)
    const isForShow =
      !way.includes('-') ||
      words[from].block.kind === 'heading' ||
      isLoud(way) ||
      isLoud(known) ||
      endsInWord(article, to)
    addWay(things, keyOf(way), isForShow ? known : way, {start: words[from].start, end})
  })
  return things
}

/** A name has so many words at most. */
const mostWords = 4

/** Each name of two words to four, by the places of its first and its last. */
function eachName(article: Article, visit: (from: number, to: number) => void): void {
  const {words, source} = article
  for (const from of capitalWords(article)) {
    const {block, start} = words[from]
    for (let to = from + 1; to < block.to && to - from < mostWords; to++) {
      const last = words[to]
      if (last.start - words[to - 1].end !== 1) break
      const gap = source.charCodeAt(last.start - 1)
      if (gap !== blank && gap !== hyphen && gap !== hardBlank) break
      if (gap !== hyphen && !hasCapital(last)) break
      if (to === from + 1 && source.charCodeAt(start - 1) === hyphen) break
      if (source.charCodeAt(last.end) === hyphen && /[\p{L}\p{N}]/u.test(source[last.end + 1] ?? '')) continue
      visit(from, to)
    }
  }
}

const [blank, hyphen, hardBlank] = [0x20, 0x2d, 0xa0]

/** Letters that stand for themselves, whatever stands beside them: *C CD*, *D E F G*. */
const loneLetters = /^[\p{Lu} ]*(?<!\p{Lu})\p{Lu} [\p{Lu} ]*$/u

/**
 * The cheap question before, of two words side by side at a time: do they stand with a hyphen and without, or with one in two casings, or may one word have
 * the letters of both? That is told by its first letter, its last one and its length.
 */
function mayBeJoinedInTwoWays(article: Article): boolean {
  const {words, source} = article
  const capitals = capitalWords(article)
  const joints: number[] = []
  const hyphened = new Map<number, number>()
  ends.fill(0)
  for (const at of capitals) {
    const [one, other] = [words[at], words[at + 1]]
    noteEnds(endsOf(article, one, one))
    if (!other || other.start - one.end !== 1) continue
    const isHyphen = source.charCodeAt(one.end) === hyphen
    if (isHyphen || hasCapital(other)) joints.push(at)
    if (!isHyphen) continue
    const pair = pairOf(one, other)
    if ((hyphened.get(pair) ?? other.form.id) !== other.form.id) return true
    hyphened.set(pair, other.form.id)
  }
  return joints.some((at) => {
    const [one, other] = [words[at], words[at + 1]]
    if (hyphened.size > 0 && source.charCodeAt(one.end) !== hyphen && hyphened.has(pairOf(one, other))) return true
    return hasEnds(endsOf(article, one, other))
  })
}

function pairOf({form: {hash}}: Word, other: Word): number {
  return (Math.imul(hash, 31) + hashOfBare(other)) | 0
}

function hashOfBare(word: Word): number {
  const ending = possessiveOf(word)
  return ending === 0 ? word.form.hash : mix(hashWord(word.form.lower.slice(0, -ending)))
}

/** A bit for each hash of two ends and a length. */
const ends = new Int32Array(1 << 10)

function noteEnds(hash: number): void {
  ends[(hash >>> 5) & (ends.length - 1)] |= 1 << (hash & 31)
}

function hasEnds(hash: number): boolean {
  return (ends[(hash >>> 5) & (ends.length - 1)] & (1 << (hash & 31))) !== 0
}

/** Read in the source, whose characters lie side by side. */
function endsOf({source}: Article, one: Word, other: Word): number {
  const end = other.end - possessiveOf(other)
  const length = one === other ? end - one.start : one.end - one.start + end - other.start
  const [first, last] = [source.charCodeAt(one.start) | smallBit, source.charCodeAt(end - 1) | smallBit]
  return (first * 31 + last) * 31 + length
}

/** By which a capital differs from its small letter. */
const smallBit = 0x20

/**
 * Do the letters of any name stand with other blanks or hyphens, or with a hyphen in other casings? In most texts none do. Asked by
 * hashes, without a string for each name: one of the letters, one of where blanks and hyphens stand, one of the casing.
 */
function areJoinedInTwoWays(article: Article): boolean {
  const {words, source} = article
  const known = new Map<number, number>()
  let differ = false
  // What is known of the words from `first` to before `next`: of a name and the longer ones that begin with it each word is read once.
  let [first, next, letters, joints, hyphens] = [-1, 0, 0, 0, 0]
  eachName(article, (from, to) => {
    if (from !== first) {
      ;[first, next] = [from, from]
      letters = joints = hyphens = 0
    }
    for (; next < to; next++) {
      const {form, end} = words[next]
      letters = withLetters(letters, form.lower, form.lower.length)
      const isHyphen = source.charCodeAt(end) === hyphen
      if (isHyphen) hyphens++
      joints = (Math.imul(joints, 31) + letters + (isHyphen ? 1 : 0)) | 0
    }
    const all = withLetters(letters, words[to].form.lower, lengthOfBare(words[to]))
    // Without a hyphen the casing makes no difference.
    const way = hyphens > 0 ? joints ^ casingOf(article, from, to) : joints
    const other = known.get(all)
    if (other === undefined) known.set(all, way)
    else if (other !== way) differ = true
  })
  return differ
}

/** A hash of the letters of a name as they are cased. */
function casingOf({words}: Article, from: number, to: number): number {
  let hash = 0
  for (let at = from; at <= to; at++) hash = withLetters(hash, words[at].form.text, lengthOfBare(words[at]))
  return hash
}

/** A hash with the first letters of a word. */
function withLetters(hash: number, text: string, count: number): number {
  let result = hash
  for (let i = 0; i < count; i++) result = (Math.imul(result, 31) + text.charCodeAt(i)) | 0
  return result
}

function keyOf(way: string): string {
  return way.toLowerCase().replace(/[ -]/g, '')
}

/** Does a common word stand behind the hyphen? *Add-Ons* is the style of a title. */
function endsInWord({words, source, lexicon}: Article, to: number): boolean {
  return source.charCodeAt(words[to].start - 1) === hyphen && lexicon.facts(words[to].form.lower)?.knownLower === true
}

/** Does a part stand in capitals that are for show? *COVID-19* and *USB-C* have no other casing. */
function isLoud(way: string): boolean {
  return !/\p{N}/u.test(way) && /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/u.test(way)
}

/** The way that differs by its casing alone, where the text has one. */
function matching(things: Map<string, Ways>, way: string): string {
  for (const other of things.get(keyOf(way))?.keys() ?? []) if (other.toLowerCase() === way.toLowerCase()) return other
  return way
}

/** Do only common words stand there (*Cold-War*), which are joined for grammar's sake, or behind the last hyphen (*Korea-led*)? */
function isPlain({words, lexicon, source}: Article, from: number, to: number): boolean {
  const plain = ({form}: Word) => {
    const facts = lexicon.facts(form.lower)
    return facts?.knownLower === true && facts.common
  }
  // The second syllable of a given name may be a word as well: *Dong-min*, where the text has it with a capital and without the hyphen too.
  const isName = to - from > 1 && hasCapital(words[to - 1]) && !plain(words[to - 1])
  if (words[to].form.shape === 'lower' && plain(words[to]) && !isName) return true
  if (source[words[to].start - 1] === '-' && words[to].form.shape === 'number') return false
  for (let at = from; at <= to; at++) if (!plain(words[at])) return false
  return true
}
