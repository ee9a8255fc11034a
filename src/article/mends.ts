/** How much the passes before have mended: a text with one wound has more, as its author typed it or a scraper tore it. */
import type {Article} from '../article.js'

export interface Mends {
  /** Words, spaces and capitals together; not what was only taken out. */
  readonly all: number
  /** Capitals alone. */
  readonly capitals: number
  /** Blanks that were missing. */
  readonly blanks: number
}

/** What the passes before have mended; nothing in a source of its own. */
export function mendsBefore(article: Article): Mends {
  return article.asSource ? none : article.once(countMends)
}

const none: Mends = {all: 0, capitals: 0, blanks: 0}

function countMends({before}: Article): Mends {
  if (!before) return none
  const earlier = before.opens ? none : mendsBefore(before.article)
  const mends = before.edits.filter(({text, finding: {family}}) => text !== '' && families.has(family))
  const blanks = mends.filter(({text, start, end}) => text === ' ' && start === end)
  const capitals = mends.filter(({finding: {family}}) => family === 'casing')
  return {
    all: earlier.all + mends.length,
    capitals: earlier.capitals + capitals.length,
    blanks: earlier.blanks + blanks.length
  }
}

const families: ReadonlySet<string> = new Set(['spacing', 'casing', 'spelling'])

/** Did the text lose two blanks or more? Then another pair that is glued lost one as well. */
export function losesBlanks(article: Article): boolean {
  return mendsBefore(article).blanks > 1
}

/** Did passes before mend two words of the text, and one of so many? Fewer may be the slips of a careful author. */
export function isWounded(article: Article): boolean {
  return isOften(article, mendsBefore(article).all)
}

/** The same without the capitals: where names are small on purpose they say nothing for more of their kind. */
export function isWoundedBesideCasing(article: Article): boolean {
  const {all, capitals} = mendsBefore(article)
  return isOften(article, all - capitals)
}

const isOften = ({words}: Article, mends: number) => mends > 1 && mends * wordsToMend >= words.length

const wordsToMend = 200
