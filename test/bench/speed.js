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
const size = texts.reduce((sum, text) => sum + text.length, 0)

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

async function time(run, list) {
  const started = performance.now()
  await run(list)
  return (performance.now() - started) / 1000
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

// Turn by turn, so that a drift of the machine meets both alike.
await pipeline(texts)
bare(texts)
const ratios = []
const whole = []
const parse = []
for (let turn = 0; turn < 5; turn++) {
  parse.push(await time(bare, texts))
  whole.push(await time(pipeline, texts))
  ratios.push(parse[turn] / whole[turn])
}
const few = texts.slice(0, 2)
const fewSize = few.reduce((sum, text) => sum + text.length, 0)
const naiveSpeed = fewSize / (await time(naive, few))
const speed = size / median(whole)

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
  {what: 'whole pipeline', 'MB/s': round(speed / 1e6), 'articles/s': round(texts.length / median([...whole]))},
  {
    what: 'bare retext-english parse',
    'MB/s': round(size / median(parse) / 1e6),
    'articles/s': round(texts.length / median(parse))
  },
  {what: 'retext-spell, first suggestion', 'MB/s': round(naiveSpeed / 1e6)}
])
console.table([
  {ratio: 'whole pipeline / bare parse', value: round(median(ratios))},
  {ratio: 'whole pipeline / retext-spell', value: round(speed / naiveSpeed)},
  {ratio: '--version / node -e 0', value: round(median(times.version) / median(times.node))},
  {ratio: 'one article / node -e 0', value: round(median(times['one article']) / median(times.node))}
])
