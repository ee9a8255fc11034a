import {isCode} from '../../article/code.js'
import type {Article} from '../../article.js'
import {rule} from '../../rule.js'
import {hasColumns} from './columns.js'

/** Two spaces where one belongs. Leaves indents, columns, verse and the typist's two spaces after every sentence alone. */
export const doubledSpace = rule(
  {
    name: 'spacing/doubled-space',
    summary: 'Make two spaces between words one.',
    why: 'Markup that was taken out leaves the blanks on both of its sides.',
    fix: 'safe',
    scope: 'any',
    examples: [
      {from: 'The old  version sold well.', to: 'The old version sold well.'},
      {
        from: 'Il  pleut depuis hier, et nous  sommes tristes.',
        to: 'Il pleut depuis hier, et nous sommes tristes.'
      },
      {from: 'One was  lost,  the other found.', to: 'One was lost, the other found.'},
      {keep: '    An indented line stays as it is.', because: 'an indent'},
      {keep: 'Tea      2.50      3.10', because: 'columns of a table'},
      {keep: 'Eng | 1.15 | 11.9 |  | Ita | 0.81 | 14.7', because: 'an empty cell'},
      {keep: '"  hello  ".trim()  // "hello"', because: 'code'},
      {keep: 'The option is set to "   " by default, and it stays so.', because: 'blanks that are quoted'},
      {keep: 'A   B', because: 'a drawing'},
      {
        keep: 'It rained.  We stayed.  He read.  She slept.  It was late.',
        because: 'two spaces after every sentence are a style'
      }
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!source.includes('  ')) return
    const style = typists(article)
    let next = -1
    for (const block of article.blocks) {
      // The next one from here on may be in a later block.
      if (next < block.body) next = source.indexOf('  ', block.body)
      if (next < 0) return
      if (next >= block.end || block.kind === 'row' || hasColumns(article, block) || isCode(article, next)) continue
      for (let at = next; at >= 0 && at < block.end; ) {
        let end = at
        while (source[end] === ' ') end++
        if (end >= block.end) break
        const inLine = source[end] !== '\n' && source[end] !== '\r' && source[at - 1] !== '\n'
        // An empty cell, and blanks that are quoted.
        const emptyCell = /^(?:\||"|'|”|’)$/.test(source[end]) && /["'“‘|]/.test(source[at - 1])
        if (inLine && !emptyCell && !(style && isSentenceEnd(source, at)) && !article.protects(at, end)) {
          suggest({start: at, end}, ' ', 'one space stands between words')
        }
        at = source.indexOf('  ', end)
      }
    }
  }
)

function isSentenceEnd(source: string, at: number): boolean {
  return /[.!?:]["”’)]?$/.test(source.slice(Math.max(0, at - 2), at))
}

/**
 * Does the author put two spaces after sentences? After most of them; or, in Markdown, which shows them as one, nowhere else:
 * blanks that markup left behind stand anywhere, and one gap in fifteen is one between sentences.
 */
function typists({source, plain}: Article): boolean {
  const two = source.match(/(?<!^ *\d{1,3})[.!?]["”’)*_`]{0,2} {2}(?=\S)/gm)?.length ?? 0
  if (two < 2) return false
  const elsewhere = source.match(/[\p{L}\p{N},;:] {2}(?=[^\s|])/gu)?.length ?? 0
  if (!plain && two > 2 * elsewhere) return true
  const one = source.match(/[.!?]["”’)]? (?=[^\s])/g)?.length ?? 0
  return two >= 3 && two > one
}
