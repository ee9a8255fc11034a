import {describe, expect, test} from 'vitest'
import {reportNames} from '../src/reports/index.js'
import {empty, files, report, runOf, sample, schema, silenced} from './report-sample.js'

describe.each(reportNames)('%s', (name) => {
  test.each([
    ['the sample', sample],
    ['nothing at all', empty],
    ['a clean text', runOf(files.clean)]
  ])('%s ends with a line end and sends no control character', async (_, run) => {
    const text = await report(name, run)
    if (text !== '') expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/)
    expect(await report(name, run), 'the same again').toBe(text)
  })

  // Programs are told of it, with its state.
  test.skipIf(name === 'json' || name === 'jsonl')('says nothing of what is let stand', async () => {
    expect(sample.files.flatMap(({findings}) => findings.map(({reason}) => reason))).toContain(silenced)
    expect(await report(name, sample)).not.toContain(silenced)
  })

  test('changes nothing in what it is given', async () => {
    const before = structuredClone(sample)
    await report(name, sample)
    expect(sample).toEqual(before)
  })
})

describe('json', () => {
  const errors = schema('src/reports/schema.json')

  test('is what its schema says', async () => {
    for (const run of [sample, empty]) expect(errors(JSON.parse(await report('json', run)))).toEqual([])
    expect(errors({...JSON.parse(await report('json', empty)), schemaVersion: 1})).not.toEqual([])
  })

  test('every finding has its place, and what stands there', async () => {
    const {files} = JSON.parse(await report('json', sample))
    let count = 0
    for (const [i, {findings}] of files.entries()) {
      for (const {start, end, actual} of findings) {
        expect(sample.files[i].source.slice(start.offset, end.offset)).toBe(actual)
        count++
      }
    }
    expect(count).toBe(15)
    expect(files[0].findings[2]).toMatchObject({start: {line: 2, column: 12}, end: {line: 2, column: 18}})
  })
})

test('jsonl says what json says, a record a line', async () => {
  const lines = (await report('jsonl', sample)).trimEnd().split('\n')
  const records = lines.map((line) => JSON.parse(line))
  const envelope = JSON.parse(await report('json', sample))
  const ofType = (wanted: string) => records.filter(({type}) => type === wanted).map(({type: _, ...rest}) => rest)
  expect(ofType('finding').map(({path: _, ...rest}) => rest)).toEqual(
    envelope.files.flatMap((file: {findings: unknown[]}) => file.findings)
  )
  expect(ofType('file').map(({path}) => path)).toEqual(sample.files.map(({path}) => path))
  expect(ofType('error')).toEqual(sample.errors)
  expect(ofType('summary')).toEqual([
    {schemaVersion: envelope.schemaVersion, tool: 'bluepencil', version: '1.2.3', ...envelope.summary}
  ])
  expect(records.at(-1).type).toBe('summary')
})

describe('markdown', () => {
  test('sums, rules and the worst files', async () => {
    const text = await report('markdown', sample)
    expect(text).toContain('14 findings in 4 of 5 texts: ')
    expect(text).toContain('Verdicts: 2 clean, 2 needs a look, 1 no article.')
    expect(text).toContain('| `page.html` | needs a look | 1 | 1 |')
    expect(text).toContain('| `spacing/space-before` | 2 |')
    expect(text).toContain('| `` a<b>&"\'`\\|\\x1b]8;;x\\x07\\n.md `` left alone: it would lose 9 of its 9 words')
    expect(text.indexOf('`news/bridge, 100%: part 1.txt`')).toBeLessThan(text.indexOf('`page.html`'))
    expect(await report('markdown', empty)).toBe('### bluepencil\n\nNothing to mend in 0 texts.\n')
  })

  test('a long list is cut and says so', async () => {
    const texts = Array.from({length: 60}, (_, i) => ({...files.page, path: `${i}.html`}))
    expect(await report('markdown', runOf(...texts))).toMatch(/\nand 10 more texts\n$/)
  })
})
