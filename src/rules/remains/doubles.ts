/** Paragraphs of an article that say what one above says, word by word or nearly. */
import {isCode} from '../../article/code.js'
import type {Article, Block} from '../../article.js'

/** A paragraph that stands above as well, word by word or nearly. */
export interface Double {
  block: Block
  twin: Block
  same: boolean
}

/** A paragraph of so many words is compared, by runs of so many. */
const [leastWords, runLength] = [15, 4]
/** One run in so many is compared. */
const sample = 3
const fewestRuns = 3
/** The share of its runs of four words that a paragraph must have in common with another. */
const leastAlike = 0.8
/** By hashes other runs are compared than by the numbers of words: less must be in common for that question. */
const mayBeAlike = 0.5
/** Of the hashes of runs those without these bits. */
const mayBeSampled = 3
/** Of the hashes. */
const base = 0x01000193

/** The paragraphs of an article that stand above as well. */
export function doublesOf(article: Article): Double[] {
  if (!repeats(article)) return []
  const seen = new Map<number, {block: Block; words: Int32Array}[]>()
  const before = new Map<number, number[]>()
  const paragraphs: Paragraph[] = []
  const doubles: Double[] = []
  for (const block of article.blocks) {
    if (!isProse(article, block)) continue
    const words = wordIds(article, block)
    const key = words.reduce((hash, word) => (Math.imul(hash, base) + word + 1) | 0, 0)
    const alike = seen.get(key) ?? []
    const twin = alike.find(
      (other) => other.words.length === words.length && other.words.every((word, i) => word === words[i])
    )
    if (twin) doubles.push({block, twin: twin.block, same: true})
    if (twin) continue
    seen.set(key, [...alike, {block, words}])
    const paragraph = {block, runs: runsOf(words)}
    const near = nearest(paragraph, paragraphs, before)
    if (near) doubles.push({block, twin: near.block, same: false})
    for (const run of paragraph.runs) {
      const holders = before.get(run)
      if (holders) holders.push(paragraphs.length)
      else before.set(run, [paragraphs.length])
    }
    paragraphs.push(paragraph)
  }
  return doubles
}

/** Runs of words by their hashes, with one more than the index of the paragraph that had each last: made once, and grown. */
let [runs, holders] = [new Int32Array(1 << 10), new Int32Array(1 << 10)]

/** Does any paragraph say so much that one above says? Asked by hashes alone: most texts have none, and are looked at no further. */
function repeats({blocks, evidence}: Article): boolean {
  const {ids, hashes} = evidence
  const size = 2 ** Math.ceil(Math.log2(ids.length + 1))
  if (size > runs.length) [runs, holders] = [new Int32Array(size), new Int32Array(size)]
  holders.fill(0, 0, size)
  const paragraphs = new Set<number>()
  for (const block of blocks) {
    if (!isLong(block)) continue
    let [all, own, again] = [0, 0, 0]
    // What the last three words add to the hash of a run.
    let [first, second, third] = [0, 0, 0]
    for (let at = block.from; at < block.to; at++) {
      const hash = hashes[ids[at]]
      all = (Math.imul(all, base) + hash) | 0
      const run = (first + second + third + hash) | 0
      first = Math.imul(second, base)
      second = Math.imul(third, base)
      third = Math.imul(hash, base)
      if (at - block.from < runLength - 1 || (run & mayBeSampled) !== 0) continue
      let place = (run ^ (run >>> 15)) & (size - 1)
      while (holders[place] !== 0 && runs[place] !== run) place = (place + 1) & (size - 1)
      if (holders[place] === block.index + 1) continue
      own++
      if (holders[place] !== 0) again++
      runs[place] = run
      holders[place] = block.index + 1
    }
    if (paragraphs.has(all) || (again > 0 && again >= mayBeAlike * own)) return true
    paragraphs.add(all)
  }
  return false
}

/** A number for each word of a block, whatever its casing. */
function wordIds(article: Article, {from, to}: Block): Int32Array {
  const words = new Int32Array(to - from)
  for (let at = from; at < to; at++) words[at - from] = article.words[at].form.family.forms[0].id
  return words
}

/** No field of a record, no code, and not shown again to be spoken of: a colon stands before what is. */
function isProse(article: Article, block: Block): boolean {
  const {index, start, end} = block
  if (!isLong(block) || isCode(article, start)) return false
  // A note, a credit or a remark set apart.
  if (!/[\p{L}"“'‘]/u.test(article.source[start])) return false
  // What a function takes.
  const text = article.source.slice(start, end)
  if (text.includes('=') && /\w\([^()]*\w=\w/.test(text)) return false
  // What is typed into a shell, or stands in a Makefile.
  if (command.test(text)) return false
  if (article.source[article.blocks[index - 1]?.end - 1] === ':') return false
  return !article.blocks.slice(Math.max(0, index - mostQuoted), index).some((block) => saysWho(article, block))
}

const command = /\$[({@<^]|\n\t| && \w| --?[a-z][\w-]*[ =]\S.* --?[a-z]/

/** Is it long enough for prose? */
function isLong({kind, from, to, body, labelEnd}: Block): boolean {
  return kind === 'paragraph' && to - from >= leastWords && labelEnd <= body
}

/** So many paragraphs of one post are quoted in an answer to it. */
const mostQuoted = 6

/** The line over what a forum quotes: *windmill said:* */
function saysWho({source}: Article, {start, end}: Block): boolean {
  return /\b(?:said|wrote):(?:\s|$)/.test(source.slice(start, end))
}

interface Paragraph {
  block: Block
  runs: ReadonlySet<number>
}

/** Some of the runs, the same ones of the same words, each as one number: two that differ seldom share one. */
function runsOf(words: Int32Array): Set<number> {
  const runs = new Set<number>()
  for (let i = 0; i + runLength <= words.length; i++) {
    let run = 0
    for (let at = i; at < i + runLength; at++) run = (Math.imul(run, base) + words[at] + 1) | 0
    if (run % sample === 0) runs.add(run)
  }
  return runs
}

/** The paragraph above that has most runs of words in common, if it is nearly the same. */
function nearest(
  {runs}: Paragraph,
  paragraphs: readonly Paragraph[],
  before: ReadonlyMap<number, number[]>
): Paragraph | undefined {
  if (runs.size < fewestRuns) return undefined
  const common = new Map<number, number>()
  for (const run of runs) for (const i of before.get(run) ?? []) common.set(i, (common.get(i) ?? 0) + 1)
  for (const [i, count] of common)
    if (count >= leastAlike * Math.max(runs.size, paragraphs[i].runs.size)) return paragraphs[i]
  return undefined
}
