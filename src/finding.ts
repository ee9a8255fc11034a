/**
 * A finding: what a rule said about a place of the source, and what became of it. Plain data, made once where a message
 * leaves unified: it survives `structuredClone`, a worker, a queue and a JSON file.
 *
 * What decides (exit codes, severities, what a report shows) reads `state`; sentences are made of it here and nowhere else.
 */

/** How far a proposal can be trusted: applied by default, applied on request (`--unsafe`), or never. */
export type Tier = 'safe' | 'unsafe' | 'advice'

/** `error`: the text is left alone as a whole. `warning`: an edit that is or would be applied. `info`: all else. */
export type Severity = 'error' | 'warning' | 'info'

/** What became of a finding; `stateSentences` says each in words. */
export type State =
  | 'applied'
  | 'advice'
  | 'unsafe'
  | 'untrusted'
  | 'protected'
  | 'outside-prose'
  | 'digits'
  | 'overlap'
  | 'refused'
  | 'not-quiet'
  | 'stet'
  | 'baseline'
  | 'skipped'

export interface Finding {
  /** `family/fault` of a rule; `source:ruleId` of another plugin. */
  rule: string
  family: string
  tier: Tier
  severity: Severity
  /** Offsets into the source that the user gave (of a page: into its text), UTF-16 code units. */
  start: number
  end: number
  /** What stands there: `source.slice(start, end)`. */
  actual: string
  /** What could stand there: none, one or several; `''` takes it out. Of an applied finding: what stands there now. */
  proposals: readonly string[]
  /** Why, in words. */
  reason: string
  url?: string
  /** Does it take a whole block out? */
  removes: boolean
  state: State
}

/** More passes than this and two rules undo each other: a fault of ours. */
export const mostPasses = 10

const stateSentences: Readonly<Record<State, string>> = {
  applied: 'it was applied',
  advice: 'it is advice',
  unsafe: 'it is not safe without a person to look at it',
  untrusted: 'its plugin is not trusted to edit',
  protected: 'it would change an address, a file name, code or another protected span',
  'outside-prose': 'it is not in the prose, or would change the markup around it',
  digits: 'it would change digits',
  overlap: 'it overlaps another edit',
  refused: 'the text is left as it is',
  'not-quiet': `the text was not quiet after ${mostPasses} passes: please report this text`,
  stet: 'a `stet` in the text lets it stand',
  baseline: 'the baseline has it',
  skipped: 'it was skipped by a decision'
}

/** Why a finding is in its state, as a sentence without its full stop. */
export function stateSentence({state, tier, proposals}: Pick<Finding, 'state' | 'tier' | 'proposals'>): string {
  if (state !== 'advice' || tier === 'advice') return stateSentences[state]
  return proposals.length > 1 ? 'it has several proposals' : 'it proposes no replacement'
}

/** A text that is left alone is an error, what is or would be applied a warning. */
export function severityOf(state: State): Severity {
  if (state === 'refused' || state === 'not-quiet') return 'error'
  return state === 'applied' ? 'warning' : 'info'
}

/** The same finding in another state, with the severity that goes with it. */
export function inState(finding: Finding, state: State): Finding {
  return {...finding, state, severity: severityOf(state)}
}

/** Is it for people to hear? What a baseline, a `stet` or a decision lets stand is for machines alone. */
export function isHeard({state}: Pick<Finding, 'state'>): boolean {
  return state !== 'baseline' && state !== 'stet' && state !== 'skipped'
}

/** What a finding says: what stands there, and what should. */
export function sentenceOf({actual, proposals}: Pick<Finding, 'actual' | 'proposals'>): string {
  if (proposals.length === 1 && proposals[0] === '') {
    return `Unexpected \`${shorten(actual.trim() || actual)}\`, expected it to be removed`
  }
  const shown = `Unexpected \`${shorten(actual)}\``
  if (proposals.length === 0) return shown
  const expected = proposals.map((proposal) => `\`${shorten(proposal)}\``).join(' or ')
  return actual === '' ? `Expected ${expected} here` : `${shown}, expected ${expected}`
}

/** On one line, and not too long. Blanks at its ends stay: they may be what the finding is about. */
function shorten(text: string): string {
  const line = text.trim() === '' ? text : text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
