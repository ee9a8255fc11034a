/** The command line by its scenarios: `fixtures/cli/*.json`, data alone. */
import {chownSync, existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Writable} from 'node:stream'
import {describe, expect, test, vi} from 'vitest'
import {applyEdits} from '../src/edit.js'
import {directoryWith, invoke, invokeOnTerminal} from './invoke.js'

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
  /** Parts of what a file holds afterwards. */
  afterHas?: Record<string, string[]>
}

interface JsonFinding {
  severity: string
  start: {offset: number}
  end: {offset: number}
  proposals: string[]
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
  expect({stderr, status}).toEqual({
    stderr: 'bluepencil: Cannot write `/dev/full`: no space left\nbluepencil: 0 of 1 file changed, 0 changes\n',
    status: 2
  })
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

test.runIf(process.platform !== 'win32')('a file with several hard links is refused, not parted', async () => {
  const cwd = directoryWith({'a.txt': 'It left ,late.\n', 'b.txt': 'It left ,late.\n'})
  linkSync(join(cwd, 'a.txt'), join(cwd, 'same.txt'))
  const {stderr, status} = await invoke(['--write', 'a.txt', 'b.txt'], cwd)
  expect([status, stderr]).toEqual([
    2,
    'bluepencil: Unexpected file `a.txt` with 2 hard links, expected one: the others would keep the old text\nbluepencil: 1 of 2 files changed, 1 change\n'
  ])
  expect(readFileSync(join(cwd, 'same.txt'), 'utf8')).toBe('It left ,late.\n')
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe('It left, late.\n')
})

test.runIf(process.getuid?.() === 0)('--write keeps the owner', async () => {
  const cwd = directoryWith({'a.txt': 'It left ,late.\n'})
  chownSync(join(cwd, 'a.txt'), 1234, 4321)
  await invoke(['--write', 'a.txt'], cwd)
  const {uid, gid} = statSync(join(cwd, 'a.txt'))
  expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), uid, gid]).toEqual(['It left, late.\n', 1234, 4321])
})

test.runIf(process.platform !== 'win32')('--out-dir writes through no link that leads out of it', async () => {
  const texts = Object.fromEntries(['a.txt', 'in/b.txt', 'new.txt', 'c.txt'].map((name) => [name, 'It left ,late.\n']))
  const cwd = directoryWith({...texts, 'elsewhere/b.txt': 'mine\n', 'elsewhere/a.txt': 'mine\n', 'out/d.txt': 'old\n'})
  symlinkSync('../elsewhere/a.txt', join(cwd, 'out/a.txt'))
  symlinkSync('../elsewhere/new.txt', join(cwd, 'out/new.txt'))
  symlinkSync('../elsewhere', join(cwd, 'out/in'))
  symlinkSync('d.txt', join(cwd, 'out/c.txt'))
  const {stderr, status} = await invoke(['--out-dir', 'out', ...Object.keys(texts)], cwd)
  expect(status).toBe(2)
  expect(stderr.match(/Unexpected link out of the directory/g)).toHaveLength(3)
  expect(readdirSync(join(cwd, 'elsewhere')).sort()).toEqual(['a.txt', 'b.txt'])
  for (const name of ['a.txt', 'b.txt']) expect(readFileSync(join(cwd, 'elsewhere', name), 'utf8')).toBe('mine\n')
  expect(readFileSync(join(cwd, 'out/d.txt'), 'utf8'), 'a link that stays below is followed').toBe('It left, late.\n')
})

test.runIf(process.platform !== 'win32')('a link in a directory that leads nowhere is told', async () => {
  const cwd = directoryWith({'t/a.txt': 'It left.\n', 't/deep/b.md': 'It left.\n', '.gitignore': 'gone.md\n'})
  for (const name of ['t/lost.txt', 't/deep/lost.md', 't/picture.png', 't/gone.md'])
    symlinkSync('nowhere', join(cwd, name))
  symlinkSync('a.txt', join(cwd, 't/found.txt'))
  const {stdout, stderr, status} = await invoke(['check', 't'], cwd)
  expect([status, stderr]).toEqual([
    2,
    'bluepencil: Unexpected path `t/lost.txt`, expected a file: there is none\nbluepencil: Unexpected path `t/deep/lost.md`, expected a file: there is none\n'
  ])
  expect(stdout).toBe('Nothing to mend in 2 texts.\n')
})

test('a terminal is sent no control character of a text', async () => {
  const shown = await invokeOnTerminal(
    ['--only', 'spacing'],
    'It left ,late.\r\n\tEnd (\u001b]0 evil\u0007) here\u009b.\n'
  )
  expect(shown).toBe('It left, late.\r\n\tEnd (\\x1b]0 evil\\x07) here\\x9b.\n')
  const diff = await invokeOnTerminal(
    ['--diff', '--color', 'never', '--only', 'spacing'],
    'It left ,late \u001b[2J again.\n'
  )
  expect(diff).toContain('+It left, late \\x1b[2J again.\n')
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

test('progress over many files is on a terminal alone, gone when something is told, and not in CI', async () => {
  const texts = Object.fromEntries(Array.from({length: 12}, (_, i) => [`${i}.txt`, 'It left ,late.\n']))
  const cwd = directoryWith({...texts, 'bad.txt': Buffer.from([0xff, 0xfe, 0x00])})
  const args = ['clean', '--out-dir', 'out', '--only', 'spacing/space-before', '.']
  const shown = (env: Record<string, string>, isTTY: boolean) => {
    let text = ''
    const stderr = new Writable({
      write(chunk, _encoding, done) {
        text += chunk
        done()
      }
    })
    return invoke(args, cwd, '', {env, stderr: Object.assign(stderr, {isTTY})}).then(() => text)
  }
  // A slow run: each look at the clock is a while later.
  let now = 0
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 300))
  const drawn = await shown({}, true)
  const [inCi, piped] = [await shown({CI: '1'}, true), await shown({}, false)]
  clock.mockRestore()
  expect(drawn).toMatch(/[=-]{20} \d+%, \d+ s left, \d+ of 13 files/)
  expect(drawn).toContain('\u001b[2Kbluepencil: Unexpected UTF-16 in `bad.txt`')
  expect(drawn.endsWith('\u001b[2K')).toBe(true)
  expect(inCi + piped).not.toContain('\u001b')
})

test.each(['news-ferry.input.txt', 'recipe-lentil-soup.input.txt'])('check and clean agree: %s', async (name) => {
  const source = readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8')
  const cleaned = await invoke([], directoryWith(), source)
  const checked = await invoke(['check', '--format', 'json'], directoryWith(), source)
  const {findings} = JSON.parse(checked.stdout).files[0] as {findings: JsonFinding[]}
  const warnings = findings.filter(({severity}) => severity === 'warning')
  expect(warnings.length).toBeGreaterThan(5)
  const edits = warnings.map(({start, end, proposals}) => ({start: start.offset, end: end.offset, text: proposals[0]}))
  expect(applyEdits(source, edits)).toBe(cleaned.stdout)
})

test('the help says which rules have fixes that only `--unsafe` applies', async () => {
  const folder = new URL('../src/rules/', import.meta.url)
  // What goes on a line inside a guide is unsafe too: see `removeLines`.
  const isUnsafe = (code: string) => /= rule\(/.test(code) && /'unsafe'|where: 'inside'/.test(code)
  const unsafe = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts') && isUnsafe(readFileSync(new URL(name, folder), 'utf8')))
    .map((name) => `\`${name.slice(0, -'.ts'.length)}\``)
  expect(unsafe.length).toBeGreaterThan(0)
  const {stdout} = await invoke(['clean', '--help'], directoryWith())
  for (const rule of unsafe) expect(stdout).toContain(rule)
})

describe.each(suites)('%s', (suite) => {
  const scenarios: Scenario[] = JSON.parse(readFileSync(new URL(suite, folder), 'utf8'))
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const {args, stdin = '', files = {}, env = {}, status = 0, after = {}, afterHas = {}} = scenario
    const cwd = directoryWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))
    const ran = await invoke(args, cwd, bytes(stdin), {env})
    printed(ran.stderr, scenario.stderr, scenario.stderrHas)
    printed(ran.stdout, scenario.stdout, scenario.stdoutHas)
    expect(ran.status).toBe(status)
    for (const [name, content] of Object.entries(after)) {
      if (content === null) expect(existsSync(join(cwd, name)), name).toBe(false)
      else expect(readFileSync(join(cwd, name)).toString('hex'), name).toBe(bytes(content).toString('hex'))
    }
    for (const [name, parts] of Object.entries(afterHas))
      printed(readFileSync(join(cwd, name), 'utf8'), undefined, parts)
  })
})
