/**
 * Seven bits for each word, kept over texts: what a model asks of every word of every text. They stand at the number of the word: the few thousand
 * words that make up most of every text have the low ones, and are found side by side. Numbers are given anew now and then, which the hash beside them tells.
 */
/** The bits of an entry: what is kept, whether anything is, and how the hash of the word begins. */
const [bits, isKept, ofHash] = [0x7f, 0x80, 0xffffff00]

/** A word as a text knows it. */
export interface NumberedWord {
  readonly lower: string
  readonly hash: number
  readonly wordNumber: number
}

export class WordBytes {
  private kept = new Uint32Array(1 << 12)
  private readonly make: (lower: string, hash: number) => number

  /** @param make what is kept of a word in lower case, 0 to 127 */
  constructor(make: (lower: string, hash: number) => number) {
    this.make = make
  }

  of(word: NumberedWord): number {
    const known = this.known(word.hash, word.wordNumber)
    return known < 0 ? this.keep(word) : known
  }

  /** Below zero of a word that was not asked about yet. */
  known(hash: number, wordNumber: number): number {
    const kept = wordNumber < this.kept.length ? this.kept[wordNumber] : 0
    return (kept & isKept) !== 0 && ((kept ^ hash) & ofHash) === 0 ? kept & bits : -1
  }

  private keep({lower, hash, wordNumber}: NumberedWord): number {
    if (wordNumber >= this.kept.length) {
      const wider = new Uint32Array(2 * wordNumber)
      wider.set(this.kept)
      this.kept = wider
    }
    const made = this.make(lower, hash)
    this.kept[wordNumber] = (hash & ofHash) | isKept | made
    return made
  }
}
