/**
 * Pieces of words: what stands beside letters in brackets (*[D]ealers, becom[ing]*), at a hyphen with a blank (*choic- es*), or behind a dot
 * (`package.cpath`, `.fastq`).
 */
import type {Word} from '../../article.js'

/** Is the word only a part of one? */
export function isPiece(source: string, {start, end}: Pick<Word, 'start' | 'end'>): boolean {
  return before.test(source.slice(Math.max(0, start - 3), start)) || after.test(source.slice(end, end + 3))
}

const before = /\p{L}(?:[\])]|- )$|[\p{L}\s(]\.$/u
/** `[1]` is a note. */
const after = /^(?:\[\p{L}|- \p{Ll})/u
