/** Lines are compared by their letters and figures: what the quick walk over a line says is what the expressions for all letters say. */
import {expect, test} from 'vitest'
import {hashOfAnyLine, hashOfLine} from '../src/models/frame/index.js'
import {Random} from '../src/training/exam/random.js'

test('marks, blanks, casing and the digits of a number do not count', () => {
  const hash = hashOfLine('log in 2 times')
  for (const line of ['Log in, 2 times!', '  LOG-IN … 17 times', '“log in” 0 times'])
    expect(hashOfLine(line)).toBe(hash)
  for (const line of ['log in times', 'login 2 times', 'log in 2 2 times']) expect(hashOfLine(line)).not.toBe(hash)
  expect(hashOfLine('12:30 – 2')).toBeUndefined()
})

test('the walk says what the expressions say', () => {
  const random = new Random(5)
  const some = ['a', 'K', '7', '0', ' ', '-', '\t', '’', '…', '\u00a0', '\u00e9', '\u212a', '\u0130', '\u4e0a']
  for (let i = 0; i < 2000; i++) {
    const signs = i % 2 === 0 ? some.slice(0, 10) : some
    const line = Array.from({length: i % 9}, () => random.pick(signs)).join('')
    expect(hashOfLine(line), JSON.stringify(line)).toBe(hashOfAnyLine(line))
  }
})
