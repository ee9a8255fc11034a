/** What the model sees of each block of a page. */
import {type Frame, INSIDE, isProse, type PageBlock, type PageBlocks} from './blocks.js'

/** Buckets of the hashed words and of the hashed class names. */
export const BUCKETS = 1 << 16

/** A page as the model sees it. */
export interface Sight {
  page: PageBlocks
  /** How much of each block Readability keeps, 0 to 1. */
  kept: readonly number[]
  /** The title as compared: letters and digits in lower case. */
  title: string
  /** What the head says of the article: its description. */
  description: string
}

const wordPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

function bucket(value: number, kind: number): number {
  let mixed = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  mixed ^= mixed >>> 15
  return (Math.imul(mixed, 0xc2b2ae35) >>> 16) & (BUCKETS - 1)
}

/** The words of a block as hashes, in lower case, digits masked. */
export function wordsOf(text: string): Int32Array {
  const words = text.slice(0, 20_000).toLowerCase().replace(/\d/g, '0').match(wordPattern) ?? []
  return Int32Array.from(words, hash)
}

/** Buckets of words, pairs, first, last and whole of a block, told apart by its length: *share* alone says more. */
export function wordBuckets(words: Int32Array): number[] {
  const {length} = words
  const buckets: number[] = []
  if (length === 0) return buckets
  const size = length <= 3 ? 1 : length <= 8 ? 2 : length <= 20 ? 3 : 4
  for (let at = 0, stop = Math.min(length, 80); at < stop; at++) {
    buckets.push(bucket(words[at], size))
    if (at + 1 < length) buckets.push(bucket(Math.imul(words[at], 31) ^ words[at + 1], size + 4))
  }
  buckets.push(bucket(words[0], 9), bucket(words[length - 1], 10))
  if (length <= 6) {
    let whole = length
    for (const word of words) whole = Math.imul(whole, 31) ^ word
    buckets.push(bucket(whole, 13))
  }
  return buckets
}

/** Buckets of the tags and class names around a block, told apart by how far up they stand. */
export function hintBuckets(block: PageBlock): number[] {
  const buckets: number[] = []
  const inner = block.runs[0]?.frame
  for (let at = inner; at && at !== block.frame; at = at.parent as Frame) {
    for (const hint of at.hints) buckets.push(bucket(hash(hint), 20))
    buckets.push(bucket(hash(at.tag), 21))
  }
  let up = 0
  let path = 0
  for (let at: Frame | undefined = block.frame; at && up < 9; at = at.parent, up++) {
    const near = up === 0 ? 0 : up <= 2 ? 1 : up <= 5 ? 2 : 3
    for (const hint of at.hints) buckets.push(bucket(hash(hint), 22 + near))
    const tag = hash(at.tag)
    path = Math.imul(path, 31) ^ tag
    if (up < 3) buckets.push(bucket(path, 30 + up))
    if (at.tag !== 'div') buckets.push(bucket(tag, 26 + near))
  }
  return buckets
}

const common = new Set(
  `the of and to in is that for it on was with as are at by an be this from or have not der die und das ist nicht ein eine zu mit
   den von für auf im le la les et des est une un que dans pour qui el los las y en por del con il di che e o a os da do não é
   de het een van og at på som er för att det av`.split(/\s+/)
)
const commonHashes = new Set([...common].map(hash))
const personHashes = new Set('i we my our you your us me ich wir sie ihr je nous vous votre'.split(' ').map(hash))

const tags = ['p', 'div', 'li', 'td', 'figcaption', 'dd', 'blockquote', 'address', 'section', 'span']
const flags = Object.keys(INSIDE) as (keyof typeof INSIDE)[]
const around = ['parent', 'grandparent', 'ancestor'] as const

/** The columns of a row, in order. Columns from `words score` on need the scores of the hashed words and class names. */
export const COLUMNS: readonly string[] = [
  ...'chars words linkShare boldShare commas sentences endsSentence endsColon startsLower capitalised capitals digits'.split(
    ' '
  ),
  ...'wordLength common person question exclamation copyright date clock quotes bars address breaks'.split(' '),
  ...'heading item row code level number'.split(' '),
  ...tags.map((tag) => `<${tag}>`),
  ...flags.map((flag) => `in ${flag}`),
  ...'depth ownBlocks'.split(' '),
  ...around.flatMap((name) =>
    ['chars', 'links', 'prose', 'blocks', 'share', 'before', 'after'].map((what) => `${name} ${what}`)
  ),
  ...'inMain80 inMain50 upToMain downFromMain fromMain toMain'.split(' '),
  ...'index left charsBefore proseBefore proseAfter sinceProse untilProse'.split(' '),
  ...'tagPath classPath copies isTitle titleWords described sinceTitle titleSeen'.split(' '),
  ...'kept keptBefore keptAfter keptAround keptWide insideKept beforeKept afterKept keptShare keptPage'.split(' '),
  ...'pageBlocks pageChars pageProse pageLinks'.split(' '),
  ...'sinceHeading headingLevel'.split(' '),
  ...['words', 'hints'].flatMap((what) =>
    ['score', 'before', 'after', 'near', 'wide', 'parent', 'grandparent', 'ancestor', 'heading'].map(
      (where) => `${what} ${where}`
    )
  )
]

/**
 * A row of `COLUMNS` for each block, one after the other.
 *
 * @param wordScores log odds of each block from its words alone
 * @param hintScores log odds of each block from the class names around it
 */
export function rowsOf(
  sight: Sight,
  words: readonly Int32Array[],
  wordScores: Float32Array,
  hintScores: Float32Array
): Float32Array {
  const {blocks} = sight.page
  const width = COLUMNS.length
  const rows = new Float32Array(blocks.length * width)
  const whole = overview(sight)
  const weights = Float32Array.from(words, (one) => one.length + 1)
  const scores = [contextOf(wordScores, weights, blocks), contextOf(hintScores, weights, blocks)]
  for (let i = 0; i < blocks.length; i++) {
    let at = i * width
    const put = (value: number) => {
      rows[at++] = value
    }
    putText(blocks[i], words[i], put)
    putPlace(blocks[i], i, whole, put)
    putPage(i, sight, words[i], whole, put)
    for (const context of scores) for (const column of context) put(column[i])
  }
  return rows
}

function putText(block: PageBlock, words: Int32Array, put: (value: number) => void): void {
  const {text} = block
  const count = words.length
  const chars = Math.max(1, text.length)
  const matches = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  let usual = 0
  let person = 0
  for (const word of words) {
    if (commonHashes.has(word)) usual++
    if (personHashes.has(word)) person++
  }
  put(Math.log1p(text.length))
  put(Math.log1p(count))
  put(block.linkChars / chars)
  put(block.boldChars / chars)
  put(matches(/[,，、;]/g) / (count + 1))
  put(matches(/[.!?。！？…](?=\s|$)/g))
  put(/[.!?。！？…]["'”’»)\]]*$/.test(text) ? 1 : 0)
  put(text.endsWith(':') ? 1 : 0)
  put(/^\p{Ll}/u.test(text) ? 1 : 0)
  put(matches(/(?<![\p{L}\p{M}])\p{Lu}/gu) / (count + 1))
  put(matches(/\p{Lu}/gu) / chars)
  put(matches(/\d/g) / chars)
  put(chars / (count + 1))
  put(usual / (count + 1))
  put(person / (count + 1))
  put(text.includes('?') ? 1 : 0)
  put(text.includes('!') ? 1 : 0)
  put(/[©®]|\(c\)/i.test(text) ? 1 : 0)
  put(/\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(text) ? 1 : 0)
  put(/\b\d{1,2}:\d\d\b/.test(text) ? 1 : 0)
  put(/["“”„«»]/.test(text) ? 1 : 0)
  put(matches(/[|›»•·/→]/g) / (count + 1))
  put(/@|https?:|www\./.test(text) ? 1 : 0)
  put(matches(/\n/g))
  put(block.kind === 'heading' ? 1 : 0)
  put(block.kind === 'item' ? 1 : 0)
  put(block.kind === 'row' ? 1 : 0)
  put(block.kind === 'code' ? 1 : 0)
  put(block.level)
  put(block.number)
}

/** The page at a glance. */
interface Overview {
  chars: number
  links: number
  prose: number
  charsBefore: Float32Array
  proseBefore: Float32Array
  sinceProse: Int32Array
  untilProse: Int32Array
  sinceHeading: Int32Array
  headingOf: Int32Array
  main80: Frame
  main50: Frame
  mainPath: Set<Frame>
  tagPaths: Map<number, number>
  classPaths: Map<number, number>
  pathOf: [number, number][]
  copies: Map<string, number>
  titleAt: number
  firstKept: number
  lastKept: number
  keptShare: number
}

function overview({page, kept, title}: Sight): Overview {
  const {blocks, frames} = page
  const count = blocks.length
  const root = frames[0]
  let main80 = root
  let main50 = root
  for (const frame of frames) {
    if (frame.prose >= 0.8 * root.prose && frame.depth > main80.depth) main80 = frame
    if (frame.prose > 0.5 * root.prose && frame.depth > main50.depth) main50 = frame
  }
  const mainPath = new Set<Frame>()
  for (let at: Frame | undefined = main50; at; at = at.parent) mainPath.add(at)
  const whole: Overview = {
    chars: Math.max(1, root.chars),
    links: root.linkChars,
    prose: Math.max(1, root.prose),
    charsBefore: new Float32Array(count),
    proseBefore: new Float32Array(count),
    sinceProse: new Int32Array(count),
    untilProse: new Int32Array(count),
    sinceHeading: new Int32Array(count),
    headingOf: new Int32Array(count),
    main80,
    main50,
    mainPath,
    tagPaths: new Map(),
    classPaths: new Map(),
    pathOf: [],
    copies: new Map(),
    titleAt: -1,
    firstKept: count,
    lastKept: -1,
    keptShare: 0
  }
  let chars = 0
  let prose = 0
  let keptChars = 0
  let lastProse = -1
  let heading = -1
  for (const [i, block] of blocks.entries()) {
    const {text} = block
    whole.charsBefore[i] = chars
    whole.proseBefore[i] = prose
    whole.sinceProse[i] = lastProse < 0 ? 99 : Math.min(99, i - lastProse)
    whole.sinceHeading[i] = heading < 0 ? 99 : Math.min(99, i - heading)
    whole.headingOf[i] = heading
    chars += text.length
    keptChars += kept[i] * text.length
    const paths = pathsOf(block.frame)
    whole.pathOf.push(paths)
    if (isProse(block)) {
      prose += text.length
      lastProse = i
      whole.tagPaths.set(paths[0], (whole.tagPaths.get(paths[0]) ?? 0) + text.length)
      whole.classPaths.set(paths[1], (whole.classPaths.get(paths[1]) ?? 0) + text.length)
    }
    if (block.kind === 'heading') heading = i
    whole.copies.set(text, (whole.copies.get(text) ?? 0) + 1)
    if (whole.titleAt < 0 && block.kind === 'heading' && title !== '' && text.length < 400 && isTitle(text, title))
      whole.titleAt = i
    if (kept[i] > 0.5) {
      whole.firstKept = Math.min(whole.firstKept, i)
      whole.lastKept = i
    }
  }
  whole.keptShare = keptChars / whole.chars
  let next = 99
  for (let i = count - 1; i >= 0; i--) {
    whole.untilProse[i] = next
    next = isProse(blocks[i]) ? 1 : Math.min(99, next + 1)
  }
  return whole
}

function isTitle(text: string, title: string): boolean {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') === title
}

function pathsOf(frame: Frame): [number, number] {
  let tagPath = 0
  let classPath = 0
  for (let at: Frame | undefined = frame, up = 0; at; at = at.parent, up++) {
    const tag = hash(at.tag)
    tagPath = Math.imul(tagPath, 31) ^ tag
    if (up < 4) classPath = Math.imul(classPath, 31) ^ tag ^ (at.hints.length > 0 ? hash(at.hints.join(' ')) : 0)
  }
  return [tagPath, classPath]
}

function putPlace(block: PageBlock, index: number, whole: Overview, put: (value: number) => void): void {
  const {frame} = block
  for (const tag of tags) put(frame.tag === tag ? 1 : 0)
  for (const flag of flags) put(block.inside & INSIDE[flag] ? 1 : 0)
  put(frame.depth)
  put(Math.log1p(frame.to - frame.from))
  let at: Frame | undefined = frame
  for (let up = 0; up < around.length; up++) {
    at = widerThan(at)
    put(at ? Math.log1p(at.chars) : 0)
    put(at ? at.linkChars / Math.max(1, at.chars) : 0)
    put(at ? at.prose / Math.max(1, at.chars) : 0)
    put(at ? Math.log1p(at.to - at.from) : 0)
    put(at ? at.chars / whole.chars : 0)
    put(at ? Math.log1p(index - at.from) : 0)
    put(at ? Math.log1p(Math.max(0, at.to - 1 - index)) : 0)
  }
  put(isIn(index, whole.main80))
  put(isIn(index, whole.main50))
  let up = 0
  let join: Frame = frame
  while (join.parent && !whole.mainPath.has(join)) {
    join = join.parent
    up++
  }
  put(up)
  put(whole.main50.depth - join.depth)
  put((index - whole.main50.from) / Math.max(1, whole.main50.to - whole.main50.from))
  put(Math.sign(index - whole.main50.to) * Math.log1p(Math.abs(index - whole.main50.to)))
}

/** The nearest element around that holds more blocks: elements with one child alone say nothing new. */
function widerThan(frame: Frame | undefined): Frame | undefined {
  if (!frame) return undefined
  let at = frame.parent
  while (at?.parent && at.to - at.from === frame.to - frame.from) at = at.parent
  return at
}

function isIn(index: number, frame: Frame): number {
  return index >= frame.from && index < frame.to ? 1 : 0
}

function putPage(i: number, sight: Sight, words: Int32Array, whole: Overview, put: (value: number) => void): void {
  const {page, kept, title} = sight
  const {blocks} = page
  const {text} = blocks[i]
  put(i / blocks.length)
  put(Math.log1p(blocks.length - i))
  put(whole.charsBefore[i] / whole.chars)
  put(whole.proseBefore[i] / whole.prose)
  put(1 - (whole.proseBefore[i] + (isProse(blocks[i]) ? text.length : 0)) / whole.prose)
  put(whole.sinceProse[i])
  put(whole.untilProse[i])
  put((whole.tagPaths.get(whole.pathOf[i][0]) ?? 0) / whole.prose)
  put((whole.classPaths.get(whole.pathOf[i][1]) ?? 0) / whole.prose)
  put(Math.min(9, whole.copies.get(text) ?? 1))
  put(text.length < 400 && title !== '' && isTitle(text, title) ? 1 : 0)
  put(shareIn(words, wordSet(sight, 'title')))
  put(shareIn(words, wordSet(sight, 'description')))
  put(whole.titleAt < 0 ? 0 : Math.sign(i - whole.titleAt) * Math.log1p(Math.abs(i - whole.titleAt)))
  put(whole.titleAt < 0 ? 0 : 1)
  put(kept[i])
  put(kept[i - 1] ?? 0)
  put(kept[i + 1] ?? 0)
  put(meanOf(kept, i, 2))
  put(meanOf(kept, i, 6))
  put(i >= whole.firstKept && i <= whole.lastKept ? 1 : 0)
  put(Math.log1p(Math.max(0, whole.firstKept - i)))
  put(Math.log1p(Math.max(0, i - whole.lastKept)))
  put(whole.lastKept < 0 ? -1 : (i - whole.firstKept) / (whole.lastKept - whole.firstKept + 1))
  put(whole.keptShare)
  put(Math.log1p(blocks.length))
  put(Math.log1p(whole.chars))
  put(whole.prose / whole.chars)
  put(whole.links / whole.chars)
  put(whole.sinceHeading[i])
  put(whole.headingOf[i] < 0 ? 0 : blocks[whole.headingOf[i]].level)
}

const sets = new WeakMap<Sight, Record<'title' | 'description', Set<number>>>()

function wordSet(sight: Sight, which: 'title' | 'description'): Set<number> {
  let known = sets.get(sight)
  if (!known) {
    const heading = sight.page.blocks.find(
      ({kind, text}) => kind === 'heading' && text.length < 400 && isTitle(text, sight.title)
    )
    known = {title: new Set(wordsOf(heading?.text ?? '')), description: new Set(wordsOf(sight.description))}
    sets.set(sight, known)
  }
  return known[which]
}

function shareIn(words: Int32Array, set: Set<number>): number {
  if (words.length === 0 || set.size === 0) return 0
  let hits = 0
  for (const word of words) if (set.has(word)) hits++
  return hits / words.length
}

function meanOf(values: readonly number[], i: number, reach: number): number {
  let sum = 0
  let count = 0
  for (let at = Math.max(0, i - reach); at <= Math.min(values.length - 1, i + reach); at++) {
    sum += values[at]
    count++
  }
  return sum / count
}

/** A score and what it is around each block: nine columns. */
function contextOf(scores: Float32Array, weights: Float32Array, blocks: readonly PageBlock[]): Float32Array[] {
  const count = blocks.length
  const columns = Array.from({length: 9}, () => new Float32Array(count))
  const sums = new Float64Array(count + 1)
  const totals = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    sums[i + 1] = sums[i] + scores[i] * weights[i]
    totals[i + 1] = totals[i] + weights[i]
  }
  const mean = (from: number, to: number) => {
    const start = Math.max(0, from)
    const end = Math.min(count, to)
    return end > start ? (sums[end] - sums[start]) / (totals[end] - totals[start]) : 0
  }
  let heading = 0
  for (let i = 0; i < count; i++) {
    columns[0][i] = scores[i]
    columns[1][i] = scores[i - 1] ?? 0
    columns[2][i] = scores[i + 1] ?? 0
    columns[3][i] = mean(i - 3, i + 4)
    columns[4][i] = mean(i - 10, i + 11)
    let at: Frame | undefined = blocks[i].frame
    for (let up = 0; up < 3; up++) {
      at = widerThan(at)
      columns[5 + up][i] = at ? mean(at.from, at.to) : 0
    }
    columns[8][i] = heading
    if (blocks[i].kind === 'heading') heading = scores[i]
  }
  return columns
}
