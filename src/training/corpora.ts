/** The corpora as documents of plain text, for counting and for training. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {documentsIn, isHeldOut, taggedDocumentsIn} from './held-out.js'

/** A text to count; `casing` says whether its capitals are those of news (a state address has *the Nation*). */
export interface Document {
  source: Source
  text: string
  casing: boolean
  /** How many of such texts models for articles learn from: old or telegraphic ones count less. */
  share: number
}

const read = (directory: string, name: string) => gunzipSync(readFileSync(join(directory, name))).toString('utf8')

/** How a source writes: papers and websites; encyclopaedias and textbooks; governments and those who report on them. */
export type SourceStyle = 'news' | 'web' | 'reference' | 'government'

interface Corpus {
  file: string
  style: SourceStyle
  /** Are its capitals those of papers and the web, with which the models were trained? Others have *the Nation, the Peninsula*, and are asked
   * for what these lack. */
  casing: boolean
  /** How many of its texts models for articles learn from. */
  share: number
  documents: (text: string) => Iterable<string>
}

const news = {style: 'news', casing: true, share: 1} as const

const corpora = {
  wcxb: {...news, file: 'wcxb-article-pages.jsonl.gz', style: 'web', documents: (text) => golds(text)},
  'abc-rural': {...news, file: 'abc-rural.txt.gz', documents: (text) => chunks(text)},
  'abc-science': {...news, file: 'abc-science.txt.gz', documents: (text) => chunks(text)},
  bbc: {...news, file: 'bbc-business-entertainment-sport.txt.gz', documents: (text) => chunks(text)},
  reuters: {...news, file: 'reuters-1987.txt.gz', share: 0.2, documents: (text) => chunks(text)},
  'state-of-the-union': {
    file: 'us-state-of-the-union.txt.gz',
    style: 'government',
    casing: false,
    share: 0,
    documents: (text) => documentsIn(text).filter((document) => !isHeldOut(document))
  },
  brown: {...news, file: 'brown-tokens.txt.gz', share: 0.3, documents: (text) => chunks(joined(text))},
  conll: {...news, file: 'conll-2003-train.tsv.gz', documents: (text) => chunks(joined(tokensIn(text).join('\n')))},
  voa: {
    ...news,
    file: 'voa-news-tagged.tsv.gz',
    casing: false,
    share: 0.4,
    documents: (text) =>
      taggedDocumentsIn(text)
        .filter((document) => !isHeldOut(document))
        .map((document) => joined(tokensIn(document).join('\n')))
  },
  digest: {
    file: 'wtfjht-2017-2026.txt.gz',
    style: 'government',
    casing: false,
    share: 0.3,
    documents: (text) => documentsIn(text).filter((document) => !isHeldOut(document))
  },
  openstax: {
    file: 'openstax-books.txt.gz',
    style: 'reference',
    casing: false,
    share: 0.1,
    documents: (text) => documentsIn(text).filter((document) => !isHeldOut(document))
  },
  biographies: {
    file: 'wikipedia-featured-biographies.txt.gz',
    style: 'reference',
    casing: false,
    share: 0.2,
    documents: (text) => documentsIn(text).filter((document) => !isHeldOut(document))
  },
  // Formulaic, and full of names: one paragraph in four.
  films: {
    file: 'wikipedia-films.txt.gz',
    style: 'reference',
    casing: false,
    share: 0.05,
    documents: (text) =>
      documentsIn(text)
        .filter((document) => !isHeldOut(document))
        .filter((_, at) => at % 4 === 0)
  }
} satisfies Record<string, Corpus>

/** The sources of running text. */
export type Source = keyof typeof corpora
export const sources = Object.keys(corpora) as Source[]

/**
 * The sources in folds: what is learnt from the texts of a fold is learnt with tables that have counted none of its sources. Texts of one
 * publisher are sisters, so that folds by document would flatter.
 */
export const sourceFolds: readonly (readonly Source[])[] = [
  ['bbc', 'abc-rural', 'abc-science'],
  ['wcxb', 'brown'],
  ['conll', 'reuters', 'films'],
  ['voa', 'digest', 'biographies', 'openstax', 'state-of-the-union']
]

/** How a source writes, and whether its capitals count as those of news. */
export function styleOf(source: Source): Pick<Corpus, 'style' | 'casing'> {
  return corpora[source]
}

/** The sources that are not left out. @throws {Error} for the name of none */
export function sourcesWithout(without: readonly string[]): Source[] {
  for (const name of without) if (!sources.includes(name as Source)) throw unknownSource(name)
  return sources.filter((source) => !without.includes(source))
}

/** The texts of a source, always in the same order; what is held out for the second exam is not among them. */
export function textsOf(directory: string, source: Source): Iterable<string> {
  const {file, documents} = corpora[source] as Corpus
  return documents(read(directory, file))
}

/** The documents of some sources, always in the same order. */
export function* documentsOf(directory: string, wanted: readonly Source[] = sources): Generator<Document> {
  for (const source of wanted) {
    const {casing, share} = corpora[source]
    for (const text of textsOf(directory, source)) yield {source, text, casing, share}
  }
}

/** The files that are read for the sources, with their paths. */
export function corpusFiles(directory: string, without: readonly string[] = []): string[] {
  return sourcesWithout(without).map((source) => join(directory, corpora[source].file))
}

function unknownSource(name: string): Error {
  return new Error(`Unexpected source \`${name}\`, expected one of ${sources.join(', ')}`)
}

function golds(text: string): string[] {
  const lines = text.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line).gold)
}

/** 40 lines are a document. */
function* chunks(text: string): Generator<string> {
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i += 40) yield lines.slice(i, i + 40).join('\n')
}

/** Puts tokens back together: brackets, quotes and marks close up to their words. */
function joined(text: string): string {
  return text
    .replace(/`` ?/g, '“')
    .replace(/ ?''/g, '”')
    .replace(/ ([.,;:?!)\]%]|'s\b|'\s|n't\b)/g, '$1')
    .replace(/([([$]) /g, '$1')
    .replace(/([.?!]) \1/g, '$1')
}

/** The fields of each token, by sentence. */
function sentencesIn(text: string): string[][][] {
  return text
    .split(/\n\s*\n/)
    .map((sentence) =>
      sentence
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/[ \t]/))
    )
    .filter((tokens) => tokens.length > 1)
}

function tokensIn(text: string): string[] {
  return sentencesIn(text).map((tokens) => tokens.map(([word]) => word).join(' '))
}

const entityKinds: Readonly<Record<string, 'place' | 'person' | 'organisation'>> = {
  LOC: 'place',
  PER: 'person',
  ORG: 'organisation'
}

/** The words that CoNLL 2003 marks as part of a place, a person's or an organisation's name at least half of the time. */
export function entitiesOf(
  directory: string,
  used: readonly Source[]
): Map<string, 'place' | 'person' | 'organisation'> {
  const seen = new Map<string, Record<string, number>>()
  const count = (sentences: string[][][]) => {
    for (const tokens of sentences) {
      for (const fields of tokens) {
        const [word, tag] = [fields[0], fields.at(-1) ?? '']
        if (!/^\p{L}/u.test(word)) continue
        const key = word.toLowerCase()
        const tags = seen.get(key) ?? {}
        const kind = entityKinds[tag.slice(2)] ?? 'none'
        tags[kind] = (tags[kind] ?? 0) + 1
        seen.set(key, tags)
      }
    }
  }
  // VOA's marks take titles for parts of names (*President*) and were left out.
  if (used.includes('conll')) count(sentencesIn(read(directory, corpora.conll.file)))
  const entities = new Map<string, 'place' | 'person' | 'organisation'>()
  for (const [key, tags] of seen) {
    const all = Object.values(tags).reduce((sum, n) => sum + n, 0)
    for (const kind of ['place', 'person', 'organisation'] as const)
      if ((tags[kind] ?? 0) * 2 >= all) entities.set(key, kind)
  }
  return entities
}

/** Counts on the web for each 10 million words, of the 100,000 most frequent words. */
export function webCounts(directory: string): Map<string, number> {
  const lines = read(directory, 'web-word-counts.tsv.gz').split('\n').filter(Boolean)
  const rows = lines.map((line) => line.split('\t'))
  const all = rows.reduce((sum, [, count]) => sum + Number(count), 0)
  return new Map(rows.map(([word, count]) => [word, (Number(count) / all) * 1e7]))
}

const rowsOf = (directory: string, name: string) => {
  const lines = read(directory, name).split('\n').filter(Boolean)
  return lines.map((line) => line.split('\t'))
}

/** The lemmas of WordNet, some of several words, with their casing. */
export function wordnetLemmas(directory: string): string[] {
  return rowsOf(directory, 'wordnet-lemmas.tsv.gz').map(([lemma]) => lemma)
}

/** Words of today in lower case with their Zipf frequency × 100. */
export function modernWords(directory: string): [word: string, zipf: number][] {
  return rowsOf(directory, 'modern-words.tsv.gz').map(([word, zipf]) => [word, Number(zipf) || 0])
}

/** Words of persons' names with their weights as a given name and as a surname. */
export function peopleWords(directory: string): {word: string; given: number; surname: number}[] {
  return rowsOf(directory, 'people.tsv.gz').map(([word, given, surname]) => ({
    word,
    given: Number(given) || 0,
    surname: Number(surname) || 0
  }))
}

/** Places with their population; of regions 50,000 and 5,000, by their level. */
export function places(directory: string): {name: string; population: number}[] {
  return rowsOf(directory, 'places.tsv.gz').map(([name, , population]) => ({
    name,
    population: population === 'admin1' ? 50_000 : population === 'admin2' ? 5000 : Number(population) || 0
  }))
}

/** Names with what they are of: university, company, brand, football club, film, wordnet. */
export function corpusTitles(directory: string): {title: string; kind: string}[] {
  return rowsOf(directory, 'titles.tsv.gz').map(([title, kind]) => ({title, kind}))
}

/** The files of lists that the lexicon reads, with their paths. */
export function listFiles(directory: string): string[] {
  return ['web-word-counts', 'wordnet-lemmas', 'modern-words', 'people', 'places', 'titles'].map((name) =>
    join(directory, `${name}.tsv.gz`)
  )
}
