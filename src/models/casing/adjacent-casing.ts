/** How a word mid-sentence is cased beside a capital: what the lexicon counted, as the model reads it. */
import type {Lexicon} from '../../lexicon/index.js'

export {adjacentColumns} from '../../lexicon/layout.js'

/** Writes the four numbers of a key into `row` at `at`: counts on their scale, shares 0 to 1; -1 each when it has none. */
export function fillAdjacent(lexicon: Lexicon, key: string, row: Float32Array, at: number): void {
  const {adjacent} = lexicon.table
  const place = lexicon.adjacentPlace(key)
  for (let i = 0; i < 4; i++) row[at + i] = place < 0 ? -1 : adjacent[i][place] / (i % 2 === 0 ? 1 : 255)
}

/** Is the word hardly ever capitalised after a capital, before one? Nine times must have been seen. */
export function rarelyAdjacent(lexicon: Lexicon, key: string): [after: boolean, before: boolean] {
  const place = lexicon.adjacentPlace(key)
  if (place < 0) return [false, false]
  const [after, afterCapital, before, beforeCapital] = lexicon.table.adjacent
  return [after[place] > 40 && afterCapital[place] < 13, before[place] > 40 && beforeCapital[place] < 9]
}
