/** Reports go where the user wants them: one to standard output, others to a file each. */
import {resolve} from 'node:path'
import {UserError} from '../error.js'
import {reports} from '../reports/index.js'
import {type Run, type Style, sumsOf} from '../reports/run.js'
import {many} from '../reports/sums.js'
import {targetOf, writeWhole} from './files.js'
import type {Input} from './inputs.js'
import {colourLevel, type Io, interruptible, tell, write} from './io.js'
import type {Printing, ReportTarget} from './options.js'
import {checkOutputs, checkWritable} from './outputs.js'

/** What commander hands to a command that reports. */
export interface Reporting extends Printing {
  /** Each with the file that was named with it; `pretty` without any. */
  format?: ReportTarget[]
  output?: string
  statistics?: boolean
  limit?: number
}

/** All targets; `-o` is that of the one report that names no file. @throws {UserError} for two that share an output */
export function targetsOf({format = [{report: 'pretty'}], output}: Reporting): ReportTarget[] {
  const file = output === '-' ? undefined : output
  const open = format.filter((target) => target.file === undefined)
  if (open.length > 1) {
    const names = open.map((target) => `\`${target.report}\``).join(' and ')
    throw new UserError(`Unexpected ${names} in one place, expected a file for all but one: \`${open[1].report}=FILE\``)
  }
  if (output !== undefined && open.length === 0) {
    throw new UserError(`Unexpected \`-o ${output}\`, expected a report that names no file`)
  }
  return format.map((target) => (target.file === undefined ? {...target, file} : target))
}

/**
 * Checks the files that reports go to, before anything is read.
 *
 * @throws {UserError} for one that is an input, that is another output, or that cannot be written
 */
export function checkTargets(
  targets: readonly ReportTarget[],
  {output}: Reporting,
  inputs: readonly Input[],
  io: Io
): void {
  const files = targets.filter(({file}) => file !== undefined) as Required<ReportTarget>[]
  const outputs = files.map(({report, file}) => ({
    what: file === output ? `\`-o ${file}\`` : `\`--format ${report}=${file}\``,
    file: resolve(io.cwd, file)
  }))
  checkOutputs(outputs, inputs, io)
  for (const {file} of files) checkWritable(resolve(io.cwd, file), file)
}

/** Prints or writes each report. @throws {UserError} when a file cannot be written */
export async function deliverReports(
  run: Run,
  targets: readonly ReportTarget[],
  flags: Reporting,
  io: Io
): Promise<void> {
  for (const {report, file} of targets) {
    const {load, machine} = reports[report]
    const style = await styleOf(run, flags, io, file === undefined, machine)
    const text = await interruptible(async () => (await load())(run, style), io)
    if (file === undefined) await write(io.stdout, text)
    else {
      writeWhole(resolve(io.cwd, file), text, file)
      // Of `/dev/stdout` and of a pipe the reader sees it.
      if (!flags.quiet && targetOf(resolve(io.cwd, file)).target)
        await tell(io, `wrote ${file}: ${many(sumsOf(run.files).findings, 'finding')}`)
    }
  }
}

async function styleOf(run: Run, flags: Reporting, io: Io, printed: boolean, machine: boolean): Promise<Style> {
  const {Chalk} = await import('chalk')
  const terminal = printed && io.stdout.isTTY === true
  const level = machine ? 0 : colourLevel(flags.color, io.env, terminal)
  return {
    chalk: new Chalk({level}),
    width: (terminal && io.stdout.columns) || 100,
    links: terminal && level > 0 && io.env.TERM !== 'linux',
    statistics: flags.statistics === true,
    summary: !flags.quiet && (run.files.length > 0 || run.errors.length === 0),
    limit: flags.limit ?? 50
  }
}
