/** What a test asks of findings. */
import type {Cleaned} from '../src/clean.js'
import type {Finding} from '../src/finding.js'

export function appliedOf({findings}: Pick<Cleaned, 'findings'>): Finding[] {
  return findings.filter(({state}) => state === 'applied')
}

export function unappliedOf({findings}: Pick<Cleaned, 'findings'>): Finding[] {
  return findings.filter(({state}) => state !== 'applied')
}

/** The edit that an applied finding made. */
export function editOf({start, end, proposals}: Finding): {start: number; end: number; text: string} {
  return {start, end, text: proposals[0]}
}
