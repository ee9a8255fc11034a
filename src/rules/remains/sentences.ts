/** What tells a paragraph of sentences from the lines of a list or of contents that stand in one. */
import type {Article, Block} from '../../article.js'

/** Does the block end as a sentence does, in any language? */
export function endsSentence({source}: Article, {end}: Block): boolean {
  return /[.!?…。！？।؟]["'”’»)\]」』\s]*$/.test(source.slice(end - 4, end))
}
