/** What reports print: the findings of a text with their places in lines and columns, and their sums. */
import {location} from 'vfile-location'
import type {Cleaned} from '../clean.js'
import {type Finding, type Severity, sentenceOf, stateSentence, type Tier} from '../finding.js'

/** Line and column count from 1, the offset from 0; columns and offsets are UTF-16 code units. */
export interface Place {
  line: number
  column: number
  offset: number
}

export interface CheckedFinding {
  rule: string
  severity: Severity
  fix: Tier
  /** Would `clean` with the same options apply it? */
  applies: boolean
  /** Why it would not. */
  why?: string
  /** Does it take a whole block out? */
  removes: boolean
  message: string
  note?: string
  url?: string
  /** What stands there; an earlier edit may have mended a part of it. */
  actual: string
  /** The proposals; `''` takes it out. */
  expected: string[]
  start: Place
  end: Place
}

export interface Checked {
  path: string
  source: string
  /** Why the whole text would be left alone. */
  refused?: string
  /** In the order of the text. */
  findings: CheckedFinding[]
}

/** The findings of a cleaned text; those of a web page stand in the article that was found in it. */
export function checked(path: string, given: string, cleaned: Cleaned): Checked {
  const source = cleaned.page?.text ?? given
  const points = location(source)
  const place = (offset: number): Place => {
    const {line, column} = points.toPoint(offset)!
    return {line, column, offset}
  }
  const list = (finding: Finding): CheckedFinding => {
    const {rule, severity, tier, state, removes, reason, url, actual, proposals, start, end} = finding
    // A removal may take the blank lines before a block along; it is the block that a reader looks for.
    const blanks = removes ? actual.length - actual.trimStart().length : 0
    return {
      rule,
      severity,
      fix: tier,
      applies: state === 'applied',
      why: state === 'applied' ? undefined : stateSentence(finding),
      removes,
      message: sentenceOf(finding),
      note: reason,
      url,
      actual,
      expected: [...proposals],
      start: place(blanks < actual.length ? start + blanks : start),
      end: place(end)
    }
  }
  return {path, source, refused: cleaned.refused, findings: cleaned.findings.map(list)}
}

/** The sums over all texts. */
export interface Sums {
  files: number
  filesWithFindings: number
  findings: number
  /** Findings that `clean` would apply. */
  applies: number
  /** Findings that `clean --unsafe` would apply beside them. */
  unsafe: number
  severities: Record<Severity, number>
  families: Record<string, number>
  rules: Record<string, number>
}

export function sumsOf(files: readonly Checked[]): Sums {
  const all = files.flatMap(({findings}) => findings)
  const by = (key: (finding: CheckedFinding) => string): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const finding of all) counts[key(finding)] = (counts[key(finding)] ?? 0) + 1
    return Object.fromEntries(Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
  }
  return {
    files: files.length,
    filesWithFindings: files.filter(({findings}) => findings.length > 0).length,
    findings: all.length,
    applies: all.filter(({applies}) => applies).length,
    unsafe: all.filter(({applies, fix, severity}) => !applies && fix === 'unsafe' && severity !== 'error').length,
    severities: {error: 0, warning: 0, info: 0, ...by(({severity}) => severity)},
    families: by(({rule}) => rule.split('/')[0]),
    rules: by(({rule}) => rule)
  }
}
