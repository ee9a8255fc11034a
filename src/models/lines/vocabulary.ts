import type {Page} from './page.js'

/** The different words of a page, numbered, and in which lines they stand. */
export interface Vocabulary {
  /** The number of each word of `page.words`. */
  readonly ids: Int32Array
  /** How many different words there are. */
  readonly size: number
  /** In how many lines each of them stands. */
  readonly lineCounts: Int32Array
}

/** Numbers the words of a page in an open hash table. */
export function vocabularyOf(page: Page): Vocabulary {
  const {words, wordStart} = page
  let slots = 64
  while (slots < 2 * words.length) slots *= 2
  const table = new Int32Array(slots).fill(-1)
  const keys = new Int32Array(words.length)
  const ids = new Int32Array(words.length)
  let size = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    let slot = (Math.imul(word, 0x9e3779b1) >>> 8) & (slots - 1)
    while (table[slot] >= 0 && keys[table[slot]] !== word) slot = (slot + 1) & (slots - 1)
    if (table[slot] < 0) {
      keys[size] = word
      table[slot] = size++
    }
    ids[at] = table[slot]
  }
  const lineCounts = new Int32Array(size)
  const seen = new Int32Array(size).fill(-1)
  for (let line = 0; line < page.lines.length; line++) {
    for (let at = wordStart[line]; at < wordStart[line + 1]; at++) {
      if (seen[ids[at]] === line) continue
      seen[ids[at]] = line
      lineCounts[ids[at]]++
    }
  }
  return {ids, size, lineCounts}
}
