/** The command line: reads the arguments, starts a command, turns what happens into an exit code. */
import {Command, CommanderError, Option} from 'commander'
import {type Io, version, write} from './commands/io.js'
import {cleaningOptions, count, file, fileOrStdout, named, printingOptions} from './commands/options.js'
import {UserError} from './error.js'

export type {Io} from './commands/io.js'

/**
 * Runs one command.
 *
 * @param argv the arguments, without those of Node
 * @returns the exit code: 0 done, 1 findings, changes or failed records, 2 usage or files, 130 interrupted
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const state: State = {status: 0, printed: ''}
  // A reader that goes away (`| head`) is no failure; the write that meets it rejects.
  io.stdout.on('error', () => {})
  io.stderr.on('error', () => {})
  try {
    await program(io, state)
      .parseAsync(argv, {from: 'user'})
      .catch(async (error) => {
        if (!(error instanceof CommanderError)) throw error
        // Help and the version, written where a failure can be told.
        if (state.printed) await write(io.stdout, state.printed)
        state.status = error.exitCode === 0 ? 0 : 2
      })
    return io.signal?.aborted ? 130 : state.status
  } catch (error) {
    if (io.signal?.aborted) return 130
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
    const {fileError} = await import('./commands/files.js')
    const failure = (error as NodeJS.ErrnoException).syscall === 'write' ? fileError(error, '<stdout>', 'write') : error
    const text = failure instanceof UserError ? failure.message : ((failure as Error)?.stack ?? failure)
    // Where even this cannot be written the exit code tells.
    await write(io.stderr, `bluepencil: ${text}\n`).catch(() => {})
    return 2
  }
}

/** What a program leaves: the exit code of its command, and what commander printed. */
interface State {
  status: number
  printed: string
}

/** The real world. An interrupt is handed to the command, which stops and leaves nothing half done. */
export function processIo(): Io {
  const interrupt = new AbortController()
  process.once('SIGINT', () => {
    interrupt.abort()
    process.stdin.destroy()
  })
  const {stdin, stdout, stderr, env} = process
  return {stdin, stdout, stderr, env, cwd: process.cwd(), signal: interrupt.signal}
}

function program(io: Io, state: State): Command {
  const root = new Command('bluepencil')
    .description(
      'Cleans scraped articles: strips what is not the article, mends encoding, spacing, casing and spelling.'
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        state.printed += text
      },
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, print) => print(`bluepencil: ${worded(text)}`)
    })
    .version(version(), '-V, --version')
    .helpCommand(false)
    .addHelpText(
      'after',
      examples(['bluepencil draft.txt', 'curl -s URL | bluepencil --type html', 'bluepencil check --help'])
    )
  addClean(root, io, state)
  addCheck(root, io, state)
  addBatch(root, io, state)
  addRules(root, io, state)
  return root
}

function addClean(root: Command, io: Io, state: State): void {
  const command = root
    .command('clean', {isDefault: true})
    .summary('print the cleaned text (the default command)')
    .description('Prints the cleaned text: standard input to standard output when there is no path, or for `-`.')
    .argument('[paths...]', 'files, directories or globs')
    .addOption(new Option('-w, --write', 'clean the files in place, when they change').conflicts(['outDir', 'diff']))
    .addOption(
      new Option('--out-dir <dir>', 'write below this directory, at the same relative paths')
        .conflicts('diff')
        .argParser(named('a directory'))
    )
    .option('--diff', 'print a unified diff; exit with 1 when anything would change')
    .option('--removed <file>', 'list what was taken out in this file (JSON Lines)', file)
    .option('--stdin-filename <path>', 'the name of the text on standard input; sets its type')
    .option('--verbose', 'print every finding on standard error')
    .action(async (paths, flags) => {
      const {cleanCommand} = await import('./commands/clean.js')
      const commands = root.commands.map((one) => one.name())
      state.status = await cleanCommand(paths, flags, io, commands)
    })
    .addHelpText(
      'after',
      examples([
        'bluepencil draft.txt > clean.txt',
        'bluepencil clean --write --removed removed.jsonl articles/',
        "bluepencil clean --diff --only casing,spacing 'content/**/*.md'"
      ])
    )
  printingOptions(cleaningOptions(command))
}

function addCheck(root: Command, io: Io, state: State): void {
  const command = root
    .command('check')
    .summary('report what clean would change and what it would only advise')
    .description('Reports what clean would change and what it would only advise. Changes nothing.')
    .argument('[paths...]', 'files, directories or globs; standard input without them')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .option('-o, --output <file>', 'write the report to this file', fileOrStdout)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for findings of this severity or above')
        .choices(['error', 'warning', 'never'])
        .default('warning')
    )
    .option('--max-warnings <n>', 'allow this many warnings', count)
    .option('--statistics', 'print how often each rule spoke')
    .option('--stdin-filename <path>', 'the name of the text on standard input; sets its type')
    .action(async (paths, flags) => {
      const {checkCommand} = await import('./commands/check.js')
      state.status = await checkCommand(paths, flags, io)
    })
    .addHelpText(
      'after',
      `
Severities: a warning is an edit, info is advice, an error is a text that would be left alone as a whole.
${examples(['bluepencil check draft.txt', 'bluepencil check --format json --fail-on never articles/ > report.json'])}`
    )
  printingOptions(cleaningOptions(command))
}

function addBatch(root: Command, io: Io, state: State): void {
  const key = named('a key')
  const command = root
    .command('batch')
    .summary('clean the texts of JSON Lines')
    .description('Cleans the texts of JSON Lines: one line out for each line in, in the same order.')
    .argument('[inputs...]', 'files (`.gz` is unpacked), or `-` for standard input')
    .option('-o, --output <file>', 'where the records go (`.gz` is packed), `-` for standard output', fileOrStdout, '-')
    .option('--text-key <key>', 'where the text is', key, 'text')
    .option('--out-key <key>', 'where the cleaned text goes (default: the text key)', key)
    .option('--id-key <key>', 'what names a record in --errors', key, 'id')
    .option('--findings <key>', 'add what was changed: [{start, end, rule, replacement}]', key)
    .option('--errors <file>', 'list the records that failed in this file (JSON Lines)', file)
    .option('--stats <file>', 'write sums that add up over shards to this file (JSON)', file)
    .addOption(
      new Option(
        '--repeats <how>',
        'take out lines that stand in many texts of a site: seen compares with the texts before, count with all (inputs are read twice)'
      ).choices(['seen', 'count'])
    )
    .option(
      '--site-key <key>',
      'what names the site of a record (default: the host of `url`); implies --repeats seen',
      key
    )
    .option('--resume', 'go on after the whole lines that a stopped run left in FILE.part')
    .option('--no-progress', 'print no progress on a terminal')
    .action(async (inputs, flags) => {
      const {batchCommand} = await import('./commands/batch.js')
      state.status = await batchCommand(inputs, flags, io)
    })
    .addHelpText(
      'after',
      `
A record that cannot be read comes out with an \`error\`, and the exit code is 1. Lines may have 64 MiB.
Records go to FILE.part, which becomes FILE at the end; --stats sums what this run did. --resume needs the inputs and
the options of the run that was stopped: FILE.part.json holds them.
${examples([
  'bluepencil batch scrapes.jsonl.gz -o clean.jsonl.gz --stats stats.json',
  'bluepencil batch --repeats count --site-key source scrapes.jsonl > clean.jsonl',
  'bluepencil batch --text-key body --out-key clean - < scrapes.jsonl > clean.jsonl'
])}`
    )
  printingOptions(cleaningOptions(command))
}

function addRules(root: Command, io: Io, state: State): void {
  const rules = root.command('rules').summary('list every rule').description('Lists every rule, one line each.')
  printingOptions(rules)
    .action(async (flags) => {
      const {rulesCommand} = await import('./commands/rules.js')
      state.status = await rulesCommand(flags, io)
    })
    .addHelpText('after', examples(['bluepencil rules']))
  const explain = root
    .command('explain')
    .summary('explain one rule with its examples')
    .description('Explains one rule: what it mends, what it keeps and why. Lists the rules of a family.')
    .argument('<rule>', 'its name, or that of a family')
  printingOptions(explain)
    .action(async (name, flags) => {
      const {explainCommand} = await import('./commands/rules.js')
      state.status = await explainCommand(name, flags, io)
    })
    .addHelpText('after', examples(['bluepencil explain spacing/missing-space']))
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`
}

/** The words of commander in ours: ``Unexpected `x`, expected `y` ``. */
function worded(text: string): string {
  const quoted = (list: string) =>
    list
      .replace(/\.$/, '')
      .split(', ')
      .map((one) => `\`${one}\``)
      .join(', ')
  return text
    .replace(/^error: /, '')
    .replace(/^unknown option '(.*?)'/, 'Unexpected option `$1`')
    .replace(/^option '(\S+ )?(\S+) .*?' argument '(.*?)' is invalid\. /, 'Unexpected `$3` for `$2`, ')
    .replace(/, Expected (.*)\./, ', expected $1')
    .replace(/, Allowed choices are (.*)/, (_, list) => `, expected one of ${quoted(list)}`)
    .replace(
      /^option '.*?(--[\w-]+).*?' cannot be used with option '.*?(--[\w-]+).*?'/,
      'Unexpected `$1` with `$2`, expected one of them'
    )
    .replace(/^too many arguments for '(.*?)'\. Expected (\d+).*/, 'Unexpected argument, expected $2 for `$1`')
    .replace(/^missing required argument '(.*?)'/, 'Unexpected end, expected `<$1>`')
    .replace(/\n\(Did you mean (one of )?(.*?)\?\)/, (_, __, list) => `; did you mean ${quoted(list)}?`)
}
