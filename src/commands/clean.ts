/** `bluepencil clean`: cleaned text to standard output, into the files, into another directory, or as a diff. */
import {mkdirSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {Cleaned} from '../clean.js'
import {decisionsFor} from '../decisions.js'
import {UserError} from '../error.js'
import {stateSentence} from '../finding.js'
import {shown} from '../shown.js'
import {type CleanJob, checkPage, checkTarget, cleanJobOf, cleanTargetsOf} from './clean-jobs.js'
import {Cleaners, type Configuring} from './configs.js'
import {failureText, fileError, isGone, readInput, writeWhole} from './files.js'
import {type Input, inputsOf} from './inputs.js'
import {colourLevel, type Io, tell, write} from './io.js'
import {type Decided, learn, offer} from './learning.js'
import {type CleanText, inTurn} from './many-texts.js'
import type {Cleaning, Printing} from './options.js'
import {checkBelow, checkOutputs, Journal, outputsOf} from './outputs.js'
import {fileProgress, type Progress} from './progress.js'
import {readDecisions, replaying} from './replay.js'
import {checkDocumentTarget, documentOf} from './tracked.js'

export interface CleanFlags extends Cleaning, Configuring, Printing {
  write?: boolean
  outDir?: string
  diff?: boolean
  /** Write Word documents with tracked changes: `--output-type docx`. */
  docx?: boolean
  removed?: string
  decisions?: string
  learn?: boolean
  metadata?: boolean
  frontMatter?: boolean
  stdinFilename?: string
  verbose?: boolean
  jobs?: number | 'auto'
  progress?: boolean
}

/**
 * @param commands the names of all commands: a path that is not there may be meant for one
 * @returns the exit code: 1 for a `--diff` with changes, 2 when a file could not be read or written
 */
export async function cleanCommand(
  paths: string[],
  flags: CleanFlags,
  io: Io,
  commands: readonly string[] = []
): Promise<number> {
  const named = await inputsOf(paths, io, flags)
  const readable = named.filter(({error}) => !error)
  for (const {name, error} of named) if (error) await checkWord(name, error, commands)
  for (const {error} of named) if (error) await tell(io, error.message)
  if (readable.length === 0) return 2
  const told = {advice: flags.verbose === true, pageBlocks: flags.verbose === true || flags.removed !== undefined}
  const cleaners = await Cleaners.of(flags, io, told)
  const inputs = await cleaners.kept(readable, paths)
  checkTarget(inputs, flags)
  if (flags.docx) checkDocumentTarget(flags, io)
  const jobs = inputs.map((input) => cleanJobOf(input, flags, io.cwd))
  checkOutputs([...outputsOf({'--removed': flags.removed}, io.cwd), ...cleanTargetsOf(jobs, io.cwd)], inputs, io)
  const decisions = flags.decisions === undefined ? undefined : readDecisions(flags.decisions, io)
  const ledger = flags.removed === undefined ? undefined : new Journal(resolve(io.cwd, flags.removed), flags.removed)
  const work = async (job: CleanJob, byRules: CleanText) => {
    checkPage(job, flags)
    const source = await readInput(job, io, cleaners.reading(job))
    const clean = (text: string) => byRules(text, job)
    return {source, cleaned: await (decisions ? replaying(job, clean, decisions) : clean)(source)}
  }
  const written = {files: 0, changes: 0}
  const decided: Decided[] = []
  let changed = false
  let failures = 0
  let done = 0
  const progress = await fileProgress(showsProgress(flags, io), jobs.length, () => failures, io)
  try {
    progress.to(0)
    for await (const worked of inTurn(jobs, work, cleaners, flags.jobs ?? 'auto', io)) {
      const job = worked.input
      try {
        if ('error' in worked) throw worked.error
        const {source, cleaned} = worked.result
        // A diff of a page against its text would say nothing: it starts from the article that was found.
        const before = flags.diff ? (cleaned.page?.text ?? source) : source
        changed ||= cleaned.text !== before
        // Before the file is replaced: what was taken out is never lost.
        for (const entry of removals(job.name, cleaned)) ledger?.add(entry)
        await report(job, source, cleaned, flags, progress, io)
        if (flags.metadata) await write(io.stdout, await metadataOf(job, cleaned))
        else if (flags.docx) await deliverDocument(job, await documentOf(source, cleaned), flags, io)
        else await deliver(job, before, (await headOf(cleaned, flags)) + cleaned.text, flags, io)
        if (decisions) {
          const own = decisionsFor(job.name, cleaned.page?.text ?? source, decisions)
          decided.push({place: cleaners.placeOf(job), decisions: own})
        }
        if (cleaned.text !== before) {
          written.files++
          written.changes += cleaned.findings.filter(({state}) => state === 'applied').length
        }
      } catch (error) {
        // One bad file does not keep the others from being cleaned, nor does a fault of ours.
        if (io.signal?.aborted || isGone(error)) throw error
        progress.hide()
        await tell(io, failureText(error, job.name))
        failures++
      }
      progress.to(++done)
    }
  } finally {
    progress.end()
    ledger?.close()
  }
  if (flags.write && !flags.quiet) {
    await tell(io, `${written.files} of ${many(named.length, 'file')} changed, ${many(written.changes, 'change')}`)
  }
  if (flags.learn) {
    const learnt = await learn(decided, flags, io)
    if (!learnt && decided.length > 0 && !flags.quiet)
      await tell(io, 'nothing is learnt: no decision is about words of all texts')
  } else if (!flags.quiet) await offer(decided, io)
  const failed = failures > 0 || readable.length < named.length
  return failed ? 2 : flags.diff && changed ? 1 : 0
}

/** Where texts go to the terminal they show by themselves how far it is. */
function showsProgress({progress, quiet, write, outDir}: CleanFlags, io: Io): boolean {
  const prints = !write && !outDir
  return progress !== false && !quiet && !(prints && io.stdout.isTTY === true)
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A mere word that is no path was meant for a command. @throws {UserError} before anything is cleaned */
async function checkWord(name: string, error: UserError, commands: readonly string[]): Promise<void> {
  if (!/^[a-z]+$/.test(name)) return
  if (commands.includes(name)) throw new UserError(`${error.message}; the command \`${name}\` goes before all options`)
  const {closest, distance} = await import('fastest-levenshtein')
  const near = closest(name, [...commands, 'help'])
  if (distance(name, near) > 2) throw error
  throw new UserError(`${error.message}; did you mean ${near === 'help' ? '`--help`' : `the command \`${near}\``}?`)
}

async function deliver({name, file, place}: CleanJob, source: string, text: string, flags: CleanFlags, io: Io) {
  // A terminal is sent no control character; a file, a pipe or a program gets the text byte for byte.
  const seen = (one: string) => (io.stdout.isTTY ? shown(one) : one)
  if (flags.diff) {
    const {diff} = await import('../reports/diff.js')
    const {Chalk} = await import('chalk')
    const chalk = new Chalk({level: colourLevel(flags.color, io.env, io.stdout.isTTY)})
    return write(io.stdout, diff(seen(name), seen(source), seen(text), chalk))
  }
  if (place) return writeBelow(place, resolve(io.cwd, flags.outDir!), text)
  if (!flags.write) return write(io.stdout, seen(text))
  if (text !== source) writeWhole(file!, text, name)
}

function deliverDocument({place}: CleanJob, bytes: Uint8Array, flags: CleanFlags, io: Io): Promise<void> | void {
  return place ? writeBelow(place, resolve(io.cwd, flags.outDir!), bytes) : write(io.stdout, bytes)
}

async function metadataOf({name}: CleanJob, {page}: Cleaned): Promise<string> {
  const {metadataLine} = await import('../reports/metadata.js')
  return metadataLine(name, page)
}

/** What stands over the text: the front matter, when it is asked for. */
async function headOf({page}: Cleaned, flags: CleanFlags): Promise<string> {
  if (!flags.frontMatter || !page) return ''
  const {frontMatter} = await import('../reports/metadata.js')
  return frontMatter(page)
}

function writeBelow(place: string, directory: string, text: string | Uint8Array): void {
  try {
    checkBelow(place, directory, place)
    mkdirSync(dirname(place), {recursive: true})
  } catch (error) {
    throw fileError(error, dirname(place), 'write')
  }
  writeWhole(place, text)
}

/** An entry for each block that was taken out; what was left out of a page first. */
function removals(path: string, {findings, page}: Cleaned): object[] {
  const outside = (page?.blocks ?? [])
    .filter(({kept}) => !kept)
    .map(({text, at, probability, reason}) => ({reason, probability, start: at, end: at, text}))
  const blocks = findings
    .filter(({removes, state}) => removes && state === 'applied')
    .map(({rule, reason, start, end, actual}) => ({rule, reason, start, end, text: actual}))
  return [...outside, ...blocks].map((entry) => ({path, ...entry}))
}

/** What was left alone as a whole is always told; every finding, and every block of a page, only with `--verbose`. */
async function report(
  input: Input,
  source: string,
  cleaned: Cleaned,
  flags: CleanFlags,
  progress: Progress,
  io: Io
): Promise<void> {
  const why = cleaned.refused ?? wholeTextReason(cleaned)
  if ((why && !flags.quiet) || flags.verbose) progress.hide()
  if (why && !flags.quiet) await tell(io, `${input.name}: ${why}`)
  if (!flags.verbose) return
  const {resultOf} = await import('../reports/run.js')
  const {blockLines, plain} = await import('../reports/plain.js')
  await write(io.stderr, blockLines(input.name, cleaned.page) + plain(resultOf(input.name, source, cleaned)))
}

/** Why the text as a whole, or the page, is not what it should be: the reason of its first error or warning of that kind. */
function wholeTextReason({findings}: Cleaned): string | undefined {
  const unquiet = findings.find(({state}) => state === 'not-quiet')
  return unquiet ? stateSentence(unquiet) : findings.find(({family}) => family === 'page')?.reason
}
