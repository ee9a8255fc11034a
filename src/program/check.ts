/** The words of `bluepencil check`. */
import {type Command, Option} from 'commander'
import type {Io} from '../commands/io.js'
import {
  cleaningOptions,
  configOptions,
  count,
  file,
  fileOrStdout,
  jobsOption,
  named,
  printingOptions,
  reportTarget
} from '../commands/options.js'
import {reportNames, reports} from '../reports/index.js'
import {type Exit, examples} from './exit.js'

export function addCheck(root: Command, io: Io, exit: Exit): void {
  const command = root
    .command('check')
    .summary('report what clean would change and what it would only advise')
    .description('Reports what clean would change and what it would only advise. Changes nothing.')
    .argument('[paths...]', 'files, directories or globs; standard input without them')
    .addOption(
      new Option(
        '--format <report>',
        'how to report, see below; REPORT=FILE writes it there, and goes with others'
      ).argParser(reportTarget)
    )
    .option('-o, --output <file>', 'write the report to this file', fileOrStdout)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for findings of this severity or above')
        .choices(['error', 'warning', 'never'])
        .default('warning')
    )
    .option('--max-warnings <n>', 'allow this many warnings', count)
    .option('--suggest', "ask retext-spell what unknown words may stand for: slower than bluepencil's own proposals")
    .option('--statistics', 'print how often each rule spoke')
    .option('--limit <n>', 'list at most so many findings of a text (default: 50); the others are counted', count)
    .option(
      '--stdin-filename <path>',
      'the name of the text on standard input; sets its type, its config and its overrides'
    )
    .option('--baseline <file>', 'say nothing of the findings that this file has', file)
    .option('--update-baseline', 'write all findings to the baseline: from now on they are known')
    .option('--changed', 'only what the branch has changed since the default branch of its upstream')
    .option(
      '--changed-since <ref>',
      'only what has changed since the branch left this branch or commit',
      named('a branch or a commit')
    )
    .option('--cache', 'keep what was found, and read only what has changed')
    .option('--no-cache', 'read all texts (the default)')
    .option('--cache-file <file>', 'where to keep it', file, '.bluepencilcache')
    .option('--watch', 'go on, and check each text again when it changes')
    .addOption(jobsOption())
    .option('--no-progress', 'print no progress')
    .addOption(
      new Option('--print-config <path>', 'print what holds for a text of this path, and check nothing').argParser(file)
    )
    .action(async (paths, flags) => {
      if (flags.printConfig !== undefined) {
        const {printConfig} = await import('../commands/print-config.js')
        exit.status = await printConfig(flags.printConfig, flags, io)
        return
      }
      const {checkCommand} = await import('../commands/check.js')
      exit.status = await checkCommand(paths, flags, io)
    })
    .addHelpText(
      'after',
      `
Reports:
${reportNames.map((name) => `  ${name.padEnd(10)}  ${reports[name].summary}\n`).join('')}
Severities: a warning is an edit, info is advice, an error is a text that would be left alone as a whole.
${examples([
  'bluepencil check draft.txt',
  'bluepencil check draft.txt --format html=review.html',
  'bluepencil check --format json --fail-on never articles/ > report.json'
])}`
    )
  printingOptions(configOptions(cleaningOptions(command)))
}
