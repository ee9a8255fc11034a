/**
 * Many records on many threads: results in the order of the tasks, and the same bytes whatever the number of threads. Threads
 * start one after another, only while there is work for them: each needs two seconds to warm up.
 */
import {Readable} from 'node:stream'
import type {CleanOptions} from './clean.js'
import type {Lines} from './record/line.js'
import type {Done, RecordKeys} from './record.js'

/** What a thread makes its cleaner of: plain data. */
export interface Setup {
  options: CleanOptions
  keys: RecordKeys
}

/** Below so many bytes one thread wins; each further thread must have half as many. */
const worthThreads = 10_000_000

/** How many threads are worth their start for so many bytes. */
export function threadsFor(bytes: number, jobs: number): number {
  return bytes < worthThreads ? 1 : Math.max(1, Math.min(jobs, Math.floor(bytes / (worthThreads / 2))))
}

/** Can options be sent to a thread? Functions cannot. */
export function canBeSent(options: CleanOptions): boolean {
  try {
    structuredClone(options)
    return true
  } catch {
    return false
  }
}

/** Threads that clean; `end` stops them. */
export interface Threads {
  lines(lines: Lines): Promise<Done>
  end(): Promise<void>
}

/** Threads that run what a module exports by default: `T` → `R`. */
export interface Pool<T, R> {
  run(task: T, options?: {transferList?: ArrayBuffer[]; signal?: AbortSignal}): Promise<R>
  end(): Promise<void>
}

export async function openPool<T, R>(module: URL, jobs: number): Promise<Pool<T, R>> {
  const {Tinypool} = await import('tinypool')
  const pool = new Tinypool({
    filename: module.href,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 60_000
  })
  return {run: (task, options) => pool.run(task, options), end: () => pool.destroy()}
}

export async function startThreads(setup: Setup, jobs: number): Promise<Threads> {
  const pool = await openPool<{setup: Setup; lines: Lines}, Done>(new URL('./thread.js', import.meta.url), jobs)
  return {
    lines: ({bytes, first, sites}) => {
      // A copy of its own, so that no more than these bytes are sent.
      const sent = bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes
      const transferList = sent instanceof Uint8Array ? [sent.buffer] : []
      return pool.run({setup, lines: {bytes: sent, first, sites}}, {transferList})
    },
    end: pool.end
  }
}

/**
 * Runs tasks, several at a time: as many as `limit` says of the bytes that were read so far. Results come in the order of the
 * tasks, as soon as they are there; no more tasks are read than can be worked on.
 *
 * @param most no limit is above it
 */
export async function* inOrder<T extends Lines, R>(
  tasks: AsyncIterable<T>,
  run: (task: T) => Promise<R>,
  limit: (bytes: number) => number,
  most: number
): AsyncGenerator<{task: T; result: R}> {
  const slots = slotsOf()
  let bytes = 0
  const work = async (task: T) => {
    bytes += task.bytes instanceof Uint8Array ? task.bytes.length : 0
    await slots.take(limit(bytes))
    try {
      return {task, result: await run(task)}
    } finally {
      slots.free()
    }
  }
  yield* Readable.from(tasks).map(work, {concurrency: most}) as AsyncIterable<{task: T; result: R}>
}

/** Lets no more through at a time than the limit that each asks for. */
function slotsOf() {
  const waiting: {limit: number; go: () => void}[] = []
  let taken = 0
  return {
    take(limit: number): Promise<void> | undefined {
      if (taken < limit && waiting.length === 0) {
        taken++
        return undefined
      }
      return new Promise((go) => waiting.push({limit, go}))
    },
    free(): void {
      taken--
      while (waiting.length > 0 && taken < waiting[waiting.length - 1].limit) {
        taken++
        waiting.shift()!.go()
      }
    }
  }
}
