/** Why each block of a page stays or goes, for whoever asks. */
import type {PageBlock} from '../../models/pages/blocks.js'
import type {Selection} from '../../models/pages/select.js'

/** A block of a page, and what was made of it; plain data. */
export interface BlockChoice {
  text: string
  /** Where in the text of the article it stands, or would have stood: an offset in UTF-16 code units. */
  at: number
  kept: boolean
  /** How likely it is to be of the article, 0 to 1; a list or a table has one for all of its blocks. */
  probability: number
  /** Why it stays or goes, for people. */
  reason: string
}

/** What was made of the blocks of a page. */
interface Choosing extends Pick<Selection, 'p' | 'least'> {
  /** Was an article found at all? */
  found: boolean
  /** Which blocks stay. */
  kept: readonly boolean[]
  /** Which are the headline of the page, shown once more. */
  isHeadline: readonly boolean[]
  /** Where each stands, or would have stood. */
  places: readonly number[]
}

export function blockChoices(blocks: readonly PageBlock[], choosing: Choosing): BlockChoice[] {
  const {p, kept, places} = choosing
  const staying = new Set(blocks.flatMap(({text}, i) => (kept[i] ? text : [])))
  return blocks.map(({text}, i) => ({
    text,
    at: places[i],
    kept: kept[i],
    probability: Math.round(1000 * p[i]) / 1000,
    reason: reasonOf(i, choosing, staying.has(text))
  }))
}

function reasonOf(i: number, {found, p, least, kept, isHeadline}: Choosing, stands: boolean): string {
  if (!found) return kept[i] ? 'no article was found: the page stays' : 'a notice of the page'
  if (isHeadline[i]) return kept[i] ? 'the headline' : 'the headline, left out on request'
  const likely = `${Math.round(100 * p[i])}% likely to be of the article`
  if (p[i] >= least === kept[i]) return likely
  if (kept[i]) return `${likely}, but what stands around it is`
  return stands ? 'stands in the article already' : `${likely}, but what stands around it is not`
}
