/**
 * Lexemes: written forms, whatever text they stand in. The same words come again in every text, so what can be said of
 * one is said once for all texts, and a word that was seen before is found without making a string of it.
 */
import {hashWord, mix} from '../lexicon/layout.js'
import {languageBits} from './function-words.js'

/** How the letters of a form are cased. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number'

export interface Lexeme {
  readonly text: string
  /** In lower case: the key of the lexicon. */
  readonly lower: string
  readonly shape: Shape
  /** Does an apostrophe stand in it? Few have one, and the others need not be looked through for it. */
  readonly apostrophe: boolean
  /** Does a letter that is none of English stand in it? */
  readonly accented: boolean
  /** What it says of its language: see `languageBits`. */
  readonly languages: number
  /** That of `lower`, by which the lexicon finds it. */
  readonly key: number
  /** Where its code units stand in the pool, and how many they are: the text need not be fetched to compare them. */
  readonly at: number
  readonly length: number
  /** The word of which it is one casing. */
  readonly word: LexemeWord
  /** The evidence that saw it last, and the place of its form there. */
  owner: number
  form: number
  /** A whole number that a model notes of it for the texts to come; `notNoted` before. */
  noted: number
}

export const notNoted = -0x80000000

/** What the casings of a word share: the evidence that saw one of them last, and the place of their family there. */
export interface LexemeWord {
  /** How many words came before it since the table was made anew: those of every text have the low numbers. See `WordBytes`. */
  readonly number: number
  owner: number
  family: number
}

// An open hash table, and the code units of all its words. Between two texts both start anew when they hold this much, so
// that memory stays flat over millions.
const most = 500_000
let table: Lexeme[] = new Array(1 << 16)
/** The hashes of the lexemes at their places, 0 where there is none: most places are passed by that. */
let hashes = new Int32Array(1 << 16)
let size = 0
let pool = new Uint16Array(most)
let used = 0
const words = new Map<string, LexemeWord>()

/** To be called before the words of another text. */
export function forgetLexemes(): void {
  if (used <= most) return
  table = new Array(1 << 16)
  hashes = new Int32Array(1 << 16)
  pool = new Uint16Array(most)
  size = used = 0
  words.clear()
}

/** The word of a form in lower case, if a text had it since the table was made anew. */
export function lexemeWord(lower: string): LexemeWord | undefined {
  return words.get(lower)
}

/** The lexeme of the word from `start` to `end`; `codes` are the code units of `source`. */
export function lexemeAt(source: string, codes: Uint16Array, start: number, end: number): Lexeme {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ codes[at], 0x01000193)
  hash ||= 1
  let slot = slotOf(hash)
  for (let found = hashes[slot]; found !== 0; found = hashes[slot]) {
    if (found === hash && isAt(table[slot], codes, start, end)) return table[slot]
    slot = (slot + 1) & (hashes.length - 1)
  }
  const lexeme = lexemeOf(source.slice(start, end), used)
  table[slot] = lexeme
  hashes[slot] = hash
  keep(codes.subarray(start, end))
  if (++size > hashes.length / 2) grow()
  return lexeme
}

function isAt({at, length}: Lexeme, codes: Uint16Array, start: number, end: number): boolean {
  if (length !== end - start) return false
  for (let i = 0; i < length; i++) if (pool[at + i] !== codes[start + i]) return false
  return true
}

function keep(word: Uint16Array): void {
  if (used + word.length > pool.length) {
    const old = pool
    pool = new Uint16Array(2 * (used + word.length))
    pool.set(old)
  }
  pool.set(word, used)
  used += word.length
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (hashes.length - 1)
}

function grow(): void {
  const [old, places] = [table, hashes]
  table = new Array(2 * places.length)
  hashes = new Int32Array(2 * places.length)
  for (let place = 0; place < places.length; place++) {
    if (places[place] === 0) continue
    let slot = slotOf(places[place])
    while (hashes[slot] !== 0) slot = (slot + 1) & (hashes.length - 1)
    table[slot] = old[place]
    hashes[slot] = places[place]
  }
}

function lexemeOf(slice: string, at: number): Lexeme {
  // A longer slice would hold its whole text in memory.
  const text = slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le')
  const lower = text.toLowerCase()
  let word = words.get(lower)
  if (!word) words.set(lower, (word = {number: words.size, owner: 0, family: 0}))
  const shape = shapeOf(text, lower)
  const languages = languageBits(lower, shape)
  return {
    text,
    lower: lower === text ? text : lower,
    shape,
    apostrophe: /['’]/.test(text),
    accented: /[^\x00-\x7f’]/.test(text),
    languages,
    key: mix(hashWord(lower)),
    at,
    length: text.length,
    word,
    owner: 0,
    form: 0,
    noted: notNoted
  }
}

function shapeOf(text: string, lower: string): Shape {
  if (/\p{Nd}/u.test(text)) return 'number'
  if (text === lower) return 'lower'
  const upper = text.toUpperCase()
  if (text === upper && text.length > 1) return 'upper'
  const first = text.codePointAt(0)! > 0xffff ? 2 : 1
  return text.slice(first) === lower.slice(first) ? 'capital' : 'mixed'
}
