/** The inputs of a batch: what they are, which bytes of them are read, and their lines in chunks. */
import {createReadStream, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'
import {UserError} from '../error.js'
import type {Lines} from '../record/line.js'
import {checkStdin, fileError} from './files.js'
import type {Io} from './io.js'
import {chunksOf, countLines} from './json-lines.js'

/** An input, or those of its lines that start in a range of bytes. A packed file is read whole. */
export interface Piece {
  /** As the user wrote it. */
  name: string
  /** Absolute; undefined for standard input. */
  file?: string
  packed: boolean
  /** In bytes of the file. */
  start: number
  end: number
  /** Bytes that will be read, unpacked; undefined where nobody knows. */
  size?: number
  /** Lines of the file before `start`; counted when a failure needs its number. */
  linesBefore?: number
}

/** Where a run is: before this byte (unpacked, in the file) and line (in the piece, from 1) of a piece. */
export interface InputPosition {
  piece: number
  offset: number
  line: number
}

/** Lines to clean, and where they are. */
export interface Task extends Lines {
  piece: Piece
  /** How many lines there are. */
  count: number
  /** Where the run is when they are done. */
  after: InputPosition
}

/**
 * @param twice the option that needs files, which can be read again, or at any place
 * @throws {UserError} for an input that is not there, or that is no file where it must be one
 */
export function piecesOf(paths: readonly string[], twice: string | undefined, io: Io): Piece[] {
  return paths.map((name) => {
    const piece: Piece = {name, packed: name !== '-' && name.endsWith('.gz'), start: 0, end: Number.POSITIVE_INFINITY}
    let isFile = false
    const file = name === '-' ? undefined : resolve(io.cwd, name)
    try {
      if (file === undefined) checkStdin(io)
      else {
        const stat = statSync(file)
        if (stat.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
        isFile = stat.isFile()
        if (isFile && !piece.packed) Object.assign(piece, {size: stat.size})
      }
    } catch (error) {
      throw fileError(error, name, 'read')
    }
    if (twice && !isFile) {
      throw new UserError(
        `Unexpected input \`${name}\` with \`${twice}\`, expected a file: ${twice === '--repeats count' ? 'it is read twice' : 'parts of it are read'}`
      )
    }
    return {...piece, file}
  })
}

/** What is packed is read through once: damage at the end of a file is told before a record is written. Notes the sizes. */
export async function checkPacked(pieces: readonly Piece[], io: Io): Promise<void> {
  for (const piece of pieces) {
    if (!piece.packed || !statSync(piece.file!).isFile()) continue
    piece.size = 0
    try {
      for await (const bytes of bytesOf(piece, 0, io)) {
        if (io.signal?.aborted) return
        piece.size += bytes.length
      }
    } catch (error) {
      throw fileError(error, piece.name, 'read')
    }
  }
}

/** Bytes of an input from an offset on, unpacked. */
function bytesOf({file, packed}: Piece, from: number, io: Io): AsyncIterable<Buffer> {
  if (file === undefined) return from === 0 ? io.stdin : withoutStart(io.stdin, from)
  const highWaterMark = 128 * 1024
  if (!packed) return createReadStream(file, {highWaterMark, start: from})
  const gunzip = createGunzip()
  // The failure of either end arrives where the lines are read.
  pipeline(createReadStream(file, {highWaterMark}), gunzip).catch(() => {})
  return from === 0 ? gunzip : withoutStart(gunzip, from)
}

async function* withoutStart(stream: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let at = 0
  for await (const bytes of stream) {
    if (at + bytes.length > count) yield at >= count ? bytes : bytes.subarray(count - at)
    at += bytes.length
  }
}

/** The lines of all pieces, from a position on. @throws {UserError} when an input cannot be read */
export async function* tasksOf(pieces: readonly Piece[], from: InputPosition, io: Io): AsyncGenerator<Task> {
  for (let at = from.piece; at < pieces.length; at++) {
    const piece = pieces[at]
    try {
      yield* tasksOfPiece(piece, at, at === from.piece ? from : undefined, io)
    } catch (error) {
      throw fileError(error, piece.name, 'read')
    }
  }
}

async function* tasksOfPiece(
  piece: Piece,
  index: number,
  from: InputPosition | undefined,
  io: Io
): AsyncGenerator<Task> {
  let line = from?.line ?? 1
  const start = from ? Math.max(from.offset, piece.start) : piece.start
  // The line that the first byte of a range is in belongs to the range before, unless it begins there.
  let skipsLine = !from?.offset && start > 0
  const origin = skipsLine ? start - 1 : start
  let at = origin
  for await (const chunk of chunksOf(bytesOf(piece, origin, io))) {
    let {bytes, count} = chunk
    if (at >= piece.end) return
    const cut = 'tooLong' in bytes ? -1 : bytes.indexOf(10, Math.max(0, piece.end - 1 - at))
    if (cut >= 0 && cut + 1 < (bytes as Buffer).length) {
      bytes = (bytes as Buffer).subarray(0, cut + 1)
      count = countLines(bytes)
    }
    at = cut >= 0 ? at + cut + 1 : origin + chunk.end
    if (skipsLine) {
      skipsLine = false
      if (--count === 0) continue
      bytes = (bytes as Buffer).subarray((bytes as Buffer).indexOf(10) + 1)
    }
    yield {bytes, first: line, count, piece, after: {piece: index, offset: at, line: line + count}}
    line += count
  }
}

/** How many lines of a file start before a range of its bytes: that of the byte before the range is the last of them. */
export async function linesBefore(file: string, start: number): Promise<number> {
  let count = 1
  if (start > 1) for await (const bytes of createReadStream(file, {end: start - 2})) count += countLines(bytes)
  return count
}
