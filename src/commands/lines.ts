/** Lines out of bytes. JSON Lines end at `\n` alone: U+2028 and `\r` are part of a line. */

/** A line longer than this is an error record: 64 MiB. */
export const longest = 64 * 1024 * 1024

/** The bytes of a line without its `\n`, or only how many there were when it was too long to hold. */
export type Line = Buffer | {tooLong: number}

/** Splits a stream of bytes; holds one line at a time. */
export async function* linesOf(chunks: AsyncIterable<Buffer | string>, limit = longest): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let size = 0
  const take = (piece: Buffer) => {
    size += piece.length
    if (size <= limit) pieces.push(piece)
    else pieces = []
  }
  const line = (): Line => {
    const done = size > limit ? {tooLong: size} : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
    pieces = []
    size = 0
    return done
  }
  for await (const given of chunks) {
    const chunk = typeof given === 'string' ? Buffer.from(given) : given
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at))
      yield line()
      from = at + 1
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  if (size > 0) yield line()
}
