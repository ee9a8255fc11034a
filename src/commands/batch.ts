/** `bluepencil batch`: JSON Lines in, JSON Lines out; one line for each line, in order, one at a time. */
import {createReadStream, createWriteStream, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import type {CleanOptions} from '../clean.js'
import {UserError} from '../error.js'
import {checkStdin, fileError, targetOf, writeWhole} from './files.js'
import {type Io, tell, version} from './io.js'
import {type Line, linesOf} from './lines.js'
import {type Cleaning, type Printing, toCleanOptions} from './options.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'
import {besideOf, Part, type Run} from './part.js'
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
  checkFlags(flags)
  checkFiles(inputs, flags, io)
  await checkPacked(inputs, io)
  const type = flags.type === 'auto' ? 'text' : flags.type
  const options = {...(await toCleanOptions(flags)), advice: false, type} satisfies CleanOptions
  const {cleaner} = await import('../clean.js')
  const sites = await sitesOf(flags, options)
  const records = new Records(flags, cleaner(options), io.cwd, sites)
  const progress = progressOn(flags.progress && !flags.quiet, io, records.stats)
  try {
    if (sites?.how === 'count') await countAll(inputs, records, io)
    const run = {version: version(), inputs: inputs.map((path) => resolve(io.cwd, path)), ...runOf(flags, options)}
    await deliver((before) => linesFrom(inputs, records, before, io), run, flags, io)
  } finally {
    progress.end()
    records.close()
  }
  const failed = records.stats.failed + records.failedBefore
  if (failed > 0 && !flags.quiet) {
    const count = failed === 1 ? '1 record' : `${failed} records`
    await tell(io, `${count} failed, first ${records.firstFailure}`)
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

/** What is packed is read through once: damage at the end of a file is told before a record is written. */
async function checkPacked(paths: string[], io: Io): Promise<void> {
  for (const path of paths) {
    if (path === '-' || !path.endsWith('.gz') || !statSync(resolve(io.cwd, path)).isFile()) continue
    try {
      for await (const _ of bytesOf(path, io)) if (io.signal?.aborted) return
    } catch (error) {
      throw fileError(error, path, 'read')
    }
  }
}

function checkFlags({resume, output, findings, outKey, textKey}: BatchFlags): void {
  if (resume && output === '-') throw new UserError('Unexpected `--resume` on standard output, expected `-o FILE`')
  if (findings !== undefined && findings === (outKey ?? textKey)) {
    throw new UserError(`Unexpected \`--findings ${findings}\`, expected another key than that of the cleaned text`)
  }
}

/** Nothing that is read may be lost, and what is written at the end must be writable at the start. */
function checkFiles(paths: string[], {output, errors, stats, resume}: BatchFlags, io: Io): void {
  const inputs = paths.map((name) => ({name, file: name === '-' ? undefined : resolve(io.cwd, name)}))
  const [records] = outputsOf({'-o': output}, io.cwd)
  // The records replace their input when all of it has been read; `--resume` would read what it has written.
  if (records) Object.assign(records, {beside: besideOf(targetAt(records.file, output)), replaces: !resume})
  const others = outputsOf({'--errors': errors, '--stats': stats}, io.cwd)
  checkOutputs([...(records ? [records] : []), ...others], inputs, io)
  for (const path of [output, stats]) if (path && path !== '-') checkWritable(resolve(io.cwd, path), path)
}

function targetAt(path: string, name: string): string {
  try {
    return targetOf(path).target ?? path
  } catch (error) {
    throw fileError(error, name, 'write')
  }
}

/** The options that decide about the bytes that are written. */
function runOf(flags: BatchFlags, options: CleanOptions): Run {
  const {textKey, outKey, findings, repeats, siteKey} = flags
  const {only, skip, unsafe, title, language, type, outputType} = options
  return {textKey, outKey, findings, repeats, siteKey, only, skip, unsafe, title, language, type, outputType}
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

/**
 * The lines to write, each with its end; the first is `''`, when all that was written `before` is passed over.
 *
 * @throws {UserError} when there were more of those than there are lines
 */
async function* linesFrom(
  inputs: string[],
  records: Records,
  before: AsyncGenerator<Line>,
  io: Io
): AsyncGenerator<string> {
  let written = await before.next()
  if (written.done) yield ''
  for (const input of inputs) {
    let number = 0
    try {
      for await (const line of linesOf(bytesOf(input, io))) {
        number++
        if (written.done) yield `${await records.next(line, number, input)}\n`
        else {
          await records.skip(line, number, input, written.value)
          written = await before.next()
          if (written.done) yield ''
        }
      }
    } catch (error) {
      throw fileError(error, input, 'read')
    }
  }
  if (!written.done) {
    throw new UserError('Unexpected `--resume`, expected the same inputs: they have fewer lines than were written')
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
async function deliver(
  linesAfter: (before: AsyncGenerator<Line>) => AsyncGenerator<string>,
  run: Run,
  flags: BatchFlags,
  io: Io
): Promise<void> {
  const {signal} = io
  const all = () => Readable.from(linesAfter(nothing()), {objectMode: false})
  if (flags.output === '-') return pipeline(all(), io.stdout, {end: false, signal})
  const path = resolve(io.cwd, flags.output)
  try {
    const {target, before} = targetOf(path)
    if (!target) return await pipeline(all(), createWriteStream(path, {flags: 'a'}), {signal})
    const part = new Part(target, before, run)
    const lines = linesAfter(flags.resume ? part.lines() : nothing())
    try {
      await lines.next()
    } catch (error) {
      part.putBack()
      throw error
    }
    await part.write(lines, signal)
  } catch (error) {
    throw fileError(error, flags.output, 'write')
  }
}

async function* nothing(): AsyncGenerator<Line> {}
