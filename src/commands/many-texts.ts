/** Works through many texts, in order: cleaned in this thread, or in several where there is work for them. Only cleaning is sent. */
import {realpathSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {Readable} from 'node:stream'
import {setImmediate} from 'node:timers/promises'
import type {Cleaned} from '../clean.js'
import {UserError} from '../error.js'
import {openPool, type Pool, threadsFor} from '../workers.js'
import type {Cleaners} from './configs.js'
import type {Input} from './inputs.js'
import {type Io, interruptible} from './io.js'
import type {Sent} from './text-thread.js'

/** What a worker gives back: an error is told as plain data, for its class would be lost. */
export type Answer = {cleaned: Cleaned} | {error: {message: string; stack?: string; isOfUser: boolean}}

/** What came of a text: what `work` made of it, or why it failed. */
export type Worked<T, R> = {input: T; result: R} | {input: T; error: unknown}

/** In code units: to clean more takes longer than who interrupts will wait. */
const longText = 100_000

/** @throws whatever cleaning throws */
export type CleanText = (source: string, input: Input) => Promise<Cleaned>

/**
 * Does `work` for each text; results come in the order of the texts. With one thread no text is read before the one before it
 * is done with; with several, two for each thread are at work.
 *
 * @param jobs how many threads; `auto`: as many as the machine has, where there is work for them
 */
export async function* inTurn<T extends Input, R>(
  inputs: readonly T[],
  work: (input: T, clean: CleanText) => Promise<R>,
  cleaners: Cleaners,
  jobs: number | 'auto',
  io: Io
): AsyncGenerator<Worked<T, R>> {
  const settled = async (input: T, clean: CleanText): Promise<Worked<T, R>> => {
    try {
      return {input, result: await work(input, clean)}
    } catch (error) {
      return {input, error}
    }
  }
  const threads = threadsWorth(inputs, jobs)
  if (threads === 1) {
    const clean: CleanText = async (source, input) => {
      const cleaner = await cleaners.for(input)
      const work = () => cleaner.clean(source, {signal: io.signal})
      return source.length > longText ? interruptible(work, io) : work()
    }
    for (const input of inputs) {
      // A signal is heard, and a progress drawn, between two texts.
      await setImmediate()
      if (io.signal?.aborted) return
      yield settled(input, clean)
    }
    return
  }
  const pool = await openPool<Sent, Answer>(new URL('../threads/text-thread.js', import.meta.url), threads)
  try {
    const clean = sending(pool, cleaners, io)
    const results = Readable.from(inputs).map((input: T) => settled(input, clean), {concurrency: threads * 2})
    for await (const result of results as AsyncIterable<Worked<T, R>>) {
      if (io.signal?.aborted) return
      yield result
    }
  } finally {
    await pool.end()
  }
}

/** A cleaner by a worker. */
function sending(pool: Pool<Sent, Answer>, cleaners: Cleaners, {signal}: Io): CleanText {
  return async (source, {name, file}) => {
    const answer = await pool.run({source, input: {name, file}, made: cleaners.madeOf}, {signal})
    if ('cleaned' in answer) return answer.cleaned
    const {message, stack, isOfUser} = answer.error
    throw isOfUser ? new UserError(message) : Object.assign(new Error(message), {stack})
  }
}

/** One where two inputs are the same file: of that the second must be read when the first is written. */
function threadsWorth(inputs: readonly Input[], jobs: number | 'auto'): number {
  const most = Math.min(jobs === 'auto' ? availableParallelism() : jobs, inputs.length)
  if (most < 2 || inputs.some(({file}) => file === undefined)) return 1
  const files = inputs.flatMap(({file, error}) => (error ? [] : file!))
  const bytes = files.reduce((sum, file) => sum + (statSync(file, {throwIfNoEntry: false})?.size ?? 0), 0)
  const threads = jobs === 'auto' ? threadsFor(bytes, most) : most
  return threads > 1 && new Set(files.map(realPath)).size < files.length ? 1 : threads
}

/** A file that is gone by now is told when it is read. */
function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
