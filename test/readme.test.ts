/** The README tells the truth: its rules are those of the preset, its before/after is what happens, and it obeys itself. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {reportNames} from '../src/reports/index.js'
import {ruleTable} from '../src/reports/rule-list.js'
import {reviewKeys} from '../src/review-keys.js'
import {rules} from '../src/rules/index.js'
import {appliedOf} from './findings.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the list of rules is the one of their meta', () => {
  const [, printed] = /<!-- rules -->\n([\s\S]*?)<!-- \/rules -->/.exec(readme)!
  expect(printed).toBe(`\n${ruleTable(rules.map(({meta}) => meta))}\n`)
})

test('each report and each key of a review has its row', () => {
  const missing = reportNames.filter((name) => !new RegExp(`^\\|.*\`${name}\`.*\\| `, 'm').test(readme))
  expect(missing, 'add its row to the table of README.md').toEqual([])
  const rows = /\| key \| does \|\n([\s\S]*?)\n\n/.exec(readme)![1]
  for (const {key} of reviewKeys.filter(({key}) => /^[a-zA-Z]$/.test(key))) expect(rows).toContain(`\`${key}\``)
})

test('the example at the top is what happens', async () => {
  const lines = /```diff\n([\s\S]*?)```/.exec(readme)![1].split('\n').slice(0, -1)
  const side = (mark: string) =>
    `${lines
      .filter((line) => !line.startsWith(mark))
      .map((line) => line.slice(2))
      .join('\n')}\n`
  expect((await clean(side('+'))).text).toBe(side('-'))
})

test('summaries and our own prose pass our own rules', async () => {
  const prose = rules.map(({meta}) => meta.summary).join('\n\n')
  expect(appliedOf(await clean(prose, {advice: false}))).toEqual([])
  const applied = appliedOf(
    await clean(readme.replace(/```diff[\s\S]*?```/, ''), {type: 'markdown', skip: ['boilerplate'], advice: false})
  )
  expect(applied.map(({actual, proposals}) => [actual, ...proposals])).toEqual([])
})
