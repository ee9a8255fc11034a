/** V8's optimiser waits: a flag is set for the whole process, so that here only the asking for it is looked at. */
import {beforeEach, expect, test, vi} from 'vitest'
import {haveRead, optimiseLate} from '../src/commands/optimise.js'

let flags: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  flags = []
  optimiseLate((flag) => flags.push(flag))
  return () => vi.useRealTimers()
})

test('a process that reads much text optimises, once', () => {
  haveRead('a'.repeat(50_000))
  expect(flags).toEqual(['--no-turbofan'])
  haveRead('a'.repeat(20_000))
  haveRead('a'.repeat(20_000))
  vi.runAllTimers()
  expect(flags.filter((flag) => flag.includes('turbofan'))).toEqual(['--no-turbofan', '--turbofan'])
})

test('so does one that runs for a while', () => {
  vi.advanceTimersByTime(499)
  expect(flags).toEqual(['--no-turbofan'])
  vi.advanceTimersByTime(1)
  expect(flags.at(-1)).toBe('--turbofan')
})

test.skipIf(Number.parseInt(process.versions.node, 10) > 21)('then it waits longer than V8 would by itself', () => {
  vi.runAllTimers()
  expect(flags).toEqual(['--no-turbofan', '--interrupt-budget=400000', '--turbofan'])
})
