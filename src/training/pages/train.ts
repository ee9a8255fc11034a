/**
 * Trains the model that judges the blocks of a web page.
 *
 *     npm run train -- pages --corpora DIR [--from STEP] [--to STEP] [--out DIR]
 *
 * Only numbers learnt from the collections ship: words.bin, hints.bin (hashed n-grams of words and of class names), blocks.bin
 * (trees), net.bin, and in the manifest of blocks.bin how sure a choice is. Features are computed by the code that ships; train.py, net.py and sureness.py fit. All
 * figures printed are for pages of sites the model has not seen: five folds by host, the trees trained on out-of-fold scores of the
 * n-grams. Steps: dump, grams, rows, trees, net, report, sureness. `--out`: where the model goes.
 */
import {closeSync, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {viewOfPage} from '../../formats/html/view.js'
import {blockRows, COLUMNS} from '../../models/pages/features.js'
import {hashedWords, hintBuckets, wordBuckets} from '../../models/pages/words.js'
import {writeManifest} from '../manifest.js'
import {makeFolder, needFiles, readNames, readOptions} from '../needs.js'
import {runPython} from '../processes.js'
import {Buckets} from './buckets.js'
import {type CorpusPage, collections, corpusPages, foldOf} from './corpus.js'
import {report} from './evaluate.js'
import {labelsOf} from './labels.js'

const steps = ['dump', 'grams', 'rows', 'trees', 'net', 'report', 'sureness'] as const

const options = readOptions({
  corpora: {type: 'string'},
  work: {type: 'string'},
  from: {type: 'string', default: 'dump'},
  to: {type: 'string', default: 'sureness'},
  out: {type: 'string', default: fileURLToPath(new URL('../../../src/models/pages/', import.meta.url))}
})
const {corpora, work, out} = options
if (!corpora || !work) throw new Error('Expected --corpora DIR')
const inputs = collections.map((name) => join(corpora, `${name}.jsonl.gz`))
needFiles(inputs)
makeFolder('--out', out)
const file = (name: string) => join(work, name)

const [from] = readNames('--from', options.from, steps).map((step) => steps.indexOf(step))
const [to] = readNames('--to', options.to, steps).map((step) => steps.indexOf(step))
for (const step of steps.slice(from, to + 1)) {
  if (step === 'dump') await dump(corpora)
  else if (step === 'rows') await rows(corpora)
  else if (step === 'report') await report(corpora, floats('blocks.p'), work)
  else if (step === 'sureness') sureness()
  else if (step === 'net') runPython('pages/net.py', [work, out])
  else runPython('pages/train.py', [work, out, step])
}

/** How sure a choice is, and the manifests. */
function sureness(): void {
  runPython('pages/sureness.py', [work!])
  const [figures, fitted] = ['figures', 'sureness'].map((name) =>
    JSON.parse(readFileSync(file(`${name}.json`), 'utf8'))
  )
  const command = 'pages --corpora DIR'
  for (const name of ['words', 'hints', 'net']) writeManifest(join(out, `${name}.bin`), {command, inputs, figures: {}})
  writeManifest(join(out, 'blocks.bin'), {
    command,
    inputs,
    figures: {...figures, ...fitted.figures},
    values: {sureness: fitted.sureness}
  })
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
      page,
      view?.title
    )
    const counts = blocks.map(({text}) => hashedWords(text))
    const total = counts.reduce((sum, list, i) => sum + (own[i] >= 0 ? list.length + 4 : 0), 0)
    const fold = foldOf(page.url)
    for (const [i, list] of counts.entries()) {
      labels.push(own[i])
      weights.push((own[i] >= 0 ? (list.length + 4) / total : 0) * weightOf(page))
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

/** How much a page says. News are few, and what people read most; of a page without a gold a few snippets are known. */
function weightOf({gold, collection}: CorpusPage): number {
  if (gold === undefined) return 30
  return collection === 'article-pages' ? 200 : 100
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
    const words = blocks.map(({text}) => hashedWords(text))
    const matrix = blockRows(view, words, wordScores.subarray(at, end), hintScores.subarray(at, end))
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
