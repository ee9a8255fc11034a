/** Plain text: one paragraph over everything. The article finds lines, sentences and words in it. */
import type {Root} from 'nlcst'
import {location} from 'vfile-location'

/**
 * The tree of a plain text. It is an outline: our rules read the source through the article, so the full retext parse
 * (`retext-english`) is made only when another plugin is there to walk it.
 */
export function outline(source: string): Root {
  const points = location(source)
  const position = {start: points.toPoint(0)!, end: points.toPoint(source.length)!}
  return {
    type: 'RootNode',
    children: [{type: 'ParagraphNode', position, children: [{type: 'SentenceNode', position, children: []}]}]
  }
}
