/**
 * Counts which words end names: after how many different names a word stands with a capital, and after how many without.
 *
 *     npm run train -- tails --corpora DIR [--without SOURCE,…] [--out FILE]
 */
import {writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Article} from '../../article.js'
import {keyOf} from '../../lexicon/layout.js'
import {type NameHead, nameHeadOf, nameHeads} from '../../models/casing/name-tails.js'
import {bareOf} from '../../models/casing/word-casing.js'
import {corpusFiles, type Source, sources, sourcesWithout, textsOf} from '../corpora.js'
import {writeManifest} from '../manifest.js'
import {makeFolder, needFiles, readNames, readOptions} from '../needs.js'

const options = readOptions({
  corpora: {type: 'string'},
  work: {type: 'string'},
  without: {type: 'string', default: ''},
  out: {
    type: 'string',
    default: fileURLToPath(new URL('../../../src/models/casing/name-tails.json', import.meta.url))
  }
})
const {corpora, out} = options
if (!corpora) throw new Error('Expected --corpora DIR')
const without = readNames('--without', options.without, sources)
const inputs = corpusFiles(corpora, without)
needFiles(inputs)
makeFolder('--out', dirname(out))

/** By word: for each sort of head, different heads before it in lower case and with a capital, source by source. */
const counts = new Map<string, Uint16Array>()
for (const source of sourcesWithout(without)) count(corpora, source)

/** A word that ends names does so after five of a sort at least, and seldom stands small after one. */
const least = 5
const mostLower = 0.12
const lines: string[] = []
const {lexicon} = articleOf('')
for (const [word, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const facts = lexicon.facts(word)
  // The trees know a name that no dictionary has in lower case.
  if (!facts?.knownLower || word.length < 3) continue
  const ends = nameHeads.some(
    (_, i) => of[2 * i + 1] >= least && (of[2 * i] + 0.3) / (of[2 * i] + of[2 * i + 1] + 1) <= mostLower
  )
  if (ends) lines.push(`  ${JSON.stringify(word)}: [${[...of].join(', ')}]`)
}
writeFileSync(out, `{\n${lines.join(',\n')}\n}\n`)
writeManifest(out, {
  command: `tails${without.length > 0 ? ` --without ${without}` : ''}`,
  inputs,
  figures: {words: lines.length}
})

function articleOf(text: string): Article {
  return new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
}

function count(folder: string, source: Source): void {
  const seen = new Set<string>()
  for (const text of textsOf(folder, source)) {
    const article = articleOf(text)
    const {words, blocks} = article
    for (const {from, to, kind, caps} of blocks) {
      if (caps || (kind !== 'paragraph' && kind !== 'list')) continue
      for (let i = from + 1; i < to; i++) {
        const {form, position} = words[i]
        const capital = form.shape === 'capital' ? 1 : 0
        if (position !== 'middle' || (!capital && form.shape !== 'lower')) continue
        const head = nameHeadOf(article, i)
        if (!head) continue
        const key = keyOf(bareOf(form.lower))
        const place = `${head} ${capital} ${words[i - 1].form.lower} ${key}`
        if (seen.has(place)) continue
        seen.add(place)
        add(key, head, capital)
      }
    }
  }
}

function add(key: string, head: NameHead, capital: number): void {
  let of = counts.get(key)
  if (!of) counts.set(key, (of = new Uint16Array(2 * nameHeads.length)))
  of[2 * nameHeads.indexOf(head) + capital]++
}
