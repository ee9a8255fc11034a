/** Words as hashes. */

/** What a hash begins with. */
export const SEED = 0x811c9dc5 | 0
/** Figures are masked by `#`. */
export const DIGIT_MASK = 35

/** The hash under which a word in lower case stands in `Page.words`. */
export function lineWordHash(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash
}

/** The hash with one character more. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}
