/** `check --print-config PATH`: what the config says of one text, as JSON. */
import {resolve} from 'node:path'
import {Cleaners, type Configuring} from './configs.js'
import {type Io, write} from './io.js'
import type {Cleaning} from './options.js'

/** @returns the exit code; @throws {UserError} for a config that is wrong */
export async function printConfig(path: string, flags: Cleaning & Configuring, io: Io): Promise<number> {
  const cleaners = await Cleaners.of(flags, io)
  const input = {name: path, file: resolve(io.cwd, path)}
  const config = await cleaners.configFor(input)
  const {options} = await cleaners.for(input)
  const {isChosen, rules} = await import('../rules/index.js')
  const {levelOf} = await import('../level.js')
  const levels = rules.map(({meta}) => [
    meta.name,
    isChosen(meta.name, options) ? levelOf(meta.name, options.rules) : 'off'
  ])
  const {words, names, replace, language, frontMatter, type, unsafe, title} = options
  const settings = {type, language, title, unsafe, words, names, replace, frontMatter}
  const files = config?.layers.map(({file}) => file) ?? []
  const shown = {files, ...settings, rules: {...Object.fromEntries(levels), ...optionsIn(options.rules)}}
  await write(io.stdout, `${JSON.stringify(shown, undefined, 2)}\n`)
  return 0
}

/** The rules that have options, as a config would write them. */
function optionsIn(rules: object = {}): object {
  return Object.fromEntries(Object.entries(rules).filter(([, setting]) => Array.isArray(setting)))
}
