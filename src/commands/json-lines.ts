/** Whole lines out of bytes. JSON Lines end at `\n` alone: U+2028 and `\r` are part of a line. */
import {longestLine} from '../record/line.js'

/** Some whole lines, and where they end. */
export interface Chunk {
  /** The lines with their ends (the last of all may lack it), or how many bytes a line had that was too long to hold. */
  bytes: Buffer | {tooLong: number}
  /** How many lines there are. */
  count: number
  /** The offset after them, in bytes from where the stream began. */
  end: number
}

/** Reads what has arrived, line by whole line; holds no more than one unfinished line. */
export async function* chunksOf(stream: AsyncIterable<Buffer | string>, limit = longestLine): AsyncGenerator<Chunk> {
  let unfinished: Buffer[] = []
  let size = 0
  let end = 0
  const take = (piece: Buffer) => {
    size += piece.length
    if (size <= limit) unfinished.push(piece)
    else unfinished = []
  }
  for await (const given of slicesOf(stream, limit)) {
    let piece = given
    const first = piece.indexOf(10)
    if (first >= 0 && size + first > limit) {
      take(piece.subarray(0, first))
      end += size + 1
      yield {bytes: {tooLong: size}, count: 1, end}
      size = 0
      piece = piece.subarray(first + 1)
    }
    const last = piece.lastIndexOf(10)
    if (last >= 0) {
      const bytes = Buffer.concat([...unfinished, piece.subarray(0, last + 1)])
      end += bytes.length
      unfinished = []
      size = 0
      yield {bytes, count: countLines(bytes), end}
    }
    if (last + 1 < piece.length) take(piece.subarray(last + 1))
  }
  if (size === 0) return
  yield {bytes: size > limit ? {tooLong: size} : Buffer.concat(unfinished), count: 1, end: end + size}
}

/** In no piece of at most `limit` bytes can a line be too long that begins and ends there. */
async function* slicesOf(stream: AsyncIterable<Buffer | string>, limit: number): AsyncGenerator<Buffer> {
  for await (const given of stream) {
    const piece = typeof given === 'string' ? Buffer.from(given) : given
    for (let at = 0; at < piece.length; at += limit) yield piece.subarray(at, at + limit)
  }
}

export function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}
