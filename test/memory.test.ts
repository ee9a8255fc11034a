/** What was found out about a word is kept for the next pass, but not where an edit was near. */
import {expect, test} from 'vitest'
import {placeBefore, remembering} from '../src/article/memory.js'
import {Article} from '../src/article.js'
import {applyEdits, type Edit} from '../src/edit.js'
import type {Finding} from '../src/finding.js'

const source = 'One two three four five  six seven eight nine ten eleven. Twelve thirteen , fourteen fifteen sixteen.'

function articleOf(text: string, article?: Article, edits: readonly Edit[] = []): Article {
  const before = article && {article, edits}
  return new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en', undefined, before)
}

function edited(actual: string, text: string): [Article, Article] {
  const start = source.indexOf(actual)
  const edits = [{start, end: start + actual.length, text, finding: {} as Finding}]
  const first = articleOf(source)
  return [first, articleOf(applyEdits(source, edits), first, edits)]
}

test.each([
  ['  ', ' ', ['three', 'four', 'five', 'six', 'seven', 'eight']],
  [' ,', ',', ['eleven', 'Twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen']],
  ['two', 'and two', ['One', 'and', 'two', 'three', 'four', 'five']],
  ['eight nine ', '', ['five', 'six', 'seven', 'ten', 'eleven', 'Twelve']]
])('an edit of `%s` takes away what was known of the words around it', (actual, text, around) => {
  const [first, second] = edited(actual, text)
  const unknown = second.words.flatMap((word, at) => (placeBefore(second, at) < 0 ? second.text(word) : []))
  expect(unknown).toEqual(expect.arrayContaining(around))
  expect(unknown.length).toBeLessThan(second.words.length - 4)
  for (const [at, {form}] of second.words.entries()) {
    const earlier = placeBefore(second, at)
    if (earlier >= 0) expect(first.words[earlier].form.text).toBe(form.text)
  }
})

test('a word is asked about once in all passes, and again where an edit was near', () => {
  const asked: string[] = []
  const lengthOf = remembering(({words}, at) => {
    asked.push(words[at].form.text)
    return words[at].form.text.length
  })
  const [first, second] = edited('thirteen ,', 'thirteen,')
  const ask = (article: Article) => article.words.map((_, at) => lengthOf(article, at))
  expect(ask(first)).toEqual(ask(first))
  expect(asked).toHaveLength(first.words.length)
  asked.length = 0
  expect(ask(second)).toEqual(ask(first))
  expect(asked).toEqual(['nine', 'ten', 'eleven', 'Twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'])
})
