/** The corpora as documents of plain text, for counting and for training. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A text to count; `casing` says whether its capitals are those of news (a state address has *the Nation*). */
export interface Document {
  source: Source
  text: string
  casing: boolean
  /** How many of such texts models for articles learn from: old or telegraphic ones count less. */
  share: number
}

/** Which documents are wanted. */
export interface Choice {
  /** Sources to leave out. */
  without?: readonly string[]
  /** `K/N`: every N-th document is left out, from the K-th on. */
  fold?: string
}

const read = (directory: string, name: string) => gunzipSync(readFileSync(join(directory, name))).toString('utf8')

interface Corpus {
  files: readonly string[]
  casing: boolean
  share: number
  documents: (directory: string) => Iterable<string>
}

/** A source of running text in lines: 40 of them are a document. */
const lines = (file: string, casing = true, share = 1): Corpus => ({
  files: [file],
  casing,
  share,
  documents: (directory) => chunks(read(directory, file))
})

const corpora = {
  wcxb: {
    files: ['wcxb-article-pages.jsonl.gz'],
    casing: true,
    share: 1,
    documents: (directory) =>
      read(directory, 'wcxb-article-pages.jsonl.gz')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).gold)
  },
  'abc-rural': lines('abc-rural.txt.gz'),
  'abc-science': lines('abc-science.txt.gz'),
  bbc: lines('bbc-business-entertainment-sport.txt.gz'),
  reuters: lines('reuters-1987.txt.gz', true, 0.2),
  'state-of-the-union': lines('us-state-of-the-union.txt.gz', false, 0),
  brown: {
    files: ['brown-tokens.txt.gz'],
    casing: true,
    share: 0.3,
    documents: (directory) => chunks(joined(read(directory, 'brown-tokens.txt.gz')))
  },
  conll: {
    files: ['conll-2003-train.tsv.gz'],
    casing: true,
    share: 1,
    documents: (directory) =>
      chunks(
        joined(
          sentencesOf(directory)
            .map((tokens) => tokens.map(([word]) => word).join(' '))
            .join('\n')
        )
      )
  }
} satisfies Record<string, Corpus>

export type Source = keyof typeof corpora
export const sources = Object.keys(corpora) as Source[]

/** The documents of the corpora, always in the same order. @throws {Error} for a source that is none */
export function* documentsOf(directory: string, {without = [], fold = '0/0'}: Choice = {}): Generator<Document> {
  for (const name of without) if (!sources.includes(name as Source)) throw unknownSource(name)
  const [left, folds] = fold.split('/').map(Number)
  let number = 0
  for (const source of sources) {
    if (without.includes(source)) continue
    const {casing, share, documents} = corpora[source]
    for (const text of documents(directory)) {
      if (folds === 0 || number % folds !== left) yield {source, text, casing, share}
      number++
    }
  }
}

/** The files that `documentsOf` and the lists read, with their paths. */
export function corpusFiles(directory: string, without: readonly string[] = []): string[] {
  const read = sources.filter((source) => !without.includes(source)).flatMap((source) => corpora[source].files)
  return [...new Set([...read, 'conll-2003-train.tsv.gz', 'web-word-counts.tsv.gz'])].map((name) =>
    join(directory, name)
  )
}

function unknownSource(name: string): Error {
  return new Error(`Unexpected source \`${name}\`, expected one of ${sources.join(', ')}`)
}

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

function sentencesOf(directory: string): string[][][] {
  return read(directory, 'conll-2003-train.tsv.gz')
    .split(/\n\s*\n/)
    .map((sentence) =>
      sentence
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' '))
    )
    .filter((tokens) => tokens.length > 1)
}

/** The words that CoNLL 2003 marks as part of a place, a person's or an organisation's name at least half of the time. */
export function entitiesOf(directory: string): Map<'place' | 'person' | 'organisation', string[]> {
  const kinds = {LOC: 'place', PER: 'person', ORG: 'organisation'} as const
  const seen = new Map<string, Record<string, number>>()
  for (const tokens of sentencesOf(directory)) {
    for (const [word, , , tag] of tokens) {
      if (!tag || !/^\p{L}/u.test(word)) continue
      const key = word.toLowerCase()
      const one = seen.get(key) ?? {}
      const kind = tag.slice(2) || 'O'
      one[kind] = (one[kind] ?? 0) + 1
      seen.set(key, one)
    }
  }
  const entities = new Map<'place' | 'person' | 'organisation', string[]>()
  for (const [tag, kind] of Object.entries(kinds)) {
    const keys = [...seen].filter(([, tags]) => {
      const all = Object.values(tags).reduce((sum, n) => sum + n, 0)
      return (tags[tag] ?? 0) * 2 >= all
    })
    entities.set(kind, keys.map(([key]) => key).sort())
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
