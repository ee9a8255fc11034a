#!/usr/bin/env node
// The article's HTML by Readability, for the pages of a .jsonl.gz: lines of {url, html} on standard output.
//
//   node readability.mjs trafilatura-pages.jsonl.gz
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'

for (const record of gunzipSync(readFileSync(process.argv[2])).toString().trim().split('\n')) {
  const {url, html} = JSON.parse(record)
  let content = ''
  try {
    content = new Readability(parseHTML(html).document, {charThreshold: 250}).parse()?.content ?? ''
  } catch {} // a page that it cannot read has no label
  process.stdout.write(`${JSON.stringify({url, html: content})}\n`)
}
