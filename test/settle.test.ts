/** From one text to the next: what comes out is what a second run would leave, even where edits call each other forth. */
import {expect, test} from 'vitest'
import {Article} from '../src/article.js'
import {type Look, type SoFar, settle} from '../src/clean/settle.js'
import type {Finding} from '../src/finding.js'

/** What a text becomes when it is taken for a source, and when what earlier edits put there is no evidence. */
type Step = Record<string, {asSource: string; held: string}>

const nothing = () => Promise.resolve({edits: [], unapplied: []})

function run(steps: Step, source: string, looked: string[] = [], rule = ''): Promise<Look> {
  const look = async (soFar: SoFar): Promise<Look> => {
    const {text, before} = soFar
    // Before the first edit all is its author's.
    const asSource = soFar.asSource || !before
    looked.push(text)
    const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
    const step = steps[text]
    article.heldBack = !asSource && step !== undefined && step.asSource !== step.held
    const next = step?.[asSource ? 'asSource' : 'held'] ?? text
    const edits = next === text ? [] : [{start: 0, end: text.length, text: next, finding: {rule} as Finding}]
    return {...soFar, edits, unapplied: [], article, ask: nothing}
  }
  return settle(source, look, () => false)
}

const textOf = async (steps: Step, source: string) => (await run(steps, source)).text

test('edits are applied until a look finds nothing', async () => {
  const steps = {a: {asSource: 'b', held: 'b'}, b: {asSource: 'c', held: 'c'}}
  expect(await textOf(steps, 'a')).toBe('c')
  expect(await textOf(steps, 'c')).toBe('c')
})

test('a text is looked at again only where something was held back', async () => {
  const looked: string[] = []
  await run({a: {asSource: 'b', held: 'b'}, b: {asSource: 'c', held: 'c'}}, 'a', looked)
  expect(looked).toEqual(['a', 'b', 'c'])
  looked.length = 0
  await run({a: {asSource: 'b', held: 'b'}, b: {asSource: 'c', held: 'b'}}, 'a', looked)
  expect(looked).toEqual(['a', 'b', 'b', 'c'])
})

test('nor where a capital is put that would be put anyway', async () => {
  const steps = {a: {asSource: 'B', held: 'B'}, B: {asSource: 'CC', held: 'C'}}
  const looked: string[] = []
  await run(steps, 'a', looked, 'casing/name')
  expect(looked).toEqual(['a', 'B', 'C'])
  looked.length = 0
  await run(steps, 'a', looked, 'spelling/typo')
  expect(looked).toEqual(['a', 'B', 'B', 'C'])
})

test('what only a second run would do is done at once', async () => {
  const steps = {a: {asSource: 'b', held: 'b'}, b: {asSource: 'c', held: 'b'}}
  expect(await textOf(steps, 'a')).toBe('c')
  expect(await textOf(steps, 'b')).toBe('c')
})

test('an edit that is taken back stays taken back', async () => {
  // The name in `A` calls for another one, which would be wrong: it is taken back.
  const steps = {a: {asSource: 'A', held: 'a'}, A: {asSource: 'AA', held: 'a'}}
  const {text, edits} = await run(steps, 'a')
  expect({text, edits}).toEqual({text: 'a', edits: []})
})

test('of rounds that lead to each other it is always the same text that stays', async () => {
  const steps = {
    x: {asSource: 'a', held: 'a'},
    a: {asSource: 'B', held: 'a'},
    B: {asSource: 'C', held: 'B'},
    C: {asSource: 'a', held: 'C'}
  }
  for (const source of ['x', 'a', 'B', 'C']) expect(await textOf(steps, source)).toBe('a')
})

test('rules that undo each other without end are said to be not quiet', async () => {
  const steps = {a: {asSource: 'b', held: 'b'}, b: {asSource: 'a', held: 'a'}}
  expect((await run(steps, 'a')).edits).toHaveLength(1)
})
