/** What the user named: files, directories and globs become the texts to read. */
import {type Dirent, readdir, readFileSync, statSync} from 'node:fs'
import {dirname, extname, join, relative, resolve, sep} from 'node:path'
import {UserError} from '../error.js'
import {fileError} from './files.js'
import type {Io} from './io.js'

/** One text to read. */
export interface Input {
  /** As the user would write it; the name that reports print. */
  name: string
  /** The file, absolute; undefined for standard input. */
  file?: string
  /** Why nothing can be read there: reading it throws this, and the other inputs are still read. */
  error?: UserError
}

/** What of a command's flags is about its inputs. */
export interface Named {
  stdinFilename?: string
  /** What was written there before is no input of a directory or a glob that reaches over it. */
  outDir?: string
}

const textFiles = ['txt', 'md', 'markdown', 'html', 'htm']
const textEndings = textFiles.map((end) => `.${end}`)

/**
 * The inputs that `paths` name: files as they are, directories and globs expanded, without what `.gitignore` and
 * `.bluepencilignore` leave out; standard input for `-` or no path. A path where nothing can be found or read is an
 * input with an error.
 *
 * @throws {UserError} for a name of standard input that is not read
 */
export async function inputsOf(paths: readonly string[], io: Io, {stdinFilename, outDir}: Named): Promise<Input[]> {
  const inputs = new Map<string, Input>()
  for (const path of paths.length > 0 ? paths : ['-']) {
    if (path === '-') inputs.set('-', {name: stdinFilename ?? '<stdin>'})
    else for (const input of await inputsAt(path, io.cwd, outDir)) inputs.set(input.file ?? input.name, input)
  }
  if (stdinFilename !== undefined && !inputs.has('-')) {
    throw new UserError(`Unexpected \`--stdin-filename ${stdinFilename}\` with a path, expected standard input`)
  }
  return [...inputs.values()]
}

async function inputsAt(path: string, cwd: string, outDir: string | undefined): Promise<Input[]> {
  try {
    return await found(path, cwd, outDir)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [{name: path, error}]
  }
}

async function found(path: string, cwd: string, outDir: string | undefined): Promise<Input[]> {
  if (path === '') throw new UserError('Unexpected path ``, expected a file or a directory')
  const full = resolve(cwd, path)
  const stat = statAt(full)
  if (stat && !('code' in stat) && !stat.isDirectory()) return [{name: path, file: full}]
  const {glob, isDynamicPattern} = await import('tinyglobby')
  const directory = stat && !('code' in stat)
  if (!directory && !isDynamicPattern(path)) {
    if (stat) throw fileError(stat, path, 'read')
    // What a newcomer tries first: nothing here goes to the network.
    if (/^https?:\/\//i.test(path))
      throw new UserError(
        `Unexpected address \`${path}\`, expected a file or a directory: pipe the page in, as \`curl -s ADDRESS | bluepencil --type html\``
      )
    throw new UserError(`Unexpected path \`${path}\`, expected a file or a directory: there is none`)
  }
  const closed = new Map<string, Error>()
  const files = await glob(directory ? [`**/*.{${textFiles}}`] : [path], {
    cwd: directory ? full : cwd,
    absolute: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    caseSensitiveMatch: !directory,
    followSymbolicLinks: false,
    // Left alone, it passes over a directory that cannot be read and a link that leads nowhere.
    fs: {readdir: readdirNoting(closed, directory ? textEndings : [extname(path)])}
  })
  const kept = await keptOf(
    files.map((file) => resolve(file)),
    closed,
    cwd
  )
  const place = outDir === undefined ? undefined : resolve(cwd, outDir)
  const written = place !== undefined && isBelow(place, directory ? full : cwd) ? place : undefined
  const inputs = kept.filter(({file}) => !written || !file || !isBelow(file, written))
  if (inputs.length > 0) return inputs
  const expected = directory ? `files ending in ${textEndings.join(', ')}` : 'files'
  const left = files.length > kept.length ? `: ${files.length - kept.length} ignored` : ''
  throw new UserError(`Unexpected path \`${path}\`, expected it to match ${expected}${left}`)
}

/** Is it there, and what? The failure where that cannot be told. */
function statAt(path: string) {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch (error) {
    return error as NodeJS.ErrnoException & {code: string}
  }
}

/** Notes in `closed` the directories that cannot be read, and the links with these endings that lead nowhere. */
function readdirNoting(closed: Map<string, Error>, endings: readonly string[]): typeof readdir {
  const noting = (path: string, options: {withFileTypes: true}, done: (error: unknown, entries?: Dirent[]) => void) =>
    readdir(path, options, (error, entries) => {
      if (error && error.code !== 'ENOENT') closed.set(resolve(path), error)
      for (const entry of entries ?? []) {
        if (!entry.isSymbolicLink() || !endings.includes(extname(entry.name))) continue
        const link = resolve(path, entry.name)
        const there = statAt(link)
        if (!there || 'code' in there)
          closed.set(link, there ?? Object.assign(new Error('a lost link'), {code: 'ENOENT'}))
      }
      done(error, entries)
    })
  return noting as typeof readdir
}

/** The files that no ignore file leaves out, in order; then the directories that could not be read. */
async function keptOf(files: readonly string[], closed: ReadonlyMap<string, Error>, cwd: string): Promise<Input[]> {
  const {default: ignore} = await import('ignore')
  const ignored = ignoredBy((text) => ignore().add(text), cwd)
  const kept: Input[] = []
  const failures = new Map<string, Input>()
  for (const file of [...files].sort()) {
    const name = nameOf(file, cwd)
    try {
      if (!ignored(file)) kept.push({name, file})
    } catch (error) {
      // Whether it is ignored cannot be told: it is left alone, and the reason is told once.
      if (!(error instanceof UserError)) throw error
      failures.set(error.message, {name, error})
    }
  }
  for (const [directory, error] of closed) {
    const name = nameOf(directory, cwd)
    if (!ignored(directory, '/')) failures.set(name, {name, error: fileError(error, name, 'read') as UserError})
  }
  return [...kept, ...failures.values()]
}

function nameOf(file: string, cwd: string): string {
  const name = relative(cwd, file)
  return name.startsWith('..') ? file : name || '.'
}

function isBelow(path: string, directory: string): boolean {
  return path.startsWith(directory.endsWith(sep) ? directory : directory + sep)
}

interface Patterns {
  test: (path: string) => {ignored: boolean; unignored: boolean}
}

/** Asks the ignore files of every directory above a file, from the root of its repository down; the last word counts. */
function ignoredBy(read: (text: string) => Patterns, cwd: string): (file: string, end?: string) => boolean {
  const known = new Map<string, {patterns: Patterns; root: boolean}>()
  const at = (directory: string) => {
    let one = known.get(directory)
    if (!one) {
      const text = ['.gitignore', '.bluepencilignore'].map((name) => readIfThere(join(directory, name), cwd)).join('\n')
      one = {patterns: read(text), root: statSync(join(directory, '.git'), {throwIfNoEntry: false}) !== undefined}
      known.set(directory, one)
    }
    return one
  }
  return (file, end = '') => {
    const above: string[] = []
    for (let directory = dirname(file); ; directory = dirname(directory)) {
      above.unshift(directory)
      if (at(directory).root || directory === dirname(directory)) break
    }
    let ignored = false
    for (const directory of above) {
      const match = at(directory).patterns.test(relative(directory, file).split(sep).join('/') + end)
      if (match.ignored) ignored = true
      if (match.unignored) ignored = false
    }
    return ignored
  }
}

/** @throws {UserError} for a file that is there and cannot be read: what it leaves out must not be touched */
function readIfThere(path: string, cwd: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw fileError(error, nameOf(path, cwd), 'read')
  }
}
