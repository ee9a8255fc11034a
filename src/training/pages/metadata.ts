/**
 * How many titles, authors and dates of pages agree with what people wrote down.
 *
 *   npm run build && node dist/training/pages/metadata.js --corpora DIR --meta meta-wcxb.jsonl
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {viewOfPage} from '../../formats/html/view.js'
import {corpusPages} from './corpus.js'

const {values} = parseArgs({
  options: {corpora: {type: 'string'}, meta: {type: 'string'}, show: {type: 'string', default: '0'}}
})
if (!values.corpora || !values.meta) {
  console.error('usage: node dist/training/pages/metadata.js --corpora DIR --meta FILE [--show N]')
  process.exit(2)
}
const known = new Map<string, {title?: string; author?: string; date?: string}>()
for (const line of readFileSync(values.meta, 'utf8').split('\n').filter(Boolean)) {
  const record = JSON.parse(line)
  known.set(record.id, record)
}
const counts = new Map<string, {right: number; all: number}>()
let shown = Number(values.show)
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function count(name: string, right: boolean, wanted: string, got: unknown, url: string): void {
  const row = counts.get(name) ?? {right: 0, all: 0}
  counts.set(name, row)
  row.all++
  if (right) row.right++
  else if (shown-- > 0) console.log(`${name}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)} ${url}`)
}

for await (const page of corpusPages(values.corpora)) {
  const {id, url, collection, language} = page as typeof page & {id: string}
  if (collection === 'trafilatura-pages' || collection === 'article-pages') continue
  const view = viewOfPage(page.html, {url})
  const said = known.get(id) ?? {title: page.title}
  const {metadata} = view?.head ?? {}
  if (said.title) {
    const name = collection === 'daniel-pages' ? `title, ${language}` : `title, ${page.kind}`
    count(name, bare(view?.headline ?? '') === bare(said.title), said.title, view?.headline, url)
  }
  if (said.author) {
    const wanted = bare(said.author)
    const got = metadata?.author.map(bare) ?? []
    count(
      'author',
      got.some((author) => author.length > 2 && (wanted.includes(author) || author.includes(wanted))),
      said.author,
      metadata?.author,
      url
    )
  }
  if (said.date)
    count('date', metadata?.published?.slice(0, 10) === said.date.slice(0, 10), said.date, metadata?.published, url)
}
for (const [name, {right, all}] of counts)
  console.log(`${name.padEnd(22)} ${right} of ${all} (${(right / all).toFixed(3)})`)
