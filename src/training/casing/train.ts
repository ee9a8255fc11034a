/**
 * Trains the casing model: tables that left the sources of a fold out, the rows of that fold's texts, the trees.
 *
 *     npm run train -- casing --corpora DIR [--scowl DIR] [--without SOURCE,…] [--part SHARE] [--trees N] [--out DIR]
 *
 * `--without` leaves sources out of everything. `--part`: how many of the documents are read, 1 without it. `--out`: where the model goes.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {lexiconFrom} from '../../lexicon/index.js'
import {featureCount, quickCount} from '../../models/casing/features.js'
import {listFiles, sourceFolds, sources, sourcesWithout} from '../corpora.js'
import {buildLexicon} from '../lexicon/build.js'
import {countedSources} from '../lexicon/counted.js'
import {writeManifest} from '../manifest.js'
import {defaultScowl, makeFolder, needFiles, readNames, readOptions} from '../needs.js'
import {runPython} from '../processes.js'
import {dumpRows} from './dump.js'
import {textFiles} from './texts.js'

const options = readOptions({
  corpora: {type: 'string'},
  work: {type: 'string'},
  scowl: {type: 'string', default: defaultScowl},
  without: {type: 'string', default: ''},
  part: {type: 'string', default: '1'},
  trees: {type: 'string', default: '400'},
  out: {type: 'string', default: fileURLToPath(new URL('../../../src/models/casing/', import.meta.url))}
})
const {corpora, work, scowl, out, part, trees} = options
if (!corpora || !work) throw new Error('Expected --corpora DIR')
const without = readNames('--without', options.without, sources)
const used = sourcesWithout(without)
const inputs = [...textFiles(corpora, used), ...listFiles(corpora)]
needFiles(inputs)
makeFolder('--out', out)

const rows: string[] = []
for (const [fold, members] of sourceFolds.entries()) {
  const [table, path] = ['table', 'rows'].map((name) => join(work, `${name}.${fold}`))
  const wanted = members.filter((source) => used.includes(source))
  if (wanted.length === 0) continue
  if (!existsSync(table)) {
    const parts = countedSources(corpora, work, [...without, ...wanted])
    writeFileSync(table, buildLexicon({corpora, scowl, parts}).bytes)
  }
  const dumped = dumpRows(corpora, wanted, lexiconFrom(table), path, Number(part))
  console.log(`${wanted}: ${JSON.stringify(dumped)}`)
  rows.push(path)
}
const figures = join(work, 'figures.json')
const sizes = ['--quick', quickCount, '--features', featureCount, '--trees', trees].map(String)
runPython('casing/train.py', [...rows, ...sizes, '--out', out, '--figures', figures])
const trained = JSON.parse(readFileSync(figures, 'utf8'))
const command = `casing --part ${part} --trees ${trees}${without.length > 0 ? ` --without ${without}` : ''}`
for (const name of ['quick', 'judge']) writeManifest(join(out, `${name}.bin`), {command, inputs, ...trained[name]})
