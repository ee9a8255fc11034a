/**
 * Writes what train.py learns from, with the very code that runs later.
 *
 *     node dump.js lines DIR   pages.jsonl -> lines.jsonl, grams.u16 and grams.n (buckets, how many a line)
 *     node dump.js one DIR     and grams.f32 -> one.f32, one.names (features of the first stage, a row a line)
 *     node dump.js two DIR     and one.m -> two.f32, two.names, two.asked (1: a line in doubt)
 */
import {openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {type Columns, lineRows} from '../../models/lines/columns.js'
import {contextOf, linesInDoubt} from '../../models/lines/context.js'
import {featuresOf, type PageFeatures} from '../../models/lines/features.js'
import {eachGram} from '../../models/lines/grams.js'
import {type Page, pageOf} from '../../models/lines/page.js'
import {type Line, pageLines} from '../../models/lines/page-lines.js'

const [phase, dir] = process.argv.slice(2)
const numbers = (name: string) => new Float32Array(Uint8Array.from(readFileSync(`${dir}/${name}`)).buffer)
/** A file of the folder, to which each call adds. */
const out = (name: string) => {
  const file = openSync(`${dir}/${name}`, 'w')
  return (data: string | NodeJS.ArrayBufferView) => writeSync(file, typeof data === 'string' ? Buffer.from(data) : data)
}
const texts = readFileSync(`${dir}/pages.jsonl`, 'utf8').trim().split('\n')

if (phase === 'lines') dumpLines()
else if (phase === 'one') dumpStage(undefined, ({columns}) => columns)
else dumpStage('one.m', (features, margins) => contextOf(features, margins!))

/** A masked page reads as if its language were unknown: its words are other words, and none is a function word. */
function read(record: string): {text: string; lines: Line[]; page: Page} {
  const {text, masked} = JSON.parse(record)
  const lines = pageLines(text)
  const page = pageOf(text, lines)
  if (masked) {
    for (const [at, word] of page.words.entries()) page.words[at] = Math.imul(word ^ 0x5bd1e995, 0x2c1b3c6d)
    for (const name of ['functionWords', 'firstPerson', 'secondPerson'] as const) page.counts[name].fill(0)
  }
  return {text, lines, page}
}

function dumpLines(): void {
  const [lineFile, gramFile, countFile] = ['lines.jsonl', 'grams.u16', 'grams.n'].map(out)
  for (const record of texts) {
    const {text, lines, page} = read(record)
    const grams: number[] = []
    const counts = lines.map((_, line) => {
      const before = grams.length
      eachGram(page, line, (bucket) => grams.push(bucket))
      return grams.length - before
    })
    lineFile(`${JSON.stringify(lines.map(({start, end}) => text.slice(start, end)))}\n`)
    gramFile(Uint16Array.from(grams))
    countFile(Int32Array.from(counts))
  }
}

/** Each page with what the stage before said of its lines. */
function* pages(previous: string | undefined): Generator<{features: PageFeatures; margins: Float32Array | undefined}> {
  const grams = numbers('grams.f32')
  const margins = previous === undefined ? undefined : numbers(previous)
  let at = 0
  for (const record of texts) {
    const {lines, page} = read(record)
    const to = at + lines.length
    yield {features: featuresOf(page, grams.slice(at, to)), margins: margins?.slice(at, to)}
    at = to
  }
}

function dumpStage(
  previous: string | undefined,
  columnsOf: (features: PageFeatures, margins: Float32Array | undefined) => Columns
): void {
  const put = out(`${phase}.f32`)
  const asked = out(`${phase}.asked`)
  for (const {features, margins} of pages(previous)) {
    const columns = columnsOf(features, margins)
    put(lineRows(columns))
    if (margins) {
      const mask = new Uint8Array(columns.length)
      for (const line of linesInDoubt(margins)) mask[line] = 1
      asked(mask)
    }
    writeFileSync(`${dir}/${phase}.names`, columns.names.join('\n'))
  }
}
