/** `bluepencil batch`: JSON Lines in, JSON Lines out; one line for each line, in order. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {UserError} from '../error.js'
import type {Setup} from '../workers.js'
import type {Configuring} from './configs.js'
import {fileError, targetOf, writeWhole} from './files.js'
import {type Io, tell, version} from './io.js'
import type {Cleaning, Printing} from './options.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'
import {besideOf, type RunKey} from './partial-output.js'
import {checkPacked, type Piece, piecesOf} from './record-inputs.js'
import {type BatchJob, type Outcome, runBatch} from './run-batch.js'
import type {RepeatMode} from './site-repeats.js'
import {statsText, sumsIn} from './stats.js'
import type {StopCondition} from './stop.js'

export interface BatchFlags extends Cleaning, Configuring, Printing {
  output: string
  textKey: string
  outKey?: string
  idKey: string
  errors?: string
  stats?: string
  findings?: string
  metadata?: string
  verdict?: string
  titleKey?: string
  resume?: boolean
  jobs: number | 'auto'
  repeats?: RepeatMode
  repeatsFrom?: string
  siteKey?: string
  stopWhen?: StopCondition
  shard?: string | true
  queue?: string
  progress: boolean
}

/** @returns the exit code: 1 when a record failed, or `--stop-when` ended the run */
export async function batchCommand(paths: string[], flags: BatchFlags, io: Io): Promise<number> {
  if (flags.queue !== undefined) {
    const {queueBatch} = await import('./queue.js')
    return queueBatch(paths, flags, io)
  }
  if (flags.shard !== undefined) {
    const {shardCommand} = await import('./shards.js')
    return shardCommand(paths, flags, io)
  }
  const names = paths.length > 0 ? paths : ['-']
  checkFlags(names, flags, io)
  const pieces = piecesOf(names, readTwice(flags), io)
  checkFiles(pieces, flags, io)
  await checkPacked(pieces, io)
  const setup = await setupOf(flags, io)
  const {stats, resume} = flags
  // Written before the records appear under their name: a run that dies in between knows its sums when it is gone on with.
  const finishing = async ({sums}: Outcome) => {
    if (stats) writeWhole(resolve(io.cwd, stats), await statsText(sums), stats)
  }
  const before = stats && resume ? sumsIn(resolve(io.cwd, stats)) : undefined
  const outcome = await runBatch({...jobOf(pieces, setup, flags, io), finishing, before}, io)
  if (outcome.stopped) await finishing(outcome)
  if (outcome.unknown > 0 && stats) {
    const of = `the ${outcome.unknown} records that were there already`
    await tell(io, `\`${stats}\` has the number of ${of}, and not their words and edits`)
  }
  return tellOutcome(outcome, flags, io)
}

/** What of the flags makes an input be read twice: standard input cannot be. */
function readTwice({repeats, repeatsFrom}: BatchFlags): string | undefined {
  return repeats === 'count' && repeatsFrom === undefined ? '--repeats count' : undefined
}

export function jobOf(pieces: readonly Piece[], setup: Setup, flags: BatchFlags, io: Io): BatchJob {
  const {output, errors, resume = false, jobs, siteKey, repeatsFrom, stopWhen} = flags
  const repeats = flags.repeats ?? (repeatsFrom === undefined ? undefined : 'count')
  const progress = flags.progress && !flags.quiet
  const run = {...runOf(flags, setup, io), inputs: pieces.map(({name, file}) => file ?? name)}
  return {pieces, setup, run, output, errors, resume, jobs, repeats, siteKey, repeatsFrom, stopWhen, progress}
}

/** @returns the exit code */
export async function tellOutcome(outcome: Outcome, {quiet}: Printing, io: Io): Promise<number> {
  const {failed} = outcome.sums
  if (failed > 0 && !quiet) {
    await tell(io, `${failed === 1 ? '1 record' : `${failed} records`} failed, first ${outcome.firstFailure}`)
  }
  if (outcome.stopped) await tell(io, `stopped: ${outcome.stopped}; what is whole is kept, \`--resume\` goes on`)
  return failed > 0 || outcome.stopped ? 1 : 0
}

/** What the flags say, over the config of the working directory. */
export async function setupOf(flags: BatchFlags, io: Io): Promise<Setup> {
  const {Cleaners} = await import('./configs.js')
  // The verdict needs what is only advised; all else that comes out is the same without.
  const advice = flags.verdict !== undefined
  const {options} = await (await Cleaners.of(flags, io, {advice})).for({name: '-'})
  const {textKey, outKey, idKey, findings, metadata, verdict, titleKey} = flags
  return {options, keys: {textKey, outKey, idKey, findings, metadata, verdict, titleKey}}
}

/** What decides about the bytes that are written, beside the inputs. */
export function runOf(flags: BatchFlags, {options, keys}: Setup, io: Io): RunKey {
  const {repeats, siteKey} = flags
  const repeatsFrom = flags.repeatsFrom && hashOf(resolve(io.cwd, flags.repeatsFrom), flags.repeatsFrom)
  const {advice: _, ...rest} = options
  return {version: version(), ...keys, repeats, repeatsFrom, siteKey, ...rest}
}

/** Counts are what they hold, wherever they lie. */
function hashOf(path: string, name: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
  } catch (error) {
    throw fileError(error, name, 'read')
  }
}

function checkFlags(names: readonly string[], flags: BatchFlags, io: Io): void {
  const {resume, output, repeats, repeatsFrom} = flags
  if (resume && output === '-') throw new UserError('Unexpected `--resume` on standard output, expected `-o FILE`')
  const same = names.find((name) => resume && output !== '-' && resolve(io.cwd, name) === resolve(io.cwd, output))
  if (same !== undefined) {
    throw new UserError(`Unexpected \`--resume\` into the input \`${same}\`, expected another file`)
  }
  if (repeatsFrom !== undefined && repeats === 'seen') {
    throw new UserError('Unexpected `--repeats seen` with `--repeats-from`, expected `--repeats count` or none')
  }
  checkKeys(flags)
}

/** @throws {UserError} for two things that would be written to one key */
export function checkKeys({findings, metadata, verdict, outKey, textKey}: BatchFlags): void {
  const taken = new Map([[outKey ?? textKey, 'the cleaned text']])
  for (const [option, key] of Object.entries({'--findings': findings, '--metadata': metadata, '--verdict': verdict})) {
    if (key === undefined) continue
    const other = taken.get(key)
    if (other) throw new UserError(`Unexpected \`${option} ${key}\`, expected another key than that of ${other}`)
    taken.set(key, `\`${option}\``)
  }
}

/** Nothing that is read may be lost, and what is written at the end must be writable at the start. */
function checkFiles(pieces: readonly Piece[], {output, errors, stats, resume}: BatchFlags, io: Io): void {
  const [records] = outputsOf({'-o': output}, io.cwd)
  // The records replace their input when all of it has been read; `--resume` would read what it has written.
  if (records) Object.assign(records, {beside: besideOf(targetAt(records.file, output)), replaces: !resume})
  const others = outputsOf({'--errors': errors, '--stats': stats}, io.cwd)
  checkOutputs([...(records ? [records] : []), ...others], pieces, io)
  for (const path of [output, stats]) if (path && path !== '-') checkWritable(resolve(io.cwd, path), path)
}

function targetAt(path: string, name: string): string {
  try {
    return targetOf(path).target ?? path
  } catch (error) {
    throw fileError(error, name, 'write')
  }
}
