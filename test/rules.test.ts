/** The examples of every rule, run: alone and with the whole preset, with CRLF, and with other sentences around. */
import {describe, expect, test} from 'vitest'
import {checkExample, checkExamples} from '../src/examples.js'
import {rule} from '../src/rule.js'
import {rules} from '../src/rules/index.js'

for (const one of rules) {
  const {name, summary, examples} = one.meta
  describe(name, () => {
    test('has a summary, an example that speaks and one that keeps', () => {
      expect(summary).toMatch(/^[A-Z].*\.$/)
      expect(examples.some((example) => !('keep' in example))).toBe(true)
      expect(examples.some((example) => 'keep' in example)).toBe(true)
    })
    for (const example of examples) {
      const [[verb, text]] = Object.entries(example)
      const run = 'known' in example && example.known !== undefined ? test.fails : test
      run(`${verb}: ${text}`, async () => {
        expect(await checkExample(one, example)).toEqual([])
      })
    }
  })
}

describe('the tester', () => {
  const ferry = (examples: Parameters<typeof rule>[0]['examples']) =>
    rule(
      {name: 'harbour/ferry', summary: 'Write the ferry small.', fix: 'safe', scope: 'any', examples},
      (article, suggest) => {
        for (const {index} of article.source.matchAll(/FERRY/g))
          suggest({start: index, end: index + 5}, 'ferry', 'no shouting')
      }
    )

  test('finds nothing wrong with a rule of others that does what it says', async () => {
    const good = ferry([
      {from: 'The FERRY left.', to: 'The ferry left.'},
      {keep: 'The ferry left.', because: 'small'}
    ])
    expect(await checkExamples(good)).toEqual([])
  })

  test('refuses a rule whose claims have no case or do not hold', async () => {
    expect((await checkExamples(ferry([{from: 'The FERRY left.', to: 'The Ferry left.'}]))).join('\n')).toContain(
      'expected an example that it keeps'
    )
    const wrong = await checkExamples(
      ferry([
        {from: 'The FERRY left.', to: 'The Ferry left.'},
        {keep: 'The FERRY left.', because: 'it may shout'},
        {from: 'A FERRY.', to: 'A ferry.', known: 'cured long ago'}
      ])
    )
    expect(wrong.join('\n')).toContain('expected "The Ferry left."')
    expect(wrong.join('\n')).toContain('in a text to keep')
    expect(wrong.join('\n')).toContain('is cured')
  })
})
