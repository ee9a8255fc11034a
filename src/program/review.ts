/** The words of `bluepencil review`. */
import type {Command} from 'commander'
import type {Io} from '../commands/io.js'
import {cleaningOptions, configOptions, file, printingOptions} from '../commands/options.js'
import {reviewKeys} from '../review-keys.js'
import {type Exit, examples} from './exit.js'

export function addReview(root: Command, io: Io, exit: Exit): void {
  const command = root
    .command('review')
    .summary('go through the findings: accept, skip, edit, always, never')
    .description('Goes through the findings one by one, and writes what was accepted at the end.')
    .argument('<paths...>', 'files, directories or globs')
    .option('--decisions <file>', 'keep what was decided in this file: `clean --decisions` replays it', file)
    .option('--no-progress', 'print no progress')
    .action(async (paths, flags) => {
      const {reviewCommand} = await import('../commands/review.js')
      exit.status = await reviewCommand(paths, flags, io)
    })
    .addHelpText(
      'after',
      `
Keys:
${reviewKeys
  .filter(({where}) => where !== 'page')
  .map(({key, does}) => `  ${key.padEnd(4)}${does}\n`)
  .join('')}
Nothing is lost by q or Ctrl-C: the same command goes on from there. What L and n say of all texts to come goes into a JSON
config, or into bluepencil.words.json beside any other.
${examples(['bluepencil review draft.txt', 'bluepencil review --decisions decisions.jsonl articles/'])}`
    )
  printingOptions(configOptions(cleaningOptions(command)))
}
