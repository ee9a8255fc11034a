/** One versioned envelope for programs; `schema.json` beside this file is its schema. */
import {jsonText} from '../shown.js'
import {type VerdictKind, verdictOf} from '../verdict.js'
import {type PlacedFinding, placed, type Run, type Sums, sumsOf} from './run.js'

/** Raised when a field changes its meaning or goes away; new fields leave it as it is. */
export const schemaVersion = 2

/** What `check --format json` prints. */
export interface Envelope {
  schemaVersion: typeof schemaVersion
  tool: 'bluepencil'
  version: string
  /** Columns (from 1) and offsets (from 0) count UTF-16 code units. */
  columnKind: 'utf16CodeUnits'
  files: FileRecord[]
  /** Files that could not be read or cleaned. */
  errors: {path: string; message: string}[]
  summary: Sums
}

export interface FileRecord {
  path: string
  /** What the places point into: the file, or the article that was found in a page. */
  placesIn: 'file' | 'article'
  /** Would `clean` change it? */
  changed: boolean
  verdict: VerdictKind
  /** What tells most of the verdict: three lines at most, the weightiest first. */
  why: string[]
  /** Why the text as a whole is left alone. */
  refused?: string
  findings: PlacedFinding[]
}

export function json({files, errors, version}: Run): string {
  const envelope: Envelope = {
    schemaVersion,
    tool: 'bluepencil',
    version,
    columnKind: 'utf16CodeUnits',
    files: files.map((file) => ({
      path: file.path,
      placesIn: file.page ? 'article' : 'file',
      changed: file.source !== file.text,
      ...verdictOf(file),
      refused: file.refused,
      findings: placed(file)
    })),
    errors: [...errors],
    summary: sumsOf(files)
  }
  return jsonText(envelope, 2)
}
