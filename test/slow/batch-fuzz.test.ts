/** Whatever stands in the input of a batch: as many lines come out as went in, what failed is counted, and good records beside it are cleaned. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {directoryWith, invoke} from '../invoke.js'

const good = '{"id":"good","text":"It left ,late."}'
const cleaned = '{"id":"good","text":"It left, late."}'

const lineEnd = 10
const withoutEnds = (bytes: Uint8Array) => Buffer.from(bytes.filter((byte) => byte !== lineEnd))
const text = (line: string) => Buffer.from(line.replaceAll('\n', ' '))

/** What no one should write into a file of records, and somebody does. */
const oddLines = fc.oneof(
  fc.uint8Array({maxLength: 200}).map(withoutEnds),
  fc.json({maxDepth: 3}).map(text),
  // JSON that was cut off, or into which something fell.
  fc
    .tuple(fc.json(), fc.nat(), fc.string({maxLength: 3}))
    .map(([json, at, more]) => text(json.slice(0, at % (json.length + 1)) + more)),
  fc.nat(20_000).map((deep) => text(`{"text":${'['.repeat(deep)}${']'.repeat(deep)}}`)),
  fc.nat(2000).map((deep) => text(`{"a":${'{"b":'.repeat(deep)}1${'}'.repeat(deep)},"text":"It left ,late."}`)),
  fc.constantFrom('\\ud800', '\\udfff', '\\ud83d x', '\\u0000').map((code) => text(`{"text":"It left ,${code}late."}`)),
  fc.nat(5000).map((digits) => text(`{"id":${'9'.repeat(digits + 1)},"n":1e${digits},"text":"It left ,late."}`)),
  fc.string().map((one) => text(`{"text":${JSON.stringify(one)},"text":"It left ,late.","text":"It came ,late."}`)),
  fc
    .constantFrom(
      '',
      ' ',
      '\t\r',
      '\ufeff',
      '\ufeff{"text":"It left ,late."}',
      `${good}\r`,
      'null',
      '[]',
      '"It left ,late."'
    )
    .map(text)
)

/** How many lines bytes have; the last one may lack its end. */
const linesIn = (bytes: Buffer) => {
  const ends = bytes.filter((byte) => byte === lineEnd).length
  return bytes.length > 0 && bytes[bytes.length - 1] !== lineEnd ? ends + 1 : ends
}

test('as many lines out as in', async () => {
  let failed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(oddLines, {minLength: 1, maxLength: 20}), fc.boolean(), async (odd, ends) => {
      const lines = odd.flatMap((line) => [line, text(good)])
      const input = Buffer.concat(
        lines.flatMap((line, i) => (ends || i + 1 < lines.length ? [line, Buffer.from('\n')] : [line]))
      )
      const cwd = directoryWith({'in.jsonl': input})
      const args = [
        'batch',
        'in.jsonl',
        '-o',
        'out',
        '--only',
        'spacing',
        '--stats',
        'stats',
        '--errors',
        'errors',
        '-q',
        '--jobs',
        '1'
      ]
      const {status, stderr} = await invoke(args, cwd)
      const out = readFileSync(join(cwd, 'out'))
      const sums = JSON.parse(readFileSync(join(cwd, 'stats'), 'utf8'))
      const errors = readFileSync(join(cwd, 'errors'))
      expect({lines: linesIn(out), stderr}).toEqual({lines: linesIn(input), stderr: ''})
      expect(
        out
          .toString('latin1')
          .split('\n')
          .filter((line) => line === cleaned).length
      ).toBeGreaterThanOrEqual(odd.length)
      expect([status, linesIn(errors)]).toEqual([sums.failed > 0 ? 1 : 0, sums.failed])
      failed += sums.failed
    }),
    {numRuns: 150}
  )
  expect(failed).toBeGreaterThan(300)
})
