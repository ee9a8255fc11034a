/** The words of `bluepencil clean`. */
import {type Command, Option} from 'commander'
import type {Io} from '../commands/io.js'
import {cleaningOptions, configOptions, file, jobsOption, named, printingOptions} from '../commands/options.js'
import {type Exit, examples} from './exit.js'

export function addClean(root: Command, io: Io, exit: Exit): void {
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
    .option('--decisions <file>', 'do what was decided in `review` or on the page of `check --format html`', file)
    .option('--learn', 'write the words that were never to be touched there into the config, or beside it')
    .option('--removed <file>', 'list what was taken out in this file (JSON Lines)', file)
    .addOption(
      new Option(
        '--metadata',
        'print what a page says of its article instead of its text, a line of JSON a page'
      ).conflicts(['write', 'outDir', 'diff', 'frontMatter'])
    )
    .addOption(new Option('--front-matter', 'put it over the Markdown of a page, as YAML').conflicts(['write', 'diff']))
    .option(
      '--stdin-filename <path>',
      'the name of the text on standard input; sets its type, its config and its overrides'
    )
    .option('--verbose', 'print every finding, and why each block of a page stays or goes, on standard error')
    .addOption(jobsOption())
    .option('--no-progress', 'print no progress')
    .action(async (paths, flags) => {
      const {cleanCommand} = await import('../commands/clean.js')
      // A document is made of the cleaned text: to the library it is one.
      if (flags.outputType === 'docx') Object.assign(flags, {docx: true, outputType: undefined})
      const commands = root.commands.map((one) => one.name())
      exit.status = await cleanCommand(paths, flags, io, commands)
    })
    .addHelpText(
      'after',
      examples([
        'bluepencil draft.txt > clean.txt',
        'bluepencil clean --write --removed removed.jsonl articles/',
        "bluepencil clean --diff --only casing,spacing 'content/**/*.md'"
      ])
    )
  printingOptions(configOptions(cleaningOptions(command)))
  const outputType = command.options.find(({long}) => long === '--output-type')!
  outputType.choices(['text', 'markdown', 'docx'])
  outputType.description = 'what a page in HTML becomes, or docx: a document with tracked changes, of any text'
}
