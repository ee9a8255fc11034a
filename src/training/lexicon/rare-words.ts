/** The rare: words that the dictionaries of the table lack and that wider lists or the web have. */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {decodeTrie} from 'cspell-trie-lib'
import {logScale, rareFacts, rareLists} from '../../lexicon/layout.js'
import {modernWords, wordnetLemmas} from '../corpora.js'

const require = createRequire(import.meta.url)
function packaged(name: string, path: string): Buffer {
  const bytes = readFileSync(join(dirname(require.resolve(name)), path))
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Lists of terms and names, as text: a package and a file in it. */
const terms = [
  ['@cspell/dict-software-terms', 'dict/softwareTerms.txt.gz'],
  ['@cspell/dict-software-terms', 'dict/software-tools.txt'],
  ['@cspell/dict-software-terms', 'dict/networkingTerms.txt'],
  ['@cspell/dict-software-terms', 'dict/webServices.txt'],
  ['@cspell/dict-python', 'dict/python.txt'],
  ['@cspell/dict-companies', 'dict/companies.txt']
]

/**
 * Every word of the wider lists and of the web, in lower case, with its facts (see `rareFacts`).
 *
 * @param corpora where WordNet's lemmas and the modern words lie
 * @param web the counts of `webCounts`
 * @param scowl where Debian's `american-english-huge` and `british-english-huge` lie
 */
export function rareWords(corpora: string, web: ReadonlyMap<string, number>, scowl: string): Map<string, number> {
  const lists = new Map<string, number>()
  for (const country of ['american', 'british']) {
    const lines = readFileSync(join(scowl, `${country}-english-huge`), 'utf8').split('\n')
    for (const word of lines) if (isLower(word)) lists.set(word, rareLists.large)
  }
  for (const [name, path] of terms) {
    for (const line of packaged(name, path).toString('utf8').split('\n')) {
      if (line.startsWith('#')) continue
      for (const word of line.split(/[^A-Za-z]+/)) if (word.length > 3) lists.set(word.toLowerCase(), rareLists.terms)
    }
  }
  const checked = decodeTrie(packaged('@cspell/dict-en_us', 'en_US.trie.gz')).words()
  for (const word of checked) if (isLower(word)) lists.set(word, rareLists.checked)
  const add = (word: string, list: number) => lists.set(word, Math.max(list, lists.get(word) ?? rareLists.none))
  // Of typos of three and four letters half are a name or an abbreviation that some list has.
  for (const word of wordnetLemmas(corpora)) {
    if (isLower(word)) add(word, word.length > 4 ? rareLists.checked : rareLists.large)
  }
  for (const [word, zipf] of modernWords(corpora)) {
    if (zipf >= leastZipf && isLower(word) && word.length > 4)
      add(word, word.length > 5 ? rareLists.terms : rareLists.large)
  }
  const words = new Map<string, number>()
  for (const key of new Set([...lists.keys(), ...web.keys()])) {
    words.set(key, rareFacts(lists.get(key) ?? rareLists.none, logScale(web.get(key) ?? 0)))
  }
  return words
}

/**
 * The least Zipf × 100 of a modern word that is one. Of 31,790 misspellings that people made, .11 % are among those from 250 on, .29 % from 200
 * on; of WordNet's lemmas .04 %.
 */
const leastZipf = 250

const isLower = (word: string) => /^[a-z]{3,}$/.test(word)
