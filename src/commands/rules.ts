/** `bluepencil rules` and `bluepencil explain`: what the rules say of themselves. */
import {colourLevel, type Io, write} from './io.js'
import type {Printing} from './options.js'

async function chalkFor(flags: Printing, io: Io) {
  const {Chalk} = await import('chalk')
  return new Chalk({level: colourLevel(flags.color, io.env, io.stdout.isTTY)})
}

/** Every rule on a line, by family. */
export async function rulesCommand(flags: Printing, io: Io): Promise<number> {
  const {rules} = await import('../rules/index.js')
  const {ruleList} = await import('../reports/rule-list.js')
  const metas = rules.map(({meta}) => meta)
  await write(io.stdout, ruleList(metas, await chalkFor(flags, io)))
  return 0
}

/** One rule with its examples, or the rules of a family. @throws {UserError} when there is none, with the nearest */
export async function explainCommand(name: string, flags: Printing, io: Io): Promise<number> {
  const {ruleNamed, rules} = await import('../rules/index.js')
  const {explanationOf, ruleList} = await import('../reports/rule-list.js')
  const family = rules.map(({meta}) => meta).filter((meta) => meta.name.startsWith(`${name}/`))
  if (family.length > 0) await write(io.stdout, ruleList(family, await chalkFor(flags, io)))
  else await write(io.stdout, explanationOf(ruleNamed(name).meta, await chalkFor(flags, io)))
  return 0
}
