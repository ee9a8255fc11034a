/** What a config says of one file: its layers and their overrides, the last word last. */
import {dirname, relative, resolve, sep} from 'node:path'
import ignore from 'ignore'
import type {Level} from '../level.js'
import type {Layer, LoadedConfig} from './load.js'
import type {Settings} from './schema.js'

/** The settings that hold for a file. */
export interface FileSettings {
  /** The same for files of the same config that the same overrides hold for. */
  key: string
  language?: string
  words: readonly string[]
  names: readonly string[]
  replace: Readonly<Record<string, string>>
  /** By rule; a rule that no file speaks of is not in it. */
  levels: ReadonlyMap<string, RuleLevel>
  /** Lines that are no part of an article, by site; `*` for all. */
  boilerplate: Readonly<Record<string, readonly string[]>>
  frontMatter: readonly string[]
}

export interface RuleLevel {
  level: Level
  options?: Readonly<Record<string, boolean | number | string>>
}

/** @param rules the names of all rules: a family sets the level of each of its own */
export function settingsFor(config: LoadedConfig, file: string, rules: readonly string[]): FileSettings {
  const parts: Settings[] = []
  const key: string[] = [config.file]
  for (const layer of config.layers) {
    parts.push(layer.config)
    for (const [i, override] of (layer.config.overrides ?? []).entries()) {
      if (!matches([override.files].flat(), layer, file)) continue
      parts.push(override)
      key.push(`${layer.file}#${i}`)
    }
  }
  const levels = new Map<string, RuleLevel>()
  const boilerplate: Record<string, string[]> = {}
  for (const part of parts) {
    setLevels(part, rules, levels)
    const lines = Array.isArray(part.boilerplate) ? {'*': part.boilerplate} : (part.boilerplate ?? {})
    for (const [site, own] of Object.entries(lines)) boilerplate[site] = [...(boilerplate[site] ?? []), ...own]
  }
  return {
    key: key.join('\n'),
    language: parts.findLast(({language}) => language !== undefined)?.language,
    words: joined(parts, 'words'),
    names: joined(parts, 'names'),
    replace: Object.assign({}, ...parts.map(({replace}) => replace)),
    levels,
    boilerplate,
    frontMatter: joined(parts, 'frontMatter')
  }
}

function joined(parts: readonly Settings[], key: 'words' | 'names' | 'frontMatter'): string[] {
  return [...new Set(parts.flatMap((part) => part[key] ?? []))]
}

/** Families first: what stands beside them about a rule is more to the point. */
function setLevels({rules: given = {}}: Settings, rules: readonly string[], levels: Map<string, RuleLevel>): void {
  const entries = Object.entries(given).sort(([a], [b]) => Number(a.includes('/')) - Number(b.includes('/')))
  for (const [name, setting] of entries) {
    const [level, options] = typeof setting === 'string' ? [setting] : setting
    const own = rules.filter((rule) => rule === name || rule.startsWith(`${name}/`))
    for (const rule of own.length > 0 ? own : [name]) {
      levels.set(rule, {level, options: options ?? levels.get(rule)?.options})
    }
  }
}

/** Does one of the globs, read as in `.gitignore`, hold for a file? */
function matches(globs: readonly string[], {file}: Layer, path: string): boolean {
  const inside = relative(dirname(file), path)
  if (inside === '' || inside.startsWith('..') || resolve(inside) === inside) return false
  return ignore()
    .add([...globs])
    .ignores(inside.split(sep).join('/'))
}

/** Does the config leave a file out of folders? */
export function isIgnored(config: LoadedConfig, file: string): boolean {
  return config.layers.some((layer) => matches(layer.config.ignore ?? [], layer, file))
}

/** The file of known findings, absolute. */
export function baselineOf(config: LoadedConfig): string | undefined {
  const layer = config.layers.findLast(({config: {baseline}}) => baseline !== undefined)
  return layer && resolve(dirname(layer.file), layer.config.baseline!)
}
