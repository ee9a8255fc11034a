/** Columns of a terminal: a letter of Chinese and an emoji take two, a combining mark none. */
import truncatedWidth from 'fast-string-truncated-width'

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** How many columns a text takes on one line. */
export function widthOf(text: string): number {
  return truncatedWidth(text).width
}

/** The start of a text that fits into so many columns; no letter is parted. */
export function cutTo(text: string, columns: number): string {
  return fitting(
    [...graphemes.segment(text)].map(({segment}) => segment),
    columns
  ).join('')
}

/** Its end likewise. */
export function cutToEnd(text: string, columns: number): string {
  const segments = [...graphemes.segment(text)].map(({segment}) => segment)
  return fitting(segments.reverse(), columns).reverse().join('')
}

function fitting(segments: readonly string[], columns: number): string[] {
  let used = 0
  const beyond = segments.findIndex((segment) => (used += widthOf(segment)) > columns)
  return segments.slice(0, beyond < 0 ? undefined : beyond)
}
