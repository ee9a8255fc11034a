/** Baselines: a project with old faults hears of new ones alone. */
import {expect, test} from 'vitest'
import {Baseline, baselineText, entriesOf} from '../src/baseline.js'
import {clean} from '../src/clean.js'

const old = 'The bosun did not recieve it. The cook was ,as ever, late. We went to the habour and we recieve letters.\n'

async function baselineOf(source: string, path = 'a.txt'): Promise<string> {
  return baselineText(entriesOf(path, await clean(source)))
}

/** What is new in a text: the rule and the words. */
async function newIn(source: string, baseline: Baseline): Promise<string[]> {
  const findings = baseline.hide(await clean(source))
  return findings.filter(({state}) => state !== 'baseline').map(({rule, actual}) => `${rule} ${actual}`)
}

test('what is known is not told again', async () => {
  const text = await baselineOf(old)
  expect(text.split('\n').length).toBeGreaterThan(3)
  expect(text).toMatch(/^a\.txt\t[a-z-]+\/[a-z-]+\t[\da-f]{20}\t1\n/)
  expect(await newIn(old, new Baseline(text))).toEqual([])
})

test('one mended and one new of the same rule are one new', async () => {
  const source = old.replace('not recieve', 'not receive').replace('letters', 'letters, and they beleive it')
  expect(await newIn(source, new Baseline(await baselineOf(old)))).toEqual(['spelling/known-misspelling beleive'])
})

const again = 'And so we recieve letters every day of the week.\n\n'

test('the same fault in other words is new, as is one more in the same words', async () => {
  const known = await baselineOf('We recieve letters.\n')
  expect(await newIn('We recieve letters. They recieve parcels.\n', new Baseline(known))).toHaveLength(1)
  const twice = new Baseline(await baselineOf(again.repeat(2)))
  expect(await newIn(again.repeat(3), twice)).toEqual(['spelling/known-misspelling recieve'])
})

test('other lines, blanks and cases, and mended neighbours, make nothing new', async () => {
  const known = await baselineOf(old)
  const moved = `A new first line says nothing at all.\n\n${old.replace('The cook', 'The\nCOOK')}`
  expect(await newIn(moved, new Baseline(known))).toEqual([])
  const mended = old.replace('habour', 'harbour').replace('was ,as', 'was, as')
  expect(await newIn(mended, new Baseline(known))).toEqual([])
})

test('what was mended leaves stale entries, of the files that were read', async () => {
  const baseline = new Baseline((await baselineOf(old)) + (await baselineOf('They beleive it.\n', 'b.txt')))
  baseline.hide(await clean(old.replace('not recieve', 'not receive')))
  expect(baseline.stale(new Set(['a.txt']))).toBe(1)
  expect(baseline.stale(new Set(['a.txt', 'b.txt']))).toBe(2)
})

test('two versions merge as a union', async () => {
  const [one, two] = [await baselineOf(again), await baselineOf(`${again.repeat(2)}They beleive it.\n`)]
  const union = [...new Set(`${one}${two}`.split('\n'))].sort().join('\n')
  const baseline = new Baseline(union)
  expect(baseline.entries.map(({count}) => count).sort()).toEqual([1, 2])
  expect(await newIn(`${again.repeat(2)}They beleive it.\n`, baseline)).toEqual([])
})

test('what is no baseline is told, a conflict with its cure', () => {
  expect(() => new Baseline('{"a.txt": {}}\n', 'old.tsv')).toThrow(
    'Unexpected line 1 of `old.tsv`, expected a file, a rule, a fingerprint and a count with tabs between'
  )
  expect(() => new Baseline('<<<<<<< HEAD\n', 'old.tsv')).toThrow('solve its conflict with `--update-baseline`')
})
