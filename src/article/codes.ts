import type {Span} from '../edit.js'

/** The code units of a text as numbers: loops over them are several times faster than over the string. */
const bigEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0

let bytes = Buffer.allocUnsafeSlow(1 << 16)

/** The UTF-16 code units of `source`. They are valid until the next call: all texts share the memory. */
export function codesOf(source: string): Uint16Array {
  const size = 2 * source.length
  if (bytes.length < size || bytes.length > 1 << 22) bytes = Buffer.allocUnsafeSlow(Math.max(size, 1 << 16))
  bytes.write(source, 'utf16le')
  if (bigEndian) bytes.swap16()
  return new Uint16Array(bytes.buffer, 0, source.length)
}

/** Takes the marks out of `spans`: the full stop of `./run` or of an address ends no sentence. Letters, digits and blanks stay. */
export function withoutMarks(codes: Uint16Array, spans: readonly Span[]): Uint16Array {
  for (const {start, end} of spans) for (let at = start; at < end; at++) if (marks[codes[at]] === 1) codes[at] = neutral
  return codes
}

const neutral = 0x60
const marks = new Uint8Array(0x10000)
for (const mark of '.!?…:"“‘([•«„') marks[mark.charCodeAt(0)] = 1
