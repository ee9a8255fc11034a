/** The title of an article from its page. */
import type {PageBlock} from '../../models/pages/blocks.js'

/** What the head of a page says. */
export interface Head {
  title: string
  ogTitle: string
  siteName: string
  description: string
}

const separator = /\s+[|»«·•–—:/-]+\s+|\s*\|\s*/

/**
 * The headline as the page shows it, when its head names it too; else the head's title without the name of the site.
 * `undefined` when the page has no title.
 */
export function titleOf(blocks: readonly PageBlock[], head: Head): string | undefined {
  const named = [head.ogTitle, head.title].map((title) => title.replace(/\s+/g, ' ').trim()).filter(Boolean)
  const headlines = blocks.filter((block) => block.kind === 'heading' && block.level <= 2 && block.text.length < 300)
  const wanted = named.map(bare)
  for (const level of [1, 2]) {
    for (const {text, level: own} of headlines) {
      const plain = bare(text)
      if (own !== level || plain.length < 4 || plain === bare(head.siteName)) continue
      if (wanted.some((title) => title === plain || (plain.length >= 10 && title.includes(plain)))) return oneLine(text)
    }
  }
  const first = headlines.filter((block) => block.level === 1 && bare(block.text) !== bare(head.siteName))
  if (named.length === 0) return first.length > 0 ? oneLine(first[0].text) : undefined
  return withoutSite(named[0], head.siteName)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Letters and digits alone, in lower case: how two titles are compared. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** `Plums are late | The Daily Pear` → `Plums are late`. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(separator)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const isSite = site !== '' && (bare(last).includes(bare(site)) || bare(site).includes(bare(last)))
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|»«·•–—:/-]+$/, '')
  return isSite || (/[|»·]\s*$/.test(title.slice(0, title.lastIndexOf(last))) && rest.length >= last.length)
    ? rest
    : title
}
