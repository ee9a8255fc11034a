/** The speller's parts: candidates, channel, classes, suspicion. */
import {expect, test} from 'vitest'
import {Article} from '../src/article.js'
import {shippedLexicon} from '../src/lexicon/index.js'
import {withinOneSlip, withinTwoSlips} from '../src/lexicon/neighbours.js'
import {align, describe, slipCount, slipNames} from '../src/models/spelling/channel.js'
import {classOf, surroundings} from '../src/models/spelling/classes.js'
import {suspicionOf} from '../src/models/spelling/looks.js'
import {shapeOf} from '../src/models/spelling/shape.js'
import {guess, suspects} from '../src/models/spelling/speller.js'

const articleOf = (text: string) => new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')

test('a word is found after each slip that one key can make', () => {
  const word = 'station'
  const slips: string[] = []
  for (let i = 0; i <= word.length; i++) {
    for (const letter of 'aeqxz') {
      slips.push(word.slice(0, i) + letter + word.slice(i))
      if (i < word.length) slips.push(word.slice(0, i) + letter + word.slice(i + 1))
    }
    if (i < word.length) slips.push(word.slice(0, i) + word.slice(i + 1))
    if (i + 1 < word.length) slips.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2))
  }
  expect(slips.length).toBeGreaterThan(80)
  for (const slip of slips) {
    const found = new Set<number>()
    withinOneSlip(shippedLexicon().table, slip, found)
    expect(
      [...found].map((index) => shippedLexicon().wordAt(index)),
      slip
    ).toContain(word)
  }
})

test('a usual word is found two slips away', () => {
  for (const [typo, word] of [
    ['permnant', 'permanent'],
    ['strageties', 'strategies'],
    ['carmony', 'ceremony'],
    ['seramony', 'ceremony'],
    ['sattion', 'station'],
    ['hte', 'the']
  ]) {
    const found = new Set<number>()
    withinTwoSlips(shippedLexicon().table, typo, found)
    const words = [...found].map((index) => shippedLexicon().wordAt(index))
    expect(words, typo).toContain(word)
    expect(words, typo).not.toContain('government')
  }
})

test('the channel names what happened', () => {
  const slips = new Float32Array(slipCount)
  const happened = (typo: string, word: string) => {
    describe(typo, word, slips)
    return Object.fromEntries(slipNames.map((name, i) => [name, slips[i]]))
  }
  expect(happened('wehn', 'when')).toMatchObject({slips: 1, swaps: 1, firstLetter: 0})
  expect(happened('stoped', 'stopped')).toMatchObject({slips: 1, lost: 1, undoubled: 1})
  expect(happened('rainn', 'rain')).toMatchObject({slips: 1, brought: 1, doubled: 1})
  expect(happened('hpuse', 'house')).toMatchObject({slips: 1, substitutions: 1, nearKeys: 1})
  expect(happened('nife', 'knife')).toMatchObject({firstLetter: 1})
  expect(align('becuase', 'because')).toBeLessThan(align('bxcauze', 'because'))
})

test('classes put words of a kind together', () => {
  expect(classOf('is')).not.toBe(classOf('the'))
  const around = surroundings(articleOf('They have seen the grey seals, all nine of them.'), 2)
  expect(around).toHaveLength(4)
  expect(around[0]).toBe(classOf('have'))
})

test('frequent words, names, numbers and letters of other scripts raise no suspicion', () => {
  for (const word of ['the', 'house', 'beijing', 'neumann', 'x86', 'café', 'über', 'слово', 'of'])
    expect(suspicionOf(shippedLexicon(), word)).not.toBe('unknown')
  expect(suspicionOf(shippedLexicon(), 'snarfle')).toBe('unknown')
})

test('new words show how they are built', () => {
  expect(shapeOf(shippedLexicon(), 'uncrewed').prefixed).toBe(2)
  expect(shapeOf(shippedLexicon(), 'moonlanding').compound).toBeGreaterThan(0)
  expect(shapeOf(shippedLexicon(), 'planetless').suffixed).toBe(4)
})

test('the neighbours decide between words that are equally near', () => {
  const meant = (text: string, typo: string) => {
    const article = articleOf(text)
    const at = article.words.findIndex(({form}) => form.text === typo)
    return guess(article, at, suspects(article, at))?.candidates[0].word
  }
  expect(meant('We went dwon to the river after lunch.', 'dwon')).toBe('down')
  expect(meant('She has been to the libary twice this week.', 'libary')).toBe('library')
})
