/**
 * Puts typos into clean text as people make them: slips of the fingers, and misspellings by sound, by habit and by
 * analogy. What a learner of English or a hurried writer does was written down from general knowledge; pairs of a public
 * list of misspellings are drawn too where the word has one.
 */
import {around} from '../../models/spelling/channel.js'

/** Numbers from 0 to 1, the next one at each call. */
type Random = () => number

/** A small seeded generator (mulberry32): the same training data each time. */
export function random(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(list: ArrayLike<T>, next: Random): T => list[Math.floor(next() * list.length)]

/** Takes one of `[weight, value]`. */
function weighted<T>(rows: readonly (readonly [weight: number, value: T])[], next: Random): T {
  let at = next() * rows.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, value] of rows) {
    at -= weight
    if (at <= 0) return value
  }
  return rows.at(-1)![1]
}

const letters = 'etaoinsrhldcumfpgwybvk'

const splice = (word: string, at: number, count: number, text: string) =>
  word.slice(0, at) + text + word.slice(at + count)

const slips: readonly [weight: number, (word: string, next: Random) => string][] = [
  [
    28,
    (word, next) => {
      const at = Math.floor(next() * (word.length - 1))
      return splice(word, at, 2, word[at + 1] + word[at])
    }
  ],
  [22, (word, next) => splice(word, place(word, next), 1, '')],
  [
    14,
    (word, next) => {
      const at = Math.floor(next() * word.length)
      return splice(word, at, 1, word[at] + word[at])
    }
  ],
  [
    15,
    (word, next) => {
      const at = place(word, next)
      return splice(word, at, 1, pick(around[word[at]] ?? letters, next))
    }
  ],
  [
    9,
    (word, next) => {
      const at = Math.floor(next() * word.length)
      const key = pick(around[word[at]] ?? letters, next)
      return next() < 0.5 ? splice(word, at, 0, key) : splice(word, at + 1, 0, key)
    }
  ],
  [7, (word, next) => splice(word, 1 + Math.floor(next() * word.length), 0, pick(letters, next))],
  [6, (word, next) => splice(word, place(word, next), 1, pick(letters, next))]
]

/** A place for a slip; the first letter is hit half as often as the others. */
function place(word: string, next: Random): number {
  const at = Math.floor(next() * word.length)
  return at === 0 && next() < 0.5 ? 1 + Math.floor(next() * (word.length - 1)) : at
}

/** `[weight, what, …what may stand for it]`: one place that matches is taken. */
const habits: readonly [weight: number, what: RegExp, ...forms: string[]][] = [
  [6, /ie/, 'ei', 'i', 'e'],
  [6, /ei/, 'ie', 'e', 'i', 'a'],
  [9, /([bcdfglmnprst])\1/, '$1'],
  [7, /(?<=[aeiou])([bcdfglmnprst])(?=[aeiouy])/, '$1$1'],
  [5, /c(?=[eiy])/, 's', 'ss'],
  [3, /s(?=[eiy])/, 'c'],
  [3, /sc/, 's', 'c'],
  [3, /ph/, 'f', 'p'],
  [4, /tion/, 'sion', 'cion', 'shun', 'tin', 'ton', 'tien'],
  [3, /sion/, 'tion', 'cion'],
  [3, /ci(?=[ao])/, 'ti', 'shi', 'si'],
  [5, /an(?=ce|t$)/, 'en'],
  [5, /en(?=ce|t$)/, 'an'],
  [3, /able$/, 'ible', 'abel', 'eble'],
  [3, /ible$/, 'able', 'eble'],
  [7, /(?<=[a-z]{2})e$/, ''],
  [5, /(?<=[bcdfgklmnprstv])$/, 'e'],
  [4, /y$/, 'ie', 'ey', 'i', 'ee'],
  [3, /ies$/, 'ys', 'yes', 'ie', 'eis'],
  [5, /a/, 'e', 'o', 'u', 'i'],
  [7, /e/, 'a', 'i', 'ea', 'u'],
  [7, /i/, 'e', 'y', 'a', 'ee'],
  [5, /o/, 'a', 'u', 'ou', 'e'],
  [4, /u/, 'o', 'a', 'e', 'oo'],
  [4, /ea/, 'ee', 'e', 'a', 'ae'],
  [4, /ee/, 'ea', 'e', 'ie'],
  [4, /ai/, 'a', 'ay', 'ei', 'ia', 'e'],
  [4, /ou/, 'ow', 'o', 'u', 'uo'],
  [3, /oo/, 'u', 'o', 'ou'],
  [3, /au/, 'o', 'a', 'or', 'ua'],
  [3, /ow/, 'ou', 'o'],
  [2, /oa/, 'o', 'oe'],
  [3, /igh/, 'i', 'ie', 'ig', 'ihg'],
  [3, /gh/, '', 'g', 'f', 'h'],
  [3, /wh/, 'w', 'hw'],
  [2, /^wr/, 'r'],
  [2, /^kn/, 'n'],
  [3, /th/, 't', 'v', 'f', 'd', 'ht'],
  [3, /ck/, 'k', 'c'],
  [2, /k/, 'c', 'ck'],
  [3, /c(?=[aouklrt])/, 'k', 's'],
  [2, /qu/, 'q', 'kw', 'cu'],
  [2, /x/, 'cs', 'ks', 'xc'],
  [4, /er/, 'ar', 'or', 're', 'ur', 'a', 'r'],
  [3, /or/, 'er', 'ar', 'our'],
  [3, /ar/, 'er', 'a', 'or'],
  [4, /le$/, 'el', 'al', 'l'],
  [3, /el$/, 'le', 'al'],
  [3, /al$/, 'el', 'le'],
  [4, /ed$/, 'd', 't', 'id', 'de'],
  [3, /ght/, 't', 'gt', 'hgt', 'tgh'],
  [2, /mb/, 'm'],
  [3, /ly$/, 'ley', 'y', 'lly', 'li'],
  [3, /ally$/, 'aly', 'ly'],
  [3, /(?<=e)ly$/, 'y', 'lly'],
  [4, /(?<=[a-z]{3})s$/, '', 'es'],
  [3, /ing$/, 'in', 'ign', 'eing', 'ng'],
  [2, /tch/, 'ch', 'tc'],
  [2, /ch/, 'sh', 'tch', 'c', 'hc'],
  [2, /sh/, 'ch', 's', 'hs'],
  [2, /dge/, 'ge', 'dg'],
  [2, /g(?=[eiy])/, 'j', 'dg'],
  [2, /j/, 'g'],
  [2, /v/, 'f', 'w'],
  [2, /m/, 'n', 'mn'],
  [3, /n(?=[bcdfgkmpstv])/, '', 'm'],
  [3, /r(?=[bcdfgklmnpstv])/, ''],
  [3, /(?<=[bcdfgkmnpstv])r/, ''],
  [2, /l(?=[dfkmt])/, ''],
  [2, /t(?=[ch])/, ''],
  [3, /(?<=[bcdfgklmnprstv])[aeiou](?=[lmnr][a-z])/, ''],
  [2, /(?<=[bdfgkpt])(?=[lr])/, 'e', 'a'],
  [2, /d(?=[a-z])/, 't'],
  [2, /t/, 'd', 'tt'],
  [2, /b/, 'p', 'd'],
  [2, /p/, 'b'],
  [2, /l/, 'r', 'll'],
  [2, /(?<=[a-z])([aeiou])([aeiou])/, '$2$1'],
  [2, /ss/, 's', 'sc'],
  [2, /z/, 's'],
  [2, /is(?=e|ing|ed)/, 'iz'],
  [2, /(?<=[a-z]{2})([a-z])([a-z])(?=[a-z])/, '$2$1']
]

function habit(word: string, next: Random): string {
  const fit = habits.filter(([, what]) => what.test(word))
  if (fit.length === 0) return word
  const row = weighted(
    fit.map((one) => [one[0], one] as const),
    next
  )
  const [, what, ...forms] = row
  const places = [...word.matchAll(new RegExp(what.source, 'g'))]
  const match = pick(places, next)
  const text = pick(forms, next)
    .replace('$1', match[1] ?? '')
    .replace('$2', match[2] ?? '')
  return splice(word, match.index, match[0].length, text)
}

/**
 * A typo for a lower-case word, or `undefined` when none came of it.
 *
 * @param listed misspellings of the word in a public list
 */
export function typoOf(word: string, next: Random, listed: readonly string[] = []): string | undefined {
  for (let tries = 0; tries < 5; tries++) {
    let typo = word
    if (next() < 0.55) typo = weighted(slips, next)(word, next)
    else if (listed.length > 0 && next() < 0.5) typo = pick(listed, next)
    else {
      const times = next() < 0.64 ? 1 : next() < 0.75 ? 2 : 3
      for (let i = 0; i < times; i++) typo = habit(typo, next)
    }
    if (typo !== word && typo.length > 1 && /^[a-z]+$/.test(typo)) return typo
  }
  return undefined
}

/** The misspellings of each word in a list of lines `wrong->right` (codespell) or with a tab between; lines with several corrections are left out. */
export function readList(text: string): Map<string, string[]> {
  const list = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const [wrong, right] = line.trim().split(/->|\t/)
    if (!right || right.includes(',') || !/^[a-z]+$/.test(wrong) || !/^[a-z]+$/.test(right)) continue
    const wrongs = list.get(right) ?? []
    wrongs.push(wrong)
    list.set(right, wrongs)
  }
  return list
}
