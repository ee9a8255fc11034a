// Trains the model that judges the blocks of a web page.
//
//   npm run build && node src/models/pages/train.mjs --corpora DIR --work DIR [--python /usr/bin/python3]
//
// DIR holds page collections in JSON Lines (.gz): wcxb-article-pages (WCXB, CC BY 4.0), article-pages (scrapinghub
// article-extraction-benchmark, MIT), both {url, html, gold}, and trafilatura-pages (trafilatura's tests, Apache-2.0, {url, html,
// with, without}). Only numbers learnt from them ship: words.bin, hints.bin (hashed n-grams of words and of class names),
// blocks.bin (trees). Features are computed here, by the code that ships; train.py fits. All figures printed are for pages of
// sites the model has not seen: four folds by host, the trees trained on out-of-fold scores of the n-grams. Tried without gain: a
// second stage over the first one's probabilities around each block, counts of elements alike side by side, comment marks.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {deserialize, serialize} from 'node:v8'
import {gunzipSync} from 'node:zlib'
import {textOf} from '../../../dist/formats/html/render.js'
import {sightOfPage} from '../../../dist/formats/html.js'
import {COLUMNS, hintBuckets, rowsOf, wordBuckets, wordsOf} from '../../../dist/models/pages/features.js'
import {decide} from '../../../dist/models/pages/judge.js'

const here = dirname(fileURLToPath(import.meta.url))
const {values} = parseArgs({
  options: {corpora: {type: 'string'}, work: {type: 'string'}, python: {type: 'string', default: '/usr/bin/python3'}}
})
if (!values.corpora || !values.work) {
  console.error('usage: node src/models/pages/train.mjs --corpora DIR --work DIR [--python PATH]')
  process.exit(2)
}
const file = (name) => join(values.work, name)
mkdirSync(values.work, {recursive: true})
const folds = 4

const pages = []
for (const name of ['article-pages', 'wcxb-article-pages', 'trafilatura-pages']) pages.push(...pagesOf(name))
const blocks = pages.reduce((sum, page) => sum + page.sight.page.blocks.length, 0)
console.log(`${pages.length} pages, ${blocks} blocks`)

// What train.py reads: labels (-1: not known), weights, folds, hashed n-grams.
const labels = new Int8Array(blocks)
const weights = new Float32Array(blocks)
const foldOf = new Uint8Array(blocks)
{
  let at = 0
  for (const page of pages) {
    page.words = page.sight.page.blocks.map((block) => wordsOf(block.text))
    const fold = foldOfUrl(page.url)
    const own = labelsOf(page)
    const known = page.words.filter((_, i) => own[i] >= 0)
    const total = known.reduce((sum, words) => sum + words.length + 4, 0)
    for (let i = 0; i < own.length; i++) {
      labels[at] = own[i]
      weights[at] = (own[i] >= 0 ? (page.words[i].length + 4) / total : 0) * (page.gold ? 100 : 30)
      foldOf[at++] = fold
    }
  }
}
save('labels.bin', labels)
save('weights.bin', weights)
save('folds.bin', foldOf)
saveBuckets('words', (page, i) => wordBuckets(page.words[i]))
saveBuckets('hints', (page, i) => hintBuckets(page.sight.page.blocks[i]))
python('grams')
const wordScores = load('words.scores')
const hintScores = load('hints.scores')

const rows = []
let at = 0
for (const page of pages) {
  const to = at + page.sight.page.blocks.length
  rows.push(rowsOf(page.sight, page.words, wordScores.subarray(at, to), hintScores.subarray(at, to)))
  at = to
}
save('rows.bin', joined(rows))
writeFileSync(file('columns.json'), JSON.stringify(COLUMNS))
python('trees')
report(load('blocks.p'))

function pagesOf(name) {
  const cache = file(`${name}.cache`)
  if (existsSync(cache)) return deserialize(readFileSync(cache))
  const lines = gunzipSync(readFileSync(join(values.corpora, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
  const found = []
  for (const line of lines.filter(Boolean)) {
    const {url, html, gold, with: kept, without} = JSON.parse(line)
    const sight = sightOfPage(html)
    if (!sight) continue
    for (const frame of sight.page.frames) frame.element = null
    found.push({name, url, gold, kept: gold ? undefined : kept, without: gold ? undefined : without, sight})
  }
  writeFileSync(cache, serialize(found))
  return found
}

function foldOfUrl(url) {
  const host = new URL(url).hostname.split('.').slice(-2).join('.')
  let value = 7
  for (const char of host) value = (value * 31 + char.codePointAt(0)) % 1_000_003
  return value % folds
}

/** 1: in the article, 0: not, -1: not known. */
function labelsOf({gold, kept, without, sight}) {
  const texts = sight.page.blocks.map((block) => block.text)
  if (gold === undefined) {
    return texts.map((text) => {
      const yes = kept.some((snippet) => text.includes(snippet))
      const no = without.some((snippet) => text.includes(snippet))
      return yes === no ? -1 : Number(yes)
    })
  }
  const tokens = texts.map(wordList)
  const covered = alignedTo(tokens.flat(), wordList(gold))
  let from = 0
  return tokens.map((words) => {
    let hits = 0
    for (let i = from; i < from + words.length; i++) hits += covered[i]
    from += words.length
    return hits > 0.5 * words.length ? 1 : 0
  })
}

function wordList(text) {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
}

/** Which words of `a` stand in `b` in the same order: the longest chain of trigrams that both have. */
function alignedTo(a, b) {
  const places = new Map()
  for (let j = b.length - 3; j >= 0; j--) {
    const key = `${b[j]} ${b[j + 1]} ${b[j + 2]}`
    const list = places.get(key)
    if (!list) places.set(key, [j])
    else if (list.length < 40) list.push(j)
  }
  const tails = []
  const chain = []
  for (let i = 0; i + 2 < a.length; i++) {
    for (const j of places.get(`${a[i]} ${a[i + 1]} ${a[i + 2]}`) ?? []) {
      let low = 0
      let high = tails.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (chain[tails[middle]].j < j) low = middle + 1
        else high = middle
      }
      chain.push({i, j, before: low > 0 ? tails[low - 1] : -1})
      tails[low] = chain.length - 1
    }
  }
  const covered = new Uint8Array(a.length)
  for (let at = tails.at(-1) ?? -1; at >= 0; at = chain[at].before) covered.fill(1, chain[at].i, chain[at].i + 3)
  return covered
}

function report(p) {
  for (const name of ['article-pages', 'wcxb-article-pages', 'trafilatura-pages']) {
    let at = 0
    const scores = []
    const counts = {kept: 0, lost: 0, wrong: 0}
    for (const page of pages) {
      const to = at + page.sight.page.blocks.length
      if (page.name === name) {
        const keep = decide(p.subarray(at, to), page.words)
        const text = textOf(page.sight.page.blocks.filter((_, i) => keep[i]))
        if (page.gold) scores.push(overlap(page.gold, text))
        else {
          for (const snippet of page.kept) text.includes(snippet) ? counts.kept++ : counts.lost++
          for (const snippet of page.without) if (text.includes(snippet)) counts.wrong++
        }
      }
      at = to
    }
    const mean = (key) => scores.reduce((sum, one) => sum + one[key], 0) / scores.length
    const [precision, recall] =
      scores.length > 0
        ? [mean('precision'), mean('recall')]
        : [counts.kept / (counts.kept + counts.wrong), counts.kept / (counts.kept + counts.lost)]
    const f = (2 * precision * recall) / (precision + recall)
    console.log(`${name}: precision ${precision.toFixed(4)} recall ${recall.toFixed(4)} F ${f.toFixed(4)}`)
  }
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

function shingles(text) {
  const words = wordList(text)
  const counts = new Map()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function joined(arrays) {
  const all = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0))
  let at = 0
  for (const array of arrays) {
    all.set(array, at)
    at += array.length
  }
  return all
}

function saveBuckets(name, bucketsOf) {
  const starts = new Int32Array(blocks + 1)
  const all = []
  let row = 0
  for (const page of pages) {
    for (let i = 0; i < page.words.length; i++) {
      for (const bucket of new Set(bucketsOf(page, i))) all.push(bucket)
      starts[++row] = all.length
    }
  }
  save(`${name}.starts`, starts)
  save(`${name}.buckets`, Uint16Array.from(all))
}

function save(name, array) {
  writeFileSync(file(name), Buffer.from(array.buffer, array.byteOffset, array.byteLength))
}

function load(name) {
  return new Float32Array(Uint8Array.from(readFileSync(file(name))).buffer)
}

function python(...args) {
  execFileSync(values.python, [join(here, 'train.py'), values.work, here, ...args], {
    stdio: 'inherit',
    env: {OMP_NUM_THREADS: '1', ...process.env}
  })
}
