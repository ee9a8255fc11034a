/** A record: one line of a batch, bytes in and bytes out, and its sums. Pure, so that a thread, a shard and a queue run the same code. */
import type {Clean, Cleaned} from './clean.js'
import {setKey} from './json-set-key.js'
import {bytesOf, isBlank, type Lines, linesIn, ownKey, type RecordLine, readRecord} from './record/line.js'
import {addSums, noSums, type RecordSums} from './record/sums.js'
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
