/**
 * Writes what headlines.py learns from, with the very code that runs later. Run by train.ts.
 *
 *     node headlines.js DIR     pages.jsonl -> headline.f32, headline.names, headline.rows (a line of JSON a page)
 *
 * Of pages with a known title every third comes once more without it, so that the model learns where there is none; every page comes
 * once more short, with a few lines of its frame, or tight, without its blank lines, or both, as a tool or a reader's clipboard may leave it.
 */
import {closeSync, createReadStream, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {lineRows} from '../../models/lines/columns.js'
import {headlineCandidates} from '../../models/lines/headline.js'
import {type Line, pageLines, searchFrom} from '../../models/lines/index.js'

/** A page, or what was made of it: a line of the page is the same line of what was made. */
interface MadePage {
  text: string
  lines: readonly Line[]
  made: '' | 'short' | 'tight'
}

const [dir] = process.argv.slice(2)
const numbers = (name: string) => new Float32Array(Uint8Array.from(readFileSync(`${dir}/${name}`)).buffer)
// What models made of the lines that had not seen the page's site: the ranker meets such pages.
const [grams, margins] = ['grams.f32', 'two.m'].map(numbers)
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const values = openSync(`${dir}/headline.f32`, 'w')
const rows = openSync(`${dir}/headline.rows`, 'w')
let pageNumber = 0
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
  const all: MadePage = {text, lines, made: ''}
  const own = [...lines.keys()]
  const untitled = (chosen: readonly number[]) => chosen.filter((line) => !isTitle(texts[line]))
  write(all, own, false)
  const number = pageNumber++
  if (number % 3 === 0) write(all, untitled(own), true)
  const short = number % 3 === 1 ? own : shortened(own, texts.findIndex(isTitle), number)
  const made: MadePage | undefined = number % 3 === 2 ? {...all, made: 'short'} : tightened(text, lines)
  if (!made) continue
  write(made, short, false)
  if (number % 5 === 0) write(made, untitled(short), true)

  function write({text, lines, made}: MadePage, chosen: readonly number[], without: boolean): void {
    const pick = (scores: Float32Array) => Float32Array.from(chosen, (line) => scores[from + line])
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
    writeSync(rows, `${JSON.stringify({id, set, mode, host, language, made, without, texts: own, right})}\n`)
    const matrix = lineRows(found.columns)
    writeSync(values, new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength))
    writeFileSync(`${dir}/headline.names`, found.columns.names.join('\n'))
  }
}
closeSync(values)
closeSync(rows)

/** A few lines of the frame above the title, and what follows it: three to ten and forty, by the page's number. */
function shortened(own: readonly number[], title: number, number: number): number[] {
  return own.slice(Math.max(0, title - 3 - (number % 8)), title + 40)
}

/** The page without its blank lines; `undefined` where other lines come of it: what the stages say of each would not fit. */
function tightened(text: string, lines: readonly Line[]): MadePage | undefined {
  const tight = text.replace(/\n[^\S\n]*(?=\n)/g, '')
  const own = pageLines(tight)
  return own.length === lines.length ? {text: tight, lines: own, made: 'tight'} : undefined
}

/** A line that is the title, or the title without the name of the site. */
function titleTest(title: string): (line: string) => boolean {
  const whole = plain(title)
  const [head] = title.split(/\s[|–—-]\s/)
  const part = plain(head)
  return (line) => {
    const one = plain(line)
    return one === whole || (one === part && part.length * 2 > whole.length)
  }
}
