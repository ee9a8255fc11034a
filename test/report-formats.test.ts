/** Every report over one sample, against the schema of who reads it, and what each of them stumbles over. */
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {type ReportName, reportNames, reports} from '../src/reports/index.js'
import type {FileResult, Run} from '../src/reports/run.js'
import {isSlow} from './pace.js'
import {empty, files, found, plainStyle, runOf, sample, silenced} from './report-sample.js'

const report = async (name: ReportName, run: Run) => (await reports[name].load())(run, plainStyle)

function schema(name: string) {
  const ajv = new Ajv({allErrors: true})
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')))
  return (value: unknown) => {
    validate(value)
    return validate.errors ?? []
  }
}

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** Reads XML as strictly as the standard asks. */
function xml(text: string): Element {
  const root: Element = {name: '', attributes: {}, text: '', children: []}
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const element: Element = {name, attributes: attributes as Record<string, string>, text: '', children: []}
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (more) => {
    open.at(-1)!.text += more
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root.children[0]
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** Many findings of one severity in one text. */
function many(count: number, severity: 'error' | 'warning'): FileResult {
  const source = 'word '.repeat(count)
  const findings = Array.from({length: count}, (_, i) =>
    found(source, 'word', ['sword'], {start: i * 5, end: i * 5 + 4, severity})
  )
  return {path: `${severity}s.txt`, source, text: source, page: false, findings}
}

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

describe('checkstyle', () => {
  test('is XML, with every finding at its line', async () => {
    const root = xml(await report('checkstyle', sample))
    expect(root.name).toBe('checkstyle')
    expect(all(root, 'file')).toHaveLength(6)
    const listed = all(root, 'error').map(({attributes}) => attributes)
    expect(listed).toHaveLength(15)
    for (const {severity, line} of listed) {
      expect(['error', 'warning', 'info']).toContain(severity)
      expect(line).toMatch(/^\d+$/)
    }
    expect(listed[5]).toMatchObject({line: '4', column: '1', source: 'bluepencil.boilerplate/share-bar'})
    expect(all(root, 'file')[1].attributes.name).toBe('a<b>&"\'`|\\x1b]8;;x\\x07\n.md')
    expect(xml(await report('checkstyle', empty)).children).toEqual([])
  })
})

describe('junit', () => {
  test('is XML whose sums are right', async () => {
    const root = xml(await report('junit', sample))
    expect(root.attributes).toMatchObject({tests: '10', failures: '7', errors: '1'})
    expect(all(root, 'testcase')).toHaveLength(10)
    expect(all(root, 'failure')).toHaveLength(7)
    expect(all(root, 'error')).toHaveLength(1)
    for (const suite of all(root, 'testsuite')) {
      expect(suite.attributes.tests).toBe(String(suite.children.length))
      expect(suite.attributes.failures).toBe(String(all(suite, 'failure').length))
    }
    expect(all(root, 'failure')[2].attributes.message).toBe(
      'Unexpected `Share this with a friend`, expected it to be removed: a share bar'
    )
  })

  test.each([
    ['a clean text', runOf(files.clean)],
    ['no text at all', empty],
    ['advice alone', runOf(files.repeated)]
  ])('%s is one case that passes', async (_, run) => {
    const root = xml(await report('junit', run))
    expect(root.attributes).toMatchObject({tests: '1', failures: '0', errors: '0'})
    expect(all(root, 'testcase')).toHaveLength(1)
    expect(all(root, 'failure')).toEqual([])
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
