/** Shards: the parts of a batch that any number of processes and machines do, each into a file of its own. */
import {existsSync, mkdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {UserError} from '../error.js'
import type {RecordSums} from '../record/sums.js'
import {type BatchFlags, checkKeys, jobOf, runOf, setupOf, tellInterrupt, tellOutcome} from './batch-flags.js'
import {fileError, writeWhole} from './files.js'
import {type Io, tell} from './io.js'
import {Locked, lock} from './lock.js'
import {checkOutputs} from './outputs.js'
import {besideOf, differences, type RunKey} from './partial-output.js'
import {checkPacked, type Piece, piecesOf} from './record-inputs.js'
import {type Outcome, runBatch} from './run-batch.js'
import {statsText} from './stats.js'

/** The shard `index` of `count`; from 1. */
export interface Shard {
  index: number
  count: number
}

/** What stands beside the records of a shard: the sums, and what they were made of. */
export type ShardStats = RecordSums & {run: RunKey; version: string; models: Record<string, string>}

/** The names of a shard's files, by what is in them. */
export function shardFiles(directory: string, {index, count}: Shard) {
  const name = `${String(index).padStart(5, '0')}-of-${String(count).padStart(5, '0')}`
  const path = join(directory, name)
  return {name, records: `${path}.jsonl`, stats: `${path}.stats.json`, errors: `${path}.errors`}
}

/**
 * The shard that the user, Slurm or Kubernetes names.
 *
 * @param given `I/N`, `/N`, or `true` for the option alone
 * @throws {UserError} when none is named
 */
export function shardOf(given: string | true, env: Io['env']): Shard {
  const [, i, n] = (given !== true && /^(\d*)\/(\d+)$/.exec(given)) || []
  if (given !== true && n === undefined) throw new UserError(`Unexpected \`--shard ${given}\`, expected I/N or /N`)
  const number = (name: string) => (/^\d+$/.test(env[name] ?? '') ? Number(env[name]) : undefined)
  const task = number('SLURM_ARRAY_TASK_ID')
  const completion = number('JOB_COMPLETION_INDEX')
  let index = i ? Number(i) : undefined
  if (index === undefined && completion !== undefined && n !== undefined) index = completion + 1
  if (index === undefined && task !== undefined) {
    index = (task - (number('SLURM_ARRAY_TASK_MIN') ?? 0)) / (number('SLURM_ARRAY_TASK_STEP') || 1) + 1
  }
  const count = n === undefined ? number('SLURM_ARRAY_TASK_COUNT') : Number(n)
  if (index === undefined || count === undefined) {
    throw new UserError(
      `Unexpected \`--shard${given === true ? '' : ` ${given}`}\`, expected I/N, or the variables of a Slurm array, or with /N \`JOB_COMPLETION_INDEX\` of Kubernetes`
    )
  }
  if (!Number.isInteger(index) || index < 1 || index > count) {
    throw new UserError(`Unexpected shard ${index} of ${count}, expected one from 1 to ${count}`)
  }
  return {index, count}
}

/**
 * What of the inputs is in a shard: the lines that start in its range of all bytes, and the packed files that begin there. So
 * the shards one after the other are the inputs, line for line.
 */
export function piecesIn(pieces: readonly Piece[], {index, count}: Shard): Piece[] {
  const sizes = pieces.map(({file}) => statSync(file!).size)
  const total = BigInt(sizes.reduce((sum, size) => sum + size, 0))
  const border = (i: number) => Number((total * BigInt(i)) / BigInt(count))
  const [from, to] = [border(index - 1), border(index)]
  let at = 0
  return pieces.flatMap((piece, i) => {
    const begin = at
    at += sizes[i]
    if (piece.packed) return begin >= from && begin < to ? [piece] : []
    const start = Math.max(from - begin, 0)
    const end = Math.min(to - begin, sizes[i])
    return start < end ? [{...piece, start, end, size: end - start}] : []
  })
}

/** @returns the exit code */
export async function shardCommand(names: string[], flags: BatchFlags, io: Io): Promise<number> {
  const shard = shardOf(flags.shard!, io.env)
  const how = '; what is whole is kept, the same command goes on'
  const outcome = await tellInterrupt(runShard(names, shard, flags, io), how, io)
  return tellOutcome(outcome, flags, how, io)
}

/** What decides about the bytes of all shards of these inputs. */
export function shardsRun(pieces: readonly Piece[], count: number, run: RunKey): RunKey {
  return {...run, inputs: pieces.map(({file}) => [file, statSync(file!).size]), shards: count}
}

/** @throws {UserError} for options with which the bytes would depend on how the inputs are parted */
export function checkShardFlags(names: readonly string[], flags: BatchFlags, io: Io): Piece[] {
  const {output, repeats, repeatsFrom, siteKey} = flags
  const option = flags.queue === undefined ? '--shard' : '--queue'
  if (output === '-') throw new UserError(`Unexpected \`${option}\` on standard output, expected \`-o DIR\``)
  if (repeatsFrom === undefined && (repeats !== undefined || siteKey !== undefined)) {
    throw new UserError(
      `Unexpected \`--repeats ${repeats ?? 'seen'}\` with \`${option}\`, expected \`--repeats-from FILE\`: make it with \`bluepencil repeats\``
    )
  }
  if (repeatsFrom !== undefined && repeats === 'seen') {
    throw new UserError('Unexpected `--repeats seen` with `--repeats-from`, expected `--repeats count` or none')
  }
  checkKeys(flags)
  return piecesOf(names.length > 0 ? names : ['-'], option, io)
}

/** Does a shard: passed over when it is there, gone on with when half of it is. */
export async function runShard(
  names: string[],
  shard: Shard,
  flags: BatchFlags,
  io: Io,
  watch?: (sums: RecordSums) => void
): Promise<Outcome> {
  const all = checkShardFlags(names, flags, io)
  const directory = resolve(io.cwd, flags.output)
  const files = shardFiles(directory, shard)
  const setup = await setupOf(flags, io)
  const run = shardsRun(all, shard.count, runOf(flags, setup, io))
  const before = doneBefore(files, run)
  if (before) {
    tidy(files.records)
    if (!flags.quiet) await tell(io, `${files.name} is there already`)
    return {sums: before, unknown: 0, firstFailure: `listed in \`${files.errors}\``}
  }
  try {
    mkdirSync(directory, {recursive: true})
  } catch (error) {
    throw fileError(error, flags.output, 'write')
  }
  const errors = flags.errors ?? files.errors
  const outputs = [files.records, ...besideOf(files.records), files.stats, resolve(io.cwd, errors)]
  checkOutputs(
    outputs.map((file) => ({what: `\`-o ${flags.output}\``, file})),
    all,
    io
  )
  const pieces = piecesIn(all, shard)
  await checkPacked(pieces, io)
  const job = jobOf(pieces, setup, {...flags, output: files.records, errors, resume: true}, io)
  const finishing = async ({sums}: Outcome) => {
    const text = await statsText(sums, {run})
    writeWhole(files.stats, text)
    if (flags.stats) writeWhole(resolve(io.cwd, flags.stats), text, flags.stats)
  }
  return runBatch({...job, run: {...run, shard: shard.index}, finishing, watch}, io)
}

/** A run that died in its last moment leaves what it needed no more. */
function tidy(records: string): void {
  const beside = besideOf(records).filter((file) => existsSync(file))
  if (beside.length === 0) return
  try {
    const unlock = lock(records, records)
    for (const file of beside) rmSync(file, {force: true})
    unlock()
  } catch (error) {
    // Another run is in that moment.
    if (!(error instanceof Locked)) throw error
  }
}

/** The sums of a shard that is complete. @throws {UserError} when it was made of other inputs or with other options */
export function doneBefore({records, stats}: ReturnType<typeof shardFiles>, run: RunKey): ShardStats | undefined {
  if (!existsSync(records)) return undefined
  const before = readStats(stats)
  const others = differences(before.run, run)
  if (others.length === 0) return before
  throw new UserError(
    `Unexpected shard \`${records}\`, expected another directory: it was made with other ${others.join(', ')}`
  )
}

export function readStats(path: string): ShardStats {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`Unexpected content of \`${path}\`, expected JSON`)
    throw fileError(error, path, 'read')
  }
}
