/** A text of the HTML report in markup: the text with its changes in place, and a card a finding. All of it is escaped. */
import {digestOf} from '../../decisions.js'
import {type Finding, isHeard} from '../../finding.js'
import {learnableOf} from '../../review.js'
import {shown} from '../../shown.js'
import {spunText, verdictNames, verdictOf} from '../../verdict.js'
import {type FileResult, sumsOf} from '../run.js'
import {many} from '../sums.js'

/** What the script knows of a text. */
export interface TextData {
  file: string
  sha256: string
  findings: {
    rule: string
    start: number
    end: number
    actual: string
    proposals: readonly string[]
    state: Finding['state']
    /** Can a config hear that the words are right, or do the same everywhere? */
    never: boolean
    always: boolean
    /** The number of the mark that shows it: its own, or that of a finding it overlaps. */
    mark: number
  }[]
}

/** A text as a section. `t` is its number; its findings are numbered from `first` on, over all texts. */
export function sectionOf(file: FileResult, t: number, first: number): {html: string; data: TextData} {
  const findings = toDecide(file).findings.filter(isHeard)
  const marks = marksOf(findings)
  const sums = sumsOf([toDecide(file)])
  const counts = [
    `${many(sums.applied, 'change')}`,
    sums.findings > sums.applied && `${sums.findings - sums.applied} to look at`
  ].filter(Boolean)
  const html =
    `<section class="text" id="t${t}"><h2>${escaped(file.path)} <small>${counts.join(', ')}</small></h2>` +
    verdictText(file) +
    (file.refused ? `<p class="alone">Left alone: ${escaped(file.refused)}</p>` : '') +
    `<div class="body" dir="auto">${bodyOf(file.source, findings, marks, first)}</div>` +
    `<ol class="cards">${findings.map((finding, i) => cardOf(finding, file.source, first + i)).join('')}</ol></section>\n`
  const data = findings.map((finding, i) => {
    const {rule, start, end, actual, proposals, state} = finding
    return {rule, start, end, actual, proposals, state, ...learnableOf(finding), mark: first + marks[i]}
  })
  return {html, data: {file: file.path, sha256: digestOf(file.source), findings: data}}
}

/** A text with what a person decides on: what is said of it as a whole stands in its verdict. */
export function toDecide(file: FileResult): FileResult {
  return {...file, findings: file.findings.filter(({rule}) => rule !== spunText)}
}

/** The verdict and the lines that tell most of it. */
function verdictText(file: FileResult): string {
  const {verdict, why} = verdictOf(file)
  const lines = why.map((line) => `<li>${escaped(line)}</li>`).join('')
  return `<div class="verdict"><b>${verdictNames[verdict]}</b>${lines && `<ul>${lines}</ul>`}</div>`
}

/** For each finding the one that marks its place: itself, or the one that it overlaps. Changes go before advice. */
function marksOf(findings: readonly Finding[]): number[] {
  const marks: number[] = []
  const placed: number[] = []
  const order = findings.map((_, i) => i).sort((a, b) => rank(findings[a]) - rank(findings[b]) || a - b)
  for (const i of order) {
    const {start, end} = findings[i]
    const host = placed.find((other) => {
      const {start: from, end: to} = findings[other]
      return (start < to && from < end) || (start === from && end === to)
    })
    if (host === undefined) placed.push(i)
    marks[i] = host ?? i
  }
  return marks
}

function rank({state}: Finding): number {
  return state === 'applied' ? 0 : state === 'unsafe' ? 1 : 2
}

function bodyOf(source: string, findings: readonly Finding[], marks: readonly number[], first: number): string {
  const guests = findings.filter((_, i) => marks[i] !== i)
  let html = ''
  let at = 0
  findings.forEach((finding, i) => {
    if (marks[i] !== i) return
    html += besideOf(source, at, finding.start, guests) + markOf(finding, first + i)
    at = finding.end
  })
  return html + besideOf(source, at, source.length, guests)
}

/** The words between two marks. What a finding without a mark of its own covers stands apart: its change takes that away. */
function besideOf(source: string, from: number, to: number, guests: readonly Finding[]): string {
  const within = guests.filter(({start, end}) => start < to && from < end)
  const edges = within.flatMap(({start, end}) => [start, end]).filter((edge) => edge > from && edge < to)
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, i) => {
      const words = escaped(source.slice(cuts[i], end))
      const covered = within.some((guest) => guest.start <= cuts[i] && end <= guest.end)
      return covered ? `<span data-start="${cuts[i]}" data-end="${end}">${words}</span>` : words
    })
    .join('')
}

function markOf(finding: Finding, i: number): string {
  const {actual, proposals, removes, rule} = finding
  const open = `class="f ${kindOf(finding)}" id="m${i}" data-i="${i}"`
  if (removes) {
    const summary = `<summary><b>${escaped(rule)}</b><span>${escaped(firstWords(actual))}</span></summary>`
    return `<details ${open}>${summary}<del>${escaped(actual.trim())}</del></details>`
  }
  const ins = proposals.length > 0 ? `<ins>${inked(proposals[0])}</ins>` : ''
  return `<span ${open}>${actual === '' ? '' : `<del>${inked(actual)}</del>`}${ins}</span>`
}

function cardOf(finding: Finding, source: string, i: number): string {
  const {rule, reason, url, removes, severity} = finding
  const kind = `${kindOf(finding)}${removes ? ' gone' : ''}${severity === 'error' ? ' error' : ''}`
  const name =
    url && /^https?:\/\//.test(url) ? `<a href="${escaped(url)}">${escaped(rule)}</a>` : `<b>${escaped(rule)}</b>`
  return (
    `<li class="card ${kind}" id="c${i}" data-i="${i}"><span class="done"></span>` +
    `<p class="what">${whatOf(finding, source)}</p><p class="why">${name} ${escaped(reason)}</p></li>`
  )
}

function whatOf({actual, proposals, removes, state, start, end}: Finding, source: string): string {
  if (removes) return `<span>take out</span> <del>${escaped(firstWords(actual))}</del>`
  const doubt = state === 'applied' || state === 'unsafe' ? '' : ' <span>?</span>'
  if (proposals.length === 0) {
    return actual === '' ? '<span>the whole text</span>' : `${escaped(firstWords(actual))}${doubt}`
  }
  // A change without a word says nothing by itself: the words beside it are shown.
  const bare = [actual, ...proposals].every((part) => !/[\p{L}\p{N}]/u.test(part))
  const before = bare ? escaped(/\S{0,24}$/.exec(source.slice(0, start))![0]) : ''
  const after = bare ? escaped(/^\S{0,24}/.exec(source.slice(end))![0]) : ''
  const was = actual === '' ? '' : `<del>${blanks(firstWords(actual))}</del>`
  const list = proposals.map((proposal) => `<ins>${blanks(proposal)}</ins>`).join(' <span>or</span> ')
  if (bare) return `${before}${was}${list}${after}${doubt}`
  return `${was}${was ? ' <span>→</span> ' : ''}${list === '<ins></ins>' ? '<span>nothing</span>' : list}${doubt}`
}

function kindOf({state}: Finding): string {
  return state === 'applied' || state === 'unsafe' ? state : 'advice'
}

/** The start of a text on one line; its outer blanks stay: they may be what it is about. */
function firstWords(text: string): string {
  const line = text.trim() === '' ? text : text.replace(/\s*\n\s*/g, ' ')
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}

/** Blanks at the edges as characters that are seen. */
function blanks(text: string): string {
  return escaped(
    text.replace(/^\s+|\s+$/g, (run) =>
      run
        .replaceAll('\r', '')
        .replaceAll('\n', '⏎')
        .replace(/[^\S⏎]/g, '␣')
    )
  )
}

/** Blanks at the edges as elements that the style makes visible. */
function inked(text: string): string {
  return escaped(text).replace(/^\s+|\s+$/g, (run) =>
    run.replace(/\s/g, (blank) => `<i${blank === '\n' ? ' class="n"' : ''}>${blank}</i>`)
  )
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** For content and for attributes in quotes; control characters are shown. */
export function escaped(text: string): string {
  return shown(text.replaceAll('\r\n', '\n')).replace(/[&<>"']/g, (character) => entities[character])
}
