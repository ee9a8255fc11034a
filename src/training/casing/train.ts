/**
 * Trains the casing model: tables that left a part of the texts out, the rows of that part, the trees.
 *
 *     npm run train -- casing --corpora DIR [--scowl DIR] [--without SOURCE,…] [--folds N] [--check]
 *
 * `--without` leaves sources out of everything. `--check` keeps the last fold aside, prints the recall there, and writes nothing.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {featureCount, quickCount} from '../../models/casing/features.js'
import {corpusFiles} from '../corpora.js'
import {buildLexicon} from '../lexicon/build.js'
import {writeManifest} from '../manifest.js'
import {runPython} from '../python.js'
import {countAdjacent} from './count-adjacent.js'

const {values: options} = parseArgs({
  options: {
    corpora: {type: 'string'},
    work: {type: 'string'},
    scowl: {type: 'string', default: '/usr/share/dict'},
    without: {type: 'string', default: ''},
    folds: {type: 'string', default: '4'},
    check: {type: 'boolean', default: false}
  }
})
const {corpora, work, scowl, folds} = options
if (!corpora || !work) throw new Error('Expected --corpora DIR and --work DIR')
const without = options.without.split(',').filter(Boolean)
const model = fileURLToPath(new URL('../../../src/models/casing/', import.meta.url))
const dump = fileURLToPath(new URL('dump.js', import.meta.url))

const rows: string[] = []
for (let fold = 0; fold < Number(folds); fold++) {
  const choice = {without, fold: `${fold}/${folds}`}
  const [lexicon, beside, out] = ['lexicon', 'beside', 'rows'].map((name) => join(work, `${name}.${fold}`))
  if (!existsSync(lexicon)) writeFileSync(lexicon, buildLexicon({corpora, scowl, choice}).bytes)
  if (!existsSync(beside)) writeFileSync(beside, countAdjacent(corpora, choice))
  const args = ['--corpora', corpora, '--lexicon', lexicon, '--beside', beside, '--fold', `${fold}/${folds}`]
  execFileSync(process.execPath, [dump, ...args, '--without', options.without, '--out', out], {stdio: 'inherit'})
  rows.push(out)
}
const counts = ['--quick', String(quickCount), '--features', String(featureCount)]
runPython('casing/train.py', [...rows, ...counts, ...(options.check ? ['--check'] : ['--out', model])])
if (!options.check) {
  writeFileSync(join(model, 'beside.bin'), countAdjacent(corpora, {without}))
  const made = {command: 'casing', inputs: corpusFiles(corpora, without), figures: {features: featureCount}}
  for (const name of ['beside.bin', 'quick.bin', 'judge.bin']) writeManifest(join(model, name), made)
}
