#!/usr/bin/env node
// Writes what headlines.py learns from, with the very code that runs later (built first: npm run build).
//
//   node headlines.mjs DIR     pages.jsonl -> headline.f32, headline.names, headline.rows (a line of JSON a page)
//
// Of pages with a known title every third comes once more without it, so that the model learns where there is none.
import {closeSync, createReadStream, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {createInterface} from 'node:readline'

const code = new URL('../../../dist/models/', import.meta.url)
const {pageLines, searchFrom} = await import(new URL('lines/index.js', code))
const {headlineCandidates} = await import(new URL('lines/headline.js', code))
const {lineRows} = await import(new URL('lines/columns.js', code))

const [dir] = process.argv.slice(2)
const numbers = (name) => new Float32Array(Uint8Array.from(readFileSync(`${dir}/${name}`)).buffer)
// What models made of the lines that had not seen the page's site: the ranker meets such pages.
const [grams, margins] = ['grams.f32', 'two.m'].map(numbers)
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const values = openSync(`${dir}/headline.f32`, 'w')
const rows = openSync(`${dir}/headline.rows`, 'w')
let number = 0
let at = 0
for await (const record of createInterface({input: createReadStream(`${dir}/pages.jsonl`)})) {
  const {title, text, masked, ...page} = JSON.parse(record)
  const lines = pageLines(text)
  const from = at
  at += lines.length
  if (!title || masked || plain(title).length < 3) continue
  const isTitle = titleTest(title)
  const texts = lines.map(({start, end}) => text.slice(start, end))
  if (!texts.some(isTitle)) continue
  const own = [...lines.keys()]
  write(own, false)
  if (number++ % 3 === 0)
    write(
      own.filter((line) => !isTitle(texts[line])),
      true
    )

  function write(chosen, without) {
    const pick = (scores) => Float32Array.from(chosen, (line) => scores[from + line])
    const search = searchFrom(
      text,
      chosen.map((line) => lines[line]),
      pick(grams),
      pick(margins)
    )
    const found = headlineCandidates(search)
    const own = [...found.lines].map((line) => texts[chosen[line]])
    const {id, set, mode, host, language} = page
    const right = own.map((one) => (isTitle(one) ? 1 : 0))
    writeSync(rows, `${JSON.stringify({id, set, mode, host, language, without, texts: own, right})}\n`)
    const matrix = lineRows(found.columns)
    writeSync(values, new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength))
    writeFileSync(`${dir}/headline.names`, found.columns.names.join('\n'))
  }
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
