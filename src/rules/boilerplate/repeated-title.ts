import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {headlineOf, titlesOf} from './headline.js'
import {isFramedPage} from './page-lines.js'
import {isTaken, lineOf, proseOf, removal} from './phrases.js'

/** The title of the article once more. The first one stays; headings that recur under several sections stay. */
export const repeatedTitle = rule(
  {
    name: 'boilerplate/repeated-title',
    summary: 'Take out the title where it is repeated.',
    why: 'Pages print their title in the head, over the story and in the path; a text needs it once.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    options: {title: true},
    takesTitle: true,
    examples: [
      {
        from: 'The Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n\nThe Bridge Opens at Last\n\nThe mayor was the first to cross, in the rain.\n',
        to: 'The Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n\nThe mayor was the first to cross, in the rain.\n'
      },
      {
        from: 'The Bridge Opens at Last | The Coast News\n\nThe Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n',
        to: 'The Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n'
      },
      {
        keep: 'Two Soups for Winter\n\nBoth of these soups need no more than a pot, a knife and half an hour of your time.\n\nWhat you need\n\nLeeks.\n\nWhat you need\n\nCarrots.\n',
        because: 'a heading that recurs is not the title'
      },
      {
        keep: 'A Short Guide to Cider\n\n1. Picking the apples\n\n2. Pressing them\n\nA good cider wants sound fruit, clean tools and more patience than most of us have in October.\n\n1. Picking the apples\n\nShake the tree once.\n\n2. Pressing them\n\nTurn the screw slowly.\n',
        because: 'the sections that a list of contents names keep their headings'
      },
      {
        keep: 'The Bridge Opens at Last: What We Know\n\nThe Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n',
        because: 'a title and a heading, not the name of a site'
      },
      {
        keep: 'Goodbye\n\nShe said it again and again, until the train had left and nobody could hear her.\n\nGoodbye\n',
        because: 'one word may be said twice'
      }
    ]
  },
  (article, suggest, {title}) => {
    const headline = headlineOf(article)
    const own = headline && article.blockAt(headline.start)
    if (!own) return
    if (!title && !article.before) suggest(removal(article, own), '', 'the title, left out on request')
    const said = key(article, own)
    const titles = [own, ...titlesOf(article).filter((one) => key(article, one) !== said)]
    for (const one of titles) {
      // One word may be said twice.
      if (one.to - one.from < 3 && one !== own) continue
      const before = article.blocks.find(
        (other) => other.index < one.index && isWithSite(lineOf(article, other), lineOf(article, one))
      )
      if (before && !isTaken(article, before))
        suggest(removal(article, before), '', 'the title with the name of the site')
      const again = repeatsOf(article, one)
      // Said again and again it is no title: the name of one who speaks, the label of a column.
      const {first} = proseOf(article)
      const below = again.filter(({index}) => index > first)
      if (again.length > mostRepeats.page || below.length > mostRepeats.below || takesTurns(article, one, again))
        continue
      if (one !== own && below.length > 0 && isInContents(article, one)) continue
      for (const other of again) suggest(removal(article, other), '', 'the title of the article, repeated')
    }
  }
)

/** A page shows its title here and there, once at most below its first paragraph; what stands more often is no title. */
const mostRepeats = {page: 3, below: 1}

/** An entry of a list of contents names what stands below over its section: it has a number, or the line beside it stands below as well. */
function isInContents(article: Article, entry: Block): boolean {
  if (/^\d{1,2}[.)]/.test(lineOf(article, entry))) return true
  const besides = [article.blocks[entry.index - 1], article.blocks[entry.index + 1]]
  return besides.some(
    (one) => one?.kind === 'heading' && repeatsOf(article, one).some(({index}) => index > entry.index + 1)
  )
}

/** The blocks that say the same as a title. A short one may be said twice, and a row of a table may be what the title says. */
function repeatsOf(article: Article, title: Block): Block[] {
  if (title.to - title.from < 3) return []
  const said = key(article, title)
  return article.blocks.filter(
    (other) =>
      other.index !== title.index &&
      // The marks around it may differ, its letters may not.
      Math.abs(other.end - other.body - (title.end - title.body)) <= 8 &&
      key(article, other) === said &&
      (other.index > title.index || isFramedPage(article)) &&
      !isRow(article, other, said) &&
      !isTaken(article, other)
  )
}

/** Is it a row, or does it stand among lines with figures, as a result does? */
function isRow(article: Article, block: Block, said: string): boolean {
  if (block.kind === 'row') return true
  const figured = (other: Block | undefined) =>
    other !== undefined && other.to - other.from <= 10 && /\p{Nd}/u.test(article.text(other))
  const {blocks} = article
  const besides = [blocks[block.index - 1], blocks[block.index + 1]].filter((one) => one && key(article, one) !== said)
  return figured(block) && besides.some(figured)
}

/** Do others speak between? Each stands over what they say, and one of them comes again too, or all are names. */
function takesTurns(article: Article, title: Block, again: readonly Block[]): boolean {
  const {blocks} = article
  const last = again.at(-1)
  if (!last || !isOverSpeech(article, title) || !isOverSpeech(article, last)) return false
  const others = blocks
    .slice(title.index + 1, last.index)
    .filter((block) => block.kind === 'heading' && isOverSpeech(article, block))
  const comesAgain = (other: Block) =>
    blocks.some((block) => block !== other && block.kind === 'heading' && key(article, block) === key(article, other))
  return others.some((other) => comesAgain(other) || (isName(article, other) && isName(article, title)))
}

function isOverSpeech({blocks, source}: Article, {index}: Block): boolean {
  const next = blocks[index + 1]
  return next !== undefined && /[.!?…]["'”’»)\]]*$/.test(source.slice(next.body, next.end))
}

/** *Judge Ada Holm*, *Peter J. Cole, Chair*: capitals alone, a given name before the last word. */
function isName(article: Article, block: Block): boolean {
  const [name] = lineOf(article, block).split(',')
  const words = name.split(' ')
  const isGiven = (word: string) => (article.lexicon.nameWord(word.toLowerCase())?.given ?? 0) > 1
  return words.length <= 5 && /^\p{Lu}[^!?:]*$/u.test(name) && words.slice(0, -1).some(isGiven)
}

/** `The Bridge Opens at Last | Coast News` above `The Bridge Opens at Last`. */
function isWithSite(line: string, title: string): boolean {
  return line.startsWith(title) && /^ ?(?:[|»›·•]|[-–—](?= )) ?\S.{1,40}$/.test(line.slice(title.length))
}

function key({words}: Article, {from, to}: Block): string {
  let text = ''
  for (let at = from; at < to; at++) text += `${words[at].form.lower} `
  return text.replaceAll('’', "'")
}
