/** Steps of an instruction and entries of a list, which stand or fall as a whole: a prompt among them is one of them. */
import type {Article, Block} from '../../article.js'
import {lineOf} from './phrases.js'

/** What leads to steps that have no bullets: *How to get the bundle:*, *The course has three steps:*, *Next steps*. */
const lead = /^(?:how\b.{0,80}|next steps|.{0,80}\b(?:to|steps|ways|things|tips|instructions|do)\b.{0,60}:)[:?]?$/i
/** What is said of somebody is no step. */
const subject =
  /^(?:["“‘'(]|(?:the|an?|it|its|he|she|they|we|you|i|his|her|their|our|this|that|these|those|there|in|on|at|by|but|and|for)\b)/i
const LONGEST_STEP = 25
/** An entry of fewer words is a label of a menu: *Contact us*, *Terms of use*. */
const LEAST = 4
/** So many other entries, and as many as there are prompts, must be content. */
const CONTENT = 2

/** Is the block one of the steps or entries around it, of which so many are content? `isPrompt`: what is none by itself. */
export function isStep(article: Article, block: Block, isPrompt: (block: Block) => boolean): boolean {
  const run = runAround(article, block)
  let content = 0
  let prompts = 0
  for (const other of run) {
    if (isPrompt(other)) prompts++
    else if (other.to - other.from >= LEAST) content++
  }
  return content >= CONTENT && content >= prompts
}

/** The list around a block, or the lines under what leads to steps; none where nothing does. */
function runAround(article: Article, block: Block): readonly Block[] {
  const {blocks} = article
  const isItem = block.kind === 'list'
  const belongs = (other: Block | undefined): other is Block =>
    other !== undefined && (isItem ? other.kind === 'list' : isStepLike(article, other))
  let from = block.index
  let to = block.index + 1
  while (belongs(blocks[from - 1])) from--
  while (belongs(blocks[to])) to++
  if (isItem) return blocks.slice(from, to)
  // A lead without a subject of its own (*How to get it:*) looks like a step as well: the nearest one above leads.
  for (let at = block.index - 1; at >= Math.max(0, from - 1); at--)
    if (lead.test(lineOf(article, blocks[at]))) return blocks.slice(at + 1, to)
  return []
}

function isStepLike(article: Article, block: Block): boolean {
  return block.kind !== 'list' && block.to - block.from <= LONGEST_STEP && !subject.test(lineOf(article, block))
}
