/** The records of a batch: a line in, a line out, and their sums. */
import {isUtf8} from 'node:buffer'
import {resolve} from 'node:path'
import type {Cleaned, Hints} from '../clean.js'
import type {Line} from './lines.js'
import {Journal} from './outputs.js'
import type {Sites} from './sites.js'
import {setKey} from './splice.js'

/** What of the flags is about records. */
interface Keys {
  textKey: string
  outKey?: string
  idKey: string
  findings?: string
  errors?: string
  stats?: string
  resume?: boolean
}

/** Sums that add up over shards. */
export interface Stats {
  records: number
  /** Records that came out with an `error`. */
  failed: number
  /** Records whose text changed. */
  changed: number
  /** Records whose text was refused as a whole: see `clean`. */
  leftAlone: number
  /** Bytes of the lines that were read, their ends not counted. */
  bytes: number
  /** Words of the texts that were read, of a page those of its article; counted for `--stats` alone. */
  words: number
  /** UTF-16 code units in the blocks that were taken out, or left out of a page. */
  charactersRemoved: number
  /** Edits by rule. */
  edits: Record<string, number>
}

/** A line that was read: a record with a text, or the reason why it is none, and what comes out instead. */
type Read = {source: string; text: string; id: unknown; site?: string} | {error: string; id?: unknown; out: string}

export class Records {
  readonly stats: Stats = {
    records: 0,
    failed: 0,
    changed: 0,
    leftAlone: 0,
    bytes: 0,
    words: 0,
    charactersRemoved: 0,
    edits: {}
  }
  /** The first failure in words. */
  firstFailure: string | undefined
  /** Failures among the lines that a run before has written. */
  failedBefore = 0
  private readonly keys: Keys
  private readonly clean: (text: string, hints: Hints) => Promise<Cleaned>
  private readonly sites: Sites | undefined
  private readonly errors: Journal | undefined

  /** @throws {UserError} when the file for errors cannot be written */
  constructor(keys: Keys, clean: (text: string, hints: Hints) => Promise<Cleaned>, cwd: string, sites?: Sites) {
    this.sites = sites
    this.keys = keys
    this.clean = clean
    if (keys.errors) this.errors = new Journal(resolve(cwd, keys.errors), keys.errors, keys.resume ? 'a' : 'w')
  }

  close(): void {
    this.errors?.close()
  }

  /** Counts the lines of a text for its site, before any is cleaned. */
  async count(line: Line): Promise<void> {
    const read = isBlank(line) ? undefined : this.read(line, 0)
    if (read && !('error' in read)) await this.sites?.add(read.site, read.text)
  }

  /**
   * Passes over a line that is written already, as `written`. The sums are of this run alone, but failures still count, and what is
   * known of a site is what it would be had the run not been stopped.
   */
  async skip(line: Line, number: number, input: string, written: Line): Promise<void> {
    if (isBlank(line)) return
    const read = this.read(line, number)
    if (!('error' in read)) {
      if (this.sites?.how === 'seen') await this.sites.add(read.site, read.text)
      if (!couldNotBeCleaned(read.source, written)) return
    }
    this.failedBefore++
    this.firstFailure ??= `line ${number} of \`${input}\``
  }

  /** What comes out for a line, without its end. */
  async next(line: Line, number: number, input: string): Promise<string> {
    const {stats} = this
    stats.bytes += 'tooLong' in line ? line.tooLong : line.length
    if (isBlank(line)) return line.toString('latin1')
    stats.records++
    const read = this.read(line, number)
    if ('error' in read) {
      this.note(read.error, number, input, read.id)
      return read.out
    }
    const {source, text, id, site} = read
    let extracted: string | undefined
    try {
      const cleaned = await this.clean(text, this.sites?.known(site) ?? {})
      extracted = cleaned.page?.text
      if (this.keys.stats) stats.words += (extracted ?? text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
      return this.cleaned(source, text, cleaned)
    } catch (error) {
      const message = `${couldNot}: ${error instanceof Error ? error.message : error}`
      this.note(message, number, input, id)
      return setKey(source, 'error', JSON.stringify(message))
    } finally {
      // What went in is counted, not what came out: a line that is taken out must still be known.
      if (this.sites?.how === 'seen') await this.sites.add(site, text, extracted)
    }
  }

  private read(line: Line, number: number): Read {
    if ('tooLong' in line) return noRecord(`Unexpected line of ${line.tooLong} bytes, expected fewer`, number)
    const source = line.toString('utf8')
    if (!isUtf8(line)) return noRecord('Unexpected bytes, expected UTF-8', number, source)
    let record: Record<string, unknown>
    try {
      record = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
    } catch (error) {
      return noRecord(`Unexpected line, expected JSON: ${(error as Error).message}`, number, source)
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return noRecord('Unexpected JSON, expected an object', number, source)
    }
    const {textKey, idKey} = this.keys
    const text = Object.hasOwn(record, textKey) ? record[textKey] : undefined
    const id = record[idKey]
    if (typeof text === 'string') return {source, text, id, site: this.sites?.of(record)}
    const found = text === undefined ? 'record without' : `${text === null ? 'null' : typeof text} at`
    const error = `Unexpected ${found} key \`${textKey}\`, expected a string there`
    return {error, id, out: setKey(source, 'error', JSON.stringify(error))}
  }

  private cleaned(source: string, text: string, {text: after, findings, refused, page}: Cleaned): string {
    const {stats, keys} = this
    if (after !== (page?.text ?? text)) stats.changed++
    for (const {text} of page?.removed ?? []) stats.charactersRemoved += text.length
    if (refused) stats.leftAlone++
    const applied = findings.filter(({state}) => state === 'applied')
    for (const {rule, removes, actual} of applied) {
      stats.edits[rule] = (stats.edits[rule] ?? 0) + 1
      if (removes) stats.charactersRemoved += actual.length
    }
    const key = keys.outKey ?? keys.textKey
    // An unchanged text in its own place keeps its bytes, escapes and all.
    const line = key === keys.textKey && after === text ? source : setKey(source, key, JSON.stringify(after))
    if (!keys.findings) return line
    const spans = applied.map(({start, end, rule, actual, proposals}) => ({
      start,
      end,
      rule,
      actual,
      replacement: proposals[0]
    }))
    return setKey(line, keys.findings, JSON.stringify(spans))
  }

  private note(error: string, line: number, input: string, id: unknown): void {
    this.stats.failed++
    this.firstFailure ??= `line ${line} of \`${input}\`: ${error}`
    this.errors?.add({input, line, id, error})
  }
}

const couldNot = 'The text could not be cleaned'

/** Did cleaning fail on the record when this line was written? It may have brought an `error` of its own. */
function couldNotBeCleaned(source: string, written: Line): boolean {
  if ('tooLong' in written || !written.includes(couldNot)) return false
  const error = errorOf(written.toString('utf8'))
  return error !== undefined && error !== errorOf(source)
}

function errorOf(record: string): string | undefined {
  try {
    const {error} = JSON.parse(record.replace(/^\ufeff/, ''))
    return typeof error === 'string' && error.startsWith(couldNot) ? error : undefined
  } catch {
    return undefined
  }
}

/** A line that holds no object comes out as one that says so, with what stood there. */
function noRecord(error: string, line: number, raw?: string): Read {
  return {error, out: JSON.stringify({error, line, raw: raw?.replace(/\r$/, '')})}
}

function isBlank(line: Line): line is Buffer {
  return !('tooLong' in line) && line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
