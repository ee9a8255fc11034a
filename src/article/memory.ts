/** What was found out about a word, kept for the next pass: where no edit was near it is not found out again. */
import type {Article, Word} from '../article.js'

/** A function that finds something out about the word at a place of `article.words`, once for each. */
export function oncePerWord<T>(find: (article: Article, at: number) => T): (article: Article, at: number) => T {
  const memory = () => new Map<number, T>()
  return (article, at) => {
    const own = article.once(memory)
    if (own.has(at)) return own.get(at) as T
    const found = find(article, at)
    own.set(at, found)
    return found
  }
}

/**
 * The same with a memory of the pass before as well.
 *
 * @param find reads the lexicon, the word and three words on each side
 * @param holds is all that it reads beside them as it was? What was found before must be what it would find now.
 */
export function remembering<T>(
  find: (article: Article, at: number) => T,
  holds: (found: T, article: Article) => boolean = () => true
): (article: Article, at: number) => T {
  const memory = () => new Map<number, T>()
  return (article, at) => {
    const own = article.once(memory)
    if (own.has(at)) return own.get(at) as T
    const earlier = placeBefore(article, at)
    const before = earlier < 0 ? undefined : article.before?.article.once(memory)
    let found = before?.get(earlier)
    if (found === undefined ? !before?.has(earlier) : !holds(found, article)) found = find(article, at)
    own.set(at, found as T)
    return found as T
  }
}

/** The place of the word at `at` among those of the pass before; -1 where an edit has touched it or one of the three words on each side. */
export function placeBefore(article: Article, at: number): number {
  return article.before ? article.once(placesBefore)[at] : -1
}

/** How far a word is read on each side, in words. */
const reach = 3

function placesBefore({before, words}: Article): Int32Array {
  const places = new Int32Array(words.length).fill(-1)
  if (!before) return places
  const {article, edits} = before
  let [next, edit, moved] = [0, 0, 0]
  for (let at = 0; at < article.words.length; at++) {
    const word = article.words[at]
    for (; edits[edit]?.end < word.start; edit++) {
      moved += edits[edit].text.length - (edits[edit].end - edits[edit].start)
      if (next > 0) places[next - 1] = -1 // it may have changed the marks behind that word alone
    }
    if (edits[edit]?.start <= word.end) continue
    while (words[next]?.start < word.start + moved) next++
    if (next < words.length && isSame(word, words[next], moved)) places[next++] = at
  }
  return withReach(places, article.words.length)
}

/**
 * The places of words that have as many neighbours of the pass before on each side, in their order.
 *
 * @param count how many words there were
 */
function withReach(places: Int32Array, count: number): Int32Array {
  const reached = new Int32Array(places.length).fill(-1)
  for (let first = 0; first < places.length; ) {
    let last = first
    if (places[first] >= 0) {
      while (places[last + 1] === places[last] + 1) last++
      const from = first === 0 && places[first] === 0 ? 0 : first + reach
      const to = last === places.length - 1 && places[last] === count - 1 ? last : last - reach
      for (let at = from; at <= to; at++) reached[at] = places[at]
    }
    first = last + 1
  }
  return reached
}

function isSame(before: Word, now: Word, moved: number): boolean {
  return (
    now.start === before.start + moved &&
    now.end === before.end + moved &&
    now.position === before.position &&
    now.block.kind === before.block.kind &&
    now.block.language === before.block.language
  )
}
