/** Reviews: what a person decides, as data. In a real terminal: `test/slow`. */
import {Chalk} from 'chalk'
import {describe, expect, test} from 'vitest'
import {clean, cleaner} from '../src/clean.js'
import {itemText} from '../src/commands/review-item.js'
import {applyDecisions} from '../src/decisions.js'
import {widthOf} from '../src/reports/width.js'
import {lessonsOf, Review} from '../src/review.js'
import {directoryWith, invoke} from './invoke.js'
import {found} from './report-sample.js'

const source = 'We recieve letters ,and they beleive it. The bosuns recieve parcels.\n\nLeave a Comment\n'

async function reviewOf(text = source) {
  return new Review([{file: 'a.txt', source: text, findings: (await clean(text)).findings}])
}

function textAfter(review: Review): string {
  return review.decisions.length > 0 ? applyDecisions(source, review.decisions[0]) : source
}

describe('as data', () => {
  test('only what is accepted or edited is in the text', async () => {
    const review = await reviewOf()
    review.decide(review.next!, 'accept')
    review.decide(review.next!, 'skip')
    review.decide(review.next!, 'edit', 'doubt')
    review.decide(review.next!, 'skip')
    expect([review.done, review.items.length]).toEqual([4, 5])
    expect(textAfter(review)).toBe(source.replace('recieve', 'receive').replace('beleive', 'doubt'))
  })

  test('all of a pair at once, and all back at once', async () => {
    const review = await reviewOf()
    review.acceptAll(review.next!, 'receive')
    expect(textAfter(review)).toBe(source.replaceAll('recieve', 'receive'))
    expect(review.undo()).toBe(true)
    expect(textAfter(review)).toBe(source)
    expect(review.undo()).toBe(false)
  })

  test('the rest of what cleaning would do, in one step; advice stays open', async () => {
    const text = `${source}\nIt was the fastest rate as 2016.\n`
    const review = await reviewOf(text)
    review.decide(review.next!, 'skip')
    expect(review.rest.length).toBe(4)
    review.acceptRest()
    expect(review.next?.finding.rule).toBe('spun/wording')
    expect(review.undo()).toBe(true)
    expect(review.done).toBe(1)
  })

  test('always and never are lessons for the config; of blanks nothing is learnt', async () => {
    const review = await reviewOf()
    review.acceptAll(review.next!, 'receive', true)
    review.never(review.next!)
    review.never(review.next!)
    expect(lessonsOf(review.decisions)).toEqual({words: ['beleive'], names: [], replace: {recieve: 'receive'}})
  })

  test('what is learnt: names by their capital, each once; no blanks, no lines of a page', () => {
    const decision = {start: 0, end: 1, expected: [], do: 'never'} as const
    const nevers = [
      'spelling Zandrik',
      'spelling boyd',
      'spelling Zandrik',
      'casing beijing',
      'consistency 80th',
      'spacing  ,'
    ]
    const decisions = nevers.map((never) => {
      const [family, ...actual] = never.split(' ')
      return {...decision, rule: `${family}/x`, actual: actual.join(' ')}
    })
    const lessons = lessonsOf([{file: 'a.txt', sha256: '', decisions}])
    expect(lessons).toEqual({words: ['boyd'], names: ['Zandrik'], replace: {}})
  })

  test('what is always done: a name gets its capitals, a heading teaches nothing, and what is learnt can be read', () => {
    const always = (rule: string, actual: string, proposal: string) =>
      ({start: 0, end: 1, rule, actual, expected: [proposal], proposal, do: 'accept', always: true}) as const
    const decisions = [
      always('casing/name', 'beijing', 'Beijing'),
      always('casing/heading', 'shifting', 'Shifting'),
      always('casing/sentence-start', 'the', 'The'),
      always('spelling/typo', 'harbur', 'harbour'),
      always('spelling/glued-word', 'it', 'it is')
    ]
    const lessons = lessonsOf([{file: 'a.txt', sha256: '', decisions}])
    expect(lessons).toEqual({words: [], names: ['Beijing'], replace: {harbur: 'harbour'}})
    expect(() => cleaner(lessons)).not.toThrow()
  })

  test('decisions of a review that was broken off are taken up again, unless the text has changed', async () => {
    const review = await reviewOf()
    review.acceptAll(review.next!, 'receive', true)
    const findings = [...review.items.map(({finding}) => finding)]
    const again = new Review([{file: 'a.txt', source, findings}], review.decisions)
    expect([again.done, again.decisions]).toEqual([2, review.decisions])
    expect(new Review([{file: 'a.txt', source: `${source} `, findings}], review.decisions).done).toBe(0)
  })
})

test('the sentence is cut to a line of the terminal, wide letters and all', async () => {
  const [item] = new Review([
    {
      file: 'a.txt',
      source: `${'東京の港、'.repeat(20)} wiht ${'the north '.repeat(20)}`,
      findings: [found(`${'東京の港、'.repeat(20)} wiht `, 'wiht', ['with'])]
    }
  ]).items
  for (const width of [60, 100]) {
    const sentence = itemText(item, {at: 1, of: 1}, new Chalk({level: 0}), width).split('\n')[1]
    expect(sentence).toContain('[wiht → with]')
    expect(widthOf(sentence)).toBeLessThanOrEqual(width - 3)
    expect(widthOf(sentence)).toBeGreaterThan(width - 20)
  }
})

test('without a terminal it says what to do', async () => {
  const {stderr, status} = await invoke(['review', 'a.txt'], directoryWith({'a.txt': source}))
  expect([status, stderr]).toEqual([
    2,
    'bluepencil: Unexpected pipe or file, expected a terminal: `check --format html` writes a page to review\n'
  ])
})
