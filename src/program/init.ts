/** The words of `bluepencil init`. */
import type {Command} from 'commander'
import type {Io} from '../commands/io.js'
import {type Exit, examples} from './exit.js'

export function addInit(root: Command, io: Io, exit: Exit): void {
  root
    .command('init')
    .summary('write a commented config file')
    .description('Writes a commented config file, `.bluepencilrc.yaml`, into the working directory.')
    .option('-q, --quiet', 'print nothing')
    .action(async (flags) => {
      const {initCommand} = await import('../commands/init.js')
      exit.status = await initCommand(flags, io)
    })
    .addHelpText('after', examples(['bluepencil init', 'bluepencil check --print-config content/a.md']))
}
