/** `check` and `clean` over many files: two threads give what one gives, to the byte. Runs the build, which `build.ts` makes anew. */
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, test} from 'vitest'
import {directoryWith} from '../invoke.js'
import {until} from './until.js'

const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))

const wounds = ['The ferry left ,late.', 'We recieve two letters.', 'He came to the the door.', 'Nobody was on it.']
const frame = 'Share this: Facebook Twitter WhatsApp'
const article = (i: number) =>
  `${Array.from({length: 5}, (_, j) => `${wounds[(i + j) % 4]} It was day ${i} of ${j}.`).join('\n\n')}\n\n${frame}\n`

const plugin = `export default function () {
  return (_, file) => {
    if (String(file).includes('day 7 of 0')) throw new TypeError('no such thing')
    if (String(file).includes('day 9 of 0')) file.message('Unexpected ninth day', undefined, 'own:ninth')
  }
}
`

/** Texts of all kinds, some of which cannot be read, under two configs, one of them with a plugin. */
const folder = directoryWith({
  ...Object.fromEntries(Array.from({length: 24}, (_, i) => [`texts/${String(i).padStart(2, '0')}.txt`, article(i)])),
  'texts/a.md': `# A day\n\n<!-- stet -->\n\n${article(30)}`,
  'texts/nul.txt': 'It left\0.',
  'texts/latin.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
  'texts/empty.txt': '',
  'texts/legal/b.txt': article(31),
  'texts/bluepencil.config.json': JSON.stringify({
    names: ['Ferry'],
    plugins: ['./own.js'],
    overrides: [{files: 'legal/**', rules: {spelling: 'off'}}]
  }),
  'texts/own.js': plugin,
  'pages/a.html': `<title>A day</title><article><h1>A day</h1><p>${article(32).replaceAll('\n\n', '</p><p>')}</p></article>`,
  'pages/b.html': '<nav><a href="/">Home</a></nav>'
})
symlinkSync('nowhere', join(folder, 'texts/lost.txt'))

/** What a command does to a copy of the folder, and the folder afterwards. */
function ran(args: readonly string[], jobs: number) {
  const cwd = directoryWith()
  cpSync(folder, cwd, {recursive: true, verbatimSymlinks: true})
  const {stdout, stderr, status} = spawnSync(process.execPath, [bin, ...args, '--jobs', String(jobs)], {
    cwd,
    encoding: 'utf8'
  })
  const files: Record<string, string> = {}
  for (const name of readdirSync(cwd, {recursive: true, encoding: 'utf8'}).sort()) {
    const path = join(cwd, name)
    if (existsSync(path) && statSync(path).isFile()) files[name] = readFileSync(path, 'latin1').replaceAll(cwd, '')
  }
  // A stack names the module that ran it.
  const told = stderr.replaceAll(cwd, '').replace(/\n {4}at .*/g, '')
  return {stdout: stdout.replaceAll(cwd, ''), stderr: told, status, files}
}

describe.runIf(process.platform !== 'win32')('with two threads as with one', () => {
  const failed = 'a fault of ours'
  for (const [args, status, expected] of [
    [['check', 'texts', '--format', 'json'], 2, 'Unexpected ninth day'],
    [['check', 'texts', '--statistics', '--cache', '-o', 'report'], 2, failed],
    [['check', 'pages', '--format', 'sarif=a.sarif', '--format', 'github', '--max-warnings', '99'], 1, 'page/none'],
    [['check', 'texts/legal', '--fail-on', 'error', '--baseline', 'old', '--update-baseline'], 0, 'are known now'],
    [['clean', 'texts', '--write', '--removed', 'gone'], 2, 'files changed'],
    [['clean', 'texts/legal', 'texts/00.txt', '--diff'], 1, 'left, late'],
    [['clean', 'texts', 'pages', '--out-dir', 'out', '--verbose', '--quiet'], 2, failed],
    [['clean', 'pages', '--metadata'], 0, '"found":"none"']
  ] as const) {
    test(args.join(' '), () => {
      const one = ran(args, 1)
      expect(one.status, one.stderr).toBe(status)
      expect(one.stdout + one.stderr + one.files.report).toContain(expected)
      expect(ran(args, 2)).toEqual(one)
    })
  }

  test('a text that two names lead to is written once', () => {
    const cwd = directoryWith({'a.txt': article(1), 'b.txt': article(2)})
    symlinkSync('a.txt', join(cwd, 'c.txt'))
    const args = ['--write', 'a.txt', 'b.txt', 'c.txt', '--jobs', '2']
    const {stderr} = spawnSync(process.execPath, [bin, ...args], {cwd, encoding: 'utf8'})
    expect(stderr).toContain('2 of 3 files changed')
  })

  for (const jobs of ['1', '2']) {
    test(`Ctrl-C with ${jobs} leaves every text whole: as it was, or cleaned`, async () => {
      const texts = Object.fromEntries(Array.from({length: 600}, (_, i) => [`${i}.txt`, article(i).repeat(9)]))
      const cwd = directoryWith(texts)
      const child = spawn(process.execPath, [bin, '--write', '.', '--jobs', jobs], {cwd, stdio: 'ignore'})
      const changed = () => Object.keys(texts).filter((name) => readFileSync(join(cwd, name), 'utf8') !== texts[name])
      await until(
        () => changed().length >= 5,
        () => 'five texts that are written'
      )
      child.kill('SIGINT')
      expect(await new Promise((done) => child.on('exit', done))).toBe(130)
      const names = changed()
      expect(names.length).toBeLessThan(600)
      expect(readdirSync(cwd)).toHaveLength(600)
      for (const name of names.slice(0, 3)) {
        const whole = execFileSync(process.execPath, [bin, '--stdin-filename', join(cwd, name)], {input: texts[name]})
        expect(readFileSync(join(cwd, name))).toEqual(whole)
      }
    })
  }
})

const tmux = spawnSync('tmux', ['-V']).status === 0
if (!tmux) console.warn('SKIPPED: progress on a terminal: tmux is not installed')

describe.runIf(tmux)('progress on a terminal', () => {
  /** A server each: one that is being killed takes no new session. */
  let servers = 0
  const socket = () => `bluepencil-progress-${process.pid}-${servers}`
  const stop = () => spawnSync('tmux', ['-L', socket(), 'kill-server'])
  afterEach(() => {
    stop()
  })

  /** Runs a line in a terminal. @returns what it shows when `pattern` is there, and at the end */
  async function shown(cwd: string, line: string, pattern: RegExp): Promise<{during: string; after: string}> {
    servers++
    const run = (...words: string[]) =>
      execFileSync('tmux', ['-L', socket(), '-f', '/dev/null', ...words], {encoding: 'utf8'})
    const command = `${line}; echo "EXIT=$?"; sleep 600`
    run('new-session', '-d', '-s', 'p', '-x', '110', '-y', '30', '-c', cwd, '-e', 'CI=', command)
    const screen = () => run('capture-pane', '-t', 'p', '-p')
    const screenWith = (wanted: RegExp) =>
      until(
        () => [screen()].find((shown) => wanted.test(shown)),
        () => `${wanted} on the screen:\n${screen()}`
      )
    const during = await screenWith(pattern)
    return {during, after: await screenWith(/EXIT=\d/)}
  }

  for (const jobs of [1, 2]) {
    test(`check and clean with ${jobs}: messages stay, the bar goes`, async () => {
      const texts = Object.fromEntries(
        Array.from({length: 300}, (_, i) => [`${String(i).padStart(3, '0')}.txt`, article(i).repeat(15)])
      )
      const cwd = directoryWith({...texts, '001.txt': 'a\0', '250.txt': 'b\0'})
      for (const command of ['check --format jsonl -o report', '--write']) {
        const line = `node ${bin} ${command} --jobs ${jobs} .`
        const {during, after} = await shown(
          cwd,
          line,
          /^[=-]{20} \d+%, \d+ (?:s|min).* left, \d+ of 300 files, 1 failed/m
        )
        expect(during).toContain('`001.txt`, expected text')
        expect(after).toContain('`001.txt`, expected text')
        expect(after).toContain('`250.txt`, expected text')
        expect(after).not.toMatch(/[=-]{20}/)
        expect(after).toContain('EXIT=2')
        stop()
      }
    })
  }

  test('batch: share, time left, speed, failures', async () => {
    const lines = Array.from({length: 8000}, (_, i) => `${JSON.stringify({text: article(i)})}\n`).join('')
    const cwd = directoryWith({'in.jsonl': `{}\n${lines}`})
    const line = `node ${bin} batch in.jsonl -o out.jsonl --jobs 1`
    const words = /^[=-]{20} \d+%, .* left, \d+ records, [\d.]+ of [\d.]+ MB, \d+ records\/s, [\d.]+ MB\/s, 1 failed/m
    const {after} = await shown(cwd, line, words)
    expect(after).toMatch(/^bluepencil: 1 record failed, first line 1 of `in.jsonl`/)
    expect(after).not.toMatch(/[=-]{20}/)
  })
})
