/** Below the commands nothing touches the world: no process, no console, no file system, no network. */
import {readdirSync, readFileSync} from 'node:fs'
import ts from 'typescript'
import {expect, test} from 'vitest'

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))

/** The command line itself, and the config. */
const above = /^(?:bytecode|cli)\.ts$|^(commands|config|program)\//
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

function* sinsOf(name: string, text: string): Generator<string> {
  if (!suspect.test(text)) return
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) found.push(...importSins(node, readers.test(name)))
    if (ts.isCallExpression(node) && ts.isStringLiteral(node.arguments[0] ?? node) && loads(node)) {
      const {text} = node.arguments[0] as ts.StringLiteral
      if (builtins.test(text)) found.push(text)
    }
    if (ts.isIdentifier(node) && worlds.includes(node.text) && !isName(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  for (const one of found) yield `${name}: ${one}`
}

function importSins(node: ts.ImportDeclaration, mayRead: boolean): string[] {
  const from = (node.moduleSpecifier as ts.StringLiteral).text
  if (/\/(cli|commands\/.*)\.js$/.test(from)) return [`imports ${from}`]
  if (!builtins.test(from)) return []
  const bindings = node.importClause?.namedBindings
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({name}) => name.text) : [from]
  return mayRead ? names.filter((one) => !readsData.includes(one)) : names
}

/** `require('…')` or `import('…')`. */
function loads({expression}: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

/** A property or a key that is only called like one of the worlds. */
function isName(node: ts.Identifier): boolean {
  const {parent} = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent)
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
    ...definitions,
    'reports/index.ts',
    'review-keys.ts',
    'shown.ts'
  ])
})
