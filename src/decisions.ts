/**
 * What a person decided about the findings of a text: the same file from `review` and from the HTML report. One text is one
 * JSON object, several are JSON Lines.
 */
import {createHash} from 'node:crypto'
import {applyEdits} from './edit.js'
import {UserError} from './error.js'
import {type Finding, severityOf} from './finding.js'

/** `accept` takes `proposal`, `edit` takes `text`, the others let the words stand; `never` is offered to the config. */
export type Action = 'accept' | 'skip' | 'edit' | 'never'

/** What a person chose for a finding. */
export interface Choice {
  do: Action
  /** The proposal that is accepted. */
  proposal?: string
  /** What a person wrote instead. */
  text?: string
  /** Accepted for all texts to come too. */
  always?: true
}

export interface Decision extends Choice {
  rule: string
  /** Offsets into the text, UTF-16 code units. */
  start: number
  end: number
  /** What stands there. */
  actual: string
  /** All proposals; `''` takes it out. */
  expected: readonly string[]
}

export interface Decisions {
  /** The text, as the report names it. */
  file: string
  /** Of its bytes in UTF-8, in hexadecimal: decisions hold for this text alone. Of a page: of the text found in it. */
  sha256: string
  decisions: readonly Decision[]
}

/** The digest by which decisions know their text. */
export function digestOf(source: string): string {
  return createHash('sha256').update(source, 'utf8').digest('hex')
}

/** A decision about a finding. */
export function decisionOn(
  {rule, start, end, actual, proposals}: Pick<Finding, 'rule' | 'start' | 'end' | 'actual' | 'proposals'>,
  choice: Choice
): Decision {
  return {rule, start, end, actual, expected: proposals, ...choice}
}

/** Decisions as JSON Lines, a text a line. */
export function decisionLines(texts: readonly Decisions[]): string {
  return texts.map((text) => `${JSON.stringify(text)}\n`).join('')
}

/**
 * Reads a file of decisions.
 *
 * @param name what the user calls it
 * @throws {UserError} for what is no decision
 */
export function parseDecisions(text: string, name: string): Decisions[] {
  const wrong = (where: string, expected: string) =>
    new UserError(`Unexpected ${where} in \`${name}\`, expected ${expected}`)
  const whole = jsonOf(text)
  const lines = whole !== undefined ? [whole] : text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw wrong('end', 'decisions as JSON')
  return lines.map((line, i) => {
    const value = typeof line === 'string' ? jsonOf(line) : line
    const {file, sha256, decisions} = (value ?? {}) as Partial<Decisions>
    if (typeof file !== 'string' || typeof sha256 !== 'string' || !Array.isArray(decisions)) {
      throw wrong(`line ${i + 1}`, 'an object with `file`, `sha256` and `decisions`')
    }
    const bad = decisions.findIndex((decision) => !isDecision(decision))
    if (bad >= 0) {
      const kind = 'one with `rule`, `start`, `end`, `actual`, and `do`: `accept`, `skip`, `edit` or `never`'
      throw wrong(`decision ${bad + 1} of \`${file}\``, kind)
    }
    return {file, sha256, decisions}
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isDecision(value: unknown): value is Decision {
  const {rule, start, end, actual, proposal, text, ...rest} = (value ?? {}) as Partial<Decision>
  if (typeof rule !== 'string' || typeof actual !== 'string') return false
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false
  if (rest.do === 'accept') return typeof proposal === 'string'
  return rest.do === 'edit' ? typeof text === 'string' : rest.do === 'skip' || rest.do === 'never'
}

/**
 * The decisions on a text: by its name, else by its digest, so that a file that was moved still finds its own.
 *
 * @throws {UserError} when there are none, or when the text has changed since
 */
export function decisionsFor(name: string, source: string, texts: readonly Decisions[]): Decisions {
  const sha256 = digestOf(source)
  const same = texts.find((text) => text.sha256 === sha256 && text.file === name)
  const found = same ?? texts.find((text) => text.sha256 === sha256) ?? texts.find(({file}) => file === name)
  if (!found) throw new UserError(`Unexpected text \`${name}\`, expected one that was decided on`)
  if (found.sha256 !== sha256) {
    const since = isAfter(source, found) ? 'what was accepted stands in it already' : 'it has changed since'
    throw new UserError(`Unexpected text in \`${name}\`, expected the one that was decided on: ${since}`)
  }
  return found
}

/**
 * The text after the decisions: what was accepted or edited, and nothing else.
 *
 * @throws {UserError} when the text is not the one they were made for
 */
export function applyDecisions(source: string, texts: Decisions): string {
  const {file, decisions} = decisionsFor(texts.file, source, [texts])
  const edits = editsOf(decisions)
  let at = 0
  for (const {start, end, actual, rule} of edits) {
    if (start < at || end < start || source.slice(start, end) !== actual) {
      const expected = start < at ? 'no overlap with the one before' : 'the words that stand there'
      throw new UserError(`Unexpected decision on \`${rule}\` at ${start} of \`${file}\`, expected ${expected}`)
    }
    at = end
  }
  return applyEdits(source, edits)
}

/** What was let stand, as decisions on the text that the others made: there it is where they moved it. */
export function decisionsAfter(source: string, texts: Decisions): Decisions {
  const after = applyDecisions(source, texts)
  const edits = editsOf(texts.decisions)
  const decisions = texts.decisions
    .filter(({do: action}) => action === 'skip' || action === 'never')
    .filter(({start, end}) => edits.every((edit) => edit.end <= start || edit.start >= end))
    .map((decision) => {
      const moved = edits
        .filter(({end}) => end <= decision.start)
        .reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0)
      return {...decision, start: decision.start + moved, end: decision.end + moved}
    })
  return {file: texts.file, sha256: digestOf(after), decisions}
}

/** Is this text what the decisions made of theirs? It is when taking them back gives theirs. */
function isAfter(source: string, {sha256, decisions}: Decisions): boolean {
  let moved = 0
  const back = editsOf(decisions).map(({start, end, actual, text}) => {
    const at = start + moved
    moved += text.length - (end - start)
    return {start: at, end: at + text.length, text: actual}
  })
  return back.length > 0 && back.at(-1)!.end <= source.length && digestOf(applyEdits(source, back)) === sha256
}

/** The changes of decisions, in the order of the text. */
function editsOf(decisions: readonly Decision[]): (Decision & {text: string})[] {
  return decisions
    .filter((decision) => decision.do === 'accept' || decision.do === 'edit')
    .map((decision) => ({...decision, text: (decision.do === 'edit' ? decision.text : decision.proposal)!}))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** What `clean` gives, made of decisions in place of rules: what was accepted or edited is applied, all else is skipped. */
export function decided(source: string, texts: Decisions): {text: string; findings: Finding[]} {
  const text = applyDecisions(source, texts)
  const findings = texts.decisions.map((decision): Finding => {
    const {rule, start, end, actual, expected, proposal} = decision
    const replacement = decision.do === 'edit' ? decision.text : decision.do === 'accept' ? proposal : undefined
    const state = replacement === undefined ? 'skipped' : 'applied'
    return {
      rule,
      family: rule.split(/[/:]/)[0],
      tier: 'safe',
      severity: severityOf(state),
      start,
      end,
      actual,
      proposals: replacement === undefined ? expected : [replacement],
      reason: 'a person decided it',
      removes: replacement === '' && /[\p{L}\p{N}]/u.test(actual),
      state
    }
  })
  return {text, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end)}
}
