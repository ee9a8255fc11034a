/**
 * Writes words for others into the documents that the phrases were counted without, and dumps what the model of confusions reads.
 *
 * Run by train.ts: confusion.js LEXICON CORPORA SOURCE,… SEED PART OUT
 *
 * One of so many words that writers take for another one is written for it. Writes OUT.x (float32 rows), OUT.y (uint8 labels) and OUT.g (uint32
 * document of each row). A place where neither the word that stands there nor the best other one is right teaches nothing and is left out.
 */
import {closeSync, openSync, writeSync} from 'node:fs'
import {Article} from '../../article.js'
import {lexiconFrom} from '../../lexicon/index.js'
import {confusedPairs} from '../../models/spelling/confused.js'
import {confusionRow, fillRow} from '../../models/spelling/confusion.js'
import {isConfusable} from '../../models/spelling/real-words.js'
import {documentsOf, type Source} from '../corpora.js'
import {random} from './errors.js'

const [lexiconFile, corpora, wanted, seed, part, out] = process.argv.slice(2)
const lexicon = lexiconFrom(lexiconFile)

const next = random(Number(seed))
const every = 25

/** The words that are written for each. */
const wrongFor = new Map<string, string[]>()
for (const [wrong, rights] of confusedPairs) {
  for (const right of rights) wrongFor.set(right, [...(wrongFor.get(right) ?? []), wrong])
}

function wound(text: string): {text: string; slips: Map<number, string>} {
  const slips = new Map<number, string>()
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

const [rowFile, labelFile, documentFile] = ['x', 'y', 'g'].map((end) => openSync(`${out}.${end}`, 'w'))
let [rows, all, number] = [0, 0, -1]
for (const {text: clean} of documentsOf(corpora, wanted.split(',') as Source[])) {
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
    writeSync(rowFile, Buffer.from(confusionRow.buffer))
    writeSync(labelFile, Uint8Array.of(right === undefined ? 0 : 1))
    writeSync(documentFile, Buffer.from(Uint32Array.of(number).buffer))
    rows++
  }
}
for (const file of [rowFile, labelFile, documentFile]) closeSync(file)
console.log(`${number + 1} documents, ${all} words for others, ${rows} rows`)
