/** Fuzzed records: all that is not the text comes out byte for byte, failures are counted, and two threads give what one gives. */
import {isUtf8} from 'node:buffer'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {character} from '../character.js'
import {directoryWith, invoke} from '../invoke.js'

const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))

/** A line without its end, and where it is a record, what stands before and after the text that counts. */
interface Given {
  bytes: Buffer
  around?: [before: string, after: string]
}

const given = (text: string): Given => ({bytes: Buffer.from(text)})

const nested = fc
  .tuple(fc.constantFrom(['[', ']'], ['{"text":', '}']), fc.constantFrom(1, 50, 20_000))
  .map(([[open, close], depth]) => `${open.repeat(depth)}0${close.repeat(depth)}`)
const number = fc.constantFrom('1e999', '-0', '123456789012345678901234567890', '0.10', '1E+2', `1${'0'.repeat(400)}`)
const string = fc.oneof(
  fc.string({unit: character}).map((text) => JSON.stringify(text)),
  fc.constantFrom('"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\u2028"', '"\\/"', '"\\\\\\""', '"\u00e9\\u00e9"')
)
const value = fc.oneof(nested, number, string, fc.json(), fc.constantFrom('null', 'true', '[ 1 ,\t2 ]', '{ }'))
const key = fc.oneof(string, fc.constantFrom('"text"', '"te\\u0078t"', '"id"', '"__proto__"', '"constructor"', '""'))
const sentence = fc.oneof(
  fc.constantFrom(
    '"It left ,late."',
    '"It  left.\\r\\nWe recieve \\ud83d it."',
    '""',
    '"\\u0000 ,"',
    '"\ufeffIt left ,late."'
  ),
  string
)
const blank = fc.constantFrom('', ' ', '\t', '\r')
const pairs = fc.array(fc.tuple(key, blank, value), {maxLength: 4})

/** A record whose last key `text` is a string; blanks, keys given twice, and a BOM or a CR around it. */
const record = fc
  .tuple(pairs, sentence, pairs, blank, fc.constantFrom('', '\ufeff', ' '), fc.constantFrom('', '\r'))
  .map(([before, text, after, space, start, end]): Given => {
    const shown = ([name, gap, one]: readonly [string, string, string]) => `${name}${gap}:${one}`
    const others = after.filter(([name]) => JSON.parse(name) !== 'text')
    const head = `${start}{${before.map((pair) => `${shown(pair)},`).join('')}"text"${space}:`
    const tail = `${others.map((pair) => `,${shown(pair)}`).join('')}}${end}`
    return {bytes: Buffer.from(head + text + tail), around: [head, tail]}
  })

const broken = fc
  .tuple(record, fc.nat(), fc.nat(), fc.uint8Array({maxLength: 3}))
  .map(([{bytes}, from, length, more]): Given => {
    const at = from % (bytes.length + 1)
    return {bytes: Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at + (length % 4))])}
  })

const line = fc.oneof(
  {weight: 4, arbitrary: record},
  {weight: 2, arbitrary: broken},
  fc.uint8Array({maxLength: 40}).map((bytes): Given => ({bytes: Buffer.from(bytes)})),
  value.map(given),
  blank.map(given)
)

/** Lines of a file: none has an end inside. */
const lines = fc.array(
  line.filter(({bytes}) => !bytes.includes(10)),
  {minLength: 1, maxLength: 12}
)

function fails({bytes}: Given): boolean {
  if (/^[ \t\r]*$/.test(bytes.toString('latin1'))) return false
  if (!isUtf8(bytes)) return true
  try {
    const value = JSON.parse(bytes.toString().replace(/^\ufeff/, ''))
    return (
      Array.isArray(value) ||
      typeof value !== 'object' ||
      !Object.hasOwn(value, 'text') ||
      typeof value.text !== 'string'
    )
  } catch {
    return true
  }
}

function bytesOf(all: readonly Given[], ends: boolean): Buffer {
  const bytes = Buffer.concat(all.flatMap((one) => [one.bytes, Buffer.from('\n')]))
  return ends ? bytes : bytes.subarray(0, -1)
}

/** Holds what came out against what went in. */
function compare(all: readonly Given[], out: string): void {
  const written = out.split('\n')
  expect(written.pop()).toBe('')
  expect(written).toHaveLength(all.length)
  for (const [i, one] of all.entries()) {
    if (fails(one)) expect(JSON.parse(written[i].replace(/^\ufeff/, ''))).toHaveProperty('error')
    else if (!one.around) continue
    else {
      const [before, after] = one.around
      expect(written[i].startsWith(before) && written[i].endsWith(after), written[i].slice(0, 200)).toBe(true)
      expect(typeof JSON.parse(written[i].slice(before.length, written[i].length - after.length))).toBe('string')
    }
  }
}

const notEmpty = (all: readonly Given[]) => all[all.length - 1].bytes.length > 0

test('each line has its line', async () => {
  const cwd = directoryWith()
  let failures = 0
  await fc.assert(
    fc.asyncProperty(lines, fc.boolean(), async (all, ends) => {
      const args = ['batch', '--jobs', '1', '-q', '--errors', 'errors', '--stats', 'stats', '--language', 'en']
      const {stdout, stderr, status} = await invoke(args, cwd, bytesOf(all, ends || !notEmpty(all)))
      compare(all, stdout)
      const failed = all.filter(fails).length
      failures += failed
      expect({stderr, status}).toEqual({stderr: '', status: failed > 0 ? 1 : 0})
      const {records, failed: counted} = JSON.parse(readFileSync(join(cwd, 'stats'), 'utf8'))
      expect(counted).toBe(failed)
      expect(records).toBe(all.filter(({bytes}) => !/^[ \t\r]*$/.test(bytes.toString('latin1'))).length)
      expect(readFileSync(join(cwd, 'errors'), 'utf8').split('\n')).toHaveLength(failed + 1)
    }),
    {numRuns: 60, endOnFailure: true}
  )
  expect(failures).toBeGreaterThan(50)
})

test('with every key that can be added, and by two threads as by one', () => {
  const all = fc.sample(lines, {numRuns: 300, seed: 7}).flat()
  const cwd = directoryWith({'in.jsonl': bytesOf(all, true)})
  const outputs = ['1', '2'].map((jobs) => {
    const keys = ['--out-key', 'clean', '--findings', 'f', '--metadata', 'm', '--verdict', 'v', '--title-key', 'id']
    const args = ['batch', 'in.jsonl', '-o', jobs, '--errors', `errors-${jobs}`, '-q', '--jobs', jobs, ...keys]
    const {stderr, status} = spawnSync(process.execPath, [bin, ...args], {cwd, encoding: 'utf8'})
    expect({stderr, status}).toEqual({stderr: '', status: 1})
    return [readFileSync(join(cwd, jobs), 'utf8'), readFileSync(join(cwd, `errors-${jobs}`), 'utf8')]
  })
  expect(outputs[0][0].split('\n')).toHaveLength(all.length + 1)
  expect(outputs[1]).toEqual(outputs[0])
})
