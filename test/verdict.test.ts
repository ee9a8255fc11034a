/** The verdict on a text, and the lines that tell most of it. */
import {expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'
import {addSums, noSums} from '../src/record/sums.js'
import {cleanAtOnce} from '../src/record.js'
import {verdictOf} from '../src/verdict.js'
import {found} from './report-sample.js'

const clean = cleaner()
const judge = async (source: string) => verdictOf(await clean(source))

test('a text without a fault is clean, and nothing is said', async () => {
  expect(await judge('The ferry left the harbour at noon, an hour late.\n')).toEqual({verdict: 'clean', why: []})
})

test('a text that cleaning cures is mended, its busiest rules first', async () => {
  expect(await judge('The ferry left ,an hour late. Nobody minded ,and the harbour did not recieve it.\n')).toEqual({
    verdict: 'mended',
    why: ['spacing/space-before, 2 times: “␣,” → “,␣”', 'spelling/known-misspelling: “recieve” → “receive”']
  })
})

test('a mark of a rewriter asks for a look before all that is mended', async () => {
  const {verdict, why} = await judge('The talks took vicinity in a small hotel ,by the lake.\n')
  expect(verdict).toBe('needs-a-look')
  expect(why.map((line) => line.split(':')[0])).toEqual(['spun/wording', 'spacing/space-before'])
})

test('several of them make a text spun', async () => {
  const {verdict, why} = await judge(
    'The talks took vicinity in spring. It was the fastest rate as 2016, and in the cease they agreed to meet again.\n'
  )
  expect(verdict).toBe('spun')
  expect(why[0]).toMatch(/^spun\/text: the text was most likely rewritten by a program: “took vicinity”/)
})

test('a text full of words that nobody knows needs a look, one with a few of them does not', () => {
  const text = 'The qwaffel left the zorbnik at noon with a fremdle, a klorvat and two brenxits on board.\n'
  const unknown = (word: string) =>
    found(text, word, [], {rule: 'spelling/unknown-word', state: 'advice', tier: 'advice'})
  const few = ['qwaffel', 'zorbnik'].map(unknown)
  expect(verdictOf({text, findings: few}).verdict).toBe('clean')
  const many = [...few, ...['fremdle', 'klorvat', 'brenxits'].map(unknown)]
  expect(verdictOf({text, findings: many}).verdict).toBe('needs-a-look')
})

test('where nothing is left, or nearly nothing would be, there is no article', async () => {
  expect((await judge('Share this\n\nLeave a Comment\n')).verdict).toBe('no-article')
  expect(await judge(' \n')).toEqual({verdict: 'no-article', why: ['no words are left']})
})

test('a page without an article is told, also where its finding was not asked for', async () => {
  const html = '<html><body><nav><a href="/a">Home</a> <a href="/b">About</a></nav></body></html>'
  const page = await cleaner({type: 'html', only: ['spacing']})(html)
  expect(page.findings).toEqual([])
  expect(verdictOf(page).verdict).toBe('no-article')
})

test('what a person let stand does not count', async () => {
  const source = '<!-- stet -->\n\nThe talks took vicinity in a small hotel by the lake.\n'
  expect(verdictOf(await cleaner({type: 'markdown'})(source)).verdict).toBe('clean')
})

test('texts are counted by verdict, and the counts add up', async () => {
  const bytes = Buffer.from('{"text":"It left ,late."}\n{"text":"It left."}\n{"text":"It left again."}\n')
  const {sums} = await cleanAtOnce({bytes, first: 1}, {textKey: 'text', idKey: 'id', verdict: 'verdict'}, clean)
  expect(sums.verdicts).toEqual({mended: 1, clean: 2})
  const all = noSums()
  addSums(all, sums)
  addSums(all, sums)
  expect(all.verdicts).toEqual({mended: 2, clean: 4})
})
