/** The words of `bluepencil join` and `bluepencil repeats`. */
import {type Command, Option} from 'commander'
import type {Io} from '../commands/io.js'
import {file, fileOrStdout, named, printingOptions} from '../commands/options.js'
import {type Exit, examples} from './exit.js'

export function addJoin(root: Command, io: Io, exit: Exit): void {
  const join = root
    .command('join')
    .summary('make one file of the shards of a batch')
    .description('Makes one file of the shards that `batch --shard` wrote into a folder, when all of them are there.')
    .argument('<folder>', 'where the shards are')
    .requiredOption(
      '-o, --output <file>',
      'where the records go (`.gz` is packed), `-` for standard output',
      fileOrStdout
    )
    .option('--errors <file>', 'list the records that failed in all shards in this file (JSON Lines)', file)
    .option('--stats <file>', 'write the sums of all shards to this file (JSON)', file)
    .action(async (folder, flags) => {
      const {joinCommand} = await import('../commands/join.js')
      exit.status = await joinCommand(folder, flags, io)
    })
    .addHelpText('after', examples(['bluepencil join out/ -o clean.jsonl.gz --stats stats.json']))
  printingOptions(join)
}

export function addRepeats(root: Command, io: Io, exit: Exit): void {
  const repeats = root
    .command('repeats')
    .summary('count the lines of all texts of a site, for shards')
    .description('Counts in how many texts of a site each line stands: once, for `batch --repeats-from`.')
    .argument('[inputs...]', 'files (`.gz` is unpacked), or `-` for standard input')
    .requiredOption('-o, --output <file>', 'where the counts go', file)
    .option('--text-key <key>', 'where the text is', named('a key'), 'text')
    .option('--site-key <key>', 'what names the site of a record (default: the host of `url`)', named('a key'))
    .addOption(new Option('--type <type>', 'what goes in').choices(['text', 'html']).default('text'))
    .option('--no-title', "leave the article's own title out")
    .action(async (inputs, flags) => {
      const {repeatsCommand} = await import('../commands/repeats.js')
      exit.status = await repeatsCommand(inputs, flags, io)
    })
    .addHelpText(
      'after',
      examples([
        'bluepencil repeats scrapes-*.jsonl.gz -o counts',
        'bluepencil batch scrapes-*.jsonl.gz --repeats-from counts --shard 3/64 -o out/'
      ])
    )
  printingOptions(repeats)
}
