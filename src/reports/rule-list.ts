/** The rules in words, from their `meta`. */
import type {ChalkInstance} from 'chalk'
import {anchorOf, type Example, familyOf, type Meta} from '../rule.js'

const fixes = {
  safe: 'clean applies it',
  unsafe: 'clean applies it with --unsafe: a person should look at it',
  none: 'advice only: clean never applies it'
}

/** One line a rule, by family. */
export function ruleList(metas: readonly Meta[], chalk: ChalkInstance): string {
  const width = Math.max(...metas.map(({name}) => name.length))
  const line = ({name, fix, summary}: Meta) => {
    const mark = fix === 'safe' ? '' : chalk.yellow(fix === 'unsafe' ? ' (--unsafe)' : ' (advice)')
    return `  ${chalk.cyan(name.padEnd(width))}  ${summary}${mark}\n`
  }
  return [...new Set(metas.map(({name}) => familyOf(name)))]
    .map((family) => ({family, own: metas.filter(({name}) => name.startsWith(`${family}/`))}))
    .filter(({own}) => own.length > 0)
    .map(({family, own}) => `${chalk.bold(family)}\n${own.map(line).join('')}`)
    .join('\n')
}

/** A rule with all its examples. */
export function explanationOf(meta: Meta, chalk: ChalkInstance): string {
  const languages = meta.scope === 'english' ? 'English text' : 'text in any language'
  const parts = [
    `${chalk.bold(meta.name)}\n${meta.summary}\n${meta.why ? `${meta.why}\n` : ''}`,
    `Fix: ${fixes[meta.fix]}\nReads: ${languages}\n`,
    section('Mends', meta.examples, mended, chalk),
    section('Advises', meta.examples, advised, chalk),
    section('Keeps', meta.examples, kept, chalk),
    section('Known failures', meta.examples, known, chalk),
    options(meta, chalk)
  ]
  return parts.filter(Boolean).join('\n')
}

type Show = (example: Example, chalk: ChalkInstance) => string | undefined

function section(title: string, examples: readonly Example[], show: Show, chalk: ChalkInstance): string {
  const shown = examples.map((example) => show(example, chalk)).filter((one) => one !== undefined)
  return shown.length > 0 ? `${chalk.bold(title)}\n${shown.join('')}` : ''
}

const mended: Show = (example, chalk) => (isKnown(example) || !('from' in example) ? undefined : change(example, chalk))

const advised: Show = (example, chalk) =>
  isKnown(example) || !('advise' in example) ? undefined : quote('?', example.advise, example.because, chalk)

const kept: Show = (example, chalk) =>
  isKnown(example) || !('keep' in example) ? undefined : quote('=', example.keep, example.because, chalk)

const known: Show = (example, chalk) => {
  if (!isKnown(example)) return undefined
  return 'from' in example
    ? change({...example, because: example.known}, chalk)
    : quote('=', 'keep' in example ? example.keep : '', example.known!, chalk)
}

function isKnown(example: Example): example is Example & {known: string} {
  return 'known' in example && example.known !== undefined
}

function change({from, to, because}: {from: string; to: string; because?: string}, chalk: ChalkInstance): string {
  const reason = because ? chalk.dim(`    ${because}\n`) : ''
  return `${quoted('-', from, chalk.red)}${quoted('+', to, chalk.green)}${reason}`
}

function quote(mark: string, text: string, because: string, chalk: ChalkInstance): string {
  return `${quoted(mark, text, (line) => line)}${chalk.dim(`    ${because}`)}\n`
}

function quoted(mark: string, text: string, paint: (line: string) => string): string {
  return text
    .split('\n')
    .map((line, i) => `  ${paint(`${i === 0 ? mark : ' '} ${line}`.trimEnd())}\n`)
    .join('')
}

function options({options = {}}: Meta, chalk: ChalkInstance): string {
  const lines = Object.entries(options).map(
    ([name, value]) => `  ${name}  (${typeof value}, ${JSON.stringify(value)} by default)\n`
  )
  return lines.length > 0 ? `${chalk.bold('Options')}\n${lines.join('')}` : ''
}

/** The rules as a Markdown table: the README prints it. */
export function ruleTable(metas: readonly Meta[]): string {
  const rows = metas.map((meta) => {
    const {name, summary, fix} = meta
    return `| <a id="${anchorOf(meta)}"></a>\`${name}\` | ${summary} | ${words[fix]} |`
  })
  return `| rule | what it does | |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

const words = {safe: 'applied', unsafe: 'with `--unsafe`', none: 'advice'}
