/** How far a long run is, on standard error: a bar on a terminal, a plain line now and then elsewhere. `cli-progress` draws it. */
import type {RecordSums} from '../record/sums.js'
import type {Io} from './io.js'

/** Before anything is drawn on a terminal, and between two plain lines: milliseconds. */
const patience = 500
const lineEvery = 30_000
/** So few files are done before anybody wonders. */
const fewFiles = 10

export interface Progress {
  /** So much is done: the first call says where the run starts. */
  to(done: number): void
  /** Takes the bar away, so that something can be told; the next `to` draws it again. */
  hide(): void
  end(): void
}

const none: Progress = {to: () => {}, hide: () => {}, end: () => {}}

/** What a progress tells, of the share that was done since the start of the run and of the seconds it took. */
type Words = (done: number, since: number, seconds: number) => string

async function progressOf(total: number | undefined, words: Words, {stderr, env}: Io): Promise<Progress> {
  const {SingleBar} = (await import('cli-progress')).default
  const terminal = stderr.isTTY === true && !env.CI
  // What a job of CI calls a terminal gets plain lines all the same.
  const stream = terminal ? stderr : {write: (text: string) => stderr.write(text)}
  const bar = new SingleBar({
    stream: stream as NodeJS.WritableStream,
    format: terminal ? `${total === undefined ? '' : '{bar} '}{words}` : 'bluepencil: {words}',
    barsize: 20,
    fps: 5,
    linewrap: true,
    clearOnComplete: true,
    noTTYOutput: true,
    notTTYSchedule: lineEvery
  })
  let start: {done: number; time: number} | undefined
  let done = 0
  let isDrawn = false
  const payload = {
    get words() {
      return words(done, done - start!.done, (Date.now() - start!.time) / 1000)
    }
  }
  const stop = () => {
    if (isDrawn) bar.stop()
    isDrawn = false
  }
  return {
    to(now) {
      done = now
      start ??= {done, time: Date.now()}
      if (isDrawn) bar.update(done)
      else if (Date.now() - start.time >= (terminal ? patience : lineEvery)) {
        isDrawn = true
        bar.start(total ?? 0, done, payload)
      }
    },
    hide: terminal ? stop : none.hide,
    end: stop
  }
}

/**
 * The progress of many files; none for a few.
 *
 * @param wanted what the user says: `--no-progress`, `--quiet`
 * @param failed how many failed so far
 */
export async function fileProgress(wanted: boolean, total: number, failed: () => number, io: Io): Promise<Progress> {
  if (!wanted || total < fewFiles) return none
  return progressOf(total, (done, _, seconds) => filesText(done, total, failed(), seconds), io)
}

/** `42%, 7 s left, 420 of 1000 files` */
export function filesText(done: number, total: number, failed: number, seconds: number): string {
  const left = done > 0 && done < total ? [`${duration((seconds * (total - done)) / done)} left`] : []
  const failures = failed > 0 ? [`${failed} failed`] : []
  return [share(done, total), ...left, `${done} of ${total} files`, ...failures].join(', ')
}

/**
 * The progress of a batch, in bytes.
 *
 * @param sums as they grow
 * @param total bytes there are to read, where that is known
 */
export async function recordProgress(
  wanted: boolean,
  sums: RecordSums,
  total: number | undefined,
  io: Io
): Promise<Progress> {
  if (!wanted) return none
  let before: number | undefined
  const words: Words = (_, since, seconds) =>
    recordsText(sums, {bytes: since, records: sums.records - before!, seconds}, total)
  const progress = await progressOf(total, words, io)
  return {
    ...progress,
    to(done) {
      before ??= sums.records
      progress.to(done)
    }
  }
}

/** What is told of a run, of which this process did `own`: a run that goes on is as fast as what it does now. */
export function recordsText(
  sums: RecordSums,
  own: {bytes: number; records: number; seconds: number},
  total: number | undefined
): string {
  const seconds = Math.max(own.seconds, 0.001)
  const rate = own.bytes / seconds
  const parts: string[] = []
  if (total) parts.push(share(sums.bytes, total))
  if (total && rate > 0 && sums.bytes < total) parts.push(`${duration((total - sums.bytes) / rate)} left`)
  parts.push(
    `${sums.records} records`,
    total ? `${megabytes(sums.bytes)} of ${megabytes(total)} MB` : `${megabytes(sums.bytes)} MB`,
    `${(own.records / seconds).toFixed(0)} records/s`,
    `${(rate / 1e6).toFixed(1)} MB/s`
  )
  if (sums.failed > 0) parts.push(`${sums.failed} failed`)
  if (sums.withoutArticle > 0) parts.push(`${sums.withoutArticle} without an article`)
  return parts.join(', ')
}

function share(done: number, total: number): string {
  return `${Math.min(100, Math.floor((done / total) * 100))}%`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`
}
