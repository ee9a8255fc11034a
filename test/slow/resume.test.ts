/** A run that dies at any of its steps and is gone on with ends in the bytes, errors and sums of one that was not: all steps, one by one. */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {directoryWith} from '../invoke.js'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const inputs = {
  'a.jsonl': '{"id":1,"text":"It left ,late."}\n{bad json\n',
  'b.jsonl': '\n{"id":4}\n{"id":5,"text":"It stayed ,there ,on."}'
}

function run(cwd: string, more: readonly string[], dieAt = Number.POSITIVE_INFINITY) {
  const args = ['batch', ...Object.keys(inputs), '-q', '--only', 'spacing', '--jobs', '1', ...more]
  const env = {...process.env, DIE_AT: String(dieAt)}
  return spawnSync(process.execPath, ['--import', path('./die-at.js'), path('../../bin/bluepencil.js'), ...args], {
    cwd,
    env,
    encoding: 'utf8'
  })
}

function left(cwd: string) {
  const names = readdirSync(cwd, {recursive: true, encoding: 'utf8'}).filter((name) => !(name in inputs))
  return Object.fromEntries(names.sort().map((name) => [name, contentOf(join(cwd, name))]))
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // a folder
  }
}

test.each([
  ['a file', ['-o', 'out', '--errors', 'errors', '--stats', 'stats', '--resume']],
  ['a packed file', ['-o', 'out.gz', '--stats', 'stats', '--resume']],
  ['a shard', ['--shard', '1/1', '-o', 'out']]
])('%s', (_, args) => {
  const cwd = directoryWith(inputs)
  expect(run(cwd, args).status).toBe(1)
  const expected = left(cwd)
  let steps = 0
  for (let died = true; died; steps++) {
    for (const name of Object.keys(left(cwd))) rmSync(join(cwd, name), {recursive: true, force: true})
    died = run(cwd, args, steps + 1).signal === 'SIGKILL'
    const {status, stderr} = run(cwd, args)
    expect({step: steps + 1, status, stderr}).toEqual({step: steps + 1, status: 1, stderr: ''})
    // A file that was to be put in the place of another in the moment of death stays under a name of its own.
    const after = Object.entries(left(cwd)).filter(([name]) => !/\.tmp$|\.lock\.[0-9a-f]+$/.test(name))
    expect({step: steps + 1, ...Object.fromEntries(after)}).toEqual({step: steps + 1, ...expected})
  }
  expect(steps).toBeGreaterThan(20)
})
