/** One tagged record a line, for programs that read while it comes: `type` is `finding`, `file`, `error` or `summary`. */
import {jsonText} from '../shown.js'
import {verdictOf} from '../verdict.js'
import {schemaVersion} from './json.js'
import {placed, type Run, sumsOf} from './run.js'

/** The findings of a file come before the record of the file; the summary comes last, also when there is nothing else. */
export function jsonl({files, errors, version}: Run): string {
  const lines: object[] = []
  for (const file of files) {
    const {path, source, text, refused, page} = file
    for (const finding of placed(file)) lines.push({type: 'finding', path, ...finding})
    const placesIn = page ? 'article' : 'file'
    const changed = source !== text
    const count = file.findings.length
    lines.push({type: 'file', path, placesIn, changed, ...verdictOf(file), refused, findings: count})
  }
  for (const error of errors) lines.push({type: 'error', ...error})
  lines.push({type: 'summary', schemaVersion, tool: 'bluepencil', version, ...sumsOf(files)})
  return lines.map((line) => jsonText(line)).join('')
}
