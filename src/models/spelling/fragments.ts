/**
 * Pieces of words: what stands beside letters in brackets (*[D]ealers, becom[ing]*), at a hyphen with a blank (*choic- es*), behind a dot
 * (`package.cpath`, `.fastq`), or at a hyphen in a word that is also written without it (*kow-tow*).
 */
import type {Article} from '../../article.js'

/** Is the word at `at`, its place among those of the article, only a part of one? */
export function isPiece({source, words, lexicon}: Article, at: number): boolean {
  const {start, end, form} = words[at]
  // Hardly ever: most words stand between blanks.
  const last = source[start - 1] === ' ' ? source[start - 2] : source[start - 1]
  if (!marks.has(last) && !marks.has(source[end])) return false
  if (before.test(source.slice(Math.max(0, start - 3), start)) || after.test(source.slice(end, end + 3))) return true
  const [left, right] = [words[at - 1], words[at + 1]]
  const isWord = (joined: string) => lexicon.facts(joined)?.knownLower === true
  return (
    (source[end] === '-' && right?.start === end + 1 && isWord(form.lower + right.form.lower)) ||
    (source[start - 1] === '-' && left?.end === start - 1 && isWord(left.form.lower + form.lower))
  )
}

const marks: ReadonlySet<string | undefined> = new Set(['-', '.', ')', ']', '['])
const before = /\p{L}(?:[\])]|- )$|[\p{L}\s(]\.$/u
/** `[1]` is a note. */
const after = /^(?:\[\p{L}|- \p{Ll})/u
