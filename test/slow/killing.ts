/** What the tests of kills share: records, a run over them that nothing disturbed, and its comparison with what came of others. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, vi} from 'vitest'
import {temporaryFolder} from '../folder.js'

/** Hundreds of kills, and not some. */
export const full = process.env.KILLS === 'full'
export const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))
if (full) vi.setConfig({testTimeout: 90 * 60_000})

/** The same random numbers at every run: mulberry32. */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const random = randomFrom(Number(process.env.SEED ?? 1))

function recordsText(count: number): string {
  const said = [
    'The ferry left ,late and it came back.Nobody knows why.',
    'teh council met on monday ,and voted.',
    'Nobody was hurt.'
  ]
  const lines = Array.from({length: count}, (_, i) => {
    if (i % 97 === 50) return '{bad json'
    if (i % 61 === 7) return JSON.stringify({id: i})
    const text = `Boat ${i} of the harbour. ${said[i % 3]}\n\n${said[(i + 1) % 3].repeat(1 + (i % 3))}\n\nLeave a Comment\n`
    return JSON.stringify({id: i, text})
  })
  return lines.map((line) => `${line}\n`).join('')
}

export const start = (args: string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [bin, ...args], {cwd, stdio: 'ignore'})
export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((done) => child.once('exit', done))
export const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8')

/** The folder of the records `in.jsonl`, what a run that nothing disturbed made of them, and how long it took on this machine, now. */
interface Undisturbed {
  cwd: string
  expected: {records: string; errors: string; stats: object}
  milliseconds: number
}

export function undisturbed(): Undisturbed {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'in.jsonl'), recordsText(1500))
  const before = Date.now()
  spawnSync(
    process.execPath,
    [bin, 'batch', 'in.jsonl', '-o', 'one', '--errors', 'errors', '--stats', 'stats', '-q', '--jobs', '1'],
    {cwd}
  )
  const milliseconds = Date.now() - before
  const expected = {records: read(cwd, 'one'), errors: read(cwd, 'errors'), stats: JSON.parse(read(cwd, 'stats'))}
  expect(expected.records.split('\n')).toHaveLength(1501)
  return {cwd, expected, milliseconds}
}

/** Joins the shards of a folder: nothing is lost. */
export function joinAndCompare(folder: string, {cwd, expected}: Undisturbed): void {
  const args = ['join', folder, '-o', 'joined', '--errors', 'joined.errors', '--stats', 'joined.stats', '-q']
  const {status, stderr} = spawnSync(process.execPath, [bin, ...args], {cwd, encoding: 'utf8'})
  expect([status, stderr]).toEqual([1, ''])
  expect(read(cwd, 'joined')).toBe(expected.records)
  expect(read(cwd, 'joined.errors')).toBe(expected.errors)
  const {shards, ...sums} = JSON.parse(read(cwd, 'joined.stats'))
  expect(shards).toBeGreaterThan(0)
  expect(sums).toEqual(expected.stats)
}
