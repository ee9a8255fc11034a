/** The words of `bluepencil worker` and `bluepencil queue`. */
import type {Command} from 'commander'
import type {Io} from '../commands/io.js'
import {jobs, named, printingOptions} from '../commands/options.js'
import {type Exit, examples} from './exit.js'

export function addQueue(root: Command, io: Io, exit: Exit): void {
  const address = named('an address')
  const worker = root
    .command('worker')
    .summary('do the shards of a queue')
    .description(
      'Does shards that `batch --queue` hands out, on any machine that sees the same paths, until it is stopped.'
    )
    .requiredOption('--queue <url>', 'the Redis server: redis://HOST:PORT, or rediss:// for TLS', address)
    .option('--jobs <n>', 'shards at a time; auto: as many as the machine has cores', jobs, 'auto')
    .option('--drain', 'end when nothing is left to do')
    .action(async (flags) => {
      const {workerCommand} = await import('../commands/worker.js')
      exit.status = await workerCommand(flags, io)
    })
    .addHelpText('after', examples(['bluepencil worker --queue redis://head:6379 --jobs 8']))
  printingOptions(worker)
  const queue = root.command('queue').summary('how far a queue is').description('Says how far a queue is.')
  const status = queue
    .command('status')
    .description('Prints how many shards are done, at work, waiting and failed, and how to see each that failed.')
    .requiredOption('--queue <url>', 'the Redis server', address)
    .action(async (flags) => {
      const {queueStatus} = await import('../commands/queue.js')
      exit.status = await queueStatus(flags, io)
    })
    .addHelpText('after', examples(['bluepencil queue status --queue redis://head:6379']))
  printingOptions(status)
}
