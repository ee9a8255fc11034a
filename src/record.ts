/** A record: one line of a batch, bytes in and bytes out, and its sums. Pure, so that a thread, a shard and a queue run the same code. */
import {isUtf8} from 'node:buffer'
import type {Clean, Cleaned} from './clean.js'
import {setKey} from './json-set-key.js'
import {type SiteCounts, siteOf} from './repeats.js'
import {jsonLine} from './shown.js'
import {verdictOf, wordsIn} from './verdict.js'

/** The keys of a record that are read and written. */
export interface RecordKeys {
  textKey: string
  /** Where the cleaned text goes; the text key without it. */
  outKey?: string
  idKey: string
  /** Gets the applied edits: `[{start, end, rule, actual, replacement}]`. */
  findings?: string
  /** Gets what is known of the article of a page; `null` for what is no page. */
  metadata?: string
  /** Gets the verdict on the text, a string. */
  verdict?: string
  /** Has the title of the article, where whoever scraped it knows it. */
  titleKey?: string
}

/** Sums that add up over records, threads, shards and runs that were stopped. */
export interface RecordSums {
  records: number
  /** Records that came out with an `error`. */
  failed: number
  /** Records whose text changed. */
  changed: number
  /** Records whose text was refused as a whole: see `clean`. */
  leftAlone: number
  /** Pages in which no article was found. */
  withoutArticle: number
  /** Bytes of the lines that were read, their ends not counted. */
  bytes: number
  /** Words of the texts that were read, of a page those of its article. */
  words: number
  /** Words in the blocks that were taken out of texts. */
  wordsRemoved: number
  /** UTF-16 code units in the blocks that were taken out, or left out of a page. */
  charactersRemoved: number
  /** Edits by rule. */
  edits: Record<string, number>
  /** Texts by verdict, where verdicts are asked for. */
  verdicts: Record<string, number>
}

/** A record that failed: `line` counts from 1. */
export interface Failure {
  line: number
  id?: unknown
  error: string
}

/** What comes out for some lines, their ends with them. */
export interface Done {
  out: string
  sums: RecordSums
  failures: Failure[]
}

/** A line of more bytes is an error record: 8 MiB. Cleaning a text takes about 100 times its size in memory. */
export const longestLine = 8 * 1024 * 1024

/** The bytes of a line without its end, or only how many there were when it was too long to hold. */
export type RecordLine = Buffer | {tooLong: number}

/** Whole lines one after the other, or one that was too long to hold. */
export interface Lines {
  bytes: Uint8Array | {tooLong: number}
  /** The number of the first, from 1. */
  first: number
  /** What is known of the sites of the records, in their order. */
  sites?: (SiteCounts | undefined)[]
}

export function noSums(): RecordSums {
  return {
    records: 0,
    failed: 0,
    changed: 0,
    leftAlone: 0,
    withoutArticle: 0,
    bytes: 0,
    words: 0,
    wordsRemoved: 0,
    charactersRemoved: 0,
    edits: {},
    verdicts: {}
  }
}

/** Adds `more` to `sums`. */
export function addSums(sums: RecordSums, more: RecordSums): void {
  for (const key of Object.keys(sums) as (keyof RecordSums)[]) {
    const sum = sums[key]
    if (typeof sum === 'number') Object.assign(sums, {[key]: sum + Number(more[key] ?? 0)})
    else addCounts(sum, more[key] as Record<string, number> | undefined)
  }
}

function addCounts(counts: Record<string, number>, more: Readonly<Record<string, number>> = {}): void {
  for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count
}

/** A line that was read: a record with a text, or the reason why it is none, and what comes out instead. */
export type Read =
  | {source: string; text: string; id: unknown; record: Readonly<Record<string, unknown>>}
  | {error: string; id?: unknown; out: string}

/** Splits whole lines; the last may lack its end. */
export function* linesIn({bytes}: Pick<Lines, 'bytes'>): Generator<RecordLine> {
  if ('tooLong' in bytes) {
    yield bytes
    return
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let from = 0; from < buffer.length; ) {
    const end = buffer.indexOf(10, from)
    yield buffer.subarray(from, end < 0 ? buffer.length : end)
    from = end < 0 ? buffer.length : end + 1
  }
}

/** Cleans lines one by one, in order: one result a line. */
export async function* cleanLines(lines: Lines, keys: RecordKeys, clean: Clean): AsyncGenerator<Done> {
  let at = 0
  for (const line of linesIn(lines)) {
    yield await cleanLine(line, lines.first + at, keys, clean, lines.sites?.[at])
    at++
  }
}

/** Cleans lines: one result for all of them. */
export async function cleanAtOnce(lines: Lines, keys: RecordKeys, clean: Clean): Promise<Done> {
  const all: Done = {out: '', sums: noSums(), failures: []}
  for await (const {out, sums, failures} of cleanLines(lines, keys, clean)) {
    all.out += out
    all.failures.push(...failures)
    addSums(all.sums, sums)
  }
  return all
}

/** What comes out for a line. Never rejects: what goes wrong is the record's error. */
async function cleanLine(
  line: RecordLine,
  number: number,
  keys: RecordKeys,
  clean: Clean,
  site: SiteCounts | undefined
): Promise<Done> {
  const sums = noSums()
  sums.bytes = bytesOf(line)
  if (isBlank(line)) return {out: `${line.toString('latin1')}\n`, sums, failures: []}
  sums.records = 1
  const read = readRecord(line, number, keys)
  const failed = (error: string, id: unknown, out: string): Done => {
    sums.failed = 1
    return {out: `${out}\n`, sums, failures: [{line: number, id, error}]}
  }
  if ('error' in read) return failed(read.error, read.id, read.out)
  const {source, text, id, record} = read
  try {
    const title = keys.titleKey === undefined ? undefined : ownKey(record, keys.titleKey)
    const cleaned = await clean(text, {
      site: site && siteOf(site),
      title: typeof title === 'string' ? title : undefined
    })
    count(cleaned, text, sums)
    if (keys.verdict) sums.verdicts[verdictOf(cleaned).verdict] = 1
    return {out: `${written(source, text, cleaned, keys)}\n`, sums, failures: []}
  } catch (error) {
    const message = `${couldNot}: ${error instanceof Error ? error.message : error}`
    return failed(message, id, setKey(source, 'error', jsonLine(message)))
  }
}

/** Reads the record of a line. `number` is for the reason why there is none. */
export function readRecord(line: RecordLine, number: number, {textKey, idKey}: RecordKeys): Read {
  if ('tooLong' in line) {
    return noRecord(`Unexpected line of ${line.tooLong} bytes, expected ${longestLine} or fewer`, number)
  }
  const source = line.toString('utf8')
  if (!isUtf8(line))
    return noRecord(
      'Unexpected bytes, expected UTF-8: convert the input, as `iconv -f windows-1252 -t utf-8` does',
      number,
      source
    )
  let record: Record<string, unknown>
  try {
    record = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
  } catch (error) {
    return noRecord(`Unexpected line, expected JSON: ${(error as Error).message}`, number, source)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return noRecord('Unexpected JSON, expected an object', number, source)
  }
  const text = ownKey(record, textKey)
  const id = nameIn(record, idKey)
  if (typeof text === 'string') return {source, text, id, record}
  const found = text === undefined ? 'record without' : `${text === null ? 'null' : typeof text} at`
  const error = `Unexpected ${found} key \`${textKey}\`, expected a string there`
  return {error, id, out: setKey(source, 'error', jsonLine(error))}
}

/** What names a record. A list or an object does not, and may be nested deeper than can be written again. */
function nameIn(record: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = ownKey(record, key)
  return typeof value === 'object' ? undefined : value
}

function ownKey(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function count({text: after, findings, refused, page}: Cleaned, text: string, sums: RecordSums): void {
  if (after !== (page?.text ?? text)) sums.changed = 1
  if (refused) sums.leftAlone = 1
  if (page?.found === 'none') sums.withoutArticle = 1
  sums.words = wordsIn(page?.text ?? text)
  for (const {text} of page?.removed ?? []) sums.charactersRemoved += text.length
  for (const {rule, removes, actual, state} of findings) {
    if (state !== 'applied') continue
    sums.edits[rule] = (sums.edits[rule] ?? 0) + 1
    if (!removes) continue
    sums.charactersRemoved += actual.length
    sums.wordsRemoved += wordsIn(actual)
  }
}

/** The record with its cleaned text. An unchanged text in its own place keeps its bytes, escapes and all. */
function written(source: string, text: string, cleaned: Cleaned, keys: RecordKeys): string {
  const {text: after, findings, page} = cleaned
  const key = keys.outKey ?? keys.textKey
  let line = key === keys.textKey && after === text ? source : setKey(source, key, jsonLine(after))
  if (keys.metadata) {
    // What else a page says of its article comes with it.
    const {title, found, probability, metadata} = (page ?? {}) as Partial<NonNullable<typeof page>> & {
      metadata?: object
    }
    line = setKey(line, keys.metadata, jsonLine(page ? {title, ...metadata, found, probability} : null))
  }
  if (keys.verdict) line = setKey(line, keys.verdict, jsonLine(verdictOf(cleaned).verdict))
  if (!keys.findings) return line
  const edits = findings.filter(({state}) => state === 'applied')
  const spans = edits.map(({start, end, rule, actual, proposals}) => ({
    start,
    end,
    rule,
    actual,
    replacement: proposals[0]
  }))
  return setKey(line, keys.findings, jsonLine(spans))
}

const couldNot = 'The text could not be cleaned'

/**
 * Did a record fail, by what was written for its line? It may have brought an `error` of its own.
 *
 * @returns the failure, or undefined
 */
export function recordFailure(
  line: RecordLine,
  number: number,
  written: RecordLine,
  keys: RecordKeys
): Failure | undefined {
  if (isBlank(line)) return undefined
  const read = readRecord(line, number, keys)
  if ('error' in read) return {line: number, id: read.id, error: read.error}
  if ('tooLong' in written || !written.includes(couldNot)) return undefined
  const error = errorIn(written.toString('utf8'))
  return error === undefined || error === errorIn(read.source) ? undefined : {line: number, id: read.id, error}
}

function errorIn(record: string): string | undefined {
  try {
    const {error} = JSON.parse(record.replace(/^\ufeff/, ''))
    return typeof error === 'string' && error.startsWith(couldNot) ? error : undefined
  } catch {
    return undefined
  }
}

/** A line that holds no object comes out as one that says so, with what stood there. */
function noRecord(error: string, line: number, raw?: string): Read {
  return {error, out: jsonLine({error, line, raw: raw?.replace(/\r$/, '')})}
}

/** How many bytes a line had, its end not counted. */
export function bytesOf(line: RecordLine): number {
  return 'tooLong' in line ? line.tooLong : line.length
}

export function isBlank(line: RecordLine): line is Buffer {
  return !('tooLong' in line) && line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
