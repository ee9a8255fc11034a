/** The counts of several sources as one: what the table says of a word, a pair and a name. */
import {corpusWords} from '../../lexicon/layout.js'
import {type Source, styleOf} from '../corpora.js'
import {adjacentFields, pairFields, type SourceCounts, wordFields} from './counts.js'

export interface Counted {
  /** How often in `corpusWords` words. */
  total: number
  /** How often altogether; the casings mid-sentence. */
  all: number
  /** The share that starts a sentence. */
  starter: number
  lower: number
  capital: number
  upper: number
  mixed: number
  beforeCapital: number
  /** The least and the greatest share of capitals among the styles of the sources. */
  capitalLow: number
  capitalHigh: number
}

export interface PairCounted {
  left: string
  right: string
  /** How often in `corpusWords` words. */
  count: number
  /** How often altogether. */
  all: number
  rightSeen: number
  rightCapital: number
  leftSeen: number
  leftCapital: number
}

/** A source and what was counted in it. */
export interface CountedSource {
  source: Source
  counts: SourceCounts
}

const most = 2 ** 22

/**
 * Articles are cased as papers and the web do: what these have so often mid-sentence, a word, a pair, is cased as they do; the others are
 * asked for the rest (*the Korean Peninsula* of encyclopaedias, *the peninsula* of papers).
 */
const leastPlain = 3
const leastPlainPair = 1

/** A style says something of a word that it has so often mid-sentence. */
const leastOfStyle = 8

export class Merged {
  readonly tokens: number
  readonly documents: number
  private readonly parts: readonly CountedSource[]
  private readonly ids = new Map<string, number>()
  /** For each part, the ids of its words. */
  private readonly idsOf: Int32Array[]
  private readonly scale: number

  constructor(parts: readonly CountedSource[]) {
    this.parts = parts
    this.tokens = sum(parts.map(({counts}) => counts.tokens))
    this.documents = sum(parts.map(({counts}) => counts.documents))
    this.scale = corpusWords / this.tokens
    this.idsOf = parts.map(({counts}) => Int32Array.from(counts.keys, (key) => this.id(key)))
  }

  private id(key: string): number {
    let id = this.ids.get(key)
    if (id === undefined) this.ids.set(key, (id = this.ids.size))
    return id
  }

  /** Every word, with what was counted of it. */
  words(): Map<string, Counted> {
    const width = wordFields.length
    const size = this.ids.size
    const all = new Float64Array(size * width)
    const plain = new Float64Array(size * width)
    const styles = new Map<string, Float64Array>()
    this.parts.forEach(({source, counts}, part) => {
      const {style, casing} = styleOf(source)
      let seen = styles.get(style)
      if (!seen) styles.set(style, (seen = new Float64Array(size * 2)))
      const ids = this.idsOf[part]
      for (let row = 0; row < ids.length; row++) {
        const [from, to] = [row * width, ids[row] * width]
        for (let i = 0; i < width; i++) all[to + i] += counts.words[from + i]
        if (casing) for (let i = 0; i < width; i++) plain[to + i] += counts.words[from + i]
        const [lower, capital, upper, mixed] = counts.words.subarray(from + 2, from + 6)
        seen[ids[row] * 2] += lower
        seen[ids[row] * 2 + 1] += capital + upper + mixed
      }
    })
    const words = new Map<string, Counted>()
    for (const [key, id] of this.ids) {
      const [count] = all.subarray(id * width)
      if (count === 0) continue
      const seenPlainly = sum([...plain.subarray(id * width + 2, id * width + 6)])
      const casings = (seenPlainly >= leastPlain ? plain : all).subarray(id * width, (id + 1) * width)
      const [of, start, lower, capital, upper, mixed, beforeCapital] = casings
      const shares = [...styles.values()].flatMap((seen) => {
        const [small, great] = seen.subarray(id * 2, id * 2 + 2)
        return small + great < leastOfStyle ? [] : [great / (small + great)]
      })
      if (shares.length === 0) shares.push((capital + upper + mixed) / Math.max(1, lower + capital + upper + mixed))
      const [capitalLow, capitalHigh] = [Math.min(...shares), Math.max(...shares)]
      words.set(key, {
        total: count * this.scale,
        all: count,
        starter: of === 0 ? 0 : start / of,
        lower,
        capital,
        upper,
        mixed,
        beforeCapital,
        capitalLow,
        capitalHigh
      })
    }
    return words
  }

  /** The pairs of words that `wants` wants. */
  pairs(wants: (pair: PairCounted) => boolean): PairCounted[] {
    const width = pairFields.length
    // How often, then what was seen of both words: altogether, and in papers and on the web.
    const fields = 9
    const rows = new Map<number, number>()
    let data = new Float64Array(1 << 20)
    this.parts.forEach(({source, counts}, part) => {
      const ids = this.idsOf[part]
      const {casing} = styleOf(source)
      for (let row = 0; row < counts.lefts.length; row++) {
        const number = ids[counts.lefts[row]] * most + ids[counts.rights[row]]
        let to = rows.get(number)
        if (to === undefined) rows.set(number, (to = rows.size))
        if ((to + 1) * fields > data.length) {
          const larger = new Float64Array(2 * data.length)
          larger.set(data)
          data = larger
        }
        const [all, ...seen] = counts.pairs.subarray(row * width, (row + 1) * width)
        data[to * fields] += all
        for (let i = 0; i < 4; i++) data[to * fields + 1 + i] += seen[i]
        if (casing) for (let i = 0; i < 4; i++) data[to * fields + 5 + i] += seen[i]
      }
    })
    const keys = [...this.ids.keys()]
    const pairs: PairCounted[] = []
    for (const [number, row] of rows) {
      const all = data[row * fields]
      if (all < 2) continue
      const seen = data.subarray(row * fields + 1, (row + 1) * fields)
      const [rightSeen, rightCapital] = seen[4] >= leastPlainPair ? seen.subarray(4) : seen
      const [leftSeen, leftCapital] = seen[6] >= leastPlainPair ? seen.subarray(6) : seen.subarray(2)
      const [left, right] = [keys[Math.floor(number / most)], keys[number % most]]
      const pair = {left, right, all, count: all * this.scale, rightSeen, rightCapital, leftSeen, leftCapital}
      if (wants(pair)) pairs.push(pair)
    }
    return pairs
  }

  /** How words mid-sentence are cased beside a capital, in papers and on the web: `adjacentFields` by the word. */
  adjacent(): Map<string, number[]> {
    const width = adjacentFields.length
    const words = new Map<string, number[]>()
    this.parts.forEach(({source, counts}) => {
      if (!styleOf(source).casing) return
      counts.keys.forEach((key, row) => {
        const found = [...counts.adjacent.subarray(row * width, (row + 1) * width)]
        if (found.some((count) => count > 0)) addTo(words, key, found)
      })
    })
    return words
  }

  /** The spelling of each word that stands with a capital inside most of the time (`iPhone`), where it does so thrice. */
  *spellings(words: ReadonlyMap<string, Counted>): Generator<[string, string]> {
    const byKey = new Map<string, Map<string, number>>()
    for (const {counts} of this.parts) {
      for (const [form, count] of counts.mixedForms) {
        const key = form.toLowerCase().replaceAll('’', "'")
        const forms = byKey.get(key) ?? new Map<string, number>()
        forms.set(form, (forms.get(form) ?? 0) + count)
        byKey.set(key, forms)
      }
    }
    for (const [key, forms] of byKey) {
      const {lower = 0, capital = 0, upper = 0, mixed = 0} = words.get(key) ?? {}
      const [[form, count]] = [...forms].sort((a, b) => b[1] - a[1])
      if (count >= 3 && count > (lower + capital + upper + mixed) * 0.6) yield [key, form]
    }
  }

  /** Names of three words to five, in lower case, that stand at least thrice. */
  *names(): Generator<string> {
    const names = new Map<string, number>()
    for (const {counts} of this.parts)
      for (const [name, count] of counts.names) names.set(name, (names.get(name) ?? 0) + count)
    for (const [name, count] of names) if (count >= 3) yield name
  }
}

function addTo(words: Map<string, number[]>, key: string, found: readonly number[]): void {
  const known = words.get(key)
  if (known) for (let i = 0; i < found.length; i++) known[i] += found[i]
  else words.set(key, [...found])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
