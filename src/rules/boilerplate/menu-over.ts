/** A menu over a text, by what the model says of its first lines: for texts of which it finds no article, or of which nearly all is one. */
import type {Article} from '../../article.js'
import type {Line} from '../../models/lines/index.js'
import type {JudgedPage} from './page-lines.js'

/** So many lines make a menu; of 1,395 golds and published texts two begin so, and both with one. */
const LEAST = 3
/** An entry has so few words, and so little chance to be the article. */
const WORDS = 4
const CHANCE = 0.03

/** How many lines at the head of the text are a menu: none, or enough for one. */
export function menuOver(article: Article, {lines, judged}: JudgedPage): number {
  const counts = judged.page?.counts
  if (!counts) return 0
  const isEntry = (line: Line, at: number) =>
    judged.p[at] < CHANCE &&
    counts.words[at] <= WORDS &&
    counts.bullet[at] === 0 &&
    /[\p{L}\p{M}\p{Pe}]$/u.test(article.text(line))
  const first = lines.findIndex((line, at) => !isEntry(line, at))
  return first < LEAST ? 0 : first
}
