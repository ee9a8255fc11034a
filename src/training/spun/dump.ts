/** Writes what the judge of wording sees of texts: the names of its columns, then a line of JSON for each. Run by train.ts: dump.js TEXTS OUT */
import {readFileSync, writeFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {articleOf} from '../../article.js'
import {outline} from '../../formats/text.js'
import {wordingNames, wordingOf} from '../../models/spun/features.js'
import {openingOf} from '../../models/spun/opening.js'
import type {Sample} from './texts.js'

const [texts, out] = process.argv.slice(2)
const rounded = (features: Float64Array) => Array.from(features, (value) => Math.round(value * 1e6) / 1e6)
const lines = [JSON.stringify({names: wordingNames})]
for (const line of readFileSync(texts, 'utf8').split('\n').filter(Boolean)) {
  const {source, kind, text}: Sample = JSON.parse(line)
  const article = articleOf(outline(text), new VFile(text))
  const features = wordingOf(article)
  if (!features) continue
  lines.push(JSON.stringify({source, kind, row: rounded(features), opening: rounded(openingOf(article))}))
}
writeFileSync(out, lines.map((line) => `${line}\n`).join(''))
