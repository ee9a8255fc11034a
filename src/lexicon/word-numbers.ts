/**
 * A number for each of some words, by their mixed hashes. Most words of a text are none of them, which one look at a small table tells. Two words
 * that share a hash share their number.
 */
export class WordNumbers {
  private readonly hashes: Int32Array
  /** One more than the number; 0 where no word is. */
  private readonly numbers: Uint16Array
  private readonly last: number
  size = 0

  /** @param most how many words there will be, at most */
  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(8 * most))
    this.hashes = new Int32Array(places)
    this.numbers = new Uint16Array(places)
    this.last = places - 1
  }

  /** The number of a word: the next one where it has none. */
  add(hash: number): number {
    const place = this.placeOf(hash)
    if (this.numbers[place] === 0) {
      this.hashes[place] = hash
      this.numbers[place] = ++this.size
    }
    return this.numbers[place] - 1
  }

  /** The number of a word; below zero where it has none. */
  of(hash: number): number {
    return this.numbers[this.placeOf(hash)] - 1
  }

  /** Where the word is, or would be. */
  private placeOf(hash: number): number {
    let place = hash & this.last
    while (this.numbers[place] !== 0 && this.hashes[place] !== (hash | 0)) place = (place + 1) & this.last
    return place
  }
}
