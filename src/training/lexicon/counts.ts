/** Counts of words, casings, pairs and names over the documents of one source, found as the article finds them. */
import {Article, type Block, type Word} from '../../article.js'
import {keyOf} from '../../lexicon/layout.js'

/** What is counted of a word; the casings mid-sentence in running text alone. */
export const wordFields = ['total', 'start', 'lower', 'capital', 'upper', 'mixed', 'beforeCapital'] as const
/** How a word mid-sentence is cased after a capital, and before one. */
export const adjacentFields = ['afterLower', 'afterCapital', 'nextLower', 'nextCapital'] as const
/** What is counted of two neighbours: how often each stands mid-sentence, so that its capital says something, and how often it has one. */
export const pairFields = ['count', 'rightSeen', 'rightCapital', 'leftSeen', 'leftCapital'] as const

/** The counts of one source; plain data, to be kept between runs. Words and pairs are rows over their fields. */
export interface SourceCounts {
  tokens: number
  documents: number
  /** Words, and small words with the one before them (*hall of*), which are the left side of pairs alone. */
  keys: string[]
  words: Int32Array
  adjacent: Int32Array
  lefts: Int32Array
  rights: Int32Array
  pairs: Int32Array
  /** The forms with a capital inside, with their number mid-sentence. */
  mixedForms: [form: string, count: number][]
  /** Names of three words to five that stand mid-sentence, in lower case. */
  names: [name: string, count: number][]
}

type Casing = 'lower' | 'capital' | 'upper' | 'mixed'

interface Seen {
  id: number
  key: string
  word: Word
  casing: Casing
}

const casingFields: Record<Casing, number> = {lower: 2, capital: 3, upper: 4, mixed: 5}
/** Ids of words are below it: both of a pair fit in one number. */
const most = 2 ** 22

/** Counts the texts of a source. */
export function countSource(texts: Iterable<string>): SourceCounts {
  const counter = new Counter()
  for (const text of texts) counter.add(text)
  return counter.counts()
}

class Counter {
  private readonly ids = new Map<string, number>()
  private readonly words = new Rows(wordFields.length)
  private readonly adjacent = new Rows(adjacentFields.length)
  private readonly pairIds = new Map<number, number>()
  private readonly pairs = new Rows(pairFields.length)
  private readonly mixedForms = new Map<string, number>()
  private readonly names = new Map<string, number>()
  private tokens = 0
  private documents = 0

  add(text: string): void {
    const article = new Article(text, [{start: 0, end: text.length, verbatim: []}], 'en')
    this.documents++
    for (const block of article.blocks) {
      const words = article.words.slice(block.from, block.to)
      const running = isRunning(text, block, words)
      let before: Seen | undefined
      let middle: Seen | undefined
      const name: Seen[] = []
      for (const word of words) {
        const key = bareKey(word.form.text)
        if (!key || article.protects(word.start, word.end)) {
          before = middle = undefined
          this.endName(name)
          continue
        }
        const now: Seen = {id: this.id(key), key, word, casing: casingOf(bare(word.form.text))}
        this.tokens++
        this.words.add(now.id, 0)
        if (running) this.countCasing(now)
        const together = before !== undefined && joins(text, before.word, word)
        if (running) this.goOn(name, now, together)
        if (before && together) {
          if (running) this.countBeside(before, now, text)
          this.pair(before.id, before, now, running)
          // *Hall of Fame*, *Science and Nature*: the word two to the left, with the small word between.
          if (middle && joins(text, middle.word, before.word) && bridges.has(before.key) && middle.casing !== 'lower')
            this.pair(this.id(`${middle.key} ${before.key}`), before, now, running)
        }
        middle = before
        before = now
      }
      this.endName(name)
    }
  }

  private id(key: string): number {
    let id = this.ids.get(key)
    if (id === undefined) this.ids.set(key, (id = this.ids.size))
    return id
  }

  private countCasing({id, word, casing}: Seen): void {
    if (word.position === 'start') this.words.add(id, 1)
    if (word.position !== 'middle') return
    this.words.add(id, casingFields[casing])
    if (casing === 'mixed') raise(this.mixedForms, bare(word.form.text))
  }

  private countBeside(before: Seen, now: Seen, text: string): void {
    const inMiddle = before.word.position === 'middle'
    if (before.casing === 'lower' && now.casing === 'capital' && inMiddle) this.words.add(before.id, 6)
    if (text.charCodeAt(before.word.end) !== 0x20) return
    const isPlain = ({casing}: Seen) => casing === 'lower' || casing === 'capital'
    if (inMiddle && before.casing !== 'lower' && now.word.position === 'middle' && isPlain(now))
      this.adjacent.add(now.id, now.casing === 'capital' ? 1 : 0)
    if (now.casing !== 'lower' && inMiddle && isPlain(before))
      this.adjacent.add(before.id, before.casing === 'capital' ? 3 : 2)
  }

  private pair(left: number, before: Seen, now: Seen, running: boolean): void {
    const number = left * most + now.id
    let id = this.pairIds.get(number)
    if (id === undefined) this.pairIds.set(number, (id = this.pairIds.size))
    this.pairs.add(id, 0)
    if (!running) return
    if (now.word.position === 'middle') {
      this.pairs.add(id, 1)
      if (now.casing !== 'lower') this.pairs.add(id, 2)
    }
    if (before.word.position === 'middle') {
      this.pairs.add(id, 3)
      if (before.casing !== 'lower') this.pairs.add(id, 4)
    }
  }

  /** Goes on with a run of words with capitals, small words between them allowed. */
  private goOn(name: Seen[], now: Seen, together: boolean): void {
    if (name.length > 0 && together && (now.casing !== 'lower' || bridges.has(now.key))) {
      name.push(now)
      return
    }
    this.endName(name)
    if (now.casing !== 'lower' && now.word.position === 'middle') name.push(now)
  }

  private endName(name: Seen[]): void {
    while (name.at(-1)?.casing === 'lower') name.pop()
    if (name.length >= 3 && name.length <= 5) raise(this.names, name.map(({key}) => key).join(' '))
    name.length = 0
  }

  counts(): SourceCounts {
    const lefts = new Int32Array(this.pairIds.size)
    const rights = new Int32Array(this.pairIds.size)
    for (const [number, id] of this.pairIds) {
      lefts[id] = Math.floor(number / most)
      rights[id] = number % most
    }
    return {
      tokens: this.tokens,
      documents: this.documents,
      keys: [...this.ids.keys()],
      words: this.words.upTo(this.ids.size),
      adjacent: this.adjacent.upTo(this.ids.size),
      lefts,
      rights,
      pairs: this.pairs.upTo(this.pairIds.size),
      mixedForms: [...this.mixedForms],
      names: [...this.names].filter(([, count]) => count > 1)
    }
  }
}

/** Rows of counts that grow. */
class Rows {
  private data = new Int32Array(1 << 16)
  private readonly width: number

  constructor(width: number) {
    this.width = width
  }

  add(row: number, column: number): void {
    const at = row * this.width + column
    if (at >= this.data.length) {
      const data = new Int32Array(2 * at)
      data.set(this.data)
      this.data = data
    }
    this.data[at]++
  }

  upTo(rows: number): Int32Array {
    const data = new Int32Array(rows * this.width)
    data.set(this.data.subarray(0, data.length))
    return data
  }
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Small words inside names. */
const bridges = new Set('of the and for on in de al'.split(' '))

const contractions = new Set(
  "it's that's he's she's let's there's what's who's here's where's how's when's why's".split(' ')
)

function bare(form: string): string {
  return /.['’]s$/i.test(form) && !contractions.has(keyOf(form)) ? form.slice(0, -2) : form
}

/** The key of a word: without the possessive, nothing with a digit. */
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
