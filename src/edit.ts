/**
 * Messages become edits, edits make the text. Nothing here knows a rule: what may be edited is decided by what a
 * message says of itself, and every message that is not applied keeps the reason why.
 */
import type {VFileMessage} from 'vfile-message'

/** How far a proposal can be trusted: applied by default, applied on request (`--unsafe`), or only advice. */
export type Fix = 'safe' | 'unsafe' | 'none'

declare module 'vfile-message' {
  interface VFileMessage {
    /** Set by our rules. A message without it comes from another plugin. */
    fix?: Fix
    /** Set on removals that take whole blocks; the ledger lists them. */
    removes?: boolean
  }
}

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
  message: VFileMessage
}

/** A message that did not become an edit, and why. */
export interface Left {
  message: VFileMessage
  why: string
}

/** What decides whether a message may edit. */
export interface Trust {
  /** Apply fixes a person should look at. */
  unsafe?: boolean
  /** `source` names of other plugins whose single proposals may edit. */
  trust?: readonly string[]
}

/** The `source` of every message of our own rules. */
export const sourceName = 'bluepencil'

/**
 * Chooses the edits that `messages` propose for `source`. Sorted by start, never overlapping: of two that overlap the
 * first stays and the other waits (`why` says so). `kept` are the protected spans, sorted: only a removal may take one away.
 */
export function editsFrom(
  messages: readonly VFileMessage[],
  source: string,
  trust: Trust = {},
  kept: readonly Span[] = []
): {edits: Edit[]; left: Left[]} {
  const proposed: Edit[] = []
  const left: Left[] = []
  for (const message of messages) {
    const edit = editFrom(message, source, trust, kept)
    if (typeof edit === 'string') left.push({message, why: edit})
    else proposed.push(edit)
  }
  // At the same start the longer edit goes first: a removal makes the edits inside it needless.
  proposed.sort((a, b) => a.start - b.start || b.end - a.end)
  const edits: Edit[] = []
  let end = -1
  for (const edit of proposed) {
    const last = edits.at(-1)
    if (edit.start < end || (last && edit.start === last.start)) left.push({message: edit.message, why: waits})
    else {
      edits.push(edit)
      end = edit.end
    }
  }
  takeBlanksAtEnd(edits, source)
  return {edits, left}
}

/**
 * Removals that reach the end of the text take the blank lines before them too, down to the line end of the last line
 * that stays. Only blanks are added: what the ledger shows is what was removed.
 */
function takeBlanksAtEnd(edits: readonly Edit[], source: string): void {
  let at = edits.length
  let end = source.length
  while (at > 0 && edits[at - 1].message.removes && edits[at - 1].end === end) end = edits[--at].start
  if (at === edits.length) return
  let start = end
  const floor = at > 0 ? edits[at - 1].end : 0
  while (start > floor && /\s/.test(source[start - 1])) start--
  const lineEnd = /^[^\S\r\n]*(?:\r\n|\n|\r)?/.exec(source.slice(start, end))
  edits[at].start = start === 0 ? 0 : start + lineEnd![0].length
}

/** Why an overlapping edit is not applied in this pass. */
export const waits = 'it overlaps another edit and waits for the next pass'

function editFrom(message: VFileMessage, source: string, trust: Trust, kept: readonly Span[]): Edit | string {
  const place = message.place
  const start = place && 'start' in place ? place.start.offset : undefined
  const end = place && 'start' in place ? place.end.offset : undefined
  if (start === undefined || end === undefined) return 'its place in the text is not known'
  const expected = message.expected
  if (!Array.isArray(expected) || expected.length === 0) return 'it proposes no replacement'
  if (message.fix === 'none') return 'it is advice'
  if (expected.length > 1) return 'it has several proposals'
  if (typeof expected[0] !== 'string') return 'its proposal is not text'
  if (source.slice(start, end) !== message.actual) return 'the text at its place is not what it speaks of'
  if (expected[0] === message.actual) return 'it changes nothing'
  const own = message.source === sourceName && message.fix !== undefined
  if (!own && !trust.trust?.includes(message.source ?? '')) return `\`${message.source}\` is not trusted to edit`
  if (message.fix === 'unsafe' && !trust.unsafe) return 'it is not safe without a person to look at it'
  const refused = changesFacts(message, expected[0])
  if (refused) return refused
  if (!message.removes && touchesSpan(kept, start, end))
    return 'it would change an address, a file name, code or another protected span'
  return {start, end, text: expected[0], message}
}

/** Digits are facts: only a removal, or a repair of the encoding (`&#8217;`), may take them away or bring them. */
function changesFacts(message: VFileMessage, text: string): string | undefined {
  if (message.removes || message.ruleId?.startsWith('encoding/')) return undefined
  if (digits(message.actual ?? '') !== digits(text)) return 'it would change digits'
  return undefined
}

function digits(text: string): string {
  return text.replace(/\P{Nd}+/gu, '')
}

/**
 * Applies `edits` (sorted, not overlapping) to `source`; every other code unit comes out as it is.
 *
 * @throws {RangeError} when the edits overlap or leave the text: a fault of ours, never of the text
 */
export function applyEdits(source: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text} of edits) {
    if (start < at || end < start || end > source.length) throw new RangeError(`edit ${start}–${end} is out of order`)
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}

/** What became of a stretch of the source through all passes: the messages that changed it, the last one last. */
export interface Change extends Span {
  text: string
  messages: VFileMessage[]
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
    const messages: VFileMessage[] = []
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
        messages.push(...change.messages)
        i++
      } else if (edit && (start >= 0 || !changeFirst) && meets(edit.start, edit.end)) {
        start = start < 0 ? edit.start : Math.min(start, edit.start)
        end = Math.max(end, edit.end)
        own.push(edit)
        messages.push(edit.message)
        j++
      } else break
    }
    const moved = own.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
    composed.push({start: start - before, end: end - shift, text: applyEdits(text.slice(start, end), moved), messages})
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
