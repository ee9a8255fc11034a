/**
 * Trains the speller: the channel's counts, the costs of letters, the classes, the phrases, the trigrams, lexicons without a part of the sources and a
 * third of the rarer words, the model of confusions, the ranker and the judge.
 *
 *     npm run train -- spelling --corpora DIR --misspellings FILE [--trigrams FILE] [--scowl DIR] [--records FILE] [--without SOURCE,…]
 *       [--part SHARE] [--models NAME,…]
 *
 * `--misspellings`: lines `wrong->right`, as codespell's dictionary.txt has them. `--trigrams`: a language model of CMU Sphinx in its binary form.
 * Documents that share a line with `--records` are left out. `--part` reads a share of the documents; `--models` trains some of the models alone
 * (`channel`, `letters`, `classes`, `phrases`, `trigrams`, `confusion`, `ranker`, `judge`).
 */
import {copyFileSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {endings} from '../../models/spelling/classes.js'
import {corpusFiles, listFiles, sourceFolds, sources, sourcesWithout} from '../corpora.js'
import {buildLexicon} from '../lexicon/build.js'
import {countedSources} from '../lexicon/counted.js'
import {writeManifest} from '../manifest.js'
import {defaultScowl, needFiles, readNames, readOptions} from '../needs.js'
import {runPython, runScript} from '../processes.js'

const models = ['channel', 'letters', 'classes', 'phrases', 'trigrams', 'confusion', 'ranker', 'judge'] as const
const options = readOptions({
  corpora: {type: 'string'},
  misspellings: {type: 'string'},
  trigrams: {type: 'string', default: '/usr/share/pocketsphinx/model/en-us/en-us.lm.bin'},
  work: {type: 'string'},
  scowl: {type: 'string', default: defaultScowl},
  records: {type: 'string'},
  without: {type: 'string', default: ''},
  part: {type: 'string', default: '1'},
  models: {type: 'string', default: models.join()}
})
const {corpora, misspellings, work, scowl, records} = options
if (!corpora || !misspellings || !work) throw new Error('Expected --corpora DIR and --misspellings FILE')
const without = readNames('--without', options.without, sources)
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** The models of the sources, and of the build. */
const [model, built] = [folder('../../../src/models/spelling/'), folder('../../models/spelling/')]

const used = sourcesWithout(without)
const files = [...corpusFiles(corpora, without), misspellings]
needFiles([...files, ...listFiles(corpora), options.trigrams, ...(records ? [records] : [])])
const lexicon = folder('../../../src/lexicon/lexicon.bin')

/** Runs a script of this folder as a process of its own, which reads each model as soon as it is made. */
const run = (script: string, ...args: string[]) => runScript(`spelling/${script}`, args)
const keep = (name: string, inputs: readonly string[], figures = {}) => {
  copyFileSync(join(model, name), join(built, name))
  writeManifest(join(model, name), {command: 'spelling', inputs, figures})
}
/** Trains trees on dumps, and keeps them with their figures. */
const trainTrees = (what: string, dumps: readonly string[], inputs: readonly string[]) => {
  const figures = join(work, `${what}.json`)
  runPython('spelling/train.py', [what, join(model, `${what}.bin`), figures, ...dumps])
  keep(`${what}.bin`, inputs, JSON.parse(readFileSync(figures, 'utf8')))
}

const wanted = new Set(readNames('--models', options.models, models))
if (wanted.has('channel')) {
  run('channel.js', misspellings, join(model, 'channel.bin'))
  keep('channel.bin', [lexicon, misspellings])
}
if (wanted.has('letters')) {
  run('letters.js', join(model, 'letters.bin'))
  keep('letters.bin', [lexicon])
}
/** The tokens of each source: `stream.SOURCE`. */
const stream = join(work, 'stream')
const streamsWritten = () => {
  if (used.every((source) => existsSync(`${stream}.${source}`))) return
  run('classes.js', corpora, used.join(','), stream)
}
if (wanted.has('classes')) {
  streamsWritten()
  const streams = used.map((source) => `${stream}.${source}`)
  runPython('spelling/classes.py', [endings.join(' '), join(model, 'classes.bin'), ...streams])
  keep('classes.bin', files)
}

const sourcesOf = (fold: number) => sourceFolds[fold].filter((source) => used.includes(source))
const phrasesOf = (fold: number) => join(work, `phrases.${fold}`)
if (wanted.has('phrases')) {
  streamsWritten()
  const folds = [...sourceFolds.keys()].map(
    (fold) => `${phrasesOf(fold)}=${used.filter((source) => !sourcesOf(fold).includes(source)).join(',')}`
  )
  runPython('spelling/phrases.py', [stream, `${join(model, 'phrases.bin')}=${used.join(',')}`, ...folds])
  keep('phrases.bin', corpusFiles(corpora, without))
}

// It knows nothing of our sources: all folds read the same one.
if (wanted.has('trigrams')) {
  runPython('spelling/trigrams.py', [options.trigrams, join(model, 'trigrams.bin')])
  keep('trigrams.bin', [options.trigrams])
}

/** A table without the sources of a fold that forgot a third of the rarer words. */
const lexiconOf = (fold: number): string => {
  const path = join(work, `lexicon.${fold}`)
  if (existsSync(path)) return path
  const parts = countedSources(corpora, work, [...without, ...sourcesOf(fold)])
  writeFileSync(path, buildLexicon({corpora, scowl, parts, forget: `${fold % 3}/3`}).bytes)
  return path
}

if (wanted.has('confusion')) {
  const dumps: string[] = []
  for (const fold of sourceFolds.keys()) {
    if (sourcesOf(fold).length === 0) continue
    const out = join(work, `confusion.${fold}`)
    copyFileSync(phrasesOf(fold), join(built, 'phrases.bin'))
    run('confusion.js', lexiconOf(fold), corpora, sourcesOf(fold).join(','), String(1 + fold), options.part, out)
    dumps.push(out)
  }
  copyFileSync(join(model, 'phrases.bin'), join(built, 'phrases.bin'))
  trainTrees('confusion', dumps, corpusFiles(corpora, without))
}

for (const what of (['ranker', 'judge'] as const).filter((name) => wanted.has(name))) {
  const dumps: string[] = []
  for (const fold of sourceFolds.keys()) {
    // `--without` may leave nothing of it.
    if (sourcesOf(fold).length === 0) continue
    const out = join(work, `${what}.${fold}`)
    const given = [
      lexiconOf(fold),
      corpora,
      misspellings,
      sourcesOf(fold).join(','),
      String(7 + fold),
      options.part,
      out
    ]
    copyFileSync(phrasesOf(fold), join(built, 'phrases.bin'))
    run('dump.js', what, ...given, ...(records ? [records] : []))
    dumps.push(out)
  }
  copyFileSync(join(model, 'phrases.bin'), join(built, 'phrases.bin'))
  trainTrees(what, dumps, files)
}
