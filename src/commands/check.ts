/** `bluepencil check`: what clean would change and what it would only advise; changes nothing. */
import {resolve} from 'node:path'
import type {Severity} from '../finding.js'
import type {Checked} from '../reports/checked.js'
import {failureOf, isGone, readInput, writeWhole} from './files.js'
import {inputsOf} from './inputs.js'
import {colourLevel, type Io, tell, write} from './io.js'
import {type Cleaning, cleanerByType, type Printing, toCleanOptions, typeOf} from './options.js'
import {checkOutputs, checkWritable, outputsOf} from './outputs.js'

export interface CheckFlags extends Cleaning, Printing {
  format: 'pretty' | 'json'
  output?: string
  failOn: 'error' | 'warning' | 'never'
  maxWarnings?: number
  statistics?: boolean
  stdinFilename?: string
}

/** @returns the exit code: 1 for findings at or above `--fail-on`, 2 when a file could not be read */
export async function checkCommand(paths: string[], flags: CheckFlags, io: Io): Promise<number> {
  const inputs = await inputsOf(paths, io, flags)
  const outputs = outputsOf({'-o': flags.output}, io.cwd)
  checkOutputs(outputs, inputs, io)
  for (const {file} of outputs) checkWritable(file, flags.output!)
  const cleanerFor = cleanerByType({...(await toCleanOptions(flags)), advice: true})
  const {checked} = await import('../reports/checked.js')
  const files: Checked[] = []
  const errors: {path: string; message: string}[] = []
  for (const input of inputs) {
    if (io.signal?.aborted) break
    try {
      const source = await readInput(input, io)
      const clean = await cleanerFor(typeOf(flags.type, input.name))
      files.push(checked(input.name, source, await clean(source, {signal: io.signal})))
    } catch (error) {
      // One bad file does not take the report of the others along, nor does a fault of ours.
      if (io.signal?.aborted || isGone(error)) throw error
      errors.push({path: input.name, message: error instanceof Error ? error.message : String(error)})
      await tell(io, failureOf(error, input.name))
    }
  }
  const text = await render(files, errors, flags, io)
  if (flags.output && flags.output !== '-') writeWhole(resolve(io.cwd, flags.output), text, flags.output)
  else await write(io.stdout, text)
  return errors.length > 0 ? 2 : fails(files, flags) ? 1 : 0
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
