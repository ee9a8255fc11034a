import {numberWords} from '../../article/few-words.js'
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {addTo} from '../../lists.js'
import {rule} from '../../rule.js'
import {adviseStyle, type Styles} from './styles.js'

/** Dates in two formats: *May 3, 2024* beside *3 May 2024*, *May 3rd* beside *May 3*. */
export const dateFormat = rule(
  {
    name: 'consistency/date-format',
    summary: 'Point out a date in another format than the others.',
    why: 'Every house has one format; a second one comes from another source.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise:
          'It began on May 3, 2024. It went on until June 9, 2024, and again from July 1, 2024. It ended on 4 August 2024.',
        because: 'day and month changed over'
      },
      {
        advise: 'It began on May 3. It went on until June 9, and again from July 1. It ended on August 4th.',
        because: 'an ending that the others have not'
      },
      {
        keep: 'It began on May 3, 2024. It ended on June 9, 2024. The log says: Fri, 14 Oct 2024 17:06:32 GMT.',
        because: 'a program wrote it'
      },
      {keep: 'It began on May 3, 2024. It ended on 4 August 2024.', because: 'one of each: there is no usual one'},
      {
        keep: 'It began on May 3, on June 9, and on July 1. He said: “On the 4th of August.”',
        because: 'as it is spoken'
      },
      {
        keep: 'It began on May 3, 2024, and ended on June 9, 2024. May 1968 was hotter, July 1, 2024 was cooler.',
        because: 'a month'
      },
      {keep: 'May 3, June 9 and July 1 were free. The Fourth of July is a holiday.', because: 'the name of a day'}
    ]
  },
  (article, suggest) => {
    const {source, words} = article
    const [order, endings]: Styles[] = [new Map(), new Map()]
    for (const at of numberWords(article)) {
      const {start, end, block} = words[at]
      if (block.kind === 'row' || !block.english) continue
      const month = monthBefore(article, at)
      const rest = month === undefined ? undefined : matchAt(dayBehind, source, start)
      if (month !== undefined && rest) {
        const place = {start: month, end: start + rest[0].length}
        if (rest[2]) addTo(order, '“May 3, 2024”', place)
        addTo(endings, rest[1] ? 'a date as “May 3rd”' : 'one as “May 3”', place)
      }
      const date = firstLetters.has(source[end + 1]) ? matchAt(dayFirst, source, start) : undefined
      if (date) addTo(order, '“3 May 2024”', {start, end: start + date[0].length})
    }
    const inStyle = (_: string, {start, end}: Span) => inOtherOrder(source.slice(start, end))
    adviseStyle(article, order, suggest, {fewest: 2, share: 0.5, inStyle})
    const withEnding = (_: string, {start, end}: Span) => otherEnding(source.slice(start, end))
    adviseStyle(article, endings, suggest, {fewest: 2, share: 0.5, inStyle: withEnding})
  }
)

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
const firstLetters = new Set(months.match(/[A-Z]/g))
const aMonth = new RegExp(`^(?:${months}) $`)
const dayBehind = /\d{1,2}(st|nd|rd|th)?(,? \d{4})?(?![\d:%,.]\d|[\d:%-])/y
/** With an hour behind it or a 0 before it a program wrote it: *03 Oct 2014 17:06*. */
const dayFirst = new RegExp(`[1-9]\\d?(?:st|nd|rd|th)? (?:${months}) \\d{4}\\b(?! \\d\\d:)`, 'y')

/** *May 3, 2024* as *3 May 2024*, and the other way round. */
function inOtherOrder(date: string): string | undefined {
  const [, month, day, year] = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(date) ?? []
  if (month) return `${day} ${month} ${year}`
  const [, first, second, third] = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}+\.?) (\d{4})$/u.exec(date) ?? []
  return first && `${second} ${first}, ${third}`
}

/** *May 3rd* as *May 3*, and the other way round. */
function otherEnding(date: string): string {
  const bare = date.replace(/(\d)(?:st|nd|rd|th)/, '$1')
  return bare !== date ? bare : date.replace(/\d{1,2}/, (day) => day + endingOf(Number(day)))
}

function endingOf(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** Where the month begins that stands right before a word. */
function monthBefore({words, source}: Article, at: number): number | undefined {
  const before = words[at - 1]
  if (!before || !firstLetters.has(source[before.start])) return undefined
  return aMonth.test(source.slice(before.start, words[at].start)) ? before.start : undefined
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
