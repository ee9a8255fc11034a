/** The language server, asked by a real client over its pipes. */
import {type ChildProcess, spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterEach, expect, test} from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {directoryWith} from '../invoke.js'
import {until} from './until.js'

const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))
const source = 'We recieve letters ,and they beleive it.\n'
const whole = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}

let child: ChildProcess
let client: ProtocolConnection
const published: PublishDiagnosticsParams[] = []

async function serve(cwd: string): Promise<void> {
  published.length = 0
  child = spawn('node', [bin, 'lsp', '--stdio'], {cwd, stdio: ['pipe', 'pipe', 'inherit']})
  client = createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!))
  client.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params)
  })
  client.listen()
  const {capabilities} = await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {}
  })
  expect(capabilities.hoverProvider).toBe(true)
  await client.sendNotification(InitializedNotification.type, {})
}

afterEach(async () => {
  await client.sendRequest(ShutdownRequest.type)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await client.sendNotification(ExitNotification.type)
  expect(await ended).toBe(0)
})

async function open(cwd: string, name: string, text: string, languageId = 'plaintext'): Promise<string> {
  const uri = pathToFileURL(join(cwd, name)).href
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {uri, languageId, version: 1, text}
  })
  return uri
}

/** The diagnostics after those that are known already. */
async function diagnostics(known = 0) {
  await until(
    () => published.length > known,
    () => 'diagnostics'
  )
  return published.at(-1)!.diagnostics
}

function applied(text: string, action: CodeAction | undefined, uri: string): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), action!.edit!.changes![uri])
}

test('diagnostics by tier, quick fixes, all that is safe, why', async () => {
  const cwd = directoryWith()
  await serve(cwd)
  const uri = await open(cwd, 'a.txt', source)
  const found = await diagnostics()
  expect(found.map(({code, severity, range}) => [code, severity, range.start.character])).toEqual([
    ['spelling/known-misspelling', DiagnosticSeverity.Warning, 3],
    ['spacing/space-before', DiagnosticSeverity.Warning, 18],
    ['spelling/known-misspelling', DiagnosticSeverity.Warning, 29]
  ])
  const textDocument = {uri}
  const actions = (await client.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: found[0].range,
    context: {diagnostics: []}
  })) as CodeAction[]
  expect(actions.map(({title}) => title)).toEqual([
    'Write “receive”',
    'Never: “recieve” is right',
    'Clean: apply all that is safe'
  ])
  expect(applied(source, actions[0], uri)).toBe('We receive letters ,and they beleive it.\n')
  expect(applied(source, actions[2], uri)).toBe('We receive letters, and they believe it.\n')
  const only = ['source.fixAll']
  const all = (await client.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: whole,
    context: {diagnostics: [], only}
  })) as CodeAction[]
  expect(all.map(({kind}) => kind)).toEqual(['source.fixAll.bluepencil'])
  const hover = await client.sendRequest(HoverRequest.type, {textDocument, position: {line: 0, character: 5}})
  expect(JSON.stringify(hover)).toContain('Correct a well-known misspelling that has one correction.')
})

test('never: the words are written beside the config, and heard at once', async () => {
  const cwd = directoryWith({'bluepencil.config.json': '{"rules": {"spacing": "off"}}'})
  await serve(cwd)
  const uri = await open(cwd, 'a.txt', source)
  const found = await diagnostics()
  expect(found.map(({code}) => code)).toEqual(['spelling/known-misspelling', 'spelling/known-misspelling'])
  const actions = (await client.sendRequest(CodeActionRequest.type, {
    textDocument: {uri},
    range: found[0].range,
    context: {diagnostics: []}
  })) as CodeAction[]
  const {command} = actions.find(({title}) => title.startsWith('Never'))!
  await client.sendRequest(ExecuteCommandRequest.type, {command: command!.command, arguments: command!.arguments})
  expect((await diagnostics(1)).map(({range}) => range.start.character)).toEqual([29])
  expect(JSON.parse(readFileSync(join(cwd, 'bluepencil.config.json'), 'utf8')).words).toEqual(['recieve'])
})

test('stet and the baseline hold; what is typed is checked', async () => {
  const cwd = directoryWith({'bluepencil.config.json': '{"baseline": "old.tsv"}', 'a.md': 'They beleive it.\n'})
  const update = spawn('node', [bin, 'check', '--update-baseline', 'a.md'], {cwd, stdio: 'ignore'})
  expect(await new Promise((resolve) => update.once('exit', resolve))).toBe(0)
  await serve(cwd)
  const text = '<!-- stet -->\n\nWe recieve letters.\n\nThey beleive it.\n'
  const uri = await open(cwd, 'a.md', text, 'markdown')
  expect(await diagnostics()).toEqual([])
  await client.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: {uri, version: 2},
    contentChanges: [{text: `${text}\nI recieve nothing.\n`}]
  })
  expect((await diagnostics(1)).map(({range}) => range.start.line)).toEqual([6])
})
