/**
 * Runs that are killed at random moments and gone on with end in the bytes, errors and sums of one that was not. Ten kills of
 * a batch, two of queue workers and one of Redis; `npm run test:kills` does 100, 20 and 3.
 */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {temporaryFolder} from '../folder.js'
import {freePort, until} from './until.js'

const full = process.env.KILLS === 'full'
const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))
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

const random = randomFrom(Number(process.env.SEED ?? 1))

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

const start = (args: string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [bin, ...args], {cwd, stdio: 'ignore'})
const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((done) => child.once('exit', done))
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8')

let cwd: string
let expected: {records: string; errors: string; stats: object}
/** How long a whole run takes on this machine, now. */
let whole = 0

beforeAll(() => {
  cwd = temporaryFolder()
  writeFileSync(join(cwd, 'in.jsonl'), recordsText(1500))
  const before = Date.now()
  spawnSync(
    process.execPath,
    [bin, 'batch', 'in.jsonl', '-o', 'one', '--errors', 'errors', '--stats', 'stats', '-q', '--jobs', '1'],
    {cwd}
  )
  whole = Date.now() - before
  expected = {records: read(cwd, 'one'), errors: read(cwd, 'errors'), stats: JSON.parse(read(cwd, 'stats'))}
  expect(expected.records.split('\n')).toHaveLength(1501)
})

/** Starts a run again and again, kills it `times` times within a share of a whole run's time, and lets it end. */
async function killed(args: string[], times: number, signal: NodeJS.Signals, share = 0.7): Promise<number> {
  let kills = 0
  for (;;) {
    const child = start(args, cwd)
    const end = ended(child)
    if (kills === times) {
      expect([0, 1]).toContain(await end)
      return kills
    }
    const alive = await Promise.race([end.then(() => false), wait(random() * whole * share).then(() => true)])
    if (!alive) return kills
    child.kill(signal)
    await end
    kills++
  }
}

describe('a batch that is killed', () => {
  /** Kills that hit a run at work: how many rounds that takes is chance. */
  const wanted = full ? 40 : 2

  test.each([
    ['one thread', ['--jobs', '1']],
    ['two threads', ['--jobs', '2']]
  ])('%s', async (_, jobs) => {
    let kills = 0
    for (let round = 0; kills < wanted; round++) {
      const names = ['out', 'out.errors', 'out.stats']
      for (const name of readdirSync(cwd)) if (name.startsWith('out')) rmSync(join(cwd, name), {recursive: true})
      const [out, errors, stats] = names
      const args = ['batch', 'in.jsonl', '-o', out, '--errors', errors, '--stats', stats, '--resume', '-q', ...jobs]
      kills += await killed(args, 3, (['SIGKILL', 'SIGTERM', 'SIGINT'] as const)[round % 3])
      expect(read(cwd, out)).toBe(expected.records)
      expect(read(cwd, errors)).toBe(expected.errors)
      expect(JSON.parse(read(cwd, stats))).toEqual(expected.stats)
      expect(
        readdirSync(cwd)
          .filter((name) => name.startsWith('out'))
          .sort()
      ).toEqual(names)
    }
    console.log(`${kills} kills of a batch`)
  })

  test('in shards', async () => {
    let kills = 0
    for (let round = 0; round < (full ? 7 : 1); round++) {
      rmSync(join(cwd, 'shards'), {recursive: true, force: true})
      for (const i of [1, 2, 3]) {
        kills += await killed(
          ['batch', 'in.jsonl', '--shard', `${i}/3`, '-o', 'shards', '-q', '--jobs', '1'],
          1,
          'SIGKILL',
          0.3
        )
      }
      joinAndCompare('shards')
    }
    expect(kills).toBeGreaterThan(0)
    console.log(`${kills} kills of shards`)
  })

  test('the same shard handed out twice: one does it, the other refuses or finds it done', async () => {
    const args = ['batch', 'in.jsonl', '--shard', '1/1', '-o', 'twice', '-q']
    const both = await Promise.all([ended(start(args, cwd)), ended(start(args, cwd))])
    expect(both).toContain(1)
    expect(both.filter((status) => status !== 1 && status !== 2)).toEqual([])
    joinAndCompare('twice')
  })
})

function joinAndCompare(folder: string): void {
  const args = ['join', folder, '-o', 'joined', '--errors', 'joined.errors', '--stats', 'joined.stats', '-q']
  const {status, stderr} = spawnSync(process.execPath, [bin, ...args], {cwd, encoding: 'utf8'})
  expect([status, stderr]).toEqual([1, ''])
  expect(read(cwd, 'joined')).toBe(expected.records)
  expect(read(cwd, 'joined.errors')).toBe(expected.errors)
  const {shards, ...sums} = JSON.parse(read(cwd, 'joined.stats'))
  expect(shards).toBeGreaterThan(0)
  expect(sums).toEqual(expected.stats)
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) console.warn('SKIPPED: queues, since there is no redis-server')

describe.runIf(hasRedis)('a queue', () => {
  let port: number
  let url: string
  let redis: ChildProcess

  const startRedis = async () => {
    mkdirSync(join(cwd, 'redis'), {recursive: true})
    const settings = [
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
      '--maxmemory-policy',
      'noeviction',
      '--save',
      ''
    ]
    redis = spawn('redis-server', ['--port', String(port), '--dir', join(cwd, 'redis'), ...settings], {stdio: 'ignore'})
    await until(
      () => spawnSync('redis-cli', ['-p', String(port), 'ping'], {encoding: 'utf8'}).stdout === 'PONG\n',
      () => 'a redis-server that answers'
    )
  }
  beforeAll(async () => {
    port = await freePort()
    url = `redis://127.0.0.1:${port}`
    await startRedis()
  })
  afterAll(() => redis.kill())
  const worker = () => start(['worker', '--queue', url, '--jobs', '1', '-q'], cwd)
  const batch = (folder: string, count: number) =>
    start(['batch', 'in.jsonl', '--queue', url, '--shard', `/${count}`, '-o', folder, '-q'], cwd)

  test('whose workers are killed', async () => {
    let kills = 0
    for (let round = 0; kills < (full ? 20 : 2); round++) {
      const folder = `killed-workers-${round}`
      const end = ended(batch(folder, 6))
      let running = true
      end.then(() => (running = false))
      while (running) {
        const one = worker()
        await Promise.race([end, wait(whole * (0.3 + random()))])
        if (!running) {
          one.kill('SIGTERM')
          await ended(one)
          break
        }
        one.kill(kills % 4 === 3 ? 'SIGTERM' : 'SIGKILL')
        await ended(one)
        kills++
      }
      expect(await end).toBe(1)
      joinAndCompare(folder)
    }
    console.log(`${kills} kills of workers`)
  })

  test('whose server is killed', async () => {
    const one = worker()
    const producer = batch('killed-server', 5)
    const end = ended(producer)
    for (let i = 0; i < (full ? 3 : 1); i++) {
      await wait(2000 + random() * 3000)
      redis.kill('SIGKILL')
      await ended(redis)
      await wait(500)
      await startRedis()
    }
    expect(await end).toBe(1)
    one.kill('SIGTERM')
    await ended(one)
    joinAndCompare('killed-server')
  })

  test('a shard that always fails is named, and nothing is joined', async () => {
    const one = worker()
    const args = ['batch', 'in.jsonl', '--queue', url, '--shard', '/2', '-o', 'poisoned', '-q']
    // Where the second shard is to be written there is a directory.
    mkdirSync(join(cwd, 'poisoned/00002-of-00002.stats.json'), {recursive: true})
    const producer = spawn(process.execPath, [bin, ...args], {cwd, stdio: ['ignore', 'ignore', 'pipe']})
    let stderr = ''
    producer.stderr.on('data', (chunk) => (stderr += chunk))
    expect(await ended(producer)).toBe(2)
    one.kill('SIGTERM')
    await ended(one)
    expect(stderr).toContain('shard 00002-of-00002 failed 3 times')
    const command = /to see it: bluepencil (.*)/.exec(stderr)![1]
    const again = spawnSync('bash', ['-c', `"${process.execPath}" "${bin}" ${command}`], {
      cwd: tmpdir(),
      encoding: 'utf8'
    })
    expect([again.status, again.stderr.includes('stats.json')]).toEqual([2, true])
    const joined = spawnSync(process.execPath, [bin, 'join', 'poisoned', '-o', 'never'], {cwd, encoding: 'utf8'})
    expect([joined.status, existsSync(join(cwd, 'never'))]).toEqual([2, false])
  })
})

test.runIf(cpus().length > 0 && process.getuid?.() === 0 && process.platform === 'linux')(
  'a full disk ends with 2, and --resume with the same bytes',
  async ({skip}) => {
    const disk = join(cwd, 'disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]).status === 0
    if (!mounted) {
      console.warn('SKIPPED: a full disk, since nothing can be mounted here')
      return skip()
    }
    try {
      const args = [
        'batch',
        '../in.jsonl',
        '-o',
        'out',
        '--errors',
        'errors',
        '--stats',
        'stats',
        '-q',
        '--jobs',
        '2',
        '--resume'
      ]
      const first = spawnSync(process.execPath, [bin, ...args], {cwd: disk, encoding: 'utf8'})
      expect(first.status).toBe(2)
      expect(first.stderr).toMatch(/^bluepencil: Cannot write `(?:out|errors)`: no space left\n$/)
      spawnSync('mount', ['-o', 'remount,size=16m', disk])
      const second = spawnSync(process.execPath, [bin, ...args], {cwd: disk, encoding: 'utf8'})
      expect(second.status).toBe(1)
      expect(read(disk, 'out')).toBe(expected.records)
      expect(JSON.parse(read(disk, 'stats'))).toEqual(expected.stats)
    } finally {
      spawnSync('umount', [disk])
    }
  }
)

const hasParallel = /GNU parallel/.test(spawnSync('parallel', ['--version'], {encoding: 'utf8'}).stdout ?? '')
if (!hasParallel) console.warn('SKIPPED: GNU parallel, since it is not installed')

test.runIf(hasParallel)('shards under GNU parallel', () => {
  const line = `parallel --will-cite -j 2 '"${process.execPath}" "${bin}" batch in.jsonl --shard {}/4 -o parallel -q --jobs 1' ::: 1 2 3 4`
  spawnSync('bash', ['-c', line], {cwd})
  joinAndCompare('parallel')
})
