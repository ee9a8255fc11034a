/** In the jobs of others: changed lines by git, a cache, a baseline over many texts, `action.yml`, pre-commit, `--watch`. */
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {directoryWith, invoke} from '../invoke.js'
import {until} from './until.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = join(root, 'bin/bluepencil.js')

/** The rules and lines that `check` tells of. */
async function told(cwd: string, ...args: string[]): Promise<{status: number; stderr: string; told: string[]}> {
  const {stdout, stderr, status} = await invoke(['check', '--format', 'json', ...args], cwd)
  if (stdout === '') return {status, stderr, told: []}
  const {files} = JSON.parse(stdout) as {files: {path: string; findings: {actual: string; state: string}[]}[]}
  const heard = files.flatMap(({path, findings}) =>
    findings.filter(({state}) => state !== 'baseline').map(({actual}) => `${path} ${actual}`)
  )
  return {status, stderr, told: heard}
}

function git(cwd: string, ...args: string[]): string {
  const names = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...names, ...args], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
}

/** A repository with old faults on `main`, and a branch from it. */
function repository(): string {
  const cwd = directoryWith({
    'a.md': 'We recieve letters.\n\nThey are read.\n',
    'old.txt': 'They beleive it.\n',
    'ä b.txt': 'All is well.\n'
  })
  git(cwd, 'init')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-m', 'one')
  git(cwd, 'switch', '-c', 'branch')
  return cwd
}

describe('changed lines', () => {
  test('of a branch, of the working tree, and of new files; nothing else', async () => {
    const cwd = repository()
    appendFileSync(join(cwd, 'a.md'), '\nI recieve nothing.\n')
    git(cwd, 'commit', '-am', 'two')
    appendFileSync(join(cwd, 'ä b.txt'), 'You beleive me.\n')
    writeFileSync(join(cwd, 'new.txt'), 'He beleives you ,too.\n')
    const {told: heard, status} = await told(cwd, '--changed-since', 'main', '.')
    expect(heard.map((line) => line.trim())).toEqual([
      'a.md recieve',
      'new.txt beleives',
      'new.txt  ,',
      'ä b.txt beleive'
    ])
    expect(status).toBe(1)
  })

  test('what main did meanwhile is not of the branch', async () => {
    const cwd = repository()
    git(cwd, 'switch', 'main')
    appendFileSync(join(cwd, 'old.txt'), 'She recieves it.\n')
    git(cwd, 'commit', '-am', 'main')
    git(cwd, 'switch', 'branch')
    expect(await told(cwd, '--changed-since', 'main', '.')).toEqual({status: 0, stderr: '', told: []})
  })

  test('without a ref: the default branch of the upstream', async () => {
    const cwd = repository()
    const none = await invoke(['check', '--changed', '.'], cwd)
    expect([none.status, none.stderr]).toEqual([
      2,
      'bluepencil: Unexpected `--changed` without an upstream, expected `--changed-since REF`\n'
    ])
    git(cwd, 'switch', 'main')
    const clone = join(directoryWith(), 'clone')
    git(cwd, 'clone', cwd, clone)
    appendFileSync(join(clone, 'a.md'), '\nI recieve nothing.\n')
    expect((await told(clone, '--changed', '.')).told).toEqual(['a.md recieve'])
  })

  test('a shallow clone says how to fetch; a ref that is not there, and no repository', async () => {
    const cwd = repository()
    appendFileSync(join(cwd, 'a.md'), '\nAll is well.\n')
    git(cwd, 'commit', '-am', 'two')
    const clone = join(directoryWith(), 'clone')
    git(cwd, 'clone', '--depth', '1', '--branch', 'branch', `file://${cwd}`, clone)
    const shallow = await invoke(['check', '--changed-since', 'origin/main', '.'], clone)
    expect([shallow.status, shallow.stderr]).toEqual([
      2,
      'bluepencil: Unexpected shallow clone, expected the history since `origin/main`: run `git fetch --unshallow origin`, or check out with `fetch-depth: 0`\n'
    ])
    const unknown = await invoke(['check', '--changed-since', 'nowhere', '.'], cwd)
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      'bluepencil: Unexpected `nowhere` for `--changed-since`, expected a branch or a commit: there is none here\n'
    ])
    const option = await invoke(['check', '--changed-since=--output=x', '.'], cwd)
    expect(option.status).toBe(2)
    const outside = await invoke(['check', '--changed-since', 'main', '.'], directoryWith({'a.txt': ''}))
    expect([outside.status, outside.stderr.startsWith('bluepencil: Cannot tell what has changed: ')]).toEqual([2, true])
  })
})

describe('a folder with old faults', () => {
  const files = Object.fromEntries(
    Array.from({length: 40}, (_, i) => [`posts/${i}.txt`, `Story ${i}: we recieve letters.\n`])
  )

  test('the baseline: adopted at once, new faults alone, stale entries told, subsets too', async () => {
    const cwd = directoryWith(files)
    expect((await invoke(['check', '--baseline', 'old.tsv', '--update-baseline', '.'], cwd)).status).toBe(0)
    expect(await told(cwd, '--baseline', 'old.tsv', '.')).toEqual({status: 0, stderr: '', told: []})
    appendFileSync(join(cwd, 'posts/7.txt'), 'They beleive it.\n')
    expect(await told(cwd, '--baseline', 'old.tsv', '.')).toEqual({
      status: 1,
      stderr: '',
      told: ['posts/7.txt beleive']
    })
    writeFileSync(join(cwd, 'posts/7.txt'), 'Story 7: we receive letters.\n')
    const stale = 'bluepencil: old.tsv: 1 entry is stale, --update-baseline takes them out\n'
    expect(await told(cwd, '--baseline', 'old.tsv', '.')).toEqual({status: 0, stderr: stale, told: []})
    expect(await told(cwd, '--baseline', 'old.tsv', 'posts/8.txt')).toEqual({status: 0, stderr: '', told: []})
    await invoke(['check', '--baseline', 'old.tsv', '--update-baseline', 'posts/7.txt'], cwd)
    const lines = readFileSync(join(cwd, 'old.tsv'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(39)
    expect(lines).toEqual([...lines].sort())
  })

  test('a conflict in the baseline is solved by writing it anew', async () => {
    const cwd = directoryWith({...files, 'old.tsv': '<<<<<<< HEAD\n=======\n>>>>>>> branch\n'})
    expect((await invoke(['check', '--baseline', 'old.tsv', '.'], cwd)).status).toBe(2)
    expect((await invoke(['check', '--baseline', 'old.tsv', '--update-baseline', '.'], cwd)).status).toBe(0)
    expect((await told(cwd, '--baseline', 'old.tsv', '.')).status).toBe(0)
  })

  test('the cache gives the same report; a text, an option or a damaged file makes it forget', async () => {
    const cwd = directoryWith({...files, 'page.html': '<p>The ferry left ,late again on Monday.</p>'})
    const args = ['check', '--format', 'json', '--cache', '.']
    const first = await invoke(args, cwd)
    expect(await invoke(args, cwd)).toEqual(first)
    expect(await invoke(['check', '--format', 'json', '.'], cwd)).toEqual(first)
    writeFileSync(join(cwd, 'posts/7.txt'), 'They beleive it.\n')
    expect((await told(cwd, '--cache', '.')).told).toContain('posts/7.txt beleive')
    expect((await told(cwd, '--cache', '--skip', 'spelling', 'posts')).told).toEqual([])
    const cache = join(cwd, '.bluepencilcache')
    expect(readFileSync(cache, 'utf8').trimEnd().split('\n')).toHaveLength(41)
    appendFileSync(cache, '{"key": "half a l')
    writeFileSync(cache, readFileSync(cache, 'utf8').slice(20))
    expect((await told(cwd, '--cache', 'posts/7.txt')).told).toEqual(['posts/7.txt beleive'])
    rmSync(cache)
    await invoke(['check', '--cache'], cwd, 'We recieve letters.\n')
    expect(() => readFileSync(cache)).toThrow('ENOENT')
  })

  test('two runs at once leave a whole cache with the entries of both', async () => {
    const cwd = directoryWith({...files, 'more/a.txt': 'They beleive it.\n'})
    await Promise.all([invoke(['check', '--cache', 'posts'], cwd), invoke(['check', '--cache', 'more'], cwd)])
    const lines = readFileSync(join(cwd, '.bluepencilcache'), 'utf8').trimEnd().split('\n')
    for (const line of lines) JSON.parse(line)
    expect(lines.length).toBeGreaterThanOrEqual(40)
  })
})

test('a config in TypeScript holds where Node imports it; elsewhere it is told how', () => {
  const cwd = directoryWith({'bluepencil.config.ts': "const words: string[] = ['recieve']\nexport default {words}\n"})
  const {stdout, stderr, status} = spawnSync('node', [bin], {cwd, input: 'We recieve it.\n', encoding: 'utf8'})
  if (status === 0) return expect(stdout).toBe('We recieve it.\n')
  expect(status).toBe(2)
  expect(stderr).toContain(
    'this Node does not import TypeScript, expected Node 22.18 or newer, or the same as `bluepencil.config.js`\n'
  )
})

/** A folder in whose PATH `name` is our own command. */
function withCommand(name: string, script: string): NodeJS.ProcessEnv {
  const folder = directoryWith({[name]: `#!/bin/sh\n${script}\n`})
  chmodSync(join(folder, name), 0o755)
  return {...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`}
}

describe.runIf(process.platform !== 'win32')('in jobs', () => {
  test('action.yml: annotations, a summary, SARIF, and the exit code', () => {
    const {runs, inputs} = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    const cwd = directoryWith({'a b.txt': '', 'posts/a.txt': 'We recieve letters.\n'})
    const env = {
      ...withCommand('npx', `shift 2; exec node "${bin}" "$@"`),
      ...Object.fromEntries(Object.keys(inputs).map((name) => [name.toUpperCase(), String(inputs[name].default)])),
      SARIF: 'report.sarif',
      ARGS: '--only spelling',
      RUNNER_TEMP: cwd,
      GITHUB_STEP_SUMMARY: join(cwd, 'summary.md')
    }
    const {stdout, status} = spawnSync('bash', ['-e', '-c', runs.steps[0].run], {cwd, env, encoding: 'utf8'})
    expect(stdout).toMatch(/^::(?:warning|error) file=posts\/a\.txt,line=1,/)
    expect(status).toBe(1)
    expect(JSON.parse(readFileSync(join(cwd, 'report.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('spelling/known-misspelling')
  })

  test('.pre-commit-hooks.yaml: check fails, clean mends', () => {
    const hooks: {id: string; entry: string}[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    const cwd = directoryWith({'a.txt': 'We recieve letters.\n', 'b.md': 'All is well.\n'})
    const env = withCommand('bluepencil', `exec node "${bin}" "$@"`)
    const run = (id: string) => {
      const {entry} = hooks.find((hook) => hook.id === id)!
      return spawnSync('sh', ['-c', `${entry} a.txt b.md`], {cwd, env, encoding: 'utf8'}).status
    }
    expect(run('bluepencil-check')).toBe(1)
    expect(run('bluepencil-clean')).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('We receive letters.\n')
    expect(run('bluepencil-check')).toBe(0)
  })

  test('--watch checks what changes, until it is interrupted', async () => {
    const cwd = directoryWith({'a.txt': 'All is well.\n'})
    mkdirSync(join(cwd, 'posts'))
    const child = spawn('node', [bin, 'check', '--watch', '.'], {cwd})
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk))
    const waitFor = (text: string) =>
      until(
        () => out.includes(text),
        () => `${text} in:\n${out}`
      )
    await waitFor('watching')
    writeFileSync(join(cwd, 'posts/b.txt'), 'We recieve letters.\n')
    await waitFor('known-misspelling')
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130)
  })
})
