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
