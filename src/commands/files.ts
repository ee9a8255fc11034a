/** Files in and out: reading text that is text, writing so that nothing is half written. */
import {isUtf8} from 'node:buffer'
import {randomBytes} from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {UserError} from '../error.js'
import {charsetOf, decodeWith} from '../formats/html/charset.js'
import type {Input} from './inputs.js'
import type {Io} from './io.js'
import {haveRead} from './optimise.js'

/**
 * Reads one input whole.
 *
 * @throws {UserError} when it cannot be read or is not text in its encoding
 */
export async function readInput(input: Input, io: Io, reading: Reading = {}): Promise<string> {
  if (input.error) throw input.error
  try {
    const text = decode(input.file ? readFileSync(input.file) : await readStdin(io), input.name, reading)
    haveRead(text)
    return text
  } catch (error) {
    throw fileError(error, input.name, 'read')
  }
}

async function readStdin(io: Io): Promise<Buffer> {
  checkStdin(io)
  if (io.stdin.isTTY) io.stderr.write('Reading standard input: end it with Ctrl-D.\n')
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Node reads a directory on standard input as nothing at all. @throws a failure of the file system */
export function checkStdin({stdin}: Io): void {
  const {fd} = stdin as {fd?: number}
  if (fd !== undefined && fstatSync(fd).isDirectory()) throw Object.assign(new Error('a directory'), {code: 'EISDIR'})
}

/** How bytes are read: by the encoding that the user names, else of a page by what it says, else as UTF-8. */
export interface Reading {
  type?: 'text' | 'markdown' | 'html'
  encoding?: string
}

/** Text, BOM and line ends as they are. @throws {UserError} for what is no text, or none in its encoding, with the place */
export function decode(bytes: Buffer, name: string, {type, encoding}: Reading = {}): string {
  const charset = encoding ?? (type === 'html' ? charsetOf(bytes) : undefined)
  if (charset && charset !== 'utf-8') {
    try {
      return decodeWith(bytes, charset)
    } catch {
      const hint = encoding ? '' : ', as the page says of itself; name another with `--encoding`'
      throw new UserError(`Unexpected bytes in \`${name}\`, expected ${charset}${hint}: it was left alone`)
    }
  }
  const wide = bytes.length >= 2 && (bytes[0] << 8) | bytes[1]
  if (wide === 0xfffe || wide === 0xfeff) {
    throw new UserError(
      `Unexpected UTF-16 in \`${name}\`, expected UTF-8 or the name of it, as \`--encoding utf-16le\`: it was left alone`
    )
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    throw new UserError(
      `Unexpected NUL byte at offset ${nul} of \`${name}\`, expected text, or of UTF-16 its name, as \`--encoding utf-16le\`: it was left alone`
    )
  }
  const text = bytes.toString('utf8')
  if (isUtf8(bytes)) return text
  // What was not UTF-8 has become U+FFFD: the first byte that does not come back is the culprit.
  const back = Buffer.from(text)
  let at = 0
  while (bytes[at] === back[at]) at++
  const byte = `0x${bytes[at]?.toString(16).padStart(2, '0')}`
  throw new UserError(
    `Unexpected byte ${byte} at offset ${at} of \`${name}\`, expected UTF-8 or the name of its encoding, as \`--encoding windows-1252\`: it was left alone`
  )
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, synced, then renamed. A symbolic link stays one; mode
 * and owner stay. What is no regular file (`/dev/stdout`) is written to. `name` is what the user calls it.
 *
 * @throws {UserError} when it cannot be written, or has other hard links, which would keep the old text
 */
export function writeWhole(path: string, text: string | Uint8Array, name = path): void {
  try {
    const {target, before} = targetOf(path)
    if (!target) {
      writeFileSync(path, text, {flag: 'a'})
      return
    }
    checkLinks(before, name)
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`)
    try {
      writeFileSync(temporary, text, {flag: 'wx', mode: before?.mode})
      replaceWith(temporary, target, before)
    } catch (error) {
      rmSync(temporary, {force: true})
      throw error
    }
  } catch (error) {
    throw fileError(error, name, 'write')
  }
}

/** Puts a complete file in the place of another, whose mode and owner it gets; synced before, so that a crash leaves one of the two. */
export function replaceWith(whole: string, target: string, before?: Stats): void {
  if (before) {
    if (process.getuid?.() === 0) chownSync(whole, before.uid, before.gid)
    chmodSync(whole, before.mode & 0o7777)
  }
  sync(whole, 'r+')
  renameSync(whole, target)
  try {
    sync(dirname(target), 'r')
  } catch {
    // Some systems cannot sync a directory: the rename is then as safe as they make it.
  }
}

function sync(path: string, flags: string): void {
  const fd = openSync(path, flags)
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** @throws {UserError} for a file with several names: replacing it would part them */
export function checkLinks(before: Stats | undefined, name: string): void {
  if (!before || before.nlink < 2) return
  throw new UserError(
    `Unexpected file \`${name}\` with ${before.nlink} hard links, expected one: the others would keep the old text`
  )
}

/** A stream that is open already; behind it may be a file that others write to as well (`>> log`). */
const openStream = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/

/**
 * Where a path that is to be replaced really lies, and what is there; no target when it is a device, a pipe or an open stream:
 * those are written to their end, never replaced or emptied.
 */
export function targetOf(path: string): {target?: string; before?: Stats} {
  if (openStream.test(path)) return {}
  const stat = statSync(path, {throwIfNoEntry: false})
  if (!stat) return {target: path}
  if (stat.isDirectory()) throw Object.assign(new Error('a directory'), {code: 'EISDIR'})
  if (!stat.isFile()) return {}
  accessSync(path, constants.W_OK)
  return {target: realpathSync(path), before: stat}
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  ENOTDIR: 'a part of its path is not a directory',
  EEXIST: 'a part of its path is not a directory',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  Z_DATA_ERROR: 'it is not gzip, or damaged',
  Z_BUF_ERROR: 'it ends in the middle of the gzip data',
  ERR_STRING_TOO_LONG: 'it is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too long'
}

/** A failure of the file system in words; anything else as it is. */
export function fileError(error: unknown, name: string, doing: 'read' | 'write'): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof UserError || !code || code === 'EPIPE') return error
  if (code === 'EISDIR') return new UserError(`Unexpected directory \`${name}\`, expected a file`)
  if (code === 'ENOENT')
    return new UserError(
      `Unexpected path \`${name}\`, expected ${doing === 'read' ? 'a file' : 'its directory to exist'}: there is none`
    )
  return new UserError(`Cannot ${doing} \`${name}\`: ${reasons[code] ?? (error as Error).message}`)
}

/** Did our output fail, or its reader go away? That ends a run; no file is at fault. */
export function isGone(error: unknown): boolean {
  return !(error instanceof UserError) && (error as NodeJS.ErrnoException)?.syscall === 'write'
}

/** What to tell of a text that failed: what the user can mend in one line; a fault of ours with its stack, for a report. */
export function failureText(error: unknown, name: string): string {
  if (error instanceof UserError) return error.message
  return `${name}: a fault of ours, please report it: ${(error as Error)?.stack ?? error}`
}
