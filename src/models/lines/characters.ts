/** What a character is: a letter, a figure, a blank, a mark. */

// Up to UNCASED: what words are made of.
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
export const UNCASED = 4
export const SPACE = 5
export const WIDE = 6
const MARK = 7
export const SYMBOL = 8

/** Filled as characters are met; 0 where none was. */
export const charKinds = new Uint8Array(0x10000)
/** Each character in lower case, where `kindOf` met it. */
export const lowered = new Uint16Array(0x10000)

/** The kind of a UTF-16 code unit; `charKinds` has it from then on. */
export function kindOf(code: number): number {
  const known = charKinds[code]
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const lower = char.toLowerCase()
  lowered[code] = lower.length === 1 ? lower.charCodeAt(0) : code
  let kind = SYMBOL
  // Most texts are asked of nothing else: the expressions below are slow to compile.
  if (code >= 97 && code <= 122) kind = LOWER
  else if (code >= 65 && code <= 90) kind = UPPER
  else if (code >= 48 && code <= 57) kind = DIGIT
  else if (code === 32 || (code >= 9 && code <= 13)) kind = SPACE
  else if (/[\s\u200b\ufeff]/u.test(char)) kind = SPACE
  else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u.test(char)) kind = WIDE
  else if (/\p{Lu}|\p{Lt}/u.test(char)) kind = UPPER
  else if (/\p{Ll}/u.test(char)) kind = LOWER
  else if (/[\p{L}\p{M}]/u.test(char)) kind = UNCASED
  else if (/\p{N}/u.test(char)) kind = DIGIT
  else if (/\p{P}/u.test(char)) kind = MARK
  charKinds[code] = kind
  return kind
}
