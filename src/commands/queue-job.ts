/** What a thread of a worker runs for one shard: the same as `batch --shard`. */
import type {SandboxedJob} from 'bullmq'
import type {RecordSums} from '../record/sums.js'
import {Locked} from './lock.js'
import type {ShardData} from './queue.js'
import {runShard} from './shards.js'

/** Between two reports of how far it is: milliseconds. */
const tellEvery = 1000
/** A shard that another run writes is looked at again after so long: milliseconds. */
const lookAgain = 10_000

export default async function (job: SandboxedJob<ShardData>, token?: string, signal?: AbortSignal): Promise<void> {
  const {names, shard, flags, cwd} = job.data
  let told = 0
  const watch = (sums: RecordSums) => {
    if (Date.now() - told < tellEvery) return
    told = Date.now()
    job.updateProgress(sums).catch(() => {})
  }
  const {stdin, stdout, stderr} = process
  const io = {stdin, stdout, stderr, env: {}, cwd, signal}
  try {
    await runShard(names, shard, {...flags, jobs: 1, progress: false, quiet: true}, io, watch)
  } catch (error) {
    // Handed back; the engine knows these errors by their names, and counts no failure.
    if (signal?.aborted) {
      await job.moveToWait(token)
      throw Object.assign(new Error('handed back'), {name: 'WaitingError'})
    }
    if (error instanceof Locked) {
      await job.moveToDelayed(Date.now() + lookAgain, token)
      throw Object.assign(new Error('another run writes it'), {name: 'DelayedError'})
    }
    throw error
  }
}
