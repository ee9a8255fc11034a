/**
 * The noisy channel: how likely a writer types `typo` for `word`. Costs of single slips come from confusion counts
 * (Kernighan, Church & Gale 1990): a letter for another, one lost or brought in after a given letter, two swapped. `channel.bin`
 * holds them as sixteenths of a nat, four tables of 28 × 28 (a–z, everything else, the edge of the word).
 */
import {readFileSync} from 'node:fs'

export const size = 28
const other = 26
const edge = 27

export const tables = ['substituted', 'lost', 'brought', 'swapped'] as const
type Costs = Record<(typeof tables)[number], Uint8Array>

let costs: Costs | undefined

function costsOf(): Costs {
  if (costs) return costs
  const bytes = readFileSync(new URL('./channel.bin', import.meta.url))
  const table = (i: number) => bytes.subarray(i * size * size, (i + 1) * size * size)
  costs = {substituted: table(0), lost: table(1), brought: table(2), swapped: table(3)}
  return costs
}

/** For the training: other costs than those of the file. */
export function useCosts(given: Costs): void {
  costs = given
}

export function letterOf(code: number): number {
  return code >= 97 && code <= 122 ? code - 97 : other
}

/** What turns `word` into `typo`: the cost in nats and what kinds of slips; see `slipNames`. */
export const slipNames = [
  'cost',
  'slips',
  'substitutions',
  'lost',
  'brought',
  'swaps',
  'doubled', // a letter doubled that stands alone in the word
  'undoubled',
  'vowels', // a vowel for a vowel
  'nearKeys', // a key for its neighbour
  'nearBrought', // a key hit with its neighbour
  'firstLetter',
  'lastLetter',
  'firstPlace', // of the first slip, 0 to 1
  'typoLength',
  'wordLength'
] as const
export const slipCount = slipNames.length

/** Letters around each key of the QWERTY keyboard. */
export const around: Record<string, string> = {
  q: 'wa',
  w: 'qeas',
  e: 'wrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'ol',
  a: 'qwsz',
  s: 'wedaxz',
  d: 'ersfcx',
  f: 'rtdgvc',
  g: 'tyfhbv',
  h: 'yugjnb',
  j: 'uihknm',
  k: 'iojlm',
  l: 'opk',
  z: 'asx',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgb',
  b: 'vghn',
  n: 'bhjm',
  m: 'njk'
}
const near = new Uint8Array(size * size)
for (const [key, others] of Object.entries(around)) {
  for (const one of others) near[letterOf(key.charCodeAt(0)) * size + letterOf(one.charCodeAt(0))] = 1
}
const vowel = new Uint8Array(size)
for (const letter of 'aeiouy') vowel[letterOf(letter.charCodeAt(0))] = 1

const most = 26
const wide = most + 1
const cost = new Float32Array(wide * wide)
const step = new Uint8Array(wide * wide)
const a = new Uint8Array(wide)
const b = new Uint8Array(wide)
const [same, substituted, lost, brought, swapped] = [0, 1, 2, 3, 4]

/** One slip of an alignment: its table, and the row and the column in it. */
export type Slip = (table: (typeof tables)[number], row: number, column: number) => void

/** No slip costs less, in nats: see training/spelling/channel.ts. */
export const leastCost = 1

/** Aligns `typo` with `word`, both in lower case, at least cost. Returns the cost in nats; `describe` says what the slips were. */
export function align(typo: string, word: string): number {
  const table = costsOf()
  const n = Math.min(word.length, most)
  const m = Math.min(typo.length, most)
  for (let i = 0; i < n; i++) a[i] = letterOf(word.charCodeAt(i))
  for (let j = 0; j < m; j++) b[j] = letterOf(typo.charCodeAt(j))
  cost[0] = 0
  for (let i = 0; i <= n; i++) {
    const before = i > 0 ? a[i - 1] : edge
    const beforeThat = i > 1 ? a[i - 2] : edge
    const loss = i > 0 ? table.lost[beforeThat * size + before] / 16 : 0
    for (let j = i === 0 ? 1 : 0; j <= m; j++) {
      const at = i * wide + j
      let least = Number.POSITIVE_INFINITY
      let how = same
      if (i > 0 && j > 0) {
        const equal = before === b[j - 1]
        least = cost[at - wide - 1] + (equal ? 0 : table.substituted[before * size + b[j - 1]] / 16)
        how = equal ? same : substituted
      }
      if (i > 0) {
        const price = cost[at - wide] + loss
        if (price < least) {
          least = price
          how = lost
        }
      }
      if (j > 0) {
        const price = cost[at - 1] + table.brought[before * size + b[j - 1]] / 16
        if (price < least) {
          least = price
          how = brought
        }
      }
      if (i > 1 && j > 1 && before === b[j - 2] && beforeThat === b[j - 1] && before !== beforeThat) {
        const price = cost[at - 2 * wide - 2] + table.swapped[beforeThat * size + before] / 16
        if (price < least) {
          least = price
          how = swapped
        }
      }
      cost[at] = least
      step[at] = how
    }
  }
  return cost[n * wide + m]
}

/** Aligns the two and writes the numbers of `slipNames` to `out`. `heard` hears of each slip. */
export function describe(typo: string, word: string, out: Float32Array, heard?: Slip): void {
  out.fill(0, 0, slipCount)
  out[0] = align(typo, word)
  const n = Math.min(word.length, most)
  const m = Math.min(typo.length, most)
  let firstPlace = 1
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const how = step[i * wide + j]
    if (how !== same) {
      out[1]++
      out[1 + how]++
      firstPlace = Math.max(0, i - 1) / Math.max(1, n)
    }
    const left = i > 0 ? a[i - 1] : edge
    if (how === same) {
      i--
      j--
    } else if (how === substituted) {
      if (vowel[left] && vowel[b[j - 1]]) out[8]++
      if (near[left * size + b[j - 1]]) out[9]++
      heard?.('substituted', left, b[j - 1])
      i--
      j--
    } else if (how === lost) {
      if (i > 1 && a[i - 2] === left) out[7]++
      else if (i < n && a[i] === left) out[7]++
      heard?.('lost', i > 1 ? a[i - 2] : edge, left)
      i--
    } else if (how === brought) {
      if (left === b[j - 1] || (i < n && a[i] === b[j - 1])) out[6]++
      if ((left < other && near[left * size + b[j - 1]]) || (i < n && near[a[i] * size + b[j - 1]])) out[10]++
      heard?.('brought', left, b[j - 1])
      j--
    } else {
      heard?.('swapped', a[i - 2], left)
      i -= 2
      j -= 2
    }
  }
  out[11] = word.charCodeAt(0) === typo.charCodeAt(0) ? 0 : 1
  out[12] = word.charCodeAt(word.length - 1) === typo.charCodeAt(typo.length - 1) ? 0 : 1
  out[13] = firstPlace
  out[14] = m
  out[15] = n
}
