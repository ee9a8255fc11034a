/** Lines of code among the prose, as scraped tutorials and changelogs have them: their words and spaces are their own. */
import type {Article, Block} from '../article.js'
import {machineNamesIn} from './machine-names.js'
import {speaksOfSoftware} from './software-words.js'

/**
 * What prose does not have: braces and operators; calls (`print()`, `text.trim(`, `log("…`, `run(job);`); names with an underscore
 * in lists, and members set apart (`icu . Locale . get (`); statements, comments and commands (`$ ls`).
 */
const sign = new RegExp(
  [
    // Each begins with a mark: a line without such marks is passed at once.
    /[{}]|=>(?<=(?:\w|\) ?)=>)|->(?<=\w->)\w|::(?<=\w::)\w|[!<>+]=|==(?<=[^=]==)(?!=)/u,
    /\( ?\)(?<=[\p{L}\d_\])] ?\( ?\))|\.[a-z]\w*\((?<=["'\p{L}\d_\])]\.[a-z]\w*\()/u,
    /\(["'`](?<=\w\(.)|\((?<=\w\()[^()]*\)\s*[;:]\s*$/u,
    /_(?<=\w_)\w+ ?[(,;]| \. (?<=\w \. )\w+ (?:\(|\. )/u,
    /=[^=]*;\s*$|[;)\]"']\s+\/\/(?:\s|$)|\$(?: [a-z](?<=^\$ .)|[A-Z_]{3})/u,
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
function isCodeLine(article: Article, {index, body, end, from, to}: Block): boolean {
  const known = article.once(answers)
  if (known[index] === 0) {
    const found = article.source.slice(body, Math.min(end, body + farEnough)).match(sign)
    known[index] = found !== null && found.length * wordsToOne >= to - from ? 2 : 1
  }
  return known[index] === 2
}

/** By block: 0 not asked yet, 1 prose, 2 code. */
const answers = ({blocks}: Article) => new Uint8Array(blocks.length)

/** Is the block at `offset` a line of code? */
export function isCode(article: Article, offset: number): boolean {
  const block = article.blockAt(offset)
  return block !== undefined && isCodeLine(article, block)
}

/** Does the text explain code, and so have names of classes, members and packages in its sentences? */
export function isTechnical(article: Article): boolean {
  return article.once(explainsCode)
}

const explainsCode = (article: Article) => amountOfCode(article) >= 3 || speaksOfSoftware(article)

/** The lines of code, the spans and fences of Markdown, and the options of commands. */
function amountOfCode(article: Article): number {
  const lines = article.blocks.filter((block) => isCodeLine(article, block)).length
  return lines + marksIn(article) + optionsIn(article) + machineNamesIn(article)
}

/** Nearly all texts are passed by the signs that a mark begins with. */
function marksIn({source}: Article): number {
  return source.includes('`') || source.includes('~~~') ? (source.match(marked)?.length ?? 0) : 0
}

/** How many different options of commands stand in the text, without usual words: a dash may be set so (*He left --and came back*). */
function optionsIn({source, lexicon}: Article): number {
  const options = source.includes('--') ? [...new Set(source.match(option))] : []
  const odd = options.filter((each) => !lexicon.facts(each.slice(2))?.basic).length
  return odd * 2 > options.length ? odd : 0
}

/** `--no-title`, `--verbose=yes`. */
const option = /(?<=[\s"'“([])--[a-z]{2,}(?:-[a-z]+)*(?=[\s"'”)\].,=;:]|$)/g

/** Not the quotation marks of ``old printers'' and `others'. */
const marked = /(?<!`)`[^`\s](?:[^`\n]{0,80}[^`\s])?`(?!`)|^ *(?:```|~~~)/gm
