/** `bluepencil lsp`: a language server on standard input and output. Texts and Markdown; the offsets of a page are not its own. */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, extname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Hover,
  type Range,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type Finding, sentenceOf} from '../finding.js'
import {canLearnNever} from '../review.js'
import {Cleaners, type Configuring} from './configs.js'
import {writeWhole} from './files.js'
import type {Io} from './io.js'
import type {Cleaning} from './options.js'

/** Between the last key and the check, in milliseconds. */
const pause = 200
/** What the client sends back when a person says that words are right. */
const neverCommand = 'bluepencil.never'

/** Serves until the client closes the connection. */
export async function lspCommand(flags: Cleaning & Configuring, io: Io): Promise<number> {
  const connection = createConnection(io.stdin as NodeJS.ReadStream, io.stdout as NodeJS.WriteStream)
  const server = new Server(connection, flags, io)
  server.listen()
  await new Promise<void>((resolve) => io.stdin.once('close', resolve))
  return 0
}

class Server {
  private readonly connection: Connection
  private readonly flags: Cleaning & Configuring
  private readonly io: Io
  private readonly documents = new TextDocuments(TextDocument)
  private readonly findings = new Map<string, readonly Finding[]>()
  private readonly timers = new Map<string, NodeJS.Timeout>()
  private cleaners: Promise<Cleaners> | undefined

  constructor(connection: Connection, flags: Cleaning & Configuring, io: Io) {
    this.connection = connection
    this.flags = flags
    this.io = io
  }

  listen(): void {
    const {connection, documents} = this
    connection.onInitialize(() => ({
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll]},
        executeCommandProvider: {commands: [neverCommand]}
      },
      serverInfo: {name: 'bluepencil'}
    }))
    documents.onDidChangeContent(({document}) => this.later(document))
    documents.onDidSave(() => this.reload())
    documents.onDidClose(({document}) => {
      this.findings.delete(document.uri)
      connection.sendDiagnostics({uri: document.uri, diagnostics: []})
    })
    connection.onDidChangeWatchedFiles(() => this.reload())
    connection.onCodeAction(({textDocument, range, context}) => this.actionsAt(textDocument.uri, range, context.only))
    connection.onHover(({textDocument, position}) => this.hoverAt(textDocument.uri, position))
    connection.onExecuteCommand(({command, arguments: given}) =>
      command === neverCommand ? this.never(given as [string, string, string]) : undefined
    )
    documents.listen(connection)
    connection.listen()
  }

  /** A config may have changed: everything is read anew. */
  private reload(): void {
    this.cleaners = undefined
    for (const document of this.documents.all()) this.later(document)
  }

  private later(document: TextDocument): void {
    clearTimeout(this.timers.get(document.uri))
    this.timers.set(
      document.uri,
      setTimeout(() => this.check(document.uri), pause)
    )
  }

  private async check(uri: string): Promise<void> {
    const document = this.documents.get(uri)
    const input = document && inputOf(document)
    if (!document || !input) return
    const {version} = document
    try {
      this.cleaners ??= Cleaners.of(this.flags, this.io, {advice: true})
      const cleaners = await this.cleaners
      const {clean} = await cleaners.for(input)
      const cleaned = await clean(document.getText())
      const baseline = await baselineFor(cleaners, input)
      const findings = baseline ? baseline.hide(cleaned) : cleaned.findings
      // Somebody has typed on: the next check has its say.
      if (this.documents.get(uri)?.version !== version) return
      const heard = findings.filter(({state}) => state !== 'baseline' && state !== 'stet')
      this.findings.set(uri, heard)
      const diagnostics = heard.map((finding) => diagnosticOf(finding, document))
      await this.connection.sendDiagnostics({uri, version, diagnostics})
    } catch (error) {
      // A config that is wrong, or a fault of ours: the server goes on.
      this.connection.window.showErrorMessage(`bluepencil: ${(error as Error).message}`)
    }
  }

  private async actionsAt(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    const document = this.documents.get(uri)
    if (!document) return []
    const wanted = (kind: string) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`))
    const findings = this.findings.get(uri) ?? []
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)]
    const here = findings.filter(({start, end}) => start <= to && from <= end)
    const actions: CodeAction[] = []
    if (wanted(CodeActionKind.QuickFix)) actions.push(...here.flatMap((finding) => quickFixes(finding, document)))
    const safe = findings.filter(({state}) => state === 'applied')
    if (wanted(`${CodeActionKind.SourceFixAll}.bluepencil`) && safe.length > 0) {
      const edits = safe.map((finding) => editOf(finding, finding.proposals[0], document))
      const title = 'Clean: apply all that is safe'
      actions.push({title, kind: `${CodeActionKind.SourceFixAll}.bluepencil`, edit: {changes: {[uri]: edits}}})
    }
    return actions
  }

  private async hoverAt(uri: string, position: Range['start']): Promise<Hover | undefined> {
    const document = this.documents.get(uri)
    if (!document) return undefined
    const offset = document.offsetAt(position)
    const finding = this.findings.get(uri)?.find(({start, end}) => start <= offset && offset <= end)
    if (!finding) return undefined
    const {rules} = await import('../rules/index.js')
    const meta = rules.find((rule) => rule.meta.name === finding.rule)?.meta
    const link = finding.url ? `[${finding.rule}](${finding.url})` : `\`${finding.rule}\``
    const parts = [link, finding.reason, meta?.summary, meta?.why].filter(Boolean)
    return {contents: {kind: 'markdown', value: parts.join('\n\n')}, range: rangeOf(finding, document)}
  }

  /** Words are right as they stand, from now on: `kind` is `names` or `words`. */
  private async never([uri, words, kind]: [string, string, string]): Promise<void> {
    const {lessonFile} = await import('../config/learn.js')
    const folder = uri.startsWith('file:') ? dirname(fileURLToPath(uri)) : this.io.cwd
    const {file, text} = await lessonFile(folder, {[kind]: [words]})
    writeWhole(file, text)
    this.reload()
  }
}

/** What a document is to the other commands; undefined for one that is not checked. */
function inputOf({uri, languageId}: TextDocument): {name: string; file?: string} | undefined {
  if (languageId === 'html') return undefined
  if (uri.startsWith('file:')) {
    const file = fileURLToPath(uri)
    const isText = ['.md', '.markdown', '.txt'].includes(extname(file).toLowerCase())
    return {name: languageId === 'markdown' && !isText ? `${file}.md` : file, file}
  }
  return {name: languageId === 'markdown' ? 'untitled.md' : 'untitled.txt'}
}

async function baselineFor(cleaners: Cleaners, input: {name: string; file?: string}) {
  const config = await cleaners.configFor(input)
  const file = config && (await import('../config/settings.js')).baselineOf(config)
  if (!file || !existsSync(file)) return undefined
  const {Baseline} = await import('../baseline.js')
  return new Baseline(readFileSync(file, 'utf8'), file)
}

function diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
  const {rule, url, removes, reason} = finding
  return {
    range: rangeOf(finding, document),
    severity: severityIn(finding),
    source: 'bluepencil',
    code: rule,
    codeDescription: url ? {href: url} : undefined,
    message: `${sentenceOf(finding)}: ${reason}`,
    tags: removes ? [DiagnosticTag.Unnecessary] : undefined
  }
}

/** By tier: what clean applies is a warning, what a person should look at information, advice a hint. */
function severityIn({severity, tier, state}: Finding): DiagnosticSeverity {
  if (severity === 'error') return DiagnosticSeverity.Error
  if (state === 'applied' || severity === 'warning') return DiagnosticSeverity.Warning
  return tier === 'advice' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information
}

function quickFixes(finding: Finding, document: TextDocument): CodeAction[] {
  const {proposals, actual, state} = finding
  const diagnostics = [diagnosticOf(finding, document)]
  const fixes = proposals.map((words): CodeAction => {
    const title = words === '' ? 'Take it out' : `Write “${words.trim() || words}”`
    const edit = {changes: {[document.uri]: [editOf(finding, words, document)]}}
    const isPreferred = proposals.length === 1 && state === 'applied'
    return {title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred, edit}
  })
  if (!canLearnNever(finding)) return fixes
  const isName = /^\p{Lu}/u.test(actual)
  const title = `Never: “${actual}” is ${isName ? 'a name' : 'right'}`
  const command = {title, command: neverCommand, arguments: [document.uri, actual, isName ? 'names' : 'words']}
  return [...fixes, {title, kind: CodeActionKind.QuickFix, diagnostics, command}]
}

function editOf(finding: Finding, newText: string, document: TextDocument): TextEdit {
  return {range: rangeOf(finding, document), newText}
}

function rangeOf({start, end}: Pick<Finding, 'start' | 'end'>, document: TextDocument): Range {
  return {start: document.positionAt(start), end: document.positionAt(end)}
}
