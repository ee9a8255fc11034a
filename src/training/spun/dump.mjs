// Writes what the judge of wording sees of texts: the names of its columns, then a line of JSON for each.   node dump.mjs DIST TEXTS OUT
import {readFileSync, writeFileSync} from 'node:fs'

const [dist, texts, out] = process.argv.slice(2)
const {articleOf} = await import(`${dist}/article.js`)
const {outline} = await import(`${dist}/formats/text.js`)
const {openingOf, wordingNames, wordingOf} = await import(`${dist}/models/spun/features.js`)
const {VFile} = await import('vfile')

const rounded = (features) => Array.from(features, (value) => Math.round(value * 1e6) / 1e6)
const lines = [JSON.stringify({names: wordingNames})]
for (const line of readFileSync(texts, 'utf8').split('\n').filter(Boolean)) {
  const {source, kind, text} = JSON.parse(line)
  const article = articleOf(outline(text), new VFile(text))
  const {features, words} = wordingOf(article)
  if (words < 180) continue
  lines.push(JSON.stringify({source, kind, row: rounded(features), opening: rounded(openingOf(article))}))
}
writeFileSync(out, lines.map((line) => `${line}\n`).join(''))
