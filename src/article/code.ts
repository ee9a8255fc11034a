/** Lines of code among the prose, as scraped tutorials and changelogs have them: their words and spaces are their own. */
import type {Article, Block} from '../article.js'

/**
 * What prose does not have: braces and operators; calls (`print()`, `text.trim(`, `log("…`, `run(job);`); names with an underscore
 * in lists, and members set apart (`icu . Locale . get (`); statements and comments.
 */
const sign = new RegExp(
  [
    /[{}]|=>|->|::|[=!<>+]=/u,
    /[\p{L}\d_\])] ?\( ?\)|["'\p{L}\d_\])]\.[a-z]\w*\(|\w\(["'`]|\w\([^()]*\)\s*[;:]\s*$/u,
    /\w_\w+ ?[(,;]|\w \. \w+ (?:\(|\. )/u,
    /=[^=]*;\s*$|[;)\]"']\s+\/\/(?:\s|$)/u,
    /^(?:(?:const|let|var) [\w{[$, ]+=|(?:def|func|function|fn) \w+ ?[(:]|import [\w.*]+(?:;|$| from )|from [\w.]+ import )/u
  ]
    .map(({source}) => source)
    .join('|'),
  'gu'
)

/** A line of prose may name a call now and then. */
const wordsToOne = 15

/** The start of a long line says what it is. */
const farEnough = 1000

/** Is the block a line of code? */
function isCodeLine({source}: Article, {body, end, from, to}: Block): boolean {
  const found = source.slice(body, Math.min(end, body + farEnough)).match(sign)
  return found !== null && found.length * wordsToOne >= to - from
}

/** Is the block at `offset` a line of code? */
export function isCode(article: Article, offset: number): boolean {
  const block = article.blockAt(offset)
  return block !== undefined && isCodeLine(article, block)
}

/** Does the text explain code, and so have names of classes, members and packages in its sentences? */
export function isTechnical(article: Article): boolean {
  return article.once(amountOfCode) >= 3
}

/** The lines of code, and the spans and fences of Markdown. */
function amountOfCode(article: Article): number {
  const lines = article.blocks.filter((block) => isCodeLine(article, block)).length
  return lines + (article.source.match(marked)?.length ?? 0)
}

/** Not the quotation marks of ``old printers'' and `others'. */
const marked = /(?<!`)`[^`\s](?:[^`\n]{0,80}[^`\s])?`(?!`)|^ *(?:```|~~~)/gm
