import {isCode, isTechnical} from '../../article/code.js'
import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {endsSentence} from './sentences.js'

/** A paragraph that stands twice, or nearly. */
export const doubledParagraph = rule(
  {
    name: 'remains/doubled-paragraph',
    summary: 'Point out a paragraph that stands twice, or nearly.',
    why: 'A pull quote, a summary or a second copy of the text was scraped along.',
    fix: 'none',
    scope: 'any',
    examples: [
      {
        advise:
          'The old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.\n\nNobody asked the ferry.\n\nThe old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.',
        because: 'twice'
      },
      {
        advise:
          'The old bridge will stay closed for the whole summer, the council said on Monday, and the ferry will run every hour from seven in the morning on.\n\nNobody asked the ferry.\n\nThe old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour from seven in the morning on.',
        because: 'nearly'
      },
      {
        keep: 'The old bridge will stay closed, the council said.\n\nNobody asked the ferry.\n\nThe old bridge will stay closed, the council said.',
        because: 'too short to be sure: a refrain'
      },
      {
        keep: 'The old bridge will stay closed for the whole summer, the council said, and the ferry will run every hour.\n\nThe new bridge will be open for the whole winter, the mayor said, and the ferry will stay in the harbour.',
        because: 'alike, and not the same'
      },
      {
        keep: '- Take the first bus in the morning from the harbour to the old bridge, and walk on from there to the lake.\n- Take the first bus in the morning from the harbour to the old bridge, and walk on from there to the hill.',
        because: 'items of a list, made alike'
      },
      {
        keep: 'Hello to whoever reads this first.\n\nThe reason for this thread has got a little lost, and I would like to go back to saying thank you for once.\n\nwindmill said:\nHello to whoever reads this first.\n\nThe reason for this thread has got a little lost, and I would like to go back to saying thank you for once.\n\nSo would I.',
        because: 'quoted in an answer'
      },
      {
        keep: 'The bridge is closed to all traffic until the end of the month, since its towers are being painted green.\n\nNobody asked the ferry.\n\nThe bridge is closed to all traffic until the end of the month, since its towers are being painted green.\n\nNor did the mayor.\n\nThe bridge is closed to all traffic until the end of the month, since its towers are being painted green.',
        because: 'three times: a formula'
      },
      {
        keep: 'Boats are washed by their crews on the first day of each month, and their lamps are lit by the town at nine in the evening from October to the end of March.\n\nNobody asked the ferry.\n\nBarges are washed by their crews on the first day of each month, and their lamps are lit by the town at nine in the evening from October to the end of March.',
        because: 'of two things'
      },
      {
        keep: 'The bridge over the river Who built it and when What the tide brings to the bay The last ferry of the year A winter in the ice\n\nNobody asked the ferry.\n\nThe bridge over the river Who built it and when What the tide brings to the bay The last ferry of the year A winter in the ice',
        because: 'contents'
      },
      {
        keep: 'harbour.open(ship, *, captain=None, crew=False, flag=True, bell=True, lights=None, pilot=None, anchor=False, tug=None, **more)\n\nIt opens the harbour to a ship.\n\nharbour.opens(ship, *, captain=None, crew=False, flag=True, bell=True, lights=None, pilot=None, anchor=False, tug=None, **more)\n\nIt says whether it does.',
        because: 'two calls that take the same'
      },
      {
        keep: 'docker run --name harbour --volume boats:/data --env SHIPS=12 --env LAMPS=on --publish 80:80 --detach registry/harbour latest now\n\nThen stop it and start anew.\n\ndocker run --name harbour --volume boats:/data --env SHIPS=12 --env LAMPS=on --publish 80:80 --detach registry/harbour latest now',
        because: 'a command that is typed twice'
      },
      {
        keep: 'Build it with cc $(FLAGS) mill saw planks, then copy the boards and the beams to the shed by the river and wait.\n\nThen clean it and build anew.\n\nBuild it with cc $(FLAGS) mill saw planks, then copy the boards and the beams to the shed by the river and wait.',
        because: 'a line of a Makefile'
      },
      {
        advise:
          'The old bridge - the one with the clock - will stay closed for the whole summer, and the $12m ferry will run every hour.\n\nNobody asked the ferry.\n\nThe old bridge - the one with the clock - will stay closed for the whole summer, and the $12m ferry will run every hour.',
        because: 'dashes and a price are no command'
      }
    ]
  },
  (article, suggest) => {
    const doubles = doublesOf(article)
    // What explains code says the same of one function and of the next.
    if (doubles.length === 0 || isTechnical(article)) return
    const runs = doubles.filter(({block}, i) => i === 0 || doubles[i - 1].block.index < block.index - 1)
    // A list of events, or of versions, is made of paragraphs that are alike.
    if (runs.length > mostRuns) return
    for (const {block, twin, same} of runs) {
      // What stands three times is a refrain, or a formula.
      if (doubles.filter((other) => other.twin === twin).length > 1) continue
      if (!isWhole(article, block) || !(same || beginAlike(article, block, twin))) continue
      const how = same ? 'word by word' : 'nearly word by word'
      suggest(block, [], `it stands above, ${how}: “${startOf(article, twin)}…”`)
    }
  }
)

/** A paragraph that stands above as well, word by word or nearly. */
interface Double {
  block: Block
  twin: Block
  same: boolean
}

function doublesOf(article: Article): Double[] {
  if (!repeats(article)) return []
  const seen = new Map<number, {block: Block; words: Int32Array}[]>()
  const before = new Map<number, number[]>()
  const paragraphs: Paragraph[] = []
  const doubles: Double[] = []
  for (const block of article.blocks) {
    if (!isProse(article, block)) continue
    const words = wordIds(article, block)
    const key = words.reduce((hash, word) => (Math.imul(hash, 0x01000193) + word + 1) | 0, 0)
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

const mostRuns = 3
const leastWords = 15
const runLength = 4
/** One run in so many is compared. */
const sample = 3
const fewestRuns = 3
/** The share of its runs of four words that a paragraph must have in common with another. */
const leastAlike = 0.8
/** By hashes other runs are compared than by the numbers of words: less must be in common for that question. */
const mayBeAlike = 0.5
/** Of the hashes of runs those without these bits. */
const mayBeSampled = 3
const base = 0x01000193

interface Paragraph {
  block: Block
  runs: ReadonlySet<number>
}

/** Some of the runs, the same ones of the same words, each as one number: two that differ seldom share one. */
function runsOf(words: Int32Array): Set<number> {
  const runs = new Set<number>()
  for (let i = 0; i + runLength <= words.length; i++) {
    let run = 0
    for (let at = i; at < i + runLength; at++) run = (Math.imul(run, 0x01000193) + words[at] + 1) | 0
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

/** Is it neither the rest of a sentence nor contents? */
function isWhole(article: Article, block: Block): boolean {
  return !/\p{Ll}/u.test(article.source[block.start]) && endsSentence(article, block)
}

/** Of two things one says nearly the same (*Dental insurance is … Vision insurance is …*), and a post is quoted behind its author's name. */
function beginAlike({words}: Article, one: Block, other: Block): boolean {
  return words[one.from].form.family === words[other.from].form.family
}

function startOf(article: Article, {start, end}: Block): string {
  return article.source.slice(start, Math.min(end, start + 40)).replace(/\s+/g, ' ')
}
