/** Which blocks of a page to keep, by how likely each is to be the article. */
import {selectForF1} from '../keep.js'
import {amend} from './amend.js'
import type {PageBlock} from './blocks.js'
import {INSIDE} from './blocks.js'
import {contentsOf} from './contents.js'
import {outermostList} from './frames.js'

/** What was chosen, and the F1 over words that is to be expected of it. */
export interface Selection {
  keep: boolean[]
  expected: number
  /** How likely each is, where lists and tables have one value for all their blocks. */
  p: Float32Array
  /** How likely a block must be to stay. */
  least: number
}

/**
 * A story in paragraphs has them all: what is less likely is of its frame. Paragraphs are blocks of so many words, and make so much of a
 * story. On unseen sites this brought news from .953 to .959, DAnIEL from .925 to .931 and lost nowhere.
 */
const PARAGRAPH = 20
const STORY = 0.8
const LEAST_OF_STORY = 0.6

/**
 * Lists, tables and lists of terms stand or fall as a whole; what the page shows twice stays once.
 *
 * @param types what the head calls the page
 */
export function selectBlocks(
  blocks: readonly PageBlock[],
  p: Float32Array,
  words: readonly Int32Array[],
  types: readonly string[] = []
): Selection {
  const whole = unitsOf(blocks)
  const shared = Float32Array.from(p)
  const sizes = words.map(({length}) => length)
  for (const [from, to] of whole) {
    let sum = 0
    let size = 0
    for (let i = from; i < to; i++) {
      sum += p[i] * (sizes[i] + 1)
      size += sizes[i] + 1
    }
    shared.fill(sum / size, from, to)
  }
  const {least, expected} = selectForF1(shared, sizes)
  const from = isStory(shared, sizes, least, types) ? Math.max(least, LEAST_OF_STORY) : least
  const keep = Array.from(shared, (one) => expected > 0 && one >= from)
  amend(blocks, p, whole, keep)
  for (const [from, to] of contentsOf(blocks, keep)) keep.fill(false, from, to)
  keepHeadings(blocks, p, keep)
  keepCode(blocks, keep)
  for (const copy of copies(words, keep)) keep[copy] = false
  return {keep, expected, p: shared, least: from}
}

/** Does the page call itself an article, and is what is kept of it mostly paragraphs? */
function isStory(p: Float32Array, sizes: readonly number[], least: number, types: readonly string[]): boolean {
  if (!types.some((type) => /article|posting|report/.test(type))) return false
  let kept = 0
  let paragraphs = 0
  for (const [i, size] of sizes.entries()) {
    if (p[i] < least) continue
    kept += size
    if (size >= PARAGRAPH) paragraphs += size
  }
  return paragraphs > STORY * kept
}

/** The runs of blocks that are one list, table or list of terms with short entries; `[from, to)`. */
export function unitsOf(blocks: readonly PageBlock[]): [number, number][] {
  const units: [number, number][] = []
  for (let from = 0; from < blocks.length; ) {
    const list = isEntry(blocks[from]) ? outermostList(blocks[from].frame) : undefined
    let to = from + 1
    if (list) {
      while (to < Math.min(blocks.length, list.to) && isEntry(blocks[to])) to++
      // A list whose entries have parts of their own is a row of cards or posts: each is judged for itself.
      if (to === list.to && from === list.from && to - from > 1 && list.chars < 400 * (to - from))
        units.push([from, to])
    }
    from = to
  }
  return units
}

function isEntry({kind, frame}: PageBlock): boolean {
  if (kind === 'item' || kind === 'row') return true
  // A description may be a paragraph of its own.
  const isAlone = frame.tag === 'p' && frame.parent?.to === frame.parent!.from + 1
  const tag = isAlone ? frame.parent!.tag : frame.tag
  return tag === 'dt' || tag === 'dd' || tag === 'caption'
}

/** A heading over what stays stays, unless it is surely none of the article. */
function keepHeadings(blocks: readonly PageBlock[], p: Float32Array, keep: boolean[]): void {
  for (let i = blocks.length - 2; i >= 0; i--) {
    if (blocks[i].kind !== 'heading' || keep[i] || p[i] < 0.1) continue
    const next = blocks[i + 1]
    if (keep[i + 1] && (next.kind !== 'heading' || next.level > blocks[i].level)) keep[i] = true
  }
}

/** Code between two blocks that stay is theirs: a short one has no words to be judged by. */
function keepCode(blocks: readonly PageBlock[], keep: boolean[]): void {
  const isCode = (i: number) => i >= 0 && i < blocks.length && (blocks[i].inside & INSIDE.code) !== 0
  for (let i = 0; i < keep.length; i++) {
    if (!isCode(i) || keep[i]) continue
    let after = i + 1
    // A button beside the code is none of it, and does not part it from the story.
    while (after < keep.length && after < i + 3 && (isCode(after) || (blocks[after].inside & INSIDE.button) !== 0))
      after++
    if (keep[i - 1] && keep[after]) keep[i] = true
  }
}

/**
 * Long blocks that stand right before as well, or that follow each other as three or more did before: an article in two
 * layouts. A single repeat is the author's (the same meal on two days of a plan).
 */
function copies(words: readonly Int32Array[], keep: readonly boolean[]): number[] {
  const long = keep.flatMap((kept, i) => (kept && words[i].length >= 12 ? [i] : []))
  const first = new Map<string, number>()
  const found: number[] = []
  let run: number[] = []
  let last = -1
  for (const [at, i] of long.entries()) {
    const key = words[i].join(' ')
    const before = first.get(key)
    if (before === undefined) first.set(key, at)
    if (before === undefined || before !== last + 1) {
      if (run.length >= 3) found.push(...run)
      run = []
    }
    if (before !== undefined) run.push(i)
    if (before === at - 1) found.push(i)
    last = before ?? -2
  }
  return run.length >= 3 ? [...found, ...run] : found
}
