/** Counts of words, casings and pairs over the documents, found as the article finds them. */
import {Article, type Block, type Word} from '../../article.js'
import {keyOf} from '../../lexicon/format.js'
import type {Document} from '../corpora.js'
import type {WordRow} from './build-table.js'

export interface Counted {
  total: number
  start: number
  lower: number
  capital: number
  upper: number
  mixed: number
  beforeCapital: number
}

export interface PairCounted {
  left: string
  right: string
  count: number
  /** How often the right word stands mid-sentence, so that its capital says something, and how often it has one. */
  rightSeen: number
  rightCapital: number
  leftSeen: number
  leftCapital: number
}

type Casing = 'lower' | 'capital' | 'upper' | 'mixed'

export class Counts {
  readonly words = new Map<string, Counted>()
  tokens = 0
  private readonly allPairs = new Map<string, PairCounted>()
  private readonly mixedForms = new Map<string, Map<string, number>>()

  add({text, casing}: Pick<Document, 'text' | 'casing'>): void {
    const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
    for (const block of article.blocks) {
      const words = article.words.slice(block.from, block.to)
      const running = isRunning(text, block, words)
      let before: {key: string; word: Word; casing: Casing} | undefined
      let middle: typeof before
      for (const word of words) {
        const key = bareKey(word.form.text)
        if (!key || article.protects(word.start, word.end)) {
          before = middle = undefined
          continue
        }
        const now = {key, word, casing: casingOf(bare(word.form.text))}
        const counted = this.word(key)
        this.tokens++
        counted.total++
        if (running && casing) this.countCasing(counted, now)
        if (before && joins(text, before.word, word)) {
          if (
            running &&
            casing &&
            before.casing === 'lower' &&
            now.casing === 'capital' &&
            before.word.position === 'middle'
          )
            this.word(before.key).beforeCapital++
          this.pair(before, now, running && casing)
          // *Hall of Fame*, *Science and Nature*: the word two to the left, with the small word between.
          if (middle && joins(text, middle.word, before.word) && bridges.has(before.key) && middle.casing !== 'lower')
            this.pair({...before, key: `${middle.key} ${before.key}`}, now, running && casing)
        }
        middle = before
        before = now
      }
    }
  }

  private countCasing(counted: Counted, {key, word, casing}: {key: string; word: Word; casing: Casing}): void {
    if (word.position === 'start') counted.start++
    if (word.position !== 'middle') return
    counted[casing]++
    if (casing !== 'mixed') return
    const form = bare(word.form.text)
    const forms = this.mixedForms.get(key) ?? new Map<string, number>()
    forms.set(form, (forms.get(form) ?? 0) + 1)
    this.mixedForms.set(key, forms)
  }

  private word(key: string): Counted {
    let one = this.words.get(key)
    if (!one) {
      one = {total: 0, start: 0, lower: 0, capital: 0, upper: 0, mixed: 0, beforeCapital: 0}
      this.words.set(key, one)
    }
    return one
  }

  private pair(
    before: {key: string; word: Word; casing: Casing},
    now: {key: string; word: Word; casing: Casing},
    running: boolean
  ): void {
    const id = `${before.key} ${now.key}`
    let pair = this.allPairs.get(id)
    if (!pair) {
      pair = {left: before.key, right: now.key, count: 0, rightSeen: 0, rightCapital: 0, leftSeen: 0, leftCapital: 0}
      this.allPairs.set(id, pair)
    }
    pair.count++
    if (!running) return
    if (now.word.position === 'middle') {
      pair.rightSeen++
      if (now.casing !== 'lower') pair.rightCapital++
    }
    if (before.word.position === 'middle') {
      pair.leftSeen++
      if (before.casing !== 'lower') pair.leftCapital++
    }
  }

  /** The pairs of words of the table that were counted at least three times, or twice where both times a capital was in them. */
  pairs(rows: ReadonlyMap<string, WordRow>): PairCounted[] {
    return [...this.allPairs.values()].filter(
      ({left, right, count, rightCapital, leftCapital}) =>
        rows.has(left.split(' ')[0]) &&
        rows.has(right) &&
        (count >= 3 || (count >= 2 && rightCapital + leftCapital > 1))
    )
  }

  /** The spelling of each word that stands with a capital inside most of the time (`iPhone`), where it does so thrice. */
  *spellings(): Generator<[string, string]> {
    for (const [key, forms] of this.mixedForms) {
      const {lower, capital, upper, mixed} = this.words.get(key)!
      const [[form, count]] = [...forms].sort((a, b) => b[1] - a[1])
      if (count >= 3 && count > (lower + capital + upper + mixed) * 0.6) yield [key, form]
    }
  }
}

/** Small words inside names. */
const bridges = new Set('of the and for on in de al'.split(' '))

const contractions = new Set(
  "it's that's he's she's let's there's what's who's here's where's how's when's why's".split(' ')
)

function bare(form: string): string {
  return /.['’]s$/i.test(form) && !contractions.has(keyOf(form)) ? form.slice(0, -2) : form
}

/** The key of a word: without the possessive, nothing with a digit, no single letter but a, i and o. */
function bareKey(form: string): string {
  const key = keyOf(bare(form))
  return /\p{N}/u.test(key) || key.length > 40 ? '' : key
}

function casingOf(form: string): Casing {
  const lower = form.toLowerCase()
  if (form === lower) return 'lower'
  if (form.slice(1) === lower.slice(1)) return 'capital'
  if (form === form.toUpperCase()) return 'upper'
  // `Brien's` of O'Brien, `I'm`: one capital after the apostrophe is no spelling of its own.
  return 'mixed'
}

/** Running text: ends like a sentence, and most of its words have no capital, unlike a title's. */
function isRunning(text: string, block: Block, words: readonly Word[]): boolean {
  if (words.length < 5 || block.caps || !/[.!?:;,…]["'”’)\]]*$/.test(text.slice(block.end - 3, block.end))) return false
  let lower = 0
  for (const word of words) if (word.form.shape === 'lower') lower++
  return lower * 2 > words.length
}

/** One space or hyphen between: a pair. */
function joins(text: string, left: Word, right: Word): boolean {
  if (right.start - left.end !== 1) return false
  const code = text.charCodeAt(left.end)
  return code === 0x20 || code === 0x2d || code === 0xa0
}
