import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {bodyOf, isTaken, lineOf, removal} from './lines.js'

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
    const titles = titlesOf(article)
    if (titles.length === 0) return
    if (!title && !article.before) suggest(removal(article, titles[0]), '', 'the title, left out on request')
    for (const one of titles) {
      const before = titles.find(
        (other) => other.index < one.index && isWithSite(lineOf(article, other), lineOf(article, one))
      )
      if (before && !isTaken(article, before))
        suggest(removal(article, before), '', 'the title with the name of the site')
      const text = key(article, one)
      for (const other of article.blocks) {
        if (other.index <= one.index || other.kind === 'row' || isTaken(article, other)) continue
        // The marks around it may differ, its letters may not.
        if (Math.abs(other.end - other.body - (one.end - one.body)) > 8) continue
        if (key(article, other) === text) suggest(removal(article, other), '', 'the title of the article, repeated')
      }
    }
  }
)

/** `The Bridge Opens at Last | Coast News` above `The Bridge Opens at Last`. */
function isWithSite(line: string, title: string): boolean {
  return line.startsWith(title) && /^ ?(?:[|»›·•]|[-–—](?= )) ?\S.{1,40}$/.test(line.slice(title.length))
}

/** The lines above the first paragraph that look like headlines; the first is the title, others may be its kicker. */
function titlesOf(article: Article): Block[] {
  const {first} = bodyOf(article)
  if (first === article.blocks.length) return []
  return article.blocks
    .slice(0, Math.min(first, 12))
    .filter((block) => block.kind === 'heading' && block.to - block.from >= 3 && !isTaken(article, block))
}

function key({words}: Article, {from, to}: Block): string {
  let text = ''
  for (let at = from; at < to; at++) text += `${words[at].form.lower} `
  return text.replaceAll('’', "'")
}
