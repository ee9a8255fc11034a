/** What a command sees of the world, so that a test can hand it another one. */
import {readFileSync} from 'node:fs'
import type {Readable, Writable} from 'node:stream'
import {shown} from '../shown.js'

export interface Io {
  stdin: Readable & {isTTY?: boolean; setRawMode?(raw: boolean): unknown}
  stdout: Writable & {isTTY?: boolean; columns?: number}
  stderr: Writable & {isTTY?: boolean}
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  /** Aborted when the user interrupts. */
  signal?: AbortSignal
  /** Does work that takes long without a pause and has nothing to lose: while it runs an interrupt ends the process at once. */
  interruptible?<T>(work: () => Promise<T>): Promise<T>
}

/** Does such work in the real world and in that of a test. */
export function interruptible<T>(work: () => Promise<T>, io: Io): Promise<T> {
  return io.interruptible ? io.interruptible(work) : work()
}

/** Writes and waits until the stream took it: a slow reader slows us down. @throws what the stream fails with */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** Says something to the user on standard error, control characters of names and texts shown. */
export function tell({stderr}: Pick<Io, 'stderr'>, message: string): Promise<void> {
  return write(stderr, `bluepencil: ${shown(message)}\n`)
}

/** Is it colour that this stream wants? `--color` > `NO_COLOR` > `FORCE_COLOR` > `TERM=dumb` > is it a terminal. */
export function colourLevel(choice: string | undefined, env: Io['env'], terminal: boolean | undefined): 0 | 1 {
  if (choice === 'always') return 1
  if (choice === 'never') return 0
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1
  return terminal && env.TERM !== 'dumb' ? 1 : 0
}

/** Our own version. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}
