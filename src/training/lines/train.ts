/**
 * Trains the line model, then the ranker of headlines on what its folds made of the pages.
 *
 *     npm run train -- lines --corpora DIR --exam DIR [--only STEP,…] [--out DIR]
 *
 * `--exam` holds the renderings `data/pages-*.jsonl` of the news pages. Needs html-to-text: `npm install --no-save html-to-text@9`, or its
 * folder in `NODE_PATH`. Steps: pages, lines, grams, one, two (train.py), headlines. `--out`: where the model goes.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeManifest} from '../manifest.js'
import {makeFolder, needFiles, readNames, readOptions} from '../needs.js'
import {runPython, runScript} from '../processes.js'

const steps = ['pages', 'lines', 'grams', 'one', 'two', 'headlines'] as const
const options = readOptions({
  corpora: {type: 'string'},
  exam: {type: 'string'},
  work: {type: 'string'},
  only: {type: 'string', default: steps.join()},
  out: {type: 'string', default: fileURLToPath(new URL('../../../src/models/lines/', import.meta.url))}
})
const {corpora, exam, work, out} = options
if (!corpora || !exam || !work) throw new Error('Expected --corpora DIR --exam DIR')
const only = readNames('--only', options.only, steps)
const pages = ['article', 'wcxb-article', 'wcxb-other', 'daniel', 'trafilatura']
const renderings = ['html-text', 'inscriptis', 'html2text']
const inputs = [
  ...pages.map((name) => join(corpora, `${name}-pages.jsonl.gz`)),
  ...renderings.map((name) => join(exam, `data/pages-${name}.jsonl`))
]
needFiles(inputs)
makeFolder('--out', out)

const folders = ['--work', work, '--out', out]
const trained = only.filter((step) => step !== 'headlines')
if (trained.length > 0)
  runPython('lines/train.py', ['--corpora', corpora, '--exam', exam, ...folders, '--only', ...trained])
if (only.includes('headlines')) {
  runScript('lines/headlines.js', [work])
  runPython('lines/headlines.py', folders)
}

const command = 'lines --corpora DIR --exam DIR'
const figuresOf = (name: string) => JSON.parse(readFileSync(join(work, `${name}.json`), 'utf8'))
const stages = trained.length > 0 ? ['grams', 'stage1.trees', 'stage2.trees', 'stage2.net'] : []
for (const name of stages)
  writeManifest(join(out, `${name}.bin`), {
    command,
    inputs,
    figures: name === 'stage2.trees' ? figuresOf('figures') : {}
  })
if (only.includes('headlines'))
  writeManifest(join(out, 'headline.trees.bin'), {command, inputs, figures: figuresOf('headlines')})
