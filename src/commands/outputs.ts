/** What a command writes: no file twice, none over what it reads, and each known to be writable before the first is. */
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  statSync
} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {UserError} from '../error.js'
import {jsonLine} from '../shown.js'
import {checkLinks, fileError, targetOf} from './files.js'
import type {Input} from './inputs.js'
import type {Io} from './io.js'

/** A file that a command will write. */
export interface Output {
  /** What the user calls it, for messages: `--removed gone.jsonl`. */
  what: string
  /** Absolute. */
  file: string
  /** Files beside it that are written on the way. */
  beside?: readonly string[]
  /** May it be an input? It may where it is replaced as a whole, after all has been read. */
  replaces?: boolean
}

/** The outputs that options name; those that were not given are left out, and so is `-`. */
export function outputsOf(named: Readonly<Record<string, string | undefined>>, cwd: string): Output[] {
  return Object.entries(named).flatMap(([option, path]) =>
    path === undefined || path === '-' ? [] : [{what: `\`${option} ${path}\``, file: resolve(cwd, path)}]
  )
}

/**
 * Checks all outputs of a command before anything is opened. Links of either kind are followed; devices and pipes hold
 * nothing that could be lost.
 *
 * @throws {UserError} for an output that is an input, that is another output, or that cannot be written
 */
export function checkOutputs(outputs: readonly Output[], inputs: readonly Input[], {stdin, cwd}: Io): void {
  if (outputs.length === 0) return
  const read = new Map<string, string>()
  for (const {name, file, error} of inputs) {
    if (error) continue
    const key = file === undefined ? identityOfStream(stdin) : identityOf(file, name)
    if (key) read.set(key, name)
  }
  const written = new Map<string, string>()
  for (const {what, file, beside = [], replaces = false} of outputs) {
    for (const path of [file, ...beside]) {
      const key = identityOf(path, relative(cwd, path))
      if (!key) continue
      const input = replaces && path === file ? undefined : read.get(key)
      const writes = path === file ? '' : `, which writes \`${basename(path)}\``
      if (input !== undefined) {
        throw new UserError(`Unexpected ${what}${writes} over the input \`${input}\`, expected another file`)
      }
      const other = written.get(key)
      if (other !== undefined) throw new UserError(`Unexpected ${what}${writes} over ${other}, expected another file`)
      written.set(key, what)
    }
  }
}

/** @throws {UserError} when the file cannot be written, or its directory, as far as can be told without writing */
export function checkWritable(path: string, name: string): void {
  try {
    const {target, before} = targetOf(path)
    checkLinks(before, name)
    if (target) accessSync(dirname(target), constants.W_OK)
  } catch (error) {
    throw fileError(error, name, 'write')
  }
}

/**
 * Checks that nothing on the way to `place`, a path below `directory`, is a symbolic link that leads out of it.
 *
 * @throws {UserError} when one does
 */
export function checkBelow(place: string, directory: string, name: string): void {
  const root = realOf(directory)
  const real = realOf(place)
  if (real.startsWith(root.endsWith(sep) ? root : root + sep)) return
  throw new UserError(`Unexpected link out of the directory at \`${name}\`, expected a place below it: \`${real}\``)
}

/** The place that a path leads to, whether something is there or not. A link to nowhere leads to what it names. */
function realOf(path: string): string {
  const stat = lstatSync(path, {throwIfNoEntry: false})
  if (stat?.isSymbolicLink() && !statSync(path, {throwIfNoEntry: false})) {
    return realOf(resolve(dirname(path), readlinkSync(path)))
  }
  if (stat) return realpathSync(path)
  return path === dirname(path) ? path : join(realOf(dirname(path)), basename(path))
}

/** The same for every path to a file that is there, and for what is not there yet: its place in the directory that is. */
function identityOf(path: string, name: string): string | undefined {
  try {
    const stat = statSync(path, {throwIfNoEntry: false, bigint: true})
    if (stat) return stat.isFile() ? `${stat.dev}:${stat.ino}` : undefined
    for (
      let above = dirname(path), rest = basename(path);
      ;
      rest = join(basename(above), rest), above = dirname(above)
    ) {
      if (statSync(above, {throwIfNoEntry: false})) return join(realpathSync(above), rest)
    }
  } catch (error) {
    throw fileError(error, name, 'write')
  }
}

function identityOfStream(stream: Io['stdin']): string | undefined {
  const {fd} = stream as {fd?: number}
  if (fd === undefined) return undefined
  const stat = fstatSync(fd, {bigint: true})
  return stat.isFile() ? `${stat.dev}:${stat.ino}` : undefined
}

/** A list that is written as things happen, a line of JSON each: what a run did is known even when it was stopped. */
export class Journal {
  private readonly fd: number
  private readonly name: string

  /**
   * @param name what the user calls the file
   * @throws {UserError} when it cannot be written
   */
  constructor(path: string, name: string, flags: 'w' | 'a' = 'w') {
    this.name = name
    try {
      this.fd = openSync(path, targetOf(path).target ? flags : 'a')
    } catch (error) {
      throw fileError(error, name, 'write')
    }
  }

  /** @throws {UserError} when it cannot be written */
  add(entry: object): void {
    try {
      appendFileSync(this.fd, `${jsonLine(entry)}\n`)
    } catch (error) {
      throw fileError(error, this.name, 'write')
    }
  }

  close(): void {
    closeSync(this.fd)
  }
}
