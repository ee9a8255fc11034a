/** Progress over many files, on a terminal alone: the share that is done and the time that is left. */
import type {Io} from './io.js'

/** So few files are done before anybody wonders. */
const fewFiles = 10
/** Between two prints, in milliseconds. */
const interval = 200

export interface FileProgress {
  /** One file more is done. */
  next(): void
  /** Clears the line: before something is told, and at the end. */
  clear(): void
}

/** @param wanted what the user says: `--no-progress`, `--quiet` */
export function fileProgress(total: number, wanted: boolean, {stderr, env}: Io): FileProgress {
  if (!wanted || !stderr.isTTY || env.CI || total < fewFiles) return {next: () => {}, clear: () => {}}
  const started = Date.now()
  let done = 0
  let printed = 0
  return {
    next: () => {
      done++
      const now = Date.now()
      if (now - printed < interval) return
      printed = now
      stderr.write(`\r\u001b[K${progressLine(done, total, now - started)}`)
    },
    clear: () => {
      stderr.write('\r\u001b[K')
    }
  }
}

/** `420 of 1000 files (42 %), 7 s left` */
export function progressLine(done: number, total: number, milliseconds: number): string {
  const seconds = Math.ceil((milliseconds * (total - done)) / done / 1000)
  const left = seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
  return `${done} of ${total} files (${Math.floor((done / total) * 100)} %), ${left} left`
}
