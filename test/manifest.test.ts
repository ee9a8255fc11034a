import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {readTrees} from '../src/models/trees.js'
import {checkManifests, codeOf, type Manifest, manifestPath, sha256} from '../src/training/manifest.js'
import {temporaryFolder} from './folder.js'

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
const read = (name: string) => readFileSync(new URL(name, src))

test('each manifest is of the file that ships', () => {
  const manifests = files.filter((name) => name.endsWith('.manifest.json'))
  for (const name of manifests) {
    const {file, sha256: hash, bytes}: Manifest = JSON.parse(read(name).toString())
    const data = read(name.replace(/[^/]+$/, file))
    expect({name, hash: sha256(data), bytes: data.length}).toEqual({name, hash, bytes})
  }
  expect(manifests.length).toBeGreaterThan(5)
})

test('the README of the training tells what was made by other code than stands there', () => {
  const [, told] = /Made by other code than stands here: ([^.]*)\./.exec(read('training/README.md').toString())!
  const listed = [...told.matchAll(/`(\w+)`/g)].map(([, what]) => what)
  const changed = files
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name): Manifest => JSON.parse(read(name).toString()))
    .filter(({command, code}) => codeOf(command) !== code)
    .map(({command}) => command.split(/\W/)[0])
  expect(listed, 'train it again, or list it').toEqual([...new Set(changed)].sort())
})

test('a check tells which inputs are missing, and which are others', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'brown-tokens.txt.gz'), 'something else')
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const isWhole = checkManifests('tails', [folder])
  const lines = said.mock.calls.map(([line]) => line)
  said.mockRestore()
  expect(isWhole).toBe(false)
  expect(lines).toContain('name-tails.json: the bytes of its manifest')
  expect(lines).toContain('  other ones than then: brown-tokens.txt.gz')
  expect(lines.at(-1)).toMatch(/^ {2}missing: wcxb-article-pages\.jsonl\.gz, /)
})

test('what casing, spelling, spun and the lexicon read has a manifest', () => {
  const bins = files.filter((name) => /^(lexicon|models\/(casing|spelling|spun))\/.*\.bin$/.test(name))
  expect(bins.length).toBeGreaterThan(5)
  for (const name of bins) expect(files, name).toContain(manifestPath(name))
})

test('a model refuses a stage that it does not have', () => {
  const trees = readTrees(read('models/spelling/judge.bin'))
  const row = new Float32Array(trees.features)
  expect(trees.score(row, 0, 0, trees.count)).toBe(trees.score(row))
  expect(() => trees.score(row, 0, 0, trees.count + 1)).toThrow(
    `Unexpected tree ${trees.count + 1}, expected one of the ${trees.count} of this file`
  )
})
