/** `bluepencil check`: what clean would change and what it would only advise; changes nothing. */
import {resolve} from 'node:path'
import type {Cleaned} from '../clean.js'
import type {Severity} from '../finding.js'
import type {Checked} from '../reports/checked.js'
import {changedSince} from './changed.js'
import {Cleaners, type Configuring} from './configs.js'
import {writeWhole} from './files.js'
import {type Input, inputsOf} from './inputs.js'
import {colourLevel, type Io, write} from './io.js'
import type {Cleaning, Printing} from './options.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'
import {type CheckingFlags, changedInputs, checkTexts, hideKnown, onChangedLines} from './texts.js'

export interface CheckFlags extends Cleaning, Configuring, CheckingFlags, Printing {
  format: 'pretty' | 'json'
  output?: string
  failOn: 'error' | 'warning' | 'never'
  maxWarnings?: number
  statistics?: boolean
  stdinFilename?: string
  changed?: boolean
  changedSince?: string
}

/** @returns the exit code: 1 for findings at or above `--fail-on`, 2 when a file could not be read */
export async function checkCommand(paths: string[], flags: CheckFlags, io: Io): Promise<number> {
  const inputs = await inputsOf(paths, io, flags)
  const outputs = outputsOf({'-o': flags.output}, io.cwd)
  checkOutputs(outputs, inputs, io)
  for (const {file} of outputs) checkWritable(file, flags.output!)
  const cleaners = await Cleaners.of(flags, io, {advice: true})
  const {texts, errors} = await checkKnown(await cleaners.kept(inputs, paths), cleaners, flags, io)
  const {checked} = await import('../reports/checked.js')
  const files = texts.map(({input, source, cleaned}) => checked(input.name, source, heard(cleaned)))
  const text = await render(files, errors, flags, io)
  if (flags.output && flags.output !== '-') writeWhole(resolve(io.cwd, flags.output), text, flags.output)
  else await write(io.stdout, text)
  return errors.length > 0 ? 2 : fails(files, flags) ? 1 : 0
}

/** What a baseline or a `stet` lets stand is not told. */
function heard(cleaned: Cleaned): Cleaned {
  return {...cleaned, findings: cleaned.findings.filter(({state}) => state !== 'baseline' && state !== 'stet')}
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

async function render(files: Checked[], errors: {path: string; message: string}[], flags: CheckFlags, io: Io) {
  if (flags.format === 'json') {
    const {json} = await import('../reports/json.js')
    return json(files, errors)
  }
  const {pretty} = await import('../reports/pretty.js')
  const {Chalk} = await import('chalk')
  const terminal = io.stdout.isTTY && !flags.output
  const chalk = new Chalk({level: colourLevel(flags.color, io.env, terminal)})
  const summary = !flags.quiet && (files.length > 0 || errors.length === 0)
  return pretty(files, {chalk, statistics: flags.statistics, summary})
}

function fails(files: readonly Checked[], flags: CheckFlags): boolean {
  const counts: Record<Severity, number> = {error: 0, warning: 0, info: 0}
  for (const {findings} of files) for (const {severity} of findings) counts[severity]++
  if (flags.maxWarnings !== undefined && counts.warning > flags.maxWarnings) return true
  if (flags.failOn === 'never') return false
  // A number of warnings that is allowed is not a failure by itself.
  const warnings = flags.failOn === 'warning' && flags.maxWarnings === undefined ? counts.warning : 0
  return counts.error + warnings > 0
}
