/** What every batch has in common, in one run, a shard or a queue: what its flags say, and how its end is told. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {UserError} from '../error.js'
import type {Setup} from '../workers.js'
import type {Configuring} from './configs.js'
import {fileError} from './files.js'
import {type Io, tell, version} from './io.js'
import type {Cleaning, Printing} from './options.js'
import type {RunKey} from './partial-output.js'
import type {Piece} from './record-inputs.js'
import type {BatchJob, Outcome} from './run-batch.js'
import type {RepeatMode} from './site-repeats.js'
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

export function jobOf(pieces: readonly Piece[], setup: Setup, flags: BatchFlags, io: Io): BatchJob {
  const {output, errors, resume = false, jobs, siteKey, repeatsFrom, stopWhen} = flags
  const repeats = flags.repeats ?? (repeatsFrom === undefined ? undefined : 'count')
  const progress = flags.progress && !flags.quiet
  const run = {...runOf(flags, setup, io), inputs: pieces.map(({name, file}) => file ?? name)}
  return {pieces, setup, run, output, errors, resume, jobs, repeats, siteKey, repeatsFrom, stopWhen, progress}
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

/**
 * Says how a run ended that was not interrupted.
 *
 * @param how the words for how one that ended early is gone on with
 * @returns the exit code
 */
export async function tellOutcome(outcome: Outcome, {quiet}: Printing, how: string, io: Io): Promise<number> {
  const {failed} = outcome.sums
  if (failed > 0 && !quiet) {
    await tell(io, `${failed === 1 ? '1 record' : `${failed} records`} failed, first ${outcome.firstFailure}`)
  }
  if (outcome.stopped) await tell(io, `stopped: ${outcome.stopped}${how}`)
  return failed > 0 || outcome.stopped ? 1 : 0
}

/** Waits for a run, and says of one that the user interrupts how it is gone on with. */
export async function tellInterrupt(run: Promise<Outcome>, how: string, io: Io): Promise<Outcome> {
  try {
    return await run
  } catch (error) {
    if (io.signal?.aborted && how) await tell(io, `interrupted${how}`)
    throw error
  }
}
