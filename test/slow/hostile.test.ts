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
  'unknown words': 'xqzt vwkp '
}

const markdown = {
  'links without an end': '[a](',
  images: '![a',
  quotes: '> a\n',
  stress: '**a _b ',
  code: '`a',
  tables: '|a|b|\n',
  html: '<a b="',
  headings: '# a\n\n',
  'underlined headings': '---\na: b\n'
}

describe('hostile text takes time in proportion to its length', () => {
  for (const [name, part] of Object.entries(lines)) {
    test(name, {timeout: 120_000}, async () => expect(await growth(part, {language: 'en'})).toBeLessThan(3))
  }
})

describe('hostile Markdown takes time in proportion to its length', () => {
  for (const [name, part] of Object.entries(markdown)) {
    test(name, {timeout: 120_000}, async () => expect(await growth(part, {type: 'markdown'})).toBeLessThan(3))
  }
})
