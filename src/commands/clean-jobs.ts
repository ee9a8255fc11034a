/** What `bluepencil clean` is asked to do with each input: refused before anything is read where it makes no sense. */
import {extname, isAbsolute, join, relative, resolve} from 'node:path'
import {UserError} from '../error.js'
import type {CleanFlags} from './clean.js'
import type {Input} from './inputs.js'
import {typeOf} from './options.js'
import type {Output} from './outputs.js'

/** An input, what it is, and where its text goes when that is a file. */
export interface CleanJob extends Input {
  type: 'text' | 'markdown' | 'html'
  place?: string
}

export function checkTarget(inputs: readonly Input[], flags: CleanFlags): void {
  const stdin = inputs.some(({file}) => !file)
  if (stdin && (flags.write || flags.outDir)) {
    throw new UserError(`Unexpected standard input with \`${flags.write ? '--write' : '--out-dir'}\`, expected paths`)
  }
  if (flags.write && flags.encoding && flags.encoding !== 'utf-8') {
    throw new UserError('Unexpected `--encoding` with `--write`, expected `--out-dir`: what is written is UTF-8')
  }
  if (flags.learn && (flags.decisions === undefined || flags.config === false)) {
    const wrong = flags.config === false ? ' with `--no-config`' : ', expected `--decisions FILE` with it'
    throw new UserError(`Unexpected \`--learn\`${wrong}`)
  }
  if (flags.frontMatter && flags.outputType !== 'markdown') {
    throw new UserError('Unexpected `--front-matter`, expected `--output-type markdown` with it')
  }
  if (inputs.length > 1 && !flags.write && !flags.outDir && !flags.diff && !flags.metadata) {
    throw new UserError(
      `Unexpected ${inputs.length} texts, expected one, or \`--write\`, \`--out-dir DIR\` or \`--diff\``
    )
  }
}

export function checkPage({name, type}: CleanJob, flags: CleanFlags): void {
  if ((flags.metadata && type !== 'html' && type !== 'text') || (flags.frontMatter && type !== 'html')) {
    const flag = flags.metadata ? '--metadata' : '--front-matter'
    throw new UserError(`Unexpected ${type} \`${name}\` with \`${flag}\`, expected a page`)
  }
  if (!flags.write || type !== 'html') return
  const reason = 'its text must not replace its HTML'
  throw new UserError(`Unexpected page \`${name}\` with \`--write\`, expected \`--out-dir\`: ${reason}`)
}

export function cleanJobOf(input: Input, flags: CleanFlags, cwd: string): CleanJob {
  const type = typeOf(flags.type, input.name)
  return {...input, type, place: flags.outDir ? placeIn(flags, input, type, cwd) : undefined}
}

/** The same relative path below `--out-dir`; a page or a document gets the ending of what it became. */
function placeIn(flags: CleanFlags, input: Input, type: string, cwd: string): string {
  let path = relative(cwd, input.file!)
  if (path.startsWith('..') || isAbsolute(path)) {
    throw new UserError(
      `Unexpected path \`${input.name}\` with \`--out-dir\`, expected one below the working directory`
    )
  }
  if (flags.docx) path = `${path.slice(0, path.length - extname(path).length)}.docx`
  else if (type === 'html') {
    path = path.slice(0, path.length - extname(path).length) + (flags.outputType === 'markdown' ? '.md' : '.txt')
  }
  const place = join(resolve(cwd, flags.outDir!), path)
  if (place === input.file)
    throw new UserError(`Unexpected \`--out-dir\` over the texts themselves, expected \`--write\``)
  return place
}

export function cleanTargetsOf(jobs: readonly CleanJob[], cwd: string): Output[] {
  return jobs.flatMap(({name, place}) =>
    place ? [{what: `\`${relative(cwd, place)}\` for \`${name}\``, file: place}] : []
  )
}
