/** V8's optimiser waits: a flag is set for the whole process, so that here only the asking for it is looked at. */
import {setFlagsFromString} from 'node:v8'
import {beforeEach, expect, test, vi} from 'vitest'
import {haveRead, optimiseLate} from '../src/commands/optimise.js'

vi.mock('node:v8', () => ({setFlagsFromString: vi.fn()}))

const flags = () => vi.mocked(setFlagsFromString).mock.calls.flat()

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(setFlagsFromString).mockClear()
  return () => vi.useRealTimers()
})

test('a process that reads much text optimises, once', () => {
  optimiseLate()
  haveRead('a'.repeat(50_000))
  expect(flags()).toEqual(['--no-turbofan'])
  haveRead('a'.repeat(20_000))
  haveRead('a'.repeat(20_000))
  vi.runAllTimers()
  expect(flags()).toEqual(['--no-turbofan', '--turbofan'])
})

test('so does one that runs for a while', () => {
  optimiseLate()
  vi.advanceTimersByTime(499)
  expect(flags()).toEqual(['--no-turbofan'])
  vi.advanceTimersByTime(1)
  expect(flags()).toEqual(['--no-turbofan', '--turbofan'])
})
