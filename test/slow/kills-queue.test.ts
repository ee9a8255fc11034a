/**
 * A queue whose workers and whose server are killed at random moments ends in the bytes, errors and sums of an undisturbed run. Two kills of
 * workers and one of Redis; `npm run test:kills` does 20 and 3.
 */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {bin, ended, full, joinAndCompare, random, start, undisturbed} from './killing.js'
import {freePort, until} from './until.js'

const whole = undisturbed()
const {cwd, milliseconds} = whole

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
        await Promise.race([end, wait(milliseconds * (0.3 + random()))])
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
      joinAndCompare(folder, whole)
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
    expect(await ended(one)).toBe(143)
    joinAndCompare('killed-server', whole)
  })

  test('whose server is away lets go of a worker and of a batch that are told to end', async () => {
    const one = worker()
    const first = batch('server-away', 1)
    const part = join(cwd, 'server-away/00001-of-00001.jsonl.part')
    await until(
      () => existsSync(part) && statSync(part).size > 1000,
      () => 'the first records of a shard'
    )
    redis.kill('SIGKILL')
    await ended(redis)
    // The shard at hand cannot be handed back, nor can the engine say goodbye.
    for (const child of [one, first]) child.kill('SIGTERM')
    expect([await ended(one), await ended(first)]).toEqual([143, 143])
    expect(existsSync(part)).toBe(true)
    await startRedis()
    const other = worker()
    expect(await ended(batch('server-away', 1))).toBe(1)
    other.kill('SIGTERM')
    expect(await ended(other)).toBe(143)
    joinAndCompare('server-away', whole)
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
