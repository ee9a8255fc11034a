/** Finds config files and reads them: the only place that knows their names. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, extname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {UserError} from '../error.js'

const names = [
  'bluepencil.config.js',
  'bluepencil.config.mjs',
  'bluepencil.config.ts',
  'bluepencil.config.json',
  '.bluepencilrc',
  '.bluepencilrc.json',
  '.bluepencilrc.yaml',
  'package.json'
]

/** Words, names and replacements beside a config, or alone: `review` writes what a person decided there. */
export const wordsName = 'bluepencil.words.json'

/**
 * The config file that holds in a folder: its own, or that of the nearest folder above. Without one, the nearest file of
 * words alone.
 *
 * @throws {UserError} when two stand side by side, or when a `package.json` on the way cannot be read
 */
export async function findConfig(folder: string): Promise<string | undefined> {
  const {lilconfig} = await import('lilconfig')
  search ??= lilconfig('bluepencil', {
    searchPlaces: names,
    loaders,
    ignoreEmptySearchPlaces: false,
    cache: false
  }).search
  searchWords ??= lilconfig('bluepencil', {searchPlaces: [wordsName], loaders, cache: false}).search
  const found = (await search(folder))?.filepath ?? (await searchWords(folder))?.filepath
  if (found) checkAlone(found)
  return found
}

let search: Search | undefined
let searchWords: Search | undefined
type Search = (folder: string) => Promise<{filepath: string} | null>

// While searching only a package.json must be looked into: it is a config when it has the key.
const there = () => ({})
const loaders = {
  noExt: there,
  '.js': there,
  '.mjs': there,
  '.ts': there,
  '.yaml': there,
  '.json': (path: string, text: string) => (basename(path) === 'package.json' ? parseJson(text, path) : {})
}

function checkAlone(found: string): void {
  const folder = dirname(found)
  for (const name of basename(found) === wordsName ? [] : names) {
    const path = join(folder, name)
    if (path === found || !existsSync(path)) continue
    if (name === 'package.json' && !hasKey(readJson(path))) continue
    throw new UserError(
      `Unexpected config \`${name}\` beside \`${basename(found)}\` in \`${folder}\`, expected one of them`
    )
  }
}

function hasKey(manifest: unknown): manifest is {bluepencil: unknown} {
  return typeof manifest === 'object' && manifest !== null && 'bluepencil' in manifest
}

/**
 * What a config file holds; nothing is checked yet.
 *
 * @throws {UserError} when it cannot be read, or throws itself
 */
export async function readConfig(path: string): Promise<unknown> {
  const name = basename(path)
  if (name === 'package.json') {
    const manifest = readJson(path)
    return hasKey(manifest) ? manifest.bluepencil : {}
  }
  const ending = extname(path)
  if (/^\.[cm]?[jt]s$/.test(ending)) return importDefault(path)
  if (ending === '.json') return readJson(path)
  // YAML is JSON too.
  const {parse} = await import('yaml')
  const text = read(path)
  try {
    return parse(text) ?? {}
  } catch (error) {
    throw new UserError(`Cannot read \`${path}\`: ${(error as Error).message.split('\n')[0]}`)
  }
}

/** @throws {UserError} when it is not there, or no JSON */
function readJson(path: string): unknown {
  const text = read(path)
  return text.trim() === '' ? {} : parseJson(text, path)
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UserError(`Cannot read \`${path}\`: ${(error as Error).message}, expected JSON`)
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UserError(`Unexpected config \`${path}\`, expected a file: there is none`)
    throw new UserError(
      `Cannot read \`${path}\`: ${code === 'EISDIR' ? 'it is a directory' : (error as Error).message}`
    )
  }
}

async function importDefault(path: string): Promise<unknown> {
  const {mtimeMs} = statSync(path, {throwIfNoEntry: false}) ?? {}
  if (mtimeMs === undefined) throw new UserError(`Unexpected config \`${path}\`, expected a file: there is none`)
  try {
    // A long run (`lsp`, `--watch`) reads it again when it has changed.
    const module = await import(`${pathToFileURL(path).href}?${mtimeMs}`)
    if ('default' in module) return module.default
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw new UserError(
        `Cannot read \`${path}\`: this Node does not import TypeScript, expected Node 22.18 or newer, or the same as \`${basename(path, extname(path))}.js\``
      )
    }
    throw new UserError(`Cannot read \`${path}\`: it throws \`${String(error).split('\n')[0]}\``)
  }
  throw new UserError(`Unexpected config \`${path}\` without a default export, expected \`export default {…}\``)
}

/**
 * The file of a config or of a plugin that another config names: a path is relative to it, anything else is a module.
 *
 * @throws {UserError} when there is none
 */
export function resolveFrom(config: string, name: string): string {
  try {
    return createRequire(config).resolve(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return name
    const expected = /^\.{0,2}\//.test(name) ? 'a file: there is none' : 'a module that is installed'
    throw new UserError(`Unexpected \`${name}\` in \`${config}\`, expected ${expected}`)
  }
}

/** The plugin that a module has as its default. @throws {UserError} when there is none, or the module throws */
export async function importPlugin(config: string, name: string): Promise<unknown> {
  const path = resolveFrom(config, name)
  const address = path === name ? name : pathToFileURL(path).href
  try {
    const module = await import(address)
    if (['function', 'object'].includes(typeof module.default)) return module.default
  } catch (error) {
    throw new UserError(`Cannot read the plugin \`${name}\`: it throws \`${String(error).split('\n')[0]}\``)
  }
  throw new UserError(`Unexpected plugin \`${name}\` without a default export, expected a retext plugin`)
}
