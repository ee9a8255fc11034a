import {describe, expect, test} from 'vitest'
import type {FileResult} from '../src/reports/run.js'
import {isSlow} from './pace.js'
import {empty, files, many, report, runOf, sample, schema} from './report-sample.js'

describe('sarif', () => {
  const errors = schema('fixtures/reports/sarif.schema.json')

  test('has what GitHub asks for', async () => {
    for (const run of [sample, empty]) expect(errors(JSON.parse(await report('sarif', run)))).toEqual([])
    const [{results, tool, invocations}] = JSON.parse(await report('sarif', sample)).runs
    for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(results.map(({level}: {level: string}) => level)).toEqual([
      ...Array(2).fill('error'),
      ...Array(5).fill('warning'),
      ...Array(7).fill('note')
    ])
    expect(invocations[0]).toMatchObject({executionSuccessful: false, toolExecutionNotifications: [{level: 'error'}]})
  })

  test('a fix put in makes the text, blank lines before a block included', async () => {
    const [{results}] = JSON.parse(await report('sarif', runOf(files.bridge))).runs
    const lines = files.bridge.source.split(/(?<=\n)/)
    const offset = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1
    let text = files.bridge.source
    const fixes = results.filter(({properties}: {properties: {state: string}}) => properties.state === 'applied')
    for (const {
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [{deletedRegion: at, insertedContent}]
            }
          ]
        }
      ]
    } of fixes.reverse()) {
      text =
        text.slice(0, offset(at.startLine, at.startColumn)) +
        insertedContent.text +
        text.slice(offset(at.endLine, at.endColumn))
    }
    expect(text).toBe(files.bridge.text)
  })

  test('paths are URIs, relative as GitHub wants them', async () => {
    const uri = async (path: string) => {
      const [{results}] = JSON.parse(await report('sarif', runOf({...files.page, path}))).runs
      return results[0].locations[0].physicalLocation.artifactLocation.uri
    }
    expect(await uri('./a b/ü#1%.txt')).toBe('a%20b/%C3%BC%231%25.txt')
    expect(await uri('/tmp/a b.txt')).toBe('file:///tmp/a%20b.txt')
    expect(await uri('C:\\texts\\a.txt')).toBe('file:///C:/texts/a.txt')
    expect(await uri('texts\\a.txt')).toBe('texts/a.txt')
  })

  test.runIf(isSlow)('no more results than GitHub takes, and says how many are left out', async () => {
    const [{results, invocations}] = JSON.parse(await report('sarif', runOf(many(25_003, 'warning')))).runs
    expect(results).toHaveLength(25_000)
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^3 of 25003 findings are left out/)
  })
})

describe('github', () => {
  test('files, places and messages are escaped', async () => {
    const lines = (await report('github', runOf(files.bridge))).split('\n')
    expect(lines[0]).toBe(
      '::warning file=news/bridge%2C 100%25%3A part 1.txt,line=1,endLine=1,col=28,endColumn=32,title=spelling/typo::Unexpected `wass`, expected `was`: a slip of the fingers'
    )
    expect(lines[1]).toMatch(/: 50%25, say$/)
  })

  test('no column where the lines differ, and no line for the article of a page', async () => {
    const bridge = (await report('github', runOf(files.bridge))).split('\n')
    expect(bridge[2]).toMatch(/^::warning file=[^,]*,line=4,endLine=6,title=boilerplate\/share-bar::/)
    const page = await report('github', runOf(files.page))
    expect(page).toMatch(/^::warning file=page\.html,title=page\/unsure::unsure\n/)
  })

  test('worst first, ten of a kind, then one notice with all of them', async () => {
    const lines = (await report('github', runOf(many(12, 'warning'), many(14, 'error')))).trimEnd().split('\n')
    const kinds = lines.map((line) => /^::(\w+)/.exec(line)![1])
    expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), 'notice'])
    expect(lines.at(-1)).toMatch(
      /^::notice title=bluepencil::26 findings in 2 of 2 texts.* 6 of them are not shown here\.$/
    )
  })

  test('files that could not be read come first', async () => {
    expect(await report('github', sample)).toMatch(
      /^::error file=bad\\x1b\[2J\.txt,title=bluepencil::Unexpected byte 0xff/
    )
  })

  test('nothing found, nothing said', async () => expect(await report('github', runOf(files.clean))).toBe(''))
})

describe('gitlab', () => {
  const errors = schema('fixtures/reports/gitlab.schema.json')

  test('is what GitLab reads, and every fingerprint is its own', async () => {
    expect(await report('gitlab', empty)).toBe('[]\n')
    const issues = JSON.parse(
      await report('gitlab', {...sample, files: [...sample.files, {...files.repeated, path: 'b'}]})
    )
    expect(errors(issues)).toEqual([])
    const fingerprints = issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)
    expect(new Set(fingerprints).size).toBe(fingerprints.length)
    expect(fingerprints.length).toBe(18)
  })

  test('a line more above changes no fingerprint', async () => {
    const {bridge} = files
    const moved = {
      ...bridge,
      source: `A line more above.\n${bridge.source}`,
      text: `A line more above.\n${bridge.text}`,
      findings: bridge.findings.map((finding) => ({...finding, start: finding.start + 19, end: finding.end + 19}))
    }
    const prints = async (file: FileResult) =>
      JSON.parse(await report('gitlab', runOf(file))).map(({fingerprint}: {fingerprint: string}) => fingerprint)
    // The first finding has the new line among the words around it? It stands too far away.
    expect(await prints(moved)).toEqual(await prints(bridge))
  })
})

describe('rdjson', () => {
  const errors = schema('fixtures/reports/rdjson.schema.json')

  test('is what reviewdog reads', async () => {
    for (const run of [sample, empty]) expect(errors(JSON.parse(await report('rdjson', run)))).toEqual([])
  })

  test('columns count bytes, suggestions are edits', async () => {
    const {diagnostics} = JSON.parse(await report('rdjson', runOf(files.bridge)))
    const at = (rule: string) => diagnostics.find(({code}: {code: {value: string}}) => code.value === rule)
    expect(at('spelling/unknown-word').location.range.start).toEqual({line: 2, column: 14})
    expect(at('spelling/unknown-word').suggestions).toBeUndefined()
    expect(at('spacing/space-before').suggestions).toEqual([
      {range: {start: {line: 1, column: 37}, end: {line: 1, column: 39}}, text: ', '}
    ])
    expect(at('other:pronoun').suggestions[0].text).toBe('he said')
    expect(at('boilerplate/share-bar').location.range.start).toEqual({line: 4, column: 1})
    expect(at('boilerplate/share-bar').suggestions[0].range).toEqual({
      start: {line: 3, column: 1},
      end: {line: 6, column: 1}
    })
  })

  test('the article of a page has neither lines nor suggestions', async () => {
    const {diagnostics} = JSON.parse(await report('rdjson', runOf(files.page)))
    expect(diagnostics).toHaveLength(2)
    for (const {location, suggestions} of diagnostics)
      expect([location, suggestions]).toEqual([{path: 'page.html'}, undefined])
  })
})
