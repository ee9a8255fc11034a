import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {bodyOf, isTaken, lineOf, removal} from './lines.js'

/** The title of the article once more. The first one stays; headings that recur under several sections stay. */
export const repeatedTitle = rule(
  {
    name: 'boilerplate/repeated-title',
    summary: 'Take out the title where it is repeated.',
    fix: 'safe',
    scope: 'any',
    options: {title: true},
    examples: [
      {
        from: 'The Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n\nThe Bridge Opens at Last\n\nThe mayor was the first to cross, in the rain.\n',
        to: 'The Bridge Opens at Last\n\nAfter nine years of work the bridge over the river opened to walkers this morning.\n\nThe mayor was the first to cross, in the rain.\n'
      },
      {
        keep: 'Two Soups for Winter\n\nBoth of these soups need no more than a pot, a knife and half an hour of your time.\n\nWhat you need\n\nLeeks.\n\nWhat you need\n\nCarrots.\n',
        because: 'a heading that recurs is not the title'
      },
      {
        keep: 'Goodbye\n\nShe said it again and again, until the train had left and nobody could hear her.\n\nGoodbye\n',
        because: 'one word may be said twice'
      }
    ]
  },
  (article, suggest, {title}) => {
    const found = titleOf(article)
    if (!found) return
    const {block, text} = found
    if (!title && !isTaken(article, block)) suggest(removal(article, block), '', 'the title, left out on request')
    for (const other of article.blocks) {
      if (other.index <= block.index || other.kind === 'row' || isTaken(article, other)) continue
      if (key(lineOf(article, other)) === text)
        suggest(removal(article, other), '', 'the title of the article, repeated')
    }
  }
)

/** The first line that looks like a headline, above the first paragraph. */
function titleOf(article: Article): {block: Block; text: string} | undefined {
  const {first} = bodyOf(article)
  for (const block of article.blocks) {
    if (block.index > first || block.index > 12) return undefined
    if (block.kind !== 'heading' || isTaken(article, block) || block.to - block.from < 3) continue
    return {block, text: key(lineOf(article, block))}
  }
  return undefined
}

function key(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
