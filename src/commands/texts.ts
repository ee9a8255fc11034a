/** Checks many texts: what each would become, with what is known of old, and of what has not changed, set apart. */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import type {Baseline, BaselineEntry} from '../baseline.js'
import type {Cleaned} from '../clean.js'
import {UserError} from '../error.js'
import {Cache, cacheKey} from './cache.js'
import {type ChangedLines, isChanged, lineStartsOf} from './changed.js'
import type {Cleaners} from './configs.js'
import {failureText, fileError, isGone, readInput, writeWhole} from './files.js'
import type {Input} from './inputs.js'
import {type Io, tell, version} from './io.js'
import {type CleanText, inTurn} from './many-texts.js'
import {fileProgress} from './progress.js'

/** A text, and what `clean` would make of it. */
export interface CheckedText {
  input: Input
  source: string
  cleaned: Cleaned
}

export interface CheckingFlags {
  cache?: boolean
  cacheFile: string
  /** How many threads; one without it. */
  jobs?: number | 'auto'
  progress?: boolean
  quiet?: boolean
  baseline?: string
  updateBaseline?: boolean
}

/** The texts in the order of the inputs, and those that failed: each is told on standard error. */
export async function checkTexts(inputs: readonly Input[], cleaners: Cleaners, flags: CheckingFlags, io: Io) {
  const texts: CheckedText[] = []
  const errors: {path: string; message: string}[] = []
  const cache = flags.cache ? new Cache(resolve(io.cwd, flags.cacheFile)) : undefined
  const wanted = flags.progress !== false && !flags.quiet
  const progress = await fileProgress(wanted, inputs.length, () => errors.length, io)
  try {
    progress.to(0)
    const work = (input: Input, clean: CleanText) => checkText(input, clean, cleaners, cache, io)
    for await (const done of inTurn(inputs, work, cleaners, flags.jobs ?? 1, io)) {
      if ('result' in done) {
        const {key, ...text} = done.result
        texts.push(text)
        if (key !== undefined) cache?.set(key, text.input.file!, text.cleaned)
      } else {
        const {input, error} = done
        // One bad file does not take the report of the others along, nor does a fault of ours.
        if (io.signal?.aborted || isGone(error)) throw error
        progress.hide()
        errors.push({path: input.name, message: error instanceof Error ? error.message : String(error)})
        await tell(io, failureText(error, input.name))
      }
      progress.to(texts.length + errors.length)
    }
  } finally {
    progress.end()
    cache?.write()
  }
  return {texts, errors}
}

/** @returns with the key under which the cache is to keep what it does not know yet */
async function checkText(
  input: Input,
  clean: CleanText,
  cleaners: Cleaners,
  cache: Cache | undefined,
  io: Io
): Promise<CheckedText & {key?: string}> {
  const source = await readInput(input, io, cleaners.reading(input))
  if (!cache || input.file === undefined) return {input, source, cleaned: await clean(source, input)}
  const key = cacheKey(source, [version(), (await cleaners.for(input)).key])
  const known = cache.get(key, source)
  return known ? {input, source, cleaned: known} : {input, source, cleaned: await clean(source, input), key}
}

/** The inputs that have changed at all. */
export function changedInputs(inputs: readonly Input[], changed: ChangedLines): Input[] {
  return inputs.filter(({file, error}) => error || file === undefined || changed.has(file))
}

/** Leaves the findings on changed lines. What speaks of a text as a whole stays, and all of a page, whose lines are not its own. */
export function onChangedLines({input, source, cleaned}: CheckedText, changed: ChangedLines): CheckedText {
  const ranges = changed.get(input.file ?? '') ?? 'all'
  if (ranges === 'all' || cleaned.page || cleaned.refused !== undefined) return {input, source, cleaned}
  const starts = lineStartsOf(source)
  const findings = cleaned.findings.filter(({start, end, actual, severity, removes}) => {
    // A removal takes the blank lines before a block along; it is the block that has changed or not.
    const blanks = removes ? actual.length - actual.trimStart().length : 0
    return severity === 'error' || isChanged(ranges, starts, start + blanks, end)
  })
  return {input, source, cleaned: {...cleaned, findings}}
}

/**
 * Sets apart what the baseline has: its findings are in the state `baseline`. Writes it anew where the user asks for it.
 *
 * @throws {UserError} when the baseline cannot be read or written
 */
export async function hideKnown(
  texts: readonly CheckedText[],
  cleaners: Cleaners,
  flags: CheckingFlags,
  io: Io
): Promise<readonly CheckedText[]> {
  const file = await baselineFile(cleaners, flags, io)
  if (file === undefined) return texts
  const {Baseline} = await import('../baseline.js')
  const name = flags.baseline ?? relative(io.cwd, file)
  if (flags.updateBaseline) await update(texts, file, name, io, flags.quiet)
  const baseline = new Baseline(readBaseline(file, name), name)
  const hidden = texts.map((text) => ({...text, cleaned: {...text.cleaned, findings: baseline.hide(text.cleaned)}}))
  await tellStale(baseline, texts, file, name, flags, io)
  return hidden
}

/** The file that the user names, else that of the config that holds in the working directory. */
async function baselineFile(cleaners: Cleaners, flags: CheckingFlags, {cwd}: Io): Promise<string | undefined> {
  if (flags.baseline !== undefined) return resolve(cwd, flags.baseline)
  const config = await cleaners.configFor({name: '<stdin>'})
  const file = config && (await import('../config/settings.js')).baselineOf(config)
  if (file === undefined && flags.updateBaseline) {
    throw new UserError('Unexpected `--update-baseline` without a file, expected `--baseline FILE`')
  }
  return file
}

function readBaseline(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw fileError(error, name, 'read')
  }
}

async function update(texts: readonly CheckedText[], file: string, name: string, io: Io, quiet?: boolean) {
  const {Baseline, baselineText, entriesOf} = await import('../baseline.js')
  const fresh = texts.flatMap(({input, cleaned}) => entriesOf(pathIn(file, input), cleaned))
  const read = new Set(texts.map(({input}) => pathIn(file, input)))
  // The entries of texts that were not read stay; what a merge could not settle goes.
  const old = existsSync(file) ? readBaseline(file, name).replace(/^[<=>|]{7}.*\n/gm, '') : ''
  const others: readonly BaselineEntry[] = new Baseline(old, name).entries.filter(({path}) => !read.has(path))
  writeWhole(file, baselineText([...others, ...fresh]), name)
  const count = fresh.reduce((sum, entry) => sum + entry.count, 0)
  if (!quiet) await tell(io, `${name}: ${count} findings of ${texts.length} texts are known now`)
}

async function tellStale(
  baseline: Baseline,
  texts: readonly CheckedText[],
  file: string,
  name: string,
  {quiet}: CheckingFlags,
  io: Io
): Promise<void> {
  const stale = baseline.stale(new Set(texts.map(({input}) => pathIn(file, input))))
  if (stale === 0 || quiet) return
  const entries = stale === 1 ? 'entry is' : 'entries are'
  await tell(io, `${name}: ${stale} ${entries} stale, --update-baseline takes them out`)
}

/** How a baseline names a text: from its own folder. */
function pathIn(baseline: string, {file, name}: Input): string {
  return file === undefined ? name : relative(dirname(baseline), file).split(sep).join('/')
}
