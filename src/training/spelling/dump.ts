/**
 * Puts typos into the documents that a lexicon was built without, and dumps what the models read.
 *
 * Run by train.ts: dump.js ranker|judge LEXICON CORPORA MISSPELLINGS SOURCE,… SEED PART OUT [RECORDS.jsonl …]
 *
 * PART: the share of the documents that are read. LEXICON: a table that left out these sources, and forgot words; so must `phrases.bin` of the
 * build have left them out. Documents that share a line with RECORDS are left out.
 * Writes OUT.x (float32 rows), OUT.y (uint8 labels), OUT.g (uint32 document of each row), OUT.k (uint8: is the label beyond doubt?).
 * `ranker`: the candidates of the typos, documents of even number. `judge`: the choice for each suspect, the odd ones wounded and the
 * even ones as they are.
 */
import {closeSync, openSync, readFileSync, writeSync} from 'node:fs'
import {Article} from '../../article.js'
import {lexiconFrom} from '../../lexicon/index.js'
import {candidateColumns, rows as candidateRows, candidatesOf} from '../../models/spelling/features.js'
import {choice, suspects, weigh} from '../../models/spelling/speller.js'
import {documentsOf, type Source} from '../corpora.js'
import {random, readList, typoOf} from './errors.js'

const [what, lexiconFile, corpora, listPath, wanted, seed, part, out, ...records] = process.argv.slice(2)
const lexicon = lexiconFrom(lexiconFile)
const list = readList(readFileSync(listPath, 'utf8'))
const seen = new Set<string>()
for (const path of records) {
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    for (const part of JSON.parse(line).gold.split('\n')) if (part.length > 60) seen.add(part.trim().slice(0, 60))
  }
}

const [rowFile, labelFile, documentFile, sureFile] = ['x', 'y', 'g', 'k'].map((end) => openSync(`${out}.${end}`, 'w'))
let rows = 0
function write(row: Float32Array, label: number, document: number, sure = true): void {
  writeSync(sureFile, Uint8Array.of(sure ? 1 : 0))
  writeSync(rowFile, Buffer.from(row.buffer, row.byteOffset, row.byteLength))
  writeSync(labelFile, Uint8Array.of(label))
  writeSync(documentFile, Buffer.from(Uint32Array.of(document).buffer))
  rows++
}

const next = random(Number(seed))
/** One word in so many gets a typo; one name in so many loses its capital, which is no typo. */
const every = 28
const everyName = 60
/** Each document is wounded so often, at other places each time: of one time alone less was learnt. */
const times = 3

function wound(text: string): {text: string; typos: Map<number, string>} {
  const typos = new Map<number, string>()
  let result = ''
  let at = 0
  const words = /(?<![\p{L}\p{N}'’@#./_-])(?:[a-z]{3,20}|(?<=\p{Ll} )[A-Z][a-z]{2,20})(?![\p{L}\p{N}'’@/_]|\.\p{L})/gu
  for (const match of text.matchAll(words)) {
    const name = match[0] < 'a'
    if (next() * (name ? everyName : every) > 1) continue
    const typo = name ? match[0].toLowerCase() : typoOf(match[0], next, list.get(match[0]))
    if (!typo) continue
    result += text.slice(at, match.index)
    if (!name) typos.set(result.length, match[0])
    result += typo
    at = match.index + match[0].length
  }
  return {text: result + text.slice(at), typos}
}

const misspelled = new Set([...list.values()].flat())
/** In how many documents a word stands. */
const spread = new Map<string, number>()
if (what === 'judge') {
  for (const {text} of documentsOf(corpora)) {
    for (const word of new Set(text.match(/[a-z]{3,22}/g) ?? [])) spread.set(word, (spread.get(word) ?? 0) + 1)
  }
}
/** A word of published text is no typo of its writer: another document or a wider list has it, and no list of misspellings. */
const isVouched = (word: string) =>
  !misspelled.has(word) && ((spread.get(word) ?? 0) > 1 || (lexicon.rareWord(word)?.list ?? 0) > 0)

let number = -1
let documents = 0
let skipped = 0
let found = 0
let all = 0
for (const {text: clean, share} of documentsOf(corpora, wanted.split(',') as Source[])) {
  number++
  // The judge learns from documents that the ranker was not trained on, and what is right from the others.
  const own = number % 2 === (what === 'ranker' ? 0 : 1)
  if (!own && what === 'ranker') continue
  if (clean.split('\n').some((line) => seen.has(line.trim().slice(0, 60)))) {
    skipped++
    continue
  }
  // Old and telegraphic texts have much that is no typo and that no article has.
  if (next() > share * 2 * Number(part)) continue
  documents++
  if (!own) look(clean, new Map())
  for (let time = 0; own && time < times; time++) {
    const {text, typos} = wound(clean)
    look(text, typos)
  }
}

/** Writes what the models read in a text with such typos. */
function look(text: string, typos: ReadonlyMap<number, string>): void {
  const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en', undefined, undefined, lexicon)
  for (let i = 0; i < article.words.length; i++) {
    const right = typos.get(article.words[i].start)
    const suspicion = suspects(article, i, 36)
    if (right) all++
    if (suspicion === 'none' || article.protects(article.words[i].start, article.words[i].end)) continue
    if (what === 'ranker') {
      if (!right) continue
      const candidates = candidatesOf(article, i, suspicion)
      if (!candidates.some(({word}) => word === right)) continue
      found++
      for (let c = 0; c < candidates.length; c++) {
        const row = candidateRows.subarray(c * candidateColumns, (c + 1) * candidateColumns)
        write(row, candidates[c].word === right ? 1 : 0, number)
      }
    } else {
      const made = weigh(article, i, suspicion)
      if (!made) continue
      const hit = right !== undefined && made.candidates[0].word === right
      if (hit) found++
      write(choice, hit ? 1 : 0, number, right !== undefined || isVouched(article.words[i].form.lower))
    }
  }
}

for (const file of [rowFile, labelFile, documentFile, sureFile]) closeSync(file)
console.log(`${documents} documents, ${skipped} left out, ${all} typos, ${found} found, ${rows} rows`)
