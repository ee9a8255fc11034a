/**
 * A batch on many machines: its shards are jobs of BullMQ on a Redis server, an optional peer that is loaded only here. All
 * that a queue must do (order, locks, retries, stalled jobs) is the engine's; the shards lie on a path that all machines share.
 */
import {createHash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Job, Queue} from 'bullmq'
import {UserError} from '../error.js'
import {addSums, noSums, type RecordSums} from '../record/sums.js'
import {type BatchFlags, runOf, setupOf} from './batch-flags.js'
import {type Io, tell, version, write} from './io.js'
import type {Printing} from './options.js'
import {recordProgress} from './progress.js'
import type {Piece} from './record-inputs.js'
import {checkShardFlags, doneBefore, type Shard, shardFiles, shardsRun} from './shards.js'

/** What a worker is told of a shard. */
export interface ShardData {
  names: string[]
  shard: Shard
  flags: BatchFlags
  cwd: string
  /** What a person types to do this shard alone. */
  command: string
}

/** Bytes of the inputs in a shard, where the user does not say how many shards there are. */
const shardBytes = 16_000_000
/** A shard that failed so often is poisoned. */
const attempts = 3
const lookEvery = 1000
/** Milliseconds that the engine has to close its connections. */
const closingTime = 5000

/** Machines with another version would make other bytes: they have a queue of their own. */
export const queueName = () => `bluepencil-${version()}`

/** @throws {UserError} when the optional peer is not installed */
export async function engine(): Promise<typeof import('bullmq')> {
  try {
    return await import('bullmq')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UserError('Cannot load `bullmq`, which queues need: install it beside bluepencil (`npm install bullmq`)')
  }
}

/** How to reach the server. It may go away for a while: commands wait until it is back. */
export function connectionOf(url: string) {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
    throw new UserError(
      `Unexpected queue \`${withoutPassword(url)}\`, expected \`redis://HOST:PORT\` or \`rediss://…\``
    )
  }
  return {url, maxRetriesPerRequest: null, retryStrategy: (times: number) => Math.min(times * 100, 2000)}
}

/** The address of a queue as it may be printed. */
function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@')
}

/** @throws {UserError} when the server cannot be reached within seconds */
export async function reached<
  T extends {waitUntilReady(): Promise<unknown>; on(event: 'error', told: () => void): unknown}
>(one: T, url: string): Promise<T> {
  // Later failures are those of single commands, which are tried again.
  let last: unknown
  one.on('error', ((error: unknown) => {
    last = error
  }) as () => void)
  const late = new Promise((_, reject) => setTimeout(reject, 5000, new Error('late')).unref())
  try {
    await Promise.race([one.waitUntilReady(), late])
    return one
  } catch {
    const reason = last instanceof Error && last.message ? `: ${last.message}` : ''
    throw new UserError(`Cannot reach the queue \`${withoutPassword(url)}\`${reason}`)
  }
}

/**
 * Waits until the engine has closed, no longer than seconds: it would wait for a server that is away until that is back. What the server
 * is not told it finds out, as if the process had been killed: the process ends with the exit code of its command.
 *
 * @param isBusy there is work at hand, which takes as long as it takes
 */
export async function closed(closing: Promise<unknown>, isBusy = () => false): Promise<void> {
  const step = 100
  let open = true
  const end = closing.then(() => (open = false))
  for (let idle = 0; open && idle < closingTime; ) {
    idle = isBusy() ? 0 : idle + step
    await Promise.race([end, sleep(step)])
  }
  // The command has printed all: what is left of it is to return.
  if (open) setImmediate(() => process.exit())
}

async function openQueue(url: string): Promise<Queue> {
  const {Queue} = await engine()
  return reached(new Queue(queueName(), {connection: connectionOf(url)}), url)
}

/** `batch --queue`: hands out the shards and waits for them. @returns the exit code: 2 when one is poisoned */
export async function queueBatch(names: string[], flags: BatchFlags, io: Io): Promise<number> {
  const pieces = checkShardFlags(names, flags, io)
  const directory = resolve(io.cwd, flags.output)
  const total = pieces.reduce((sum, {file}) => sum + statSync(file!).size, 0)
  const count = countOf(flags.shard, total)
  const run = shardsRun(pieces, count, runOf(flags, await setupOf(flags, io), io))
  const queue = await openQueue(flags.queue!)
  const sums = noSums()
  const shards = Array.from({length: count}, (_, i) => ({index: i + 1, count}))
  const waiting = new Map<string, Shard>()
  const progress = await recordProgress(flags.progress && !flags.quiet, sums, total, io)
  const poisoned: Job<ShardData>[] = []
  const watch = async () => {
    for (const shard of shards) {
      const before = doneBefore(shardFiles(directory, shard), run)
      if (before) addSums(sums, before)
      else waiting.set(await handOut(queue, dataOf(pieces, shard, flags, io), run), shard)
    }
    const done = noSums()
    addSums(done, sums)
    progress.to(sums.bytes)
    while (waiting.size > 0) {
      await sleep(lookEvery, io.signal)
      for (const [id, shard] of waiting) {
        const files = shardFiles(directory, shard)
        const after = existsSync(files.records) ? doneBefore(files, run) : undefined
        if (after) addSums(done, after)
        const failed = after ? undefined : await failedJob(queue, id)
        if (failed) poisoned.push(failed)
        if (after || failed) waiting.delete(id)
      }
      Object.assign(sums, noSums())
      addSums(sums, done)
      for (const job of await queue.getActive()) if (waiting.has(job.id!)) addProgress(sums, job.progress)
      progress.to(sums.bytes)
    }
  }
  try {
    await Promise.race([watch(), interrupted(io.signal)]).finally(() => progress.end())
    for (const job of poisoned) await tell(io, poisonText(job))
    if (sums.failed > 0 && !flags.quiet)
      await tell(io, `${sums.failed} records failed: see \`${flags.output}/*.errors\``)
  } finally {
    await closed(queue.close())
  }
  return poisoned.length > 0 ? 2 : sums.failed > 0 ? 1 : 0
}

function countOf(shard: BatchFlags['shard'], bytes: number): number {
  if (shard === undefined) return Math.max(1, Math.ceil(bytes / shardBytes))
  const [, count] = (shard !== true && /^\/([1-9]\d*)$/.exec(shard)) || []
  if (count === undefined)
    throw new UserError(`Unexpected \`--shard ${shard}\` with \`--queue\`, expected \`--shard /N\``)
  return Number(count)
}

function dataOf(pieces: readonly Piece[], shard: Shard, flags: BatchFlags, io: Io): ShardData {
  const {queue: _, stopWhen: __, ...rest} = flags
  const output = resolve(io.cwd, flags.output)
  const repeatsFrom = flags.repeatsFrom && resolve(io.cwd, flags.repeatsFrom)
  const whole: BatchFlags = {...rest, output, repeatsFrom, errors: undefined, stats: undefined, resume: undefined}
  const names = pieces.map(({name}) => name)
  const files = pieces.map(({file}) => file!)
  const text = `${shard.index}/${shard.count}`
  return {names, shard, flags: {...whole, shard: text}, cwd: io.cwd, command: commandOf(files, text, whole)}
}

/** Adds a job, or asks for one that failed once more. @returns its id, the same for the same work */
async function handOut(queue: Queue, data: ShardData, run: object): Promise<string> {
  const jobId = createHash('sha256')
    .update(JSON.stringify([run, data.shard]))
    .digest('hex')
    .slice(0, 40)
  const before = await queue.getJob(jobId)
  const state = before && (await before.getState())
  if (before && state === 'failed') await before.retry()
  else {
    // Done once, but its file is not there any more.
    if (before && state === 'completed') await before.remove()
    await queue.add('shard', data, {
      jobId,
      attempts,
      backoff: {type: 'exponential', delay: 1000},
      removeOnComplete: {age: 24 * 3600}
    })
  }
  return jobId
}

async function failedJob(queue: Queue, id: string): Promise<Job<ShardData> | undefined> {
  const job = await queue.getJob(id)
  return job && (await job.getState()) === 'failed' ? job : undefined
}

function addProgress(sums: RecordSums, progress: unknown): void {
  if (typeof progress === 'object' && progress !== null && 'records' in progress) addSums(sums, progress as RecordSums)
}

function poisonText({data, failedReason}: Job<ShardData>): string {
  const {name} = shardFiles(data.flags.output, data.shard)
  return `shard ${name} failed ${attempts} times: ${failedReason}; to see it: ${data.command}`
}

function commandOf(names: readonly string[], shard: string, flags: BatchFlags): string {
  const defaults: Record<string, unknown> = {
    textKey: 'text',
    idKey: 'id',
    type: 'auto',
    jobs: 'auto',
    color: 'auto',
    title: true,
    config: true,
    progress: true
  }
  const words = Object.entries(flags).flatMap(([name, value]) => {
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (value === undefined || value === defaults[name] || name === 'shard') return []
    if (typeof value === 'boolean') return value ? [option] : [`--no-${option.slice(2)}`]
    return [option, Array.isArray(value) ? value.join(',') : String(value)]
  })
  return ['bluepencil', 'batch', ...names, '--shard', shard, ...words].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      done()
    }, milliseconds)
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, {once: true})
  })
}

/** Never done: fails as soon as the user interrupts, also while the server is away. */
function interrupted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), {once: true})
  })
}

/** `queue status`: how far the shards are, and what failed. */
export async function queueStatus({queue: url}: {queue: string} & Printing, io: Io): Promise<number> {
  const queue = await openQueue(url)
  try {
    const {waiting = 0, delayed = 0, active = 0, completed = 0, failed = 0} = await queue.getJobCounts()
    const all = waiting + delayed + active + completed + failed
    const workers = (await queue.getWorkers()).length
    const share = all === 0 ? '' : ` (${Math.floor((completed / all) * 100)}%)`
    let text = `${completed} of ${all} shards done${share}, ${active} at work, ${waiting + delayed} waiting, ${failed} failed; ${workers} workers\n`
    for (const job of (await queue.getFailed()) as Job<ShardData>[]) text += `${poisonText(job)}\n`
    await write(io.stdout, text)
    return 0
  } finally {
    await closed(queue.close())
  }
}
