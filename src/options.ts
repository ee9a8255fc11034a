/** The options of the library, checked: what is no option, or none of its values, is told before anything is cleaned. */
import type {CleanOptions} from './clean.js'
import {UserError} from './error.js'
import {levelAndOptions, levels, type RuleSetting} from './level.js'
import {checkName, ruleNamed} from './rules/index.js'

type Kind = 'list' | 'object' | 'boolean' | 'string'

const kinds: Record<keyof CleanOptions, Kind | readonly string[]> = {
  type: ['text', 'markdown', 'html'],
  outputType: ['text', 'markdown'],
  only: 'list',
  skip: 'list',
  plugins: 'list',
  trust: 'list',
  rules: 'object',
  frontMatter: 'list',
  title: 'boolean',
  pageBlocks: 'boolean',
  advice: 'boolean',
  suggest: 'boolean',
  unsafe: 'boolean',
  language: 'string',
  url: 'string',
  words: 'list',
  names: 'list',
  replace: 'object'
}

/** @throws {UserError} for what is no option, or none of its values */
export function checkOptions(options: CleanOptions): void {
  if (!isObject(options)) throw wrong(`${shown(options)} for the options`, 'an object')
  for (const [key, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key as keyof CleanOptions] : undefined
    if (!kind) throw wrong(`option \`${key}\``, `one of ${Object.keys(kinds).join(', ')}`)
    if (value === undefined) continue
    if (!fits(value, kind)) throw wrong(`${shown(value)} for \`${key}\``, expected(kind))
  }
  for (const [name, given] of Object.entries(options.rules ?? {})) checkSetting(name, given)
  for (const plugin of options.plugins ?? []) {
    if (!['function', 'object'].includes(typeof plugin) || plugin === null) throw wrong(shown(plugin), 'a plugin')
  }
  checkLanguage(options.language)
}

/** A rule may have a level, options, or both; a family has a level alone. */
function checkSetting(name: string, given: RuleSetting): void {
  checkName(name)
  const [level, options] = levelAndOptions(given)
  if (!levels.includes(level) || (options !== undefined && !isObject(options))) {
    throw wrong(`${shown(given)} for the rule \`${name}\``, 'off, advice, on, or an object with its options')
  }
  if (options !== undefined) ruleNamed(name)(options)
}

function checkLanguage(language: string | undefined): void {
  if (language === undefined) return
  try {
    Intl.getCanonicalLocales(language)
  } catch {
    throw wrong(`language \`${language}\``, 'a BCP 47 tag such as `en-GB`')
  }
}

function fits(value: unknown, kind: Kind | readonly string[]): boolean {
  if (typeof kind !== 'string') return kind.includes(value as string)
  if (kind === 'list') return Array.isArray(value)
  return kind === 'object' ? isObject(value) : typeof value === kind
}

function expected(kind: Kind | readonly string[]): string {
  if (typeof kind !== 'string') return kind.join(', ')
  return kind === 'object' ? 'an object' : `a ${kind}`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return typeof value === 'function' ? 'a function' : `\`${String(value)}\``
}

function wrong(what: string, wanted: string): UserError {
  return new UserError(`Unexpected ${what}, expected ${wanted}`)
}
