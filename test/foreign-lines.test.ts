/** Lines by themselves: short ones show their language least, and no rule for English may touch those of other languages. */
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {clean} from '../src/clean.js'

/** How many of the foreign lines are edited today: it may only fall. */
const edited = 2

const rowsOf = (name: string) =>
  readFileSync(new URL(`../fixtures/kinds/${name}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))

test('lines in thirty-five languages get no edit of English', async () => {
  const rows = rowsOf('foreign-lines')
  expect(rows.length).toBe(323)
  const changed: string[] = []
  for (const [, line] of rows) if ((await clean(line, {advice: false})).text !== line) changed.push(line)
  expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(edited)
})

test('English lines with foreign names and dishes are mended all the same', async () => {
  for (const [line, mended] of rowsOf('english-lines')) {
    expect((await clean(line, {advice: false})).text).toBe(mended)
  }
})

test('a foreign line in an English article is left alone', async () => {
  const article = (line: string) =>
    `The choir sang three songs at the opening of the new hall in Leeds on Friday.\n\n${line}\n\nThe audience asked for one more, and the singers went on for an hour.`
  for (const line of ['Kinder singen laut im Hof', 'Fa freddo questa mattina in valle', 'Tåget går från spår tre']) {
    expect((await clean(article(line), {advice: false})).text).toBe(article(line))
  }
})
