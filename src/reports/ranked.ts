/** What reports for a service share: findings with their file, the worst first. */
import {createHash} from 'node:crypto'
import {fingerprintsOf} from '../baseline.js'
import {isHeard} from '../finding.js'
import {shownLine} from '../shown.js'
import {
  type FileResult,
  type Place,
  type PlacedFinding,
  placed,
  placesIn,
  type Run,
  severities,
  shownStart
} from './run.js'

export interface RankedFinding extends Omit<PlacedFinding, 'start'> {
  file: FileResult
  /** Where a reader looks for it. */
  start: Place
  /** Where its edit starts: a removal may take blank lines before its block along. */
  editStart: Place
  /** The same for the same finding in a text that has moved; unique within a run. Hexadecimal. */
  fingerprint: string
}

/** The findings of all files: errors first, then warnings, then the rest, each in the order of the run. */
export function ranked({files}: Run): RankedFinding[] {
  const all: RankedFinding[] = []
  const seen = new Map<string, number>()
  for (const file of files) {
    const prints = fingerprintsOf(file)
    const place = placesIn(file.source)
    for (const [i, finding] of placed(file).entries()) {
      const print = `${prints[i]}\0${pathOf(file.path)}`
      const nth = (seen.get(print) ?? 0) + 1
      seen.set(print, nth)
      if (!isHeard(finding)) continue
      const start = place(shownStart(finding))
      const fingerprint = createHash('sha256').update(`${print}\0${nth}`).digest('hex').slice(0, 32)
      all.push({...finding, file, start, editStart: finding.start, fingerprint})
    }
  }
  const rank = ({severity}: RankedFinding) => severities.indexOf(severity)
  return all.sort((a, b) => rank(a) - rank(b))
}

/** A path as services write it: with `/`, without `./` before it. */
export function pathOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')
}

/** What a finding says and why, in one line. */
export function messageOf({message, reason}: Pick<PlacedFinding, 'message' | 'reason'>): string {
  return shownLine(reason && reason !== message ? `${message}: ${reason}` : message)
}
