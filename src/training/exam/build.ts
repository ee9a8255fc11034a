/**
 * Builds the second exam: held-out texts of six registers that the first one lacks, damaged as its mixed texts are.
 *
 *     node dist/training/exam/build.js --corpora DIR --out DIR [--check]
 *
 * Writes `mixed.jsonl` and `clean.jsonl` with {id, text, gold, edits}, as the exam's scorer reads them. The texts belong to others and
 * never come into the repository: DIR lies outside of it. `--check` compares what was built with `manifest.json`.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {damage, type Slips} from './damage.js'
import {Random} from './random.js'
import {examTexts} from './texts.js'

export const seed = 20_261_128

const {values: options} = parseArgs({
  options: {corpora: {type: 'string'}, out: {type: 'string'}, check: {type: 'boolean', default: false}}
})
const {corpora, out} = options
if (!corpora || !out) throw new Error('Expected --corpora DIR and --out DIR')

const rows = (name: string) =>
  gunzipSync(readFileSync(join(corpora, name)))
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))

/** Zipf × 100 from which a word is so usual that a slip which makes it cannot be told from it. */
const usualZipf = 350

function slipsOf(): Slips {
  const misspellings = new Map<string, string[]>()
  for (const [wrong, right] of rows('typos-without-the-exams.tsv.gz')) {
    if (!right || right.includes(',') || !/^[a-z]+$/.test(wrong + right)) continue
    misspellings.set(right, [...(misspellings.get(right) ?? []), wrong])
  }
  const usual = new Set(
    rows('modern-words.tsv.gz').flatMap(([word, zipf]) => (Number(zipf) >= usualZipf ? [word] : []))
  )
  return {misspellings, isUsual: (lower) => usual.has(lower)}
}

const random = new Random(seed)
const slips = slipsOf()
const texts = examTexts(corpora, random)
const mixed = texts.map(({id, gold}) => ({id, ...damage(gold, random, slips), gold}))
const clean = texts.map(({id, gold}) => ({id, text: gold, gold, edits: []}))
mkdirSync(out, {recursive: true})
const hash = createHash('sha256')
for (const [name, records] of Object.entries({mixed, clean})) {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  writeFileSync(join(out, `${name}.jsonl`), lines)
  hash.update(lines)
}
const kinds: Record<string, number> = {}
for (const {edits} of mixed) for (const {kind} of edits) kinds[kind] = (kinds[kind] ?? 0) + 1
const manifest = {
  seed,
  texts: texts.length,
  words: texts.reduce((sum, {gold}) => sum + gold.split(/\s+/).length, 0),
  defects: kinds,
  sha256: hash.digest('hex')
}
const printed = `${JSON.stringify(manifest, null, 2)}\n`
process.stdout.write(printed)
if (options.check) {
  const file = new URL('../../../src/training/exam/manifest.json', import.meta.url)
  if (readFileSync(file, 'utf8') !== printed) throw new Error('The second exam differs from its manifest')
}
