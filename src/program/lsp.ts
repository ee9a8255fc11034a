/** The words of `bluepencil lsp`. */
import type {Command} from 'commander'
import type {Io} from '../commands/io.js'
import {cleaningOptions, configOptions} from '../commands/options.js'
import {type Exit, examples} from './exit.js'

export function addLsp(root: Command, io: Io, exit: Exit): void {
  const command = root
    .command('lsp')
    .summary('serve an editor: a language server on standard input and output')
    .description('A language server on standard input and output, for texts and Markdown.')
    .option('--stdio', 'what editors say; nothing else is there')
    .action(async (flags) => {
      const {lspCommand} = await import('../commands/lsp.js')
      exit.status = await lspCommand(flags, io)
    })
    .addHelpText('after', examples(['bluepencil lsp --stdio']))
  configOptions(cleaningOptions(command))
}
