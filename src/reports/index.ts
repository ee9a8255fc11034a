/** Every report by its name, which `--format` takes. Each is loaded when it is asked for: most runs print one. */
import type {Report} from './run.js'

export interface ReportEntry {
  /** What it is, for `--help`. */
  summary: string
  load: () => Promise<Report>
  /** For programs: no colour, whatever the terminal. */
  machine: boolean
}

export const reports = {
  pretty: {
    summary: 'for people, in the terminal',
    load: async () => (await import('./pretty.js')).pretty,
    machine: false
  },
  json: {
    summary: 'one object, with its schema',
    load: async () => (await import('./json.js')).json,
    machine: true
  },
  jsonl: {
    summary: 'a record a line',
    load: async () => (await import('./jsonl.js')).jsonl,
    machine: true
  },
  sarif: {
    summary: 'SARIF 2.1.0, for code scanning',
    load: async () => (await import('./sarif.js')).sarif,
    machine: true
  },
  github: {
    summary: 'annotations of GitHub Actions',
    load: async () => (await import('./github.js')).github,
    machine: true
  },
  gitlab: {
    summary: 'a code quality report for GitLab',
    load: async () => (await import('./gitlab.js')).gitlab,
    machine: true
  },
  checkstyle: {
    summary: 'Checkstyle XML',
    load: async () => (await import('./checkstyle.js')).checkstyle,
    machine: true
  },
  junit: {
    summary: 'JUnit XML, a test a text',
    load: async () => (await import('./junit.js')).junit,
    machine: true
  },
  rdjson: {
    summary: 'for reviewdog, with suggestions',
    load: async () => (await import('./rdjson.js')).rdjson,
    machine: true
  },
  html: {
    summary: 'a page to review the findings on',
    load: async () => (await import('./html.js')).html,
    machine: true
  },
  markdown: {
    summary: 'the sums, for the page of a job or a merge request',
    load: async () => (await import('./markdown.js')).markdown,
    machine: true
  }
} satisfies Record<string, ReportEntry>

export type ReportName = keyof typeof reports
export const reportNames = Object.keys(reports) as ReportName[]
