/** The corpora as documents of plain text, for counting. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A text to count; `casing` says whether its capitals are those of news (a state address has *the Nation*). */
export interface Document {
  text: string
  casing: boolean
  /** How many of such texts models for articles learn from: old or telegraphic ones count less. */
  share: number
}

const read = (directory: string, name: string) => gunzipSync(readFileSync(join(directory, name))).toString('utf8')

/** Every document of the corpora, always in the same order. */
export function* documentsOf(directory: string): Generator<Document> {
  for (const line of read(directory, 'wcxb-article-pages.jsonl.gz').split('\n')) {
    if (line) yield {text: JSON.parse(line).gold, casing: true, share: 1}
  }
  yield* chunks(read(directory, 'abc-rural.txt.gz'), true)
  yield* chunks(read(directory, 'abc-science.txt.gz'), true)
  yield* chunks(read(directory, 'bbc-business-entertainment-sport.txt.gz'), true)
  yield* chunks(read(directory, 'reuters-1987.txt.gz'), true, 0.2)
  yield* chunks(read(directory, 'us-state-of-the-union.txt.gz'), false, 0)
  yield* chunks(joined(read(directory, 'brown-tokens.txt.gz')), true, 0.3)
  yield* chunks(
    joined(
      sentencesOf(directory)
        .map((tokens) => tokens.map(([word]) => word).join(' '))
        .join('\n')
    ),
    true
  )
}

function* chunks(text: string, casing: boolean, share = 1): Generator<Document> {
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i += 40) yield {text: lines.slice(i, i + 40).join('\n'), casing, share}
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
