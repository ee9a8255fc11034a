/** A code quality report for GitLab. Of findings with one fingerprint it shows the first alone: each has its own. */
import {createHash} from 'node:crypto'
import {jsonText, shownLine} from '../shown.js'
import {messageOf, pathOf, ranked} from './ranked.js'
import type {Run} from './run.js'

const severityNames = {error: 'major', warning: 'minor', info: 'info'} as const

export function gitlab(run: Run): string {
  const unread = run.errors.map(({path, message}) => ({
    description: shownLine(message),
    check_name: 'bluepencil',
    fingerprint: createHash('sha256').update(`${path}\0${message}`).digest('hex').slice(0, 32),
    severity: severityNames.error,
    location: {path: pathOf(path), lines: {begin: 1}}
  }))
  const findings = ranked(run).map((finding) => ({
    description: messageOf(finding),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: severityNames[finding.severity],
    location: {
      path: pathOf(finding.file.path),
      // The lines of a page's article are not those of the page, and a line must be given.
      lines: finding.file.page ? {begin: 1} : {begin: finding.start.line, end: finding.end.line}
    }
  }))
  return jsonText([...unread, ...findings], 2)
}
