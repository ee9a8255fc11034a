/** The sums of a run in words. */
import {type VerdictKind, verdictNames, verdictOf} from '../verdict.js'
import type {FileResult, Sums} from './run.js'

/** `3 findings in 1 of 2 texts: 2 spacing, 1 casing. Clean would apply 2 and change 1 text; 1 is advice.` */
export function sumsSentence(sums: Sums): string {
  const silenced = sums.silenced > 0 ? ` ${many(sums.silenced, 'more')} known or let stand.` : ''
  if (sums.findings === 0) return `Nothing to mend in ${many(sums.files, 'text')}.${silenced}`
  const where = sums.files === 1 ? '' : ` in ${sums.filesWithFindings} of ${many(sums.files, 'text')}`
  const families = Object.entries(sums.families).map(([family, count]) => `${count} ${family}`)
  const changed = sums.files === 1 || sums.applied === 0 ? '' : ` and change ${many(sums.filesChanged, 'text')}`
  const advice = sums.severities.info - sums.unsafe
  const rest = [
    `Clean would apply ${sums.applied}${changed}`,
    sums.unsafe > 0 && `${sums.unsafe} more with --unsafe`,
    advice > 0 && `${advice} ${advice === 1 ? 'is' : 'are'} advice`
  ].filter(Boolean)
  return `${many(sums.findings, 'finding')}${where}: ${families.join(', ')}. ${rest.join('; ')}.${silenced}`
}

/** `Verdicts: 3 clean, 1 likely spun.` In the order of the verdicts, the best first. */
export function verdictsSentence(files: readonly FileResult[]): string {
  const counts = new Map<VerdictKind, number>()
  for (const file of files) {
    const {verdict} = verdictOf(file)
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  const told = Object.entries(verdictNames).flatMap(([kind, name]) => {
    const count = counts.get(kind as VerdictKind)
    return count ? `${count} ${name}` : []
  })
  return `${told.length === 1 ? 'Verdict' : 'Verdicts'}: ${told.join(', ')}.`
}

export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'more' ? '' : 's'}`
}
