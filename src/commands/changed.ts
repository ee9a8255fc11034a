/** The lines that a branch has changed, by git. */
import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {UserError} from '../error.js'
import type {Io} from './io.js'

/** First and last line, from 1. */
export interface LineRange {
  first: number
  last: number
}

/** The changed lines of each changed file (absolute), those of the working tree included; `all` for a file that is new. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[] | 'all'>

/**
 * What has changed since a branch left `ref`, or the default branch of its upstream.
 *
 * @throws {UserError} where git cannot tell, with what would help
 */
export async function changedSince(ref: string | undefined, io: Io): Promise<ChangedLines> {
  const root = (await git(['rev-parse', '--show-toplevel'], io.cwd)).trim()
  const since = ref ?? (await defaultBranch(io.cwd))
  await checkCommon(since, io.cwd)
  const options = ['--no-color', '--no-ext-diff', '--src-prefix=a/', '--dst-prefix=b/', '--diff-filter=d']
  const diff = await git(['-c', 'core.quotePath=off', 'diff', '-U0', ...options, '--merge-base', since], root)
  const {default: parse} = await import('parse-diff')
  const changed = new Map<string, readonly LineRange[] | 'all'>()
  for (const {to, chunks} of parse(diff)) {
    if (to === undefined || to === '/dev/null') continue
    const ranges = chunks.map(({newStart, newLines}) => ({first: newStart, last: newStart + newLines - 1}))
    changed.set(join(root, to), ranges)
  }
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z'], root)
  for (const path of untracked.split('\0')) if (path !== '') changed.set(join(root, path), 'all')
  return changed
}

async function defaultBranch(cwd: string): Promise<string> {
  const asked = [
    ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'],
    ['rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}'],
    ['rev-parse', '--abbrev-ref', '--verify', 'origin/main'],
    ['rev-parse', '--abbrev-ref', '--verify', 'origin/master']
  ]
  for (const args of asked) {
    const name = await git(args, cwd).catch(() => '')
    if (name.trim() !== '') return name.trim()
  }
  throw new UserError('Unexpected `--changed` without an upstream, expected `--changed-since REF`')
}

/** @throws {UserError} when the history that both share is not here */
async function checkCommon(ref: string, cwd: string): Promise<void> {
  const isHere = !ref.startsWith('-') && (await succeeds(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], cwd))
  if (isHere && (await succeeds(['merge-base', ref, 'HEAD'], cwd))) return
  if ((await git(['rev-parse', '--is-shallow-repository'], cwd)).trim() === 'true') {
    throw new UserError(
      `Unexpected shallow clone, expected the history since \`${ref}\`: run \`git fetch --unshallow origin\`, or check out with \`fetch-depth: 0\``
    )
  }
  const expected = isHere ? 'one that shares history with `HEAD`' : 'a branch or a commit: there is none here'
  throw new UserError(`Unexpected \`${ref}\` for \`--changed-since\`, ${`expected ${expected}`}`)
}

async function succeeds(args: readonly string[], cwd: string): Promise<boolean> {
  return git(args, cwd).then(
    () => true,
    () => false
  )
}

const run = promisify(execFile)

async function git(args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await run('git', args, {cwd, maxBuffer: 2 ** 30})).stdout
  } catch (error) {
    const {code, stderr} = error as {code?: unknown; stderr?: string}
    if (code === 'ENOENT') throw new UserError('Cannot tell what has changed: `git` is not installed')
    throw new UserError(`Cannot tell what has changed: ${stderr?.trim().split('\n')[0] || (error as Error).message}`)
  }
}

/** Does a stretch of the text touch a changed line? Offsets: UTF-16 code units. */
export function isChanged(
  ranges: readonly LineRange[],
  lineStarts: readonly number[],
  start: number,
  end: number
): boolean {
  const first = lineAt(lineStarts, start)
  const last = lineAt(lineStarts, Math.max(start, end - 1))
  return ranges.some((range) => range.first <= last && first <= range.last)
}

/** The offsets at which lines start. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line of an offset, from 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
