/** What a page says of its article, as one line of JSON or as the front matter of Markdown. */
import type {PageMetadata} from '../formats/html/metadata.js'
import type {PageArticle} from '../formats/html.js'

/** What is known of a text that is no page. */
const nothing = {metadata: {author: []}, found: null, probability: null}

/** One line of JSON; what the page does not say is `null`, its authors are always a list. */
export function metadataLine(path: string, page: PageArticle | undefined): string {
  return `${JSON.stringify({path, ...metadataRecord(page ?? nothing)})}\n`
}

/** All keys, in one order, with how sure the article was found. */
function metadataRecord({
  metadata,
  found,
  probability
}: Pick<PageArticle, 'metadata' | 'found' | 'probability'> | typeof nothing): Record<string, unknown> {
  const {title, author, published, modified, site, language, description, url, image}: PageMetadata = metadata
  const said = {title, author, published, modified, site, language, description, url, image}
  const entries = Object.entries(said).map(([key, value]) => [key, value ?? null])
  return {...Object.fromEntries(entries), found, probability}
}

/** YAML between two lines of hyphens; what the page does not say is left out. */
export async function frontMatter({metadata, found}: PageArticle): Promise<string> {
  const {stringify} = await import('yaml')
  const {title, author, published, modified, site, language, description, url, image} = metadata
  const said = {
    title,
    author: author.length > 0 ? author : undefined,
    published,
    modified,
    site,
    language,
    description,
    url,
    image
  }
  const fields = found === 'found' ? said : {...said, found}
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? '' : `---\n${stringify(Object.fromEntries(entries), {lineWidth: 0})}---\n\n`
}
