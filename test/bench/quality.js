/**
 * The quality of this build on sets with answers: `npm run bench:quality -- --exam DIR [--set NAME] [--out DIR]`.
 *
 * DIR holds `score.mjs` and `data/*.jsonl` (its README tells what is in them). Prints, for each set, what was repaired, the
 * precision, the harm per 10,000 words and the megabytes a second of the whole pipeline.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {clean} from '../../dist/index.js'
import {temporaryFolder} from '../folder.js'

const sets = [
  {name: 'mixed', mode: 'edits'},
  {name: 'casing', mode: 'edits'},
  {name: 'spacing', mode: 'edits'},
  {name: 'typo', mode: 'edits'},
  {name: 'clean', mode: 'edits'},
  {name: 'learners', mode: 'edits', options: {only: ['spelling']}},
  {name: 'mojibake-synthetic', mode: 'exact'},
  {name: 'mojibake-language-names', mode: 'exact'},
  {name: 'pages-html-text', mode: 'boilerplate', options: {title: false}},
  {name: 'pages-inscriptis', mode: 'boilerplate', options: {title: false}},
  {name: 'pages-html2text', mode: 'boilerplate', options: {title: false}},
  {name: 'pages-wcxb', mode: 'boilerplate', options: {title: false}}
]

const {values} = parseArgs({
  options: {exam: {type: 'string'}, set: {type: 'string', multiple: true}, out: {type: 'string'}}
})
if (!values.exam || !existsSync(join(values.exam, 'score.mjs'))) {
  console.error('Unexpected `--exam`, expected the folder that holds score.mjs and data/')
  process.exit(2)
}
const out = values.out ?? temporaryFolder()
mkdirSync(out, {recursive: true})

const rows = []
for (const {name, mode, options} of sets) {
  if (values.set && !values.set.includes(name)) continue
  const plain = join(values.exam, 'data', `${name}.jsonl`)
  const gold = existsSync(plain) ? plain : `${plain}.gz`
  if (!existsSync(gold)) continue
  const bytes = readFileSync(gold)
  const records = (gold.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const settings = {...options, advice: false}
  let size = 0
  const lines = []
  const started = performance.now()
  for (const {id, text} of records) {
    size += text.length
    lines.push(JSON.stringify({id, text: (await clean(text, settings)).text}))
  }
  const seconds = (performance.now() - started) / 1000
  const path = join(out, `${name}.jsonl`)
  writeFileSync(path, `${lines.join('\n')}\n`)
  const score = JSON.parse(
    execFileSync('node', [join(values.exam, 'score.mjs'), mode, gold, path, '--json'], {maxBuffer: 1 << 28}).toString()
  )
  rows.push({
    set: name,
    repaired: score.recall ?? score.share,
    precision: score.precision,
    f1: score.f1,
    'harm/10k words': score.harmPer10kWords,
    ...(score.harm && {
      harms: Object.entries(score.harm)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')
    }),
    'MB/s': Math.round((size / 1e6 / seconds) * 100) / 100
  })
}
console.table(rows)
console.log(`outputs in ${out}`)
