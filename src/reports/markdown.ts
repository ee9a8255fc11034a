/** The sums as Markdown, for the page of a job or a merge request: a sentence, the rules, the files with most findings. */
import {isHeard} from '../finding.js'
import {shownLine} from '../shown.js'
import {verdictNames, verdictOf} from '../verdict.js'
import {pathOf} from './ranked.js'
import {type FileResult, type Run, sumsOf} from './run.js'
import {sumsSentence, verdictsSentence} from './sums.js'

/** The page of a job holds a megabyte: a listing of many files is cut, and says so. */
const mostFiles = 50

export function markdown({files, errors}: Run): string {
  const sums = sumsOf(files)
  const verdicts = sums.findings > 0 ? ` ${verdictsSentence(files)}` : ''
  const parts = [`### bluepencil\n\n${sumsSentence(sums)}${verdicts}\n`]
  if (errors.length > 0) {
    const lines = errors.map(({path, message}) => `- ${code(pathOf(path))}: ${text(message)}\n`)
    parts.push(`**Not read**\n\n${lines.join('')}`)
  }
  if (sums.findings > 0) {
    parts.push(
      table(
        ['rule', 'findings'],
        Object.entries(sums.rules).map(([rule, count]) => [code(rule), String(count)])
      )
    )
    const worst = files
      .filter(({findings}) => findings.some(isHeard))
      .map((file) => ({file, counts: countsOf(file)}))
      .sort((a, b) => b.counts.mended - a.counts.mended || b.counts.other - a.counts.other)
    const rows = worst.slice(0, mostFiles).map(({file, counts}) => {
      const name = code(pathOf(file.path)) + (file.refused ? ` left alone: ${text(file.refused)}` : '')
      return [name, verdictNames[verdictOf(file).verdict], String(counts.mended), String(counts.other)]
    })
    parts.push(table(['text', 'verdict', 'mended', 'to look at'], rows))
    if (worst.length > mostFiles) parts.push(`and ${worst.length - mostFiles} more texts\n`)
  }
  return parts.join('\n')
}

function countsOf({findings}: FileResult): {mended: number; other: number} {
  const heard = findings.filter(isHeard)
  const mended = heard.filter(({state}) => state === 'applied').length
  return {mended, other: heard.length - mended}
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const rule = line(heads.map((_, i) => (i === 0 ? '---' : '---:')))
  return line(heads) + rule + rows.map(line).join('')
}

/** Code in a cell of a table: as many backticks around it as it needs, and no bar. */
function code(value: string): string {
  const line = shownLine(value).replaceAll('|', '\\|')
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({length}) => length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** Words in which no mark of Markdown or HTML is meant. */
function text(value: string): string {
  return shownLine(value).replace(/[\\`*_{}[\]<>|#&!~]/g, '\\$&')
}
