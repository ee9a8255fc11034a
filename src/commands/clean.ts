/** `bluepencil clean`: cleaned text to standard output, into the files, into another directory, or as a diff. */
import {mkdirSync} from 'node:fs'
import {dirname, extname, isAbsolute, join, relative, resolve} from 'node:path'
import type {Cleaned} from '../clean.js'
import {UserError} from '../error.js'
import {fileError, type Input, inputsOf, readInput, writeWhole} from './files.js'
import {colourLevel, type Io, write} from './io.js'
import {type Cleaning, optionsByType, type Printing, toCleanOptions, typeOf} from './options.js'

export interface CleanFlags extends Cleaning, Printing {
  write?: boolean
  outDir?: string
  diff?: boolean
  removed?: string
  stdinFilename?: string
  verbose?: boolean
}

/** @returns the exit code: 1 for a `--diff` with changes, 2 when a file could not be read or written */
export async function cleanCommand(paths: string[], flags: CleanFlags, io: Io): Promise<number> {
  const inputs = await inputsOf(paths, io, flags.stdinFilename)
  checkTarget(inputs, flags)
  const optionsFor = optionsByType({...(await toCleanOptions(flags)), advice: flags.verbose === true})
  const {clean} = await import('../clean.js')
  let ledger = ''
  let changed = false
  let failed = false
  for (const input of inputs) {
    if (io.signal?.aborted) break
    try {
      const source = await readInput(input, io)
      const type = typeOf(flags.type, input.name)
      if (flags.write && type === 'html') {
        const reason = 'its text must not replace its HTML'
        throw new UserError(`Unexpected page \`${input.name}\` with \`--write\`, expected \`--out-dir\`: ${reason}`)
      }
      const cleaned = await clean(source, optionsFor(type))
      // A diff of a page against its text would say nothing: it starts from the article that was found.
      const before = flags.diff ? (cleaned.page?.text ?? source) : source
      changed ||= cleaned.text !== before
      ledger += removals(input.name, cleaned)
      await report(input, source, cleaned, flags, io)
      await deliver(input, before, cleaned.text, type, flags, io)
    } catch (error) {
      // One bad file does not keep the others from being cleaned.
      if (!(error instanceof UserError) || io.signal?.aborted) throw error
      await write(io.stderr, `bluepencil: ${error.message}\n`)
      failed = true
    }
  }
  if (flags.removed) writeWhole(resolve(io.cwd, flags.removed), ledger, flags.removed)
  return failed ? 2 : flags.diff && changed ? 1 : 0
}

function checkTarget(inputs: readonly Input[], flags: CleanFlags): void {
  const stdin = inputs.some(({file}) => !file)
  if (stdin && (flags.write || flags.outDir)) {
    throw new UserError(`Unexpected standard input with \`${flags.write ? '--write' : '--out-dir'}\`, expected paths`)
  }
  if (inputs.length > 1 && !flags.write && !flags.outDir && !flags.diff) {
    throw new UserError(
      `Unexpected ${inputs.length} texts, expected one, or \`--write\`, \`--out-dir DIR\` or \`--diff\``
    )
  }
}

async function deliver(input: Input, source: string, text: string, type: string, flags: CleanFlags, io: Io) {
  if (flags.diff) {
    const {diff} = await import('../reports/diff.js')
    const {Chalk} = await import('chalk')
    const chalk = new Chalk({level: colourLevel(flags.color, io.env, io.stdout.isTTY)})
    return write(io.stdout, diff(input.name, source, text, chalk))
  }
  if (flags.outDir) return writeWhole(placeIn(flags, input, type, io.cwd), text)
  if (!flags.write) return write(io.stdout, text)
  if (text !== source) writeWhole(input.file!, text, input.name)
}

/** The same relative path below `--out-dir`; a page gets the ending of what it became. */
function placeIn(flags: CleanFlags, input: Input, type: string, cwd: string): string {
  let path = relative(cwd, input.file!)
  if (path.startsWith('..') || isAbsolute(path)) {
    throw new UserError(
      `Unexpected path \`${input.name}\` with \`--out-dir\`, expected one below the working directory`
    )
  }
  if (type === 'html') {
    path = path.slice(0, path.length - extname(path).length) + (flags.outputType === 'markdown' ? '.md' : '.txt')
  }
  const place = join(resolve(cwd, flags.outDir!), path)
  if (place === input.file)
    throw new UserError(`Unexpected \`--out-dir\` over the texts themselves, expected \`--write\``)
  try {
    mkdirSync(dirname(place), {recursive: true})
  } catch (error) {
    throw fileError(error, dirname(place), 'write')
  }
  return place
}

/** A line of JSON for each block that was taken out; what was left out of a page first. */
function removals(path: string, {applied, page}: Cleaned): string {
  const outside = (page?.removed ?? []).map(({at, text}) => ({reason: page!.how, start: at, end: at, text}))
  const blocks = applied
    .filter(({message}) => message.removes)
    .map(({message, start, end, actual}) => ({rule: message.ruleId, reason: message.note, start, end, text: actual}))
  return [...outside, ...blocks].map((entry) => `${JSON.stringify({path, ...entry})}\n`).join('')
}

/** What was left alone as a whole is always told; every finding only with `--verbose`. */
async function report(input: Input, source: string, cleaned: Cleaned, flags: CleanFlags, io: Io): Promise<void> {
  const {notQuiet} = await import('../clean.js')
  const noArticle = cleaned.page?.found === false ? cleaned.page.how : undefined
  const why = cleaned.refused ?? noArticle ?? cleaned.remaining.find((one) => one.why === notQuiet)?.why
  if (why && !flags.quiet) await write(io.stderr, `bluepencil: ${input.name}: ${why}\n`)
  if (!flags.verbose) return
  const {checked} = await import('../reports/checked.js')
  const {plain} = await import('../reports/plain.js')
  await write(io.stderr, plain(checked(input.name, source, cleaned)))
}
