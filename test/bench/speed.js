/**
 * The speed of this build: `npm run bench [-- FILE.jsonl...]`. Records need a `text`; without files the fixtures are used.
 *
 * In one run and on the same texts: the whole pipeline, the bare retext parse, and the naive pipeline (retext-english and
 * retext-spell, its first suggestion applied; on a small part, since it takes minutes for a megabyte). And the start of the
 * command against `node -e 0`. Ratios travel from machine to machine, megabytes a second do not.
 */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import dictionaryEn from 'dictionary-en'
import retextEnglish from 'retext-english'
import retextSpell from 'retext-spell'
import {unified} from 'unified'
import {clean} from '../../dist/index.js'

const fixtures = new URL('../../fixtures/articles/', import.meta.url)
const files = process.argv.slice(2)
const texts =
  files.length > 0
    ? files.flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line).text)
      )
    : readdirSync(fixtures)
        .filter((name) => name.endsWith('.input.txt'))
        .map((name) => readFileSync(new URL(name, fixtures), 'utf8'))

const english = unified().use(retextEnglish)
const options = {advice: false}

async function pipeline(list) {
  for (const text of list) await clean(text, options)
}

function bare(list) {
  for (const text of list) english.parse(text)
}

async function naive(list) {
  const processor = unified()
    .use(retextEnglish)
    .use(retextSpell, {dictionary: dictionaryEn, max: Infinity})
    .use(function () {
      this.compiler = () => ''
    })
  const results = []
  for (const text of list) {
    const file = await processor.process(text)
    let result = ''
    let at = 0
    for (const {place, expected} of file.messages) {
      if (!expected?.length || place.start.offset < at) continue
      result += text.slice(at, place.start.offset) + expected[0]
      at = place.end.offset
    }
    results.push(result + text.slice(at))
  }
  return results
}

/** Seconds of processor time: what else the machine does at the time counts little. */
async function time(run, list) {
  const started = process.cpuUsage()
  await run(list)
  const {user, system} = process.cpuUsage(started)
  return (user + system) / 1e6
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

// The first half warms both up; then each text of the second is seen once, as in a batch: a text that comes again finds its
// words in the caches and would flatter. Text by text, so that a drift of the machine meets both alike.
const half = texts.length >> 1
const [warm, fresh] = [texts.slice(0, half), texts.slice(half)]
for (const until = performance.now() + 3000; performance.now() < until; ) {
  for (const text of warm) {
    bare([text])
    await pipeline([text])
  }
}
let whole = 0
let parse = 0
for (const text of fresh) {
  parse += await time(bare, [text])
  whole += await time(pipeline, [text])
}
const again = []
for (let turn = 0; turn < 5; turn++) {
  const base = await time(bare, texts)
  again.push(base / (await time(pipeline, texts)))
}
const size = fresh.reduce((sum, text) => sum + text.length, 0)
const few = texts.slice(0, 2)
const fewSize = few.reduce((sum, text) => sum + text.length, 0)
const naiveSpeed = fewSize / (await time(naive, few))
const speed = size / whole

const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))
const article = fileURLToPath(
  new URL(
    readdirSync(fixtures).find((name) => name.endsWith('.input.txt')),
    fixtures
  )
)
const starts = {node: ['-e', '0'], version: [bin, '--version'], 'one article': [bin, article]}
const times = Object.fromEntries(Object.keys(starts).map((name) => [name, []]))
for (let turn = 0; turn < 7; turn++) {
  for (const [name, args] of Object.entries(starts)) {
    const started = performance.now()
    spawnSync(process.execPath, args)
    times[name].push(performance.now() - started)
  }
}

const round = (value) => Number(value.toPrecision(3))
console.table([
  {what: 'whole pipeline', 'MB/s': round(speed / 1e6), 'articles/s': round(fresh.length / whole)},
  {
    what: 'bare retext-english parse',
    'MB/s': round(size / parse / 1e6),
    'articles/s': round(fresh.length / parse)
  },
  {what: 'retext-spell, first suggestion', 'MB/s': round(naiveSpeed / 1e6)}
])
console.table([
  {ratio: 'whole pipeline / bare parse, texts never seen', value: round(parse / whole)},
  {ratio: 'whole pipeline / bare parse, texts seen before', value: round(median(again))},
  {ratio: 'whole pipeline / retext-spell', value: round(speed / naiveSpeed)},
  {ratio: '--version / node -e 0', value: round(median(times.version) / median(times.node))},
  {ratio: 'one article / node -e 0', value: round(median(times['one article']) / median(times.node))}
])
