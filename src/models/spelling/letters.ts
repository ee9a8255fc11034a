/**
 * How odd the letters of a word are: what three letters in a row cost in nats, counted over the words of the dictionaries. Slips make rows that no
 * word has (*goverrnment*); new words and names of other languages seldom do. `letters.bin` holds sixteenths of a nat, 27 × 27 × 27 (a–z, and the edge).
 */
import {readFileSync} from 'node:fs'

/** Letters of the table: a–z, and the edge of a word. */
export const letterCount = 27
const edge = 26

let costs: Uint8Array | undefined

/** What the oddest three letters of a word of a–z cost, and all on the average, in nats. */
export function oddnessOf(word: string): {most: number; mean: number} {
  costs ??= readFileSync(new URL('./letters.bin', import.meta.url))
  let most = 0
  let sum = 0
  eachTriple(word, (place) => {
    const cost = costs![place] / 16
    most = Math.max(most, cost)
    sum += cost
  })
  return {most, mean: sum / (word.length + 1)}
}

/** Hears the place in the table of all that stands in a row in a word of a–z: from its edge and first two letters to its last ones and the edge. */
export function eachTriple(word: string, hear: (place: number) => void): void {
  let [before, last] = [edge, edge]
  for (let i = 0; i <= word.length; i++) {
    const code = i < word.length ? word.charCodeAt(i) - 0x61 : edge
    // An apostrophe parts words.
    const letter = code >= 0 && code < edge ? code : edge
    hear((before * letterCount + last) * letterCount + letter)
    before = last
    last = letter
  }
}
