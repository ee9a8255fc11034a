/** One line a finding, for logs: what `clean --verbose` prints. */
import type {Checked} from './checked.js'

export function plain({path, findings}: Checked): string {
  return findings
    .map(({start, rule, message, applies, why}) => {
      const done = applies ? 'applied' : `left (${why})`
      return `${path}:${start.line}:${start.column}: ${rule}: ${message}: ${done}\n`
    })
    .join('')
}
