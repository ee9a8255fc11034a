/** reviewdog's format. Its columns count bytes of UTF-8, and its suggestions can be taken with a click. */
import {jsonText, shown} from '../shown.js'
import {messageOf, pathOf, type RankedFinding, ranked} from './ranked.js'
import type {Place, Run} from './run.js'

const severityNames = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

export function rdjson(run: Run): string {
  const unread = run.errors.map(({path, message}) => ({
    message: shown(message),
    location: {path: pathOf(path)},
    severity: severityNames.error
  }))
  const result = {
    source: {name: 'bluepencil', url: 'https://github.com/bluepencil/bluepencil'},
    diagnostics: [...unread, ...ranked(run).map(diagnostic)]
  }
  return jsonText(result, 2)
}

function diagnostic(finding: RankedFinding) {
  const {file, severity, rule, url, start, editStart, end, state, proposals} = finding
  const position = ({line, offset, column}: Place) => {
    const before = file.source.slice(offset - column + 1, offset)
    return {line, column: Buffer.byteLength(before) + 1}
  }
  // The lines of a page's article are not those of the page.
  const range = file.page ? undefined : {start: position(start), end: position(end)}
  const mends = !file.page && (state === 'applied' || state === 'unsafe')
  return {
    message: messageOf(finding),
    location: {path: pathOf(file.path), range},
    severity: severityNames[severity],
    code: {value: rule, url},
    suggestions: mends ? [{range: {start: position(editStart), end: position(end)}, text: proposals[0]}] : undefined
  }
}
