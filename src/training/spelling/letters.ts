/** Counts letters in threes over the words of the dictionaries and writes letters.bin. Run by train.ts: letters.js OUT */
import {writeFileSync} from 'node:fs'
import {shippedLexicon} from '../../lexicon/index.js'
import {eachTriple, letterCount} from '../../models/spelling/letters.js'

const [out] = process.argv.slice(2)

const counts = new Float64Array(letterCount ** 3)
let words = 0
for (const {key, knownLower} of shippedLexicon().words()) {
  if (!knownLower || !/^[a-z]{3,22}$/.test(key)) continue
  words++
  eachTriple(key, (place) => counts[place]++)
}
// Three letters that were seldom seen lean on how often the last one follows the one before it.
const pairs = new Float64Array(letterCount ** 2)
const lasts = new Float64Array(letterCount)
for (let place = 0; place < counts.length; place++) {
  pairs[place % letterCount ** 2] += counts[place]
  lasts[Math.floor(place / letterCount) % letterCount] += counts[place]
}
const bytes = Buffer.alloc(counts.length)
for (let place = 0; place < counts.length; place++) {
  const first = Math.floor(place / letterCount)
  const before = counts.subarray(first * letterCount, (first + 1) * letterCount).reduce((sum, n) => sum + n, 0)
  const last = first % letterCount
  const share = (pairs[place % letterCount ** 2] + 0.5) / (lasts[last] + 14)
  bytes[place] = Math.min(255, Math.round(-16 * Math.log((counts[place] + 4 * share) / (before + 4))))
}
writeFileSync(out, bytes)
console.log(`${words} words counted`)
