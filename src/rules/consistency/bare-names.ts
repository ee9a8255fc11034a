/** Words of names without their possessive endings. */
import type {Article, Word} from '../../article.js'

/** A word without its possessive ending. */
export function bare({source}: Article, word: Word): {text: string; end: number} {
  const end = word.end - possessiveOf(word)
  return {text: source.slice(word.start, end), end}
}

/** How long its possessive ending is. */
export function possessiveOf({form: {text, apostrophe}}: Word): number {
  return apostrophe ? (/['’]s?$/i.exec(text)?.[0].length ?? 0) : 0
}

export function lengthOfBare(word: Word): number {
  return word.form.text.length - possessiveOf(word)
}
