/** The texts that the casing model learns from: those that are counted, and pages that nothing counts. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {corpusFiles, type Source, sources, textsOf} from '../corpora.js'

/** How many of a source's texts are read: those of one publisher, old or formulaic ones teach little after the first. */
const shares: Readonly<Record<Source, number>> = {
  wcxb: 1,
  'abc-rural': 1,
  'abc-science': 1,
  bbc: 1,
  reuters: 0.25,
  'state-of-the-union': 0,
  brown: 0.4,
  conll: 1,
  voa: 0.8,
  digest: 0.5,
  openstax: 0.25,
  biographies: 0.5,
  films: 0.25
}

const otherPages = 'wcxb-other-pages.jsonl.gz'

/** Pages that are no articles: documentation, products, services, lists. Those who write in forums drop capitals. */
const kinds = new Set(['documentation', 'product', 'service', 'listing', 'collection'])

/** The texts of some sources, always in the same order, each with the share of its like that is read. WCXB has its other pages with it. */
export function* textsFor(corpora: string, wanted: readonly Source[]): Generator<{text: string; share: number}> {
  for (const source of wanted) for (const text of textsOf(corpora, source)) yield {text, share: shares[source]}
  if (!wanted.includes('wcxb')) return
  const lines = gunzipSync(readFileSync(join(corpora, otherPages)))
    .toString('utf8')
    .split('\n')
  for (const line of lines.filter(Boolean)) {
    const {kind, gold} = JSON.parse(line)
    if (kinds.has(kind)) yield {text: gold, share: 1}
  }
}

/** The files that are read for the texts of some sources, and for the tables without them, with their paths. */
export function textFiles(corpora: string, used: readonly Source[]): string[] {
  const files = corpusFiles(
    corpora,
    sources.filter((source) => !used.includes(source))
  )
  return used.includes('wcxb') ? [...files, join(corpora, otherPages)] : files
}
