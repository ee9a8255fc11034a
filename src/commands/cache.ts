/**
 * What `check` found before, by the content of a text and all that decides about it. A JSON Lines file, written whole at the
 * end with what another run wrote meanwhile; what cannot be read in it is as if it were not there.
 */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Cleaned} from '../clean.js'
import {applyEdits} from '../edit.js'
import {writeWhole} from './files.js'

interface Entry {
  /** Of the text, its options and our version. */
  key: string
  /** The file, so that an entry goes when another takes its place. */
  path: string
  cleaned: Omit<Cleaned, 'text'>
}

export class Cache {
  private readonly file: string
  private readonly entries: Map<string, Entry>
  private readonly fresh = new Map<string, Entry>()

  /** @param file absolute */
  constructor(file: string) {
    this.file = file
    this.entries = entriesIn(file)
  }

  /** What was found in a text, if it is known. */
  get(key: string, source: string): Cleaned | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    const {findings, refused, page} = entry.cleaned
    const edits = findings
      .filter(({state}) => state === 'applied')
      .map(({start, end, proposals}) => ({start, end, text: proposals[0]}))
    return {text: applyEdits(page?.text ?? source, edits), findings, refused, page}
  }

  set(key: string, path: string, {text: _, ...cleaned}: Cleaned): void {
    this.fresh.set(key, {key, path, cleaned})
  }

  /** @throws {UserError} when it cannot be written */
  write(): void {
    if (this.fresh.size === 0) return
    // Another run may have written since: its entries stay, unless a file of ours has changed.
    const paths = new Set([...this.fresh.values()].map(({path}) => path))
    const others = [...entriesIn(this.file).values()].filter(({path}) => !paths.has(path))
    const lines = [...others, ...this.fresh.values()].map((entry) => `${JSON.stringify(entry)}\n`)
    writeWhole(this.file, lines.join(''))
  }
}

/** The key of a text: `how` is all that decides about it beside its words. */
export function cacheKey(source: string, how: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of how) hash.update(part).update('\0')
  return hash.update(source).digest('hex')
}

function entriesIn(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return entries
  }
  for (const line of text.split('\n')) {
    const entry = entryOf(line)
    if (entry) entries.set(entry.key, entry)
  }
  return entries
}

function entryOf(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry>
    const fits =
      typeof entry.key === 'string' && typeof entry.path === 'string' && Array.isArray(entry.cleaned?.findings)
    return fits ? (entry as Entry) : undefined
  } catch {
    return undefined
  }
}
