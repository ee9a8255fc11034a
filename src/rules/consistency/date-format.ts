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
    const order: Styles = new Map()
    const endings: Styles = new Map()
    const {source} = article
    // Of what is compared one date at least has its month first.
    if (!aMonth.test(source)) return
    for (const block of article.blocks) {
      if (block.kind === 'row' || !block.english) continue
      const text = source.slice(block.start, block.end)
      if (!/\d/.test(text)) continue
      for (const match of text.matchAll(monthFirst)) {
        const start = block.start + match.index - match[1].length
        const place = {start, end: block.start + match.index + match[0].length}
        if (match[4]) addTo(order, '“May 3, 2024”', place)
        addTo(endings, match[3] ? 'a date as “May 3rd”' : 'one as “May 3”', place)
      }
      for (const match of text.matchAll(dayFirst)) {
        const place = {start: block.start + match.index, end: block.start + match.index + match[0].length}
        addTo(order, '“3 May 2024”', place)
      }
    }
    adviseStyle(article, order, suggest, {fewest: 2, share: 0.5})
    adviseStyle(article, endings, suggest, {fewest: 2, share: 0.5})
  }
)

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?'
/** From the number on: looking for months takes time. */
const monthFirst = new RegExp(
  `(?<=(\\b(?:${months}) ))(\\d{1,2})(st|nd|rd|th)?(,? \\d{4})?(?![\\d:%,.]\\d|[\\d:%-])`,
  'g'
)
/** Less than that, and found sooner: most texts have none. */
const aMonth = new RegExp(` \\d(?<=(?:${months}) \\d)`)
const dayFirst = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months}) \\d{4}\\b`, 'g')
