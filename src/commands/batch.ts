import {resolve} from 'node:path'
import {UserError} from '../error.js'
import {type BatchFlags, checkKeys, jobOf, setupOf, tellInterrupt, tellOutcome} from './batch-flags.js'
import {fileError, targetOf, writeWhole} from './files.js'
import {type Io, tell} from './io.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'
import {besideOf} from './partial-output.js'
import {checkPacked, type Piece, piecesOf} from './record-inputs.js'
import {type Outcome, runBatch} from './run-batch.js'
import {statsText, sumsIn} from './stats.js'

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
  const how = goesOn(flags.output, io)
  const run = runBatch({...jobOf(pieces, setup, flags, io), finishing, before}, io)
  const outcome = await tellInterrupt(run, how, io)
  if (outcome.stopped) await finishing(outcome)
  if (outcome.unknown > 0 && stats) {
    const of = `the ${outcome.unknown} records that were there already`
    await tell(io, `\`${stats}\` has the number of ${of}, and not their words and edits`)
  }
  return tellOutcome(outcome, flags, how, io)
}

/** How a run that ends early is gone on with: what went to a stream is gone. */
function goesOn(output: string, io: Io): string {
  const isKept = output !== '-' && targetOf(resolve(io.cwd, output)).target !== undefined
  return isKept ? '; what is whole is kept, `--resume` goes on' : ''
}

/** What of the flags makes an input be read twice: standard input cannot be. */
function readTwice({repeats, repeatsFrom}: BatchFlags): string | undefined {
  return repeats === 'count' && repeatsFrom === undefined ? '--repeats count' : undefined
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
