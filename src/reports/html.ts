/**
 * A page on which a person reviews: the text with every change in place, a card beside each, keys to decide, and a file of
 * decisions at the end. One file without a network: a policy in its head forbids one, and every script but its own.
 */
import {createHash} from 'node:crypto'
import {isHeard} from '../finding.js'
import {reviewKeys} from '../review-keys.js'
import {jsonText} from '../shown.js'
import {verdictNames, verdictOf} from '../verdict.js'
import {escaped, sectionOf, type TextData, toDecide} from './html/page.js'
import {script} from './html/script.js'
import {style} from './html/style.js'
import {type FileResult, type Run, sumsOf} from './run.js'
import {sumsSentence, verdictsSentence} from './sums.js'

export function html(run: Run): string {
  const files = worstFirst(run.files)
  const data: TextData[] = []
  let sections = ''
  let first = 0
  for (const [t, file] of files.entries()) {
    const section = sectionOf(file, t, first)
    sections += section.html
    data.push(section.data)
    first += section.data.findings.length
  }
  const title = files.length === 1 ? files[0].path : `${files.length} texts`
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'`
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escaped(title)} – bluepencil</title><style>${style}</style></head>\n<body>\n` +
    `${header(files)}<main>\n${verdict(files)}${rules(files)}${help}${lessons}${unread(run)}${files.length === 1 ? '' : index(files)}` +
    `${sections}</main><output id="read" role="status"></output>\n` +
    `<script type="application/json" id="data">${jsonText(data).trimEnd().replaceAll('<', '\\u003c')}</script>\n` +
    `<script>${script}</script>\n</body></html>\n`
  )
}

/** Texts that are left alone first, then those with most findings. */
function worstFirst(files: readonly FileResult[]): FileResult[] {
  const weight = ({findings}: FileResult) => findings.filter(isHeard).length
  return [...files].sort(
    (a, b) => Number(b.refused !== undefined) - Number(a.refused !== undefined) || weight(b) - weight(a)
  )
}

function header(files: readonly FileResult[]): string {
  const back = files.length === 1 ? '' : '<a id="back" href="#" hidden>← all texts</a>'
  const tools = [
    ['r', 'accept', 'all changes that are not decided; advice is left open'],
    ['R', 'skip', 'all that is not decided']
  ].map(
    ([key, label, hint]) =>
      `<button type="button" data-act="${key}" title="${hint}"><kbd>${key}</kbd> <span data-rest="${label}">${label} rest</span></button>`
  )
  tools.push('<button type="button" data-act="u"><kbd>u</kbd> undo</button>')
  tools.push('<button type="button" data-act="save" title="the decisions as decisions.json"><kbd>w</kbd> save</button>')
  return (
    `<header id="top"><div id="bar"><h1><span>blue</span>pencil</h1>${back}<span id="count"></span>` +
    `<button type="button" id="hold" title="the text as it was"><kbd>b</kbd> hold for before</button>${tools.join('')}</div>` +
    '<div id="progress"><span id="share"></span></div><output id="say" role="status"></output></header>\n'
  )
}

/** What a reader sees first: the sums, and what is to do with the texts. */
function verdict(files: readonly FileResult[]): string {
  const sentence = escaped(sumsSentence(sumsOf(files.map(toDecide)))).replace(/^\d+ \w+/, '<b>$&</b>')
  const verdicts = files.length > 1 ? `<br>${verdictsSentence(files)}` : ''
  return `<p id="verdict">${sentence}${verdicts}</p>\n`
}

/** A bar for each rule, as long as its share of the findings; a click filters. */
function rules(files: readonly FileResult[]): string {
  const counts = Object.entries(sumsOf(files.map(toDecide)).rules)
  const most = Math.max(1, ...counts.map(([, count]) => count))
  const items = counts.map(([rule, count]) => {
    const share = Math.round((100 * count) / most)
    return (
      `<li><button type="button" data-rule="${escaped(rule)}" data-share="${share}" aria-pressed="true" ` +
      `title="show this rule alone; with Ctrl, one of several"><span>${escaped(rule)}</span><b>${count}</b><i></i></button></li>`
    )
  })
  return items.length > 0 ? `<ul class="rules">${items.join('')}</ul>\n` : ''
}

const keys = reviewKeys.filter(({where}) => where !== 'terminal')

const help =
  '<details id="help"><summary>Keys: <kbd>a</kbd> accept, <kbd>s</kbd> skip, <kbd>e</kbd> edit, <kbd>u</kbd> undo, <kbd>w</kbd> save, ' +
  `<kbd>?</kbd> all of them</summary><dl>${keys.map(({key, does}) => `<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`).join('')}` +
  '</dl></details>\n'

const lessons =
  '<p id="lessons" hidden>For all texts to come, <kbd>clean --decisions … --learn</kbd>, or in your config: <code></code> ' +
  '<button type="button" data-act="copy">copy</button></p>\n'

function unread({errors}: Run): string {
  return errors.map(({path, message}) => `<p class="unread">${escaped(path)}: ${escaped(message)}</p>\n`).join('')
}

function index(files: readonly FileResult[]): string {
  const rows = files.map((file, t) => {
    const sums = sumsOf([toDecide(file)])
    const alone = file.refused ? ' <span class="bad">left alone</span>' : ''
    return (
      `<tr><td><a href="#t${t}">${escaped(file.path)}</a>${alone}</td><td>${verdictNames[verdictOf(file).verdict]}</td>` +
      `<td>${sums.applied}</td>` +
      `<td>${sums.findings - sums.applied}</td><td data-left="${t}"></td></tr>`
    )
  })
  const heads = ['text', 'verdict', 'changes', 'to look at', 'review'].map((head) => `<th scope="col">${head}</th>`)
  return `<table id="index"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>\n`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
