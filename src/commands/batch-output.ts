/** Where the lines of a batch go: to a file, or to a stream. */
import {createWriteStream} from 'node:fs'
import {resolve} from 'node:path'
import {addSums} from '../record/sums.js'
import {countedUntil, passOver} from './batch-resume.js'
import {fileError, targetOf} from './files.js'
import {type Io, write} from './io.js'
import {Journal} from './outputs.js'
import {PartialOutput, type RunProgress} from './partial-output.js'
import type {InputPosition, Task} from './record-inputs.js'
import type {BatchJob, Outcome} from './run-batch.js'
import type {SiteRepeats} from './site-repeats.js'

/** What takes the lines. */
export interface LineOutput {
  /** Opens it, and returns the tasks that are left to do. */
  start(outcome: Outcome, tasks: (from: InputPosition) => AsyncGenerator<Task>): Promise<AsyncGenerator<Task>>
  add(lines: string, failures: readonly object[]): Promise<void> | void
  note(progress: RunProgress): void
  finish(): Promise<void>
  close(): Promise<void> | void
}

const atStart: InputPosition = {piece: 0, offset: 0, line: 1}

/**
 * Chooses where the lines go: to a file beside which the run can be gone on with, or to a stream.
 *
 * @throws {UserError} when the path cannot be written
 */
export function openOutput(job: BatchJob, sites: SiteRepeats | undefined, io: Io): LineOutput {
  const path = resolve(io.cwd, job.output)
  try {
    if (job.output !== '-' && targetOf(path).target) return fileOutput(path, job, sites, io)
    return streamOutput(job.output === '-' ? undefined : path, job, io)
  } catch (error) {
    throw fileError(error, job.output, 'write')
  }
}

/** Standard output, a pipe, a device: what is written is gone, and nothing can be gone on with. */
function streamOutput(path: string | undefined, {output, errors}: BatchJob, io: Io): LineOutput {
  const journal = errors === undefined ? undefined : new Journal(resolve(io.cwd, errors), errors)
  const stream = path === undefined ? io.stdout : createWriteStream(path, {flags: 'a'})
  // Told by the write that meets it.
  stream.on('error', () => {})
  return {
    start: async (_, tasks) => tasks(atStart),
    async add(lines, failures) {
      try {
        await write(stream, lines)
      } catch (error) {
        throw path === undefined ? error : fileError(error, output, 'write')
      }
      for (const failure of failures) journal?.add(failure)
    },
    note: () => {},
    finish: async () => {},
    async close() {
      journal?.close()
      if (path !== undefined) await new Promise((done) => stream.end(done))
    }
  }
}

function fileOutput(path: string, job: BatchJob, sites: SiteRepeats | undefined, io: Io): LineOutput {
  const errors = job.errors === undefined ? undefined : {path: resolve(io.cwd, job.errors), name: job.errors}
  const part = new PartialOutput(path, job.output, job.run, errors)
  const told = <T>(error: T) => fileError(error, job.output, 'write')
  const trying = <T>(write: () => T): T => {
    try {
      return write()
    } catch (error) {
      throw told(error)
    }
  }
  return {
    async start(outcome, tasks) {
      const before = job.resume ? await part.resumed() : undefined
      if (!before) {
        trying(() => part.open())
        return tasks(atStart)
      }
      if ('lines' in before) {
        const passed = await passOver(before.lines, part, tasks(atStart), job, outcome, sites)
        trying(() => part.open())
        part.add('', passed.failures)
        return passed.rest
      }
      addSums(outcome.sums, before.sums)
      outcome.firstFailure = before.firstFailure
      trying(() => part.open())
      return sites?.mode === 'seen' ? countedUntil(before.position, tasks(atStart), sites) : tasks(before.position)
    },
    add: (lines, failures) => trying(() => part.add(lines, failures)),
    note: (progress) => trying(() => part.note(progress)),
    finish: () => part.finish(io.signal).catch((error) => Promise.reject(told(error))),
    close: () => part.close()
  }
}
