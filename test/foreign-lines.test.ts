/** Lines by themselves in ten languages: short ones show their language least, and no rule for English may touch them. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {clean} from '../src/clean.js'

/** How many of the lines are edited today: it may only fall. */
const edited = 17

test('lines in ten languages get no edit of English', async () => {
  const file = readFileSync(new URL('../fixtures/kinds/foreign-lines.tsv', import.meta.url), 'utf8')
  const lines = file
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[1])
  expect(lines.length).toBe(200)
  const changed: string[] = []
  for (const line of lines) if ((await clean(line, {advice: false})).text !== line) changed.push(line)
  expect(changed.length).toBeLessThanOrEqual(edited)
})
