/** The page collections that the model of pages learns from, read one page at a time. */
import {createReadStream} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {createGunzip} from 'node:zlib'

/** WCXB (CC BY 4.0), scrapinghub's article-extraction-benchmark (MIT), DAnIEL, and the tests of trafilatura (Apache-2.0). */
export const collections = [
  'article-pages',
  'wcxb-article-pages',
  'wcxb-other-pages',
  'daniel-pages',
  'trafilatura-pages'
] as const

export interface CorpusPage {
  collection: (typeof collections)[number]
  /** Its place in the collection. */
  index: number
  url: string
  html: string
  /** The article as a person took it; without it what must stay and go alone is known. */
  gold?: string
  with: string[]
  without: string[]
  title?: string
  kind: string
  language?: string
}

export async function* corpusPages(corpora: string): AsyncGenerator<CorpusPage> {
  for (const collection of collections) {
    const input = createReadStream(join(corpora, `${collection}.jsonl.gz`)).pipe(createGunzip())
    let index = 0
    for await (const line of createInterface({input, crlfDelay: Number.POSITIVE_INFINITY})) {
      if (line === '') continue
      const record = JSON.parse(line)
      yield {
        ...record,
        url: record.url || record.id,
        with: record.with ?? [],
        without: record.without ?? [],
        collection,
        index: index++,
        kind: record.kind ?? 'article'
      }
    }
  }
}

export const folds = 5

/** Pages of one site are in one fold. */
export function foldOf(url: string): number {
  const host = URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url
  let value = 7
  for (const char of host) value = (value * 31 + char.codePointAt(0)!) % 1_000_003
  return value % folds
}
