/** What an editor likes to read: the sentence, the change marked in it, the rule, the reason; a summary last. */
import type {ChalkInstance} from 'chalk'
import {type Checked, type CheckedFinding, type Sums, sumsOf} from './checked.js'
import {excerpt} from './excerpt.js'

export interface PrettyOptions {
  chalk: ChalkInstance
  /** Also print how often each rule spoke. */
  statistics?: boolean
  /** Print the sums at the end; `true` without it. */
  summary?: boolean
}

export function pretty(files: readonly Checked[], {chalk, statistics, summary = true}: PrettyOptions): string {
  const blocks = files.filter(({findings}) => findings.length > 0).map((file) => fileBlock(file, chalk))
  const sums = sumsOf(files)
  if (statistics && sums.findings > 0) blocks.push(statisticsBlock(sums, chalk))
  if (summary) blocks.push(summaryBlock(sums, chalk))
  return blocks.join('\n')
}

function fileBlock({path, source, refused, findings}: Checked, chalk: ChalkInstance): string {
  const places = findings.map(({start}) => `${start.line}:${start.column}`)
  const width = places.reduce((most, {length}) => Math.max(most, length), 0)
  const indent = ' '.repeat(width + 4)
  let text = `${chalk.underline(path)}\n`
  if (refused) text += `  ${chalk.red.bold('left alone')}: ${refused}\n`
  findings.forEach((finding, i) => {
    text += `  ${chalk.dim(places[i].padStart(width))}  ${shown(finding, source, chalk)}\n`
    const reason = finding.note ?? finding.message
    const why = finding.applies || finding.severity !== 'warning' ? '' : chalk.dim(` (not applied: ${finding.why})`)
    text += `${indent}${chalk.cyan(finding.rule)}  ${reason}${why}\n`
  })
  return text
}

function shown(finding: CheckedFinding, source: string, chalk: ChalkInstance): string {
  if (finding.removes) return removal(finding, chalk)
  const {before, after} = excerpt(source, finding.start.offset, finding.end.offset)
  const sentence = before + marked(finding, chalk) + after
  return finding.severity === 'info' ? `${chalk.yellow('advice:')} ${sentence}` : sentence
}

function removal({actual}: CheckedFinding, chalk: ChalkInstance): string {
  const line = actual.replace(/\s+/g, ' ').trim()
  const short = line.length > 72 ? `${line.slice(0, 71).trimEnd()}…` : line
  const lines = actual.trim().split('\n').length
  return `${chalk.red('remove')} ${chalk.red.strikethrough(short)}${lines > 1 ? chalk.dim(` (${lines} lines)`) : ''}`
}

/** `[old → new]`, or struck red and green where there is colour. Blanks that come or go are made visible. */
function marked({actual, expected, severity}: CheckedFinding, chalk: ChalkInstance): string {
  const plain = chalk.level === 0
  const visible = (text: string) =>
    oneLine(text).replace(plain ? /^\s+|\s+$/g : /^\s+$/, (blank) => '␣'.repeat(blank.length))
  const before = visible(actual)
  const after = expected.map(visible).join(' or ')
  if (expected.length === 0) return plain ? `[${before}]` : chalk.yellow.underline(before)
  if (!plain) return chalk.red.strikethrough(before) + chalk.green(after)
  const change = before === '' ? `+${after}` : after === '' ? `${before} →` : `${before} → ${after}`
  return `[${change}${severity === 'info' ? '?' : ''}]`
}

function oneLine(text: string): string {
  return text.replace(/[^\S\n]*\n\s*/g, '⏎')
}

function statisticsBlock({rules}: Sums, chalk: ChalkInstance): string {
  const width = Math.max(...Object.values(rules).map((count) => String(count).length))
  return Object.entries(rules)
    .map(([rule, count]) => `  ${String(count).padStart(width)}  ${chalk.cyan(rule)}\n`)
    .join('')
}

function summaryBlock(sums: Sums, chalk: ChalkInstance): string {
  if (sums.findings === 0) return `Nothing to mend in ${many(sums.files, 'text')}.\n`
  const where = sums.files === 1 ? '' : ` in ${sums.filesWithFindings} of ${many(sums.files, 'text')}`
  const families = Object.entries(sums.families).map(([family, count]) => `${count} ${family}`)
  const rest = [
    `clean would apply ${sums.applies}`,
    sums.unsafe > 0 && `${sums.unsafe} more with --unsafe`,
    sums.severities.info > 0 && `${sums.severities.info} ${sums.severities.info === 1 ? 'is' : 'are'} advice`
  ].filter(Boolean)
  return `${chalk.bold(many(sums.findings, 'finding'))}${where}: ${families.join(', ')}. ${capital(rest.join('; '))}.\n`
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1)
}
