/**
 * A baseline: the findings that a project has and does not want to hear of again. One line an entry, sorted: the file, the
 * rule, a fingerprint and a count, with tabs between. Two versions merge as a union.
 */
import {createHash} from 'node:crypto'
import type {Cleaned} from './clean.js'
import {UserError} from './error.js'
import {type Finding, inState} from './finding.js'

/** How many words on each side of a finding belong to its fingerprint. */
const contextWords = 3
/** They are words of the same paragraph: what is written before or after it changes nothing. */
const blankLine = /\n\s*\n/
/** Hexadecimal digits for each side. */
const sideLength = 10
/** Where they are looked for, in UTF-16 code units. */
const contextLength = 200

/** What a text has on a line of its baseline. */
export interface BaselineEntry {
  /** The file, as the baseline names it. A finding is known wherever it goes: this is for reading and for `stale`. */
  path: string
  rule: string
  fingerprint: string
  count: number
}

/** The entries of one text, for a new baseline. */
export function entriesOf(path: string, cleaned: Cleaned): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>()
  const prints = fingerprintsOf(cleaned)
  for (const [i, {rule, state}] of cleaned.findings.entries()) {
    if (state === 'stet') continue
    const fingerprint = prints[i]
    const entry = entries.get(fingerprint)
    if (entry) entry.count++
    else entries.set(fingerprint, {path, rule, fingerprint, count: 1})
  }
  return [...entries.values()]
}

/** The text of a baseline. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({path, rule, fingerprint, count}) => `${[path, rule, fingerprint, count].join('\t')}\n`)
  return lines.sort().join('')
}

/** Known findings. Each is known as often as the baseline counts it, over all texts that are asked about. */
export class Baseline {
  readonly entries: readonly BaselineEntry[]
  /** How often each entry may still be met. */
  private readonly left: Map<BaselineEntry, number>
  private readonly byPrint = new Map<string, BaselineEntry[]>()

  /** @throws {UserError} for a line that is none of a baseline; `name` is what the user calls the file */
  constructor(text: string, name = 'baseline') {
    const entries = new Map<string, BaselineEntry>()
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      if (line === '') continue
      const entry = entryOf(line)
      if (!entry) {
        const expected = 'a file, a rule, a fingerprint and a count with tabs between'
        const hint = /^[<=>]{7}/.test(line) ? ': solve its conflict with `--update-baseline`' : ''
        throw new UserError(`Unexpected line ${i + 1} of \`${name}\`, expected ${expected}${hint}`)
      }
      // A union of two versions may have a line twice, with two counts.
      const key = `${entry.path}\t${entry.fingerprint}`
      entry.count = Math.max(entry.count, entries.get(key)?.count ?? 0)
      entries.set(key, entry)
    }
    this.entries = [...entries.values()]
    this.left = new Map(this.entries.map((entry) => [entry, entry.count]))
    for (const entry of this.entries) {
      for (const print of [entry.fingerprint, ...sidesOf(entry.fingerprint)]) {
        this.byPrint.set(print, [...(this.byPrint.get(print) ?? []), entry])
      }
    }
  }

  /** The findings of a text, the known ones in the state `baseline`: the words on both sides are the same, or on one. */
  hide(cleaned: Cleaned): Finding[] {
    const prints = fingerprintsOf(cleaned)
    const known = prints.map((print) => this.meet([print]))
    return cleaned.findings.map((finding, i) => {
      if (finding.state === 'stet') return finding
      return known[i] || this.meet(sidesOf(prints[i])) ? inState(finding, 'baseline') : finding
    })
  }

  /** Meets an entry that has one of these prints, if one is left. */
  private meet(prints: readonly string[]): boolean {
    for (const print of prints) {
      const entry = this.byPrint.get(print)?.find((one) => this.left.get(one)! > 0)
      if (!entry) continue
      this.left.set(entry, this.left.get(entry)! - 1)
      return true
    }
    return false
  }

  /** How many entries of these files met no finding: somebody mended what they speak of. */
  stale(paths: ReadonlySet<string>): number {
    return this.entries.filter((entry) => paths.has(entry.path) && this.left.get(entry)! > 0).length
  }
}

/** The print of a finding with the words before it, and that with the words after it. */
function sidesOf(fingerprint: string): [string, string] {
  return [`${fingerprint.slice(0, sideLength)}<`, `>${fingerprint.slice(sideLength)}`]
}

function entryOf(line: string): BaselineEntry | undefined {
  const [path, rule, fingerprint, count, more] = line.split('\t')
  if (more !== undefined || !/^[1-9]\d*$/.test(count ?? '') || !/^[\da-f]{20}$/.test(fingerprint)) return undefined
  return {path, rule, fingerprint, count: Number(count)}
}

/**
 * A fingerprint for each finding: its rule and its text with the words before it, then with those after it, blanks and case
 * even. The words are those of the cleaned text, so that mending one finding leaves those of its neighbours as they are.
 */
export function fingerprintsOf({text, findings}: {text: string; findings: readonly Finding[]}): string[] {
  const applied = findings.filter(({state}) => state === 'applied')
  let shift = 0
  let next = 0
  const at = (offset: number) => Math.max(0, Math.min(text.length, offset + shift))
  return findings.map(({rule, start, end, actual}) => {
    for (; next < applied.length && applied[next].end <= start; next++) {
      shift += applied[next].proposals[0].length - (applied[next].end - applied[next].start)
    }
    const from = at(start)
    let to = end
    for (let i = next; i < applied.length && applied[i].start < end; i++) {
      to += applied[i].proposals[0].length - (applied[i].end - applied[i].start)
    }
    const before = lowerWords(
      text
        .slice(Math.max(0, from - contextLength), from)
        .split(blankLine)
        .at(-1)!
    ).slice(-contextWords)
    const after = lowerWords(text.slice(at(to), at(to) + contextLength).split(blankLine)[0]).slice(0, contextWords)
    const said = [rule, lowerWords(actual).join(' ') || actual.trim()]
    return [before, after].map((words) => digestOf([...said, ...words])).join('')
  })
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, sideLength)
}

function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
}
