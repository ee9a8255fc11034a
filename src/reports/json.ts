/** One versioned envelope for programs. */
import {type Checked, type Sums, sumsOf} from './checked.js'

/** Raised when a field changes its meaning or goes away; new fields leave it as it is. */
export const schemaVersion = 1

/** What `check --format json` prints. */
export interface Envelope {
  schemaVersion: typeof schemaVersion
  tool: 'bluepencil'
  /** Columns (from 1) and offsets (from 0) count UTF-16 code units. */
  columnKind: 'utf16CodeUnits'
  files: Omit<Checked, 'source'>[]
  /** Files that could not be read. */
  errors: {path: string; message: string}[]
  summary: Sums
}

export function json(files: readonly Checked[], errors: Envelope['errors'] = []): string {
  const envelope: Envelope = {
    schemaVersion,
    tool: 'bluepencil',
    columnKind: 'utf16CodeUnits',
    files: files.map(({source: _, ...rest}) => rest),
    errors,
    summary: sumsOf(files)
  }
  return `${JSON.stringify(envelope, undefined, 2)}\n`
}
