/** The words that a form may stand for, with the slips between. */
import {type Facts, facts} from '../../lexicon/index.js'
import {align, slipCount} from './channel.js'
import {classOf} from './classes.js'
import {countAt, nearWords, wordAt} from './words.js'

/** A word near a form, and what turns the one into the other: see `slipNames`. */
export interface Near {
  word: string
  facts: Facts
  slips: Float32Array
  /** Its share among the words of text, and ln of that with the cost of the slips. */
  share: number
  likely: number
  /** Its class: see classes.ts. */
  kind: number
}

/** So many are kept of a form: the one that is meant is hardly ever further down. */
const mostNear = 24

const nearCache = new Map<string, Near[]>()

/** The words near a form with the slips between, likeliest first; kept, since rare words of a subject come again. */
export function near(lower: string, far: boolean): Near[] {
  let list = nearCache.get(lower)
  if (list) return list
  const found = new Set<number>()
  nearWords(lower, found)
  list = listOf(lower, found)
  // Two slips come into question where one leads to nothing that is both likely and usual.
  if (far && lower.length >= 4 && !list.some(({likely}) => likely > -13)) {
    for (const variant of variants(lower)) nearWords(variant, found)
    list = listOf(lower, found)
  }
  list.sort((a, b) => b.likely - a.likely || (a.word < b.word ? -1 : 1))
  if (list.length > mostNear) list.length = mostNear
  if (nearCache.size > 4000) nearCache.clear()
  nearCache.set(lower, list)
  return list
}

function listOf(lower: string, found: Iterable<number>): Near[] {
  const list: Near[] = []
  for (const index of found) {
    const one = nearOne(lower, wordAt(index))
    if (one) list.push(one)
  }
  return list
}

/** Words of edited text behind the counts. */
export const corpus = 6e6

/** What a count of the lexicon, 12 × log2(1 + n), stands for. */
export const counts = Float64Array.from({length: 256}, (_, scaled) => 2 ** (scaled / 12) - 1)

/** The share of a word among the words of edited text and of the web. */
export function shareOf({count, web}: Facts): number {
  return (0.7 * (counts[count] + 0.3)) / corpus + (0.3 * counts[web]) / 1e7
}

function nearOne(lower: string, word: string): Near | undefined {
  const known = word === lower ? undefined : facts(word)
  if (!known) return undefined
  const slips = new Float32Array(slipCount)
  const cost = align(lower, word, slips, 0)
  if (cost > 24) return undefined
  const share = shareOf(known)
  return {word, facts: known, slips, share, likely: Math.log(share) - cost, kind: classOf(word)}
}

/**
 * Strings one likely slip away: what is at distance 1 of them is at distance 2 of the typo. All of distance 2 would be a
 * hundred times as many, and hardly ever right.
 */
function variants(lower: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i < lower.length; i++) {
    const before = lower.slice(0, i)
    const rest = lower.slice(i + 1)
    if (lower[i] !== lower[i + 1]) found.add(before + rest)
    if (i > 0) found.add(before + lower[i] + lower[i] + rest)
    if (i + 1 < lower.length && lower[i] !== lower[i + 1])
      found.add(before + lower[i + 1] + lower[i] + lower.slice(i + 2))
    // Two letters swapped around a third: *strageties*.
    if (i + 2 < lower.length && lower[i] !== lower[i + 2])
      found.add(before + lower[i + 2] + lower[i + 1] + lower[i] + lower.slice(i + 3))
    if ('aeiou'.includes(lower[i]))
      for (const vowel of 'aeiou') if (vowel !== lower[i]) found.add(before + vowel + rest)
    for (const [from, to] of respelled)
      if (lower.startsWith(from, i)) found.add(before + to + lower.slice(i + from.length))
  }
  return found
}

/** Letters that English writes for the same sound: `from: to …`. */
const respelled =
  `a: ai ea|able: ible|al: le|c: s k|ch: tch|ci: ti|cion: tion|d: ed|e: ea|ea: ee|ee: ea|ei: ie|el: le|er: re or our|f: ph gh th|
  i: y|ible: able|ie: y ei|ite: ight|j: g dg|g: j|k: c ch qu|le: el|ly: ally|n: kn|o: ou oa|oo: u|ou: ow|ow: ou|ph: f|qu: k|r: wr|
  s: c sc|shun: tion|si: ti|sion: tion|t: ght ed|th: f|ti: ci|tion: sion|u: oo|ur: er|v: th|w: wh|x: cs|y: i|z: s`
    .split('|')
    .flatMap((row) => {
      const [from, to] = row.trim().split(': ')
      return to.split(' ').map((one): [string, string] => [from, one])
    })

const outdone = new Map<string, readonly string[]>()

/** The words that one slip parts from a common one and that are 16 times as frequent. */
export function muchMoreUsual(lower: string, count: number): readonly string[] {
  let list = outdone.get(lower)
  if (list === undefined) {
    const found = new Set<number>()
    nearWords(lower, found)
    list = [...found].filter((index) => countAt(index) > count + 48).map(wordAt)
    if (outdone.size > 100_000) outdone.clear()
    outdone.set(lower, list)
  }
  return list
}
