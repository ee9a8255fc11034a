/** What a page says of its article: JSON-LD first, then OpenGraph and `<meta>`, microdata, and the page as it is shown. */
import {decodeHTML} from 'entities'
import {namesIn} from './authors.js'
import {isoDate} from './dates.js'
import {type Thing, textOfProperty, thingsIn, typesOf} from './json-ld.js'
import {type Microdata, microdataOf} from './microdata.js'
import type {PageNode, PageTree} from './tree.js'

export interface PageMetadata {
  title?: string
  author: string[]
  /** ISO 8601, with the time where the page has one. */
  published?: string
  modified?: string
  site?: string
  /** BCP 47, as the page says. */
  language?: string
  description?: string
  /** The canonical address. */
  url?: string
  image?: string
}

/** What the head of a page says, before the page itself is looked at. */
export interface Head {
  /** Titles of the article in the head, the surest first. */
  titles: string[]
  /** The content of `<title>`. */
  title: string
  siteName: string
  description: string
  /** Types of schema.org and OpenGraph, in lower case. */
  types: string[]
  /** The text of the article in JSON-LD. */
  articleBody: string
  base?: string
  metadata: PageMetadata
}

const articleTypes = /article|posting|report|recipe|review|^newsarticle|story$/
const pageTypes =
  /^(?:webpage|itempage|aboutpage|faqpage|qapage|product|course|book|howto|event|jobposting|question|videoobject|service)$/

/** @param url the address of the page, against which its links are read */
export function headOf(tree: PageTree, url?: string): Head {
  const things = thingsIn(tree.jsonLd)
  const meta = metaOf(tree.head)
  const article = mainThing(things)
  const get = (key: string, keys?: readonly string[]) => clean(textOfProperty(article?.[key], keys))
  const first = (...names: string[]) => clean(names.map((name) => meta.get(name)?.[0]).find(Boolean))
  const title = clean(tree.head.find(isTitle)?.firstChild?.data) ?? ''
  const siteThing = things.find((thing) => typesOf(thing).includes('website'))
  const siteName =
    first('og:site_name', 'application-name') ??
    clean(textOfProperty(article?.publisher)) ??
    clean(textOfProperty(siteThing?.name)) ??
    ''
  const description =
    get('description') ?? first('og:description', 'description', 'twitter:description', 'dc.description')
  const base = tree.head.find(({localName}) => localName === 'base')?.getAttribute('href') ?? undefined
  const address = absolute(base, url) ?? url
  const micro = microdataOf(tree.root)
  const ofArticle = article && articleTypes.test(typesOf(article).join(' ')) ? article : undefined
  const metadata: PageMetadata = {
    author: authorsOf(ofArticle ?? article, things, meta, micro, siteName),
    published: isoDate(
      get('datePublished') ??
        first(
          'article:published_time',
          'og:published_time',
          'datepublished',
          'date',
          'pubdate',
          'publishdate',
          'publish-date',
          'publish_date',
          'dc.date',
          'dc.date.issued',
          'dcterms.created',
          'dcterms.date',
          'parsely-pub-date',
          'sailthru.date',
          'citation_publication_date',
          'citation_date',
          'cxenseparse:recs:publishtime'
        ) ??
        get('dateCreated') ??
        get('uploadDate') ??
        micro.published
    ),
    modified: isoDate(
      get('dateModified') ??
        first('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified', 'datemodified') ??
        micro.modified
    ),
    site: siteName || undefined,
    language: languageOf(tree, meta, article),
    description,
    url:
      absolute(
        linkOf(tree.head, 'canonical') ?? first('og:url') ?? textOfProperty(article?.mainEntityOfPage, ['@id', 'url']),
        address
      ) ?? url,
    image: absolute(
      first('og:image', 'og:image:url', 'twitter:image') ??
        textOfProperty(article?.image, ['url', 'contentUrl', '@id']),
      address
    )
  }
  return {
    titles: [
      ofArticle && get('headline'),
      ofArticle && get('name'),
      first('og:title'),
      first('twitter:title'),
      first('dc.title', 'citation_title', 'parsely-title', 'sailthru.title'),
      title
    ].filter((one): one is string => one !== undefined && one !== ''),
    title,
    siteName,
    description: description ?? '',
    types: [
      ...new Set([
        ...things.flatMap(typesOf),
        ...(meta.get('og:type') ?? []).map((type) => type.toLowerCase()),
        ...micro.types
      ])
    ],
    articleBody: bodyOf(things),
    base: address,
    metadata
  }
}

function isTitle({localName, parentNode}: PageNode): boolean {
  return localName === 'title' && parentNode?.localName !== 'svg'
}

type Meta = Map<string, string[]>

function metaOf(head: readonly PageNode[]): Meta {
  const meta: Meta = new Map()
  for (const node of head) {
    if (node.localName !== 'meta') continue
    const content = node.getAttribute('content')?.trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = node.getAttribute(attribute)?.trim().toLowerCase()
      if (!name) continue
      const known = meta.get(name)
      if (known) known.push(content)
      else meta.set(name, [content])
    }
  }
  return meta
}

/** The thing that the page is about: an article before what else a page may be. */
function mainThing(things: readonly Thing[]): Thing | undefined {
  const score = (thing: Thing) => {
    const types = typesOf(thing)
    if (types.some((type) => articleTypes.test(type) && type !== 'review' && type !== 'aggregaterating')) {
      return (thing.headline || thing.articleBody ? 4 : 3) + (thing.datePublished ? 0.5 : 0)
    }
    return types.some((type) => pageTypes.test(type)) ? 1 + (thing.datePublished ? 0.5 : 0) : 0
  }
  let best: Thing | undefined
  for (const thing of things) if (score(thing) > (best ? score(best) : 0)) best = thing
  return best
}

function bodyOf(things: readonly Thing[]): string {
  let body = ''
  for (const thing of things) {
    for (const key of ['articleBody', 'reviewBody', 'text']) {
      const text = thing[key]
      if (key === 'text' && !/article|posting|question/.test(typesOf(thing).join(' '))) continue
      if (typeof text === 'string' && text.length > body.length) body = text
    }
  }
  return body
}

/** The first source that names somebody; the name of the site itself, where no other says who wrote. */
function authorsOf(
  article: Thing | undefined,
  things: readonly Thing[],
  meta: Meta,
  micro: Microdata,
  siteName: string
): string[] {
  const byId = new Map(things.map((thing) => [thing['@id'], thing]))
  const listed = [article?.author ?? article?.creator].flat().map((author) => {
    const id = typeof author === 'object' && author !== null ? (author as Thing)['@id'] : undefined
    return textOfProperty(author, ['name']) ?? textOfProperty(byId.get(id), ['name'])
  })
  const names = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'byl',
    'twitter:data1'
  ]
  const site = siteName.toLowerCase()
  let ofSite: string[] = []
  const sources = [listed, ...names.slice(0, 8).map((name) => meta.get(name) ?? []), micro.authors]
  for (const source of sources) {
    const authors = [...new Set(source.flatMap((name) => namesIn(name ?? '')))]
    if (authors.some((name) => name.toLowerCase() !== site)) return authors.slice(0, 20)
    if (authors.length > 0) ofSite = authors
  }
  return ofSite
}

function languageOf({head, root}: PageTree, meta: Meta, article: Thing | undefined): string | undefined {
  const html = head.find(({localName}) => localName === 'html') ?? root
  const said = [
    html.getAttribute('lang'),
    html.getAttribute('xml:lang'),
    textOfProperty(article?.inLanguage, ['alternateName', 'name']),
    meta.get('content-language')?.[0],
    meta.get('og:locale')?.[0],
    meta.get('language')?.[0],
    meta.get('dc.language')?.[0]
  ]
  for (const tag of said) {
    if (!tag?.trim()) continue
    try {
      return Intl.getCanonicalLocales(tag.trim().replace('_', '-'))[0]
    } catch {
      // Some pages write `english`, or a list: the next source may know better.
    }
  }
  return undefined
}

function linkOf(head: readonly PageNode[], rel: string): string | undefined {
  const link = head.find((node) => node.localName === 'link' && node.getAttribute('rel')?.toLowerCase() === rel)
  return link?.getAttribute('href')?.trim() || undefined
}

/** An address as it is read from `base`; as it stands without one; `undefined` for what is none. */
export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address?.trim()) return undefined
  try {
    return new URL(address.trim(), base).href
  } catch {
    return base ? undefined : address.trim()
  }
}

/** One line of text: entities that were written twice are read, tags are dropped. */
function clean(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const read = text.includes('&') ? decodeHTML(text) : text
  return (
    read
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  )
}
