/**
 * Prints web pages as npm's html-to-text does, one JSON string a line, for `pages.py`.
 *
 *     node print.js PAGES.jsonl.gz      needs html-to-text 9 (npm install --no-save html-to-text@9)
 */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {gunzipSync} from 'node:zlib'

const {convert}: {convert: (html: string, options: object) => string} = createRequire(
  `${process.env.NODE_PATH ?? process.cwd()}/`
)('html-to-text')
const plain = {options: {uppercase: false}}
const options = {
  wordwrap: false,
  limits: {maxInputLength: 1 << 26},
  selectors: [
    {selector: 'a', options: {ignoreHref: true}},
    {selector: 'img', format: 'skip'},
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({selector, ...plain})),
    {selector: 'table', options: {uppercaseHeaderCells: false}}
  ]
}
for (const line of gunzipSync(readFileSync(process.argv[2])).toString('utf8').split('\n')) {
  if (!line) continue
  let text = ''
  try {
    text = convert(JSON.parse(line).html, options)
  } catch (error) {
    console.error(`${JSON.parse(line).id}: ${(error as Error).message}`)
  }
  process.stdout.write(`${JSON.stringify(text)}\n`)
}
