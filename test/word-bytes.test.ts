import {expect, test} from 'vitest'
import {WordBytes} from '../src/lexicon/word-bytes.js'

test('what is kept of a word is made once, and again for another one that has its number', () => {
  const made: string[] = []
  const lengths = new WordBytes((lower) => {
    made.push(lower)
    return lower.length
  })
  const word = (lower: string, wordNumber: number) => ({lower, wordNumber, hash: lower.length << 8})
  expect([lengths.of(word('harbour', 3)), lengths.of(word('harbour', 3))]).toEqual([7, 7])
  expect(made).toEqual(['harbour'])
  // Numbers are given anew between texts.
  expect([lengths.of(word('mill', 3)), lengths.of(word('ferry', 70_000)), lengths.of(word('ferry', 70_000))]).toEqual([
    4, 5, 5
  ])
  expect([lengths.of(word('', 5)), lengths.of(word('mill', 3))]).toEqual([0, 4])
  expect(made).toEqual(['harbour', 'mill', 'ferry', ''])
})
