/** What only a real process shows: pipes, signals, devices. Runs the build, which `build.ts` makes anew. */
import {spawnSync} from 'node:child_process'
import {existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {firstFlags} from '../../src/flags.js'
import {clean} from '../../src/index.js'
import {directoryWith} from '../invoke.js'
import {posix, shell} from './shell.js'

const kinds = fileURLToPath(new URL('../../fixtures/kinds/', import.meta.url))
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

describe.runIf(posix)('a process', () => {
  test('prints the cleaned text', () => {
    const {stdout, stderr, status} = shell('echo "It left ,late." | node "$BIN"')
    expect({stdout, stderr, status}).toEqual({stdout: 'It left, late.\n', stderr: '', status: 0})
  })

  test('cleans the fixtures as the library does', async () => {
    const texts = readdirSync(kinds).flatMap((name) =>
      name.endsWith('.jsonl')
        ? readFileSync(join(kinds, name), 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line).text as string)
        : []
    )
    const cwd = directoryWith({'texts.jsonl': texts.map((text) => JSON.stringify({text})).join('\n')})
    expect(shell('node "$BIN" batch texts.jsonl -o cleaned.jsonl', cwd).status).toBe(0)
    const cleaned = readFileSync(join(cwd, 'cleaned.jsonl'), 'utf8').trimEnd().split('\n')
    const expected: string[] = []
    for (const text of texts) expected.push(JSON.stringify({text: (await clean(text)).text}))
    expect(cleaned.map((line) => JSON.stringify({text: JSON.parse(line).text}))).toEqual(expected)
  })

  test('prints its version', () => {
    const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(shell('node "$BIN" --version').stdout).toBe(`${version}\n`)
  })

  test('the bytecode of the build is that of this Node', () => {
    const code = `
      import {readdirSync} from 'node:fs'
      import {compile} from '${dist}bytecode.js'
      const kept = readdirSync('${dist}command').filter((name) => name.endsWith('.bytecode'))
      const taken = kept.filter((name) => !compile('${dist}command/' + name.slice(0, -9)).cachedDataRejected)
      console.log(kept.length > 20 && taken.length === kept.length)`
    const {stdout} = spawnSync(process.execPath, [...firstFlags, '--input-type=module', '-e', code], {
      encoding: 'utf8'
    })
    expect(stdout).toBe('true\n')
  })

  test('where V8 refuses the bytecode it compiles', () => {
    const {stdout} = shell('echo "It left ,late." | node --no-use-ic "$BIN"')
    expect(stdout).toBe('It left, late.\n')
  })

  test('a reader that goes away is no failure: text', () => {
    const line = 'yes "It left ,late." | head -100000 | node "$BIN" | head -1; echo "$(( PIPESTATUS[2] ))" >&2'
    const {stdout, stderr} = shell(line)
    expect({stdout, stderr}).toEqual({stdout: 'It left, late.\n', stderr: '0\n'})
  })

  test('a reader that goes away is no failure: records without end', () => {
    const line = `yes '{"text":"It left ,late."}' | node "$BIN" batch | head -1; echo "\${PIPESTATUS[1]}" >&2`
    const {stdout, stderr} = shell(line)
    expect({stdout, stderr}).toEqual({stdout: '{"text":"It left, late."}\n', stderr: '0\n'})
  })

  test('a directory on standard input', () => {
    for (const command of ['', 'check', 'batch']) {
      const {stderr, status} = shell(`node "$BIN" ${command} < .`)
      expect(stderr).toContain('bluepencil: Unexpected directory `')
      expect(status).toBe(2)
    }
  })

  test.runIf(existsSync('/dev/full'))('an output without space', () => {
    const {stderr, status} = shell('echo "It left ,late." | node "$BIN" > /dev/full')
    expect({stderr, status}).toEqual({stderr: 'bluepencil: Cannot write `<stdout>`: no space left\n', status: 2})
  })

  test.runIf(existsSync('/dev/full'))('help and the version without space', () => {
    for (const option of ['--help', 'check --help', '--version']) {
      const {stderr, status} = shell(`node "$BIN" ${option} > /dev/full`)
      expect({stderr, status}).toEqual({stderr: 'bluepencil: Cannot write `<stdout>`: no space left\n', status: 2})
    }
    expect(shell('node "$BIN" nowhere.txt 2> /dev/full').status).toBe(2)
  })

  test('standard input from a file that would be written', () => {
    const line = 'echo "It left ,late." > a.txt; node "$BIN" --removed a.txt < a.txt; echo $?; cat a.txt'
    const {stdout, stderr} = shell(line)
    expect(stdout).toBe('2\nIt left ,late.\n')
    expect(stderr).toBe('bluepencil: Unexpected `--removed a.txt` over the input `<stdin>`, expected another file\n')
  })

  test.runIf(existsSync('/dev/stdout'))('what stands in a log stays there', () => {
    const cwd = directoryWith({log: 'before\n', 'in.jsonl': '{"text":"It left ,late."}\n{}\n', 'a.txt': 'It left.\n'})
    const {stderr} = shell(
      'node "$BIN" batch in.jsonl -o /dev/stdout >> log; node "$BIN" check -o /dev/stdout a.txt >> log; node "$BIN" batch -q in.jsonl -o out.jsonl --errors /dev/stderr 2>> log; cat log >&2; ls >&2',
      cwd
    )
    expect(stderr.split('\n').map((line) => line.slice(0, 24))).toEqual([
      'bluepencil: 1 record fai',
      'before',
      '{"text":"It left, late."',
      '{"error":"Unexpected rec',
      'Nothing to mend in 1 tex',
      '{"input":"in.jsonl","lin',
      'a.txt',
      'in.jsonl',
      'log',
      'out.jsonl',
      ''
    ])
  })

  test.runIf(process.getuid?.() !== 0)('a directory that may not be read is told, and so is what it ignores', () => {
    const cwd = directoryWith({
      't/a.txt': 'It left ,late.\n',
      't/shut/b.txt': 'x',
      't/out/c.txt': 'x',
      '.gitignore': 'out/'
    })
    const {stdout, stderr, status} = shell(
      'chmod 000 t/shut t/out; node "$BIN" -w t; code=$?; chmod 700 t/shut t/out; cat t/a.txt; exit $code',
      cwd
    )
    expect({stdout, stderr, status}).toEqual({
      stdout: 'It left, late.\n',
      stderr: 'bluepencil: Cannot read `t/shut`: permission denied\n',
      status: 2
    })
    const ignored = shell('chmod 000 .gitignore; node "$BIN" check t; code=$?; chmod 600 .gitignore; exit $code', cwd)
    expect([ignored.stderr, ignored.status]).toEqual(['bluepencil: Cannot read `.gitignore`: permission denied\n', 2])
    const closed = shell('chmod 000 t; node "$BIN" check t/a.txt; code=$?; chmod 700 t; exit $code', cwd)
    expect([closed.stderr, closed.status]).toEqual(['bluepencil: Cannot read `t/a.txt`: permission denied\n', 2])
  })

  test.runIf(process.getuid?.() !== 0)('a file that may not be read', () => {
    const {stderr, status} = shell('echo x > a.txt; chmod 000 a.txt; node "$BIN" a.txt')
    expect({stderr, status}).toEqual({stderr: 'bluepencil: Cannot read `a.txt`: permission denied\n', status: 2})
  })

  test('--write keeps the mode and the link, and leaves nothing behind', () => {
    const cwd = directoryWith({'a.txt': 'It left ,late.\n', 'fine.txt': 'It left.\n'})
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    const before = statSync(join(cwd, 'fine.txt')).ino
    const {status, stdout} = shell('chmod 640 a.txt; node "$BIN" -w link.txt fine.txt; ls -A', cwd)
    expect({status, stdout}).toEqual({status: 0, stdout: 'a.txt\nfine.txt\nlink.txt\n'})
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('It left, late.\n')
    expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640)
    expect(statSync(join(cwd, 'fine.txt')).ino, 'a text that does not change is not written').toBe(before)
  })

  test('the diff is one that patch understands', () => {
    const cwd = directoryWith({'a.txt': 'It left ,late.\r\nTwo.\r\n\r\nIt left ,late.'})
    const {stdout} = shell(
      'node "$BIN" a.txt > b.txt; node "$BIN" --diff a.txt | patch -s --binary && cmp a.txt b.txt',
      cwd
    )
    expect(stdout).toBe('')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('It left, late.\r\nTwo.\r\n\r\nIt left, late.')
  })

  test('.gz on both sides', () => {
    const line = `echo '{"text":"It left ,late."}' | gzip > in.jsonl.gz; node "$BIN" batch in.jsonl.gz -o out.jsonl.gz; gunzip -c out.jsonl.gz; ls`
    expect(shell(line).stdout).toBe('{"text":"It left, late."}\nin.jsonl.gz\nout.jsonl.gz\n')
  })

  test('a .gz that ends too early', () => {
    const line = `for i in $(seq 2000); do echo "{\\"id\\":$i$RANDOM,\\"text\\":\\"It left.\\"}"; done | gzip | head -c 5000 > in.jsonl.gz; node "$BIN" batch in.jsonl.gz -o out.jsonl; echo $?; ls`
    const {stdout, stderr} = shell(line)
    expect(stderr).toBe('bluepencil: Cannot read `in.jsonl.gz`: it ends in the middle of the gzip data\n')
    expect(stdout, 'nothing is left behind').toBe('2\nin.jsonl.gz\n')
  })

  test('ten megabytes on one line, with blanks and without', () => {
    const cwd = directoryWith({
      'words.txt': 'The ferry left ,late and came back to the harbour. '.repeat(200_000),
      'letters.txt': 'x'.repeat(10_000_000)
    })
    const {stdout} = shell(
      'node "$BIN" words.txt | wc -c; node "$BIN" letters.txt | cmp - letters.txt && echo same',
      cwd
    )
    expect(stdout.replaceAll(' ', '')).toBe(`${51 * 200_000}\nsame\n`)
  })
})
