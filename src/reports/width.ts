/** Columns of a terminal: a letter of Chinese and an emoji take two, a combining mark none. */
import truncatedWidth from 'fast-string-truncated-width'

/** Made when a text first needs it: it takes longer than a report of plain letters. */
let graphemes: Intl.Segmenter | undefined

/** Letters and marks of a column each: most texts have no others. */
const narrow = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2013-\u2026]*$/

/** How many columns a text takes on one line. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : truncatedWidth(text).width
}

/** The start of a text that fits into so many columns; no letter is parted. */
export function cutTo(text: string, columns: number): string {
  return narrow.test(text) ? text.slice(0, columns) : fitting(lettersOf(text), columns).join('')
}

/** Its end likewise. */
export function cutToEnd(text: string, columns: number): string {
  if (narrow.test(text)) return text.slice(Math.max(0, text.length - columns))
  return fitting(lettersOf(text).reverse(), columns).reverse().join('')
}

function lettersOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  return [...graphemes.segment(text)].map(({segment}) => segment)
}

function fitting(letters: readonly string[], columns: number): string[] {
  let used = 0
  const beyond = letters.findIndex((letter) => (used += widthOf(letter)) > columns)
  return letters.slice(0, beyond < 0 ? undefined : beyond)
}
