/** The parts of a batch over random input: lines out of bytes, a key set in a record. */
import {chmodSync, existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough, Readable, Writable} from 'node:stream'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {chunksOf} from '../src/commands/json-lines.js'
import {setKey} from '../src/json-set-key.js'
import {linesIn, longestLine} from '../src/record/line.js'
import {cleanAtOnce} from '../src/record.js'
import {directoryWith, invoke} from './invoke.js'

/** The lines of `bytes`, read in chunks of `size`. */
async function lines(bytes: Buffer, size: number, limit?: number): Promise<(string | {tooLong: number})[]> {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  const found: (string | {tooLong: number})[] = []
  let end = 0
  for await (const chunk of chunksOf(Readable.from(chunks), limit)) {
    const before = found.length
    for (const line of linesIn(chunk)) found.push('tooLong' in line ? line : line.toString())
    expect(found.length - before, 'it counts its lines').toBe(chunk.count)
    end = chunk.end
  }
  expect(end).toBe(bytes.length)
  return found
}

describe('chunksOf', () => {
  test('splits at \\n alone, however the bytes arrive', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\u2028', '\u0085', '\v'))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({min: 1, max: 9}), async (pieces, size) => {
        const whole = pieces.join('')
        const expected = whole.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(await lines(Buffer.from(whole), size)).toEqual(expected)
      })
    )
  })

  test('does not hold a line that is too long', async () => {
    for (const size of [1, 3, 100]) {
      expect(await lines(Buffer.from('abc\nabcdefgh\n\nabcd\nabcde'), size, 4)).toEqual([
        'abc',
        {tooLong: 8},
        '',
        'abcd',
        {tooLong: 5}
      ])
    }
  })
})

describe('setKey', () => {
  const key = fc.constantFrom('text', 'a', '', 'te"xt', '\\', '{', '😀', '\u2028')
  const record = fc.dictionary(key, fc.jsonValue(), {noNullPrototype: true})

  test('sets one key and keeps the others in their order', () => {
    fc.assert(
      fc.property(record, key, fc.string(), fc.constantFrom(undefined, 1, '\t'), (object, name, value, indent) => {
        const set = setKey(JSON.stringify(object, undefined, indent), name, JSON.stringify(value))
        const expected = {...object, [name]: value}
        // Through JSON, which has no -0.
        expect(JSON.parse(set)).toEqual(JSON.parse(JSON.stringify(expected)))
        expect(Object.keys(JSON.parse(set))).toEqual(Object.keys(expected))
      })
    )
  })

  test('changes nothing beside the value', () => {
    fc.assert(
      fc.property(record, record, fc.constantFrom(undefined, 1), (before, after, indent) => {
        const pairs = (object: object) => JSON.stringify(object, undefined, indent).trim().slice(1, -1).trimEnd()
        const comma = (text: string) => (text.trim() === '' ? '' : `${text},`)
        const head = `{${comma(pairs(before))}"key" : `
        const tail = after && pairs(after).trim() !== '' ? `,${pairs(after)}}` : ' }'
        expect(setKey(`${head}"old \\" }"${tail}`, 'key', '"new"')).toBe(`${head}"new"${tail}`)
      })
    )
  })
})

describe('a batch', () => {
  const keys = {textKey: 'text', idKey: 'id'}

  test('a line that is too long is a record that failed', async () => {
    const clean = async (text: string) => ({text, findings: []})
    const {out, sums} = await cleanAtOnce({bytes: {tooLong: 99}, first: 7}, keys, clean)
    expect(out).toBe(`{"error":"Unexpected line of 99 bytes, expected ${longestLine} or fewer","line":7}\n`)
    expect(sums).toMatchObject({records: 1, failed: 1, bytes: 99})
  })

  test('a text on which we fail is a record that failed, and the next one is cleaned', async () => {
    const clean = async (text: string) => {
      if (text === 'bad') throw new Error('a fault of ours')
      return {text: 'clean', findings: []}
    }
    const {out} = await cleanAtOnce({bytes: Buffer.from('{"text":"bad"}\n{"text":"dirty"}'), first: 1}, keys, clean)
    expect(out).toBe('{"text":"bad","error":"The text could not be cleaned: a fault of ours"}\n{"text":"clean"}\n')
  })

  test('what it writes is one line for any reader, and what it leaves alone keeps its bytes', async () => {
    const clean = async () => ({text: 'clean\u0085\u2028\u2029', findings: []})
    const {out} = await cleanAtOnce({bytes: Buffer.from('{"a":"\u2028","text":"dirty"}'), first: 1}, keys, clean)
    expect(out).toBe('{"a":"\u2028","text":"clean\\u0085\\u2028\\u2029"}\n')
  })

  test('sums of what was done, and by what', async () => {
    const texts = ['It left ,late ,again.\n\nLeave a Comment\n', 'It left.']
    const lines = [...texts.map((text) => JSON.stringify({text})), '', '{"text":1}'].map((line) => `${line}\n`).join('')
    const cwd = directoryWith()
    const args = ['batch', '-q', '--only', 'spacing/space-before,boilerplate/comment-form', '--stats', 'stats.json']
    expect((await invoke(args, cwd, lines)).status).toBe(1)
    const {version, models, ...sums} = JSON.parse(readFileSync(join(cwd, 'stats.json'), 'utf8'))
    expect(sums).toEqual({
      records: 3,
      failed: 1,
      changed: 1,
      leftAlone: 0,
      withoutArticle: 0,
      bytes: 82,
      words: 9,
      wordsRemoved: 3,
      charactersRemoved: 17,
      edits: {'spacing/space-before': 2, 'boilerplate/comment-form': 1},
      verdicts: {}
    })
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(models['lexicon/lexicon.bin']).toMatch(/^[0-9a-f]{12}$/)
  })

  test.runIf(existsSync('/dev/full'))('--resume goes on with the same options and inputs alone', async () => {
    const record = '{"text":"It left ,late."}\n'
    const more = gzipSync(`{"text":5}\n${record}`)
    const cwd = directoryWith({
      'in.jsonl': `${record}{"text":"It came ,late."}\n`,
      'other.jsonl': record + record,
      'more.jsonl.gz': more
    })
    const part = join(cwd, 'out.jsonl.part')
    const args = ['batch', '--only', 'spacing,casing', '-o', 'out.jsonl', 'in.jsonl', 'more.jsonl.gz']
    // Stopped by its second input, whose failure cannot be listed: the part and what it is from stay.
    expect((await invoke([...args, '--errors', '/dev/full'], cwd)).status).toBe(2)
    const {only, version} = JSON.parse(readFileSync(`${part}.json`, 'utf8').split('\n')[0])
    expect({only, version: typeof version}).toEqual({only: ['spacing', 'casing'], version: 'string'})
    const written = readFileSync(part, 'utf8')
    for (const [change, what] of [
      [['--only', 'spacing', '-o', 'out.jsonl', 'in.jsonl', 'more.jsonl.gz'], 'only'],
      [['--only', 'spacing,casing', '-o', 'out.jsonl', 'other.jsonl'], 'inputs'],
      [['--only', 'spacing,casing', '--text-key', 'body', '-o', 'out.jsonl', 'in.jsonl', 'more.jsonl.gz'], 'textKey']
    ] as const) {
      const {stderr, status} = await invoke(['batch', '--resume', ...change], cwd)
      expect({stderr, status}).toEqual({
        stderr: `bluepencil: Unexpected \`--resume\`, expected the run that \`${part}\` is from: it had other ${what}\n`,
        status: 2
      })
      expect(readFileSync(part, 'utf8')).toBe(written)
    }
    await invoke([...args, '--resume'], cwd)
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(
      '{"text":"It left, late."}\n{"text":"It came, late."}\n{"text":5,"error":"Unexpected number at key `text`, expected a string there"}\n{"text":"It left, late."}\n'
    )
    expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'more.jsonl.gz', 'other.jsonl', 'out.jsonl'])
  })

  test.runIf(process.platform !== 'win32')('keeps the mode of the file it replaces, packed or not', async () => {
    for (const name of ['out.jsonl', 'out.jsonl.gz']) {
      const cwd = directoryWith({'in.jsonl': '{"text":"It left ,late."}\n', [name]: ''})
      chmodSync(join(cwd, name), 0o640)
      await invoke(['batch', '-o', name, 'in.jsonl'], cwd)
      const {mode, size} = statSync(join(cwd, name))
      expect([mode & 0o777, size > 0]).toEqual([0o640, true])
    }
  })

  test.runIf(existsSync('/dev/full'))('a list of errors that cannot be written is named', async () => {
    const {stderr, status} = await invoke(['batch', '--errors', '/dev/full'], directoryWith(), '{"x":1}\n')
    expect({stderr, status}).toEqual({stderr: 'bluepencil: Cannot write `/dev/full`: no space left\n', status: 2})
  })

  test('holds no more than it must: reads only as fast as its reader', async () => {
    let made = 0
    function* endless() {
      for (;;) yield Buffer.from(`{"id":${made++},"text":"It left ,late."}\n`)
    }
    const stop = new AbortController()
    let taken = 0
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk, _encoding, done) {
        taken += String(chunk).split('\n').length - 1
        if (taken > 300) stop.abort()
        setImmediate(done)
      }
    })
    const stdin = Readable.from(endless())
    const {status} = await invoke(['batch'], directoryWith(), '', {stdin, stdout: slow, signal: stop.signal})
    expect(status).toBe(130)
    expect(taken).toBeGreaterThan(300)
    expect(made - taken).toBeLessThan(100)
  })

  test('an interrupt says how the run is gone on with, where something is kept', async () => {
    for (const [args, told] of [
      [['batch', '-o', 'out.jsonl'], 'bluepencil: interrupted; what is whole is kept, `--resume` goes on\n'],
      [['batch'], '']
    ] as const) {
      const stop = new AbortController()
      async function* endless() {
        for (let i = 0; ; i++) {
          if (i === 20) stop.abort()
          yield Buffer.from('{"text":"It left ,late."}\n')
        }
      }
      const stdin = Readable.from(endless())
      const {status, stderr} = await invoke([...args], directoryWith(), '', {stdin, signal: stop.signal})
      expect({status, stderr}).toEqual({status: 130, stderr: told})
    }
  })

  test('gives a line out before the next comes in, so that another program can drive it', async () => {
    const stdin = new PassThrough()
    const answers: string[] = []
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        answers.push(String(chunk))
        // The next question comes with the answer to the one before.
        if (answers.length < 3) stdin.write(`{"text":"It left ,late ${answers.length}."}\n`)
        else stdin.end()
        done()
      }
    })
    stdin.write('{"text":"It left ,late 0."}\n')
    const {status} = await invoke(['batch', '-', '--only', 'spacing'], directoryWith(), '', {stdin, stdout})
    expect(status).toBe(0)
    expect(answers).toEqual([0, 1, 2].map((i) => `{"text":"It left, late ${i}."}\n`))
  })
})
