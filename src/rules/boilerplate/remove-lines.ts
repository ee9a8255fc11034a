/** Takes out the lines that have a phrase, where its row may stand. A weak phrase counts only beside a line that goes anyway. */
import type {Article, Block} from '../../article.js'
import type {Suggest} from '../../rule.js'
import {isOfGuide} from './guide.js'
import {isTaken, lineOf, type Phrase, phrasesOf, proseOf, removal} from './phrases.js'

/** Removes the blocks that have a phrase and do not `stay`, none longer than `longest` UTF-16 code units. */
export function removeLines(
  article: Article,
  suggest: Suggest,
  phrases: readonly Phrase[],
  {longest = 400, stays}: {longest?: number; stays?: (block: Block) => boolean} = {}
): void {
  const weak: Weak[] = []
  const headings: {block: Block; why: string}[] = []
  const isListed = askedInOrder(article, phrases)
  const isAtPlace = afterProse(article)
  let hasMany: boolean | undefined
  const isGuide = () => (hasMany ??= hasSections(article, phrases))
  for (const block of article.blocks) {
    if (block.end - block.start > longest) continue
    const found = phrasesOf(article, block, phrases)
    if (found.length === 0 || isTaken(article, block) || stays?.(block) || headsText(article, block)) continue
    for (const {why, where = 'anywhere'} of found) {
      const isWeak = where === 'beside' || where === 'counter'
      if (isPromised(article, block) || isOfGuide(article, block) || isListed(block)) continue
      if (isWeak && isStep(article, block)) continue
      if (isWeak) weak.push({block, why, counter: where === 'counter'})
      else if (where === 'heading') headings.push({block, why})
      else if (where === 'anywhere' || (where !== 'list' && isAtPlace(block, where))) {
        suggest(removal(article, block), '', why, where === 'inside' && isGuide() ? 'unsafe' : 'safe')
        break
      }
    }
  }
  removeBeside(article, suggest, weak)
  // From the last one: what stands under a heading may go with it.
  for (const {block, why} of headings.reverse())
    if (!isTaken(article, block) && headsNothing(article, block)) suggest(removal(article, block), '', why)
}

/** Is it marked as a heading, with text of its own under it? A page that explains its buttons has headings of their words. */
function headsText({blocks, source}: Article, {index, kind, start, body, end}: Block): boolean {
  if (kind !== 'heading' || body === start) return false
  const next = blocks[index + 1]
  const between = source.slice(end, next?.start)
  return (
    /^ *(?:`{3}|~{3}|\|)/m.test(between) ||
    (next?.kind === 'paragraph' && /[.!?:]["'”’)]*$/.test(source.slice(next.end - 3, next.end)))
  )
}

/** Is it what a sentence with a colon promises, or an item of it (*The choir has accounts on these networks:*), no call to share? */
function isPromised(article: Article, {index, kind}: Block): boolean {
  const promise = article.once(overLists)[kind === 'list' ? index : index - 1]
  if (!promise || promise.index === index || isTaken(article, promise) || promise.to - promise.from < leastOfPromise)
    return false
  const line = lineOf(article, promise)
  return line.endsWith(':') && !/\b(?:share|follow|tell|join|find us|like us)\b/i.test(line)
}

/** For each block itself, or the one over the list that it is an item of. */
function overLists({blocks}: Article): readonly Block[] {
  const over: Block[] = []
  for (const block of blocks) over.push(block.kind === 'list' ? (over.at(-1) ?? block) : block)
  return over
}

/** Words of a sentence that is no label. */
const leastOfPromise = 6

/** A button has no number: *5. Save* is a step of a guide. */
function isStep({source}: Article, {start, body}: Block): boolean {
  return /^\(?\d/.test(source.slice(start, body))
}

/**
 * Is it one of some lines that begin with a word and its colon, as the line over it does (*Iron: never*, *Tags: remove before wearing*)?
 * To be asked from the first line to the last: what was said of one holds of those over it.
 */
function askedInOrder(article: Article, phrases: readonly Phrase[]): (block: Block) => boolean {
  const isLabelled = (line: Block) => labelled.test(lineOf(article, line)) && !isTaken(article, line)
  let asked: Block | undefined
  let answer = false
  return (block) => {
    let over: Block | undefined = block
    while (over && over !== asked && isLabelled(over) && phrasesOf(article, over, phrases).length > 0)
      over = article.blocks[over.index - 1]
    answer = over !== undefined && isLabelled(over) && (over !== asked || answer)
    asked = block
    return answer
  }
}

const labelled = /^[\p{L}’']+(?: \p{L}+)?: \S/u

/** So many headings under the first paragraph: a guide, whose author may send the reader on between its sections. */
const SECTIONS = 3

function hasSections(article: Article, phrases: readonly Phrase[]): boolean {
  const {first} = proseOf(article)
  const isSection = (block: Block) =>
    block.kind === 'heading' && block.index > first && phrasesOf(article, block, phrases).length === 0
  return article.blocks.filter(isSection).length >= SECTIONS
}

const network =
  /^(?:facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|telegram|whatsapp|threads|mastodon|bluesky|rss|e-?mail|flipboard|snapchat|reddit)\b.{0,12}$/i

/** Is there nothing under a heading but the end, what goes, or the name of a network? A section keeps its heading. */
function headsNothing(article: Article, {index}: Block): boolean {
  const next = article.blocks[index + 1]
  return !next || isTaken(article, next) || network.test(lineOf(article, next))
}

/** A line that goes only beside others; counters alone may be the rows of a table. */
interface Weak {
  block: Block
  why: string
  counter: boolean
}

/** Weak lines go in runs: three of them together, then forwards from a line that goes, then backwards. */
function removeBeside(article: Article, suggest: Suggest, weak: readonly Weak[]): void {
  for (const [i, {block, why}] of weak.entries()) {
    const together = [i - 2, i - 1, i].some((first) => {
      const three = weak.slice(Math.max(0, first), first + 3)
      return (
        three.length === 3 &&
        three[2].block.index - three[0].block.index === 2 &&
        three.filter(({counter}) => counter).length < 2
      )
    })
    if (together && !isTaken(article, block)) suggest(removal(article, block), '', why)
  }
  for (const [list, step] of [
    [weak, -1],
    [[...weak].reverse(), 1]
  ] as const) {
    for (const {block, why} of list) {
      const neighbour = article.blocks[block.index + step]
      if (neighbour && isTaken(article, neighbour) && !isTaken(article, block))
        suggest(removal(article, block), '', why)
    }
  }
}

type Place = 'end' | 'edge' | 'inside'

/**
 * After the last paragraph that stays (`end`), before the first one too (`edge`), or on a line of its own after it (`inside`)? What is taken
 * stays so: the last paragraph is looked for from where it was.
 */
function afterProse(article: Article): (block: Block, where: Place) => boolean {
  const {first, prose} = proseOf(article)
  let last = prose.length - 1
  return (block, where) => {
    if (where === 'inside') return block.index > first && block.open && block.close && block.kind !== 'list'
    if (block.index < first) return where === 'edge'
    while (last >= 0 && isTaken(article, prose[last])) last--
    return last < 0 || prose[last].index <= block.index
  }
}
