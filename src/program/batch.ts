/** The words of `bluepencil batch`. */
import {type Command, InvalidArgumentError, Option} from 'commander'
import type {Io} from '../commands/io.js'
import {
  cleaningOptions,
  configOptions,
  file,
  fileOrStdout,
  jobsOption,
  named,
  printingOptions
} from '../commands/options.js'
import {type StopCondition, stopCondition, stopExpected} from '../commands/stop.js'
import {type Exit, examples} from './exit.js'

const stopWhen = (value: string): StopCondition => {
  const condition = stopCondition(value)
  if (!condition) throw new InvalidArgumentError(`Expected ${stopExpected}.`)
  return condition
}

export function addBatch(root: Command, io: Io, exit: Exit): void {
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
    .option('--metadata <key>', 'add what is known of the article of a page (with --type html): {title, found}', key)
    .option('--verdict <key>', 'add what is to do with the text: clean, mended, needs-a-look, spun or no-article', key)
    .option('--title-key <key>', 'where the title of the article is, if the scrape has it', key)
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
    .option('--repeats-from <file>', 'compare with the counts that `bluepencil repeats` wrote', file)
    .addOption(jobsOption())
    .option(
      '--stop-when <condition>',
      "end the run, with 1, when this holds after 1,000 records: 'refused>5%'",
      stopWhen
    )
    .option(
      '--shard [i/n]',
      'do the I-th of N parts, into the folder -o; alone: the task of a Slurm array; /N: the index of a Kubernetes job'
    )
    .option(
      '--queue <url>',
      'hand the parts out to workers through this Redis server: redis://HOST',
      named('an address')
    )
    .option('--resume', 'go on where a stopped run was: what it wrote is in FILE.part')
    .option('--no-progress', 'print no progress')
    .action(async (inputs, flags) => {
      const {batchCommand} = await import('../commands/batch.js')
      exit.status = await batchCommand(inputs, flags, io)
    })
    .addHelpText(
      'after',
      `
A record that cannot be read comes out with an \`error\`, and the exit code is 1. Lines may have 8 MiB.
Records go to FILE.part, which becomes FILE at the end. --resume needs the inputs and the options of the run that was
stopped: FILE.part.json holds them, and how far it was. Conditions of --stop-when: ${stopExpected}.
${examples([
  'bluepencil batch scrapes.jsonl.gz -o clean.jsonl.gz --stats stats.json',
  'bluepencil batch --repeats count --site-key source scrapes.jsonl > clean.jsonl',
  'bluepencil batch scrapes.jsonl --shard 3/64 -o out/    # and 63 others, then: bluepencil join out/ -o clean.jsonl',
  'bluepencil batch --text-key body --out-key clean - < scrapes.jsonl > clean.jsonl'
])}`
    )
  printingOptions(configOptions(cleaningOptions(command)))
}
