import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {empty, files, report, runOf, sample} from './report-sample.js'

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
