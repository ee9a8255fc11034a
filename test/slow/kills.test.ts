/**
 * Runs that are killed at random moments and gone on with end in the bytes, errors and sums of one that was not. Ten kills of
 * a batch; `npm run test:kills` does 100.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {cpus} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {bin, ended, full, joinAndCompare, random, read, start, undisturbed} from './killing.js'

const whole = undisturbed()
const {cwd, expected, milliseconds} = whole

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
    const alive = await Promise.race([end.then(() => false), wait(random() * milliseconds * share).then(() => true)])
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
      joinAndCompare('shards', whole)
    }
    expect(kills).toBeGreaterThan(0)
    console.log(`${kills} kills of shards`)
  })

  test('the same shard handed out twice: one does it, the other refuses or finds it done', async () => {
    const args = ['batch', 'in.jsonl', '--shard', '1/1', '-o', 'twice', '-q']
    const both = await Promise.all([ended(start(args, cwd)), ended(start(args, cwd))])
    expect(both).toContain(1)
    expect(both.filter((status) => status !== 1 && status !== 2)).toEqual([])
    joinAndCompare('twice', whole)
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
  joinAndCompare('parallel', whole)
})
