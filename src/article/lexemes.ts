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
  /** What it says of its language: see `languageBits`. */
  readonly languages: number
  /** The hash of the code units, by which it is found here. */
  readonly hash: number
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
}

/** What the casings of a word share: the evidence that saw one of them last, and the place of their family there. */
export interface LexemeWord {
  owner: number
  family: number
}

// An open hash table, and the code units of all its words. Between two texts both start anew when they hold this much, so
// that memory stays flat over millions.
const most = 500_000
let table: (Lexeme | undefined)[] = new Array(1 << 16)
let size = 0
let pool = new Uint16Array(most)
let used = 0
const words = new Map<string, LexemeWord>()

/** To be called before the words of another text. */
export function forgetLexemes(): void {
  if (used <= most) return
  table = new Array(1 << 16)
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
  let slot = slotOf(hash)
  for (let found = table[slot]; found; found = table[slot]) {
    if (found.hash === hash && isAt(found, codes, start, end)) return found
    slot = (slot + 1) & (table.length - 1)
  }
  const lexeme = lexemeOf(source.slice(start, end), hash, used)
  table[slot] = lexeme
  keep(codes.subarray(start, end))
  if (++size > table.length / 2) grow()
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
  return (hash ^ (hash >>> 15)) & (table.length - 1)
}

function grow(): void {
  const old = table
  table = new Array(old.length * 2)
  for (const lexeme of old) {
    if (!lexeme) continue
    let slot = slotOf(lexeme.hash)
    while (table[slot]) slot = (slot + 1) & (table.length - 1)
    table[slot] = lexeme
  }
}

function lexemeOf(slice: string, hash: number, at: number): Lexeme {
  // A longer slice would hold its whole text in memory.
  const text = slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le')
  const lower = text.toLowerCase()
  let word = words.get(lower)
  if (!word) words.set(lower, (word = {owner: 0, family: 0}))
  const shape = shapeOf(text, lower)
  const languages = languageBits(lower, shape)
  return {
    text,
    lower: lower === text ? text : lower,
    shape,
    apostrophe: /['’]/.test(text),
    languages,
    hash,
    key: mix(hashWord(lower)),
    at,
    length: text.length,
    word,
    owner: 0,
    form: 0
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
