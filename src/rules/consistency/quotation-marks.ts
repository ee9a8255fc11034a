import {isTechnical} from '../../article/code.js'
import type {Span} from '../../edit.js'
import {addTo} from '../../lists.js'
import {rule} from '../../rule.js'
import {adviseStyle, type Styles} from './styles.js'

/** Straight marks among curly ones, and curly ones among straight ones. */
export const quotationMarks = rule(
  {
    name: 'consistency/quotation-marks',
    summary: 'Point out straight quotation marks among curly ones, and the other way round.',
    why: 'One part of the text went through another program.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise: "It’s late, she said. It’s cold. They’re not here, and we’re alone. It isn't fair.",
        because: 'an apostrophe'
      },
      {
        advise: '“Yes,” he said. “No,” she said. “Why?” they asked. “So.” Then came a "maybe" from the door.',
        because: 'marks'
      },
      {keep: 'It’s 6\' 2" tall, she said. It’s cold. They’re not here, and we’re alone.', because: 'feet and inches'},
      {
        keep: '“Yes,” he said. “No,” she said. “Why?” they asked. “So.” The switch stands at "0" here.',
        because: 'what a switch says'
      },
      {keep: "It’s late. It isn't cold.", because: 'there is no usual one'},
      {keep: "It’s late, she said. It’s cold. They’re here. We’re in. Type `it's` there.", because: 'code'},
      {
        keep: "It’s late, she said. It’s cold. They’re here. We’re in. The result is u'abc' in the old version.",
        because: 'a string of code'
      },
      {keep: '“Yes,” he said. “No,” she said. “Why?” they asked. “So.”', because: 'one style'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    if (!hasBoth(source, "'", '’') && !hasBoth(source, '"', '“') && !hasBoth(source, '"', '”')) return
    const apostrophes: Styles = new Map()
    const marks: Styles = new Map()
    for (const {index, 0: mark} of source.matchAll(/['’"“”]/g)) {
      if ((mark === "'" || mark === '’') && !isInWord(source, index)) continue
      if (mark === "'" && prefix.test(source.slice(index - 2, index))) continue
      const place = {start: index, end: index + 1}
      const straight = mark === "'" || mark === '"'
      if (article.protects(index, index + 1) || !article.englishAt(index)) continue
      if (mark === '"' && /\d/.test((source[index - 1] ?? '') + (source[index + 1] ?? ''))) continue
      const styles = mark === "'" || mark === '’' ? apostrophes : marks
      const name = styles === marks ? 'quotation mark' : 'apostrophe'
      addTo(styles, `a ${straight ? 'straight' : 'curly'} ${name}`, place)
    }
    const inStyle = (usual: string, {start}: Span) => inStyleAt(source, start, usual.startsWith('a curly'))
    adviseStyle(article, apostrophes, suggest, {inStyle})
    // Where code is explained, straight marks are those of its strings: *set to "name"*.
    if (straightAreMore(marks) || !isTechnical(article)) adviseStyle(article, marks, suggest, {inStyle})
  }
)

/** Of a string of code: *u'abc'*. No word of one letter but *I* has an apostrophe. */
const prefix = /(?<!\p{L})[bfru]$/u

/** The mark at a place, curly or straight. */
function inStyleAt(source: string, at: number, curly: boolean): string {
  const isApostrophe = source[at] === "'" || source[at] === '’'
  if (!curly) return isApostrophe ? "'" : '"'
  if (isApostrophe) return '’'
  return /[\s([{—–-]/.test(source[at - 1] ?? ' ') ? '“' : '”'
}

function straightAreMore(marks: Styles): boolean {
  return (marks.get('a straight quotation mark')?.length ?? 0) > (marks.get('a curly quotation mark')?.length ?? 0)
}

function hasBoth(source: string, one: string, other: string): boolean {
  return source.includes(one) && source.includes(other)
}

function isInWord(source: string, at: number): boolean {
  return /\p{L}$/u.test(source.slice(Math.max(0, at - 2), at)) && /^\p{L}/u.test(source.slice(at + 1, at + 3))
}
