/** The text of a page without a tree: its words, with a line end at each block. For pages that are too large for one. */
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {unwrapped} from './tree.js'

const silent = new Set(['script', 'style', 'template', 'svg', 'title', 'iframe', 'object', 'textarea', 'select'])
const flowing =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/

/** Lines of text, parted by blank lines. Time and memory grow with the page alone, however deep its elements are nested. */
export function wholeTextOf(html: string): string {
  const source = unwrapped(html)
  const parts: string[] = []
  let silence = 0
  let opened = ''
  const tag = (name: string, step: 1 | -1) => {
    if (silent.has(name)) silence = Math.max(0, silence + step)
    else if (!flowing.test(name)) parts.push('\n')
  }
  const nothing = () => {}
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      opened = source.slice(start, end).toLowerCase()
      tag(opened, 1)
    },
    onselfclosingtag: () => tag(opened, -1),
    onclosetag: (start, end) => tag(source.slice(start, end).toLowerCase(), -1),
    ontext: (start, end) => {
      if (silence === 0) parts.push(source.slice(start, end).replace(/\s+/g, ' '))
    },
    ontextentity: (codepoint) => {
      if (silence === 0) parts.push(String.fromCodePoint(codepoint))
    },
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onprocessinginstruction: nothing
  }
  const tokenizer = new Tokenizer({decodeEntities: true}, callbacks)
  tokenizer.write(source)
  tokenizer.end()
  const lines = parts.join('').split('\n')
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}
