/** `FILE.part`: what a batch has written so far. It becomes `FILE` when all is written; `--resume` goes on after it. */
import {
  createReadStream,
  createWriteStream,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGunzip, createGzip} from 'node:zlib'
import {UserError} from '../error.js'
import {replaceWith} from './files.js'
import {type Line, linesOf} from './lines.js'

/** What decides about the bytes of a run, by name. It is kept beside the part: a run with another cannot go on there. */
export type Run = Readonly<Record<string, unknown>>

/** The files beside `target` that are written on the way. */
export function besideOf(target: string): string[] {
  const part = `${target}.part`
  return [part, `${part}.json`, ...(target.endsWith('.gz') ? [`${part}.gz`] : [])]
}

export class Part {
  private readonly target: string
  private readonly path: string
  private readonly notes: string
  private readonly packed: boolean
  private readonly before: Stats | undefined
  private readonly run: Run
  /** Where the whole lines end; undefined when none are gone on from. */
  private end: number | undefined
  /** Undoes what made a part of a file that was complete. */
  private undo = () => {}

  /** @param before the file that is replaced */
  constructor(target: string, before: Stats | undefined, run: Run) {
    this.target = target
    this.path = `${target}.part`
    this.notes = `${target}.part.json`
    this.packed = target.endsWith('.gz')
    this.before = before
    this.run = run
  }

  /**
   * The whole lines that a run before left, a half one at the end left out. `FILE` counts where no part is.
   *
   * @throws {UserError} when that run was another one
   */
  async *lines(): AsyncGenerator<Line> {
    const {path, target} = this
    if (isThere(path)) this.checkRun()
    else if (!isThere(target)) return
    else if (this.packed) {
      // What can be unpacked of a damaged file is what was done.
      this.undo = () => rmSync(path, {force: true})
      await pipeline(createReadStream(target), createGunzip(), createWriteStream(path)).catch(() => {})
    } else {
      renameSync(target, path)
      this.undo = () => renameSync(path, target)
    }
    this.end = await endOfLines(path)
    if (this.end > 0) yield* linesOf(createReadStream(path, {end: this.end - 1}))
  }

  /** Leaves everything as it was before `lines`. */
  putBack(): void {
    this.undo()
  }

  /** Writes the lines, after those that are there if `lines` was asked. A run that stops leaves them in the part. */
  async write(lines: AsyncIterable<string>, signal?: AbortSignal): Promise<void> {
    const {path, before, end} = this
    const mode = before && before.mode & 0o7777
    this.undo = () => {}
    if (end === undefined) rmSync(path, {force: true})
    else truncateSync(path, end)
    writeFileSync(this.notes, `${JSON.stringify(this.run)}\n`)
    await pipeline(Readable.from(lines, {objectMode: false}), createWriteStream(path, {flags: 'a', mode}), {signal})
    let whole = path
    if (this.packed) {
      whole = `${path}.gz`
      await pipeline(createReadStream(path), createGzip(), createWriteStream(whole, {mode}), {signal})
    }
    replaceWith(whole, this.target, before)
    rmSync(path, {force: true})
    rmSync(this.notes, {force: true})
  }

  /** A part without notes is taken as it is. */
  private checkRun(): void {
    if (!isThere(this.notes)) return
    let before: Run
    try {
      before = JSON.parse(readFileSync(this.notes, 'utf8'))
    } catch {
      throw new UserError(`Unexpected content of \`${this.notes}\`, expected JSON: run without \`--resume\``)
    }
    const same = (name: string) => JSON.stringify(before?.[name]) === JSON.stringify(this.run[name])
    const others = Object.keys({...before, ...this.run}).filter((name) => !same(name))
    if (others.length === 0) return
    throw new UserError(
      `Unexpected \`--resume\`, expected the run that \`${this.path}\` is from: it had other ${others.join(', ')}`
    )
  }
}

function isThere(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false}) !== undefined
}

/** The offset after the last line end. */
async function endOfLines(path: string): Promise<number> {
  let end = 0
  let at = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const newline = chunk.lastIndexOf(10)
    if (newline >= 0) end = at + newline + 1
    at += chunk.length
  }
  return end
}
