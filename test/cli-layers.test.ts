/** Below the commands nothing touches the world: no process, no console, no file system, no network. */
import {readdirSync, readFileSync} from 'node:fs'
import {parseAst} from 'rolldown/parseAst'
import {expect, test} from 'vitest'

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))

/** The command line itself, and the config. */
const above = /^(?:bytecode|cli|flags)\.ts$|^(commands|config|program)\//
/** What makes the data that belong to the code: run by hand, never loaded. */
const scripts = /^training\//
/** Data that belong to the code may be read, and nothing else. */
const readers = /^(lexicon|models)\//
const readsData = ['readFileSync', 'existsSync']
const worlds = ['process', 'console', 'fetch']
const builtins = /^(node:)?(fs|child_process|net|http|https|os|tty|readline|worker_threads)(\/|$)/

/** What a text must have to sin: few do, and only those are parsed. */
const suspect =
  /\b(?:process|console|fetch|require)\b|\bimport\(|from '(?:node:|(?:fs|child_process|net|https?|os|tty|readline|worker_threads)\b|[^']*\/(?:cli\.js|commands\/))/

/** A node of the tree that rolldown's parser makes, as the ESTree names things. */
interface Node {
  type: string
  [key: string]: unknown
}

function* sinsOf(name: string, text: string): Generator<string> {
  if (!suspect.test(text)) return
  for (const [node, parent] of nodesOf(parseAst(text, {lang: 'ts'}) as unknown as Node)) {
    const found =
      node.type === 'ImportDeclaration'
        ? importSins(node, readers.test(name))
        : node.type === 'CallExpression' || node.type === 'ImportExpression'
          ? loads(node)
          : node.type === 'Identifier' && worlds.includes(node.name as string) && !isName(node, parent)
            ? [node.name as string]
            : []
    for (const one of found) yield `${name}: ${one}`
  }
}

/** Each node with the one above it, in the order of the text. */
function* nodesOf(node: Node, parent: Node = node): Generator<[Node, Node]> {
  yield [node, parent]
  for (const value of Object.values(node).flat()) {
    if (value && typeof (value as Node).type === 'string') yield* nodesOf(value as Node, node)
  }
}

function importSins({source, specifiers}: Node, mayRead: boolean): string[] {
  const from = textOf(source)
  if (/\/(cli|commands\/.*)\.js$/.test(from)) return [`imports ${from}`]
  if (!builtins.test(from)) return []
  const names = (specifiers as Node[]).map(({imported}) => (imported as Node | undefined)?.name ?? from) as string[]
  return mayRead ? names.filter((one) => !readsData.includes(one)) : names
}

/** What `require('…')` or `import('…')` loads of the world. */
function loads({type, callee, source, arguments: given}: Node): string[] {
  if (type === 'CallExpression' && (callee as Node).name !== 'require') return []
  const from = textOf(source ?? (given as Node[])[0])
  return builtins.test(from) ? [from] : []
}

/** What a literal says; empty for what is computed. */
function textOf(node: unknown): string {
  const value = (node as {value?: unknown} | undefined)?.value
  return typeof value === 'string' ? value : ''
}

/** A property or a key that is only called like one of the worlds. */
function isName(node: Node, parent: Node): boolean {
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (['Property', 'PropertyDefinition', 'TSPropertySignature'].includes(parent.type) && parent.key === node)
  )
}

test('nothing below the commands touches the world', () => {
  const below = files.filter((name) => !above.test(name) && !scripts.test(name))
  expect(below.length).toBeGreaterThan(15)
  const sins = below.flatMap((name) => [...sinsOf(name, readFileSync(new URL(name, src), 'utf8'))])
  expect(sins).toEqual([])
})

test('nothing that ships imports training', () => {
  const shipped = files.filter((name) => !scripts.test(name))
  const imports = (name: string) => /from '[^']*\/training\//.test(readFileSync(new URL(name, src), 'utf8'))
  expect(shipped.filter(imports)).toEqual([])
  expect(files.filter((name) => scripts.test(name)).length).toBeGreaterThan(5)
})

test('the guard sees what it guards against', () => {
  expect([
    ...sinsOf('rules/x.ts', "import {readFileSync} from 'node:fs'\nconsole.log(a.process, process.env)")
  ]).toEqual(['rules/x.ts: readFileSync', 'rules/x.ts: console', 'rules/x.ts: process'])
  expect([...sinsOf('rules/x.ts', "require('fs'); import('node:os'); require('diff')")]).toEqual([
    'rules/x.ts: fs',
    'rules/x.ts: node:os'
  ])
  expect([...sinsOf('lexicon/x.ts', "import {readFileSync, writeFileSync} from 'node:fs'")]).toEqual([
    'lexicon/x.ts: writeFileSync'
  ])
})

test('the command line loads no rules before a command needs them', () => {
  const loaded = new Set<string>()
  const follow = (name: string): void => {
    if (loaded.has(name)) return
    loaded.add(name)
    const text = readFileSync(new URL(name, src), 'utf8')
    for (const [, path] of text.matchAll(/^(?:import|export) (?!type)[^'"]*?from '(\.[^']+)\.js'/gm)) {
      follow(new URL(`${path}.ts`, new URL(name, src)).href.slice(src.href.length))
    }
  }
  follow('cli.ts')
  const definitions = readdirSync(new URL('program', src)).map((name) => `program/${name}`)
  expect(definitions.length).toBeGreaterThan(4)
  expect([...loaded].sort()).toEqual([
    'cli.ts',
    'commands/io.ts',
    'commands/optimise.ts',
    'commands/options.ts',
    'commands/stop.ts',
    'error.ts',
    'flags.ts',
    ...definitions,
    'reports/index.ts',
    'review-keys.ts',
    'shown.ts'
  ])
})
