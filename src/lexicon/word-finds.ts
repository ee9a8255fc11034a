import {type NumberedWord, WordBytes} from './word-bytes.js'

/** What is found of words, once for all texts: of nearly all of them nothing is, which one look tells. */
export class WordFinds<T> {
  private readonly found = new Map<string, T>()
  /** 1 for a word of which something is found. */
  readonly has: WordBytes

  /** @param find what is found of a word in lower case; of so few words that all can be kept */
  constructor(find: (lower: string, hash: number) => T | undefined) {
    this.has = new WordBytes((lower, hash) => {
      const value = find(lower, hash)
      if (value === undefined) return 0
      this.found.set(lower, value)
      return 1
    })
  }

  of(word: NumberedWord): T | undefined {
    return this.has.of(word) === 0 ? undefined : this.found.get(word.lower)
  }
}
