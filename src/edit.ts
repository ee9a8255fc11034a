/**
 * Findings become edits, edits make the text. Nothing here knows a rule: what may be edited is decided by what a finding
 * says of itself, and every finding that is not applied says in its `state` why.
 */
import {type Finding, inState, type State} from './finding.js'
import {isStet, type Stet} from './stet.js'

/** A stretch of the source, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** A replacement of `source.slice(start, end)` by `text`; offsets are UTF-16 code units into the source. */
export interface Edit {
  start: number
  end: number
  text: string
  finding: Finding
}

/** What a finding proposes before it is decided on: it knows whether its rule may edit, and whether it may change digits. */
export interface Proposed {
  finding: Finding
  trusted: boolean
  changesDigits: boolean
}

/** What decides beside the findings themselves. */
export interface EditLimits {
  /** Apply the fixes that a person should look at. */
  unsafe?: boolean
  /** The protected spans, sorted: only a removal may take one away. */
  protectedSpans?: readonly Span[]
  /** What the author lets stand. */
  stets?: readonly Stet[]
}

/** Edits that go into the text, and the findings that do not, each in its state. */
export interface Chosen {
  edits: Edit[]
  unapplied: Finding[]
}

/**
 * Chooses the edits that findings propose for `source`. Sorted by start, never overlapping: of two that overlap the first
 * stays, and the other waits for the next pass in the state `overlap`.
 */
export function chooseEdits(proposed: readonly Proposed[], source: string, limits: EditLimits = {}): Chosen {
  const wanted: Edit[] = []
  const unapplied: Finding[] = []
  for (const one of proposed) {
    const {finding} = one
    const state = stateOf(one, limits)
    if (state === 'applied') wanted.push({start: finding.start, end: finding.end, text: finding.proposals[0], finding})
    else unapplied.push(inState(finding, state))
  }
  // At the same start the longer edit goes first: a removal makes the edits inside it needless.
  wanted.sort((a, b) => a.start - b.start || b.end - a.end)
  const edits: Edit[] = []
  let end = -1
  for (const edit of wanted) {
    const last = edits.at(-1)
    if (edit.start < end || (last && edit.start === last.start)) unapplied.push(inState(edit.finding, 'overlap'))
    else {
      edits.push(edit)
      end = edit.end
    }
  }
  keepBlankLines(edits, source)
  takeBlanksAtEnds(edits, source)
  return {edits, unapplied}
}

function stateOf({finding, trusted, changesDigits}: Proposed, limits: EditLimits): State {
  const {tier, proposals, actual, removes, start, end} = finding
  if (limits.stets && isStet(limits.stets, finding)) return 'stet'
  if (tier === 'advice' || proposals.length !== 1 || proposals[0] === actual) return 'advice'
  if (!trusted) return 'untrusted'
  if (tier === 'unsafe' && !limits.unsafe) return 'unsafe'
  // Digits are facts: only who has the right may take them away or bring them.
  if (!removes && !changesDigits && digits(actual) !== digits(proposals[0])) return 'digits'
  return !removes && touchesSpan(limits.protectedSpans ?? [], start, end) ? 'protected' : 'applied'
}

function digits(text: string): string {
  return text.replace(/\P{Nd}+/gu, '')
}

/**
 * Where removed lines stood right under a line that stays, and a blank line after them, the blank line stays: a title, its
 * by-line and the first paragraph become two paragraphs, never two lines of one.
 */
function keepBlankLines(edits: readonly Edit[], source: string): void {
  for (let first = 0, last = 0; first < edits.length; first = ++last) {
    if (!edits[first].finding.removes) continue
    while (edits[last + 1]?.finding.removes && edits[last + 1].start === edits[last].end) last++
    const {start} = edits[first]
    const gap = /(?:\r\n|\n|\r)[^\S\r\n]*((?:\r\n|\n|\r)\s*)$/.exec(source.slice(edits[last].start, edits[last].end))
    if (!gap || edits[last].end === source.length) continue
    if (/\S[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(source.slice(Math.max(0, start - 80), start)))
      edits[last].end -= gap[1].length
  }
}

/**
 * What is removed at the start or the end of a text leaves no blank line behind: the blanks around it go with it, down to the line
 * end of the last line that stays. Only blanks are added: what the ledger shows is what was removed.
 *
 * @param edits sorted, not overlapping; changed in place
 * @param quoted are lines of nothing but `>` blank as well, as they are in Markdown?
 */
export function takeBlanksAtEnds(edits: readonly Edit[], source: string, quoted = false): void {
  takeBlanksAtStart(edits, source)
  let at = edits.length
  let end = source.length
  while (at > 0 && edits[at - 1].finding.removes && edits[at - 1].end === end) end = edits[--at].start
  if (at === edits.length) return
  const start = endOfText(source, end, at > 0 ? edits[at - 1].end : 0, quoted)
  const lineEnd = /^[^\S\r\n]*(?:\r\n|\n|\r)?/.exec(source.slice(start, end))![0]
  edits[at].start = start === 0 ? 0 : start + lineEnd.length
}

function takeBlanksAtStart([first]: readonly Edit[], source: string): void {
  if (!first?.finding.removes) return
  // The BOM of a file is none of its blanks.
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  if (source.slice(start, first.start).trim() === '') first.start = Math.min(start, first.start)
}

/** Where the text before `end` ends, without blanks and blank lines; not before `floor`. */
function endOfText(source: string, end: number, floor: number, quoted: boolean): number {
  for (let at = end; ; ) {
    while (at > floor && /\s/.test(source[at - 1])) at--
    if (!quoted) return at
    let line = at
    while (line > floor && /[ \t>]/.test(source[line - 1])) line--
    if (line === at || (line > 0 && !/[\r\n]/.test(source[line - 1]))) return at
    at = line
  }
}

/**
 * Applies `edits` (sorted, not overlapping) to `source`; every other code unit comes out as it is.
 *
 * @throws {RangeError} when the edits overlap or leave the text: a fault of ours, never of the text
 */
export function applyEdits(source: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, text} of edits) {
    if (start < at || end < start || end > source.length) throw new RangeError(`edit ${start}–${end} is out of order`)
    parts.push(source.slice(at, start), text)
    at = end
  }
  parts.push(source.slice(at))
  // Joined it is one string in memory; added up it would be a chain of them, which is slower to read.
  return parts.join('')
}

/** What became of a stretch of the source through all passes: the findings that changed it, the last one last. */
export interface Change extends Span {
  text: string
  findings: Finding[]
}

/**
 * The changes of earlier passes and the `edits` of one more as changes of the source. Those that share a code unit become
 * one, so that applying them all to the source gives the text after `edits`.
 *
 * @param changes sorted, not overlapping, in offsets of the source
 * @param edits sorted, not overlapping, in offsets of `text`, which the changes made of the source
 */
export function compose(changes: readonly Change[], edits: readonly Edit[], text: string): Change[] {
  const composed: Change[] = []
  let shift = 0 // from an offset of the source to one of the text
  let i = 0
  let j = 0
  while (i < changes.length || j < edits.length) {
    const before = shift
    const own: Edit[] = []
    const findings: Finding[] = []
    let start = -1
    let end = -1
    const meets = (from: number, to: number) => start < 0 || (from < end && start < to)
    for (;;) {
      const change = changes[i]
      const edit = edits[j]
      const from = change ? change.start + shift : Number.POSITIVE_INFINITY
      const to = change ? from + change.text.length : from
      const changeFirst = change && (!edit || from < edit.start || (from === edit.start && to <= edit.end))
      if (change && (start >= 0 || changeFirst) && meets(from, to)) {
        start = start < 0 ? from : Math.min(start, from)
        end = Math.max(end, to)
        shift += change.text.length - (change.end - change.start)
        findings.push(...change.findings)
        i++
      } else if (edit && (start >= 0 || !changeFirst) && meets(edit.start, edit.end)) {
        start = start < 0 ? edit.start : Math.min(start, edit.start)
        end = Math.max(end, edit.end)
        own.push(edit)
        findings.push(edit.finding)
        j++
      } else break
    }
    const moved = own.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
    composed.push({start: start - before, end: end - shift, text: applyEdits(text.slice(start, end), moved), findings})
  }
  return composed
}

/**
 * The offset in the text before `edits` of an `offset` in the text after them. Inside a replacement it is the start
 * of what was replaced, or its end when `side` is `'end'`.
 */
export function offsetBefore(
  edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[],
  offset: number,
  side: 'start' | 'end'
): number {
  let shift = 0
  for (const {start, end, text} of edits) {
    const from = start + shift
    const to = from + text.length
    if (offset < from || (offset === from && side === 'end')) break
    if (offset < to || (offset === to && side === 'end')) return side === 'start' ? start : end
    shift += text.length - (end - start)
  }
  return offset - shift
}

/** Does a stretch share a code unit with one of the sorted `spans`, or, when it is empty, stand inside one? */
export function touchesSpan(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].end <= start) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low].start < end
}
