/**
 * What an editor likes to read: by file, the sentence with the change in it, then the rule and the reason; a summary last.
 * Read aloud it makes sense in the same order, and nothing is told by colour alone.
 */
import type {ChalkInstance} from 'chalk'
import {isHeard, stateSentence} from '../finding.js'
import {shownLine} from '../shown.js'
import {verdictNames, verdictOf} from '../verdict.js'
import {excerpt} from './excerpt.js'
import {type FileResult, listed, type PlacedFinding, type Run, type Style, type Sums, sumsOf} from './run.js'
import {many, sumsSentence, verdictsSentence} from './sums.js'
import {cutTo, widthOf} from './width.js'

/** Of a run of removed blocks without anything between, so many are listed. */
const mostRemovals = 5
/** The least room for a sentence, however narrow the terminal. */
const leastRoom = 24

export function pretty({files}: Run, style: Style): string {
  const blocks = files
    .filter(({findings}) => findings.some(isHeard))
    .map((file) => fileBlock(file, files.length > 1, style))
  const sums = sumsOf(files)
  if (style.statistics && sums.findings > 0) blocks.push(statisticsBlock(sums, style.chalk))
  if (style.summary) blocks.push(`${summary(sums, style.chalk)}\n${verdictBlock(files, style)}`)
  return blocks.join('\n')
}

/** What is to do with the text, and the lines that tell most of it; of several texts how many there are of each. */
function verdictBlock(files: readonly FileResult[], {chalk, width}: Style): string {
  const verdicts = files.map(verdictOf)
  const nothing =
    verdicts.every(({verdict}) => verdict === 'clean') && !files.some(({findings}) => findings.some(isHeard))
  // The sums have said so.
  if (nothing) return ''
  if (files.length > 1) return `${verdictsSentence(files)}\n`
  const [{verdict, why}] = verdicts
  const lines = why.flatMap((line) =>
    wrap(shownLine(line), Math.max(leastRoom, width - 4), 0).map((part, i) => `  ${i > 0 ? ' ' : '-'} ${part}\n`)
  )
  return `Verdict: ${chalk.bold(verdictNames[verdict])}${why.length > 0 ? '' : '.'}\n${lines.join('')}`
}

/** @param among is it one of several? Then its verdict stands beside its name. */
function fileBlock(file: FileResult, among: boolean, style: Style): string {
  const {chalk, limit} = style
  const heard = listed(file)
  const kept = heard.slice(0, limit)
  const places = kept.map(({start: {line, column}}) => `${line}:${column}`)
  const margin = 4 + places.reduce((most, {length}) => Math.max(most, length), 0)
  const verdict = among ? `  ${chalk.dim(verdictNames[verdictOf(file).verdict])}` : ''
  let text = `${chalk.bold.underline(shownLine(file.path))}${verdict}\n`
  if (file.refused) text += `  ${chalk.red.bold('left alone')}: ${shownLine(file.refused)}\n`
  for (let i = 0; i < kept.length; i++) {
    const hidden = foldedFrom(kept, i)
    if (hidden > 0) {
      const lines = kept.slice(i, i + hidden).reduce((sum, {actual}) => sum + linesOf(actual), 0)
      text += `${' '.repeat(margin)}${chalk.dim(`and ${hidden} more blocks (${many(lines, 'line')})`)}\n`
      i += hidden - 1
      continue
    }
    text += `  ${chalk.dim(places[i].padStart(margin - 4))}  ${entry(kept[i], file.source, margin, style)}\n`
  }
  if (heard.length > kept.length) text += chalk.dim(`  and ${many(heard.length - kept.length, 'more finding')}\n`)
  return text
}

/** How many removals from `at` on are folded into a line: those of a long run after its first few. */
function foldedFrom(findings: readonly PlacedFinding[], at: number): number {
  if (!findings[at].removes) return 0
  let start = at
  while (start > 0 && findings[start - 1].removes) start--
  let end = at
  while (end < findings.length && findings[end].removes) end++
  return end - start > mostRemovals + 1 && at === start + mostRemovals ? end - at : 0
}

/** A finding on two lines, a removed block on one. */
function entry(finding: PlacedFinding, source: string, margin: number, style: Style): string {
  const room = Math.max(leastRoom, style.width - margin)
  if (finding.removes) return removal(finding, room, style)
  const first = sentence(finding, source, room, style.chalk)
  const [beside = '', ...below] = wrap(reasonOf(finding), room, widthOf(finding.rule) + 2)
  const rule = ruleText(finding, style) + (beside && `  ${beside}`)
  return [first, rule, ...below].join(`\n${' '.repeat(margin)}`)
}

function removal(finding: PlacedFinding, room: number, style: Style): string {
  const {chalk} = style
  const label = labelOf(finding)
  const lines = linesOf(finding.actual)
  const count = lines > 1 ? ` (${lines} lines)` : ''
  const rest = room - 9 - label.length - count.length - finding.rule.length
  const words = cut(shownLine(finding.actual.trim().replace(/\s+/g, ' ')), rest)
  const struck = label === '' ? `${chalk.red('remove')} ${chalk.red.strikethrough(words)}` : `remove ${words}`
  return `${chalk.yellow(label)}${struck}${chalk.dim(count)}  ${ruleText(finding, style)}`
}

/** What is not applied says so first. */
function labelOf({state, severity}: PlacedFinding): string {
  if (state === 'applied') return ''
  return severity === 'error' ? 'left: ' : state === 'unsafe' ? 'unsafe: ' : 'advice: '
}

/** The sentence with the change in it. */
function sentence(finding: PlacedFinding, source: string, room: number, chalk: ChalkInstance): string {
  const {start, end, actual} = finding
  if (actual === '' && finding.proposals.length === 0) return chalk.yellow('the whole text')
  const label = labelOf(finding)
  const change = changeOf(finding, chalk, room - label.length)
  const rest = Math.max(0, room - label.length - change.length)
  const {before, after} = excerpt(source, start.offset, end.offset, rest)
  return `${chalk.yellow(label)}${shownLine(before)}${change.text}${shownLine(after)}`
}

/** `[old → new]`, or struck red and green where there is colour. Blanks at the edges are made visible. */
function changeOf(finding: PlacedFinding, chalk: ChalkInstance, room: number): {text: string; length: number} {
  const sure = finding.state === 'applied' || finding.state === 'unsafe'
  const {proposals} = finding
  const most = Math.max(leastRoom >> 1, (room >> 1) - 4)
  const before = cut(shownText(finding.actual), most)
  const after = proposals.map((proposal) => cut(shownText(proposal), most)).join(' or ')
  const length = widthOf(before) + widthOf(after)
  if (proposals.length === 0) {
    return {text: chalk.level === 0 ? `[${before}]` : chalk.yellow.underline(before), length: length + 2}
  }
  if (chalk.level > 0) {
    const gap = before !== '' && after !== '' ? ' ' : ''
    return {text: chalk.red.strikethrough(before) + gap + chalk.green(after) + (sure ? '' : '?'), length: length + 2}
  }
  const change = before === '' ? `+${after}` : after === '' ? `${before} →` : `${before} → ${after}`
  return {text: `[${change}${sure ? '' : '?'}]`, length: widthOf(change) + 3}
}

/** On one line, its outer blanks as `␣`, line ends as `⏎`. */
function shownText(text: string): string {
  const line = text.replace(/[^\S\n]*\n\s*/g, '⏎')
  return shownLine(line.replace(/^ +| +$/g, (blank) => '␣'.repeat(blank.length)))
}

function reasonOf(finding: PlacedFinding): string {
  const {reason, state, tier} = finding
  const told =
    state === 'applied' || state === 'unsafe' || state === 'refused' || (state === 'advice' && tier === 'advice')
  return shownLine(told || state === 'advice' ? reason : `${reason} (not applied: ${stateSentence(finding)})`)
}

/** The name of a rule, a link to its page where the terminal knows links (OSC 8). */
function ruleText({rule, url}: PlacedFinding, {chalk, links}: Style): string {
  const name = chalk.cyan(shownLine(rule))
  if (!links || !url || !/^https?:\/\/[\x21-\x7e]+$/.test(url)) return name
  return `\u001b]8;;${url}\u001b\\${name}\u001b]8;;\u001b\\`
}

function statisticsBlock({rules}: Sums, chalk: ChalkInstance): string {
  const width = Math.max(...Object.values(rules).map((count) => String(count).length))
  return Object.entries(rules)
    .map(([rule, count]) => `  ${String(count).padStart(width)}  ${chalk.cyan(shownLine(rule))}\n`)
    .join('')
}

function summary(sums: Sums, chalk: ChalkInstance): string {
  return sumsSentence(sums).replace(/^\d+ findings?/, (count) => chalk.bold(count))
}

function linesOf(text: string): number {
  return text.trim().split('\n').length
}

function cut(text: string, room: number): string {
  const most = Math.max(8, room)
  // No column is less than half a code unit: what is short enough needs no counting.
  return text.length * 2 <= most || widthOf(text) <= most
    ? text
    : `${cutTo(text.slice(0, 8 * most), most - 1).trimEnd()}…`
}

/** Lines of at most `room` columns; the first has `indent` less of it. A word that is too long for any is broken. */
function wrap(text: string, room: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  let free = room - indent
  for (let word of text.split(' ')) {
    const used = line === '' ? 0 : widthOf(line) + 1
    if (used + widthOf(word) > free && (line !== '' || free < room)) {
      lines.push(line)
      line = ''
      free = room
    }
    while (widthOf(word) > room) {
      lines.push(cutTo(word, room))
      word = word.slice(lines.at(-1)!.length)
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
