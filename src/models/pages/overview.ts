/** A page at a glance: what the columns of each of its blocks are measured against. */
import {type Frame, isProseBlock, type PageBlock, type PageBlocks} from './blocks.js'
import {hashText} from './words.js'

/** A page as the model sees it. */
export interface PageView {
  page: PageBlocks
  /** The title as compared: letters and digits in lower case. */
  title: string
  /** What the head says of the article: its description. */
  description: string
  /** What the head calls the page, in lower case: types of schema.org and OpenGraph. */
  types: readonly string[]
}

/** What a page may be called in its head: a column each. */
export const kinds = [
  /article|blogposting|report|review|recipe|liveblog/,
  /product|offer|vehicle|book$/,
  /discussionforum|qapage|^question|comment|socialmedia/,
  /itemlist|collectionpage|searchresults|catalog|category/,
  /website|webpage/,
  /service|business|organization|corporation|place/,
  /faqpage|howto|techarticle|apireference|course|softwaresource|dataset/,
  /profile|person|job|event|video|movie|music/
]

/** Sums over the blocks that look alike by their class names. */
interface Alike {
  blocks: number
  chars: number
  words: number
  hints: number
  first: number
}

/** Elements side by side that are like each other: the items of a list of cards, the posts of a thread. */
interface Sisters {
  count: number
  chars: number
  links: number
  prose: number
  from: number
  to: number
}

export interface Overview {
  chars: number
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
  alike: Map<number, Alike>
  sisters: (Sisters | undefined)[]
  wordSums: Float64Array
  hintSums: Float64Array
  copies: Map<string, number>
  bare: string[]
  titleAt: number
  /** The columns that are the same for each block of the page. */
  page: number[]
}

export const price = /[$€£¥₹]\s?\d|\d\s?(?:[€£₽]|zł|руб|USD|EUR|GBP)/

export function overview(view: PageView, wordScores: Float32Array, hintScores: Float32Array): Overview {
  const {page, title} = view
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
    prose: Math.max(1, root.prose),
    charsBefore: new Float32Array(count + 1),
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
    alike: new Map(),
    sisters: sistersOf(page),
    wordSums: sumsOf(blocks, wordScores),
    hintSums: sumsOf(blocks, hintScores),
    copies: new Map(),
    bare: blocks.map(({text}) => (title !== '' && text.length < 400 ? bareText(text) : '')),
    titleAt: -1,
    page: []
  }
  let prose = 0
  let lastProse = -1
  let heading = -1
  let items = 0
  let headings = 0
  let prices = 0
  for (const [i, block] of blocks.entries()) {
    const {text} = block
    whole.charsBefore[i + 1] = whole.charsBefore[i] + text.length
    whole.proseBefore[i] = prose
    whole.sinceProse[i] = lastProse < 0 ? 99 : Math.min(99, i - lastProse)
    whole.sinceHeading[i] = heading < 0 ? 99 : Math.min(99, i - heading)
    whole.headingOf[i] = heading
    const paths = pathsOf(block.frame)
    whole.pathOf.push(paths)
    if (isProseBlock(block)) {
      prose += text.length
      lastProse = i
      whole.tagPaths.set(paths[0], (whole.tagPaths.get(paths[0]) ?? 0) + text.length)
      whole.classPaths.set(paths[1], (whole.classPaths.get(paths[1]) ?? 0) + text.length)
    }
    const alike = whole.alike.get(paths[1]) ?? {blocks: 0, chars: 0, words: 0, hints: 0, first: i}
    whole.alike.set(paths[1], alike)
    alike.blocks++
    alike.chars += text.length
    alike.words += wordScores[i]
    alike.hints += hintScores[i]
    if (block.kind === 'item' || block.kind === 'row') items++
    if (price.test(text)) prices++
    if (block.kind === 'heading') {
      heading = i
      headings++
      if (whole.titleAt < 0 && title !== '' && whole.bare[i] === title) whole.titleAt = i
    }
    whole.copies.set(text, (whole.copies.get(text) ?? 0) + 1)
  }
  let next = 99
  for (let i = count - 1; i >= 0; i--) {
    whole.untilProse[i] = next
    next = isProseBlock(blocks[i]) ? 1 : Math.min(99, next + 1)
  }
  const share = (part: number) => part / Math.max(1, count)
  whole.page = [
    Math.log1p(count),
    Math.log1p(whole.chars),
    whole.prose / whole.chars,
    root.linkChars / whole.chars,
    share(items),
    share(headings),
    share(prices),
    whole.wordSums[count] / whole.chars,
    whole.hintSums[count] / whole.chars,
    share(wordScores.reduce((sum, score) => sum + (score > 0 ? 1 : 0), 0)),
    ...kinds.map((kind) => (view.types.some((type) => kind.test(type)) ? 1 : 0))
  ]
  return whole
}

/** Running sums of the scores, each weighed with the letters of its block. */
function sumsOf(blocks: readonly PageBlock[], scores: Float32Array): Float64Array {
  const sums = new Float64Array(blocks.length + 1)
  for (let i = 0; i < blocks.length; i++) sums[i + 1] = sums[i] + scores[i] * blocks[i].text.length
  return sums
}

/** For each block the nearest element around it that has two or more sisters: the same tag and class names, the same parent. */
function sistersOf({blocks, frames}: PageBlocks): (Sisters | undefined)[] {
  const families = new Map<number, Map<string, Sisters>>()
  const sisters: (Sisters | undefined)[] = []
  for (const frame of frames) {
    sisters.push(undefined)
    if (!frame.parent || frame.to <= frame.from) continue
    const family = families.get(frame.parent.index) ?? new Map<string, Sisters>()
    families.set(frame.parent.index, family)
    const key = `${frame.tag} ${frame.hints.join(' ')}`
    const group = family.get(key) ?? {count: 0, chars: 0, links: 0, prose: 0, from: frame.from, to: frame.to}
    family.set(key, group)
    group.count++
    group.chars += frame.chars
    group.links += frame.linkChars
    group.prose += frame.prose
    group.to = frame.to
    sisters[frame.index] = group
  }
  return blocks.map(({frame}) => {
    for (let at: Frame | undefined = frame, up = 0; at && up < 12; at = at.parent, up++) {
      const group = sisters[at.index]
      if (group && group.count >= 3 && group.chars > 40 * group.count) return group
    }
    return undefined
  })
}

/** Letters and digits alone, in lower case: how two titles are compared. */
export function bareText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function pathsOf(frame: Frame): [number, number] {
  let tagPath = 0
  let classPath = 0
  for (let at: Frame | undefined = frame, up = 0; at; at = at.parent, up++) {
    const tag = hashText(at.tag)
    tagPath = Math.imul(tagPath, 31) ^ tag
    if (up < 4) classPath = Math.imul(classPath, 31) ^ tag ^ (at.hints.length > 0 ? hashText(at.hints.join(' ')) : 0)
  }
  return [tagPath, classPath]
}
