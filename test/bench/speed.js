/**
 * The speed of this build: `npm run bench -- --exam DIR --corpora DIR [--before DIR] [--quick] [--no-peers]`.
 *
 * Processor time, in one run: after a warm-up of 2,000 articles each text, which the process has never seen, is read in turn by the bare
 * parse of `retext-english`, by this build, by the build of another clone (`--before`) and by the bare parse once more; ratios travel from
 * machine to machine, milliseconds do not. What the two parses differ in is noise. DIR of `--exam` holds `data/*.jsonl` and `seed/`,
 * DIR of `--corpora` texts to warm up with and pages with their HTML; `--quick` takes a fifth of all.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {damage} from '../../dist/training/exam/damage.js'
import {Random} from '../../dist/training/exam/random.js'
import {temporaryFolder} from '../folder.js'
import {peers} from './peers.js'

const {values} = parseArgs({
  options: {
    exam: {type: 'string'},
    corpora: {type: 'string'},
    before: {type: 'string'},
    quick: {type: 'boolean'},
    'no-peers': {type: 'boolean'}
  }
})
for (const name of ['exam', 'corpora']) {
  if (values[name] && existsSync(values[name])) continue
  console.error(`Unexpected \`--${name}\`, expected the folder of the texts: see the head of test/bench/speed.js`)
  process.exit(2)
}

const own = fileURLToPath(new URL('../..', import.meta.url))
const share = (count) => (values.quick ? Math.ceil(count / 5) : count)
const round = (value) => Number(value.toPrecision(3))
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]

function linesOf(file) {
  const path = [file, `${file}.gz`].find((one) => existsSync(one))
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').filter(Boolean)
}

const exam = (name) => linesOf(join(values.exam, 'data', `${name}.jsonl`)).map((line) => JSON.parse(line).text)
const half = (list, which) => list.slice((which * list.length) >> 1, ((which + 1) * list.length) >> 1)

/** Articles of about 2.5 kB, every second one wounded. */
function* articles() {
  const random = new Random(1)
  const slips = {misspellings: new Map(), isUsual: () => false}
  let count = 0
  for (const name of ['abc-rural', 'bbc-business-entertainment-sport', 'abc-science']) {
    let text = ''
    for (const line of linesOf(join(values.corpora, `${name}.txt`))) {
      text += `${line}\n\n`
      if (text.length < 2500) continue
      yield count++ % 2 === 0 ? text : damage(text, random, slips).text
      text = ''
    }
  }
}

/** The cleaner of a build: that of this clone, or of the one before. */
const cleanerOf = async (clone, options) =>
  (await import(pathToFileURL(join(clone, 'dist/index.js')).href)).cleaner(options)

const english = unified().use(retextEnglish)
const parse = (text) => english.parse(text)

/** Milliseconds of processor time. */
async function time(run, text) {
  const started = process.cpuUsage()
  await run(text)
  const {user, system} = process.cpuUsage(started)
  return (user + system) / 1000
}

/** Sums for each run, turn about: whoever begins changes with every text. */
async function inTurn(runs, texts) {
  const sums = runs.map(() => 0)
  for (const [i, text] of texts.entries()) {
    for (let turn = 0; turn < runs.length; turn++) {
      const which = (i + turn) % runs.length
      sums[which] += await time(runs[which], text)
    }
  }
  return sums
}

/** @param parsed what the bare parse reads; of a page the article alone */
async function measure(name, texts, options, {warmUp = [], parsed = (text) => text} = {}) {
  const clones = [own, ...(values.before ? [resolve(values.before)] : [])]
  const cleaners = await Promise.all(clones.map((clone) => cleanerOf(clone, options)))
  const bareParse = (text) => parse(parsed(text))
  for (const text of warmUp) for (const run of [bareParse, ...cleaners]) await run(text)
  const [bare, now, ...rest] = await inTurn([bareParse, ...cleaners, bareParse], texts)
  const again = rest.pop()
  const both = (bare + again) / 2
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  return {
    texts: name,
    'ms a text': round(now / texts.length),
    'MB/s': round(size / 1000 / now),
    'of the bare parse': round(both / now),
    ...(rest.length > 0 ? {'before, of the parse': round(both / rest[0]), 'faster by': round(rest[0] / now)} : {}),
    noise: `${round(Math.abs(bare / again - 1) * 100)} %`
  }
}

/** What a process of its own says. */
function child(task, ...args) {
  const file = fileURLToPath(new URL('./child.js', import.meta.url))
  const {stdout, status, stderr} = spawnSync(process.execPath, ['--expose-gc', file, task, ...args], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const started = new Date()
console.log(
  `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}, ${started.toISOString().slice(0, 16)}Z`
)

const warm = [...articles()].slice(0, share(2000))
const off = {advice: false}
const wounded = exam('mixed')
// Both sets have the same articles: one half of each, so that none is seen twice.
const rows = [
  await measure('wounded articles', half(wounded, 0).slice(0, share(165)), off, {warmUp: warm}),
  await measure('clean articles', half(exam('clean'), 1).slice(0, share(165)), off),
  await measure('captured pages, as text', exam('pages-html-text').slice(0, share(90)), off)
]
const news = linesOf(join(values.corpora, 'article-pages.jsonl')).map((line) => JSON.parse(line))
const articleOf = new Map(news.map(({html, gold}) => [html, gold]))
const pages = news.map(({html}) => html)
rows.push(
  await measure(
    'captured pages, as HTML',
    pages.slice(10, 10 + share(80)),
    {...off, type: 'html'},
    {
      warmUp: pages.slice(0, 10),
      parsed: (html) => articleOf.get(html)
    }
  )
)
console.table(rows)

const runs = [await cleanerOf(own, off), await cleanerOf(own, {advice: true})]
for (const text of warm.slice(0, share(200))) for (const run of runs) await run(text)
const [without, withAdvice] = await inTurn(runs, half(wounded, 1).slice(0, share(165)))

/** Wall time of a command, the median of seven. */
const commands = {
  node: ['-e', '0'],
  version: [join(own, 'bin/bluepencil.js'), '--version'],
  article: [join(own, 'bin/bluepencil.js'), join(values.exam, 'seed/article.txt')]
}
const walls = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
for (let turn = 0; turn < 7; turn++) {
  for (const [name, args] of Object.entries(commands)) {
    const from = performance.now()
    spawnSync(process.execPath, args)
    walls[name].push(performance.now() - from)
  }
}
const folder = temporaryFolder()
const file = join(folder, 'texts.json')
writeFileSync(file, JSON.stringify(wounded.slice(0, 200)))
const first = [own, ...(values.before ? [resolve(values.before)] : [])].map((clone) => child('first', clone, file))
console.table([
  {what: 'advice on, of advice off', value: round(withAdvice / without)},
  {what: 'first 200 articles of a process, s', value: round(first[0].seconds)},
  ...(first[1] ? [{what: 'first 200 articles, the build before, s', value: round(first[1].seconds)}] : []),
  {what: '--version, of node -e 0', value: round(median(walls.version) / median(walls.node))},
  {what: 'the seed article (12 kB, 40 wounds), of node -e 0', value: round(median(walls.article) / median(walls.node))}
])

const joined = warm.join('')
/** Texts of one length, cut from the same articles: of short ones half a million code units, since of single ones some take several times as long. */
function cut(text, length) {
  const all = text.repeat(Math.ceil(length / text.length)).slice(0, Math.max(length, 5e5))
  return Array.from({length: Math.floor(all.length / length)}, (_, i) => all.slice(i * length, (i + 1) * length))
}
const warmUp = cut(joined.slice(-1e5), 5000)
const lengths = [1e3, 1e4, 1e5, 1e6, ...(values.quick ? [] : [1e7])]
const oneLine = joined.replace(/\s+/g, ' ')
const long = [
  ...lengths.map((length) => ({length, text: joined})),
  {length: 1e6, text: oneLine, lines: 'one line'}
].map(({length, text, lines = ''}) => {
  const texts = cut(text, length)
  writeFileSync(file, JSON.stringify({warmUp, texts}))
  return {length, lines, size: length * texts.length, ...child('long', own, file)}
})
const usual = long.find(({length}) => length === 1e4)
console.table(
  long.map(({length, lines, size, seconds, bytes}) => ({
    'length, code units': length,
    lines,
    'time a code unit, of that at 10,000': round(seconds / size / (usual.seconds / usual.size)),
    'memory, bytes a code unit': length < 1e5 ? 'too short' : round(bytes / length)
  }))
)

if (!values['no-peers']) {
  const few = half(wounded, 0).slice(0, share(40))
  console.table(
    await peers({
      few,
      pages: pages.slice(10, 30),
      time,
      own: runs[0],
      ownPages: await cleanerOf(own, {...off, type: 'html'}),
      folder
    })
  )
}
