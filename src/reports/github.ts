/**
 * Annotations of GitHub Actions. A step shows at most ten of a kind: the worst come first, and a notice has the sums.
 * Columns are given only where the line is one: others are shown at a wrong place.
 */
import {shown} from '../shown.js'
import {messageOf, pathOf, type RankedFinding, ranked} from './ranked.js'
import {type Run, sumsOf} from './run.js'
import {sumsSentence} from './sums.js'

/** What GitHub shows of a kind in a step; more are dropped in silence. */
const most = 10

export function github(run: Run): string {
  const findings = ranked(run)
  const errors = [
    ...run.errors.map(({path, message}) => command('error', {file: pathOf(path), title: 'bluepencil'}, message)),
    ...findings.filter(({severity}) => severity === 'error').map(annotation)
  ]
  const warnings = findings.filter(({severity}) => severity === 'warning').map(annotation)
  const lines = [...errors.slice(0, most), ...warnings.slice(0, most)]
  const hidden = errors.length + warnings.length - lines.length
  if (errors.length + findings.length > 0) {
    const rest = hidden > 0 ? ` ${hidden} of them ${hidden === 1 ? 'is' : 'are'} not shown here.` : ''
    lines.push(command('notice', {title: 'bluepencil'}, sumsSentence(sumsOf(run.files)) + rest))
  }
  return lines.join('')
}

function annotation(finding: RankedFinding): string {
  const {file, severity, start, end, rule} = finding
  const properties: Record<string, string | number> = {file: pathOf(file.path)}
  // The lines of a page's article are not those of the page.
  if (!file.page) {
    properties.line = start.line
    properties.endLine = end.line
    if (start.line === end.line) Object.assign(properties, {col: start.column, endColumn: end.column})
  }
  return command(severity, {...properties, title: rule}, messageOf(finding))
}

/** A line that the runner obeys. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${propertyText(shown(String(value)))}`)
  return `::${name} ${list.join(',')}::${messageText(shown(message))}\n`
}

function messageText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function propertyText(text: string): string {
  return messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
