/** A unified diff that `patch` and `git apply -p0` understand. */
import type {ChalkInstance} from 'chalk'
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'

/** The diff of one text, `''` when nothing changed. */
export function diff(path: string, before: string, after: string, chalk: ChalkInstance): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY
  })
  return chalk.level === 0 ? patch : patch.replace(/^[^\n]+$/gm, (line) => paint(line, chalk))
}

function paint(line: string, chalk: ChalkInstance): string {
  if (line.startsWith('+++') || line.startsWith('---')) return chalk.bold(line)
  if (line.startsWith('@@')) return chalk.cyan(line)
  if (line.startsWith('+')) return chalk.green(line)
  return line.startsWith('-') ? chalk.red(line) : line
}
