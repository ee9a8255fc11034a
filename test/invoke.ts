/** Runs the command line in this process, over a directory made for it. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {type Io, run} from '../src/cli.js'
import {temporaryFolder} from './folder.js'

export interface Ran {
  status: number
  stdout: string
  stderr: string
}

/** A new directory with these files in it, gone when the test file has ended; bytes may be given as a Buffer. */
export function directoryWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const directory = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), {recursive: true})
    writeFileSync(join(directory, name), content)
  }
  return directory
}

/** What `bluepencil ...args` does in `cwd`; `more` replaces any part of its world. */
export async function invoke(
  args: readonly string[],
  cwd: string,
  stdin: string | Buffer = '',
  more: Partial<Io> = {}
): Promise<Ran> {
  const stdout = collector()
  const stderr = collector()
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)], {objectMode: false}),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    cwd,
    ...more
  }
  const status = await run(args, io)
  return {status, stdout: stdout.text(), stderr: stderr.text()}
}

/** What a terminal would be sent on standard output. */
export async function invokeOnTerminal(args: readonly string[], stdin: string): Promise<string> {
  const stdout = collector()
  await invoke(args, directoryWith(), stdin, {stdout: Object.assign(stdout.stream, {isTTY: true})})
  return stdout.text()
}

function collector() {
  const chunks: Buffer[] = []
  const stream: Writable & {isTTY?: boolean} = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    }
  })
  return {stream, text: () => Buffer.concat(chunks).toString('utf8')}
}
