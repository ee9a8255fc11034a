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

/** Tells whether a block is one of the steps or entries around it, of which so many are content. `isPrompt`: what is none by itself. */
export function isStepAmong(article: Article, isPrompt: (block: Block) => boolean): (block: Block) => boolean {
  const known = new Map<Run, boolean>()
  return (block) => {
    const run = article.once(runsOf)[block.index]
    if (!run) return false
    const answer = known.get(run) ?? isMostlyContent(run, isPrompt)
    known.set(run, answer)
    return answer
  }
}

/** Entries of a list, or lines under what leads to steps. */
type Run = readonly Block[]

function isMostlyContent(run: Run, isPrompt: (block: Block) => boolean): boolean {
  let content = 0
  let prompts = 0
  for (const block of run) {
    if (isPrompt(block)) prompts++
    else if (block.to - block.from >= LEAST) content++
  }
  return content >= CONTENT && content >= prompts
}

/** The run that each block belongs to, by its index; none where nothing leads to it. */
function runsOf(article: Article): (Run | undefined)[] {
  const {blocks} = article
  const runs: (Run | undefined)[] = blocks.map(() => undefined)
  for (let from = 0; from < blocks.length; ) {
    const isItem = blocks[from].kind === 'list'
    let to = from
    while (to < blocks.length && belongs(blocks[to], isItem)) to++
    if (isItem || isLead(article, blocks[from - 1])) runs.fill(blocks.slice(from, to), from, to)
    from = Math.max(to, from + 1)
  }
  return runs

  // A lead without a subject of its own (*How to get it:*) looks like a step as well, but begins a run of its own.
  function belongs(block: Block, isItem: boolean): boolean {
    return isItem ? block.kind === 'list' : isStepLike(article, block) && !isLead(article, block)
  }
}

function isLead(article: Article, block: Block | undefined): boolean {
  return block !== undefined && lead.test(lineOf(article, block))
}

function isStepLike(article: Article, block: Block): boolean {
  return block.kind !== 'list' && block.to - block.from <= LONGEST_STEP && !subject.test(lineOf(article, block))
}
