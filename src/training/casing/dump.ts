/**
 * Makes the rows the casing model learns from: takes capitals out of clean texts and writes the features of each word
 * worth a look, with 1 where a capital was taken.
 */
import {closeSync, openSync, writeSync} from 'node:fs'
import {Article} from '../../article.js'
import type {Lexicon} from '../../lexicon/index.js'
import {featureCount, fillOthers, fillQuick, quickCount} from '../../models/casing/features.js'
import {TextCasing} from '../../models/casing/text-casing.js'
import type {Source} from '../corpora.js'
import {forgetful} from './forgetful.js'
import {textsFor} from './texts.js'

let seed = 1
/** What is random from here on hangs on these numbers alone, so that one text's rows do not hang on another's. */
function seedWith(...numbers: number[]): void {
  seed = 20250917
  for (const number of numbers) seed = Math.imul(seed ^ number, 0x9e3779b1) | 1
  for (let i = 0; i < 8; i++) random()
}
/** Marsaglia's xorshift: the same rows each time. */
function random(): number {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) / 2 ** 32
}

/** Takes capitals away: most often one at random, now and then those of a whole name, or a name wherever it stands. */
function damage(article: Article, rate: number): {text: string; at: Set<number>} {
  const at = new Set<number>()
  const {words} = article
  const always = new Set<string>()
  if (random() < 0.3)
    for (const {form} of words) if (form.shape === 'capital' && random() < rate * 0.2) always.add(form.lower)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word.form.shape !== 'capital' || word.form.text === 'I' || word.block.caps) continue
    if (random() < rate || (always.has(word.form.lower) && word.position === 'middle')) {
      at.add(word.start)
      while (random() < 0.06 && words[i + 1]?.form.shape === 'capital' && words[i + 1].start - words[i].end === 1)
        at.add(words[++i].start)
    }
  }
  return rewrite(article, at, random() < 0.5 ? 0.012 * random() : 0)
}

/** The text without those capitals, and with some slips in words of lower case: names are not the only unknown words. */
function rewrite(article: Article, capitals: ReadonlySet<number>, slips: number): {text: string; at: Set<number>} {
  const at = new Set<number>()
  let text = ''
  let from = 0
  for (const {start, end, form} of article.words) {
    if (capitals.has(start)) {
      text += article.source.slice(from, start)
      at.add(text.length)
      text += article.source[start].toLowerCase()
      from = start + 1
    } else if (form.shape === 'lower' && end - start > 3 && random() < slips) {
      text += article.source.slice(from, start) + slip(article.source.slice(start, end))
      from = end
    }
  }
  return {text: text + article.source.slice(from), at}
}

/** Two letters swapped, one lost, one doubled, or one for another; the first stays. */
function slip(word: string): string {
  const i = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.3) return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
  if (kind < 0.6) return word.slice(0, i) + word.slice(i + 1)
  if (kind < 0.75) return word.slice(0, i) + word[i] + word.slice(i)
  return word.slice(0, i) + 'etaoinsrhl'[Math.floor(random() * 10)] + word.slice(i + 1)
}

export interface Dumped {
  documents: number
  words: number
  rows: number
  /** Rows with a capital taken, and capitals taken of words that nobody looks at. */
  positives: number
  lost: number
}

/**
 * Writes the rows of the texts of some sources to `out`: float32, label, document number, features.
 *
 * @param lexicon one that has counted none of them
 * @param part how many of the documents are read, 0 to 1
 */
export function dumpRows(
  corpora: string,
  wanted: readonly Source[],
  lexicon: Lexicon,
  out: string,
  part: number
): Dumped {
  const dumped: Dumped = {documents: 0, words: 0, rows: 0, positives: 0, lost: 0}
  const file = openSync(out, 'w')
  const write = (article: Article, at: ReadonlySet<number>) => writeRows(file, article, at, dumped)
  let number = 0
  for (const {text: source, share} of textsFor(corpora, wanted)) {
    seedWith(++number)
    if (random() > share * part) continue
    dumped.documents++
    for (const [place, text] of [...piecesOf(source)]) {
      const clean = articleOf(text, lexicon)
      if (!clean.english || clean.words.length < 6) continue
      write(clean, new Set())
      for (let copy = 1; copy <= copies; copy++) {
        seedWith(number, place, copy)
        const {text: damaged, at} = damage(clean, defectRate())
        if (at.size > 0) write(articleOf(damaged, copy === copies ? forgetful(clean, random) : lexicon), at)
      }
      seedWith(number, place, copies + 1)
      if (random() < 0.5) write(articleOf(text, forgetful(clean, random)), new Set())
    }
  }
  closeSync(file)
  return dumped
}

function articleOf(text: string, lexicon: Lexicon): Article {
  return new Article(text, [{start: 0, end: text.length, verbatim: []}], undefined, undefined, undefined, lexicon)
}

/** How many damaged copies of a text are read. The last one is read by a lexicon that forgot some of its words, and so is half of the texts as they are. */
const copies = 3

/** As in texts with such defects: a median of one capital in twelve, from one in fifty to one in four. */
function defectRate(): number {
  return 0.08 * Math.exp((random() + random() + random() - 1.5) * 1.2)
}

const row = new Float32Array(featureCount + 2)
const [view, features] = [new Uint8Array(row.buffer), row.subarray(2)]

function writeRows(file: number, article: Article, at: ReadonlySet<number>, dumped: Dumped): void {
  const casing = new TextCasing(article)
  const buffered: Uint8Array[] = []
  const found = new Set<number>()
  for (const block of article.blocks) {
    if (!block.english || block.caps) continue
    for (let i = block.from; i < block.to; i++) {
      if (!casing.isCandidate(i) && !(casing.isLower(i) && casing.followsLink(i))) continue
      const {start, end} = article.words[i]
      if (article.protects(start, end)) continue
      row[0] = at.has(start) ? 1 : 0
      row[1] = dumped.documents
      if (fillQuick(casing, i, features) !== quickCount || fillOthers(casing, i, features) !== featureCount)
        throw new Error('Unexpected number of features')
      buffered.push(view.slice())
      dumped.positives += row[0]
      if (row[0]) found.add(start)
    }
  }
  dumped.words += article.words.length
  dumped.rows += buffered.length
  dumped.lost += at.size - found.size
  writeSync(file, Buffer.concat(buffered))
}

/** Now and then a few lines of a text stand alone, as short texts do. */
function* piecesOf(text: string): Generator<[place: number, text: string]> {
  yield [0, text]
  const lines = text.split('\n').filter((line) => line.trim())
  for (let i = 0; i < lines.length; i += 6) {
    if (random() > 0.12) continue
    yield [i + 1, lines.slice(i, i + 1 + Math.floor(random() * 3)).join('\n\n')]
  }
}
