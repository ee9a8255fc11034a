/** The options that commands share, and what they mean to the library. */
import {type Command, InvalidArgumentError, Option} from 'commander'
import type {CleanOptions} from '../clean.js'
import {UserError} from '../error.js'
import {type ReportName, reportNames} from '../reports/index.js'

/** What commander hands to an action that took `cleaningOptions`. */
export interface Cleaning {
  only?: string[]
  skip?: string[]
  unsafe?: boolean
  title: boolean
  type: 'auto' | 'text' | 'markdown' | 'html'
  outputType?: 'text' | 'markdown'
  language?: string
  url?: string
  encoding?: string
}

/** What every command that prints takes. */
export interface Printing {
  color?: 'auto' | 'always' | 'never'
  quiet?: boolean
}

const names = (value: string, before: string[] = []): string[] => {
  const given = value.split(',').map((name) => name.trim())
  if (given.includes('')) throw new InvalidArgumentError('Expected rule names or families with commas between.')
  return [...before, ...given]
}

/** A number of things: 0, 1, 2, … */
export const count = (value: string): number => {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}

/** A file to write; `-` alone would be one of that name, which nobody wants. */
export const file = (value: string): string => {
  if (value === '' || value === '-') throw new InvalidArgumentError('Expected a file.')
  return value
}

/** A file to write, or `-` for standard output. */
export const fileOrStdout = (value: string): string => {
  if (value === '') throw new InvalidArgumentError('Expected a file or `-`.')
  return value
}

/** A directory, or a key of a record. */
export const named = (what: string) => (value: string) => {
  if (value === '') throw new InvalidArgumentError(`Expected ${what}.`)
  return value
}

/** A report, and where it goes. */
export interface ReportTarget {
  report: ReportName
  /** As the user writes it; standard output without it. */
  file?: string
}

/** `sarif`, or `sarif=report.sarif` for one with its file; several may be given. */
export const reportTarget = (value: string, before: ReportTarget[] = []): ReportTarget[] => {
  const [name, ...rest] = value.split('=')
  const report = reportNames.find((known) => known === name)
  if (!report)
    throw new InvalidArgumentError(`Expected one of ${reportNames.map((known) => `\`${known}\``).join(', ')}.`)
  const file = rest.join('=')
  if (rest.length > 0 && file === '') throw new InvalidArgumentError('Expected a file after `=`.')
  return [...before, {report, file: file === '' || file === '-' ? undefined : file}]
}

/** An encoding by a label of the WHATWG Encoding Standard. */
const encoding = (value: string): string => {
  try {
    return new TextDecoder(value).encoding
  } catch {
    throw new InvalidArgumentError('Expected an encoding such as `windows-1252`, `shift_jis` or `gb18030`.')
  }
}

export function cleaningOptions(command: Command): Command {
  return command
    .option('--only <rules>', 'run these rules or families alone, with commas between', names)
    .option('--skip <rules>', 'leave these rules or families out', names)
    .option(
      '--unsafe',
      'also apply the fixes that a person should look at: `boilerplate/page-frame`, `boilerplate/known-line` and `boilerplate/related-links` have some'
    )
    .option('--no-title', "leave the article's own title out")
    .addOption(
      new Option('--type <type>', 'what goes in; auto goes by the file name')
        .choices(['auto', 'text', 'markdown', 'html'])
        .default('auto')
    )
    .addOption(new Option('--output-type <type>', 'what a page in HTML becomes').choices(['text', 'markdown']))
    .option('--url <address>', 'the address of a page in HTML: its links become absolute', named('an address'))
    .option(
      '--encoding <label>',
      'the encoding of the files: `windows-1252`, `gb18030`, … (UTF-8, or what a page says)',
      encoding
    )
    .option('--language <tag>', 'language of the text (BCP 47); found from the text without it')
}

/** A number of threads, or `auto`. */
export const jobs = (value: string): number | 'auto' => {
  if (value === 'auto') return value
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Expected a number of threads or `auto`.')
  return Number(value)
}

export function jobsOption(): Option {
  const text = 'threads; auto: as many as the machine has, where there is work for them'
  return new Option('--jobs <n>', text).argParser(jobs).default('auto')
}

/** Where the config comes from. */
export function configOptions(command: Command): Command {
  return command
    .option('--config <file>', 'read this config (default: the nearest from the folder of each text upwards)', file)
    .option('--no-config', 'read no config at all')
}

export function printingOptions(command: Command): Command {
  return command
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'print no hints and no summary')
}

/**
 * The library's options. `type` is settled per file: see `typeOf`.
 *
 * @throws {UserError} for an unknown rule or a language that is none
 */
export async function toCleanOptions(given: Cleaning): Promise<CleanOptions> {
  const {select} = await import('../rules/index.js')
  select(given)
  if (given.language !== undefined && !isLanguage(given.language)) {
    throw new UserError(`Unexpected language \`${given.language}\`, expected a BCP 47 tag such as \`en-GB\``)
  }
  if (given.url !== undefined && !URL.canParse(given.url)) {
    throw new UserError(`Unexpected address \`${given.url}\`, expected one such as \`https://example.org/page\``)
  }
  const {only, skip, unsafe, title, language, outputType, url} = given
  return {only, skip, unsafe, title, language, outputType, url}
}

/** `german` is well formed, but the name of no language; `und` is one that nobody knows. */
function isLanguage(tag: string): boolean {
  try {
    const {language} = new Intl.Locale(tag)
    return language === 'und' || new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(tag) !== undefined
  } catch {
    return false
  }
}

/** The type of a text: what the user says, else what its name says, else plain text. */
export function typeOf(given: Cleaning['type'], name: string): 'text' | 'markdown' | 'html' {
  if (given !== 'auto') return given
  if (/\.(md|markdown)$/i.test(name)) return 'markdown'
  return /\.html?$/i.test(name) ? 'html' : 'text'
}
