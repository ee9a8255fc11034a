/** The verdict on a text: what an editor, or a script, does with it next. Made of what was found, and of nothing else. */

import {type Finding, isHeard} from './finding.js'
import {addTo} from './lists.js'

/** `clean`: nothing to do. `mended`: cleaning does it. `needs-a-look`: a person should read it. `spun`: most likely rewritten by a program. */
export type VerdictKind = 'clean' | 'mended' | 'needs-a-look' | 'spun' | 'no-article'

export interface Verdict {
  verdict: VerdictKind
  /** The three most telling lines, the weightiest first; none where there is nothing to say. */
  why: string[]
}

/** Each as people read it. */
export const verdictNames: Readonly<Record<VerdictKind, string>> = {
  clean: 'clean',
  mended: 'mended',
  'needs-a-look': 'needs a look',
  spun: 'likely spun',
  'no-article': 'no article'
}

/** What is judged: a `Cleaned`, or what a report holds of one. */
export interface Judged {
  /** As it came out. */
  text: string
  findings: readonly Finding[]
  refused?: string
  /** What is known of the article of a web page. */
  page?: boolean | {found: string; how: string}
}

/** What a baseline, a `stet` or a decision lets stand does not count. Pure. */
export function verdictOf({text, findings, refused, page}: Judged): Verdict {
  const heard = findings.filter(isHeard)
  const none = noArticle(text, heard, refused, page)
  if (none !== undefined) return {verdict: 'no-article', why: [none]}
  const looks = looksOf(heard, text)
  const applied = appliedOf(heard)
  const why = [...looks, ...applied].slice(0, mostLines).map(lineOf)
  if (heard.some(({rule}) => rule === spunText)) return {verdict: 'spun', why}
  if (looks.length > 0) return {verdict: 'needs-a-look', why}
  return {verdict: applied.length > 0 ? 'mended' : 'clean', why}
}

const mostLines = 3
/** The rule that speaks of a whole text: its verdict says it. */
export const spunText = 'spun/text'
/** Their advice says that something is wrong with the text, not only that a word could be another. */
const tellingFamilies: ReadonlySet<string> = new Set(['spun', 'remains', 'consistency', 'page'])
/** So many words that nobody knows, and one in so many, and the text is not in a shape to be published. */
const fewestDoubtful = 5
const wordsForDoubtful = 100

function noArticle(
  text: string,
  heard: readonly Finding[],
  refused: string | undefined,
  page: Judged['page']
): string | undefined {
  if (refused !== undefined) return refused
  const told = heard.find(({rule}) => rule === 'page/none')
  if (told) return told.reason
  if (typeof page === 'object' && page.found === 'none') return page.how
  return text.trim() === '' ? 'no words are left' : undefined
}

/** The findings of each rule that ask for a person, the weightiest first. */
function looksOf(heard: readonly Finding[], text: string): Finding[][] {
  const asking = heard.filter(
    ({family, state, severity}) => tellingFamilies.has(family) || state === 'unsafe' || severity === 'error'
  )
  const spun = heard.some(({rule}) => rule === spunText)
  const order = (finding: Finding) =>
    finding.rule === spunText
      ? 0
      : finding.severity === 'error'
        ? 1
        : [...tellingFamilies].indexOf(finding.family) + 2 || 9
  // What is said of the whole text names its marks.
  const looks = byRule(spun ? asking.filter(({rule}) => rule !== 'spun/wording') : asking).sort(
    ([one], [other]) => order(one) - order(other)
  )
  const doubtful = heard.filter(({rule}) => rule === 'spelling/unknown-word')
  if (doubtful.length >= fewestDoubtful && doubtful.length * wordsForDoubtful > wordsIn(text)) looks.push(doubtful)
  return looks
}

/** The findings of each rule that were applied, the busiest rule first. */
function appliedOf(heard: readonly Finding[]): Finding[][] {
  return byRule(heard.filter(({state}) => state === 'applied')).sort((one, other) => other.length - one.length)
}

function byRule(findings: readonly Finding[]): Finding[][] {
  const lists = new Map<string, Finding[]>()
  for (const finding of findings) addTo(lists, finding.rule, finding)
  return [...lists.values()]
}

/** `casing/name, 12 times: “oslo” → “Oslo”`; of advice its reason. */
function lineOf(findings: readonly Finding[]): string {
  const [{rule, actual, proposals, reason, state, removes}] = findings
  const times = findings.length === 1 ? rule : `${rule}, ${findings.length} times`
  if (state === 'advice' || actual === '') return `${times}: ${reason}`
  if (removes || proposals[0] === '') return `${times}: ${quoted(actual.trim() || actual)} goes`
  return `${times}: ${quoted(actual)} → ${quoted(proposals[0] ?? '')}`
}

function quoted(text: string): string {
  const line = text.replace(/^\s+|\s+$/g, (blanks) => '␣'.repeat(Math.min(2, blanks.length))).replace(/\s+/g, ' ')
  return `“${line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line}”`
}

/** How many words a text has: letters and digits in a row. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
