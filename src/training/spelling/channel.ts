/** Counts slips of misspellings and writes channel.bin. Run by train.ts: channel.js MISSPELLINGS OUT */
import {readFileSync, writeFileSync} from 'node:fs'
import {shippedLexicon} from '../../lexicon/index.js'
import {describe, letterOf, type Slip, size, slipCount, tables, useCosts} from '../../models/spelling/channel.js'
import {random, readList, typoOf} from './errors.js'

const [listPath, out] = process.argv.slice(2)
const list = readList(readFileSync(listPath, 'utf8'))
const next = random(1)
const pairs: [wrong: string, right: string][] = []
for (const [right, wrongs] of list) for (const wrong of wrongs) pairs.push([wrong, right])
for (const {key, count, knownLower} of shippedLexicon().words()) {
  if (!knownLower || count < 12 || !/^[a-z]{3,20}$/.test(key)) continue
  for (let i = 0; i < 1 + count / 24; i++) {
    const typo = typoOf(key, next, list.get(key))
    if (typo) pairs.push([typo, key])
  }
}

const flat = () => new Uint8Array(size * size).fill(80)
const perTable = <T>(make: () => T) => ({substituted: make(), lost: make(), brought: make(), swapped: make()})
useCosts(perTable(flat))
const counts = perTable(() => new Float64Array(size * size))
const single = new Float64Array(size)
const double = new Float64Array(size * size)
const slips = new Float32Array(slipCount)
let used = 0
for (const [wrong, right] of pairs) {
  const heard: Parameters<Slip>[] = []
  describe(wrong, right, slips, (...slip) => heard.push(slip))
  if (heard.length > 2) continue
  used++
  for (const [table, row, column] of heard) counts[table][row * size + column]++
  let before = size - 1
  for (const letter of right) {
    const code = letterOf(letter.charCodeAt(0))
    single[code]++
    double[before * size + code]++
    before = code
  }
  single[size - 1]++
}

const bytes = Buffer.alloc(4 * size * size)
tables.forEach((name, t) => {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = row * size + column
      const times = name === 'lost' || name === 'swapped' ? double[at] : single[row]
      const share = (counts[name][at] + 0.3) / (times + 300)
      bytes[t * size * size + at] = Math.max(16, Math.min(255, Math.round(-16 * Math.log(share))))
    }
  }
})
writeFileSync(out, bytes)
console.log(`${used} of ${pairs.length} misspellings counted`)
