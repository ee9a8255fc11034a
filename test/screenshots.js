/**
 * The pictures of the README: `npm run screenshots` makes them anew under `fixtures/screenshots`, in the system's Chromium
 * (`CHROMIUM=path` for another one). What is on them is what the built command prints.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {temporaryFolder} from './folder.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = (name) => join(root, 'fixtures', 'screenshots', `${name}.png`)
const article = 'fixtures/articles/news-ferry.input.txt'
const report = join(temporaryFolder(), 'report.html')

function bluepencil(...args) {
  const all = ['bin/bluepencil.js', 'check', '--fail-on', 'never', ...args, article]
  return execFileSync(process.execPath, all, {cwd: root, encoding: 'utf8'})
}

const styles = {
  1: 'font-weight:600',
  2: 'opacity:.6',
  4: 'text-decoration:underline',
  9: 'text-decoration:line-through'
}
const colours = {31: '#ff8a80', 32: '#8fd694', 33: '#f2c66d', 36: '#7fd1e0'}

/** What a terminal would show, as a page. */
function terminal(command, printed) {
  const escaped = printed.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = escaped.replace(/\u001b\[(\d+)m/g, (_, code) => {
    if (styles[code]) return `<span style="${styles[code]}">`
    return colours[code] ? `<span style="color:${colours[code]}">` : '</span>'
  })
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #1d1f24; color: #d8dae0; font: 14px/1.5 'DejaVu Sans Mono', ui-monospace, monospace; padding: 18px 22px }
    pre { margin: 0; font: inherit; white-space: pre } b { color: #9aa0ab; font-weight: 400 }
  </style><pre><b>$</b> ${command}\n\n${body}</pre>`
}

bluepencil('--format', `html=${report}`)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync'
  ]
})

async function shot(name, {width, height, dark = false, print = false}, act) {
  const page = await browser.newPage({viewport: {width, height: height ?? 100}, colorScheme: dark ? 'dark' : 'light'})
  await act(page)
  if (print) await page.emulateMedia({media: 'print'})
  await page.screenshot({path: place(name), fullPage: height === undefined})
  await page.close()
  console.log(`${place(name)}: ${Math.round(readFileSync(place(name)).length / 1024)} kB`)
}

async function review(page) {
  await decide(page)
  await page.evaluate('scrollTo(0, 0)')
}

async function decide(page) {
  await page.goto(pathToFileURL(report).href)
  for (const key of 'jaajaa') await page.keyboard.press(key)
}

await shot('check', {width: 900}, (page) =>
  page.setContent(terminal(`bluepencil check --limit 9 ${article}`, bluepencil('--color', 'always', '--limit', '9')))
)
await shot('report-light', {width: 1200, height: 800}, review)
await shot('report-dark', {width: 1200, height: 800, dark: true}, review)
await shot('report-narrow', {width: 420, height: 800}, decide)
await shot('report-print', {width: 800, height: 1130, print: true}, review)
await browser.close()
