/** What a signal leaves behind: nothing half done. Runs the build, which `build.ts` makes anew. */
import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {directoryWith} from '../invoke.js'
import {bin, posix, shell} from './shell.js'
import {until, worked} from './until.js'

describe.runIf(posix)('a process', () => {
  test.each([['clean'], ['batch']])('an interrupt ends %s with 130', async (command) => {
    const child = spawn(process.execPath, [bin, command], {stdio: 'pipe'})
    child.stdin.write('{"text":"It left ,late."}\n')
    if (command === 'batch') await new Promise((resolve) => child.stdout.once('data', resolve))
    // More than a pipe holds: it is written when the command reads it.
    else await new Promise((resolve) => child.stdin.write('It left late. '.repeat(200_000), resolve))
    let stderr = ''
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.kill('SIGINT')
    const status = await new Promise((resolve) => child.once('exit', resolve))
    expect({status, stderr}).toEqual({status: 130, stderr: ''})
  })

  test.each([
    ['clean', 'SIGINT'],
    ['clean --write', 'SIGTERM'],
    ['check -o report', 'SIGINT']
  ] as const)('a signal ends %s at once in the middle of a long text', async (command, signal) => {
    const text = 'The ferry left ,late and came back to the harbour. '.repeat(400_000)
    const cwd = directoryWith({'long.txt': text})
    const child = spawn(process.execPath, [bin, ...command.split(' '), 'long.txt'], {cwd})
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    await worked(child.pid!, 2)
    const sent = Date.now()
    child.kill(signal)
    // A shell calls it 130 or 143.
    const ended = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
    expect({ended, printed}).toEqual({ended: signal, printed: ''})
    expect(Date.now() - sent).toBeLessThan(10_000)
    expect(readdirSync(cwd)).toEqual(['long.txt'])
    expect(readFileSync(join(cwd, 'long.txt'), 'utf8') === text).toBe(true)
  })

  test('a batch that was killed leaves whole records, and --resume ends with the same bytes', async () => {
    const records = Array.from(
      {length: 20_000},
      (_, id) => `{"id":${id},"text":"The ferry left ,late. It is number ${id}."}\n`
    )
    const cwd = directoryWith({'in.jsonl': records.join('')})
    const child = spawn(process.execPath, [bin, 'batch', 'in.jsonl', '-o', 'out.jsonl'], {cwd})
    const part = join(cwd, 'out.jsonl.part')
    await until(
      () => existsSync(part) && statSync(part).size > 10_000,
      () => 'a part of the records',
      5
    )
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(existsSync(join(cwd, 'out.jsonl'))).toBe(false)
    writeFileSync(part, '{"half a rec', {flag: 'a'})
    const {stdout, status} = shell(
      'node "$BIN" batch in.jsonl -o out.jsonl --resume; node "$BIN" batch in.jsonl -o all.jsonl; cmp out.jsonl all.jsonl; ls',
      cwd
    )
    expect({stdout, status}).toEqual({stdout: 'all.jsonl\nin.jsonl\nout.jsonl\n', status: 0})
  })
})
