/** Words: runs of letters and digits, with an apostrophe inside, each with its place in the sentence. */
import {abbreviations} from './abbreviations.js'
import type {Block} from './blocks.js'
import {followsDateline} from './dateline.js'
import type {Evidence, Form} from './evidence.js'
import {lexemeAt} from './lexemes.js'
import {isSpokenOf} from './spoken-marks.js'

/** Where a word stands: `middle` of a sentence, its `start`, or after a mark where a sentence `may` start. */
export type Position = 'middle' | 'start' | 'may'

export interface Word {
  readonly start: number
  readonly end: number
  readonly form: Form
  readonly block: Block
  readonly position: Position
}

/** Finds the words of each block, sets `block.from` and `block.to`, and counts their forms. */
export function wordsOf(source: string, codes: Uint16Array, blocks: readonly Block[], evidence: Evidence): Word[] {
  const words: Word[] = []
  for (const block of blocks) {
    block.from = words.length
    const running = block.kind === 'paragraph' || block.kind === 'list'
    let previous: Word | undefined
    for (let at = block.start; at < block.end; ) {
      if (!isWordPart(codes, at)) {
        at++
        continue
      }
      const start = at
      at = wordEnd(codes, at, block.end)
      if (start < block.body) continue
      const form = evidence.add(lexemeAt(source, codes, start, at))
      const position = previous ? positionOf(source, codes, previous, start, block) : block.continues ? 'may' : 'start'
      if (position === 'middle' && running && !block.caps) form.middle++
      previous = {start, end: at, form, block, position}
      words.push(previous)
    }
    block.to = words.length
  }
  return words
}

function wordEnd(codes: Uint16Array, at: number, limit: number): number {
  for (;;) {
    // Most letters are in the table; the loop over them is the hottest of all.
    while (at < limit && table[codes[at]] === 1) at++
    while (at < limit && isWordPart(codes, at)) at++
    const code = codes[at]
    // An apostrophe belongs to the word when letters stand on both sides of it.
    if ((code === 0x27 || code === 0x2019) && at + 1 < limit && isWordPart(codes, at + 1)) at++
    else return at
  }
}

// Letters, marks and digits: a table for the first blocks of Unicode, the regular expression for the rest.
const table = new Uint8Array(0x10000)
const letters = /[\p{L}\p{M}\p{N}\u00ad]/u
for (let code = 0; code < 0x250; code++) table[code] = letters.test(String.fromCharCode(code)) ? 1 : 2

function isWordPart(codes: Uint16Array, at: number): boolean {
  const code = codes[at]
  const known = table[code]
  if (known !== 0) return known === 1
  // Both halves of a pair belong together: emoji are no letters, but letters outside the first plane are.
  if (code >= 0xd800 && code <= 0xdfff) {
    const first = code <= 0xdbff ? at : at - 1
    const pair = String.fromCharCode(codes[first], codes[first + 1]).codePointAt(0)!
    return pair > 0xffff && letters.test(String.fromCodePoint(pair))
  }
  const is = letters.test(String.fromCharCode(code))
  table[code] = is ? 1 : 2
  return is
}

function positionOf(source: string, codes: Uint16Array, previous: Word, start: number, block: Block): Position {
  if (start - previous.end === 1) {
    const code = codes[previous.end]
    if (code === 0x20 || code === 0x2d) return 'middle'
  }
  let end = false
  let may = false
  let blank = false
  let dash = false
  let dashed = false
  for (let i = previous.end; i < start; i++) {
    switch (codes[i]) {
      case 0x2e: // .
      case 0x21: // !
      case 0x3f: // ?
      case 0x2026: // …
        end = true
        blank = false
        break
      case 0x3a: // :
      case 0x22: // "
      case 0x201c: // “
      case 0x2018: // ‘
      case 0x28: // (
      case 0x5b: // [
      case 0x2022: // •
      case 0xab: // «
      case 0x201e: // „
        may = true
        break
      case 0x2d: // -
      case 0x2013: // –
      case 0x2014: // —
        dash = end && blank
        dashed = true
        break
      case 0x20:
      case 0x09:
      case 0x0a:
      case 0x0d:
      case 0xa0:
        blank = true
        break
    }
  }
  if (start >= block.labelEnd && previous.end < block.labelEnd) return 'may'
  if (dashed && block.kind === 'paragraph' && followsDateline(source, start, block)) return 'start'
  // `“…computer.” – everyone`: who said it.
  if (end && blank && dash) return 'may'
  if (end && blank) return isAbbreviated(source, previous) || isBeforeSpokenMark(source, previous) ? 'may' : 'start'
  return end || may ? 'may' : 'middle'
}

/** Does a mark that is spoken of stand behind the word, a blank away: *a . in its name*? */
function isBeforeSpokenMark(source: string, {end}: Word): boolean {
  return source.charCodeAt(end) === 0x20 && '.!?'.includes(source[end + 1]) && isSpokenOf(source, end + 1)
}

/** `Mr.`, `Corp.`, an initial, `U.S.`: a full stop that need not end a sentence. */
function isAbbreviated(source: string, word: Word): boolean {
  if (source.charCodeAt(word.end) !== 0x2e) return false
  if (word.end - word.start === 1 && word.form.shape !== 'number') return true
  // `1/16 in. past the mark`: inches.
  if (word.form.lower === 'in' && /\d[ \u00a0]$/.test(source.slice(word.start - 2, word.start))) return true
  // *Well, no. They tried again*: only before a number it is one.
  if (word.form.lower === 'no') return /^\.\s?\d/.test(source.slice(word.end, word.end + 3))
  return abbreviations.has(word.form.lower)
}
