/**
 * *Stet*, let it stand: what an author writes in a comment so that the next block, or a stretch, stays as it is, for all
 * rules or for those that are named: `<!-- stet -->`, `<!-- stet spelling -->`, `<!-- stet-start -->` … `<!-- stet-end -->`.
 */
import type {Span} from './edit.js'
import type {Finding} from './finding.js'

/** A stretch that is to stay as it is. Offsets are UTF-16 code units. */
export interface Stet extends Span {
  /** Rules and families; all when it is empty. */
  rules: readonly string[]
  /** Where the author says so. */
  comment: Span
}

/** A comment of the source, and the block after it (or around it), if there is one. */
export interface Comment extends Span {
  next?: Span
}

const directive = /^<!--\s*stet(-start|-end)?(?:\s+([a-z\d/,\s-]*[a-z\d]))?\s*(?::[\s\S]*)?-->$/

/** Is it worth to look for comments at all? */
export function mayHaveStets(source: string): boolean {
  return source.includes('<!--') && /<!--\s*stet\b/.test(source)
}

/** What the comments of a source, in order, let stand. An end without a start, and the like, lets nothing stand. */
export function stetsOf(source: string, comments: readonly Comment[]): Stet[] {
  const stets: Stet[] = []
  const open: Stet[] = []
  for (const {start, end, next} of comments) {
    const match = directive.exec(source.slice(start, end))
    if (!match) continue
    const [, kind, names = ''] = match
    const comment = {start, end}
    const stet: Stet = {start: end, end, comment, rules: names.split(/[\s,]+/).filter(Boolean)}
    if (kind === '-start') {
      // Until an end comes it holds for all that follows.
      stet.end = source.length
      open.push(stet)
    } else if (kind === '-end') {
      const opened = open.pop()
      if (opened) {
        opened.end = start
        continue
      }
    } else if (next) Object.assign(stet, {start: next.start, end: next.end})
    stets.push(stet)
  }
  return stets
}

/** Does the author let this finding stand? */
export function isStet(
  stets: readonly Stet[],
  {rule, family, start, end}: Pick<Finding, 'rule' | 'family' | 'start' | 'end'>
): boolean {
  return stets.some(
    (stet) =>
      covers(stet, start, end) &&
      (stet.rules.length === 0 || stet.rules.some((name) => name === rule || name === family))
  )
}

function covers(stet: Span, start: number, end: number): boolean {
  return (
    stet.start < stet.end &&
    (start === end ? stet.start <= start && start <= stet.end : start < stet.end && stet.start < end)
  )
}

/** The same stretches in the text that `changes` (sorted, not overlapping, in offsets of the source) made of the source. */
export function movedSpans<T extends Span>(spans: readonly T[], changes: readonly (Span & {text: string})[]): T[] {
  const moved = (offset: number) => {
    let shift = 0
    for (const {start, end, text} of changes) {
      if (end > offset) break
      shift += text.length - (end - start)
    }
    return offset + shift
  }
  return changes.length === 0
    ? [...spans]
    : spans.map((span) => ({...span, start: moved(span.start), end: moved(span.end)}))
}

/**
 * What is to say of the comments themselves: a name that there is none of, and those that let nothing stand.
 *
 * @param findings all of the text, in offsets of the source, as the stets are
 * @param known the rules and families that there are
 * @param ran the rules that have looked at the text; `all` when that is all that the user wants
 */
export function stetFindings(
  source: string,
  stets: readonly Stet[],
  findings: readonly Finding[],
  {known, ran, all}: {known: readonly string[]; ran: readonly string[]; all: boolean}
): Finding[] {
  const isName = (name: string, rule: string) => name === rule || rule.startsWith(`${name}/`)
  return stets.flatMap((stet): Finding[] => {
    const unknown = stet.rules.filter((name) => !known.includes(name))
    if (unknown.length > 0) {
      const names = unknown.map((name) => `\`${name}\``).join(', ')
      return [findingAt(source, stet.comment, 'stet/unknown', `there is no rule or family ${names}`)]
    }
    const used = findings.some((finding) => finding.state === 'stet' && isStet([stet], finding))
    const heard = stet.rules.length === 0 ? all : stet.rules.every((name) => ran.some((rule) => isName(name, rule)))
    return used || !heard
      ? []
      : [findingAt(source, stet.comment, 'stet/unused', 'nothing is found where it lets stand')]
  })
}

function findingAt(source: string, {start, end}: Span, rule: string, reason: string): Finding {
  return {
    rule,
    family: 'stet',
    tier: 'advice',
    severity: 'info',
    start,
    end,
    actual: source.slice(start, end),
    proposals: [],
    reason,
    removes: false,
    state: 'advice'
  }
}
