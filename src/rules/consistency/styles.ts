/** Matters of style that a text decides once: which of several ways it follows, and where it does not. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import type {Suggest} from '../../rule.js'
import {times} from './ways.js'

/** The places of a text that follow each style, by what the style looks like (`3 May 2024`). */
export type Styles = Map<string, Span[]>

interface Limits {
  /** How often the usual style stands at least. */
  fewest?: number
  /** How often another one stands at most, as a share of that. */
  share?: number
  /** What a place is in the usual style, where that can be said. */
  inStyle?: (usual: string, place: Span) => string | undefined
}

/**
 * Speaks at each place of the rarer styles, where nearly all of the text follows another. A text in which both are usual has its reasons, or
 * none that advice would change.
 */
export function adviseStyle(article: Article, styles: Styles, suggest: Suggest, limits: Limits = {}): void {
  const {fewest = 3, share = 0.25, inStyle} = limits
  const sorted = [...styles].sort(([, one], [, other]) => other.length - one.length)
  if (sorted.length < 2) return
  const [[usual, {length: count}], ...others] = sorted
  for (const [style, places] of others) {
    if (count < fewest || places.length > share * count) continue
    const more = places.length > 1 ? ` and ${times(places.length - 1)} more` : ''
    for (const place of places) {
      if (article.protects(place.start, place.end) || article.isClaimed(place.start, place.end)) continue
      const proposal = inStyle?.(usual, place)
      const proposals = proposal === undefined ? [] : [proposal]
      suggest(place, proposals, `${style} stands here${more}, and ${usual} ${times(count)} elsewhere`)
    }
  }
}
