// Writes what the judge of wording sees of texts: a line of JSON for each.   node dump.mjs DIST TEXTS OUT
import {readFileSync, writeFileSync} from 'node:fs'

const [dist, texts, out] = process.argv.slice(2)
const {articleOf} = await import(`${dist}/article.js`)
const {outline} = await import(`${dist}/formats/text.js`)
const {wordingOf} = await import(`${dist}/models/spun/features.js`)
const {VFile} = await import('vfile')

const lines = []
for (const line of readFileSync(texts, 'utf8').split('\n').filter(Boolean)) {
  const {source, kind, text} = JSON.parse(line)
  const {features, words} = wordingOf(articleOf(outline(text), new VFile(text)))
  if (words >= 180)
    lines.push(JSON.stringify({source, kind, row: Array.from(features, (value) => Math.round(value * 1e6) / 1e6)}))
}
writeFileSync(out, lines.map((line) => `${line}\n`).join(''))
