/**
 * Builds `lexicon.bin` from the sources that README.md names.
 *
 *     npm run train -- lexicon --corpora DIR [--scowl DIR] [--without SOURCE,…] [--forget K/N] [--out FILE]
 *     npm run train -- lexicon --derive [--corpora DIR] [--out FILE]
 *
 * `--scowl`: where Debian's word lists lie, `/usr/share/dict` without it. `--without`: sources to leave out (`--sources` lists them).
 * `--forget K/N` leaves every N-th word out that is
 * neither common nor frequent. `--derive` makes anew in FILE what follows from its words, and the list of misspellings, with
 * `--corpora` the rare words as well; it counts nothing.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {corpusFiles, listFiles, sources, webCounts} from '../corpora.js'
import {writeManifest} from '../manifest.js'
import {defaultScowl, makeFolder, needFiles, readNames, readOptions} from '../needs.js'
import {buildLexicon, shippedMisspellings} from './build.js'
import {deriveAgain} from './build-table.js'
import {countedSources} from './counted.js'
import {rareWords} from './rare-words.js'

const options = readOptions({
  corpora: {type: 'string'},
  work: {type: 'string'},
  scowl: {type: 'string', default: defaultScowl},
  out: {type: 'string', default: fileURLToPath(new URL('../../../src/lexicon/lexicon.bin', import.meta.url))},
  without: {type: 'string', default: ''},
  forget: {type: 'string'},
  derive: {type: 'boolean', default: false},
  sources: {type: 'boolean', default: false}
})
const {corpora, scowl, out, work} = options

if (options.sources) console.log(sources.join('\n'))
else if (options.derive) {
  const rare = corpora ? rareWords(corpora, webCounts(corpora), scowl) : undefined
  writeFileSync(out, deriveAgain(Uint8Array.from(readFileSync(out)), shippedMisspellings(), rare))
} else {
  if (!corpora || !work) throw new Error('Expected --corpora DIR')
  const without = readNames('--without', options.without, sources)
  const inputs = [...corpusFiles(corpora, without), ...listFiles(corpora)]
  needFiles(inputs)
  makeFolder('--out', dirname(out))
  const parts = countedSources(corpora, work, without)
  const {bytes, figures} = buildLexicon({corpora, scowl, parts, forget: options.forget})
  writeFileSync(out, bytes)
  const command = without.length > 0 ? `lexicon --without ${without}` : 'lexicon'
  writeManifest(out, {command, inputs, figures})
  for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${figure}`)
}
