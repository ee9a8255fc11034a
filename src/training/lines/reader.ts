/**
 * Prints what the page reader (../../formats/html.ts) finds in each page of a .jsonl.gz with `html`: a line of JSON a page,
 * the text of its article or null. Run by pages.py, for pages that nobody has marked.
 */
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {articleOfPage} from '../../formats/html.js'

for (const record of gunzipSync(readFileSync(process.argv[2])).toString('utf8').trim().split('\n')) {
  const {found, text} = await articleOfPage(JSON.parse(record).html, {title: false})
  console.log(JSON.stringify(found ? text : null))
}
