/**
 * Makes the rows the casing model learns from: takes capitals out of clean texts and writes the features of each word
 * worth a look, with 1 where a capital was taken.
 *
 *     node dist/training/casing/dump.js --corpora DIR --lexicon FILE --beside FILE --fold K/N --out FILE
 *
 * The last FILE gets float32 rows: label, document number, features. The others must have left the documents of fold K out.
 */
import {closeSync, openSync, writeSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {Article} from '../../article.js'
import {lexiconFrom} from '../../lexicon/index.js'
import {loadBeside} from '../../models/casing/beside.js'
import {featureCount, fillOthers, fillQuick, quickCount} from '../../models/casing/features.js'
import {Scene} from '../../models/casing/scene.js'
import {documentsOf} from '../corpora.js'

const {values: options} = parseArgs({
  options: {
    corpora: {type: 'string'},
    lexicon: {type: 'string'},
    beside: {type: 'string'},
    fold: {type: 'string', default: '0/4'},
    without: {type: 'string', default: ''},
    out: {type: 'string', default: 'casing.rows'}
  }
})
if (!options.corpora || !options.lexicon || !options.beside)
  throw new Error('Expected --corpora DIR, --lexicon FILE and --beside FILE')
const lexicon = lexiconFrom(options.lexicon)
loadBeside(options.beside)

let seed = 20250917
/** Marsaglia's xorshift: the same rows each time. */
function random(): number {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) / 2 ** 32
}

const articleOf = (text: string) =>
  new Article(text, [{start: 0, end: text.length, verbatim: []}], undefined, undefined, undefined, lexicon)

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

const without = options.without.split(',').filter(Boolean)
const [fold, folds] = options.fold.split('/').map(Number)
const file = openSync(options.out, 'w')
const row = new Float32Array(featureCount + 2)
const [view, features] = [new Uint8Array(row.buffer), row.subarray(2)]
let buffered: Uint8Array[] = []
let [rows, positives, words, documents, lost] = [0, 0, 0, 0, 0]

function write(article: Article, at: ReadonlySet<number>, document: number): void {
  const scene = new Scene(article)
  words += article.words.length
  const found = new Set<number>()
  for (const block of article.blocks) {
    if (!block.english || block.caps) continue
    for (let i = block.from; i < block.to; i++) {
      if (!scene.candidate(i) && !(scene.isLower(i) && scene.followsLink(i))) continue
      const {start, end} = article.words[i]
      if (article.protects(start, end)) continue
      row[0] = at.has(start) ? 1 : 0
      row[1] = document
      if (fillQuick(scene, i, features) !== quickCount || fillOthers(scene, i, features) !== featureCount)
        throw new Error('Unexpected number of features')
      buffered.push(view.slice())
      rows++
      positives += row[0]
      if (row[0]) found.add(start)
    }
  }
  lost += at.size - found.size
  if (buffered.length > 2000) flush()
}

function flush(): void {
  writeSync(file, Buffer.concat(buffered))
  buffered = []
}

/** Now and then a few lines of a text stand alone, as short texts do. */
function* piecesOf(text: string): Generator<string> {
  yield text
  const lines = text.split('\n').filter((line) => line.trim())
  for (let i = 0; i < lines.length; i += 6) {
    if (random() > 0.12) continue
    yield lines.slice(i, i + 1 + Math.floor(random() * 3)).join('\n\n')
  }
}

for (const {text: source, casing, share} of documentsOf(options.corpora, {without})) {
  const number = documents++
  if (number % folds !== fold || !casing || random() > share) continue
  for (const text of piecesOf(source)) {
    const clean = articleOf(text)
    if (!clean.english || clean.words.length < 6) continue
    write(clean, new Set(), number)
    for (let copy = 0; copy < 3; copy++) {
      // Rates as in texts with such defects: a median of one capital in twelve, from one in fifty to one in four.
      const rate = 0.08 * Math.exp((random() + random() + random() - 1.5) * 1.2)
      const damaged = damage(clean, rate)
      if (damaged.at.size > 0) write(articleOf(damaged.text), damaged.at, number)
    }
  }
}
flush()
closeSync(file)
console.log(
  `${documents} documents, ${words} words, ${rows} rows, ${positives} positives, ${lost} defects not looked at`
)
