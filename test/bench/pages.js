// How well the article of a web page is found, over page collections in JSON Lines (plain or .gz).
//
//   npm run build && node test/bench/pages.js --corpora DIR [--sample N]
//
// DIR holds article-pages.jsonl.gz and wcxb-article-pages.jsonl.gz ({html, gold}; golds start after the title) and
// trafilatura-pages.jsonl.gz ({html, with, without}). F1 is that of 4-word shingles, averaged over pages, as in
// scrapinghub's article-extraction-benchmark; trafilatura's F counts snippets that must stay and must go. `article` is the page
// reader alone, `clean` all rules behind it. The model that ships has seen these pages: src/models/pages/train.mjs prints
// the figures for sites that it has not.
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {articleOfPage} from '../../dist/formats/html.js'
import {clean} from '../../dist/index.js'

const {values} = parseArgs({options: {corpora: {type: 'string'}, sample: {type: 'string', default: '1'}}})
if (!values.corpora) {
  console.error('usage: node test/bench/pages.js --corpora DIR [--sample N]')
  process.exit(2)
}

function records(path) {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line, i) => line && i % Number(values.sample) === 0)
    .map((line) => JSON.parse(line))
}

function shingles(text) {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const counts = new Map()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function overlap(gold, text) {
  const want = shingles(gold)
  const have = shingles(text)
  let both = 0
  let wanted = 0
  let had = 0
  for (const [shingle, count] of want) {
    both += Math.min(count, have.get(shingle) ?? 0)
    wanted += count
  }
  for (const count of have.values()) had += count
  return {
    precision: had > 0 ? both / had : Number(wanted === 0),
    recall: wanted > 0 ? both / wanted : Number(had === 0)
  }
}

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
const harmonic = (a, b) => (2 * a * b) / (a + b || 1)
const round = (number) => Number(number.toFixed(4))

function score(pages, texts) {
  if (pages[0].gold) {
    const each = pages.map(({gold}, i) => overlap(gold, texts[i]))
    const precision = mean(each.map((one) => one.precision))
    const recall = mean(each.map((one) => one.recall))
    return {precision: round(precision), recall: round(recall), f: round(harmonic(precision, recall))}
  }
  let kept = 0
  let lost = 0
  let wrong = 0
  pages.forEach((page, i) => {
    for (const snippet of page.with) texts[i].includes(snippet) ? kept++ : lost++
    for (const snippet of page.without) if (texts[i].includes(snippet)) wrong++
  })
  const precision = kept / (kept + wrong || 1)
  const recall = kept / (kept + lost || 1)
  return {precision: round(precision), recall: round(recall), f: round(harmonic(precision, recall))}
}

const ways = {
  article: async (html) => (await articleOfPage(html, {title: false})).text,
  clean: async (html) => (await clean(html, {type: 'html', title: false, advice: false})).text
}

const rows = []
for (const name of ['article-pages', 'wcxb-article-pages', 'trafilatura-pages']) {
  const path = join(values.corpora, `${name}.jsonl.gz`)
  if (!existsSync(path)) continue
  const pages = records(path)
  for (const [way, run] of Object.entries(ways)) {
    const texts = []
    const start = performance.now()
    for (const page of pages) texts.push(await run(page.html))
    const time = (performance.now() - start) / pages.length
    rows.push({set: name, way, pages: pages.length, ...score(pages, texts), 'ms/page': Math.round(time)})
  }
}
console.table(rows)
