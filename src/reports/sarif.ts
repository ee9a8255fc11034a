/** SARIF 2.1.0 as GitHub's code scanning wants it. */
import type {Log, Region, ReportingDescriptor, Result, Run as SarifRun} from 'sarif'
import type {Example} from '../rule.js'
import {rules} from '../rules/index.js'
import {jsonText, shown} from '../shown.js'
import {messageOf, pathOf, type RankedFinding, ranked} from './ranked.js'
import type {Place, Run} from './run.js'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** GitHub refuses a file with more results in a run. */
const mostResults = 25_000
const levels = {error: 'error', warning: 'warning', info: 'note'} as const

export function sarif(run: Run): string {
  const findings = ranked(run)
  const spoken = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
  const indexes = new Map(spoken.map(({rule}, i) => [rule, i]))
  const notifications: NonNullable<SarifRun['invocations']>[0]['toolExecutionNotifications'] = run.errors.map(
    ({path, message}) => ({
      level: 'error',
      message: {text: shown(message)},
      locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path)}}}]
    })
  )
  if (findings.length > mostResults) {
    const text = `${findings.length - mostResults} of ${findings.length} findings are left out, the least severe.`
    notifications.push({level: 'warning', message: {text}})
  }
  const log: Log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bluepencil',
            version: run.version,
            semanticVersion: run.version,
            informationUri: 'https://github.com/bluepencil/bluepencil',
            rules: spoken.map(descriptorOf)
          }
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{executionSuccessful: run.errors.length === 0, toolExecutionNotifications: notifications}],
        results: findings.slice(0, mostResults).map((finding) => resultOf(finding, indexes.get(finding.rule)!))
      }
    ]
  }
  return jsonText(log, 2)
}

function resultOf(finding: RankedFinding, ruleIndex: number): Result {
  const {rule, severity, file, start, editStart, end, state, tier, proposals, reason, fingerprint} = finding
  const artifactLocation = {uri: uriOf(file.path)}
  const mends = !file.page && (state === 'applied' || state === 'unsafe')
  const replacement = {deletedRegion: regionOf(editStart, end), insertedContent: {text: proposals[0]}}
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: {text: messageOf(finding)},
    // The lines of a page's article are not those of the page: its findings are about the page as a whole.
    locations: [{physicalLocation: {artifactLocation, region: file.page ? wholeFile : regionOf(start, end)}}],
    partialFingerprints: {'bluepencil/v1': fingerprint},
    fixes: mends
      ? [
          {
            description: {text: shown(reason || 'mend it')},
            artifactChanges: [{artifactLocation, replacements: [replacement]}]
          }
        ]
      : undefined,
    properties: {state, tier}
  }
}

const wholeFile: Region = {startLine: 1, startColumn: 1, endLine: 1, endColumn: 1}

function regionOf(start: Place, end: Place): Region {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

/** A path as a URI: relative ones stay so, for they are read from the root of the repository. */
function uriOf(path: string): string {
  const name = pathOf(path)
  const encoded = name.split('/').map(encodeURIComponent).join('/')
  if (/^[a-z]:\//i.test(name)) return `file:///${name.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`
  return name.startsWith('/') ? `file://${encoded}` : encoded
}

/** What is known of a rule; of a plugin's there is the name alone. */
function descriptorOf({rule: name, url}: RankedFinding): ReportingDescriptor {
  const meta = rules.map(({meta}) => meta).find((meta) => meta.name === name)
  if (!meta) {
    const text = `A finding of \`${name}\`.`
    return {id: name, shortDescription: {text}, fullDescription: {text}, help: {text}, helpUri: url}
  }
  const lines = meta.examples.flatMap(exampleLine)
  const full = meta.why ? `${meta.summary} ${meta.why}` : meta.summary
  return {
    id: name,
    name: name.replace(/(?:^|[/-])(\w)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: {text: meta.summary},
    fullDescription: {text: full},
    help: {text: [full, ...lines].join('\n'), markdown: `${full}\n\n${lines.map((line) => `- ${line}\n`).join('')}`},
    helpUri: url,
    defaultConfiguration: {level: meta.fix === 'none' ? 'note' : 'warning'},
    properties: {tags: [name.split('/')[0]], precision: meta.fix === 'safe' ? 'high' : 'medium'}
  }
}

function exampleLine(example: Example): string[] {
  if ('known' in example && example.known) return []
  const quoted = (text: string) => JSON.stringify(shown(text))
  if ('from' in example) return [`mends ${quoted(example.from)}: ${quoted(example.to)}`]
  return 'keep' in example ? [`keeps ${quoted(example.keep)}: ${example.because}`] : []
}
