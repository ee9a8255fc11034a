/** Shards: their lines one after the other are those of the inputs, and joined they are the file of one run. */
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Io} from '../src/commands/io.js'
import {piecesOf, tasksOf} from '../src/commands/record-inputs.js'
import {piecesIn, shardOf} from '../src/commands/shards.js'
import {stopCondition} from '../src/commands/stop.js'
import {noSums} from '../src/record/sums.js'
import {directoryWith, invoke} from './invoke.js'

const texts = ['It left ,late.', 'The ferry came back ,empty.', 'Nobody was on it.']
const records = Array.from({length: 40}, (_, i) => `${JSON.stringify({id: i, text: `${texts[i % 3]} ${i}`})}\n`)
const bad = '{"id":1}\n'

describe('the lines of shards', () => {
  test('are those of the inputs, in order, each once', async () => {
    const line = fc.constantFrom('', 'a', '\r', '{"text":"é"}', 'x'.repeat(9))
    const file = fc.tuple(fc.array(line, {maxLength: 9}), fc.boolean(), fc.boolean())
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, {minLength: 1, maxLength: 3}),
        fc.integer({min: 1, max: 6}),
        async (files, count) => {
          const contents = files.map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''))
          const names = files.map(([, , packed], i) => `${i}.jsonl${packed ? '.gz' : ''}`)
          const cwd = directoryWith(
            Object.fromEntries(names.map((name, i) => [name, files[i][2] ? gzipSync(contents[i]) : contents[i]]))
          )
          const io = {cwd} as Io
          const pieces = piecesOf(names, '--shard', io)
          const read: string[] = []
          for (let index = 1; index <= count; index++) {
            for await (const {bytes} of tasksOf(piecesIn(pieces, {index, count}), {piece: 0, offset: 0, line: 1}, io)) {
              read.push(String(bytes))
            }
          }
          // A last line without its end gets one where another file follows.
          const whole = contents.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('')
          expect(read.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('')).toBe(whole)
          rmSync(cwd, {recursive: true})
        }
      ),
      {numRuns: 60}
    )
  })
})

describe('shardOf', () => {
  test('asks the user, Slurm or Kubernetes', () => {
    const slurm = {SLURM_ARRAY_TASK_ID: '9', SLURM_ARRAY_TASK_MIN: '5', SLURM_ARRAY_TASK_COUNT: '4'}
    expect(shardOf('3/64', slurm)).toEqual({index: 3, count: 64})
    expect(() => shardOf(true, slurm)).toThrow('Unexpected shard 5 of 4, expected one from 1 to 4')
    expect(shardOf(true, {...slurm, SLURM_ARRAY_TASK_ID: '8'})).toEqual({index: 4, count: 4})
    expect(shardOf(true, {...slurm, SLURM_ARRAY_TASK_STEP: '2'})).toEqual({index: 3, count: 4})
    expect(shardOf('/8', {JOB_COMPLETION_INDEX: '0'})).toEqual({index: 1, count: 8})
    for (const wrong of ['0/4', '5/4', '1', 'x/4', '1/', '-1/4', '/4'] as const)
      expect(() => shardOf(wrong, {})).toThrow()
    expect(() => shardOf(true, {})).toThrow('expected I/N')
  })
})

describe('stopCondition', () => {
  test('holds after 1,000 records', () => {
    const sums = {...noSums(), records: 1000, failed: 60, words: 200, wordsRemoved: 30}
    expect(stopCondition('failures>5%')!.holds(sums)).toBe('failures 6.0% of 1000')
    expect(stopCondition('failures > 6%')!.holds(sums)).toBeUndefined()
    expect(stopCondition('failures>59')!.holds(sums)).toBe('failures 60 of 1000')
    expect(stopCondition('words-removed>10%')!.holds(sums)).toBe('words-removed 15.0% of 200')
    expect(stopCondition('failures>5%')!.holds({...sums, records: 999})).toBeUndefined()
    for (const text of ['failures', 'failures<5', 'toString>1', 'refused>5%%', ''])
      expect(stopCondition(text)).toBeUndefined()
  })
})

describe('shards and join', () => {
  const args = ['--only', 'spacing', '-q']

  test('make the records, errors and sums of one run', async () => {
    const plain = [...records.slice(0, 25), bad, '\n', ...records.slice(25)].join('')
    const cwd = directoryWith({
      'a.jsonl': plain,
      'b.jsonl.gz': gzipSync(records.join('')),
      'c.jsonl': `${bad}${records[3].trim()}`
    })
    const inputs = ['a.jsonl', 'b.jsonl.gz', 'c.jsonl']
    await invoke(['batch', ...args, ...inputs, '-o', 'one', '--errors', 'errors', '--stats', 'stats'], cwd)
    for (const i of [2, 1, 4, 3]) {
      const {status, stderr} = await invoke(['batch', ...args, ...inputs, '--shard', `${i}/4`, '-o', 'out'], cwd)
      expect([status < 2, stderr]).toEqual([true, ''])
    }
    const {status} = await invoke(['join', 'out', '-o', 'all', '--errors', 'all-errors', '--stats', 'all-stats'], cwd)
    expect(status, 'a record failed').toBe(1)
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(read('all')).toBe(read('one'))
    expect(read('all-errors')).toBe(read('errors'))
    expect(JSON.parse(read('all-stats'))).toEqual({shards: 4, ...JSON.parse(read('stats'))})
    expect(JSON.parse(read('stats')).failed).toBe(2)
  })

  test('one that is missing, and one of another batch', async () => {
    const cwd = directoryWith({'in.jsonl': records.join('')})
    const shard = (i: number, ...more: string[]) =>
      invoke(['batch', ...args, 'in.jsonl', '--shard', `${i}/2`, '-o', 'out', ...more], cwd)
    await shard(1)
    const missing = await invoke(['join', 'out', '-o', 'all'], cwd)
    expect([missing.status, missing.stderr]).toEqual([
      2,
      'bluepencil: Unexpected folder `out` with 1 of 2 shards, expected all: 00002-of-00002 missing\n'
    ])
    const other = await shard(1, '--no-title')
    expect(other.status).toBe(2)
    expect(other.stderr).toContain('it was made with other title')
    await shard(2, '--no-title')
    const mixed = await invoke(['join', 'out', '-o', 'all'], cwd)
    expect(mixed.status).toBe(2)
    expect(mixed.stderr).toContain('expected one of the same batch: it was made with other title')
    expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'out'])
  })

  test('one that is there is passed over, one that is half there is gone on with', async () => {
    const cwd = directoryWith({'in.jsonl': records.join('')})
    const shard = () => invoke(['batch', '--only', 'spacing', 'in.jsonl', '--shard', '2/2', '-o', 'out'], cwd)
    await shard()
    const path = join(cwd, 'out/00002-of-00002.jsonl')
    const whole = readFileSync(path, 'utf8')
    const again = await shard()
    expect([again.status, again.stderr]).toEqual([0, 'bluepencil: 00002-of-00002 is there already\n'])
    rmSync(path)
    writeFileSync(`${path}.part`, whole.slice(0, 100))
    expect((await shard()).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(whole)
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
      '00002-of-00002.errors',
      '00002-of-00002.jsonl',
      '00002-of-00002.stats.json'
    ])
  })

  test('what depends on the order is refused; counts of all texts are not', async () => {
    const footer = 'Follow the Dale Lamp for news from all over the dale'
    const lines = records.map(
      (_, i) =>
        `${JSON.stringify({url: 'https://dale.example/', text: `The boat ${String.fromCharCode(97 + (i % 26)).repeat(3 + i / 26)} left the harbour at noon.\n\n${footer}\n`})}\n`
    )
    const cwd = directoryWith({'in.jsonl': lines.join('')})
    const base = ['batch', '-q', '--only', 'boilerplate/repeated-line', 'in.jsonl']
    for (const repeats of ['seen', 'count']) {
      const {status, stderr} = await invoke([...base, '--repeats', repeats, '--shard', '1/2', '-o', 'out'], cwd)
      expect([status, stderr.includes('expected `--repeats-from FILE`')]).toEqual([2, true])
    }
    await invoke(['repeats', '-q', 'in.jsonl', '-o', 'counts'], cwd)
    for (const i of [1, 2]) await invoke([...base, '--repeats-from', 'counts', '--shard', `${i}/2`, '-o', 'out'], cwd)
    await invoke(['join', 'out', '-o', 'all'], cwd)
    const one = await invoke([...base, '--repeats', 'count'], cwd)
    expect(readFileSync(join(cwd, 'all'), 'utf8')).toBe(one.stdout)
    expect(one.stdout).not.toContain('Follow the Dale Lamp')
  })
})

test('a second run on one output is refused, and what a killed run left is taken over', async () => {
  const cwd = directoryWith({'in.jsonl': records.join('')})
  const output = join(cwd, 'out.jsonl')
  const mine = {host: (await import('node:os')).hostname(), pid: process.ppid, id: 'other'}
  writeFileSync(`${output}.lock`, JSON.stringify({...mine, began: beginOf(process.ppid)}))
  const refused = await invoke(['batch', 'in.jsonl', '-o', 'out.jsonl', '--only', 'spacing'], cwd)
  expect([refused.status, refused.stderr]).toEqual([
    2,
    `bluepencil: Unexpected second run on \`out.jsonl\`, expected one at a time: process ${process.ppid} on ${mine.host} writes it\n`
  ])
  writeFileSync(`${output}.lock`, JSON.stringify({...mine, began: 'another time'}))
  expect((await invoke(['batch', 'in.jsonl', '-o', 'out.jsonl', '--only', 'spacing'], cwd)).status).toBe(0)
  expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'out.jsonl'])
})

function beginOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}
