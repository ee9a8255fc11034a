/** Progress of a long run, on a terminal alone. */
import type {Io} from './io.js'

/** Prints the sums once a second on standard error, over themselves; `end` clears the line. */
export function progressOn(
  wanted: boolean,
  {stderr, env}: Io,
  stats: {records: number; bytes: number; failed: number}
) {
  if (!wanted || !stderr.isTTY || env.CI) return {end: () => {}}
  const started = Date.now()
  const timer = setInterval(() => {
    const seconds = (Date.now() - started) / 1000
    const rate = stats.bytes / 1e6 / seconds
    const failed = stats.failed > 0 ? `, ${stats.failed} failed` : ''
    stderr.write(`\r\u001b[K${stats.records} records${failed}, ${rate.toFixed(1)} MB/s`)
  }, 1000)
  timer.unref()
  return {
    end: () => {
      clearInterval(timer)
      stderr.write('\r\u001b[K')
    }
  }
}
