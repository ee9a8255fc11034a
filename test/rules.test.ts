/** The examples of every rule, run: alone and with the whole preset, with CRLF, and with other sentences around. */
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {Repeats} from '../src/repeats.js'
import {type Example, families} from '../src/rule.js'
import {rules} from '../src/rules/index.js'

const around = (text: string) =>
  `The meeting was held on the first day of the week, and it went well.\n\n${text}\n\nNobody in the room spoke of it for the rest of the day.\n`
const crlf = (text: string) => text.replace(/\n/g, '\r\n')
const unsafe = {unsafe: true}

/** What is known of an example beside its text: the other texts of its site. */
function knownOf(example: Example) {
  if (!('among' in example) || !example.among) return {}
  const repeats = new Repeats()
  for (const text of example.among) repeats.add('example.org', text)
  return {site: repeats.site('example.org')}
}

for (const {meta} of rules) {
  const alone = {...unsafe, language: 'en', only: [meta.name]}
  describe(meta.name, () => {
    test('has a name of its family, a summary, an example that speaks and one that keeps', () => {
      expect(families).toContain(meta.name.split('/')[0])
      expect(meta.summary).toMatch(/^[A-Z].*\.$/)
      expect(meta.examples.some((one) => !('keep' in one))).toBe(true)
      expect(meta.examples.some((one) => 'keep' in one)).toBe(true)
    })
    for (const example of meta.examples) {
      const known = knownOf(example)
      if ('keep' in example) {
        test.runIf(!example.known)(`keeps: ${example.keep}`, async () => {
          const {text, applied, remaining} = await clean(example.keep, alone, known)
          expect(text).toBe(example.keep)
          expect([...applied, ...remaining].map(({message}) => String(message))).toEqual([])
          expect((await clean(crlf(example.keep), alone, known)).text).toBe(crlf(example.keep))
        })
      } else if ('advise' in example) {
        test(`advises: ${example.advise}`, async () => {
          const {text, remaining} = await clean(example.advise, alone)
          expect(text).toBe(example.advise)
          expect(remaining.length).toBeGreaterThan(0)
        })
      } else {
        const run = example.known ? test.fails : test
        run(`mends: ${example.from}`, async () => {
          // What another family must finish (a capital after a new full stop) is left to the whole preset.
          expect((await clean(example.from, {...unsafe, language: 'en'}, known)).text).toBe(example.to)
          expect((await clean(example.from, alone, known)).applied.length).toBeGreaterThan(0)
          expect((await clean(crlf(example.from), {...unsafe, language: 'en'}, known)).text).toBe(crlf(example.to))
          if (!meta.name.startsWith('boilerplate/'))
            expect((await clean(around(example.from), {...unsafe, language: 'en'})).text).toBe(around(example.to))
        })
      }
    }
  })
}
