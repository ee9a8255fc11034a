/** Matters of style that a text decides once: which of several ways it follows, and where it does not. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import type {Suggest} from '../../rule.js'
import {times} from './ways.js'

/** The places of a text that follow each style, by what the style looks like (`3 May 2024`). */
export type Styles = Map<string, Span[]>

/**
 * Speaks once, at the first place of the rarest style, where nearly all of the text follows another. A text in which both are usual has
 * its reasons, or none that advice would change.
 */
export function adviseStyle(article: Article, styles: Styles, suggest: Suggest, {fewest = 3, share = 0.25} = {}): void {
  const sorted = [...styles].sort(([, one], [, other]) => other.length - one.length)
  if (sorted.length < 2) return
  const [[usual, {length: count}], ...others] = sorted
  for (const [style, places] of others) {
    if (count < fewest || places.length > share * count) continue
    const place = places.find(({start, end}) => !article.protects(start, end) && !article.isClaimed(start, end))
    if (!place) continue
    suggest(
      place,
      [],
      `${style} stands here${places.length > 1 ? ` and ${times(places.length - 1)} more` : ''}, and ${usual} ${times(count)} elsewhere`
    )
  }
}
