/** The words of `bluepencil complete`. */
import type {Command} from 'commander'
import type {Io} from '../commands/io.js'
import {UserError} from '../error.js'
import {type Exit, examples} from './exit.js'

const shells = ['bash', 'zsh', 'fish', 'powershell']

export function addComplete(root: Command, io: Io, exit: Exit): void {
  root
    .command('complete')
    .summary('print completions for a shell')
    .description('Prints completions for a shell. Its script asks `complete -- WORDS` what may come next.')
    .argument('[shell]', shells.join(', '))
    .allowExcessArguments()
    .action(async (shell: string | undefined) => {
      const {rawArgs} = root as unknown as {rawArgs: string[]}
      const words = rawArgs[1] === '--' ? rawArgs.slice(2) : undefined
      if (!words && !shells.includes(shell ?? '')) {
        const expected = shells.map((one) => `\`${one}\``).join(', ')
        throw new UserError(`Unexpected \`${shell ?? ''}\` for \`<shell>\`, expected one of ${expected}`)
      }
      const {completeCommand} = await import('../commands/complete.js')
      exit.status = await completeCommand(root, shell ?? '', words, io)
    })
    .addHelpText('after', examples(['source <(bluepencil complete bash)', 'bluepencil complete fish | source']))
}
