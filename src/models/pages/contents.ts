/** Lists of contents: of the sections of a page, or of the documentation that it is one page of. */
import type {Frame, PageBlock} from './blocks.js'
import {outermostList} from './frames.js'

/** So many entries has a list of sections, so much of which are links to places of the page, and so much are headings elsewhere on it. */
const ENTRIES = 4
const SECTIONS = 0.5
/** So many has a list of the pages of a documentation: a shorter one with the name of this page may be its content (*Anna Berg*, among her sisters). */
const SISTERS = 20
/** So much of either are links. */
const LINKS = 0.9
/** And so many characters of the page must stay without it, or it is what the page is there for. */
const REST = 200

/** The lists of links that lead to the sections of the page, or to the page itself and its sisters, by the blocks they are made of, `[from, to)`. */
export function contentsOf(blocks: readonly PageBlock[], keep: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  const isHeading = ({kind}: PageBlock) => kind === 'heading'
  const places = new Map<string, number[]>()
  for (const [i, block] of blocks.entries()) {
    if (!isHeading(block)) continue
    const key = keyOf(block)
    const others = places.get(key)
    if (others) others.push(i)
    else places.set(key, [i])
  }
  const firstKept = blocks.findIndex((block, i) => keep[i] && isHeading(block))
  const first = firstKept < 0 ? blocks.findIndex(isHeading) : firstKept
  const kept = blocks.reduce((sum, {text}, i) => sum + (keep[i] ? text.length : 0), 0)
  for (let from = 0; from < blocks.length; from++) {
    const list = blocks[from].kind === 'item' ? outermostList(blocks[from].frame) : undefined
    if (!list || list.from !== from) continue
    const {to} = list
    if (isContents(from, to, list)) found.push([from, to])
    from = to - 1
  }
  return found

  function isContents(from: number, to: number, list: Frame): boolean {
    if (to - from < ENTRIES || list.linkChars <= LINKS * list.chars || kept - list.chars < REST) return false
    // *Her books are:*
    if (keep[from - 1] && /[:：]$/.test(blocks[from - 1].text)) return false
    const entries = blocks.slice(from, to)
    const isSection = (entry: PageBlock) => places.get(keyOf(entry))?.some((i) => i < from || i >= to)
    const sections = entries.filter((entry) => leadsToPlace(entry) && isSection(entry))
    if (sections.length > SECTIONS * entries.length) return true
    const isPage = (key: string) =>
      key.length > 2 && places.get(key)?.some((i) => (i < from || i >= to) && (i === first || blocks[i].level === 1))
    return to - from >= SISTERS && entries.some((entry) => isPage(keyOf(entry)))
  }
}

/** Does one of its links lead to a place of the page? */
function leadsToPlace({runs}: PageBlock): boolean {
  return runs.some(({frame}) => {
    let at: Frame | undefined = frame
    for (let up = 0; at && at.tag !== 'a' && up < 4; up++) at = at.parent
    return at?.tag === 'a' && at.element.getAttribute?.('href')?.includes('#')
  })
}

/** Letters and figures in lower case. */
const keyOf = ({text}: PageBlock): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
