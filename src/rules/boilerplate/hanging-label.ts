import type {Article, Block} from '../../article.js'
import {rule} from '../../rule.js'
import {isTaken, removal} from './phrases.js'

/** A label at the end of the text with nothing under it: what it announced was not scraped. */
export const hangingLabel = rule(
  {
    name: 'boilerplate/hanging-label',
    summary: 'Take out a label at the end with nothing under it.',
    why: 'What a label named was a list or a widget that the scraper did not take along.',
    fix: 'safe',
    removes: true,
    scope: 'any',
    examples: [
      {
        from: 'Trade grew by a third in the same year.\n\n* Economic Impact:\n',
        to: 'Trade grew by a third in the same year.\n'
      },
      {
        from: 'Trade grew by a third in the same year.\n\nTags:\n\nFiled under:\n',
        to: 'Trade grew by a third in the same year.\n'
      },
      {keep: 'Trade grew.\n\n* Economic Impact: none to speak of.\n', because: 'something follows the colon'},
      {keep: 'Ingredients:\n\nLeeks and salt.\n', because: 'something stands under it'},
      {
        keep: 'Trade grew.\n\nThe minister wrote this to her staff that evening:\n',
        because: 'a sentence, whose quotation was lost'
      },
      {keep: 'Trade grew.\n\nThen we tried this:\n', because: 'a sentence, whose example was lost'},
      {keep: 'To be continued:', because: 'it is all there is'}
    ]
  },
  (article, suggest) => {
    const left = article.blocks.filter((block) => !isTaken(article, block))
    // Under it may stand what is no block: the code or the table of a Markdown file.
    let end = article.source.length
    while (left.length > 1 && isLabel(article, left.at(-1)!)) {
      const last = left.pop()!
      if (/[\p{L}\p{N}]/u.test(article.source.slice(last.end, end))) return
      suggest(removal(article, last), '', 'a label with nothing under it at the end of the text')
      end = last.start
    }
  }
)

function isLabel({words}: Article, {kind, from, to, body, labelEnd, end}: Block): boolean {
  if (kind !== 'label' && !(kind === 'list' && labelEnd === end && labelEnd > body)) return false
  return to - from <= 5 && !words.slice(from, to).some(({form}) => subjects.has(form.lower))
}

const subjects = new Set(['i', 'we', 'he', 'she', 'they', 'it', 'this', 'that', 'here'])
