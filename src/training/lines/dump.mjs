#!/usr/bin/env node
// Writes what train.py learns from, with the very code that runs later (built first: npm run build).
//
//   node dump.mjs lines DIR   pages.jsonl -> lines.jsonl, grams.u16 and grams.n (buckets, how many a line)
//   node dump.mjs one DIR     and grams.f32 -> one.f32, one.names (features of the first stage, a row a line)
//   node dump.mjs two DIR     and one.m -> two.f32, two.names, two.asked (1: a line in doubt)
import {closeSync, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'

const code = new URL('../../../dist/models/', import.meta.url)
const {pageLines} = await import(new URL('lines/page-lines.js', code))
const {pageOf} = await import(new URL('lines/page.js', code))
const {eachGram} = await import(new URL('lines/grams.js', code))
const {featuresOf} = await import(new URL('lines/features.js', code))
const {lineRows} = await import(new URL('lines/columns.js', code))
const {contextOf, linesInDoubt} = await import(new URL('lines/context.js', code))

const [phase, dir] = process.argv.slice(2)
const numbers = (name) => new Float32Array(Uint8Array.from(readFileSync(`${dir}/${name}`)).buffer)
const out = (name) => {
  const file = openSync(`${dir}/${name}`, 'w')
  const put = (data) =>
    writeSync(file, typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  return Object.assign(put, {close: () => closeSync(file)})
}
const texts = readFileSync(`${dir}/pages.jsonl`, 'utf8').trim().split('\n')

const phases = {
  lines: dumpLines,
  one: () => dumpStage(undefined, (features) => features.columns),
  two: () => dumpStage('one.m', contextOf)
}
phases[phase]()

/** A masked page reads as if its language were unknown: its words are other words, and none is a function word. */
function read(record) {
  const {text, masked} = JSON.parse(record)
  const lines = pageLines(text)
  const page = pageOf(text, lines)
  if (masked) {
    for (const [at, word] of page.words.entries()) page.words[at] = Math.imul(word ^ 0x5bd1e995, 0x2c1b3c6d)
    for (const name of ['functionWords', 'firstPerson', 'secondPerson']) page.counts[name].fill(0)
  }
  return {text, lines, page}
}

function dumpLines() {
  const [lineFile, gramFile, countFile] = ['lines.jsonl', 'grams.u16', 'grams.n'].map(out)
  for (const record of texts) {
    const {text, lines, page} = read(record)
    const grams = []
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

function* pages(previous) {
  const grams = numbers('grams.f32')
  const margins = previous && numbers(previous)
  let at = 0
  for (const record of texts) {
    const {lines, page} = read(record)
    const to = at + lines.length
    yield {features: featuresOf(page, grams.slice(at, to)), margins: margins?.slice(at, to)}
    at = to
  }
}

function dumpStage(previous, columnsOf) {
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
