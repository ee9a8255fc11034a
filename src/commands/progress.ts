/** How far a long run is, on standard error: a bar on a terminal, a plain line now and then elsewhere. */
import type {Sums} from '../record.js'
import {type Io, tell} from './io.js'

/** Between two plain lines: milliseconds. */
const lineEvery = 30_000

/** What is told of a run that has read `bytes` of `total` in so many seconds. */
export function progressText(sums: Sums, bytes: number, total: number | undefined, seconds: number): string {
  const rate = bytes / 1e6 / Math.max(seconds, 0.001)
  const records = sums.records / Math.max(seconds, 0.001)
  const parts = [
    `${sums.records} records`,
    total ? `${megabytes(bytes)} of ${megabytes(total)} MB` : `${megabytes(bytes)} MB`,
    `${records.toFixed(0)} records/s`,
    `${rate.toFixed(1)} MB/s`
  ]
  if (total && bytes > 0) {
    parts.push(`${Math.min(100, Math.floor((bytes / total) * 100))}%`)
    if (bytes < total && rate > 0) parts.push(`${duration((total - bytes) / 1e6 / rate)} left`)
  }
  if (sums.failed > 0) parts.push(`${sums.failed} failed`)
  if (sums.withoutArticle > 0) parts.push(`${sums.withoutArticle} without an article`)
  return parts.join(', ')
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

/**
 * Tells how far a run is; `end` clears what a terminal shows. Of a run that goes on, the speed is that of what is done now.
 *
 * @param sums as they grow
 * @param total bytes there are to read, where that is known
 */
export function progressOn(wanted: boolean, io: Io, sums: Sums, total: number | undefined): {end(): void} {
  if (!wanted) return {end: () => {}}
  const started = Date.now()
  const terminal = io.stderr.isTTY && !io.env.CI
  const text = () => progressText(sums, sums.bytes, total, (Date.now() - started) / 1000)
  const timer = setInterval(
    () => {
      if (terminal) io.stderr.write(`\r\u001b[K${text()}`)
      else tell(io, text()).catch(() => {})
    },
    terminal ? 500 : lineEvery
  )
  timer.unref()
  return {
    end: () => {
      clearInterval(timer)
      if (terminal) io.stderr.write('\r\u001b[K')
    }
  }
}
