/** Where marks stand in a text, and what is asked again and again of a line or a block: found once, however many words ask. */
import type {Article, Block} from '../article.js'

/** The offsets of what a global pattern finds, in order. */
export function placesOfMark(mark: RegExp): (article: Article) => readonly number[] {
  return ({source}) => Array.from(source.matchAll(mark), ({index}) => index)
}

/** How many of the places stand before an offset. */
export function countBefore(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

const lineEnds = placesOfMark(/\n/g)

/** The number of the line at an offset, from 0. */
export const lineNumberAt = (article: Article, offset: number): number => countBefore(article.once(lineEnds), offset)

/** Where the line with this number starts. */
export const startOfLine = (article: Article, line: number): number =>
  line === 0 ? 0 : article.once(lineEnds)[line - 1] + 1

/** A line without its line end; undefined where there is none. */
export function textOfLine(article: Article, line: number): string | undefined {
  const ends = article.once(lineEnds)
  if (line < 0 || line > ends.length) return undefined
  return article.source.slice(startOfLine(article, line), ends[line])
}

/** A function that finds something out about a block as it is written, once for each. */
export function oncePerBlock<T>(find: (article: Article, block: Block) => T): (article: Article, block: Block) => T {
  return oncePerNumber(
    (article, index) => find(article, article.blocks[index]),
    ({index}: Block) => index
  )
}

/** The same about a line. */
export function oncePerLine<T>(find: (article: Article, line: number) => T): (article: Article, line: number) => T {
  return oncePerNumber(find, (line: number) => line)
}

function oncePerNumber<T, K>(find: (article: Article, number: number) => T, numberOf: (key: K) => number) {
  const memory = () => new Map<number, T>()
  return (article: Article, key: K): T => {
    const known = article.once(memory)
    const number = numberOf(key)
    if (known.has(number)) return known.get(number) as T
    const found = find(article, number)
    known.set(number, found)
    return found
  }
}
