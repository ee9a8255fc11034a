/**
 * Builds `lexicon.bin` from the sources that README.md names.
 *
 *     npm run train -- lexicon --corpora DIR [--scowl DIR] [--without SOURCE,…] [--fold K/N] [--forget K/N] [--out FILE]
 *     npm run train -- lexicon --derive [--corpora DIR] [--out FILE]
 *
 * `--scowl`: where Debian's word lists lie, `/usr/share/dict` without it. `--without`: sources to leave out (`--sources` lists them).
 * `--fold K/N` leaves every N-th document out, for training on what was not counted. `--forget K/N` leaves every N-th word out that is
 * neither common nor frequent. `--derive` makes anew in FILE what follows from its words, and the list of misspellings, with
 * `--corpora` the rare words as well; it counts nothing.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {corpusFiles, sources, webCounts} from '../corpora.js'
import {writeManifest} from '../manifest.js'
import {buildLexicon, shippedMisspellings} from './build.js'
import {deriveAgain} from './build-table.js'
import {rareWords} from './rare-words.js'

const {values: options} = parseArgs({
  options: {
    corpora: {type: 'string'},
    work: {type: 'string'},
    scowl: {type: 'string', default: '/usr/share/dict'},
    out: {type: 'string', default: fileURLToPath(new URL('../../../src/lexicon/lexicon.bin', import.meta.url))},
    without: {type: 'string', default: ''},
    fold: {type: 'string'},
    forget: {type: 'string'},
    derive: {type: 'boolean', default: false},
    sources: {type: 'boolean', default: false}
  }
})
const {corpora, scowl, out} = options

if (options.sources) console.log(sources.join('\n'))
else if (options.derive) {
  const rare = corpora ? rareWords(webCounts(corpora), scowl) : undefined
  writeFileSync(out, deriveAgain(Uint8Array.from(readFileSync(out)), shippedMisspellings(), rare))
} else {
  if (!corpora) throw new Error('Expected --corpora DIR')
  const choice = {without: options.without.split(',').filter(Boolean), fold: options.fold}
  const {bytes, figures} = buildLexicon({corpora, scowl, choice, forget: options.forget})
  writeFileSync(out, bytes)
  writeManifest(out, {command: 'lexicon', inputs: corpusFiles(corpora, choice.without), figures})
  for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${figure}`)
}
