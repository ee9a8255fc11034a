/** The command line: reads the arguments, starts a command, turns what happens into an exit code. */
import {setImmediate} from 'node:timers/promises'
import {Command, CommanderError} from 'commander'
import {type Io, tell, version, write} from './commands/io.js'
import {optimiseLate} from './commands/optimise.js'
import {UserError} from './error.js'
import {addBatch} from './program/batch.js'
import {addCheck} from './program/check.js'
import {addClean} from './program/clean.js'
import {addComplete} from './program/complete.js'
import {type Exit, examples} from './program/exit.js'
import {addInit} from './program/init.js'
import {addJoin, addRepeats} from './program/join.js'
import {addLsp} from './program/lsp.js'
import {addQueue} from './program/queue.js'
import {addReview} from './program/review.js'
import {addRules} from './program/rules.js'
import {shown} from './shown.js'

export type {Io} from './commands/io.js'

/**
 * Runs one command.
 *
 * @param argv the arguments, without those of Node
 * @returns the exit code: 0 done, 1 findings, changes or failed records, 2 usage or files, 130 interrupted, 143 ended by SIGTERM
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const exit: Exit = {status: 0, printed: ''}
  // A reader that goes away (`| head`) is no failure; the write that meets it rejects.
  io.stdout.on('error', () => {})
  io.stderr.on('error', () => {})
  try {
    await program(io, exit)
      .parseAsync(argv, {from: 'user'})
      .catch(async (error) => {
        if (!(error instanceof CommanderError)) throw error
        // Help and the version, written where a failure can be told.
        if (exit.printed) await write(io.stdout, exit.printed)
        exit.status = error.exitCode === 0 ? 0 : 2
      })
    return io.signal?.aborted ? interruptedStatus(io.signal) : exit.status
  } catch (error) {
    if (io.signal?.aborted) return interruptedStatus(io.signal)
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    const {fileError} = await import('./commands/files.js')
    const failure = (error as NodeJS.ErrnoException).syscall === 'write' ? fileError(error, '<stdout>', 'write') : error
    const text = failure instanceof UserError ? failure.message : ((failure as Error)?.stack ?? failure)
    // Where even this cannot be written the exit code tells.
    await tell(io, String(text)).catch(() => {})
    return 2
  }
}

/** Why a signal of `Io` is aborted. */
class Interrupted extends Error {
  override name = 'AbortError'
  readonly signal: 'SIGINT' | 'SIGTERM'

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`interrupted by ${signal}`)
    this.signal = signal
  }
}

/** 130 after Ctrl-C, 143 where the system ended us. */
function interruptedStatus(signal: AbortSignal): number {
  return signal.reason instanceof Interrupted && signal.reason.signal === 'SIGTERM' ? 143 : 130
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** The real world. An interrupt is handed to the command, which stops and leaves nothing half done. */
export function processIo(): Io {
  optimiseLate()
  const interrupt = new AbortController()
  const stop = (name: (typeof signals)[number]) => {
    interrupt.abort(new Interrupted(name))
    process.stdin.destroy()
  }
  const heed = () => {
    for (const name of signals) process.once(name, stop)
  }
  const interruptible: Io['interruptible'] = async (work) => {
    await setImmediate()
    interrupt.signal.throwIfAborted()
    // A signal that is ours waits for the event loop; else the system ends the process, unless it is the first of a container.
    if (process.pid !== 1) for (const name of signals) process.off(name, stop)
    try {
      return await work()
    } finally {
      if (process.pid !== 1) heed()
    }
  }
  heed()
  const {stdin, stdout, stderr, env} = process
  return {stdin, stdout, stderr, env, cwd: process.cwd(), signal: interrupt.signal, interruptible}
}

function program(io: Io, exit: Exit): Command {
  const root = new Command('bluepencil')
    .description(
      'Cleans scraped articles: strips what is not the article, mends encoding, spacing, casing and spelling.'
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        exit.printed += text
      },
      writeErr: (text) => io.stderr.write(shown(text)),
      outputError: (text, print) => print(`bluepencil: ${worded(text, 'bluepencil')}`)
    })
    .version(version(), '-V, --version')
    .helpCommand(false)
    .addHelpText(
      'after',
      examples(['bluepencil draft.txt', 'curl -s URL | bluepencil --type html', 'bluepencil check --help'])
    )
  addClean(root, io, exit)
  addCheck(root, io, exit)
  addBatch(root, io, exit)
  addReview(root, io, exit)
  addJoin(root, io, exit)
  addRepeats(root, io, exit)
  addQueue(root, io, exit)
  addRules(root, io, exit)
  addInit(root, io, exit)
  addLsp(root, io, exit)
  addComplete(root, io, exit)
  for (const command of root.commands) {
    command.configureOutput({
      outputError: (text, print) => print(`bluepencil: ${worded(text, `bluepencil ${command.name()}`)}`)
    })
  }
  return root
}

/** The words of commander in ours: ``Unexpected `x`, expected `y` ``. */
function worded(text: string, command: string): string {
  const quoted = (list: string) =>
    list
      .replace(/\.$/, '')
      .split(', ')
      .map((one) => `\`${one}\``)
      .join(', ')
  return text
    .replace(/^error: /, '')
    .replace(/^unknown option '(.*?)'/, `Unexpected option \`$1\`, expected one that \`${command} --help\` lists`)
    .replace(/^option '(\S+ )?(\S+) .*?' argument '(.*?)' is invalid\. /, 'Unexpected `$3` for `$2`, ')
    .replace(/, Expected (.*)\./, ', expected $1')
    .replace(/, Allowed choices are (.*)/, (_, list) => `, expected one of ${quoted(list)}`)
    .replace(
      /^option '.*?(--[\w-]+).*?' cannot be used with option '.*?(--[\w-]+).*?'/,
      'Unexpected `$1` with `$2`, expected one of them'
    )
    .replace(/^too many arguments for '(.*?)'\. Expected (\d+).*/, 'Unexpected argument, expected $2 for `$1`')
    .replace(/^missing required argument '(.*?)'/, 'Unexpected end, expected `<$1>`')
    .replace(/\n\(Did you mean (one of )?(.*?)\?\)/, (_, __, list) => `; did you mean ${quoted(list)}?`)
}
