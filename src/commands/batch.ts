/** `bluepencil batch`: JSON Lines in, JSON Lines out; one line for each line, in order, one at a time. */
import {isUtf8} from 'node:buffer'
import {closeSync, createReadStream, createWriteStream, openSync, renameSync, statSync, writeSync} from 'node:fs'
import {resolve} from 'node:path'
import {Readable, type Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createGzip} from 'node:zlib'
import type {Cleaned, CleanOptions} from '../clean.js'
import {fileError, targetOf, writeWhole} from './files.js'
import {type Io, write} from './io.js'
import {type Line, linesOf} from './lines.js'
import {type Cleaning, type Printing, toCleanOptions} from './options.js'
import {progressOn} from './progress.js'
import {setKey} from './splice.js'

export interface BatchFlags extends Cleaning, Printing {
  output: string
  textKey: string
  outKey?: string
  idKey: string
  errors?: string
  stats?: string
  findings?: string
  resume?: boolean
  progress: boolean
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
  /** Words of the texts that were read. */
  words: number
  /** UTF-16 code units in the blocks that were taken out. */
  charactersRemoved: number
  /** Edits by rule. */
  edits: Record<string, number>
}

/** @returns the exit code: 1 when a record failed */
export async function batchCommand(paths: string[], flags: BatchFlags, io: Io): Promise<number> {
  const inputs = checkInputs(paths.length > 0 ? paths : ['-'], io)
  const type = flags.type === 'auto' ? 'text' : flags.type
  const options = {...(await toCleanOptions(flags)), advice: false, type} as CleanOptions
  const {clean} = await import('../clean.js')
  const run = new Run(flags, options, clean, io)
  try {
    const progress = progressOn(flags.progress && !flags.quiet, io, run.stats)
    await deliver(Readable.from(run.records(inputs), {objectMode: false}), flags.output, io)
    progress.end()
  } finally {
    run.close()
  }
  if (run.firstFailure && !flags.quiet) {
    const {failed, records} = run.stats
    await write(io.stderr, `bluepencil: ${failed} of ${records} records failed; the first: ${run.firstFailure}\n`)
  }
  if (flags.stats) writeWhole(resolve(io.cwd, flags.stats), `${JSON.stringify(run.stats, undefined, 2)}\n`)
  return run.stats.failed > 0 ? 1 : 0
}

/** Every input must be there before anything is written. */
function checkInputs(paths: string[], io: Io): string[] {
  for (const path of paths) {
    if (path === '-') continue
    try {
      if (statSync(resolve(io.cwd, path)).isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
    } catch (error) {
      throw fileError(error, path, 'read')
    }
  }
  return paths
}

/** Bytes of an input; `.gz` is unpacked by its name. */
function bytesOf(path: string, io: Io): AsyncIterable<Buffer> {
  if (path === '-') return io.stdin
  const file = createReadStream(resolve(io.cwd, path), {highWaterMark: 256 * 1024})
  if (!path.endsWith('.gz')) return file
  const gunzip = createGunzip()
  // The failure of either end arrives where the lines are read.
  pipeline(file, gunzip).catch(() => {})
  return gunzip
}

/**
 * To standard output, or to `FILE.part` that becomes `FILE` when all is written: a killed run leaves whole records.
 */
async function deliver(lines: Readable, output: string, io: Io): Promise<void> {
  if (output === '-') return pipeline(lines, io.stdout, {end: false, signal: io.signal})
  const path = resolve(io.cwd, output)
  let target: string | undefined
  try {
    target = targetOf(path).target
    const part = target ? `${target}.part` : path
    const file: Writable = createWriteStream(part)
    if (path.endsWith('.gz')) await pipeline(lines, createGzip(), file, {signal: io.signal})
    else await pipeline(lines, file, {signal: io.signal})
    if (target) renameSync(part, target)
  } catch (error) {
    throw fileError(error, output, 'write')
  }
}

/** The records of a run, one after the other, and their sums. */
class Run {
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
  firstFailure: string | undefined
  private readonly flags: BatchFlags
  private readonly options: CleanOptions
  private readonly clean: (source: string, options: CleanOptions) => Promise<Cleaned>
  private readonly io: Io
  private readonly errors: number | undefined

  constructor(flags: BatchFlags, options: CleanOptions, clean: Run['clean'], io: Io) {
    this.flags = flags
    this.options = options
    this.clean = clean
    this.io = io
    try {
      if (flags.errors) this.errors = openSync(resolve(io.cwd, flags.errors), 'w')
    } catch (error) {
      throw fileError(error, flags.errors!, 'write')
    }
  }

  close(): void {
    if (this.errors !== undefined) closeSync(this.errors)
  }

  /** The lines to write, each with its end. */
  async *records(inputs: string[]): AsyncGenerator<string> {
    for (const input of inputs) {
      let number = 0
      try {
        for await (const line of linesOf(bytesOf(input, this.io))) yield `${await this.record(line, ++number, input)}\n`
      } catch (error) {
        throw fileError(error, input, 'read')
      }
    }
  }

  private async record(line: Line, number: number, input: string): Promise<string> {
    const {stats, flags} = this
    const bytes = 'tooLong' in line ? line.tooLong : line.length
    stats.bytes += bytes
    if (!('tooLong' in line) && isBlank(line)) return line.toString('latin1')
    stats.records++
    if ('tooLong' in line) return this.fail(`Unexpected line of ${bytes} bytes, expected less`, number, input)
    const source = line.toString('utf8')
    if (!isUtf8(line)) return this.fail('Unexpected bytes, expected UTF-8', number, input, source)
    let record: unknown
    try {
      record = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
    } catch (error) {
      return this.fail(`Unexpected line, expected JSON: ${(error as Error).message}`, number, input, source)
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return this.fail('Unexpected JSON, expected an object', number, input, source)
    }
    const id = (record as Record<string, unknown>)[flags.idKey]
    const text = Object.hasOwn(record, flags.textKey) ? (record as Record<string, unknown>)[flags.textKey] : undefined
    if (typeof text !== 'string') {
      const found = text === undefined ? 'record without' : `${text === null ? 'null' : typeof text} at`
      const message = `Unexpected ${found} key \`${flags.textKey}\`, expected a string there`
      this.note(message, number, input, id)
      return setKey(source, 'error', JSON.stringify(message))
    }
    if (flags.stats) stats.words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    try {
      return this.cleaned(source, text, await this.clean(text, this.options))
    } catch (error) {
      const message = `The text could not be cleaned: ${error instanceof Error ? error.message : error}`
      this.note(message, number, input, id)
      return setKey(source, 'error', JSON.stringify(message))
    }
  }

  private cleaned(source: string, text: string, {text: after, applied, refused}: Cleaned): string {
    const {stats, flags} = this
    if (after !== text) stats.changed++
    if (refused) stats.leftAlone++
    for (const {message, start, end} of applied) {
      const rule = message.ruleId ?? message.source ?? 'unknown'
      stats.edits[rule] = (stats.edits[rule] ?? 0) + 1
      if (message.removes) stats.charactersRemoved += end - start
    }
    const key = flags.outKey ?? flags.textKey
    // An unchanged text in its own place keeps its bytes, escapes and all.
    let line = key === flags.textKey && after === text ? source : setKey(source, key, JSON.stringify(after))
    if (flags.findings) {
      const spans = applied.map(({message, start, end, text}) => ({
        start,
        end,
        rule: message.ruleId,
        replacement: text
      }))
      line = setKey(line, flags.findings, JSON.stringify(spans))
    }
    return line
  }

  /** The record of a line that is no record. */
  private fail(error: string, line: number, input: string, raw?: string): string {
    this.note(error, line, input)
    return JSON.stringify({error, line, raw: raw?.replace(/\r$/, '')})
  }

  private note(error: string, line: number, input: string, id?: unknown): void {
    this.stats.failed++
    this.firstFailure ??= `line ${line} of \`${input}\`: ${error}`
    if (this.errors !== undefined) writeSync(this.errors, `${JSON.stringify({input, line, id, error})}\n`)
  }
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
