/** What a training needs of the machine and the command line, asked for before it starts: what is missing is told in a sentence. */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, realpathSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {type ParseArgsConfig, parseArgs} from 'node:util'

export const python = process.env.PYTHON ?? 'python3'

/** Ends the process with a message: what is wrong with the command is no fault of the code, and no stack is shown. */
export function refuse(unexpected: string, expected: string): never {
  console.error(`Unexpected ${unexpected}, expected ${expected}: see src/training/README.md`)
  process.exit(2)
}

/** A tool that is not there, and what to do. */
type Lack = readonly [unexpected: string, expected: string]

const scowlLists = ['american', 'british'].flatMap((country) =>
  ['', '-small', '-large', '-huge'].map((size) => `${country}-english${size}`)
)

/** The folder where Debian's word lists lie, without `--scowl`. */
export const defaultScowl = '/usr/share/dict'

function scowlLack(args: readonly string[]): Lack | undefined {
  const folder = valueAfter(args, '--scowl') ?? defaultScowl
  const missing = scowlLists.filter((name) => !existsSync(join(folder, name)))
  return missing.length === 0
    ? undefined
    : [
        `\`${folder}\` without ${named(missing)}`,
        "SCOWL's eight lists: install Debian's `wamerican`, `wbritish` and the `-small`, `-large` and `-huge` of both, or name their folder with `--scowl DIR`"
      ]
}

function pythonLack(packages: string): Lack | undefined {
  try {
    execFileSync(python, ['-c', `import ${packages}`], {stdio: 'ignore'})
    return undefined
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT'
    return [
      isThere ? `\`${python}\` without one of ${packages}` : `\`${python}\`, which is no program here`,
      'a Python with the packages of src/training/requirements.txt: `pip install -r src/training/requirements.txt`, ' +
        'or name another interpreter, as in `PYTHON=/usr/bin/python3 npm run train -- …`'
    ]
  }
}

function htmlToTextLack(args: readonly string[]): Lack | undefined {
  const only = valueAfter(args, '--only')
  if (only !== undefined && !only.split(',').includes('pages')) return undefined
  try {
    requireHere('html-to-text')
    return undefined
  } catch {
    return ['no html-to-text', 'version 9 of it: `npm install --no-save html-to-text@9`, or its folder in `NODE_PATH`']
  }
}

/** Finds a package in `NODE_PATH`, or where `npm install` puts it in this clone. */
const requireHere = createRequire(`${process.env.NODE_PATH ?? realpathSync('.')}/`)

const tools = {
  scowl: scowlLack,
  python: () => pythonLack('numpy, scipy, sklearn'),
  lxml: () => pythonLack('lxml'),
  torch: () => pythonLack('torch'),
  htmlToText: htmlToTextLack
}

/** What each training needs beside `--corpora`: options with the path of something, and tools. */
const needs: Readonly<Record<string, {options?: readonly string[]; tools?: readonly (keyof typeof tools)[]}>> = {
  lexicon: {tools: ['scowl']},
  casing: {tools: ['scowl', 'python']},
  pages: {tools: ['python', 'torch']},
  lines: {options: ['--exam'], tools: ['python', 'lxml', 'htmlToText']},
  spelling: {options: ['--misspellings'], tools: ['scowl', 'python']},
  spun: {options: ['--exam', '--wordnet'], tools: ['python']}
}

/** The options that a training asks for. */
export function neededOptions(what: string): string[] {
  return ['--corpora', ...(needs[what]?.options ?? [])]
}

/** The tools that a training asks for and this machine lacks. */
export function lacks(what: string, args: readonly string[]): Lack[] {
  return (needs[what]?.tools ?? []).map((name) => tools[name](args)).filter((lack) => lack !== undefined)
}

/** The value of an option of the command line; empty where it ends with the option. */
export function valueAfter(args: readonly string[], option: string): string | undefined {
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  return at < 0 ? undefined : args[at] === option ? (args[at + 1] ?? '') : args[at].slice(option.length + 1)
}

/** The options of a training, as `parseArgs` of Node reads them; one that it does not know is refused. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T
): ReturnType<typeof parseArgs<{options: T}>>['values'] {
  try {
    return parseArgs({options}).values
  } catch (error) {
    return refuse(`options: ${(error as Error).message}`, named(Object.keys(options).map((name) => `--${name}`)))
  }
}

/** The names of a list with commas, each of them known. */
export function readNames<T extends string>(option: string, list: string, known: readonly T[]): T[] {
  const names = list.split(',').filter(Boolean)
  const unknown = names.find((name) => !known.includes(name as T))
  if (unknown !== undefined) refuse(`\`${option} ${unknown}\``, `names of ${named(known)}`)
  return names as T[]
}

/** Refuses to start without a file that will be read. */
export function needFiles(paths: readonly string[]): void {
  const missing = paths.filter((path) => !existsSync(path))
  if (missing.length === 0) return
  const folder = dirname(missing[0])
  const names = missing.filter((path) => dirname(path) === folder).map((path) => basename(path))
  refuse(`\`${folder}\` without ${named(names)}`, 'the files of its table, which says where each is published')
}

/** Makes a folder that will be written to. */
export function makeFolder(option: string, path: string): void {
  try {
    mkdirSync(path, {recursive: true})
  } catch (error) {
    refuse(`\`${option} ${path}\` (${(error as Error).message})`, 'a folder that is there, or can be made')
  }
}

function named(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
