/** A run with one of everything that reports stumble over. */
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import {Chalk} from 'chalk'
import {type Finding, severityOf} from '../src/finding.js'
import {type ReportName, reports} from '../src/reports/index.js'
import type {FileResult, Run, Style} from '../src/reports/run.js'

export const plainStyle: Style = {
  chalk: new Chalk({level: 0}),
  width: 100,
  links: false,
  statistics: false,
  summary: true,
  limit: 50
}

/** A finding about the first `actual` in `source`. */
export function found(source: string, actual: string, proposals: string[], more: Partial<Finding> = {}): Finding {
  const start = source.indexOf(actual)
  const state = more.state ?? 'applied'
  const rule = more.rule ?? 'spelling/typo'
  return {
    rule,
    family: rule.split(/[/:]/)[0],
    tier: 'safe',
    severity: severityOf(state),
    start,
    end: start + actual.length,
    actual,
    proposals,
    reason: 'a slip of the fingers',
    url: `https://example.org/rules#${rule}`,
    removes: false,
    state,
    ...more
  }
}

/** The reason of a finding that nobody is to hear of. */
export const silenced = 'what its author lets stand'

/** Lines with emoji, CRLF, a percent sign, a colon, a comma; a removal over several lines, with the blank line before it. */
const source =
  'One stone fell. The bridge wass shut ,and\r\n😀 Harbour Street was quiet: 50%, they said.\r\n\r\nShare this\r\nwith a friend\r\n'
const bridge: FileResult = {
  path: './news/bridge, 100%: part 1.txt',
  source,
  text: source.replace('wass', 'was').replace(' ,and', ', and').replace('\r\nShare this\r\nwith a friend\r\n', ''),
  page: false,
  findings: [
    found(source, 'wass', ['was']),
    found(source, ' ,', [', '], {rule: 'spacing/space-before', reason: 'no space stands before this mark: 50%, say'}),
    found(source, 'Street', [], {rule: 'spelling/unknown-word', state: 'advice', tier: 'advice'}),
    found(source, 'quiet', ['quite', 'quilt'], {state: 'advice', tier: 'advice'}),
    found(source, 'they said', ['he said'], {rule: 'other:pronoun', state: 'unsafe', tier: 'unsafe', url: undefined}),
    found(source, '\r\nShare this\r\nwith a friend\r\n', [''], {
      rule: 'boilerplate/share-bar',
      removes: true,
      reason: 'a share bar'
    })
  ]
}

const hostileText =
  'A \u001b[31mred\u001b[0m <b>"word"</b> & ]]> \u202eback\u0007\u009b1m.\n</script><script>alert(1)</script>\n'
const hostile: FileResult = {
  path: 'a<b>&"\'`|\u001b]8;;x\u0007\n.md',
  source: hostileText,
  text: hostileText,
  page: false,
  refused: 'it would lose 9 of its 9 words: no article was found, and the text is left as it is',
  findings: [
    found(hostileText, '\u001b[31mred\u001b[0m <b>"word"</b>', ['<i>%0A</i>\u0000'], {
      state: 'refused',
      reason: '`]]>` \u001b[2J'
    }),
    found(hostileText, '</script><script>alert(1)</script>', [''], {state: 'refused', removes: true, reason: ''}),
    found(hostileText, 'word', ['sword'], {state: 'stet', reason: silenced}),
    found(hostileText, '', ['x'], {start: hostileText.length, end: hostileText.length, state: 'protected'})
  ]
}

const article = 'The title\n\nThe ferry left ,late.\n'
const page: FileResult = {
  path: 'page.html',
  source: article,
  text: article.replace(' ,', ', '),
  page: true,
  findings: [
    found(article, '', [], {
      rule: 'page/unsure',
      severity: 'warning',
      state: 'advice',
      tier: 'advice',
      reason: 'unsure'
    }),
    found(article, ' ,', [', '], {rule: 'spacing/space-before'})
  ]
}

/** The same finding three times: fingerprints must tell them apart. */
const twins = 'so so so so so so so so\n'
const repeated: FileResult = {
  path: 'repeated.txt',
  source: twins,
  text: twins,
  page: false,
  findings: [0, 9, 18].map((start) => found(twins, 'so', ['to'], {start, end: start + 2, state: 'advice'}))
}

const clean: FileResult = {path: 'clean.txt', source: 'It left.\n', text: 'It left.\n', page: false, findings: []}

export const files = {bridge, hostile, page, repeated, clean}

export const sample: Run = {
  version: '1.2.3',
  files: [bridge, hostile, page, repeated, clean],
  errors: [
    {path: 'bad\u001b[2J.txt', message: 'Unexpected byte 0xff at offset 0 of `bad\u001b[2J.txt`, expected UTF-8'}
  ]
}

export const empty: Run = {version: '1.2.3', files: [], errors: []}

/** A run over these texts alone. */
export const runOf = (...texts: FileResult[]): Run => ({version: '1.2.3', files: texts, errors: []})

export const report = async (name: ReportName, run: Run) => (await reports[name].load())(run, plainStyle)

/** What a value has against a schema of ours or of a host. */
export function schema(name: string) {
  const ajv = new Ajv({allErrors: true})
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')))
  return (value: unknown) => {
    validate(value)
    return validate.errors ?? []
  }
}

/** Many findings of one severity in one text. */
export function many(count: number, severity: 'error' | 'warning'): FileResult {
  const source = 'word '.repeat(count)
  const findings = Array.from({length: count}, (_, i) =>
    found(source, 'word', ['sword'], {start: i * 5, end: i * 5 + 4, severity})
  )
  return {path: `${severity}s.txt`, source, text: source, page: false, findings}
}
