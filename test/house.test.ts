/** The house stands as its plan says: what is where, and what may import what. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {familyOf} from '../src/rule.js'
import {rules} from '../src/rules/index.js'

const src = new URL('../src/', import.meta.url)
const modules = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))
const texts = new Map<string, string>()

function read(name: string): string {
  let text = texts.get(name)
  if (text === undefined) texts.set(name, (text = readFileSync(new URL(name, src), 'utf8')))
  return text
}

test('the name of a rule is the name of its file', () => {
  expect(rules.length).toBeGreaterThan(30)
  for (const {meta} of rules) expect(existsSync(new URL(`rules/${meta.name}.ts`, src)), meta.name).toBe(true)
})

test('every rule that a file makes is in the preset', () => {
  const made = modules
    .filter((name) => name.startsWith('rules/') && /= rule\(/.test(read(name)))
    .map((name) => name.slice('rules/'.length, -'.ts'.length))
  const inPreset = new Set(rules.map(({meta}) => meta.name as string))
  expect(
    made.filter((name) => !inPreset.has(name)),
    'have no line in src/rules/index.ts'
  ).toEqual([])
  expect(made.length).toBe(inPreset.size)
})

test('every rule says in a sentence what it does, and why its fault comes about', () => {
  for (const {meta} of rules) {
    expect(meta.summary, meta.name).toMatch(/^[A-Z].*\.$/)
    expect(meta.why ?? '', `the why of ${meta.name}`).toMatch(/^[A-Z][\s\S]*\.$/)
  }
})

test('a family stands together in the preset', () => {
  const families = rules.map(({meta}) => familyOf(meta.name))
  expect(families.filter((family, i) => family !== families[i - 1])).toEqual([...new Set(families)])
})

/** The floors from the top down; a module imports from its own floor and from those below. */
const floors: readonly [name: string, modules: RegExp][] = [
  ['bytecode', /^bytecode\.ts$/],
  ['cli', /^cli\.ts$/],
  ['program', /^program\//],
  ['commands', /^commands\//],
  ['config, reports, workers', /^(?:config|reports)\/|^(?:review|review-keys|thread|workers)\.ts$/],
  ['record', /^(?:json-set-key|record)\.ts$|^record\//],
  ['library', /^(?:baseline|deciding|decisions|examples|index|session)\.ts$/],
  ['clean', /^(?:clean|options|plugins|verdict)\.ts$|^clean\//],
  ['formats, rules', /^(?:formats|rules)\//],
  ['models', /^models\//],
  ['rule, article', /^(?:rule|article|level|repeats)\.ts$|^(?:article|repeats)\//],
  ['lexicon', /^lexicon\//],
  ['finding, edit', /^(?:finding|edit|error|flags|lists|shown|stet)\.ts$/]
]

function floorOf(module: string): number {
  return floors.findIndex(([, pattern]) => pattern.test(module))
}

/** The modules of ours that a module imports, types left out: what is only a type is not there at run time. */
function importsOf(name: string): string[] {
  const imports = [
    ...read(name).matchAll(/^(?:import|export) (?!type\b)[^'";]*?from '(\.[^']+)\.js'/gm),
    ...read(name).matchAll(/import\('(\.[^']+)\.js'\)/g)
  ]
  return imports.map(([, path]) => new URL(`${path}.ts`, new URL(name, src)).href.slice(src.href.length))
}

const shipped = modules.filter((name) => !/^training\//.test(name))

test('imports go down the list of floors only', () => {
  const unknown = shipped.filter((name) => floorOf(name) < 0)
  expect(unknown).toEqual([])
  const up = shipped.flatMap((name) =>
    importsOf(name)
      .filter((other) => floorOf(other) < floorOf(name))
      .map((other) => `${name} → ${other}`)
  )
  expect(up).toEqual([])
})

test('no modules import each other in a circle', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (name: string, path: readonly string[]) => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '))
    if (done.has(name)) return
    done.add(name)
    for (const other of importsOf(name)) follow(other, [...path, name])
  }
  for (const name of modules) follow(name, [])
  expect(circles).toEqual([])
  expect(done.size).toBeGreaterThan(300)
})

test('the guard of the floors sees what it guards against', () => {
  expect(importsOf('commands/check.ts')).toContain('commands/inputs.ts')
  expect(floorOf('clean.ts')).toBeLessThan(floorOf('edit.ts'))
})

test('nothing that ships imports what only makes data', () => {
  expect(shipped.flatMap(importsOf).filter((name) => name.startsWith('training/'))).toEqual([])
})

const exported = /^export (?:async )?(?:abstract )?(?:function\*?|const|class|interface|type) (\w+)/gm

/** What each module of a kind exports, so that whoever lists them finds it. */
const asked: readonly [name: string, modules: RegExp][] = [
  ['fit', /^formats\/\w+\.ts$/],
  ['outline', /^formats\/\w+\.ts$/],
  ['phrases', /^rules\/boilerplate\/[\w-]+\.ts$/],
  ['name', /^rules\/\w+\/name\.ts$/]
]

test('a name means one thing: no two modules export the same', () => {
  const owners = new Map<string, string[]>()
  for (const module of modules) {
    for (const [, name] of read(module).matchAll(exported)) {
      if (asked.some(([of, where]) => of === name && where.test(module))) continue
      owners.set(name, [...(owners.get(name) ?? []), module])
    }
  }
  expect(owners.get('Verdict')).toEqual(['verdict.ts'])
  expect([...owners].filter(([, {length}]) => length > 1)).toEqual([])
})

/** The rows of the words' table: a word, and the files it lives in. */
const words = [...readFileSync(new URL('README.md', src), 'utf8').matchAll(/^\| (\w+) \|.*\| ([^|]+) \|$/gm)]
  .map(([, word, places]) => ({word, places: [...places.matchAll(/`([^`]+)`/g)].map(([, place]) => place)}))
  .filter(({places}) => places.length > 0)

test('what stands in no folder has its floor in the README of the house', () => {
  const [, told] = /## Floors\n([\s\S]*?)\n## /.exec(read('README.md'))!
  const alone = modules.filter((name) => !name.includes('/')).map((name) => name.slice(0, -3))
  expect(alone.length).toBeGreaterThan(15)
  expect(alone.filter((name) => !new RegExp(`\\b${name}\\b`).test(told))).toEqual([])
})

test('a word of the house lives where its row says, and nowhere else', () => {
  expect(words.length).toBeGreaterThan(25)
  for (const {word, places} of words) {
    const owned = places.map((place) => place.split('<')[0])
    const isOwned = (module: string) => owned.some((place) => module.startsWith(place))
    expect(modules.filter(isOwned).length, word).toBeGreaterThan(0)
    const named = new RegExp(`^(?:export )?(?:class|interface|type) ${word}s?\\b`, 'im')
    const inName = new RegExp(`(?:^|/)${word}s?(?:\\.ts$|/)`)
    // A command has the name that the user calls it by.
    const others = modules.filter((module) => !/^(?:commands|program|training)\//.test(module) && !isOwned(module))
    expect(
      others.filter((module) => named.test(read(module)) || inName.test(module)),
      `also called “${word}”`
    ).toEqual([])
  }
})

test('no page for readers and no source has the marks of a merge', () => {
  const pages = ['../README.md', '../CHANGELOG.md', '../CONTRIBUTING.md', '../NOTICE']
  const named = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) =>
    /\.(?:ts|md|py|json|txt)$/.test(name)
  )
  expect([...pages, ...named].filter((name) => /^(?:<{7}|>{7}) /m.test(read(name)))).toEqual([])
})

test('the files that our pages for readers name are there', () => {
  const top = new URL('../', src)
  for (const page of ['CONTRIBUTING.md', 'src/README.md']) {
    const text = readFileSync(new URL(page, top), 'utf8')
    const named = text.matchAll(
      /`((?:src|test|fixtures|formats|models|rules|article|clean|reports|program)\/[\w./-]+)`/g
    )
    const paths = [...named].map(([, path]) => path)
    expect(paths.length).toBeGreaterThan(8)
    const isThere = (path: string) => [src, top].some((folder) => existsSync(new URL(path, folder)))
    expect(
      paths.filter((path) => !isThere(path)),
      page
    ).toEqual([])
  }
})
