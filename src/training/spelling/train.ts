/**
 * Trains the speller: lexicons without a part of the sources and a third of the rarer words, the channel's counts, the classes, the
 * ranker and the judge.
 *
 *     npm run train -- spelling --corpora DIR --misspellings FILE [--scowl DIR] [--records FILE] [--without SOURCE,…]
 *
 * `--misspellings`: lines `wrong->right`, as codespell's dictionary.txt has them. Documents that share a line with `--records` are left out.
 */
import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {endings} from '../../models/spelling/classes.js'
import {corpusFiles, sourceFolds, sourcesWithout} from '../corpora.js'
import {buildLexicon} from '../lexicon/build.js'
import {countedSources} from '../lexicon/counted.js'
import {writeManifest} from '../manifest.js'
import {runPython} from '../python.js'

const {values: options} = parseArgs({
  options: {
    corpora: {type: 'string'},
    misspellings: {type: 'string'},
    work: {type: 'string'},
    scowl: {type: 'string', default: '/usr/share/dict'},
    records: {type: 'string'},
    without: {type: 'string', default: ''}
  }
})
const {corpora, misspellings, work, scowl, records} = options
if (!corpora || !misspellings || !work) throw new Error('Expected --corpora DIR and --misspellings FILE')
const without = options.without.split(',').filter(Boolean)
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const [dist, model, scripts] = [
  folder('../../'),
  folder('../../../src/models/spelling/'),
  folder('../../../src/training/spelling/')
]
const built = join(dist, 'models', 'spelling')

const used = sourcesWithout(without)
const inputs = [...corpusFiles(corpora, without), misspellings]

/** Runs a script of this folder on the build, which reads each model as soon as it is made. */
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(scripts, script), ...args], {stdio: 'inherit'})
const keep = (name: string) => {
  copyFileSync(join(model, name), join(built, name))
  writeManifest(join(model, name), {
    command: 'spelling',
    inputs,
    figures: {}
  })
}

run('channel.mjs', dist, misspellings, join(model, 'channel.bin'))
keep('channel.bin')
const stream = join(work, 'stream.txt')
run('classes.mjs', dist, corpora, used.join(','), stream)
runPython('spelling/classes.py', [stream, endings.join(' '), join(model, 'classes.bin')])
keep('classes.bin')

const wantedOf = (fold: number) => sourceFolds[fold].filter((source) => used.includes(source))

/** A table without the sources of a fold that forgot a third of the rarer words. */
const lexiconOf = (third: number, fold: number): string => {
  const path = join(work, `lexicon.${third}${fold}`)
  if (existsSync(path)) return path
  const parts = countedSources(corpora, work, [...without, ...wantedOf(fold)])
  writeFileSync(path, buildLexicon({corpora, scowl, parts, forget: `${third}/3`}).bytes)
  return path
}

for (const what of ['ranker', 'judge']) {
  const dumps: string[] = []
  // The ranker has enough with the first third; the judge reads all thrice, each time with other words forgotten and other typos.
  for (const third of what === 'ranker' ? [0] : [0, 1, 2]) {
    for (const fold of sourceFolds.keys()) {
      // `--without` may leave nothing of it.
      if (wantedOf(fold).length === 0) continue
      const out = join(work, `${what}.${third}${fold}`)
      const seed = String(7 + third * 4)
      run(
        'dump.mjs',
        what,
        dist,
        lexiconOf(third, fold),
        corpora,
        misspellings,
        wantedOf(fold).join(','),
        seed,
        out,
        ...(records ? [records] : [])
      )
      dumps.push(out)
    }
  }
  runPython('spelling/train.py', [what, join(model, `${what}.bin`), ...dumps])
  keep(`${what}.bin`)
}
