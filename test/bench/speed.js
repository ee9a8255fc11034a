/**
 * The speed of this build: `npm run bench [-- FILE.jsonl...]`. Records need a `text`; without files the fixtures are used, the
 * wounded articles (25 wounds each) and the same articles as they should be.
 *
 * In one run and on the same texts: the whole pipeline, the bare retext parse, and the naive pipeline (retext-english and
 * retext-spell, its first suggestion applied; on a small part, since it takes minutes for a megabyte). And the start of the
 * command against `node -e 0`. Ratios travel from machine to machine, megabytes a second do not.
 */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {fileURLToPath} from 'node:url'
import dictionaryEn from 'dictionary-en'
import retextEnglish from 'retext-english'
import retextSpell from 'retext-spell'
import {unified} from 'unified'
import {clean} from '../../dist/index.js'

const fixtures = new URL('../../fixtures/articles/', import.meta.url)
const textsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text)
const fixturesEnding = (ending) =>
  readdirSync(fixtures)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(name, fixtures), 'utf8'))
const files = process.argv.slice(2)
const groups =
  files.length > 0
    ? files.map((file) => [basename(file), textsOf(file)])
    : [
        ['articles as they should be', fixturesEnding('.expected.txt')],
        ['wounded articles', fixturesEnding('.input.txt')]
      ]

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

const round = (value) => Number(value.toPrecision(3))
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

/** Runs both for some seconds: what is measured is a batch, not its first second. */
async function warmUp(texts, seconds) {
  for (const until = performance.now() + 1000 * seconds; performance.now() < until; ) {
    for (const text of texts) {
      bare([text])
      await pipeline([text])
    }
  }
}

/**
 * Megabytes and articles a second, and the ratio to the bare parse: of texts that were never seen (the second half, after
 * the first has warmed both up) and of texts that come again and find their words in the caches. Text by text and turn
 * by turn, so that a drift of the machine meets both alike.
 */
async function measure(name, texts) {
  const half = texts.length >> 1
  await warmUp(texts.slice(0, half), 5)
  const fresh = texts.slice(half)
  let whole = 0
  let parse = 0
  for (const text of fresh) {
    parse += await time(bare, [text])
    whole += await time(pipeline, [text])
  }
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  await warmUp(texts, 5)
  const again = []
  const seconds = []
  for (let turn = 0; turn < 9; turn++) {
    const base = await time(bare, texts)
    seconds.push(await time(pipeline, texts))
    again.push(base / seconds[turn])
  }
  const speed = size / 1e6 / median([...seconds])
  return {
    texts: name,
    'MB/s': round(speed),
    'articles/s': round((speed * 1e6 * texts.length) / size),
    'bare parse MB/s': round(speed / median(again)),
    // A few texts say more of the compiler than of the pipeline.
    'ratio, never seen': texts.length < 100 ? 'too few' : round(parse / whole),
    'ratio, seen before': round(median(again))
  }
}

const rows = []
for (const [name, texts] of groups) rows.push(await measure(name, texts))

const few = groups[0][1].slice(0, 2)
const fewSize = few.reduce((sum, text) => sum + text.length, 0)
const naiveSpeed = fewSize / 1e6 / (await time(naive, few))

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

console.table(rows)
console.table([
  {ratio: 'whole pipeline / retext-spell, first suggestion', value: round(rows[0]['MB/s'] / naiveSpeed)},
  {ratio: '--version / node -e 0', value: round(median(times.version) / median(times.node))},
  {ratio: 'one article / node -e 0', value: round(median(times['one article']) / median(times.node))}
])
