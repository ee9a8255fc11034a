/** A guide to the buttons of a page has headings of their words: there *Share* over a sentence is no button. */
import type {Article, Block} from '../../article.js'
import {isFrameByWords} from './frame-words.js'

/** So many different headings of such words, one section after the other, make a guide. */
const LEAST = 3
/** A section has so many paragraphs at most, of so many words at least; its heading so many words. */
const PARAGRAPHS = 2
const PROSE = 3
const HEADING = 3

/** Is the block of a guide's sections: one of their headings, or what stands under it? */
export function isOfGuide(article: Article, {index}: Block): boolean {
  return article.once(guideOf).has(index)
}

function guideOf(article: Article): ReadonlySet<number> {
  const {blocks} = article
  const found = new Set<number>()
  for (let from = 0; from < blocks.length; from++) {
    const words = new Set<string>()
    let to = from
    for (let end = sectionAt(article, to); end > to; end = sectionAt(article, to)) {
      const line = lineOf(article, blocks[to])
      if (isFrameByWords(line)) words.add(line)
      to = end
    }
    if (words.size >= LEAST && isMuch(article, blocks[from].from, blocks[to - 1].to))
      for (let at = from; at < to; at++) found.add(at)
    from = Math.max(from, to - 1)
  }
  return found
}

/** The block after the section that begins with this one; the same where none does. */
function sectionAt(article: Article, from: number): number {
  const {blocks, source} = article
  const isSaid = ({kind, from: first, to, end}: Block) =>
    kind === 'paragraph' && to - first >= PROSE && /[.!?…]["'”’»)\]]*$/.test(source.slice(end - 3, end))
  const heading = blocks[from]
  if (heading?.kind !== 'heading' || heading.to - heading.from > HEADING) return from
  let to = from + 1
  while (to < blocks.length && to - from <= PARAGRAPHS && isSaid(blocks[to])) to++
  return to === from + 1 ? from : to
}

/** A menu that says a sentence of each entry is a small part of its page. */
function isMuch({words}: Article, from: number, to: number): boolean {
  return (to - from) * SHARE > words.length
}

const SHARE = 3

function lineOf({source}: Article, {body, end}: Block): string {
  return source.slice(body, end).replace(/\s+/g, ' ').toLowerCase()
}
