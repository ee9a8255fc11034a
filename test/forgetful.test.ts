import {expect, test} from 'vitest'
import {Article} from '../src/article.js'
import {shippedLexicon} from '../src/lexicon/index.js'
import {adjacentColumns, fillAdjacent} from '../src/models/casing/adjacent-casing.js'
import {WordCasings} from '../src/models/casing/word-casing.js'
import {ForgetfulLexicon, forgetful} from '../src/training/casing/forgetful.js'

const {table} = shippedLexicon()

test('a forgotten word is as one that nobody has counted, and all others stay', () => {
  const lexicon = new ForgetfulLexicon(table, new Set(['london', 'manchester']), new Set(['london']))
  expect(lexicon.facts('london')).toBeUndefined()
  expect(lexicon.facts('london’s')).toBeUndefined()
  expect(lexicon.facts('paris')).toEqual(shippedLexicon().facts('paris'))
  expect(lexicon.pairCasing('new', 'york')).toEqual(shippedLexicon().pairCasing('new', 'york'))
  expect(shippedLexicon().pairCasing('in', 'london')).toBeDefined()
  expect(lexicon.pairCasing('in', 'london')).toBeUndefined()
  expect([lexicon.nameWord('london'), lexicon.nameWord('manchester')]).toEqual([
    undefined,
    shippedLexicon().nameWord('manchester')
  ])
  const columns = new Float32Array(adjacentColumns.length)
  fillAdjacent(lexicon, 'london', columns, 0)
  expect([...columns]).toEqual([-1, -1, -1, -1])
  expect(new WordCasings(lexicon).of({lower: 'london', hash: 1, wordNumber: 0}).kind).toBe(-1)
})

test('names are forgotten wherever they stand, and no usual word is', () => {
  const text = 'The train from London to Leeds was late, and Leeds waited for the people from London and York.'
  const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
  const lost = (lexicon: {facts(lower: string): unknown}) =>
    article.words.filter(({form}) => !lexicon.facts(form.lower)).map(({form}) => form.text)
  expect(lost(forgetful(article, () => 0.99))).toEqual([])
  expect(lost(forgetful(article, () => 0))).toEqual(['London', 'Leeds', 'Leeds', 'London', 'York'])
})
