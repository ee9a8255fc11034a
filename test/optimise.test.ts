/** V8's optimiser waits: a flag is set for the whole process, so that here only the asking for it is looked at. */
import {beforeEach, expect, test, vi} from 'vitest'
import {haveRead, optimiseLate} from '../src/commands/optimise.js'
import {firstFlags} from '../src/flags.js'

let flags: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  flags = []
  optimiseLate((flag) => flags.push(flag))
  return () => vi.useRealTimers()
})

test('a process that reads much text optimises, once', () => {
  haveRead('a'.repeat(50_000))
  expect(flags).toEqual(firstFlags)
  haveRead('a'.repeat(20_000))
  haveRead('a'.repeat(20_000))
  vi.runAllTimers()
  expect(flags).toEqual([...firstFlags, '--turbofan'])
})

test('so does one that runs for a while', () => {
  vi.advanceTimersByTime(499)
  expect(flags).toEqual(firstFlags)
  vi.advanceTimersByTime(1)
  expect(flags).toEqual([...firstFlags, '--turbofan'])
})
