/** Config files: `fixtures/config.json`, data alone. What a command makes of them is in the scenarios of `fixtures/cli`. */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {findConfig} from '../src/config/find.js'
import {loadConfig} from '../src/config/load.js'
import {jsonSchema} from '../src/config/schema.js'
import {isIgnored, settingsFor} from '../src/config/settings.js'
import {knownNames, rules} from '../src/rules/index.js'
import {directoryWith} from './invoke.js'

interface Case {
  name: string
  files: Record<string, string>
  /** The text that is asked about. */
  path: string
  /** What is wrong, `DIR` for the folder of the case. */
  error?: string
  errorHas?: string
  errorEnds?: string
  /** Parts of the settings; `levels` by rule. */
  settings?: Record<string, unknown>
  levels?: Record<string, string>
  ignored?: boolean
  none?: true
}

const cases: Case[] = JSON.parse(readFileSync(new URL('../fixtures/config.json', import.meta.url), 'utf8'))
const ruleNames = rules.map(({meta}) => meta.name as string)

describe('configs', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, {files, path, ...expected}) => {
    const folder = directoryWith(files)
    const file = join(folder, path)
    const loading = findConfig(dirname(file)).then((found) =>
      found === undefined ? undefined : loadConfig(found, knownNames)
    )
    const {error, errorHas = '', errorEnds = ''} = expected
    if (error !== undefined || errorHas !== '') {
      const failure = await loading.then(
        () => expect.fail('expected an error'),
        (reason: Error) => reason
      )
      expect(failure.name).toBe('UserError')
      const message = failure.message.replaceAll(folder, 'DIR')
      if (error !== undefined) return expect(message).toBe(error)
      expect(message).toContain(errorHas)
      return expect(message.endsWith(errorEnds), message).toBe(true)
    }
    const config = await loading
    if (expected.none) return expect(config).toBeUndefined()
    const {levels, ...settings} = settingsFor(config!, file, ruleNames)
    if (expected.settings) expect(settings).toMatchObject(expected.settings)
    for (const [rule, level] of Object.entries(expected.levels ?? {})) expect(levels.get(rule)?.level, rule).toBe(level)
    expect(isIgnored(config!, file)).toBe(expected.ignored ?? false)
  })
})

const schema = jsonSchema(knownNames) as {properties: {rules: {properties: object}}}

test('the schema takes what the code takes, and offers the rules', () => {
  const validate = new Ajv({strictTuples: false, inlineRefs: false}).compile(schema)
  const rules = {'spelling/typo': 'off', casing: ['on', {title: true}]}
  expect(validate({words: ['bosun'], rules, overrides: [{files: '*.md', rules}]})).toBe(true)
  expect(validate({wrods: ['bosun']})).toBe(false)
  expect(validate({rules: {'spelling/tpyo': 'off'}})).toBe(false)
  expect(Object.keys(schema.properties.rules.properties)).toContain('spelling/typo')
})
