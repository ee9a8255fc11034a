/** How a name is spelled with all its capitals: *Oslo*, *McDonald*, *O’Neill*. */
import type {Article} from '../../article.js'
import type {WordCasing} from './word-casing.js'

/**
 * The word with its first letter as a capital, or as it is always spelled (`McDonald`).
 *
 * @param isPlain whether a word that is no name by itself is none here: *Blackberry and plum* starts a sentence
 */
export function withCapital(text: string, {facts, key}: WordCasing, isPlain = false): string {
  const mixed = isPlain && facts?.knownLower ? undefined : facts?.mixed
  if (mixed && mixed.length === key.length && text.length >= mixed.length) return mixed + text.slice(mixed.length)
  const first = text.codePointAt(0)! > 0xffff ? 2 : 1
  return text.slice(0, first).toUpperCase() + text.slice(first)
}

/**
 * The usual spelling of a name that lacks one capital of it: `O'neill`, `youTube`. Not `Mcdonald` or `Youtube`, which some
 * people and papers write.
 */
export function usualSpelling({lexicon}: Article, text: string, lower: string): string | undefined {
  const first = text.charCodeAt(0)
  const apostrophe = first === 0x4f && (text[1] === "'" || text[1] === '’')
  if (!(first >= 0x61 && first <= 0x7a) && !apostrophe) return undefined
  const mixed = lexicon.facts(lower)?.mixed
  if (!mixed || mixed.length > text.length) return undefined
  let missing = 0
  for (let i = 0; i < mixed.length; i++) {
    const [has, wants] = [text[i] === '’' ? "'" : text[i], mixed[i]]
    if (has === wants) continue
    if (has.toUpperCase() !== wants || missing++ > 0) return undefined
  }
  if (missing === 0) return undefined
  return [...text].map((letter, i) => (mixed[i] && letter.toUpperCase() === mixed[i] ? mixed[i] : letter)).join('')
}
