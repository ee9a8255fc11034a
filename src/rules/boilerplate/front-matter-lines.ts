/** Front matter at the head of a plain text: the author's, as sites made of files have it. */
import type {Article} from '../../article.js'
import type {Line} from '../../models/lines/index.js'
import type {JudgedPage} from './page-lines.js'

/** How many lines at the head are front matter, between two fences, as sites made of files have it. */
export function linesOfFrontMatter(article: Article, {lines}: JudgedPage): number {
  const fence = article.text(lines[0])
  if (fence !== '---' && fence !== '+++') return 0
  const end = lines.findIndex((line, at) => at > 0 && article.text(line) === fence)
  const isKey = (line: Line) => /^(?:[\w-]+ ?[:=]|- |#)/.test(article.text(line))
  return end > 1 && lines.slice(1, end).every(isKey) ? end + 1 : 0
}
