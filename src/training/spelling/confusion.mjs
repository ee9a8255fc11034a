// Writes words for others into the documents that the phrases were counted without, and dumps what the model of confusions reads.
//
//   node confusion.mjs DIST LEXICON CORPORA SOURCE,… SEED PART OUT
//
// One of so many words that writers take for another one is written for it. Writes OUT.x (float32 rows) and OUT.y (uint8 labels). A place where
// neither the word that stands there nor the best other one is right teaches nothing and is left out.
import {closeSync, openSync, writeSync} from 'node:fs'
import {random} from './errors.mjs'

const [dist, lexiconFile, corpora, wanted, seed, part, out] = process.argv.slice(2)
const {Article} = await import(`${dist}/article.js`)
const {documentsOf} = await import(`${dist}/training/corpora.js`)
const {lexiconFrom} = await import(`${dist}/lexicon/index.js`)
const {confusedPairs} = await import(`${dist}/models/spelling/confused.js`)
const {confusionRow, fillRow} = await import(`${dist}/models/spelling/confusion.js`)
const {isConfusable} = await import(`${dist}/models/spelling/real-words.js`)
const lexicon = lexiconFrom(lexiconFile)

const next = random(Number(seed))
const every = 25

/** The words that are written for each. */
const wrongFor = new Map()
for (const [wrong, rights] of confusedPairs) {
  for (const right of rights) wrongFor.set(right, [...(wrongFor.get(right) ?? []), wrong])
}

function wound(text) {
  const slips = new Map()
  let result = ''
  let at = 0
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'’@#./_-])[a-z][a-z'’]*(?![\p{L}\p{N}'’@/_]|\.\p{L})/gu)) {
    const right = match[0].replace('’', "'")
    const wrong = wrongFor.get(right)
    if (!wrong || next() * every > 1) continue
    const word = wrong[Math.floor(next() * wrong.length)]
    result += text.slice(at, match.index)
    slips.set(result.length, right)
    result += text.includes('’') ? word.replace("'", '’') : word
    at = match.index + match[0].length
  }
  return {text: result + text.slice(at), slips}
}

const files = Object.fromEntries(['x', 'y', 'g'].map((end) => [end, openSync(`${out}.${end}`, 'w')]))
let [rows, all, number] = [0, 0, -1]
for (const {text: clean} of documentsOf(corpora, wanted.split(','))) {
  number++
  if (next() > Number(part)) continue
  const {text, slips} = wound(clean)
  all += slips.size
  const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en', undefined, undefined, lexicon)
  for (let at = 0; at < article.words.length; at++) {
    if (!isConfusable(article, at)) continue
    const found = fillRow(article, at)
    const right = slips.get(article.words[at].start)
    if (!found || (right !== undefined && right !== found.word)) continue
    writeSync(files.x, Buffer.from(confusionRow.buffer))
    writeSync(files.y, Uint8Array.of(right === undefined ? 0 : 1))
    writeSync(files.g, Buffer.from(Uint32Array.of(number).buffer))
    rows++
  }
}
for (const file of Object.values(files)) closeSync(file)
console.log(`${number + 1} documents, ${all} words for others, ${rows} rows`)
