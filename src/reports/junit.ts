/** JUnit's XML: a suite a text, a failed case for each error and warning, one that passes when there is none. */
import {messageOf} from './ranked.js'
import {type FileResult, listed, type PlacedFinding, type Run} from './run.js'
import {attribute, content} from './xml.js'

export function junit({files, errors}: Run): string {
  const suites = files.map(suiteOf)
  for (const {path, message} of errors) suites.push(suite(path, [unread(path, message)], 0, 1))
  // A report without a case counts as no report.
  if (suites.length === 0) suites.push(suite('bluepencil', [passed('bluepencil', '')], 0, 0))
  const failures = suites.reduce((sum, {failed}) => sum + failed, 0)
  const tests = suites.reduce((sum, {cases}) => sum + cases, 0)
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites name="bluepencil" tests="${tests}" failures="${failures}" errors="${errors.length}">\n` +
    `${suites.map(({text}) => text).join('')}</testsuites>\n`
  )
}

interface Suite {
  text: string
  cases: number
  failed: number
}

function suiteOf(file: FileResult): Suite {
  const heard = listed(file)
  const failed = heard.filter(({severity}) => severity !== 'info')
  if (failed.length > 0)
    return suite(
      file.path,
      failed.map((finding) => failure(finding, file)),
      failed.length,
      0
    )
  const advice = heard.map((finding) => `${placeText(finding, file)}${finding.rule}: ${messageOf(finding)}\n`)
  return suite(file.path, [passed(file.path, advice.join(''))], 0, 0)
}

function suite(name: string, cases: readonly string[], failed: number, errors: number): Suite {
  const sums = `tests="${cases.length}" failures="${failed}" errors="${errors}"`
  const text = `  <testsuite name="${attribute(name)}" ${sums}>\n${cases.join('')}  </testsuite>\n`
  return {text, cases: cases.length, failed}
}

function passed(path: string, advice: string): string {
  const inside = advice ? `>\n      <system-out>${content(advice)}</system-out>\n    </testcase>` : '/>'
  return `    <testcase name="bluepencil" classname="${attribute(path)}"${inside}\n`
}

function failure(finding: PlacedFinding, file: FileResult): string {
  const {rule, severity} = finding
  const name = attribute(`${placeText(finding, file)}${rule}`)
  const message = messageOf(finding)
  return (
    `    <testcase name="${name}" classname="${attribute(file.path)}">\n` +
    `      <failure type="${severity}" message="${attribute(message)}">${content(`${file.path}:${placeText(finding, file)}${message}`)}</failure>\n` +
    '    </testcase>\n'
  )
}

function placeText({start}: PlacedFinding, {page}: FileResult): string {
  return page ? '' : `${start.line}:${start.column} `
}

function unread(path: string, message: string): string {
  return (
    `    <testcase name="read" classname="${attribute(path)}">\n` +
    `      <error type="error" message="${attribute(message)}"/>\n    </testcase>\n`
  )
}
