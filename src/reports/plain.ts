/** One line a finding, for logs: what `clean --verbose` prints. */
import {stateSentence} from '../finding.js'
import {shownLine} from '../shown.js'
import {type FileResult, listed} from './run.js'

export function plain(file: FileResult): string {
  return listed(file)
    .map((finding) => {
      const {rule, message, state, start} = finding
      const done = state === 'applied' ? 'applied' : `left (${stateSentence(finding)})`
      return `${shownLine(file.path)}:${start.line}:${start.column}: ${rule}: ${shownLine(message)}: ${done}\n`
    })
    .join('')
}
