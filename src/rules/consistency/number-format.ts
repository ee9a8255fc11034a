import {numberWords} from '../../article/few-words.js'
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {addTo} from '../../lists.js'
import {rule} from '../../rule.js'
import {adviseStyle, type Styles} from './styles.js'

/** Numbers, shares and hours in two formats: *12,000* beside *12000*, *5%* beside *5 percent*, *3pm* beside *3 p.m.* */
export const numberFormat = rule(
  {
    name: 'consistency/number-format',
    summary: 'Point out a number, a share or an hour in another format than the others.',
    why: 'Every house has one format; a second one comes from another source.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise: 'It cost 12,000 crowns, then 14,500 crowns, then 21,000 crowns. They paid 18000 crowns.',
        because: 'a comma'
      },
      {
        advise: 'It rose by 5 percent, fell by 3 percent, and rose by 9 percent. In all it rose by 12 per cent.',
        because: 'one word, and two'
      },
      {advise: 'They open at 9 a.m., eat at 1 p.m. and close at 5 p.m., but on Sundays at 3pm.', because: 'full stops'},
      {keep: 'It cost 12,000 crowns in 1997, 14,500 in 2001 and 21,000 in 2010.', because: 'years'},
      {
        keep: 'It cost 12,000 crowns, then 14,500, then 21,000. Call 5550123 or ask for room 20461.',
        because: 'a telephone, a name'
      },
      {
        keep: 'It cost 12,000 crowns, then 14,500, then 21,000. The firm follows the ISO 27001 standard.',
        because: 'the number of a standard'
      },
      {
        keep: 'It cost 12,000 crowns, then 14,500, then 21,000. They lit the Marchenko 68000 series of lamps.',
        because: 'the number of a model'
      },
      {keep: 'It rose by 5 percent. (Table: 5%.)', because: 'there is no usual one'},
      {keep: 'Add 1000 ml of water, 2000 ml of stock and 1,500 g of flour.', because: 'four digits: either is usual'},
      {advise: 'It rose by 5 percent, 3 percent and 9 percent. Then it fell by 12%.', because: 'a sign'}
    ]
  },
  (article, suggest) => {
    const {source} = article
    for (const kind of waysThatMayStandIn(article)) {
      const styles: Styles = new Map()
      for (const [style, pattern] of kind) addMatches(article, styles, style, pattern)
      const inStyle = (usual: string, {start, end}: Span) =>
        kind.find(([style]) => style === usual)![2](source.slice(start, end), source.slice(end))
      adviseStyle(article, styles, suggest, {fewest: 2, share: 0.5, inStyle})
    }
  }
)

type Way = readonly [style: string, pattern: RegExp, written: (text: string, behind: string) => string | undefined]

/** What is compared with what. */
const waysOfEach: readonly (readonly Way[])[] = [
  [
    ['a number as “12,000”', /(?<![\d.,])\d{2,3},\d{3}(?![\d,])/g, (text) => text.replace(/\d{3}$/, ',$&')],
    [
      'one as “12000”',
      /(?<![\d.,#/:_-]|\p{L}|[Rr]oom |No\. |[Ff]light |[Mm]odel |[Ff]or |\p{Lu}{2}[ -]|\p{Ll} \p{Lu}\p{Ll}+ )[1-9]\d{4,5}(?= (?!\d)\p{Ll}{4,})(?![\d.,/:_-])/gu,
      (text) => text.replace(',', '')
    ]
  ],
  [
    ['“percent”', / percent\b(?<=\d percent)/g, () => ' percent'],
    ['“per cent”', / per cent\b(?<=\d per cent)/g, () => ' per cent'],
    ['“%”', /%(?<=\d%)(?![\p{L}\d])/gu, () => '%']
  ],
  [
    ['an hour as “3 p.m.”', / [ap]\.m\.(?<=\d ....)/g, hourAs((letter) => ` ${letter}.m.`)],
    ['one as “3pm”', /[ap]m\b(?<=\d..)/g, hourAs((letter) => `${letter}m`)],
    ['one as “3 pm”', / [ap]m\b(?<=\d ..)/g, hourAs((letter) => ` ${letter}m`)],
    ['one as “3 PM”', / [AP]M\b(?<=\d ..)/g, hourAs((letter) => ` ${letter.toUpperCase()}M`)],
    ['one as “3PM”', /[AP]M\b(?<=\d..)/g, hourAs((letter) => `${letter.toUpperCase()}M`)]
  ]
]

/** The full stop of *p.m.* may be that of a sentence: there nobody can say what comes of it. */
function hourAs(written: (letter: string) => string): Way[2] {
  return (text, behind) => {
    const endsSentence = text.endsWith('.') && /^(?:["”’)]*(?:\s+["“‘(]?\p{Lu}|\s*(?:\n|$)))/u.test(behind)
    return endsSentence ? undefined : written(text.trim()[0].toLowerCase())
  }
}

/** Of what is compared, that of which the rarer ways may stand in a text: its words with digits tell, and they are few. */
function waysThatMayStandIn(article: Article): readonly (readonly Way[])[] {
  const asked = [false, false, false]
  for (const at of numberWords(article)) {
    const {form, end} = article.words[at]
    if (/\d{5}/.test(form.text)) asked[0] = true
    if (/m$/i.test(form.text)) asked[2] = true
    behind.lastIndex = end
    const found = behind.exec(article.source)
    if (found) asked[found[1] ? 1 : 2] = true
  }
  return waysOfEach.filter((_, i) => asked[i])
}

const behind = / (?:(per ?cent)|[ap]\.?m)\b/iy

function addMatches(article: Article, styles: Styles, style: string, pattern: RegExp): void {
  for (const {index, 0: text} of article.source.matchAll(pattern)) {
    const block = article.blockAt(index)
    if (!block?.english || block.kind === 'row' || index >= block.end) continue
    addTo(styles, style, {start: index, end: index + text.length})
  }
}
