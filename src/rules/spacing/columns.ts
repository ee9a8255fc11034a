import {losesBlanks} from '../../article/mends.js'
import {lineNumberAt, oncePerBlock, oncePerLine, textOfLine} from '../../article/places.js'
import type {Article, Block} from '../../article.js'

/** Wide gaps line things up: a very wide one, more than one, or a single one where there is no sentence. */
export const hasColumns = oncePerBlock(({source}: Article, {body, end, kind}: Block): boolean => {
  const line = source.slice(body, end)
  if (veryWide.test(line)) return true
  const gaps = line.match(wide)?.length ?? 0
  return gaps > 1 || (gaps > 0 && kind === 'heading' && !line.includes('\n'))
})

const wide = / {3,}/g
const veryWide = /\S[ \u00a0]{4,}\S/

/** Is the line around the offset `at` (UTF-16 code units) one of values set apart by commas alone, as many as in the line above or below (*id,name,town*)? */
export function isCommaRow(article: Article, at: number): boolean {
  const line = lineNumberAt(article, at)
  const count = commasOf(article, line)
  return count > 1 && (commasOf(article, line - 1) === count || commasOf(article, line + 1) === count)
}

/** How many commas without a blank a line has; none when one has a blank after it, outside quotation marks. */
const commasOf = oncePerLine((article, line) => {
  const bare = textOfLine(article, line)?.replace(/"[^"]*"/g, '""') ?? ''
  return /,\s/.test(bare) ? 0 : (bare.match(/,/g)?.length ?? 0)
})

/**
 * Does the offset `at` (UTF-16 code units) stand in a run without a blank that only a machine writes: two marks in a row (`0069;;Lu;`), a
 * list of values behind a word (`array([True,False`, `state=failed,new`) or in brackets of their own (`{gz,xz}`, `(host,port)`), between
 * quotation marks three words or more, and without them four (`red,green,blue,black`) where no other blanks were lost?
 */
export function isValueList(article: Article, at: number): boolean {
  const {source} = article
  let start = at
  while (start > 0 && at - start < longestRun && /\S/.test(source[start - 1])) start--
  let end = at
  while (end < source.length && end - at < longestRun && /\S/.test(source[end])) end++
  const run = source.slice(start, end)
  if (patterns.some((pattern) => pattern.test(run))) return true
  // *bread,milk,butter and jam* are of a sentence.
  const isSaid = /[, ](?:and|or)\b/.test(run + source.slice(end, end + 4))
  return longRow.test(run) && !isSaid && !losesBlanks(article)
}

const patterns = [
  /[;,]{2}|[\p{L}\d)][([=][^()]*[,;]|[{*&<>|][^{}]*[,;]|\[[^[\]]*[,;][^[\]]*\]/u,
  /^["'“‘][\w-]+(?:[,;][\w-]+){2,}[,;.]?["'”’][,.;:)]*$/,
  /^\(\p{Ll}+(?:,\p{Ll}+)+\)[.,;:]?$/u
]
const longRow = /^[([“"'`]?(?:[\p{L}\d-]+,){3,}[\p{L}\d]/u

/** Code units on each side, beyond which nobody looks. */
const longestRun = 80
