/** One tagged record a line, for programs that read while it comes: `type` is `finding`, `file`, `error` or `summary`. */
import {jsonText} from '../shown.js'
import {schemaVersion} from './json.js'
import {placed, type Run, sumsOf} from './run.js'

/** The findings of a file come before the record of the file; the summary comes last, also when there is nothing else. */
export function jsonl({files, errors, version}: Run): string {
  const lines: object[] = []
  for (const file of files) {
    const {path, source, text, refused, page} = file
    for (const finding of placed(file)) lines.push({type: 'finding', path, ...finding})
    const placesIn = page ? 'article' : 'file'
    lines.push({type: 'file', path, placesIn, changed: source !== text, refused, findings: file.findings.length})
  }
  for (const error of errors) lines.push({type: 'error', ...error})
  lines.push({type: 'summary', schemaVersion, tool: 'bluepencil', version, ...sumsOf(files)})
  return lines.map((line) => jsonText(line)).join('')
}
