/** Reviews: what a person decides, as data. In a real terminal: `test/slow`. */
import {Chalk} from 'chalk'
import {describe, expect, test} from 'vitest'
import {clean, cleaner} from '../src/clean.js'
import {itemText} from '../src/commands/review-item.js'
import {applyDecisions} from '../src/decisions.js'
import {html} from '../src/reports/html.js'
import {widthOf} from '../src/reports/width.js'
import {lessonsOf, Review} from '../src/review.js'
import {Session} from '../src/session.js'
import {directoryWith, invoke} from './invoke.js'
import {found, runOf} from './report-sample.js'

const source = 'We recieve letters ,and they beleive it. The bosuns recieve parcels.\n\nLeave a Comment\n'

async function reviewOf(text = source) {
  return new Review([{file: 'a.txt', source: text, findings: (await clean(text)).findings}])
}

function textAfter(review: Review): string {
  return review.decisions.length > 0 ? applyDecisions(source, review.decisions[0]) : source
}

/** What the keys of a terminal make of a review: the session, and all that it said. */
function pressed(review: Review, ...keys: string[]) {
  const session = new Session(review)
  session.item = session.next()
  const said = keys.map((key) =>
    key.startsWith('e ') ? session.edit(session.item!, key.slice(2)) : session.press(key)
  )
  return {session, said}
}

describe('as data', () => {
  test('only what is accepted or edited is in the text', async () => {
    const review = await reviewOf()
    pressed(review, 'a', 's', 'e doubt', 's')
    expect([review.done, review.items.length]).toEqual([4, 5])
    expect(textAfter(review)).toBe(source.replace('recieve', 'receive').replace('beleive', 'doubt'))
  })

  test('all of a pair at once, and all back at once', async () => {
    const review = await reviewOf()
    pressed(review, 'A')
    expect(textAfter(review)).toBe(source.replaceAll('recieve', 'receive'))
    expect(pressed(review, 'u', 'u').said).toEqual(['taken back', 'There is nothing to undo'])
    expect(textAfter(review)).toBe(source)
  })

  test('the rest of what cleaning would do, in one step; advice stays open', async () => {
    const text = `${source}\nIt was the fastest rate as 2016.\n`
    const review = await reviewOf(text)
    const {session, said} = pressed(review, 's', 'r')
    expect(said).toEqual(['skipped', '4 accepted; u takes them back'])
    expect(session.item?.rule).toBe('spun/wording')
    expect(session.press('R')).toBe('1 skipped; u takes them back')
    expect(session.item).toBe(undefined)
    session.press('u')
    session.press('u')
    expect(review.done).toBe(1)
  })

  test('always and never are lessons for the config; of blanks nothing is learnt', async () => {
    const review = await reviewOf()
    expect(pressed(review, 'L', 'n', 'n').said).toEqual([
      '2 always accepted; u takes them back',
      'right here',
      'right in any text'
    ])
    expect(lessonsOf(review.decisions)).toEqual({words: ['beleive'], names: [], replace: {recieve: 'receive'}})
  })

  test('never here is of one place alone; never in any text is of all its places, and says so', () => {
    const text = 'it is cold ,and wet ,and teh end of teh day\n'
    const twice = (actual: string, rule: string) =>
      [...text.matchAll(new RegExp(actual, 'g'))].map(({index}) =>
        found(text, actual, ['x'], {start: index, end: index + actual.length, rule})
      )
    const findings = [...twice(' ,', 'spacing/space-before'), ...twice('teh', 'spelling/known-misspelling')]
    const review = new Review([{file: 'a.txt', source: text, findings}])
    expect(pressed(review, 'n', 'j', 'n').said).toEqual(['right here', '', '2 right in any text; u takes them back'])
    expect(review.open.map(({actual}) => actual)).toEqual([' ,'])
  })

  test('what is learnt: names by their capital, each once; no blanks, no lines of a page', () => {
    const decision = {start: 0, end: 1, expected: [], do: 'never'} as const
    const nevers = [
      'spelling Zandrik',
      'spelling boyd',
      'spelling Zandrik',
      'casing beijing',
      'consistency 80th',
      'spacing  ,',
      'spelling  the'
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
      always('spelling/glued-word', 'it', 'it is'),
      always('spelling/repeated-word', ' the', '')
    ]
    const lessons = lessonsOf([{file: 'a.txt', sha256: '', decisions}])
    expect(lessons).toEqual({words: [], names: ['Beijing'], replace: {harbur: 'harbour'}})
    expect(() => cleaner(lessons)).not.toThrow()
  })

  test('decisions of a review that was broken off are taken up again, unless the text has changed', async () => {
    const review = await reviewOf()
    pressed(review, 'L')
    const findings = review.items.map(({text, ...finding}) => finding)
    const again = new Review([{file: 'a.txt', source, findings}], review.decisions)
    expect([again.done, again.decisions]).toEqual([2, review.decisions])
    expect(new Review([{file: 'a.txt', source: `${source} `, findings}], review.decisions).done).toBe(0)
  })
})

describe('findings inside others', () => {
  const text = 'We met ann of-ely on teh quay, and Bo.\n'
  const inside = () =>
    new Review([
      {
        file: 'a.txt',
        source: text,
        findings: [
          found(text, 'ann of-ely', ['Ann Of Ely'], {rule: 'consistency/name', state: 'advice', tier: 'advice'}),
          found(text, 'of', ['Of'], {rule: 'casing/name'}),
          found(text, 'on teh quay', ['there'], {rule: 'consistency/place'}),
          found(text, 'teh', ['the'], {rule: 'spelling/known-misspelling'})
        ]
      }
    ])
  const after = (review: Review) => applyDecisions(text, review.decisions[0])

  test('a change that was taken decides about what is inside it; undo opens it again', () => {
    const review = inside()
    const {session, said} = pressed(review, 'a')
    expect(said).toEqual(['accepted, and 1 other in the same place decided by it'])
    expect(session.told(review.items[1])).toBe('decided by “ann of-ely” in the same place')
    expect(session.item?.actual).toBe('on teh quay')
    expect(review.decisions[0].decisions).toHaveLength(1)
    session.press('r')
    expect(after(review)).toBe('We met Ann Of Ely there, and Bo.\n')
    session.press('u')
    session.press('u')
    expect(review.done).toBe(0)
  })

  test('what was skipped inside it stays skipped', () => {
    const review = inside()
    pressed(review, 'j', 's', 'k', 'a', 'u')
    expect(review.open.map(({actual}) => actual)).toEqual(['ann of-ely', 'on teh quay', 'teh'])
  })

  test('what would take an earlier decision back is asked once more, and undo gives it back', () => {
    const review = inside()
    const {session} = pressed(review, 'e Anna of Ely', 'k', 'a')
    expect([session.refused, session.item?.actual]).toEqual([true, 'of'])
    expect(session.press('j')).toBe('')
    session.press('k')
    expect(session.press('a'), 'who went away is asked anew').toBe(
      '“ann of-ely” in the same place is edited: the same key again takes this instead'
    )
    expect(session.press('a')).toBe('accepted')
    expect(after(review)).toBe('We met ann Of-ely on teh quay, and Bo.\n')
    session.press('u')
    expect(after(review)).toBe('We met Anna of Ely on teh quay, and Bo.\n')
  })
})

test('each key that does nothing here says what would', async () => {
  const text = `${source}\nIt was the fastest rate as 2016.\n`
  const review = await reviewOf(text)
  const {session} = pressed(review, 'r')
  expect(session.press('a')).toBe('There is no proposal to accept: e writes one, s skips it')
  expect(session.press('x')).toBe(undefined)
  session.press('s')
  expect(session.press('s')).toBe('All are decided')
})

test('what is said of a whole text is its verdict, and nothing to decide, in the terminal as on the page', () => {
  const text = 'The talks took vicinity in May.\n'
  const advice = {state: 'advice', tier: 'advice'} as const
  const findings = ['spun/wording', 'spun/text'].map((rule) => found(text, 'vicinity', [], {rule, ...advice}))
  expect(new Review([{file: 'a.txt', source: text, findings}]).items.map(({rule}) => rule)).toEqual(['spun/wording'])
  const page = html(runOf({path: 'a.txt', source: text, text, page: false, findings}))
  expect(page.match(/<li class="card/g)).toHaveLength(1)
  expect(page).toContain('<b>1 finding</b>')
  expect(page).toContain('<b>likely spun</b>')
})

test('a sentence reads as what was decided beside the finding leaves it', async () => {
  const review = await reviewOf('The ferry left ,and they beleive it.it was late ,alas.\n')
  pressed(review, 'a', 'e doubt')
  expect(review.items.map((item) => itemText(item, review, new Chalk({level: 0})).split('\n')[1])).toEqual([
    'The ferry left[␣, → ,␣]and they doubt it.it was late ,alas.',
    'The ferry left, and they [beleive → believe] it.it was late ,alas.',
    'The ferry left, and they doubt it.it was late[␣, → ,␣]alas.'
  ])
})

test('the sentence is cut to a line of the terminal, wide letters and all', async () => {
  const review = new Review([
    {
      file: 'a.txt',
      source: `${'東京の港、'.repeat(20)} wiht ${'the north '.repeat(20)}`,
      findings: [found(`${'東京の港、'.repeat(20)} wiht `, 'wiht', ['with'])]
    }
  ])
  for (const width of [80, 100]) {
    const sentence = itemText(review.items[0], review, new Chalk({level: 0}), width).split('\n')[1]
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
