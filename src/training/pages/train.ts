/**
 * Trains the model that judges the blocks of a web page.
 *
 *   npm run build && node dist/training/pages/train.js --corpora DIR --work DIR [--python /usr/bin/python3] [--from STEP]
 *
 * Only numbers learnt from the collections ship: words.bin, hints.bin (hashed n-grams of words and of class names), blocks.bin
 * (trees), verdict.json. Features are computed by the code that ships; train.py fits. All figures printed are for pages of sites
 * the model has not seen: three folds by host, the trees trained on out-of-fold scores of the n-grams.
 */
import {execFileSync} from 'node:child_process'
import {closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {viewOfPage} from '../../formats/html.js'
import {COLUMNS, rowsOf} from '../../models/pages/features.js'
import {hintBuckets, wordBuckets, wordsOf} from '../../models/pages/words.js'
import {Buckets} from './buckets.js'
import {corpusPages, foldOf} from './corpus.js'
import {report} from './evaluate.js'
import {labelsOf} from './labels.js'

const steps = ['dump', 'grams', 'rows', 'trees', 'report'] as const

const {values} = parseArgs({
  options: {
    corpora: {type: 'string'},
    work: {type: 'string'},
    python: {type: 'string', default: '/usr/bin/python3'},
    source: {type: 'string', default: fileURLToPath(new URL('../../../src/', import.meta.url))},
    from: {type: 'string', default: 'dump'},
    to: {type: 'string', default: 'report'}
  }
})
if (!values.corpora || !values.work) {
  console.error(
    'usage: node dist/training/pages/train.js --corpora DIR --work DIR [--python PATH] [--from STEP] [--to STEP]'
  )
  process.exit(2)
}
const {corpora, work, source, python} = values
mkdirSync(work, {recursive: true})
const file = (name: string) => join(work, name)

const from = steps.indexOf(values.from as 'dump')
const to = steps.indexOf(values.to as 'report')
for (const step of steps.slice(from, to + 1)) {
  if (step === 'dump') await dump(corpora)
  else if (step === 'rows') await rows(corpora)
  else if (step === 'report') await report(corpora, floats('blocks.p'), file('pages.jsonl'))
  else fit(step)
}

/** Labels (-1: not known), weights, folds and hashed n-grams of all blocks, for train.py. */
async function dump(corpora: string): Promise<void> {
  const labels: number[] = []
  const weights: number[] = []
  const foldsOfBlocks: number[] = []
  const words = new Buckets(file('words'))
  const hints = new Buckets(file('hints'))
  const lines: string[] = []
  const starts = [0n]
  for await (const page of corpusPages(corpora)) {
    const view = viewOfPage(page.html, {url: page.url})
    const blocks = view?.page.blocks ?? []
    lines.push(JSON.stringify({collection: page.collection, index: page.index, blocks: blocks.length}))
    const own = labelsOf(
      blocks.map(({text}) => text),
      page
    )
    const counts = blocks.map(({text}) => wordsOf(text))
    const total = counts.reduce((sum, list, i) => sum + (own[i] >= 0 ? list.length + 4 : 0), 0)
    const fold = foldOf(page.url)
    for (const [i, list] of counts.entries()) {
      labels.push(own[i])
      weights.push((own[i] >= 0 ? (list.length + 4) / total : 0) * (page.gold === undefined ? 30 : 100))
      foldsOfBlocks.push(fold)
      words.add(wordBuckets(list))
      hints.add(hintBuckets(blocks[i]))
    }
    starts.push(BigInt(labels.length))
  }
  writeFileSync(file('pages.starts'), Buffer.from(BigInt64Array.from(starts).buffer))
  save('labels.bin', Int8Array.from(labels))
  save('weights.bin', Float32Array.from(weights))
  save('folds.bin', Uint8Array.from(foldsOfBlocks))
  words.close()
  hints.close()
  writeFileSync(file('pages.jsonl'), `${lines.join('\n')}\n`)
  console.log(`${lines.length} pages, ${labels.length} blocks`)
}

/** The rows of features of all blocks. */
async function rows(corpora: string): Promise<void> {
  const wordScores = floats('words.scores')
  const hintScores = floats('hints.scores')
  const out = openSync(file('rows.bin'), 'w')
  let at = 0
  for await (const page of corpusPages(corpora)) {
    const view = viewOfPage(page.html, {url: page.url})
    if (!view) continue
    const {blocks} = view.page
    const end = at + blocks.length
    const words = blocks.map(({text}) => wordsOf(text))
    const matrix = rowsOf(view, words, wordScores.subarray(at, end), hintScores.subarray(at, end))
    writeSync(out, Buffer.from(matrix.buffer, matrix.byteOffset, matrix.byteLength))
    at = end
  }
  closeSync(out)
  writeFileSync(file('columns.json'), JSON.stringify(COLUMNS))
}

function save(name: string, array: Int8Array | Uint8Array | Float32Array): void {
  writeFileSync(file(name), Buffer.from(array.buffer, array.byteOffset, array.byteLength))
}

function floats(name: string): Float32Array {
  return new Float32Array(Uint8Array.from(readFileSync(file(name))).buffer)
}

function fit(step: string): void {
  const script = join(dirname(source), 'src/training/pages/train.py')
  execFileSync(python!, [script, work!, join(source, 'models/pages'), step], {
    stdio: 'inherit',
    env: {OMP_NUM_THREADS: '1', ...process.env}
  })
}
