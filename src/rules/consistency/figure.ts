import {numberWords} from '../../article/few-words.js'
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import {addTo} from '../../lists.js'
import {rule} from '../../rule.js'

/** One fact with two figures: the anniversary of one thing, the age of one person, the length of one film. */
export const figure = rule(
  {
    name: 'consistency/figure',
    summary: 'Point out two figures for one fact.',
    why: 'Two sources that were made one text disagree, and only a person can say which is right.',
    fix: 'none',
    scope: 'english',
    examples: [
      {
        advise:
          'The parade marks the 80th anniversary of the end of the war. It rained on the 75th anniversary parade.',
        because: 'one parade'
      },
      {
        advise:
          'It was the 80th anniversary of the end of the war. They met for the 75th anniversary of the end of the war in May.',
        because: 'one end of one war, and more words behind it'
      },
      {
        keep: 'It was the 80th anniversary of the war. They met for the 10th anniversary of the warm bath in May.',
        because: 'the beginning of a word is no word'
      },
      {advise: 'Anna Brandt, 34, sells boats. Her shop is new. Anna Brandt, 36, was born here.', because: 'one woman'},
      {advise: 'The 90-minute film is slow. Few will sit through the 95-minute film.', because: 'one film'},
      {
        keep: 'The town keeps the 10th anniversary of the bridge. The 50th anniversary of the school is next year.',
        because: 'two things'
      },
      {keep: 'It was his 70th birthday, and the 10th anniversary of his shop.', because: 'two kinds of days'},
      {keep: 'Anna Brandt, 34, and Oleg Brandt, 36, sell boats.', because: 'two people'},
      {keep: 'He reached the six-month mark, then the nine-month mark.', because: 'marks on one way'},
      {keep: 'A 90-minute film is long enough. A 95-minute film is too long.', because: 'any film'},
      {keep: 'The 3rd Annual Ball was in Rome, the 4th Annual Ball in Oslo.', because: 'a series'}
    ]
  },
  (article, suggest) => {
    for (const facts of factsOf(article).values()) {
      const figures = new Set(facts.map((fact) => fact.figure))
      if (figures.size < 2) continue
      // A text that lists many of a kind compares them.
      if (figures.size > mostFigures) continue
      for (const fact of facts) {
        const others = [...figures].filter((other) => other !== fact.figure).map((other) => `“${other}”`)
        suggest(fact, [], `elsewhere the text says ${others.join(' and ')} of it`)
      }
    }
  }
)

const mostFigures = 2

interface Fact extends Span {
  figure: string
}

/** What the text gives figures for, by what it is said of. */
function factsOf(article: Article): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>()
  const add = (of: string, figure: string, start: number) => {
    const end = start + figure.length
    if (article.protects(start, end)) return
    addTo(facts, of, {figure, start, end})
  }
  const {source} = article
  const isKept = article.evidence.hasAny(days)
  for (const {figure, of, start} of isKept ? anniversaries(source) : []) add(of, figure, start)
  // Looking at every name takes time.
  for (const match of numberWords(article).some((at) => mayBeAge(article, at)) ? source.matchAll(ages) : [])
    add(`age of ${match[1]}`, match[2], match.index + match[0].length - match[2].length)
  for (const {1: figure, 2: unit, 3: noun, index} of measures(source))
    if (noun !== 'mark') add(`${unit} ${noun}`, figure, index)
  return facts
}

const days = ['anniversary', 'birthday']
const ages = /(\p{Lu}[\p{Ll}’'-]{2,} \p{Lu}[\p{L}’'-]{2,}), (?:aged )?(\d{1,2})(?=[,.;])/gu

function mayBeAge({words, source}: Article, at: number): boolean {
  const {start, end} = words[at]
  return end - start <= 2 && /[,.;]/.test(source[end] ?? '') && /, (?:aged )?$/.test(source.slice(start - 7, start))
}

const units =
  'day|week|month|year|hour|minute|member|page|seat|mile|foot|metre|meter|acre|part|storey|story|bed|room|lap'
const unit = new RegExp(`-(?:${units}) `, 'iy')
const numbers = '\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const numberAtEnd = new RegExp(`(?<=\\bthe )(?:${numbers})$`, 'i')
const measure = new RegExp(`(${numbers})-(${units}) (\\p{Ll}[\\p{Ll}-]+)(?![\\p{L}-])`, 'iuy')

/** What is measured in a compound: *the 90-minute film*. Looked for from the hyphen on: there are few. */
function measures(source: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = source.indexOf('-'); at >= 0; at = source.indexOf('-', at + 1)) {
    unit.lastIndex = at
    if (!unit.test(source)) continue
    const number = numberAtEnd.exec(source.slice(Math.max(0, at - mostCharacters), at))
    if (!number) continue
    measure.lastIndex = at - number[0].length
    const match = measure.exec(source)
    if (match) found.push(match)
  }
  return found
}

/** *the* and a number. */
const mostCharacters = 20

const anniversary =
  /\b(\d{1,3}(?:st|nd|rd|th))[ -](?:wedding |birth )?(anniversary|birthday)\b(?: of ([^.,;:!?\n]{1,60}))?/g

/** Anniversaries of which nothing says that they are of two things. */
function anniversaries(source: string): {figure: string; of: string; start: number}[] {
  const found = [...source.matchAll(anniversary)]
  return found
    .filter(({2: kind, 3: what}) => {
      const others = found.filter((other) => other[2] === kind && other[3] !== what)
      return others.every((other) => what === undefined || other[3] === undefined || sharesWord(what, other[3]))
    })
    .map(({1: figure, 2: kind, index}) => ({figure, of: kind, start: index}))
}

/** Do two descriptions have a word of five letters in common, or does one go on from the other (*the end of the war*)? */
function sharesWord(one: string, other: string): boolean {
  if (`${one.trim()} `.startsWith(`${other.trim()} `) || `${other.trim()} `.startsWith(`${one.trim()} `)) return true
  const words = new Set(one.toLowerCase().match(/\p{L}{5,}/gu))
  return (
    other
      .toLowerCase()
      .match(/\p{L}{5,}/gu)
      ?.some((word) => words.has(word)) ?? false
  )
}
