/** Counts how words are cased beside capitals, for `beside.ts`. */
import {Article} from '../../article.js'
import {keyOf, logScale} from '../../lexicon/format.js'
import {hashOf} from '../../models/casing/beside.js'
import {bareOf} from '../../models/casing/entry.js'
import {type Choice, documentsOf} from '../corpora.js'

/** In lower case and with a capital, after a capital; the same before one. */
type Counts = [afterLower: number, afterCapital: number, beforeLower: number, beforeCapital: number]

/** The bytes of the table. */
export function countAdjacent(corpora: string, choice: Choice): Buffer {
  const counts = new Map<string, Counts>()
  for (const {text, casing} of documentsOf(corpora, choice))
    if (casing) read(new Article(text, [{start: 0, end: text.length, verbatim: []}]), counts)
  // A word that always has its capital is one that the lexicon knows; one seen a few times says little.
  const rows = [...counts]
    .filter(([, [a, b, c, d]]) => a + c > 0 && a + b + c + d >= 3)
    .map(([key, one]) => ({hash: hashOf(key), one}))
    .sort((a, b) => a.hash - b.hash)
  const bytes = Buffer.alloc(4 + 8 * rows.length)
  bytes.writeUInt32LE(rows.length, 0)
  rows.forEach(({hash, one: [a, b, c, d]}, i) => {
    bytes.writeUInt32LE(hash, 4 + 4 * i)
    const numbers = [logScale(a + b), share(b, a), logScale(c + d), share(d, c)]
    for (const [column, number] of numbers.entries()) bytes[4 + 4 * rows.length + column * rows.length + i] = number
  })
  return bytes
}

function add(counts: Map<string, Counts>, lower: string, at: number): void {
  const key = keyOf(bareOf(lower))
  let found = counts.get(key)
  if (!found) counts.set(key, (found = [0, 0, 0, 0]))
  found[at]++
}

function read({words, blocks, source}: Article, counts: Map<string, Counts>): void {
  for (const {english, caps, kind, from, to} of blocks) {
    if (!english || caps || (kind !== 'paragraph' && kind !== 'list')) continue
    for (let i = from + 1; i < to; i++) {
      const {form, position, start} = words[i]
      const {shape} = form
      if (position !== 'middle' || (shape !== 'lower' && shape !== 'capital')) continue
      const [left, right] = [words[i - 1], i + 1 < to ? words[i + 1] : undefined]
      const isSpace = (at: number) => source.charCodeAt(at) === 0x20
      const own = shape === 'capital' ? 1 : 0
      const capital = (word: typeof left) => word.form.shape !== 'lower' && word.form.shape !== 'number'
      if (left.position === 'middle' && capital(left) && start - left.end === 1 && isSpace(left.end))
        add(counts, form.lower, own)
      if (right && capital(right) && right.start - words[i].end === 1 && isSpace(words[i].end))
        add(counts, form.lower, 2 + own)
    }
  }
}

/** Of the two, the share of the first; what was seen once is no certainty. */
function share(capital: number, lower: number): number {
  return Math.round((255 * (capital + 0.25)) / (capital + lower + 0.5))
}
