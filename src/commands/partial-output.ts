/**
 * `FILE.part`: what a batch has written so far, with the list of its failures. It becomes `FILE` when all is written; beside
 * it, `FILE.part.json` says what run it is from and how far that was at several moments, so that `--resume` goes on there.
 */
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createGzip} from 'node:zlib'
import {UserError} from '../error.js'
import {noSums, type RecordSums} from '../record/sums.js'
import {jsonLine} from '../shown.js'
import {checkLinks, fileError, replaceWith, targetOf} from './files.js'
import {lock} from './lock.js'
import type {InputPosition} from './record-inputs.js'

/** What decides about the bytes of a run, by name: a run with another cannot go on where this one stopped. */
export type RunKey = Readonly<Record<string, unknown>>

/** How far a run was. */
export interface RunProgress {
  position: InputPosition
  sums: RecordSums
  /** The first failure in words. */
  firstFailure?: string
}

interface Moment extends RunProgress {
  /** Bytes of the part and of the list of failures. */
  out: number
  errors?: number
}

/** Between two notes of how far a run is: milliseconds. What was done since is done again by `--resume`. */
const noteEvery = 200

/** The files beside `target` that are written on the way. */
export function besideOf(target: string): string[] {
  const part = `${target}.part`
  return [part, `${part}.json`, `${target}.lock`, ...(target.endsWith('.gz') ? [`${part}.gz`] : [])]
}

export class PartialOutput {
  readonly part: string
  private readonly target: string
  private readonly before: Stats | undefined
  private readonly notes: string
  private readonly run: RunKey
  private readonly errors: {path: string; name: string} | undefined
  private readonly unlock: () => void
  private files: {out: number; notes: number; errors?: number} | undefined
  private sizes = {out: 0, errors: 0}
  private noted = 0
  /** Was the part made of a file that was complete? */
  private copied = false

  /**
   * @param name what the user calls the file
   * @param errors the file that lists the failures
   * @throws {UserError} when another run writes there
   */
  constructor(path: string, name: string, run: RunKey, errors?: {path: string; name: string}) {
    const {target = path, before} = targetOf(path)
    checkLinks(before, name)
    this.target = target
    this.before = before
    this.part = `${target}.part`
    this.notes = `${target}.part.json`
    this.run = run
    this.errors = errors
    this.unlock = lock(target, name)
  }

  /**
   * How far the run was that is to be gone on with: at a moment that it noted, or, where there is no note that fits what is
   * there, by its whole lines alone. Undefined where nothing is.
   *
   * @throws {UserError} when that run was another one
   */
  async resumed(): Promise<RunProgress | {lines: number} | undefined> {
    if (isThere(this.part)) {
      const moment = this.lastMoment()
      if (moment) {
        this.sizes = {out: moment.out, errors: moment.errors ?? 0}
        return moment
      }
    } else if (!isThere(this.target)) return undefined
    else {
      this.copied = true
      // What can be unpacked of a damaged file is what was done.
      if (this.target.endsWith('.gz')) {
        await pipeline(createReadStream(this.target), createGunzip(), createWriteStream(this.part)).catch(() => {})
      } else copyFileSync(this.target, this.part)
    }
    const {lines, end} = await wholeLines(this.part)
    this.sizes = {out: end, errors: 0}
    return {lines}
  }

  /** The lines that a run before left, for who must look at them. */
  written(): AsyncIterable<Buffer> | Buffer[] {
    return this.sizes.out > 0 ? createReadStream(this.part, {end: this.sizes.out - 1}) : []
  }

  /** Opens the part, after what is gone on with. */
  open(): void {
    this.copied = false
    const mode = this.before && this.before.mode & 0o7777
    const openAt = (path: string, size: number) => {
      const regular = targetOf(path).target !== undefined
      const fd = openSync(path, regular ? (isThere(path) ? 'r+' : 'w') : 'a', mode)
      if (regular) ftruncateSync(fd, size)
      closeSync(fd)
      return openSync(path, 'a')
    }
    const out = openAt(this.part, this.sizes.out)
    const errors = this.errors && openAt(this.errors.path, this.sizes.errors)
    writeFileSync(this.notes, `${JSON.stringify(this.run)}\n`, {flag: this.sizes.out === 0 ? 'w' : 'a'})
    this.files = {out, errors, notes: openSync(this.notes, 'a')}
    if (this.sizes.out === 0) this.note({position: {piece: 0, offset: 0, line: 1}, sums: noSums()})
  }

  /** Adds lines, and entries of the list of failures. */
  add(lines: string, failures: readonly object[]): void {
    const {out, errors} = this.files!
    appendFileSync(out, lines)
    this.sizes.out += Buffer.byteLength(lines)
    if (errors === undefined || failures.length === 0) return
    const list = failures.map((failure) => `${jsonLine(failure)}\n`).join('')
    try {
      appendFileSync(errors, list)
    } catch (error) {
      throw fileError(error, this.errors!.name, 'write')
    }
    this.sizes.errors += Buffer.byteLength(list)
  }

  /** Notes how far the run is: all before `position` has been added. */
  note(progress: RunProgress, now = false): void {
    if (!now && Date.now() - this.noted < noteEvery) return
    this.noted = Date.now()
    const errors = this.files!.errors === undefined ? undefined : this.sizes.errors
    const moment: Moment = {out: this.sizes.out, errors, ...progress}
    appendFileSync(this.files!.notes, `${JSON.stringify(moment)}\n`)
  }

  /** Makes the part the file. */
  async finish(signal?: AbortSignal): Promise<void> {
    const {out, errors, notes} = this.files!
    if (errors !== undefined && isRegular(this.errors!.path)) fsyncSync(errors)
    for (const fd of [out, errors, notes]) if (fd !== undefined) closeSync(fd)
    this.files = undefined
    let whole = this.part
    if (this.target.endsWith('.gz')) {
      whole = `${this.part}.gz`
      await pipeline(createReadStream(this.part), createGzip(), createWriteStream(whole), {signal})
    }
    replaceWith(whole, this.target, this.before)
    rmSync(this.part, {force: true})
    rmSync(this.notes, {force: true})
  }

  /** Lets go of the files. What was not finished stays for `--resume`. */
  close(): void {
    for (const fd of Object.values(this.files ?? {})) if (fd !== undefined) closeSync(fd)
    if (this.copied) rmSync(this.part, {force: true})
    this.unlock()
  }

  /** The last moment of which all bytes are there. */
  private lastMoment(): Moment | undefined {
    if (!isThere(this.notes)) return undefined
    const [first, ...moments] = readFileSync(this.notes, 'utf8').split('\n')
    // A run that died while it said what run it is had written nothing.
    if (moments.length === 0) return undefined
    this.checkRun(first)
    const out = statSync(this.part).size
    const errors = this.errors && isThere(this.errors.path) ? statSync(this.errors.path).size : 0
    const listsErrors = this.errors !== undefined
    for (const line of moments.reverse()) {
      const moment = momentIn(line)
      if (moment?.out === 0) return moment
      if (!moment || moment.out > out || (moment.errors !== undefined) !== listsErrors) continue
      if (!listsErrors || !isRegular(this.errors!.path) || moment.errors! <= errors) return moment
    }
    return undefined
  }

  private checkRun(line: string): void {
    let before: RunKey
    try {
      before = JSON.parse(line)
    } catch {
      throw new UserError(`Unexpected content of \`${this.notes}\`, expected JSON: run without \`--resume\``)
    }
    const others = differences(before, this.run)
    if (others.length === 0) return
    throw new UserError(
      `Unexpected \`--resume\`, expected the run that \`${this.part}\` is from: it had other ${others.join(', ')}`
    )
  }
}

/** The names of what two runs do not share. */
export function differences(before: RunKey | undefined, run: RunKey): string[] {
  const same = (name: string) => JSON.stringify(before?.[name]) === JSON.stringify(run[name])
  return Object.keys({...before, ...run}).filter((name) => !same(name))
}

function momentIn(line: string): Moment | undefined {
  try {
    const moment = JSON.parse(line)
    return typeof moment.out === 'number' ? moment : undefined
  } catch {
    // The last line may be half written.
    return undefined
  }
}

function isThere(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false}) !== undefined
}

function isRegular(path: string): boolean {
  return targetOf(path).target !== undefined
}

async function wholeLines(path: string): Promise<{lines: number; end: number}> {
  let lines = 0
  let end = 0
  let at = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, newline + 1)) {
      lines++
      end = at + newline + 1
    }
    at += chunk.length
  }
  return {lines, end}
}
