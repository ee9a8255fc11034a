/** The words of `bluepencil rules` and `bluepencil explain`. */
import type {Command} from 'commander'
import type {Io} from '../commands/io.js'
import {printingOptions} from '../commands/options.js'
import {type Exit, examples} from './exit.js'

export function addRules(root: Command, io: Io, exit: Exit): void {
  const rules = root.command('rules').summary('list every rule').description('Lists every rule, one line each.')
  printingOptions(rules)
    .action(async (flags) => {
      const {rulesCommand} = await import('../commands/rules.js')
      exit.status = await rulesCommand(flags, io)
    })
    .addHelpText('after', examples(['bluepencil rules']))
  const explain = root
    .command('explain')
    .summary('explain one rule with its examples')
    .description('Explains one rule: what it mends, what it keeps and why. Lists the rules of a family.')
    .argument('<rule>', 'its name, or that of a family')
  printingOptions(explain)
    .action(async (name, flags) => {
      const {explainCommand} = await import('../commands/rules.js')
      exit.status = await explainCommand(name, flags, io)
    })
    .addHelpText('after', examples(['bluepencil explain spacing/missing-space']))
}
