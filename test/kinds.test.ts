/**
 * Faults and traps by kind, in our own words: `fixtures/kinds/*.jsonl` has `{id, kind, type, text, gold}`, written before the code that
 * they test. What a rule cannot do yet stands in `known` and must fail: one that is cured is taken out of it.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'

const folder = new URL('../fixtures/kinds/', import.meta.url)

interface Case {
  id: string
  kind: string
  type: 'text' | 'markdown'
  text: string
  /** What comes out; of a list, any is right. */
  gold: string | string[]
}

function casesOf(file: string): Case[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Case)
}

const known: ReadonlySet<string> = new Set(
  readFileSync(new URL('known.txt', folder), 'utf8').split(/\s+/).filter(Boolean)
)

// Advice changes no text and costs time.
const cleaners = {
  text: cleaner({type: 'text', advice: false}),
  markdown: cleaner({type: 'markdown', advice: false})
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  for (const {id, kind, type, text, gold} of casesOf(file)) {
    const run = known.has(id) ? test.fails : test
    run(`${id}: ${kind}: ${text.slice(0, 60)}`, async () => {
      expect([gold].flat()).toContain((await cleaners[type](text)).text)
    })
  }
}

test('every known failure is a case', () => {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((file) => casesOf(file).map(({id}) => id))
  expect(ids.length).toBeGreaterThan(200)
  expect([...known].filter((id) => !ids.includes(id))).toEqual([])
})
