/** A batch is gone on with: what a run before wrote is passed over. */
import {UserError} from '../error.js'
import {bytesOf, isBlank, linesIn, type RecordLine} from '../record/line.js'
import {addSums, noSums} from '../record/sums.js'
import {type Failure, recordFailure} from '../record.js'
import {chunksOf} from './json-lines.js'
import type {PartialOutput} from './partial-output.js'
import type {InputPosition, Task} from './record-inputs.js'
import type {BatchJob, Outcome} from './run-batch.js'
import type {SiteRepeats} from './site-repeats.js'

/** What a site is known by is counted again, up to where the run goes on. */
export async function* countedUntil(
  end: InputPosition,
  tasks: AsyncGenerator<Task>,
  sites: SiteRepeats
): AsyncGenerator<Task> {
  for await (const task of tasks) {
    const {piece, line} = end
    const before = task.after.piece < piece ? task.count : task.after.piece > piece ? 0 : line - task.first
    const [passed, rest] = split(task, before)
    if (passed) await sites.count(passed)
    if (rest) yield rest
  }
}

/** A task in two, the first of so many lines. */
function split(task: Task, lines: number): [Task | undefined, Task | undefined] {
  if (lines <= 0) return [undefined, task]
  if (lines >= task.count || !(task.bytes instanceof Uint8Array)) return [task, undefined]
  let at = 0
  for (let line = 0; line < lines; line++) at = task.bytes.indexOf(10, at) + 1
  const first = {...task, bytes: task.bytes.subarray(0, at), count: lines}
  return [first, {...task, bytes: task.bytes.subarray(at), first: task.first + lines, count: task.count - lines}]
}

/**
 * Passes over the lines that were written already, where nothing but those lines is known: failures among them are found
 * by comparing.
 *
 * @throws {UserError} when there were more of them than there are lines
 */
export async function passOver(
  lines: number,
  part: PartialOutput,
  tasks: AsyncGenerator<Task>,
  {setup, before}: BatchJob,
  outcome: Outcome,
  sites: SiteRepeats | undefined
): Promise<{failures: object[]; rest: AsyncGenerator<Task>}> {
  const failures: object[] = []
  const known = noSums()
  const written = writtenLines(part)
  let left = lines
  let rest: Task | undefined
  while (left > 0 && !rest) {
    const next = await tasks.next()
    if (next.done) {
      throw new UserError('Unexpected `--resume`, expected the same inputs: they have fewer lines than were written')
    }
    const [passed, more] = split(next.value, left)
    rest = more
    left -= passed!.count
    let number = passed!.first
    for (const line of linesIn(passed!)) {
      known.bytes += bytesOf(line)
      if (!isBlank(line)) known.records++
      const failure = recordFailure(line, number++, (await written.next()).value, setup.keys)
      if (!failure) continue
      failures.push({input: passed!.piece.name, ...failure})
      known.failed++
      outcome.firstFailure ??= toldFailure({input: passed!.piece.name, ...failure})
    }
    if (sites?.mode === 'seen') await sites.count(passed!)
  }
  const isOfThese =
    before && before.records === known.records && before.failed === known.failed && before.bytes === known.bytes
  addSums(outcome.sums, isOfThese ? before : known)
  if (!isOfThese) outcome.unknown = known.records
  return {failures, rest: followedBy(rest, tasks)}
}

async function* writtenLines(part: PartialOutput): AsyncGenerator<RecordLine> {
  for await (const chunk of chunksOf(part.written() as AsyncIterable<Buffer>)) yield* linesIn(chunk)
}

async function* followedBy(first: Task | undefined, rest: AsyncGenerator<Task>): AsyncGenerator<Task> {
  if (first) yield first
  yield* rest
}

/** A record that failed, for a person. */
export function toldFailure({input, line, error}: Failure & {input: string}): string {
  return `line ${line} of \`${input}\`: ${error}`
}
