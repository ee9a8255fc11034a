import type {Block} from '../../article.js'
import {rule} from '../../rule.js'
import {hasColumns} from '../spacing/columns.js'

/**
 * Runs of blanks between words with a no-break or another odd space among them: what an editor on the web leaves
 * behind. One such space alone is right typography as often as not (`10 km`, `Mr Hale`, French `Quoi ?`) and stays.
 */
export const oddSpace = rule(
  {
    name: 'encoding/odd-space',
    summary: 'Make a run of odd spaces between words one plain space.',
    why: 'Pages use no-break and other spaces for their layout; in a text they are spaces like any other.',
    fix: 'safe',
    changesDigits: true,
    scope: 'any',
    examples: [
      {from: 'The shop \u00a0opens at nine.', to: 'The shop opens at nine.'},
      {from: 'Two\u00a0\u00a0cups of flour.', to: 'Two cups of flour.'},
      {from: 'A wide\u3000gap in a line.', to: 'A wide gap in a line.'},
      {from: 'Un mot \u00a0: oui.', to: 'Un mot\u00a0: oui.'},
      {keep: 'It is 10\u00a0km to the coast.', because: 'a number stays with its unit'},
      {keep: 'Pourquoi\u00a0? «\u202fNon\u202f»', because: 'French needs it'},
      {keep: '東京\u3000大阪', because: 'the space of Chinese and Japanese'},
      {keep: '\u00a0\u00a0An indented line.', because: 'an indent'},
      {keep: 'Tea\u00a0\u00a0\u00a0\u00a02.50\u00a0\u00a0\u00a0\u00a03.10', because: 'columns of a table'},
      {keep: 'Hall 2     12pm\u00a0\u00a01pm', because: 'a line with columns'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!odd.test(source)) return
    const tables = new Map<Block, boolean>()
    const isTable = (block: Block) => {
      let known = tables.get(block)
      if (known === undefined) tables.set(block, (known = hasColumns(article, block)))
      return known
    }
    for (const match of source.matchAll(run)) {
      const gap = match[0]
      const start = match.index
      const end = start + gap.length
      if (gap === '\u3000' && !/[\p{Script=Latin}\d]/u.test(source[end])) continue
      if (gap.length > widest) continue
      const block = article.blockAt(start)
      if (block && isTable(block)) continue
      const tight = /[?!:;»%]/.test(source[end]) || source[start - 1] === '«'
      const expected = tight && gap.includes('\u00a0') ? '\u00a0' : ' '
      suggest({start, end}, expected, 'one space stands between words')
    }
  }
)

const odd = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/
/** Two blanks or more, one of them odd, or one ideographic space after a Latin letter; not at the start of a line. */
const run =
  /(?<=\S)(?: *[\u00a0\u2000-\u200a\u202f\u205f\u3000][ \u00a0\u2000-\u200a\u202f\u205f\u3000]+| +[\u00a0\u2000-\u200a\u202f\u205f\u3000])(?=\S)|(?<=[\p{Script=Latin}\d.,;:!?])\u3000(?=\S)/gu
/** Wider gaps line things up. */
const widest = 3
