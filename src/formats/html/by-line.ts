/** Author and date as the page shows them beside its headline, for pages whose head is silent. */
import type {PageBlock} from '../../models/pages/blocks.js'
import {bareText} from '../../models/pages/overview.js'
import {namesIn} from './authors.js'
import {isoDate} from './dates.js'
import type {PageMetadata} from './metadata.js'

const by = /^(?:(?:written|posted|words|story|published|reviewed|updated)\s+)?by:?\s+([^|•·\n]{3,61})/iu
const updated = /updated|modified|aktualisiert|mis à jour|actualizado|reviewed/i

/** Adds what stands in the short lines around the headline; what the head says stays. */
export function withByLine(
  metadata: PageMetadata,
  blocks: readonly PageBlock[],
  headline: string | undefined
): PageMetadata {
  const title = bareText(headline ?? '')
  const at = blocks.findIndex(({text}) => text.length < 400 && bareText(text) === title)
  const near = at < 0 ? [] : blocks.slice(Math.max(0, at - 4), at + 10).filter(({text}) => text.length < 160)
  // What the article is called is nobody's name.
  const found = {...metadata, author: metadata.author.filter((name) => bareText(name) !== title)}
  if (found.author.every((name) => name === found.site)) {
    const line = near.map(({text}) => by.exec(text)?.[1]).find((name) => name && !/^\p{Ll}/u.test(name))
    const names = namesIn(line ?? '')
    if (names.length > 0) found.author = names
  }
  const dated = near.filter(({text}) => text.length < 100 && isoDate(dateIn(text)) !== undefined)
  const published = dated.find(({text}) => !updated.test(text)) ?? dated[0]
  if (!found.published && published) found.published = isoDate(dateIn(published.text))
  if (!found.published) found.published = dateOfAddress(found.url)
  return found
}

function dateIn(text: string): string {
  return /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text
}

/** `…/2025/12/16/vibe-coding` was published on that day. */
function dateOfAddress(url: string | undefined): string | undefined {
  const parts = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)/.exec(url ?? '')
  return parts ? isoDate(`${parts[1]}-${parts[2]}-${parts[3]}`) : undefined
}
