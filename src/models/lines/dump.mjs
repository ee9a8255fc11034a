#!/usr/bin/env node
// Writes what train.py learns from, with the very code that runs later (built first: npm run build).
//
//   node dump.mjs lines DIR   pages.jsonl -> lines.jsonl, grams.u16 and grams.n (buckets, how many a line)
//   node dump.mjs one DIR     and grams.f32 -> one.f32, one.names (features of the first stage, a row a line)
//   node dump.mjs two DIR     and one.m -> two.f32, two.names
//   node dump.mjs cuts DIR    and two.m -> end.f32, end.at, end.n, begin.*
import {closeSync, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'

const code = new URL('../../../dist/models/', import.meta.url)
const {linesOf} = await import(new URL('lines/lines.js', code))
const {pageOf} = await import(new URL('lines/page.js', code))
const {eachGram} = await import(new URL('lines/grams.js', code))
const {sightOf} = await import(new URL('lines/features.js', code))
const {addContext} = await import(new URL('lines/context.js', code))
const {beginCuts, endCuts} = await import(new URL('lines/extent.js', code))
const {probability} = await import(new URL('trees.js', code))

const [phase, dir] = process.argv.slice(2)
const numbers = (name) => new Float32Array(Uint8Array.from(readFileSync(`${dir}/${name}`)).buffer)
const out = (name) => {
  const file = openSync(`${dir}/${name}`, 'w')
  const put = (data) =>
    writeSync(file, typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  return Object.assign(put, {close: () => closeSync(file)})
}
const texts = readFileSync(`${dir}/pages.jsonl`, 'utf8').trim().split('\n')

const phases = {lines: dumpLines, one: () => dumpStage(false), two: () => dumpStage(true), cuts: dumpCuts}
phases[phase]()

function dumpLines() {
  const [lineFile, gramFile, countFile] = ['lines.jsonl', 'grams.u16', 'grams.n'].map(out)
  for (const record of texts) {
    const {text} = JSON.parse(record)
    const lines = linesOf(text)
    const page = pageOf(text, lines)
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

function* sights(context) {
  const grams = numbers('grams.f32')
  const one = context && numbers('one.m')
  let at = 0
  for (const record of texts) {
    const {text} = JSON.parse(record)
    const lines = linesOf(text)
    const to = at + lines.length
    const sight = sightOf(pageOf(text, lines), grams.slice(at, to))
    if (context) addContext(sight, one.slice(at, to))
    yield {sight, from: at, to}
    at = to
  }
}

function dumpStage(context) {
  const put = out(`${phase}.f32`)
  for (const {sight} of sights(context)) {
    put(sight.columns.rows())
    if (sight.columns.length > 0) writeFileSync(`${dir}/${phase}.names`, sight.columns.names.join('\n'))
  }
}

function dumpCuts() {
  const two = numbers('two.m')
  const files = ['end', 'begin'].map((name) => ['f32', 'at', 'n'].map((kind) => out(`${name}.${kind}`)))
  for (const {sight, from, to} of sights(true)) {
    const p = two.slice(from, to).map(probability)
    for (const [index, cutsOf] of [endCuts, beginCuts].entries()) {
      const {rows, at} = cutsOf(sight, p)
      files[index][0](rows)
      files[index][1](at)
      files[index][2](Int32Array.of(at.length))
    }
  }
}
