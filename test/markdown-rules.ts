/** Rules of our own for the tests of Markdown, and what they make of a text. */
import type {Paragraph} from 'nlcst'
import {clean} from '../src/clean.js'
import {outline} from '../src/formats/markdown.js'
import {rule} from '../src/rule.js'

/** A boilerplate rule that takes every block with the word `Zap` in it, and a casing rule that shouts `quince`. */
const zap = rule(
  {name: 'boilerplate/zap', summary: 'Take `Zap` out.', fix: 'safe', scope: 'any', removes: true, examples: []},
  (article, suggest) => {
    for (const block of article.blocks) if (/\bZap\b/.test(article.text(block))) suggest(block, '', 'it says Zap')
  }
)
export const shout = rule(
  {name: 'casing/shout', summary: 'Write `Quince`.', fix: 'safe', scope: 'any', examples: []},
  (article, suggest) => {
    for (const word of article.words) if (word.form.text === 'quince') suggest(word, 'Quince', 'a name here')
  }
)
const tighten = rule(
  {name: 'spacing/tighten', summary: 'Take the space before `.`.', fix: 'safe', scope: 'any', examples: []},
  (article, suggest) => {
    for (const match of article.source.matchAll(/ \./g)) {
      suggest({start: match.index, end: match.index + 2}, '.', 'no space stands before a full stop')
    }
  }
)

export async function cleaned(source: string): Promise<string> {
  const plugins = [zap, shout, tighten]
  const own = plugins.map(({meta}) => meta.name)
  return (await clean(source, {type: 'markdown', plugins: plugins as never, trust: plugins, only: ['spacing', ...own]}))
    .text
}

/** The source without its prose. */
export function frame(source: string): string {
  let rest = ''
  let at = 0
  for (const node of outline(source).children as Paragraph[]) {
    rest += `${source.slice(at, node.position!.start.offset)}¤`
    at = node.position!.end.offset!
    for (const part of node.children[0].type === 'SentenceNode' ? node.children[0].children : []) {
      if (part.type === 'SourceNode') rest += part.value
    }
  }
  return rest + source.slice(at)
}
