/** The command line by its scenarios: `fixtures/cli/*.json`, data alone. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {directoryWith, invoke} from './invoke.js'

/** Text, its lines, or bytes. */
type Content = string | string[] | {hex: string}

interface Scenario {
  name: string
  args: string[]
  stdin?: Content
  files?: Record<string, Content>
  env?: Record<string, string>
  /** Exactly; nothing without it. */
  stdout?: Content
  stderr?: Content
  /** Parts of what is too long or too changeable to write down whole. */
  stdoutHas?: string[]
  stderrHas?: string[]
  /** 0 without it. */
  status?: number
  /** Files as they are afterwards; `null` where there must be none. */
  after?: Record<string, Content | null>
}

const folder = new URL('../fixtures/cli/', import.meta.url)
const suites = readdirSync(folder).filter((name) => name.endsWith('.json'))

function bytes(content: Content): Buffer {
  if (Array.isArray(content)) return Buffer.from(content.map((line) => `${line}\n`).join(''))
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.hex.replaceAll(' ', ''), 'hex')
}

function printed(actual: string, exact: Content | undefined, parts: string[] | undefined) {
  if (!parts) return expect(actual).toBe(bytes(exact ?? '').toString())
  for (const part of parts) expect(actual).toContain(part)
}

test('there are scenarios', () => expect(suites.length).toBeGreaterThan(3))

describe.each(suites)('%s', (suite) => {
  const scenarios: Scenario[] = JSON.parse(readFileSync(new URL(suite, folder), 'utf8'))
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const {args, stdin = '', files = {}, env = {}, status = 0, after = {}} = scenario
    const cwd = directoryWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))
    const ran = await invoke(args, cwd, bytes(stdin), {env})
    printed(ran.stderr, scenario.stderr, scenario.stderrHas)
    printed(ran.stdout, scenario.stdout, scenario.stdoutHas)
    expect(ran.status).toBe(status)
    for (const [name, content] of Object.entries(after)) {
      if (content === null) expect(existsSync(join(cwd, name)), name).toBe(false)
      else expect(readFileSync(join(cwd, name)).toString('hex'), name).toBe(bytes(content).toString('hex'))
    }
  })
})
