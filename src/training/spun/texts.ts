/** The texts from which the judge of wording learns: clean ones of many registers, and passages that were rewritten by hand. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {type Source, textsOf} from '../corpora.js'

/** A text with its source: texts of one source are in one fold. */
export interface Sample {
  source: string
  /** How it was rewritten; none where it is clean. */
  kind?: string
  text: string
}

/** Texts are read as a whole and in windows of so many words, the first ones of each. */
const windowWords = 300
const leastWords = 180
const mostWords = 1200
const mostWindows = 60
const mostOfPage = 4
/** So many texts of a source of the corpora. */
const mostOfSource = 300

/** Clean texts of a source of the corpora: to be judged by counts without it. */
export function sourceSamples(corpora: string, source: Source): Sample[] {
  return some([...samplesOf(source, corpusTexts(corpora, source))])
}

function* corpusTexts(corpora: string, source: Source): Generator<string> {
  for (const text of textsOf(corpora, source)) yield* parts(text, 2)
}

/** Clean texts of many registers. Those of the exam apart no table has counted them. */
export function* otherSamples(corpora: string, exam: string): Generator<Sample> {
  for (const file of ['article-pages', 'wcxb-other-pages', 'daniel-pages'])
    for (const {gold, language} of rows(join(corpora, `${file}.jsonl.gz`)))
      if ((language ?? 'English') === 'English') yield* samplesOf(file, parts(gold, mostOfPage))
  for (const {id, text} of rows(join(exam, 'data', 'prose.jsonl.gz')))
    yield* samplesOf(`prose-${id.split('/')[0]}`, parts(text, mostWindows))
  for (const {text} of rows(join(exam, 'data', 'clean.jsonl'))) yield* samplesOf('exam', parts(text, mostWindows))
  for (const {text, gold} of rows(join(exam, 'data', 'learners.jsonl'))) yield* samplesOf('learners', [text, gold])
}

/** Passages by those who wrote the rewritten ones, in the same manner, as they would have been: what is alike in both says nothing. */
export function* plainSamples(file: string): Generator<Sample> {
  for (const {text} of rows(file)) yield {source: 'plain', text}
}

export function* spunSamples(files: readonly string[]): Generator<Sample> {
  for (const file of files) for (const {kind, text} of rows(file)) yield {source: 'spun', kind, text}
}

function* samplesOf(source: string, texts: Iterable<string>): Generator<Sample> {
  for (const text of texts) if (wordsIn(text) >= leastWords) yield {source, text}
}

/** Always the same ones, from the whole of the list. */
function some<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / mostOfSource)
  return Array.from({length: Math.min(list.length, mostOfSource)}, (_, i) => list[Math.floor(i * step)])
}

/** A text, where it is not too long, and its windows of whole lines. */
function* parts(text: string, most: number): Generator<string> {
  const words = wordsIn(text)
  if (words <= mostWords) yield text
  if (words < 1.5 * windowWords) return
  let lines: string[] = []
  let count = 0
  for (const line of text.split('\n')) {
    lines.push(line)
    count += wordsIn(line)
    if (count < windowWords) continue
    yield lines.join('\n')
    if (--most === 0) return
    lines = []
    count = 0
  }
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function rows(path: string): {id: string; text: string; gold: string; kind: string; language?: string}[] {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}
