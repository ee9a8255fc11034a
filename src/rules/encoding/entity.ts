import {createRequire} from 'node:module'
import {oncePerBlock} from '../../article/places.js'
import {rule} from '../../rule.js'

/**
 * Character references of HTML that were left in the text, escaped once or more often. Addresses, code and references
 * that stand as words in a line about HTML stay; so does an ampersand that only looks like one (`AT&T;`).
 */
export const entity = rule(
  {
    name: 'encoding/entity',
    summary: 'Write the character for which an HTML entity stands.',
    why: 'Text that was escaped twice shows the code of a character instead of the character.',
    fix: 'safe',
    changesDigits: true,
    scope: 'any',
    examples: [
      {from: 'It&#8217;s late &amp; cold.', to: 'It’s late & cold.'},
      {from: 'They said they don&amp;#8217;t know.', to: 'They said they don’t know.'},
      {from: '&quot;Caf&eacute; Bl&#252;te&quot; opens at noon.', to: '"Café Blüte" opens at noon.'},
      {from: 'The hall seats&nbsp;300 people.', to: 'The hall seats 300 people.'},
      {from: 'Plums &amp;amp; pears, 3&frac12; pounds&hellip;', to: 'Plums & pears, 3½ pounds…'},
      {from: 'Twenty years ago&#151;or more&#x2014;it rained.', to: 'Twenty years ago—or more—it rained.'},
      {from: 'That&#39;s the trick of HTML.', to: "That's the trick of HTML."},
      {keep: 'See https://example.com/?a=1&amp;b=2 for the list.', because: 'an address'},
      {keep: 'Write `&amp;` for the sign.', because: 'code'},
      {
        keep: 'In HTML an ampersand is written &amp; and a space &nbsp; between words.',
        because: 'it speaks of entities'
      },
      {keep: 'Shares of AT&T; and of R&D; firms rose.', because: 'not the name of a character'},
      {keep: 'Marks & Spencer, S&P 500 and B&B', because: 'plain ampersands'},
      {keep: 'The function f&g; is odd & so on; but fine.', because: 'not the name of a character'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!source.includes('&')) return
    for (const match of source.matchAll(reference)) {
      const start = match.index
      const end = start + match[0].length
      if (article.protects(start, end)) continue
      const character = decodeAll(match[0])
      if (character === match[0] || !isProse(character)) continue
      const block = article.blockAt(start)
      const alone = /[\s"'“‘(]/.test(source[start - 1] ?? ' ') && /[\s"'”’).,;:]/.test(source[end] ?? ' ')
      if (alone && block && start < block.end && isAboutHtml(article, block)) continue
      // A space that must not break is a matter of the page; French, among others, needs it before a colon.
      // Beside another blank it is part of a run, which `odd-space` judges.
      const beside = /\s|;/.test(source[start - 1] ?? '') || /\s|&/.test(source[end] ?? '')
      const expected = character === '\u00a0' && block?.english && !beside ? ' ' : character
      suggest({start, end}, expected, 'an HTML entity was left in the text')
    }
  }
)

const reference = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g

const aboutHtml = /\b(?:HTML\d?|XML|XHTML|entit(?:y|ies)|character references?|markup|escap(?:e[sd]?|ing))\b/i

const isAboutHtml = oncePerBlock((article, block) => aboutHtml.test(article.text(block)))

const require = createRequire(import.meta.url)
let decode: typeof import('entities/decode').decodeHTMLStrict | undefined

/** Decodes until nothing is left to decode: `&amp;amp;#8217;` was escaped three times. */
function decodeAll(text: string): string {
  decode ??= (require('entities/decode') as typeof import('entities/decode')).decodeHTMLStrict
  for (let before = ''; before !== text; ) {
    before = text
    text = decode(text)
  }
  return text
}

/** Letters, marks, signs and spaces; no control characters, no halves of a pair, nothing out of the private areas. */
function isProse(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u00ad\u200b-\u200f\ufeff]+$/u.test(character) && character !== '\ufffd'
}
