#!/usr/bin/env node
// Writes what headlines.py learns from, with the very code that runs later (built first: npm run build).
//
//   node headlines.mjs DIR     pages.jsonl -> headline.f32, headline.names, headline.rows (a line of JSON a page)
//
// Of pages with a known title every third comes once more without it, so that the model learns where there is none.
import {closeSync, createReadStream, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {createInterface} from 'node:readline'

const code = new URL('../../../dist/models/', import.meta.url)
const {pageLines, searchOf} = await import(new URL('lines/index.js', code))
const {headlineCandidates} = await import(new URL('lines/headline.js', code))
const {rowsOf} = await import(new URL('lines/columns.js', code))

const [dir, skip] = process.argv.slice(2)
const skipped = new Set(skip ? readFileSync(skip, 'utf8').trim().split('\n') : [])
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const values = openSync(`${dir}/headline.f32`, 'w')
const rows = openSync(`${dir}/headline.rows`, 'w')
let number = 0
for await (const record of createInterface({input: createReadStream(`${dir}/pages.jsonl`)})) {
  const {title, text, masked, ...page} = JSON.parse(record)
  if (!title || masked || skipped.has(page.id) || plain(title).length < 3) continue
  const isTitle = titleTest(title)
  const own = text.split('\n').filter((line) => line.trim())
  if (!own.some(isTitle)) continue
  write(page, text, isTitle, false)
  if (number++ % 3 === 0)
    write(
      page,
      text
        .split('\n')
        .filter((line) => !isTitle(line))
        .join('\n'),
      isTitle,
      true
    )
}
closeSync(values)
closeSync(rows)

/** A line that is the title, or the title without the name of the site. */
function titleTest(title) {
  const whole = plain(title)
  const [head] = title.split(/\s[|–—-]\s/)
  const part = plain(head)
  return (line) => {
    const one = plain(line)
    return one === whole || (one === part && part.length * 2 > whole.length)
  }
}

function write({id, set, mode, host, language}, text, isTitle, without) {
  const lines = pageLines(text)
  const search = searchOf(text, lines)
  if (!search) return
  const found = headlineCandidates(search)
  const texts = [...found.lines].map((line) => text.slice(lines[line].start, lines[line].end))
  writeSync(
    rows,
    `${JSON.stringify({id, set, mode, host, language, without, lines: [...found.lines], texts, right: texts.map((one) => (isTitle(one) ? 1 : 0))})}\n`
  )
  const matrix = rowsOf(found.columns)
  writeSync(values, new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength))
  writeFileSync(`${dir}/headline.names`, found.columns.names.join('\n'))
}
