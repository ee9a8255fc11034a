import type {Article} from '../../article.js'
import {rule} from '../../rule.js'

/** A blank after an opening bracket or before a closing one, around words. Leaves code, sets of numbers, boxes to tick and faces alone. */
export const insideBrackets = rule(
  {
    name: 'spacing/inside-brackets',
    summary: 'Take out the blank inside brackets and curly quotation marks.',
    why: 'Tags inside the brackets leave their blanks behind.',
    fix: 'safe',
    scope: 'english',
    examples: [
      {from: 'The mill ( built in 1904 ) is for sale.', to: 'The mill (built in 1904) is for sale.'},
      {from: 'Two of us ( both late) ran.', to: 'Two of us (both late) ran.'},
      {from: 'It [ the letter ] was lost.', to: 'It [the letter] was lost.'},
      {advise: 'The sign said “no entry ” in red.', because: 'quotation marks pair up less surely'},
      {keep: '- [ ] Buy milk', because: 'a box to tick'},
      {keep: 'The set is ( 1, 2 ) in the table.', because: 'numbers'},
      {keep: 'Call f( x ) and then g( total ) with it.', because: 'code: no blank before the bracket'},
      {keep: 'The method is list.insert ( index, value ) here.', because: 'code: the name of a member before it'},
      {keep: 'He was glad :( and then sad ( :', because: 'faces'},
      {keep: 'When one types ( after a name, or ) at its end, a tip is shown.', because: 'brackets that are spoken of'},
      {keep: 'Call : Name ( List? ) | Name', because: 'a grammar'},
      {keep: 'It cost ( 12 euros, all told, in June.', because: 'the bracket is never closed'},
      {
        keep: 'The words “ obtain ” and “ property ” are in the law, and “ extort ” too.',
        because: 'all of them so: a style of the text'
      }
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!/[([“] |[ ][)\]”]/.test(source)) return
    const pairs = Array.from(source.matchAll(bracketed), ({index: start, 0: match}) => ({start, match}))
    for (const opening of '([“') {
      const kind = pairs.filter(({match}) => match[0] === opening)
      const padded = kind.filter(({match}) => /^. | .$/.test(match))
      // Most of them so, and not one alone: it is the style of the text.
      if (padded.length > 1 && padded.length * 2 >= kind.length) continue
      for (const {start, match} of padded) {
        const end = start + match.length
        if (
          !isProse(article, start, match.slice(1, -1)) ||
          /\w\.\w+ $/.test(source.slice(Math.max(0, start - 40), start)) ||
          article.protects(start, end)
        )
          continue
        // `[ Bloomberg ]`: a source.
        if (opening === '[' && !/^. \p{Ll}.* .$/u.test(match)) continue
        const reason = 'no blank stands inside brackets'
        // Quotation marks pair up less surely than brackets.
        const tight = opening === '“' ? [''] : ''
        if (match[1] === ' ') suggest({start: start + 1, end: start + 2}, tight, reason)
        if (match.at(-2) === ' ') suggest({start: end - 2, end: end - 1}, tight, reason)
      }
    }
  }
)

/** A pair of brackets with nothing of their kind inside, a blank or a quotation mark before it. */
const bracketed = /(?<=^|[\s“"])(?:\([^()\n]{3,200}\)|\[[^[\]\n]{3,200}\]|“[^“”\n]{3,200}”)/gm

/** Words, not only numbers or signs, with one blank at the edge at most. */
function isProse(article: Article, start: number, inside: string): boolean {
  if (/^ {2}| {2}$|[={}<>|;]|^ ?[,.]|[│┃║]/.test(inside) || /^ ?[\d.,%€$£/ -]* ?$/.test(inside)) return false
  // `types ( after a name, or )`: brackets that are spoken of. `Call : Name ( List? )`: a grammar.
  if (/ (?:an?|the|or|and) $/.test(inside) || isGrammar(article, start)) return false
  return article.blockAt(start)?.kind !== 'row' && /\p{L}{2}/u.test(inside)
}

/** `Item : Name | List ( Item? )` */
function isGrammar(article: Article, at: number): boolean {
  const block = article.blockAt(at)
  return block !== undefined && / \| |^\w+ : /.test(article.source.slice(block.start, block.end))
}
