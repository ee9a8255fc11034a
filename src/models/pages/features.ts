/** What the model sees of each block of a page: one row of numbers. */
import {type Frame, INSIDE, isProseBlock, type PageBlock, textWeight} from './blocks.js'
import {bareText, kinds, type Overview, overview, type PageView, price} from './overview.js'
import {hashedWords, hashText} from './words.js'

const common = new Set(
  `the of and to in is that for it on was with as are at by an be this from or have not der die und das ist nicht ein eine zu mit
   den von für auf im le la les et des est une un que dans pour qui el los las y en por del con il di che e o a os da do não é
   de het een van og at på som er för att det av i w z na się nie to jest że od przez dla po czy jak oraz
   и в не на что с как по это из за для но к от а о у же был его το η ο οι τα και του της των να με που για από στο στη στην
   σε θα είναι δεν 的 是 在 了 和 有 不 这 他 我 们 中 为 の に は を た が で て と し れ さ も な ve bir bu da için ile olarak
   çok و في من على أن إلى عن التي के है में की और का को से पर यह`.split(/\s+/)
)
const commonHashes = new Set([...common].map(hashText))
const personHashes = new Set('i we my our you your us me ich wir sie ihr je nous vous votre'.split(' ').map(hashText))

const tags = [
  'p',
  'div',
  'li',
  'td',
  'figcaption',
  'dd',
  'dt',
  'blockquote',
  'address',
  'section',
  'span',
  'pre',
  'caption'
]
const flags = Object.keys(INSIDE) as (keyof typeof INSIDE)[]
const around = ['parent', 'grandparent', 'ancestor'] as const

/** The columns of a row, in order. Columns from `words score` on need the scores of the hashed words and class names. */
export const COLUMNS: readonly string[] = [
  ...'width words linkShare boldShare commas sentences endsSentence endsColon startsLower capitalised capitals digits'.split(
    ' '
  ),
  ...'wordLength common person question exclamation copyright date clock quotes bars address breaks price'.split(' '),
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
  ...'alike alikeChars alikeShare alikeScore alikeHints alikeFrom'.split(' '),
  ...'sisters sistersAt sistersChars sistersLinks sistersProse sistersShare sistersScore sistersHints'.split(' '),
  ...'pageBlocks pageChars pageProse pageLinks pageItems pageHeadings pagePrices pageScore pageHints pageHigh'.split(
    ' '
  ),
  ...kinds.map((_, i) => `kind ${i}`),
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
export function blockRows(
  view: PageView,
  words: readonly Int32Array[],
  wordScores: Float32Array,
  hintScores: Float32Array
): Float32Array {
  const {blocks} = view.page
  const width = COLUMNS.length
  const rows = new Float32Array(blocks.length * width)
  const whole = overview(view, wordScores, hintScores)
  const weights = Float32Array.from(words, (one) => one.length + 1)
  const scores = [contextOf(wordScores, weights, blocks), contextOf(hintScores, weights, blocks)]
  for (let i = 0; i < blocks.length; i++) {
    let at = i * width
    const put = (value: number) => {
      rows[at++] = value
    }
    putText(blocks[i], words[i], put)
    putPlace(blocks[i], i, whole, put)
    putPage(i, view, words[i], whole, put)
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
  put(Math.log1p(textWeight(text)))
  put(Math.log1p(count))
  put(block.linkChars / chars)
  put(block.boldChars / chars)
  put(matches(/[,，、;،；]/g) / (count + 1))
  put(matches(/[.!?…](?=\s|$)|[。！？।؟]/g))
  put(/[.!?。！？…।؟]["'”’»)\]」』）]*$/.test(text) ? 1 : 0)
  put(text.endsWith(':') ? 1 : 0)
  put(/^\p{Ll}/u.test(text) ? 1 : 0)
  put(matches(/(?<![\p{L}\p{M}])\p{Lu}/gu) / (count + 1))
  put(matches(/\p{Lu}/gu) / chars)
  put(matches(/\d/g) / chars)
  put(chars / (count + 1))
  put(usual / (count + 1))
  put(person / (count + 1))
  put(/[?？؟]/.test(text) ? 1 : 0)
  put(text.includes('!') ? 1 : 0)
  put(/[©®]|\(c\)/i.test(text) ? 1 : 0)
  put(/\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(text) ? 1 : 0)
  put(/\b\d{1,2}:\d\d\b/.test(text) ? 1 : 0)
  put(/["“”„«»]/.test(text) ? 1 : 0)
  put(matches(/[|›»•·/→]/g) / (count + 1))
  put(/@|https?:|www\./.test(text) ? 1 : 0)
  put(matches(/\n/g))
  put(price.test(text) ? 1 : 0)
  put(block.kind === 'heading' ? 1 : 0)
  put(block.kind === 'item' ? 1 : 0)
  put(block.kind === 'row' ? 1 : 0)
  put(block.kind === 'code' ? 1 : 0)
  put(block.level)
  put(block.number)
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

function putPage(i: number, view: PageView, words: Int32Array, whole: Overview, put: (value: number) => void): void {
  const {blocks} = view.page
  const {text} = blocks[i]
  put(i / blocks.length)
  put(Math.log1p(blocks.length - i))
  put(whole.charsBefore[i] / whole.chars)
  put(whole.proseBefore[i] / whole.prose)
  put(1 - (whole.proseBefore[i] + (isProseBlock(blocks[i]) ? text.length : 0)) / whole.prose)
  put(whole.sinceProse[i])
  put(whole.untilProse[i])
  put((whole.tagPaths.get(whole.pathOf[i][0]) ?? 0) / whole.prose)
  put((whole.classPaths.get(whole.pathOf[i][1]) ?? 0) / whole.prose)
  put(Math.min(9, whole.copies.get(text) ?? 1))
  put(view.title !== '' && whole.bare[i] === view.title ? 1 : 0)
  put(shareIn(words, wordSet(view, 'title')))
  put(shareIn(words, wordSet(view, 'description')))
  put(whole.titleAt < 0 ? 0 : Math.sign(i - whole.titleAt) * Math.log1p(Math.abs(i - whole.titleAt)))
  put(whole.titleAt < 0 ? 0 : 1)
  putCompany(i, whole, put)
  for (const value of whole.page) put(value)
  put(whole.sinceHeading[i])
  put(whole.headingOf[i] < 0 ? 0 : blocks[whole.headingOf[i]].level)
}

/** What is like the block: by its class names all over the page, and side by side with what holds it. */
function putCompany(i: number, whole: Overview, put: (value: number) => void): void {
  const alike = whole.alike.get(whole.pathOf[i][1])!
  put(Math.log1p(alike.blocks))
  put(Math.log1p(alike.chars / alike.blocks))
  put(alike.chars / whole.chars)
  put(alike.words / alike.blocks)
  put(alike.hints / alike.blocks)
  put(Math.log1p(i - alike.first))
  const sisters = whole.sisters[i]
  if (!sisters) {
    for (let column = 0; column < 8; column++) put(0)
    return
  }
  const {count, chars, links, prose, from, to} = sisters
  const length = Math.max(1, whole.charsBefore[to] - whole.charsBefore[from])
  put(Math.log1p(count))
  put((i - from) / Math.max(1, to - from))
  put(Math.log1p(chars / count))
  put(links / Math.max(1, chars))
  put(prose / Math.max(1, chars))
  put(chars / whole.chars)
  put((whole.wordSums[to] - whole.wordSums[from]) / length)
  put((whole.hintSums[to] - whole.hintSums[from]) / length)
}

const sets = new WeakMap<PageView, Record<'title' | 'description', Set<number>>>()

function wordSet(view: PageView, which: 'title' | 'description'): Set<number> {
  let known = sets.get(view)
  if (!known) {
    const heading = view.page.blocks.find(
      ({kind, text}) => kind === 'heading' && text.length < 400 && bareText(text) === view.title
    )
    known = {title: new Set(hashedWords(heading?.text ?? '')), description: new Set(hashedWords(view.description))}
    sets.set(view, known)
  }
  return known[which]
}

function shareIn(words: Int32Array, set: Set<number>): number {
  if (words.length === 0 || set.size === 0) return 0
  let hits = 0
  for (const word of words) if (set.has(word)) hits++
  return hits / words.length
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
