/** `bluepencil worker`: does the shards of a queue until it is told to stop. */
import {availableParallelism} from 'node:os'
import {type Io, tell} from './io.js'
import type {Printing} from './options.js'
import {closed, connectionOf, engine, queueName, reached} from './queue.js'

export interface WorkerFlags extends Printing {
  queue: string
  jobs: number | 'auto'
  /** End when there is nothing left to do. */
  drain?: boolean
}

/** Milliseconds after which the shard of a worker that says nothing is another's. */
const lockDuration = 15_000

/** @returns the exit code */
export async function workerCommand({queue: url, jobs, drain, quiet}: WorkerFlags, io: Io): Promise<number> {
  const {Queue, Worker} = await engine()
  const connection = connectionOf(url)
  const worker = new (class extends Worker {
    /** Has a thread a shard at hand? */
    isBusy = () => this.lockManager.getActiveJobCount() > 0
  })(queueName(), new URL('../threads/queue-job.js', import.meta.url), {
    connection,
    concurrency: jobs === 'auto' ? availableParallelism() : jobs,
    // A child process would outlive a worker that is killed, and write on.
    useWorkerThreads: true,
    lockDuration,
    stalledInterval: lockDuration / 3,
    maxStalledCount: 10
  })
  await reached(worker, url)
  worker.on('failed', (job, error) => {
    if (!quiet) tell(io, `shard ${job?.data.shard.index} of ${job?.data.shard.count}: ${error.message}`).catch(() => {})
  })
  const queue = drain ? await reached(new Queue(queueName(), {connection}), url) : undefined
  await new Promise<void>((stopped) => {
    const stop = () => stopped()
    if (io.signal?.aborted) stop()
    io.signal?.addEventListener('abort', stop, {once: true})
    if (!queue) return
    const look = setInterval(async () => {
      const {active, waiting, delayed} = await queue.getJobCounts('active', 'waiting', 'delayed')
      if (active + waiting + delayed > 0) return
      clearInterval(look)
      stop()
    }, 500)
  })
  const closing = Promise.all([worker.close(), queue?.close()])
  await closed(closing, () => {
    // The record at hand is finished; what is left of a shard, also of one that comes only now, is another worker's.
    worker.cancelAllJobs('the worker stops')
    return worker.isBusy()
  })
  return 0
}
