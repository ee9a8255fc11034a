/** What a good copy editor sees in a spun article: each of its wounds at its place, and the verdict. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'
import {verdictOf} from '../src/verdict.js'

const source = readFileSync(new URL('../fixtures/exam/spun-article.txt', import.meta.url), 'utf8')

/** What each rule speaks of, and where it stands: the line. */
async function told(): Promise<[rule: string, line: number, actual: string][]> {
  const {findings} = await cleaner({only: ['spun', 'consistency', 'remains']})(source)
  return findings.map(({rule, start, actual}) => [rule, source.slice(0, start).split('\n').length, actual])
}

test('a spun article of two has its wounds named, each in its place', async () => {
  const findings = await told()
  const of = (rule: string) => findings.filter(([name]) => name === rule).map(([, ...place]) => place)
  expect(of('spun/wording')).toEqual([
    [5, 'Ancient Meaning'],
    [7, 'ancient meaning'],
    [7, 'prime prospect to'],
    [9, 'rate as 2016'],
    [9, 'frequently enough limited'],
    [15, 'took vicinity'],
    [15, 'In the cease they'],
    [23, 'a critically important moment']
  ])
  expect(of('consistency/name')).toEqual([
    [3, 'Park Dong Sok'],
    [7, 'Park Dong Sok'],
    [13, 'Park Dong Sok']
  ])
  expect(of('consistency/spelling')).toContainEqual([25, 'dialog'])
  expect(of('consistency/figure')).toEqual([
    [7, '80th'],
    [21, '75th']
  ])
  expect(of('remains/second-article')).toEqual([[19, 'Park Dong-sok’s Balcony Scene Stirs Old Worries in the Straits']])
})

test('its verdict is likely spun, and says so first', async () => {
  const {verdict, why} = verdictOf(await cleaner({})(source))
  expect(verdict).toBe('spun')
  expect(why[0]).toMatch(/^spun\/text: the text was most likely rewritten by a program: “Ancient Meaning”/)
})

test.each([
  [
    "It’s late, she said. It’s cold. They’re not here, we’re alone, you’re on, he’s out, she’s in, and that’s all. It isn't fair, and it wasn't.",
    [
      ["'", '’'],
      ["'", '’']
    ]
  ],
  [
    '“Yes,” he said. “No,” she said. “Why?” they asked. “So.” Then came a "maybe" from the door.',
    [
      ['"', '“'],
      ['"', '”']
    ]
  ],
  ['The boat – an old one – left late. The crew – all three – stayed. The dog swam — not far.', [[' — ', ' – ']]],
  ['It cost 12,000 crowns, then 14,500 crowns, then 21,000 crowns. They paid 18000 crowns.', [['18000', '18,000']]],
  ['It rose by 5%, fell by 3%, and rose by 9%. In all it rose by 12 per cent.', [[' per cent', '%']]],
  ['They open at 9 a.m., eat at 1 p.m. and close at 5 p.m., but on Sundays at 3pm.', [['pm', ' p.m.']]],
  ['They open at 9am, eat at 1pm and close at 5pm, but on Sundays at 3 p.m. Then they rest.', [[' p.m.', undefined]]],
  [
    'It began on May 3, 2024. It went on until June 9, 2024, and again from July 1, 2024. It ended on 4 August 2024.',
    [['4 August 2024', 'August 4, 2024']]
  ],
  [
    'It began on May 3. It went on until June 9, and again from July 1. It ended on August 4th.',
    [['August 4th', 'August 4']]
  ]
])('each place in another style is named, with what it is in the usual one: %s', async (text, wanted) => {
  const {findings} = await cleaner({only: ['consistency']})(text)
  expect(findings.map(({actual, proposals}) => [actual, proposals[0]])).toEqual(wanted)
})

test('the names of the config win over the way that stands most often', async () => {
  const text = 'Kim Jong Un came by train. On the next day Kim Jong Un left. The visit of Kim Jong-un was short.'
  const {findings} = await cleaner({only: ['consistency'], names: ['Kim Jong-un']})(text)
  expect(findings.map(({actual, proposals}) => [actual, proposals[0]])).toEqual([
    ['Kim Jong Un', 'Kim Jong-un'],
    ['Kim Jong Un', 'Kim Jong-un']
  ])
})
