/** `bluepencil check`: what clean would change and what it would only advise; changes nothing. */
import type {Severity} from '../finding.js'
import type {FileResult} from '../reports/run.js'
import {changedSince} from './changed.js'
import {Cleaners, type Configuring} from './configs.js'
import {type Input, inputsOf} from './inputs.js'
import {type Io, version} from './io.js'
import type {Cleaning} from './options.js'
import {checkTargets, deliverReports, type Reporting, targetsOf} from './reporting.js'
import {type CheckingFlags, changedInputs, checkTexts, hideKnown, onChangedLines} from './texts.js'

export interface CheckFlags extends Cleaning, Configuring, CheckingFlags, Reporting {
  failOn: 'error' | 'warning' | 'never'
  maxWarnings?: number
  suggest?: boolean
  stdinFilename?: string
  changed?: boolean
  changedSince?: string
  watch?: boolean
}

/** @returns the exit code: 1 for findings at or above `--fail-on`, 2 when a file could not be read */
export async function checkCommand(paths: string[], flags: CheckFlags, io: Io): Promise<number> {
  if (!flags.watch) return checkOnce(paths, flags, io)
  const {watchPaths} = await import('./watch.js')
  return watchPaths(paths, io, (changed) => checkOnce(paths, flags, io, changed))
}

/** @param only absolute paths: of the inputs these alone are read */
async function checkOnce(paths: string[], flags: CheckFlags, io: Io, only?: ReadonlySet<string>): Promise<number> {
  const named = await inputsOf(paths, io, flags)
  const inputs = only ? named.filter(({file}) => file !== undefined && only.has(file)) : named
  if (only && inputs.length === 0) return 0
  const targets = targetsOf(flags)
  checkTargets(targets, flags, inputs, io)
  const cleaners = await Cleaners.of(flags, io, {advice: true, suggest: flags.suggest})
  const {texts, errors} = await checkKnown(await cleaners.kept(inputs, paths), cleaners, flags, io)
  const {resultOf} = await import('../reports/run.js')
  const files = texts.map(({input, source, cleaned}) => resultOf(input.name, source, cleaned))
  await deliverReports({files, errors, version: version()}, targets, flags, io)
  return errors.length > 0 ? 2 : fails(files, flags) ? 1 : 0
}

/** The findings that are to be told: on changed lines alone, and without those that the baseline has. */
async function checkKnown(inputs: readonly Input[], cleaners: Cleaners, flags: CheckFlags, io: Io) {
  const changed =
    flags.changed || flags.changedSince !== undefined ? await changedSince(flags.changedSince, io) : undefined
  const asked = changed ? changedInputs(inputs, changed) : inputs
  const {texts, errors} = await checkTexts(asked, cleaners, flags, io)
  const known = await hideKnown(texts, cleaners, flags, io)
  return {texts: changed ? known.map((text) => onChangedLines(text, changed)) : known, errors}
}

function fails(files: readonly FileResult[], flags: CheckFlags): boolean {
  const counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}
  for (const {findings} of files) for (const {severity} of findings) counts[severity]++
  if (flags.maxWarnings !== undefined && counts.warning > flags.maxWarnings) return true
  if (flags.failOn === 'never') return false
  // A number of warnings that is allowed is not a failure by itself.
  const warnings = flags.failOn === 'warning' && flags.maxWarnings === undefined ? counts.warning : 0
  return counts.error + warnings > 0
}
