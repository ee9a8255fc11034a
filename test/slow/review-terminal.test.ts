/** A review in a real terminal, by its keys. */
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, test} from 'vitest'
import {applyDecisions, decisionsFor, parseDecisions} from '../../src/decisions.js'
import {directoryWith} from '../invoke.js'
import {until} from './until.js'

const source = 'We recieve letters ,and they beleive it. The bosuns recieve parcels.\n\nLeave a Comment\n'

const tmux = spawnSync('tmux', ['-V']).status === 0
if (!tmux) console.warn('SKIPPED: review in a terminal: tmux is not installed')
const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))

/** A server each: one that is being killed takes no new session. */
let servers = 0
const socket = () => `bluepencil-${process.pid}-${servers}`

/** A terminal in which `bluepencil review` runs over the files of a folder. */
function terminal(cwd: string, args = 'a.txt', columns = 100) {
  servers++
  const command = `node ${bin} review ${args}; echo "EXIT=$?"; sleep 600`
  const run = (...words: string[]) =>
    execFileSync('tmux', ['-L', socket(), '-f', '/dev/null', ...words], {encoding: 'utf8'})
  run('new-session', '-d', '-s', 'review', '-x', String(columns), '-y', '60', '-c', cwd, command)
  const screen = () => run('capture-pane', '-t', 'review', '-p')
  const waitFor = async (text: string) => {
    const isThere = () => {
      const now = screen()
      // Of the findings on the screen the last one is asked about.
      const last = now.match(/\d\/\d {2}[ab]\.txt:.*/g)?.at(-1) ?? ''
      const isAsking = now.trimEnd().replaceAll('\u00a0', ' ').endsWith('? all keys')
      return /^\d\/\d/.test(text) ? isAsking && last.startsWith(text) : now.includes(text)
    }
    await until(isThere, () => `${text} on the screen:\n${screen()}`)
  }
  return {keys: (...keys: string[]) => run('send-keys', '-t', 'review', ...keys), waitFor, screen}
}

describe.runIf(tmux)('in a terminal', () => {
  afterEach(() => {
    spawnSync('tmux', ['-L', socket(), 'kill-server'])
  })

  test('all of a pair, undo, skip, edit, never', async () => {
    const cwd = directoryWith({'a.txt': source})
    const {keys, waitFor} = terminal(cwd)
    await waitFor('1/5  a.txt:1  spelling/known-misspelling')
    keys('a')
    await waitFor('2/5  a.txt:1  spacing/space-before')
    keys('u')
    await waitFor('1/5')
    keys('A')
    await waitFor('2/5  a.txt:1  spacing/space-before')
    keys('s')
    await waitFor('3/5  a.txt:1  spelling/known-misspelling')
    keys('e')
    await waitFor('Write')
    keys('C-u', 'doubt', 'Enter')
    await waitFor('5/5  a.txt:3  boilerplate/comment-form')
    keys('n')
    await waitFor('All 5 are decided')
    keys('u')
    await waitFor('5/5')
    keys('n')
    await waitFor('All 5 are decided')
    keys('w')
    await waitFor('EXIT=0')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(
      source.replaceAll('recieve', 'receive').replace('beleive', 'doubt')
    )
    expect(existsSync(join(cwd, '.bluepencil-review.jsonl'))).toBe(false)
    expect(existsSync(join(cwd, 'bluepencil.words.json'))).toBe(false)
  })

  test('Ctrl-C and quit lose nothing, whatever is reviewed meanwhile', async () => {
    const cwd = directoryWith({'a.txt': source, 'b.txt': source})
    const {keys, waitFor} = terminal(cwd)
    await waitFor('1/5')
    keys('A')
    await waitFor('2/5')
    keys('C-c')
    await waitFor('EXIT=130')
    await waitFor('kept in .bluepencil-review.jsonl')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(source)
    spawnSync('tmux', ['-L', socket(), 'kill-server'])
    const other = terminal(cwd, 'b.txt')
    await other.waitFor('5 findings, 0 decided')
    await other.waitFor('1/5  b.txt')
    other.keys('s', 'q')
    await other.waitFor('EXIT=0')
    spawnSync('tmux', ['-L', socket(), 'kill-server'])
    const again = terminal(cwd, 'a.txt b.txt')
    await again.waitFor('10 findings, 3 decided')
  })

  test('w writes what is accepted and keeps what was skipped; learn and never are written; decisions replay', async () => {
    const cwd = directoryWith({'a.txt': source, 'bluepencil.words.json': '{"words": ["quay"]}'})
    const {keys, waitFor} = terminal(cwd, '--decisions d.jsonl a.txt')
    await waitFor('1/5')
    keys('L')
    await waitFor('2/5')
    keys('s')
    await waitFor('3/5')
    keys('n')
    await waitFor('5/5')
    keys('w')
    await waitFor('EXIT=0')
    const after = source.replaceAll('recieve', 'receive')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(after)
    const words = {words: ['beleive', 'quay'], replace: {recieve: 'receive'}}
    expect(JSON.parse(readFileSync(join(cwd, 'bluepencil.words.json'), 'utf8'))).toEqual(words)
    const decisions = parseDecisions(readFileSync(join(cwd, 'd.jsonl'), 'utf8'), 'd.jsonl')
    expect(applyDecisions(source, decisionsFor('a.txt', source, decisions))).toBe(after)
    spawnSync('tmux', ['-L', socket(), 'kill-server'])
    const again = terminal(cwd, '--decisions d.jsonl a.txt')
    await again.waitFor('2 findings, 1 decided')
    await again.waitFor('2/2')
    again.keys('s', 'w')
    await again.waitFor('EXIT=0')
    const kept = parseDecisions(readFileSync(join(cwd, 'd.jsonl'), 'utf8'), 'd.jsonl')
    expect(applyDecisions(source, decisionsFor('a.txt', source, kept)), 'the first text still has its own').toBe(after)
  })

  test.each([40, 60])('%i columns: no line is torn, every line stands in its frame', async (columns) => {
    const cwd = directoryWith({'a.txt': source})
    const {keys, waitFor, screen} = terminal(cwd, 'a.txt', columns)
    await waitFor('1/5')
    keys('?')
    await waitFor('go back')
    keys('a')
    await waitFor('2/5')
    keys('e')
    await waitFor('Write')
    keys('x', 'Enter')
    await waitFor('3/5')
    const lines = screen().trimEnd().split('\n').slice(1)
    expect(lines.filter((line) => !/^[│┌◇▲├└]/.test(line))).toEqual([])
    expect(
      screen()
        .match(/\d\/5 {2}a/g)
        ?.slice(-3)
    ).toEqual(['1/5  a', '2/5  a', '3/5  a'])
  })

  test('decisions on a text that has changed since are put beside, and said so', async () => {
    const cwd = directoryWith({'a.txt': source})
    const first = terminal(cwd, 'a.txt')
    await first.waitFor('1/5')
    first.keys('s')
    await first.waitFor('2/5')
    first.keys('C-c')
    await first.waitFor('EXIT=130')
    writeFileSync(join(cwd, 'a.txt'), `${source}More.\n`)
    spawnSync('tmux', ['-L', socket(), 'kill-server'])
    const {keys, waitFor} = terminal(cwd, 'a.txt')
    await waitFor('changed since it was decided on')
    await waitFor('5 findings, 0 decided')
    await waitFor('1/5')
    keys('q')
    await waitFor('EXIT=0')
    expect(
      parseDecisions(readFileSync(join(cwd, '.bluepencil-review.jsonl.old'), 'utf8'), 'old')[0].decisions
    ).toHaveLength(1)
  })

  test('each key says what it does not do; the rest is accepted at once', async () => {
    const cwd = directoryWith({'a.txt': `${source}\nThe rate fell as 2016 began, the fastest rate as 2016.\n`})
    const {keys, waitFor} = terminal(cwd, '--only spelling,spacing,boilerplate,spun a.txt')
    await waitFor('1/6')
    keys('x')
    await waitFor('Unexpected `x`, expected one of a 1–9 s e n A S L r R u j k w q ?')
    keys('r')
    await waitFor('advice: ')
    keys('a')
    await waitFor('There is no proposal to accept: e writes one, s skips it')
    keys('w')
    await waitFor('EXIT=0')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toMatch(
      /^We receive letters, and they believe it. The bosuns receive parcels.\n/
    )
  })
})
