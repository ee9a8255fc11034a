/**
 * Builds `lexicon.bin` from the sources that README.md names.
 *
 *     node dist/lexicon/build.js --corpora DIR --scowl DIR [--out FILE] [--without K/N] [--forget K/N]
 *     node dist/lexicon/build.js --derive [--corpora DIR --scowl DIR] [--out FILE]
 *
 * `--corpora`: the corpora. `--scowl`: where Debian's `american-english`, `british-english` and their `-small`, `-large` and `-huge`
 * kin lie (`/usr/share/dict`). `--without K/N` leaves every N-th document out, for training on what was not counted.
 * `--forget K/N` leaves every N-th word out that is neither common nor frequent, so that training meets words that no list has.
 * `--derive` makes anew in FILE what follows from its words, and the list of misspellings, with `--corpora` the rare as well; it counts
 * nothing.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {deriveAgain, encode, readMisspellings, type WordRow} from './build-table.js'
import {documentsOf, entitiesOf, webCounts} from './corpora.js'
import {Counts} from './counts.js'
import {flagBits, hashWord, keyOf, logScale, mix, rareFacts, rareLists} from './format.js'
import {expand} from './hunspell.js'
import {calendarNames, peopleNames, regionNames} from './names.js'
import {rareWords} from './rare-words.js'

const {values: options} = parseArgs({
  options: {
    corpora: {type: 'string'},
    scowl: {type: 'string', default: '/usr/share/dict'},
    out: {type: 'string', default: new URL('../../src/lexicon/lexicon.bin', import.meta.url).pathname},
    without: {type: 'string', default: '0/0'},
    forget: {type: 'string', default: '0/0'},
    derive: {type: 'boolean', default: false}
  }
})
const shortList = (name: string) => readFileSync(new URL(`../../src/lexicon/${name}`, import.meta.url), 'utf8')
const misspellings = readMisspellings(shortList('misspellings.txt'))

if (options.derive) {
  const rare = options.corpora ? rareWords(webCounts(options.corpora), options.scowl) : undefined
  writeFileSync(options.out, deriveAgain(Uint8Array.from(readFileSync(options.out)), misspellings, rare))
  process.exit()
}
if (!options.corpora) throw new Error('Expected --corpora DIR')

const rows = new Map<string, WordRow>()
const row = (key: string) => {
  let one = rows.get(key)
  if (!one) rows.set(key, (one = {key, flags: 0, web: 0, counted: undefined}))
  return one
}

/** Marks the forms of a word list by their casing. */
function mark(forms: Iterable<string>, bits: {lower: number; capital: number; upper?: number}): void {
  for (const form of forms) {
    const lower = form.toLowerCase()
    if (form.length < 2 && !/^[aio]$/i.test(form)) continue
    const upper = form === form.toUpperCase() && form.length > 1
    row(keyOf(form)).flags |= form === lower ? bits.lower : upper && bits.upper ? bits.upper : bits.capital
  }
}

const require = createRequire(import.meta.url)
const spellings = new Map<string, string>()
for (const [name, lower, capital] of [
  ['dictionary-en', flagBits.usLower, flagBits.usCapital],
  ['dictionary-en-gb', flagBits.gbLower, flagBits.gbCapital]
] as const) {
  const file = (end: string) => readFileSync(require.resolve(name).replace(/index\.js$/, `index.${end}`), 'utf8')
  const forms = expand(file('aff'), file('dic'))
  mark(forms, {lower, capital, upper: flagBits.knownUpper})
}

const scowl = (name: string) => {
  const lines = readFileSync(join(options.scowl, name), 'utf8').split('\n')
  return lines.filter((line) => line && !line.endsWith("'s"))
}
for (const country of ['american', 'british']) {
  mark(scowl(`${country}-english-small`), {
    lower: flagBits.basic,
    capital: flagBits.commonCapital,
    upper: flagBits.knownUpper
  })
  mark(scowl(`${country}-english`), {
    lower: flagBits.common,
    capital: flagBits.commonCapital,
    upper: flagBits.knownUpper
  })
  mark(scowl(`${country}-english-large`), {
    lower: flagBits.largeLower,
    capital: flagBits.largeCapital,
    upper: flagBits.knownUpper
  })
}
for (const key of regionNames()) row(key).flags |= flagBits.region
for (const key of peopleNames()) row(key).flags |= flagBits.people
for (const key of calendarNames()) row(key).flags |= flagBits.calendar
const named = {place: flagBits.place, person: flagBits.person, organisation: flagBits.organisation}
for (const [kind, keys] of entitiesOf(options.corpora)) for (const key of keys) row(key).flags |= named[kind]

const counts = new Counts()
const [without, folds] = options.without.split('/').map(Number)
let documents = 0
for (const document of documentsOf(options.corpora)) {
  if (folds > 0 && documents % folds === without) documents++
  else {
    documents++
    counts.add(document)
  }
}
const vouched = (key: string) => (rows.get(key)?.flags ?? 0) !== 0
for (const [key, counted] of counts.words) if (vouched(key) || counted.total >= 3) row(key).counted = counted
const web = webCounts(options.corpora)
for (const [key, count] of web) {
  const known = rows.get(key)
  if (known) known.web = count
}

for (const spelling of shortList('brands.txt').split('\n'))
  if (spelling && !spelling.startsWith('#')) spellings.set(keyOf(spelling), spelling)
for (const [key, spelling] of counts.spellings()) if (!spellings.has(key)) spellings.set(key, spelling)

const rare = rareWords(web, options.scowl)
const [forgotten, nth] = options.forget.split('/').map(Number)
const [always, often] = [flagBits.common | flagBits.basic, 63]
for (const [key, {flags, counted}] of rows) {
  if (nth === 0 || (flags & always) !== 0 || (counted?.total ?? 0) > often) continue
  const hash = mix(hashWord(key)) >>> 4
  if (hash % nth !== forgotten) continue
  rows.delete(key)
  // Of what is forgotten, the wider lists know one word in two.
  if (hash & 0x100000) rare.set(key, rareFacts(rareLists.none, logScale(web.get(key) ?? 0)))
}

const pairs = counts.pairs(rows)
const bytes = encode([...rows.values()], pairs, rare, spellings, misspellings)
writeFileSync(options.out, bytes)
console.log(
  `${rows.size} words, ${spellings.size} spellings, ${misspellings.size} corrections, ${documents} documents, ` +
    `${counts.tokens} words counted, ${pairs.length} pairs, ${bytes.length} bytes`
)
