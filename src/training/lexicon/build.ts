/** Builds the table of the lexicon from the sources that README.md names. */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {flagBits, hashWord, keyOf, logScale, mix, rareFacts, rareLists} from '../../lexicon/layout.js'
import {entitiesOf, webCounts} from '../corpora.js'
import {type Contents, encode, readMisspellings, type WordRow} from './build-table.js'
import {expand} from './hunspell.js'
import {type CountedSource, Merged} from './merge.js'
import {listedSpellings, nameWords, severalWordNames} from './name-lists.js'
import {calendarNames, peopleNames, regionNames} from './names.js'
import {rareWords} from './rare-words.js'

export interface BuildOptions {
  /** The folder of the corpora. */
  corpora: string
  /** Where Debian's `american-english`, `british-english` and their `-small`, `-large` and `-huge` kin lie. */
  scowl: string
  /** What was counted: see `countedSources`. */
  parts: readonly CountedSource[]
  /** Leaves every N-th word out that is neither common nor frequent, so that training meets words that no list has: `K/N`. */
  forget?: string
}

export interface Built {
  bytes: Buffer
  figures: Record<string, number>
}

const require = createRequire(import.meta.url)
const ownList = (name: string) =>
  readFileSync(new URL(`../../../src/training/lexicon/${name}`, import.meta.url), 'utf8')

/** The list of misspellings that ships in the table. */
export const shippedMisspellings = () => readMisspellings(ownList('misspellings.txt'))

/** A word of the corpora alone must occur so often; a pair so often, or so often with a capital on it. */
const leastOfWord = 5
const leastOfPair = 6
const leastOfNamePair = 3

/** Reads the lists, adds what was counted, and writes the table. The same bytes each time. */
export function buildLexicon({corpora, scowl, parts, forget}: BuildOptions): Built {
  const rows = new Map<string, WordRow>()
  const row = (key: string) => {
    let found = rows.get(key)
    if (!found) rows.set(key, (found = {key, flags: 0, web: 0, counted: undefined}))
    return found
  }
  markDictionaries(row)
  markScowl(row, scowl)
  for (const key of regionNames()) row(key).flags |= flagBits.region
  for (const key of peopleNames()) row(key).flags |= flagBits.people
  for (const key of calendarNames()) row(key).flags |= flagBits.calendar
  const named = {place: flagBits.place, person: flagBits.person, organisation: flagBits.organisation}
  const used = parts.map(({source}) => source)
  for (const [key, kind] of entitiesOf(corpora, used)) row(key).flags |= named[kind]

  const merged = new Merged(parts)
  const words = merged.words()
  const vouched = (key: string) => (rows.get(key)?.flags ?? 0) !== 0
  for (const [key, counted] of words)
    if (!key.includes(' ') && (vouched(key) || counted.all >= leastOfWord)) row(key).counted = counted

  const spellings = new Map<string, string>()
  const spell = (spelling: string) => {
    const key = keyOf(spelling)
    if (!spellings.has(key)) spellings.set(key, spelling)
  }
  for (const spelling of ownList('brands.txt').split('\n')) if (spelling && !spelling.startsWith('#')) spell(spelling)
  for (const [, spelling] of merged.spellings(words)) spell(spelling)
  for (const spelling of listedSpellings(corpora)) {
    const known = rows.get(keyOf(spelling))
    // A brand that is a word, or a name that texts write without the capital inside, keeps its casing.
    if (known && (known.flags !== 0 || (known.counted?.lower ?? 0) + (known.counted?.capital ?? 0) > 1)) continue
    row(keyOf(spelling))
    spell(spelling)
  }

  const web = webCounts(corpora)
  for (const [key, count] of web) {
    const known = rows.get(key)
    if (known) known.web = count
  }
  const rare = rareWords(corpora, web, scowl)
  if (forget) forgetWords(forget, rows, rare, web)
  const misspellings = shippedMisspellings()
  const pairs = merged.pairs(
    ({left, right, all, rightCapital, leftCapital}) =>
      rows.has(left.split(' ')[0]) &&
      rows.has(right) &&
      (all >= leastOfPair || (all >= leastOfNamePair && rightCapital + leftCapital > 1))
  )
  const contents: Contents = {
    rows: [...rows.values()],
    pairs,
    rare,
    adjacent: merged.adjacent(),
    nameWords: nameWords(corpora),
    names: severalWordNames(corpora, merged.names()),
    spellings,
    corrections: misspellings
  }
  const bytes = encode(contents)
  const figures = {
    documents: merged.documents,
    counted: merged.tokens,
    words: rows.size,
    pairs: pairs.length,
    spellings: spellings.size,
    corrections: misspellings.size,
    nameWords: contents.nameWords.size,
    names: contents.names.size,
    bytes: bytes.length
  }
  return {bytes, figures}
}

type Row = (key: string) => WordRow

/** Marks the forms of a word list by their casing. */
function mark(row: Row, forms: Iterable<string>, bits: {lower: number; capital: number; upper?: number}): void {
  for (const form of forms) {
    const lower = form.toLowerCase()
    if (form.length < 2 && !/^[aio]$/i.test(form)) continue
    const upper = form === form.toUpperCase() && form.length > 1
    row(keyOf(form)).flags |= form === lower ? bits.lower : upper && bits.upper ? bits.upper : bits.capital
  }
}

function markDictionaries(row: Row): void {
  for (const [name, lower, capital] of [
    ['dictionary-en', flagBits.usLower, flagBits.usCapital],
    ['dictionary-en-gb', flagBits.gbLower, flagBits.gbCapital]
  ] as const) {
    const file = (end: string) => readFileSync(require.resolve(name).replace(/index\.js$/, `index.${end}`), 'utf8')
    mark(row, expand(file('aff'), file('dic')), {lower, capital, upper: flagBits.knownUpper})
  }
}

function markScowl(row: Row, folder: string): void {
  const {basic, common, largeLower, commonCapital, largeCapital, knownUpper: upper} = flagBits
  const sizes = [
    ['-small', {lower: basic, capital: commonCapital, upper}],
    ['', {lower: common, capital: commonCapital, upper}],
    ['-large', {lower: largeLower, capital: largeCapital, upper}]
  ] as const
  for (const country of ['american', 'british']) {
    for (const [size, bits] of sizes) {
      const lines = readFileSync(join(folder, `${country}-english${size}`), 'utf8').split('\n')
      mark(
        row,
        lines.filter((line) => line && !line.endsWith("'s")),
        bits
      )
    }
  }
}

const [always, often] = [flagBits.common | flagBits.basic, 63]

function forgetWords(
  forget: string,
  rows: Map<string, WordRow>,
  rare: Map<string, number>,
  web: ReadonlyMap<string, number>
): void {
  const [forgotten, nth] = forget.split('/').map(Number)
  for (const [key, {flags, counted}] of rows) {
    if ((flags & always) !== 0 || (counted?.total ?? 0) > often) continue
    const hash = mix(hashWord(key)) >>> 4
    if (hash % nth !== forgotten) continue
    rows.delete(key)
    // Of what is forgotten, the wider lists know one word in two.
    if (hash & 0x100000) rare.set(key, rareFacts(rareLists.none, logScale(web.get(key) ?? 0)))
  }
}
