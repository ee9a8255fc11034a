/** The command line by its scenarios: `fixtures/cli/*.json`, data alone. */
import {existsSync, linkSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {directoryWith, invoke} from './invoke.js'

/** Text, its lines, or bytes. */
type Content = string | string[] | {hex: string}

interface Scenario {
  name: string
  args: string[]
  stdin?: Content
  files?: Record<string, Content>
  env?: Record<string, string>
  /** Exactly; nothing without it. */
  stdout?: Content
  stderr?: Content
  /** Parts of what is too long or too changeable to write down whole. */
  stdoutHas?: string[]
  stderrHas?: string[]
  /** 0 without it. */
  status?: number
  /** Files as they are afterwards; `null` where there must be none. */
  after?: Record<string, Content | null>
}

const folder = new URL('../fixtures/cli/', import.meta.url)
const suites = readdirSync(folder).filter((name) => name.endsWith('.json'))

function bytes(content: Content): Buffer {
  if (Array.isArray(content)) return Buffer.from(content.map((line) => `${line}\n`).join(''))
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.hex.replaceAll(' ', ''), 'hex')
}

function printed(actual: string, exact: Content | undefined, parts: string[] | undefined) {
  if (!parts) return expect(actual).toBe(bytes(exact ?? '').toString())
  for (const part of parts) expect(actual).toContain(part)
}

test('there are scenarios', () => expect(suites.length).toBeGreaterThan(3))

test.runIf(existsSync('/dev/full'))('a text is not replaced when its ledger cannot be written', async () => {
  const text = 'The ferry left the harbour at noon, and nobody was on it.\n\nLeave a Comment\n'
  const cwd = directoryWith({'a.txt': text})
  const {stderr, status} = await invoke(['--write', '--removed', '/dev/full', 'a.txt'], cwd)
  expect({stderr, status}).toEqual({stderr: 'bluepencil: Cannot write `/dev/full`: no space left\n', status: 2})
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text)
})

test.runIf(process.platform !== 'win32')('links lead to the files that they are', async () => {
  const cwd = directoryWith({'a.txt': 'It left ,late.\n', 'd/b.txt': ''})
  symlinkSync('a.txt', join(cwd, 'soft.txt'))
  linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'))
  symlinkSync('.', join(cwd, 'here'))
  for (const path of ['soft.txt', 'hard.txt', 'here/a.txt', 'd/../a.txt']) {
    const {stderr, status} = await invoke(['check', '-o', path, 'a.txt'], cwd)
    expect([status, stderr]).toEqual([
      2,
      `bluepencil: Unexpected \`-o ${path}\` over the input \`a.txt\`, expected another file\n`
    ])
  }
  const {status} = await invoke(['--out-dir', 'here', 'a.txt'], cwd)
  expect(status).toBe(2)
  const twice = await invoke(['--removed', 'new.txt', '--out-dir', 'here', 'd/b.txt'], cwd)
  expect(twice.status, 'the input is its own place by another way').toBe(2)
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('It left ,late.\n')
})

test.runIf(process.platform !== 'win32')('links that lead in a circle', async () => {
  const cwd = directoryWith()
  symlinkSync('b.txt', join(cwd, 'a.txt'))
  symlinkSync('a.txt', join(cwd, 'b.txt'))
  const {stderr, status} = await invoke(['a.txt'], cwd)
  expect([status, stderr]).toEqual([2, 'bluepencil: Cannot read `a.txt`: its symbolic links lead in a circle\n'])
})

test('a text too long for a string is told', async () => {
  // As many bytes as no string can hold, without them.
  const bytes = Object.assign(Buffer.from('It left.'), {
    toString() {
      throw Object.assign(new Error('Cannot create a string'), {code: 'ERR_STRING_TOO_LONG'})
    }
  })
  const from = vi.spyOn(Buffer, 'concat').mockReturnValueOnce(bytes)
  const {stderr, status} = await invoke([], directoryWith(), 'It left.')
  from.mockRestore()
  expect([status, stderr]).toEqual([2, 'bluepencil: Cannot read `<stdin>`: it is too long\n'])
})

describe.each(suites)('%s', (suite) => {
  const scenarios: Scenario[] = JSON.parse(readFileSync(new URL(suite, folder), 'utf8'))
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const {args, stdin = '', files = {}, env = {}, status = 0, after = {}} = scenario
    const cwd = directoryWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))
    const ran = await invoke(args, cwd, bytes(stdin), {env})
    printed(ran.stderr, scenario.stderr, scenario.stderrHas)
    printed(ran.stdout, scenario.stdout, scenario.stdoutHas)
    expect(ran.status).toBe(status)
    for (const [name, content] of Object.entries(after)) {
      if (content === null) expect(existsSync(join(cwd, name)), name).toBe(false)
      else expect(readFileSync(join(cwd, name)).toString('hex'), name).toBe(bytes(content).toString('hex'))
    }
  })
})
