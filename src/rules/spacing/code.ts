import type {Article} from '../../article.js'

/** What prose does not have: braces, arrows, calls without arguments, comparisons, a line that ends in a semicolon. */
const code =
  /[{}]|=>|->|::|\w ?\( ?\)|[=!<>+]=|;\s*(?:\/\/.*)?$|\w\s?\([^()]*\)\s*[;:]\s*$|^\s*(?:const|let|var|def|func|import|return)\s/

/** Is the block at `offset` a line of code, whose spaces are its own? */
export function isCode(article: Article, offset: number): boolean {
  const block = article.blockAt(offset)
  return block !== undefined && code.test(article.source.slice(block.start, Math.min(block.end, block.start + 1000)))
}
