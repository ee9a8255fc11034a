/** `bluepencil batch`: JSON Lines in, JSON Lines out; one line for each line, in order, one at a time. */
import {createReadStream, createWriteStream, renameSync, rmSync, statSync, truncateSync} from 'node:fs'
import {resolve} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createGzip} from 'node:zlib'
import type {CleanOptions} from '../clean.js'
import {UserError} from '../error.js'
import {checkStdin, fileError, targetOf, writeWhole} from './files.js'
import {type Io, write} from './io.js'
import {linesOf} from './lines.js'
import {type Cleaning, type Printing, toCleanOptions} from './options.js'
import {progressOn} from './progress.js'
import {Records} from './records.js'
import {type How, Sites} from './sites.js'

export interface BatchFlags extends Cleaning, Printing {
  output: string
  textKey: string
  outKey?: string
  idKey: string
  errors?: string
  stats?: string
  findings?: string
  resume?: boolean
  repeats?: How
  siteKey?: string
  progress: boolean
}

/** @returns the exit code: 1 when a record failed */
export async function batchCommand(paths: string[], flags: BatchFlags, io: Io): Promise<number> {
  const inputs = checkInputs(paths.length > 0 ? paths : ['-'], flags, io)
  const type = flags.type === 'auto' ? 'text' : flags.type
  const options = {...(await toCleanOptions(flags)), advice: false, type} satisfies CleanOptions
  const {clean} = await import('../clean.js')
  const sites = await sitesOf(flags, options)
  const records = new Records(flags, (text, known) => clean(text, options, known), io.cwd, sites)
  try {
    const progress = progressOn(flags.progress && !flags.quiet, io, records.stats)
    if (sites?.how === 'count') await countAll(inputs, records, io)
    await deliver((done) => linesFrom(inputs, records, done, io), flags, io)
    progress.end()
  } finally {
    records.close()
  }
  const failed = records.stats.failed + records.failedBefore
  if (failed > 0 && !flags.quiet) {
    const count = failed === 1 ? '1 record' : `${failed} records`
    await write(io.stderr, `bluepencil: ${count} failed, first ${records.firstFailure}\n`)
  }
  if (flags.stats) {
    writeWhole(resolve(io.cwd, flags.stats), `${JSON.stringify(records.stats, undefined, 2)}\n`, flags.stats)
  }
  return failed > 0 ? 1 : 0
}

/** Every input must be there before anything is written, and stay there. */
function checkInputs(paths: string[], {output, resume, repeats}: BatchFlags, io: Io): string[] {
  for (const path of paths) {
    if (resume && output !== '-' && resolve(io.cwd, path) === resolve(io.cwd, output)) {
      throw new UserError(`Unexpected \`--resume\` into the input \`${path}\`, expected another file`)
    }
    try {
      if (path === '-') checkStdin(io)
      else if (statSync(resolve(io.cwd, path)).isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
    } catch (error) {
      throw fileError(error, path, 'read')
    }
    if (repeats === 'count' && (path === '-' || !statSync(resolve(io.cwd, path)).isFile())) {
      throw new UserError(`Unexpected input \`${path}\` with \`--repeats count\`, expected a file: it is read twice`)
    }
  }
  return paths
}

/** `--site-key` alone asks for the comparison too. */
async function sitesOf({repeats, siteKey}: BatchFlags, options: CleanOptions): Promise<Sites | undefined> {
  const how = repeats ?? (siteKey === undefined ? undefined : 'seen')
  if (!how) return undefined
  if (options.type !== 'html') return new Sites(how, siteKey, async (text) => text)
  const {articleOfPage} = await import('../formats/html.js')
  return new Sites(how, siteKey, async (html) => (await articleOfPage(html, options)).text)
}

/** The first pass of `--repeats count`. */
async function countAll(inputs: string[], records: Records, io: Io): Promise<void> {
  for (const input of inputs) {
    try {
      for await (const line of linesOf(bytesOf(input, io))) {
        if (io.signal?.aborted) return
        await records.count(line)
      }
    } catch (error) {
      throw fileError(error, input, 'read')
    }
  }
}

/** The lines to write, each with its end. The first `done` were written by a run before. */
async function* linesFrom(inputs: string[], records: Records, done: number, io: Io): AsyncGenerator<string> {
  let seen = 0
  for (const input of inputs) {
    let number = 0
    try {
      for await (const line of linesOf(bytesOf(input, io))) {
        number++
        if (++seen <= done) await records.skip(line, number, input)
        else yield `${await records.next(line, number, input)}\n`
      }
    } catch (error) {
      throw fileError(error, input, 'read')
    }
  }
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
 * Writes the lines to standard output, or to `FILE.part` that becomes `FILE` when all is written. A run that was
 * stopped leaves whole lines there, and `--resume` goes on after them; a `.gz` is packed when it is complete.
 */
async function deliver(lines: (done: number) => AsyncIterable<string>, flags: BatchFlags, io: Io): Promise<void> {
  const {signal} = io
  const stream = (done: number) => Readable.from(lines(done), {objectMode: false})
  if (flags.output === '-') {
    if (flags.resume) throw new UserError('Unexpected `--resume` on standard output, expected `-o FILE`')
    return pipeline(stream(0), io.stdout, {end: false, signal})
  }
  const path = resolve(io.cwd, flags.output)
  const packed = path.endsWith('.gz')
  try {
    const {target} = targetOf(path)
    if (!target) return await pipeline(stream(0), createWriteStream(path), {signal})
    const part = `${target}.part`
    const done = flags.resume ? await wholeLines(target, part, packed) : 0
    await pipeline(stream(done), createWriteStream(part, {flags: done > 0 ? 'a' : 'w'}), {signal})
    if (packed) {
      await pipeline(createReadStream(part), createGzip(), createWriteStream(`${part}.gz`), {signal})
      renameSync(`${part}.gz`, target)
      rmSync(part)
    } else renameSync(part, target)
  } catch (error) {
    throw fileError(error, flags.output, 'write')
  }
}

/** How many whole lines the run before left; a half one at the end is cut off. `FILE` counts where no `.part` is. */
async function wholeLines(target: string, part: string, packed: boolean): Promise<number> {
  const there = (path: string) => statSync(path, {throwIfNoEntry: false}) !== undefined
  if (!there(part)) {
    if (!there(target)) return 0
    if (!packed) renameSync(target, part)
    // What can be unpacked of a damaged file is what was done.
    else await pipeline(createReadStream(target), createGunzip(), createWriteStream(part)).catch(() => {})
  }
  let lines = 0
  let end = 0
  let at = 0
  for await (const chunk of createReadStream(part) as AsyncIterable<Buffer>) {
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, newline + 1)) {
      lines++
      end = at + newline + 1
    }
    at += chunk.length
  }
  truncateSync(part, end)
  return lines
}
