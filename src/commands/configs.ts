/** The cleaner of each text: what the command line says, over what the config of its folder says. */
import {dirname, resolve} from 'node:path'
import type {Clean, CleanOptions} from '../clean.js'
import type {LoadedConfig} from '../config/load.js'
import type {FileSettings} from '../config/settings.js'
import {UserError} from '../error.js'
import type {RuleSettings} from '../level.js'
import type {Reading} from './files.js'
import type {Input} from './inputs.js'
import type {Io} from './io.js'
import {type Cleaning, toCleanOptions, typeOf} from './options.js'

/** What commander hands to an action that took `configOptions`. */
export interface Configuring {
  /** A file; `false` for none at all. */
  config: string | boolean
}

/** How a text is to be cleaned. */
export interface Cleaner {
  /** Made when it is first asked for. */
  clean: Clean
  options: CleanOptions
  /** The same for texts that are cleaned alike: all that the result depends on beside the text itself. */
  key: string
}

/** What cleaners are made of, beside the configs: plain data, to be sent to a thread. */
export interface CleanersMade {
  flags: Pick<Cleaning & Configuring, 'type' | 'encoding' | 'config'>
  cwd: string
  /** What the command line says. */
  base: CleanOptions
}

/** Cleaners by text: one for each config, each set of overrides that holds, and each type. */
export class Cleaners {
  readonly madeOf: CleanersMade
  private readonly byFolder = new Map<string, Promise<LoadedConfig | undefined>>()
  private readonly loaded = new Map<string, Promise<LoadedConfig>>()
  private readonly made = new Map<string, Cleaner>()

  /** Of options that were checked: see `of`. */
  constructor(madeOf: CleanersMade) {
    this.madeOf = madeOf
  }

  /**
   * @param more options that the command itself sets
   * @throws {UserError} for an unknown rule or a language that is none
   */
  static async of(flags: Cleaning & Configuring, io: Io, more: CleanOptions = {}): Promise<Cleaners> {
    const {type, encoding, config} = flags
    const base = {...(await toCleanOptions(flags)), ...more}
    return new Cleaners({flags: {type, encoding, config}, cwd: io.cwd, base})
  }

  /** How the bytes of an input are read. */
  reading({name}: Pick<Input, 'name'>): Reading {
    const {type, encoding} = this.madeOf.flags
    return {type: typeOf(type, name), encoding}
  }

  /** @throws {UserError} for a config that is wrong */
  async for(input: Pick<Input, 'name' | 'file'>): Promise<Cleaner> {
    const {flags, base} = this.madeOf
    const type = typeOf(flags.type, input.name)
    const config = await this.configFor(input)
    if (!config) return this.cleaner(type, type, base)
    const {rules} = await import('../rules/index.js')
    const {settingsFor} = await import('../config/settings.js')
    const names = rules.map(({meta}) => meta.name)
    const settings = settingsFor(config, this.placeOf(input), names)
    return this.cleaner(`${settings.key}\n${type}`, type, {...optionsOf(settings, config), ...defined(base)})
  }

  private cleaner(key: string, type: CleanOptions['type'], options: CleanOptions): Cleaner {
    let one = this.made.get(key)
    if (!one) {
      one = lazyCleaner({...options, type})
      this.made.set(key, one)
    }
    return one
  }

  /** The inputs without the files of folders and globs that their config ignores; `paths` are what the user named. */
  async kept(inputs: readonly Input[], paths: readonly string[]): Promise<Input[]> {
    const kept: Input[] = []
    for (const input of inputs) {
      // A config that is wrong is told before anything is cleaned.
      const config = input.error ? undefined : await this.configFor(input)
      if (config && input.file !== undefined && !paths.includes(input.name)) {
        const {isIgnored} = await import('../config/settings.js')
        if (isIgnored(config, input.file!)) continue
      }
      kept.push(input)
    }
    if (kept.length > 0 || inputs.length === 0) return kept
    throw new UserError(`Unexpected paths, expected files that the config does not ignore: ${inputs.length} ignored`)
  }

  /** The config that holds for a text. @throws {UserError} for one that is wrong */
  async configFor(input: Pick<Input, 'name' | 'file'>): Promise<LoadedConfig | undefined> {
    const {flags, cwd} = this.madeOf
    const {config} = flags
    if (config === false) return undefined
    if (typeof config === 'string') return this.load(resolve(cwd, config))
    const folder = dirname(this.placeOf(input))
    let found = this.byFolder.get(folder)
    if (!found) this.byFolder.set(folder, (found = this.find(folder)))
    return found
  }

  private async find(folder: string): Promise<LoadedConfig | undefined> {
    const {findConfig} = await import('../config/find.js')
    const file = await findConfig(folder)
    return file === undefined ? undefined : this.load(file)
  }

  private load(file: string): Promise<LoadedConfig> {
    let loaded = this.loaded.get(file)
    if (!loaded) this.loaded.set(file, (loaded = loadNamed(file)))
    return loaded
  }

  /** Where a text stands; standard input without a name stands in the working directory. */
  placeOf({name, file}: Pick<Input, 'name' | 'file'>): string {
    return file ?? resolve(this.madeOf.cwd, name)
  }
}

async function loadNamed(file: string): Promise<LoadedConfig> {
  const {loadConfig} = await import('../config/load.js')
  const {knownNames} = await import('../rules/index.js')
  return loadConfig(file, knownNames)
}

/** The options that a config gives to the library. */
function optionsOf(settings: FileSettings, {plugins}: LoadedConfig): CleanOptions {
  const {language, words, names, replace, frontMatter, boilerplate} = settings
  const rules: Record<string, RuleSettings[string]> = {}
  for (const [name, {level, options}] of settings.levels) rules[name] = options ? [level, options] : level
  const lines = Object.entries(boilerplate).flatMap(([site, own]) => own.map((line) => `${site}\t${line}`))
  if (lines.length > 0) rules['boilerplate/own-line'] = withLines(rules['boilerplate/own-line'], lines)
  return defined({
    language,
    words: words.length > 0 ? words : undefined,
    names: names.length > 0 ? names : undefined,
    replace: Object.keys(replace).length > 0 ? replace : undefined,
    rules: Object.keys(rules).length > 0 ? rules : undefined,
    frontMatter: frontMatter.length > 0 ? frontMatter : undefined,
    plugins: plugins.length > 0 ? plugins.map(({plugin, options}) => [plugin, options] as never) : undefined,
    trust: plugins.filter(({trusted}) => trusted).map(({plugin}) => plugin)
  })
}

function withLines(setting: RuleSettings[string] | undefined, lines: readonly string[]): RuleSettings[string] {
  return [setting === 'off' || setting === 'advice' ? setting : 'on', {lines: lines.join('\n')}]
}

/** Only what is defined: the rest must not hide what another object says. */
function defined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T
}

/** The library is loaded with the first text that is really cleaned. */
function lazyCleaner(options: CleanOptions): Cleaner {
  let made: Promise<Clean> | undefined
  const clean: Clean = async (source, hints) => {
    made ??= import('../clean.js').then(({cleaner}) => cleaner(options))
    return (await made)(source, hints)
  }
  const plain = JSON.stringify(options, (_, value) => (typeof value === 'function' ? `${value.name} ${value}` : value))
  return {clean, options, key: plain}
}
