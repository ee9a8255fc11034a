/** Where in the text of an article its blocks stand, and what was left out between them. */
import type {PageBlock} from '../../models/pages/blocks.js'
import type {PageArticle} from '../html.js'

/** Where in `text` each block stands, or, where it was left out, where the block before it ends. */
export function placesOf(blocks: readonly PageBlock[], keep: readonly boolean[], text: string): number[] {
  let at = 0
  return blocks.map((block, i) => {
    if (!keep[i]) return at
    // Markdown writes a block with its marks: it is looked for nearby alone, or not counted.
    const found = text.slice(at, at + 2 * block.text.length + 1000).indexOf(block.text)
    if (found < 0) return at
    const place = at + found
    at = place + block.text.length
    return place
  })
}

/** Runs of blocks that were left out. */
export function removedParts(
  blocks: readonly PageBlock[],
  keep: readonly boolean[],
  places: readonly number[]
): PageArticle['removed'] {
  const removed: PageArticle['removed'] = []
  for (const [i, {text}] of blocks.entries()) {
    if (keep[i]) continue
    if (i > 0 && !keep[i - 1]) removed.at(-1)!.text += `\n${text}`
    else removed.push({at: places[i], text})
  }
  return removed
}
