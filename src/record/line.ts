/** A line of a batch, and the record in it. */
import {isUtf8} from 'node:buffer'
import {setKey} from '../json-set-key.js'
import type {RecordKeys} from '../record.js'
import type {SiteCounts} from '../repeats.js'
import {jsonLine} from '../shown.js'

/** A line of more bytes is an error record: 8 MiB. Cleaning a text takes about 100 times its size in memory. */
export const longestLine = 8 * 1024 * 1024

/** The bytes of a line without its end, or only how many there were when it was too long to hold. */
export type RecordLine = Buffer | {tooLong: number}

/** Whole lines one after the other, or one that was too long to hold. */
export interface Lines {
  bytes: Uint8Array | {tooLong: number}
  /** The number of the first, from 1. */
  first: number
  /** What is known of the sites of the records, in their order. */
  sites?: (SiteCounts | undefined)[]
}

/** A line that was read: a record with a text, or the reason why it is none, and what comes out instead. */
export type Read =
  | {source: string; text: string; id: unknown; record: Readonly<Record<string, unknown>>}
  | {error: string; id?: unknown; out: string}

/** Splits whole lines; the last may lack its end. */
export function* linesIn({bytes}: Pick<Lines, 'bytes'>): Generator<RecordLine> {
  if ('tooLong' in bytes) {
    yield bytes
    return
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let from = 0; from < buffer.length; ) {
    const end = buffer.indexOf(10, from)
    yield buffer.subarray(from, end < 0 ? buffer.length : end)
    from = end < 0 ? buffer.length : end + 1
  }
}

/** Reads the record of a line. `number` is for the reason why there is none. */
export function readRecord(line: RecordLine, number: number, {textKey, idKey}: RecordKeys): Read {
  if ('tooLong' in line) {
    return noRecord(`Unexpected line of ${line.tooLong} bytes, expected ${longestLine} or fewer`, number)
  }
  const source = line.toString('utf8')
  if (!isUtf8(line))
    return noRecord(
      'Unexpected bytes, expected UTF-8: convert the input, as `iconv -f windows-1252 -t utf-8` does',
      number,
      source
    )
  let record: Record<string, unknown>
  try {
    record = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
  } catch (error) {
    return noRecord(`Unexpected line, expected JSON: ${(error as Error).message}`, number, source)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return noRecord('Unexpected JSON, expected an object', number, source)
  }
  const text = ownKey(record, textKey)
  const id = nameIn(record, idKey)
  if (typeof text === 'string') return {source, text, id, record}
  const found = text === undefined ? 'record without' : `${text === null ? 'null' : typeof text} at`
  const error = `Unexpected ${found} key \`${textKey}\`, expected a string there`
  return {error, id, out: setKey(source, 'error', jsonLine(error))}
}

/** What names a record. A list or an object does not, and may be nested deeper than can be written again. */
function nameIn(record: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = ownKey(record, key)
  return typeof value === 'object' ? undefined : value
}

export function ownKey(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** A line that holds no object comes out as one that says so, with what stood there. */
function noRecord(error: string, line: number, raw?: string): Read {
  return {error, out: jsonLine({error, line, raw: raw?.replace(/\r$/, '')})}
}

/** How many bytes a line had, its end not counted. */
export function bytesOf(line: RecordLine): number {
  return 'tooLong' in line ? line.tooLong : line.length
}

export function isBlank(line: RecordLine): line is Buffer {
  return !('tooLong' in line) && line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
