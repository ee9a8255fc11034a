/** The promise of removal: the headline, the first and the last paragraph, the lists and the tables of an article are never frame. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cleaner} from '../src/clean.js'
import {runs} from './pace.js'

const clean = cleaner({only: ['boilerplate', 'page']})

const headline = 'Harlan opens its covered bridge after two years of work'
const first =
  'The town of Harlan opened its new covered bridge on Monday, two years after the old one burned in a night of wind, and the first school bus crossed it at noon.'
const middle = [
  'The council paid for the oak, and forty people of the valley gave their weekends to the roof, which was raised with ropes and without a crane.',
  'Marian Foley, who led the work, said that she had slept badly for a year and that she meant to sleep until Thursday.',
  'The old bridge stood for ninety-one years, and the fire that took it was seen as far away as the lighthouse at Corrin Head.'
]
const last =
  'A second bridge, for walkers alone, is to follow in the spring of next year, if the money that was promised in March arrives.'

/** A list that ends an article is told from a menu under it by the line that leads to it. */
const introduction = 'What went into it, in figures:'

const lists = {
  bullets: ['- Oak beams: 212', '- Shingles: 9,400', '- Weekends: 61'],
  steps: ['1. Cut the beams in winter.', '2. Let them dry until May.', '3. Raise the roof from both ends.'],
  table: ['Year | Crossings | Toll', '2022 | 18,400 | $2', '2023 | 0 | none'],
  columns: ['Team        Won   Lost', 'Harlan        9      3', 'Corrin Head   7      5']
}

const menu = fc.uniqueArray(
  fc.constantFrom(
    'Home',
    'News',
    'Sport',
    'Weather',
    'Obituaries',
    'Jobs',
    'Subscribe',
    'Log in',
    'Contact us',
    'About'
  ),
  {minLength: 2, maxLength: 10}
)
const foot = fc.uniqueArray(
  fc.constantFrom(
    'Share this on Facebook',
    'Leave a comment',
    'Your email address will not be published.',
    'Terms of use',
    'Privacy policy',
    '© 2024 The Harlan Herald. All rights reserved.',
    'Related articles',
    'Sign up for our newsletter'
  ),
  {maxLength: 6}
)

describe('what is never frame', () => {
  for (const [name, lines] of Object.entries(lists))
    test(`headline, first and last paragraph, and ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          menu,
          foot,
          fc.nat(middle.length),
          fc.boolean(),
          fc.boolean(),
          async (above, below, at, atEnd, loose) => {
            const list = lines.join(loose && !name.startsWith('col') && name !== 'table' ? '\n\n' : '\n')
            const story = [
              first,
              ...middle.slice(0, at),
              ...(atEnd ? [] : [list]),
              ...middle.slice(at),
              last,
              ...(atEnd ? [introduction, list] : [])
            ]
            const {text} = await clean([...above, headline, ...story, ...below].join('\n\n'))
            for (const kept of [headline, first, last, ...lines]) expect(text).toContain(kept)
          }
        ),
        runs(120)
      )
    })
})
