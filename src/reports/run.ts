/** What every report gets: the results of a run, and how it is to look. */
import type {ChalkInstance} from 'chalk'
import {location} from 'vfile-location'
import type {Cleaned} from '../clean.js'
import {type Finding, isHeard, type Severity, sentenceOf} from '../finding.js'

/** The texts of one run of a command. */
export interface Run {
  files: readonly FileResult[]
  /** Files that could not be read or cleaned. */
  errors: readonly {path: string; message: string}[]
  /** Our own. */
  version: string
}

export interface FileResult {
  /** As the user would write it. */
  path: string
  /** What all offsets point into, in UTF-16 code units. */
  source: string
  /** The text as `clean` leaves it. */
  text: string
  findings: readonly Finding[]
  /** Why the text as a whole is left alone. */
  refused?: string
  /** `source` is the article that was found in a web page: lines and columns are not those of the file. */
  page: boolean
}

/** How a report is to look. Reports for machines heed none of it. */
export interface Style {
  /** Paints; at level 0 it leaves a text as it is. */
  chalk: ChalkInstance
  /** Columns of the terminal. */
  width: number
  /** May links be written into the text (OSC 8)? */
  links: boolean
  /** Also print how often each rule spoke. */
  statistics: boolean
  /** Print the sums at the end. */
  summary: boolean
  /** At most so many findings of a file are listed; the rest is counted. */
  limit: number
}

/** Results → string. Pure. */
export type Report = (run: Run, style: Style) => string

/** The result of a text that was cleaned. */
export function resultOf(path: string, source: string, {text, findings, refused, page}: Cleaned): FileResult {
  return {path, source: page?.text ?? source, text, findings, refused, page: page !== undefined}
}

/** Line and column count from 1, the offset from 0; columns and offsets are UTF-16 code units. */
export interface Place {
  line: number
  column: number
  offset: number
}

/** A finding with its places in lines and columns, and what it says. */
export interface PlacedFinding extends Omit<Finding, 'start' | 'end'> {
  message: string
  start: Place
  end: Place
}

/** The findings of a text in the order of the text; `source.slice(start.offset, end.offset)` is `actual`. */
export function placed({source, findings}: Pick<FileResult, 'source' | 'findings'>): PlacedFinding[] {
  const place = placesIn(source)
  return findings.map((finding) => ({
    ...finding,
    message: mainSentence(finding),
    start: place(finding.start),
    end: place(finding.end)
  }))
}

/** Places by offset. */
export function placesIn(source: string): (offset: number) => Place {
  const points = location(source)
  return (offset) => {
    const {line, column} = points.toPoint(offset)!
    return {line, column, offset}
  }
}

/** What it says; where it stands nowhere in the text, the reason is all there is to say. */
function mainSentence(finding: Finding): string {
  return finding.actual === '' && finding.proposals.length === 0 ? finding.reason : sentenceOf(finding)
}

/** The findings that people are to hear of, each where they look for it. */
export function listed(file: Pick<FileResult, 'source' | 'findings'>): PlacedFinding[] {
  const place = placesIn(file.source)
  return placed(file)
    .filter(isHeard)
    .map((finding) => ({...finding, start: place(shownStart(finding))}))
}

/** A removal may take the blank lines before a block along; it is the block that a reader looks for. */
export function shownStart({actual, removes, start}: PlacedFinding): number {
  const blanks = removes ? actual.length - actual.trimStart().length : 0
  return start.offset + (blanks < actual.length ? blanks : 0)
}

/** `error` first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** The sums over all texts. */
export interface Sums {
  files: number
  filesWithFindings: number
  /** Files that `clean` would change. */
  filesChanged: number
  findings: number
  /** Findings that `clean` would apply. */
  applied: number
  /** Findings that `clean --unsafe` would apply beside them. */
  unsafe: number
  /** Findings that a baseline or a `stet` lets stand: they are in no other sum. */
  silenced: number
  severities: Record<Severity, number>
  families: Record<string, number>
  rules: Record<string, number>
}

export function sumsOf(files: readonly FileResult[]): Sums {
  const findings = files.flatMap(({findings}) => findings)
  const heard = findings.filter(isHeard)
  const by = (key: (finding: Finding) => string): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const finding of heard) counts[key(finding)] = (counts[key(finding)] ?? 0) + 1
    return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
  }
  return {
    files: files.length,
    filesWithFindings: files.filter(({findings}) => findings.some(isHeard)).length,
    filesChanged: files.filter(({source, text}) => source !== text).length,
    findings: heard.length,
    applied: heard.filter(({state}) => state === 'applied').length,
    unsafe: heard.filter(({state}) => state === 'unsafe').length,
    silenced: findings.length - heard.length,
    severities: {error: 0, warning: 0, info: 0, ...by(({severity}) => severity)},
    families: by(({family}) => family),
    rules: by(({rule}) => rule)
  }
}
