import {rule} from '../../rule.js'

/**
 * The control character U+0085. Of old it ends a line; far more often it is the ellipsis of Windows-1252, whose byte it is. Between
 * two sentences it is the line end, in one the ellipsis.
 */
export const nextLine = rule(
  {
    name: 'encoding/next-line',
    summary: 'Write the ellipsis, or the line end, for which the control character U+0085 stands.',
    why: 'Programs read Windows-1252 as Latin-1, where the byte of the ellipsis is a control character.',
    fix: 'safe',
    scope: 'any',
    examples: [
      {from: 'She waited\u0085 and left.', to: 'She waited… and left.'},
      {from: '“Well\u0085” he said.', to: '“Well…” he said.'},
      {from: 'One.\n\nThe end.\u0085A new line.', to: 'One.\n\nThe end.\nA new line.'},
      {advise: 'The end\u0085A new line.', because: 'an ellipsis or the end of a heading'},
      {keep: 'She waited… and left.', because: 'no control character'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!source.includes('\u0085')) return
    const lineEnd = source.includes('\r\n') ? '\r\n' : '\n'
    for (const {index: start} of source.matchAll(/\u0085/g)) {
      const place = {start, end: start + 1}
      const before = source.slice(Math.max(0, start - 2), start)
      const after = source.slice(start + 1, start + 3)
      const isGlued = /^["“‘(]?[\p{Lu}\p{Lt}\p{N}]/u.test(after)
      if (!isGlued) suggest(place, '…', 'the ellipsis of Windows-1252')
      else if (/[.!?]["”’)]?$/.test(before)) suggest(place, lineEnd, 'a line end of old')
      else suggest(place, ['…', lineEnd], 'an ellipsis of Windows-1252, or a line end')
    }
  }
)
