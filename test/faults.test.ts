/** A fault of ours in one text is that text's error: the others are cleaned and reported, and nothing is lost. */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {temporaryFolder} from './folder.js'
import {invoke} from './invoke.js'

vi.mock(import('../src/clean.js'), async (original) => {
  const real = await original()
  return {
    ...real,
    cleaner: (options) => {
      const clean = real.cleaner(options)
      return async (source, hints) => {
        if (source.includes('make it throw')) throw new TypeError('no such thing')
        return clean(source, hints)
      }
    }
  }
})

function folder(): string {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.txt'), 'It  rained in the morning.\n')
  writeFileSync(join(cwd, 'b.txt'), 'Here the tool must make it throw.\n')
  writeFileSync(join(cwd, 'c.txt'), 'It rained , all day.\n')
  return cwd
}

test('check reports the other files, names the one that failed, and ends with 2', async () => {
  const {status, stdout, stderr} = await invoke(['check', '.'], folder())
  expect(stdout).toContain('a.txt')
  expect(stdout).toContain('c.txt')
  expect(stderr).toContain('b.txt: a fault of ours, please report it: TypeError: no such thing')
  expect(status).toBe(2)
})

test('clean writes the other files and ends with 2', async () => {
  const cwd = folder()
  const {status, stderr} = await invoke(['clean', '--write', '.'], cwd)
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('It rained in the morning.\n')
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe('Here the tool must make it throw.\n')
  expect(readFileSync(join(cwd, 'c.txt'), 'utf8')).toBe('It rained, all day.\n')
  expect(stderr).toContain('b.txt: a fault of ours')
  expect(status).toBe(2)
})

test('batch puts the error in the record and ends with 1', async () => {
  const texts = ['It  rained.', 'make it throw', 'It rained , again.']
  const input = texts.map((text, id) => `${JSON.stringify({id, text})}\n`).join('')
  const {status, stdout} = await invoke(['batch', '-'], temporaryFolder(), input)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  ).toEqual([
    {id: 0, text: 'It rained.'},
    {id: 1, text: 'make it throw', error: 'The text could not be cleaned: no such thing'},
    {id: 2, text: 'It rained, again.'}
  ])
  expect(status).toBe(1)
})
