/**
 * Hostile texts: time is linear in their length. Each text is cleaned at one length and at twice that; the second may take three
 * times as long. A ratio within one run, of CPU time, the best of three.
 */
import {describe, expect, test} from 'vitest'
import {type CleanOptions, cleaner} from '../../src/clean.js'

/** The CPU time of `work` in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage()
    await work()
    const {user, system} = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** What is too quick to measure at a length is asked at a longer one, up to this many code units. */
const longest = 2_000_000
const measurable = 40

async function growth(part: string, options: CleanOptions): Promise<number> {
  const clean = cleaner({advice: false, ...options})
  await clean(part.repeat(100))
  for (let count = Math.ceil(20_000 / part.length); ; count *= 4) {
    const once = await timeOf(() => clean(part.repeat(count)))
    if (once < measurable && count * part.length * 4 <= longest) continue
    const twice = await timeOf(() => clean(part.repeat(2 * count)))
    return twice / Math.max(once, measurable / 4)
  }
}

const lines = {
  'no-break spaces': 'ab\u00a0\u00a0',
  'broken letters': 'donâ€™t Ã©tÃ© ',
  'cut quotation marks': 'a â€',
  entities: '&amp;#8217;&lt;&copy',
  'blanks before commas': 'word , ',
  'glued sentences': 'word.Word,and ',
  brackets: '((([[[',
  'quotation marks': '“‘"',
  'one letter': 'a',
  capitals: 'Aa ',
  hyphens: 'a-',
  apostrophes: "a'b'",
  'full stops': '. ',
  'soft hyphens': 'wo\u00adrd ',
  'invisible marks': 'w\u200bx',
  addresses: 'https://example.org/a?b=c,d.',
  'mail addresses': 'a@b.c',
  ticks: '`a` ``',
  'line ends': '\n\n',
  'lines of one word': 'Home\n',
  'labels without an end': 'Ingredients:\n\n',
  'the same line': 'Share this on every page that you know.\n\n',
  'cut words': 'under-\nstand ',
  lists: '* a\n',
  'foreign words': 'не знаю, ',
  'surrogates without a pair': '\ud800a ',
  'Cyrillic read wrong': 'Р°Рё',
  'next lines': 'ab\u0085',
  ligatures: 'oﬃ',
  'hyphens at line ends': 'ab\u2010\nba ',
  'blanks in brackets': '( a )',
  'blanks before colons': 'ab : ',
  typos: 'goverrnment ',
  'doubled words': 'the the ',
  'unknown words': 'xqzt vwkp ',
  'numbers and commas': '1,2,3.4 ',
  'words alone': 'harbour\n\n',
  'small pronouns': 'i think i know ',
  'names and people': 'John smith met anna Jones in london. ',
  'labels in a line': 'Ferry: left; ',
  abbreviations: 'Dr. Mr. e.g. U.S. ',
  'misspelt words': 'goverment recieve teh ',
  'marked words': 'recieve [sic] ',
  'quoted words': '“the ferry” said "harbour" '
}

/** Words that differ, so that every text has as many kinds of them as a long one has. */
function* wordsOf(seed: number): Generator<string> {
  const usual =
    'the ferry left late and came back to a harbour where many people were waiting for news of their own boat'.split(
      ' '
    )
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2 ** 31
    yield usual[(state >> 8) % usual.length]
  }
}

const drawn = (count: number, write: (word: string, i: number) => string): string => {
  const words = wordsOf(7)
  return Array.from({length: count}, (_, i) => write(words.next().value, i)).join(' ')
}

/** A word that nobody knows for each number. */
const unknown = (i: number) => `qu${i.toString(26).replace(/[\d]/g, (digit) => 'aeioutlrns'[Number(digit)])}ish`

/** One long line, of so many words. */
const longLines: Record<string, (count: number) => string> = {
  'prose without end marks': (count) => drawn(count, (word) => word),
  sentences: (count) => drawn(count, (word, i) => (i % 12 === 11 ? `${word}. The` : word)),
  capitals: (count) => drawn(count, (word) => word.toUpperCase()),
  'capital letters': (count) => drawn(count, (word) => word[0].toUpperCase() + word.slice(1)),
  numbers: (count) => drawn(count, (_, i) => String((i * 7919) % 100_003)),
  'one word': (count) => drawn(count, () => 'harbour'),
  'unknown words': (count) => drawn(count, (_, i) => unknown(i)),
  'unknown words among others': (count) => drawn(count, (word, i) => (i % 4 === 3 ? unknown(i) : word)),
  'names among others': (count) =>
    drawn(count, (word, i) => (i % 5 === 4 ? `Q${unknown(i % 400)}` : i % 7 === 6 ? `q${unknown(i % 400)}` : word)),
  'wounded sentences': (count) =>
    drawn(count, (word, i) => (i % 12 === 11 ? `${word} .the` : i % 10 === 9 ? `${word} ,and  recieve` : word))
}

const markdown = {
  'links without an end': '[a](',
  images: '![a',
  quotes: '> a\n',
  stress: '**a _b ',
  'escaped links': '\\[a](',
  references: '[a][b] ',
  'mail addresses': 'a@b.c ',
  code: '`a',
  tables: '|a|b|\n',
  html: '<a b="',
  headings: '# a\n\n',
  'underlined headings': '---\na: b\n'
}

describe('hostile text takes time in proportion to its length', () => {
  for (const [name, part] of Object.entries(lines)) {
    test(name, async () => expect(await growth(part, {language: 'en'})).toBeLessThan(3))
  }
})

describe('one long line takes time in proportion to its length', () => {
  const clean = cleaner({language: 'en'})
  for (const [name, line] of Object.entries(longLines)) {
    test(name, async () => {
      await clean(line(4000))
      const once = await timeOf(() => clean(line(20_000)))
      const twice = await timeOf(() => clean(line(40_000)))
      expect(twice / Math.max(once, measurable / 4)).toBeLessThan(3)
    })
  }
})

const prose = 'The ferry left the harbour late on Monday, and came back with many people.'
/** Repeated so often that a look from each line at all the others would be seen. */
const manyLines: Record<string, string> = {
  'buttons to read more': 'Read more\n',
  'items to read more': '* Read more\n',
  'paragraphs and buttons': `${prose}\n\nRead more\n\n`,
  'titles and buttons': 'Bus fares to rise in May\nRead more\n',
  'counters in a list': '* Visitors: 0041\n',
  tags: 'Tags: council, votes\n',
  'copyright lines': 'All rights reserved.\n',
  'the same paragraph': `${prose}\n\n`
}

describe('many lines take time in proportion to their number', () => {
  const clean = cleaner({language: 'en', advice: false})
  for (const [name, part] of Object.entries(manyLines)) {
    test(name, async () => {
      await clean(part.repeat(1000))
      const once = await timeOf(() => clean(part.repeat(15_000)))
      const twice = await timeOf(() => clean(part.repeat(30_000)))
      expect(twice / Math.max(once, measurable / 4)).toBeLessThan(3)
    })
  }
})

describe('hostile Markdown takes time in proportion to its length', () => {
  for (const [name, part] of Object.entries(markdown)) {
    test(name, async () => expect(await growth(part, {type: 'markdown'})).toBeLessThan(3))
  }
})
