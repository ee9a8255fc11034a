import type {Page} from './page.js'
import type {Line} from './page-lines.js'

/** A copy is this share of what is kept, in lines of so many words at the least: less may be a refrain or a recipe's step. */
const SHARE = 0.15
const WORDS = 40
const PROSE = 12

/** A line that is said again and again is compared with the first few alone. */
const FEW = 8

/**
 * Pages hold a second layout of the whole article for other screens, or the article once more under the next one: a run
 * of kept lines that stands in what is kept already. Marks them in `copied` and takes them out of `keep`.
 */
export function dropCopies(source: string, page: Page, keep: Uint8Array, copied: Uint8Array): void {
  const {words} = page.counts
  const kept: number[] = []
  let all = 0
  for (let line = 0; line < keep.length; line++) {
    if (!keep[line]) continue
    kept.push(line)
    all += words[line]
  }
  const enough = Math.max(WORDS, SHARE * all)
  const hashes = kept.map((line) => hashOfLine(page, line))
  const same = (a: number, b: number) =>
    hashes[a] === hashes[b] && textOf(source, page.lines[kept[a]]) === textOf(source, page.lines[kept[b]])
  const firsts = new Map<number, number[]>()
  for (let at = 0; at < kept.length; ) {
    const before = firsts.get(hashes[at])
    const length = before ? longestRun(before, at, kept.length, same) : 0
    let long = 0
    for (let i = at; i < at + length; i++) if (words[kept[i]] >= PROSE) long += words[kept[i]]
    if (long >= enough) {
      for (const stop = at + length; at < stop; at++) {
        keep[kept[at]] = 0
        copied[kept[at]] = 1
      }
      continue
    }
    if (!before) firsts.set(hashes[at], [at])
    else if (before.length < FEW) before.push(at)
    at++
  }
}

function hashOfLine({words, wordStart}: Page, line: number): number {
  let hash = 0
  for (let at = wordStart[line]; at < wordStart[line + 1]; at++) hash = Math.imul(hash, 31) ^ words[at]
  return hash
}

/** A line's text, whatever white space is in it. */
function textOf(source: string, {start, end}: Line): string {
  return source.slice(start, end).replace(/\s+/g, ' ')
}

/** How many of the lines from `at` on, up to `end`, are those from one of `starts` on. */
function longestRun(
  starts: readonly number[],
  at: number,
  end: number,
  same: (a: number, b: number) => boolean
): number {
  let longest = 0
  for (const start of starts) {
    let length = 0
    while (at + length < end && start + length < at && same(start + length, at + length)) length++
    longest = Math.max(longest, length)
  }
  return longest
}
