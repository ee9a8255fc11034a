/** One run of a batch: from its lines to a file or a stream, gone on with where a run before stopped. */
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Clean} from '../clean.js'
import {UserError} from '../error.js'
import type {Lines} from '../record/line.js'
import {addSums, noSums, type RecordSums} from '../record/sums.js'
import {cleanAtOnce, cleanLines, type Done, type RecordKeys} from '../record.js'
import {Repeats} from '../repeats.js'
import {canBeSent, inOrder, type Setup, startThreads, threadsFor} from '../workers.js'
import {openOutput} from './batch-output.js'
import {toldFailure} from './batch-resume.js'
import {fileError} from './files.js'
import type {Io} from './io.js'
import type {RunKey} from './partial-output.js'
import {recordProgress} from './progress.js'
import {type InputPosition, linesBefore, type Piece, type Task, tasksOf} from './record-inputs.js'
import {comparedText, type RepeatMode, SiteRepeats} from './site-repeats.js'
import type {StopCondition} from './stop.js'

export interface BatchJob {
  pieces: readonly Piece[]
  setup: Setup
  /** Decides about the bytes: a run that goes on must have the same. */
  run: RunKey
  /** A path, or `-`. */
  output: string
  errors?: string
  resume: boolean
  /** How many threads; `auto`: as many as the machine has, where there is work for them. */
  jobs: number | 'auto'
  repeats?: RepeatMode
  siteKey?: string
  /** Counts that `bluepencil repeats` wrote. */
  repeatsFrom?: string
  stopWhen?: StopCondition
  /** Called when all is written, before the file appears under its name: where it is there, its sums are. */
  finishing?: (outcome: Outcome) => Promise<void>
  /** The sums of a run that may have written the file whole; they are gone on with where they are of the same lines. */
  before?: RecordSums
  /** Hears the sums as they grow. */
  watch?: (sums: RecordSums) => void
  /** Says on standard error how far it is. */
  progress: boolean
}

export interface Outcome {
  sums: RecordSums
  /** Records that a run before wrote, of which `sums` have no words and no edits. */
  unknown: number
  firstFailure?: string
  /** Why `--stop-when` ended the run. */
  stopped?: string
}

/** @throws {UserError} for files that cannot be read or written; what was written stays for `--resume` */
export async function runBatch(job: BatchJob, io: Io): Promise<Outcome> {
  const sites = await sitesOf(job, io)
  const output = openOutput(job, sites, io)
  const outcome: Outcome = {sums: noSums(), unknown: 0}
  // Records on a terminal show by themselves how far it is.
  const wanted = job.progress && !(job.output === '-' && io.stdout.isTTY)
  const progress = await recordProgress(wanted, outcome.sums, totalOf(job.pieces), io)
  try {
    if (sites?.mode === 'count' && job.repeatsFrom === undefined) await countAll(job.pieces, sites, io)
    const tasks = await output.start(outcome, (from) => tasksOf(job.pieces, from, io))
    progress.to(outcome.sums.bytes)
    for await (const {done, piece, after} of cleaned(withSites(tasks, sites), job)) {
      io.signal?.throwIfAborted()
      const failures = done.failures.map((failure) => ({input: piece.name, ...failure}))
      await output.add(done.out, failures)
      addSums(outcome.sums, done.sums)
      if (failures.length > 0) outcome.firstFailure ??= toldFailure(failures[0])
      if (!after) continue
      progress.to(outcome.sums.bytes)
      output.note({position: after, sums: outcome.sums, firstFailure: outcome.firstFailure})
      job.watch?.(outcome.sums)
      outcome.stopped = job.stopWhen?.holds(outcome.sums)
      if (outcome.stopped) return outcome
    }
    await job.finishing?.(outcome)
    await output.finish()
    return outcome
  } finally {
    progress.end()
    await output.close()
  }
}

/** Bytes of all pieces, unpacked; undefined where nobody knows. */
function totalOf(pieces: readonly Piece[]): number | undefined {
  const sizes = pieces.map(({size}) => size ?? Number.NaN)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return Number.isNaN(total) ? undefined : total
}

async function sitesOf(job: BatchJob, io: Io): Promise<SiteRepeats | undefined> {
  const {repeats, siteKey, repeatsFrom, setup} = job
  // `--site-key` alone asks for the comparison too.
  const mode = repeats ?? (siteKey === undefined ? undefined : 'seen')
  if (!mode) return undefined
  const counted = repeatsFrom === undefined ? undefined : countsFrom(resolve(io.cwd, repeatsFrom), repeatsFrom)
  return new SiteRepeats(mode, siteKey, setup.keys, await comparedText(setup.options), counted)
}

function countsFrom(path: string, name: string): Repeats {
  try {
    return Repeats.from(readFileSync(path))
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`\`${name}\`: ${error.message}`)
    throw fileError(error, name, 'read')
  }
}

/** The first pass of `--repeats count`. */
export async function countAll(pieces: readonly Piece[], sites: SiteRepeats, io: Io): Promise<void> {
  for await (const task of tasksOf(pieces, {piece: 0, offset: 0, line: 1}, io)) {
    if (io.signal?.aborted) return
    await sites.count(task)
  }
}

async function* withSites(tasks: AsyncIterable<Task>, sites: SiteRepeats | undefined): AsyncGenerator<Task> {
  for await (const task of tasks) yield sites ? {...task, sites: await sites.of(task)} : task
}

/** A task that is done. */
interface DoneTask {
  done: Done
  piece: Piece
  /** Where the run is afterwards, at the end of a task. */
  after?: InputPosition
}

/** Cleans the tasks, in order: in this thread, or in several where there is work for them. */
async function* cleaned(tasks: AsyncGenerator<Task>, job: BatchJob): AsyncGenerator<DoneTask> {
  const {setup} = job
  const {availableParallelism} = await import('node:os')
  const jobs = !canBeSent(setup.options) ? 1 : job.jobs === 'auto' ? availableParallelism() : job.jobs
  const total = totalOf(job.pieces)
  const limit = (bytes: number) => (job.jobs === 'auto' ? threadsFor(total ?? bytes, jobs) : jobs)
  let bytes = 0
  if (limit(0) === 1) {
    const {cleaner} = await import('../clean.js')
    const clean = cleaner(setup.options)
    for (let next = await tasks.next(); !next.done; next = await tasks.next()) {
      yield* cleanedHere(next.value, setup.keys, clean)
      bytes += next.value.bytes instanceof Uint8Array ? next.value.bytes.length : 0
      if (limit(bytes) > 1) break
    }
  }
  if (limit(bytes) === 1) return
  const threads = await startThreads(setup, total === undefined ? jobs : limit(total))
  // A thread that is done finds another task waiting.
  const window = (more: number) => (limit(bytes + more) < jobs ? limit(bytes + more) : jobs * 2)
  try {
    const run = (task: Task) => numbered(task, threads.lines)
    for await (const {task, result} of inOrder(tasks, run, window, jobs * 2)) {
      yield {done: result, piece: task.piece, after: task.after}
    }
  } finally {
    await threads.end()
  }
}

/** In this thread: line by line, so that each can be read as soon as it is done. */
async function* cleanedHere(task: Task, keys: RecordKeys, clean: Clean): AsyncGenerator<DoneTask> {
  const {piece, after} = task
  if (isRange(piece)) {
    yield {done: await numbered(task, (lines) => cleanAtOnce(lines, keys, clean)), piece, after}
    return
  }
  let left = task.count
  for await (const done of cleanLines(task, keys, clean)) {
    yield {done, piece, after: --left === 0 ? after : undefined}
  }
}

/** A failure names its line: of a range of a file the lines before are counted when there is a failure, and not sooner. */
async function numbered(task: Task, clean: (lines: Lines) => Promise<Done>): Promise<Done> {
  const {piece} = task
  if (!isRange(piece)) return clean(task)
  const inFile = () => ({...task, first: task.first + (piece.linesBefore ?? 0)})
  const done = await clean(inFile())
  if (done.failures.length === 0 || piece.linesBefore !== undefined) return done
  piece.linesBefore = await linesBefore(piece.file!, piece.start)
  return clean(inFile())
}

function isRange({file, packed, start}: Piece): boolean {
  return file !== undefined && !packed && start > 0
}
