/** What is told of a long run on standard error: a bar on a terminal, plain lines elsewhere. */
import {Writable} from 'node:stream'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import type {Io} from '../src/commands/io.js'
import {fileProgress, filesText, recordProgress, recordsText} from '../src/commands/progress.js'
import {noSums} from '../src/record/sums.js'

beforeEach(() => {
  vi.useFakeTimers({now: 0, toFake: ['Date', 'setTimeout', 'clearTimeout']})
})
afterEach(() => {
  vi.useRealTimers()
})

/** Standard error that is a terminal or none, and what was written to it. */
function errorStream(isTTY: boolean, env: Io['env'] = {}) {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    }
  })
  return {io: {stderr: Object.assign(stream, {isTTY, columns: 90}), env} as unknown as Io, text: () => text}
}

test('files: the share that is done, the time that is left, failures', () => {
  expect(filesText(250, 1000, 0, 3)).toBe('25%, 9 s left, 250 of 1000 files')
  expect(filesText(1, 1000, 1, 1)).toBe('0%, 16 min 39 s left, 1 of 1000 files, 1 failed')
  expect(filesText(1000, 1000, 0, 9)).toBe('100%, 1000 of 1000 files')
})

test('records: what goes on from a run before is as fast as what is done now', () => {
  const sums = {...noSums(), records: 3000, bytes: 6e6, failed: 2, withoutArticle: 5}
  expect(recordsText(sums, {records: 1000, bytes: 2e6, seconds: 10}, 10e6)).toBe(
    '60%, 20 s left, 3000 records, 6.0 of 10.0 MB, 100 records/s, 0.2 MB/s, 2 failed, 5 without an article'
  )
  expect(recordsText(noSums(), {records: 0, bytes: 0, seconds: 0}, undefined)).toBe(
    '0 records, 0.0 MB, 0 records/s, 0.0 MB/s'
  )
})

test('a bar on a terminal, gone at the end and while something else is told', async () => {
  const {io, text} = errorStream(true)
  const progress = await fileProgress(true, 20, () => 0, io)
  progress.to(0)
  progress.to(1)
  expect(text()).toBe('')
  vi.advanceTimersByTime(1000)
  progress.to(10)
  expect(text()).toContain(`${'='.repeat(10)}${'-'.repeat(10)} 50%, 1 s left, 10 of 20 files`)
  progress.hide()
  const hidden = text()
  expect(hidden.endsWith('\u001b[2K')).toBe(true)
  vi.advanceTimersByTime(1000)
  expect(text()).toBe(hidden)
  progress.to(11)
  expect(text().slice(hidden.length)).toContain('11 of 20 files')
  progress.end()
  expect(text().endsWith('\u001b[2K')).toBe(true)
})

test('elsewhere a plain line every half minute, and none of a short run', async () => {
  for (const {io, text} of [errorStream(false), errorStream(true, {CI: '1'})]) {
    const sums = noSums()
    const progress = await recordProgress(true, sums, 4e6, io)
    progress.to(0)
    vi.advanceTimersByTime(29_000)
    progress.to(0)
    expect(text()).toBe('')
    vi.advanceTimersByTime(1000)
    Object.assign(sums, {records: 600, bytes: 3e6})
    progress.to(sums.bytes)
    const line = 'bluepencil: 75%, 10 s left, 600 records, 3.0 of 4.0 MB, 20 records/s, 0.1 MB/s\n'
    expect(text()).toBe(line)
    vi.advanceTimersByTime(30_000)
    expect(text().split('\n')).toHaveLength(3)
    progress.end()
  }
})

test('nothing of a few files, and nothing that is not wanted', async () => {
  const {io, text} = errorStream(true)
  for (const progress of [
    await fileProgress(true, 9, () => 0, io),
    await fileProgress(false, 900, () => 0, io),
    await recordProgress(false, noSums(), 4e6, io)
  ]) {
    progress.to(0)
    vi.advanceTimersByTime(60_000)
    progress.to(1)
    progress.end()
  }
  expect(text()).toBe('')
})
