/** `bluepencil complete`: the script of a shell, and what that script asks for at each press of Tab. */
import {RootCommand} from '@bomb.sh/tab'
import type {Command} from 'commander'
import {type Io, write} from './io.js'

/** Prints the completions of a shell, or, with `words` typed so far, what may come next. @returns the exit code */
export async function completeCommand(root: Command, shell: string, words: string[] | undefined, io: Io) {
  const completions = completionsOf(root)
  const text = printed(() => {
    if (words) completions.parse(words)
    else completions.setup(root.name(), root.name(), shell)
  })
  await write(io.stdout, text)
  return 0
}

/** Every command with its options, and the choices of those that have some. */
function completionsOf(root: Command): RootCommand {
  const completions = new RootCommand()
  const byDefault = root.commands.find((command) => command.name() === 'clean')
  if (byDefault) addOptions(completions, byDefault)
  for (const command of root.commands) {
    addOptions(completions.command(command.name(), command.summary()), command)
  }
  return completions
}

function addOptions(into: Pick<RootCommand, 'option'>, command: Command): void {
  for (const {long, short, description, argChoices, required, optional} of command.options) {
    if (!long) continue
    const alias = short?.slice(1)
    const offer = (complete: (value: string, description: string) => void) => {
      for (const choice of argChoices ?? []) complete(choice, '')
    }
    if (required || optional) into.option(long.slice(2), description, offer, alias)
    else if (alias) into.option(long.slice(2), description, alias)
    else into.option(long.slice(2), description)
  }
}

/** The library prints by `console.log`; a command prints to the stream that it is handed. */
function printed(run: () => void): string {
  const lines: string[] = []
  const {log} = console
  console.log = (...words) => {
    lines.push(words.join(' '))
  }
  try {
    run()
  } finally {
    console.log = log
  }
  return lines.map((line) => `${line}\n`).join('')
}
