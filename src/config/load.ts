/** A config with all that it stands on: what it extends, the words beside it, its plugins. */
import {existsSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {oneOf, UserError} from '../error.js'
import {checkConfig} from './check.js'
import {importPlugin, readConfig, resolveFrom, wordsName} from './find.js'
import {type Config, configSchema, type Settings, wordsSchema} from './schema.js'

/** One file's part of a config. */
export interface Layer {
  /** The file, absolute; globs and paths of its config are relative to its folder. */
  file: string
  config: Config
}

export interface LoadedConfig {
  /** The file that was found or named. */
  file: string
  /** What holds, the last word last: the files it extends before itself, then the words beside it. */
  layers: readonly Layer[]
  plugins: readonly LoadedPlugin[]
}

export interface LoadedPlugin {
  name: string
  plugin: unknown
  options?: unknown
  trusted: boolean
}

/**
 * Reads a config and checks it.
 *
 * @param rules the names of all rules and families
 * @throws {UserError} for whatever its user can repair, naming the file
 */
export async function loadConfig(file: string, rules: readonly string[]): Promise<LoadedConfig> {
  const layers: Layer[] = []
  if (basename(file) !== wordsName) await addLayers(file, [], layers)
  const words = join(dirname(file), wordsName)
  if (existsSync(words)) {
    layers.push({file: words, config: checkConfig(wordsSchema, await readConfig(words), words)})
  }
  const plugins = await pluginsOf(layers)
  const known = [...rules, ...plugins.flatMap(({plugin}) => ruleName(plugin) ?? [])]
  for (const layer of layers) checkRules(layer, known)
  return {file, layers, plugins}
}

async function addLayers(file: string, chain: readonly string[], into: Layer[]): Promise<void> {
  if (chain.includes(file)) {
    throw new UserError(
      `Unexpected \`extends\` in \`${chain.at(-1)}\`, expected no circle: it leads back to \`${file}\``
    )
  }
  const config = checkConfig(configSchema, await readConfig(file), file)
  for (const base of [config.extends ?? []].flat()) await addLayers(resolveFrom(file, base), [...chain, file], into)
  into.push({file, config})
}

async function pluginsOf(layers: readonly Layer[]): Promise<LoadedPlugin[]> {
  const plugins = new Map<string, LoadedPlugin>()
  const trusted = new Set(layers.flatMap(({config}) => config.trust ?? []))
  for (const {file, config} of layers) {
    for (const given of config.plugins ?? []) {
      const [name, options] = typeof given === 'string' ? [given] : given
      plugins.set(name, {name, options, plugin: await importPlugin(file, name), trusted: trusted.has(name)})
    }
  }
  for (const {file, config} of layers) {
    for (const name of config.trust ?? []) {
      if (plugins.has(name)) continue
      const expected = plugins.size > 0 ? oneOf(name, [...plugins.keys()]) : 'expected the name of one in `plugins`'
      throw new UserError(`Unexpected plugin \`${name}\` for \`trust\` in \`${file}\`, ${expected}`)
    }
  }
  return [...plugins.values()]
}

function ruleName(plugin: unknown): string | undefined {
  return (plugin as {meta?: {name?: string}} | null)?.meta?.name
}

function checkRules({file, config}: Layer, known: readonly string[]): void {
  const parts: Settings[] = [config, ...(config.overrides ?? [])]
  for (const {rules = {}} of parts) {
    for (const name of Object.keys(rules)) {
      if (!known.includes(name)) {
        throw new UserError(`Unexpected rule \`${name}\` in \`${file}\`, ${oneOf(name, known, 'bluepencil rules')}`)
      }
    }
  }
}
