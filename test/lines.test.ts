import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {groupLines} from '../src/models/lines/columns.js'
import {linesInDoubt} from '../src/models/lines/context.js'
import {dropCopies} from '../src/models/lines/copies.js'
import {judgeLines, pageLines} from '../src/models/lines/index.js'
import {readNet} from '../src/models/lines/net.js'
import {pageOf} from '../src/models/lines/page.js'
import {plainSummer, summerOf} from '../src/models/lines/summer.js'
import {Random} from '../src/training/exam/random.js'
import {character} from './character.js'
import {runs} from './pace.js'

const menu = ['Home', 'News', 'Sport', 'Weather', 'Contact us', 'Sign in', 'Search']

const article = [
  'The ferry that has linked the two halves of Harwick since 1932 will make its last crossing on Sunday, the town council said on Tuesday.',
  'Councillors voted nine to four to close the service after a survey found rust in the hull of the only boat, the Marigold. Repairs would have cost about 1.2 million pounds, more than the crossing has earned in ten years.',
  '“We looked for every way to keep her going,” said Edith Marlow, who leads the council. “In the end there was no money and no second boat.”',
  'About 300 people use the ferry on a working day. From Monday they will have to take the bus over the north bridge, which adds some twenty minutes to the trip. The council has promised an extra bus in the morning.',
  'Not everybody is convinced. Shopkeepers on the east bank fear that fewer visitors will come, and a petition to save the Marigold has gathered 2,000 names since the weekend.',
  'The boat itself will stay. A group of former crew members wants to moor her at the old coal quay and open a small museum on her deck next spring.'
]

const tail = [
  'Share this:',
  'Facebook',
  'Twitter',
  'Email',
  'Related stories',
  'Bridge works to start in May',
  'Ten walks along the river',
  'Leave a comment',
  'Your email address will not be published.',
  'Name *',
  'Email *',
  'Website',
  '© 2021 The Harwick Courier. All rights reserved.',
  'Privacy policy'
]

const kept = (text: string) => {
  const lines = pageLines(text)
  const {keep} = judgeLines(text, lines)
  return lines.filter((_, line) => keep[line]).map(({start, end}) => text.slice(start, end))
}

describe('lines', () => {
  it('finds the article in a page', () => {
    const page = [...menu, ...article, ...tail].join('\n\n')
    const lines = pageLines(page)
    const judgement = judgeLines(page, lines)
    expect(judgement.found).toBe(true)
    expect(judgement.clean).toBe(false)
    expect(kept(page)).toEqual(article)
    expect([judgement.start, judgement.end]).toEqual([menu.length, menu.length + article.length])
  })

  it('joins no lines of a page that has no blank ones, however long they happen to be', () => {
    const review = [
      'We boiled forty litres of water in two weeks to see what the kettle is worth.',
      'It takes two minutes and eight seconds, twenty less than the one it replaces.',
      'The lid opens with one finger, and the handle never gets hot.',
      'Pros',
      'Quiet',
      'If you make tea for four every morning, it is worth its price.'
    ]
    expect(pageLines(review.join('\n')).length).toBe(review.length)
  })

  it('reads a page without blank lines as if one stood between all', () => {
    const lines = [...menu, ...article, ...tail]
    const countsOf = (text: string) => pageOf(text, pageLines(text)).counts
    expect(countsOf(lines.join('\n'))).toEqual(countsOf(lines.join('\n\n')))
    // One between menu and article alone says nothing of the others.
    const parted = countsOf(`${menu.join('\n')}\n\n${article.join('\n')}\n${tail.join('\n')}`)
    expect([...new Set(parted.gapBefore.slice(1))].sort()).toEqual([2, 3])
  })

  it('says why a line goes', () => {
    const page = [...menu, ...article, ...tail].join('\n\n')
    const {why} = judgeLines(page, pageLines(page))
    const at = (text: string) => why([...menu, ...article, ...tail].indexOf(text))
    expect(at('News')).toBe('menu')
    expect(at(article[2])).toBeUndefined()
    expect(at('Share this:')).toBe('share')
    expect(at('Related stories')).toBe('related')
    expect(at('Leave a comment')).toBe('comments')
    expect(at('© 2021 The Harwick Courier. All rights reserved.')).toBe('legal')
  })

  it('leaves an article alone', () => {
    expect(kept(article.join('\n\n'))).toEqual(article)
    expect(kept(article.join('\n'))).toEqual(article)
  })

  it('leaves a text alone in which it finds no article', () => {
    for (const text of ['', '\n\n', 'A line.', menu.join('\n')]) {
      const {found, keep} = judgeLines(text, pageLines(text))
      expect(found).toBe(false)
      expect(keep.every(Boolean)).toBe(true)
    }
  })

  it('undoes hard wraps', () => {
    const wrapped = article.map((paragraph) => paragraph.replace(/(.{1,70})(?: |$)/g, '$1\n').trim())
    expect(pageLines(wrapped.join('\n\n')).length).toBe(article.length)
    expect(pageLines(menu.join('\n')).length).toBe(menu.length)
  })

  it('judges any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({maxLength: 40, unit: character}), fc.constantFrom(...menu, ...article, ...tail))),
        (parts) => {
          const text = parts.join('\n')
          const lines = pageLines(text)
          const {p, keep, start, end} = judgeLines(text, lines)
          expect(p.every((value) => value >= 0 && value <= 1)).toBe(true)
          expect(keep.length).toBe(lines.length)
          expect(start).toBeLessThanOrEqual(end)
        }
      ),
      runs(240)
    )
  })

  it('says the same each time', () => {
    const page = [...menu, ...article, ...tail].join('\n')
    expect(judgeLines(page, pageLines(page)).p).toEqual(judgeLines(page, pageLines(page)).p)
  })

  it('has weights of a few hundred kilobytes', () => {
    const size = (name: string) => readFileSync(new URL(`../src/models/lines/${name}`, import.meta.url)).length
    expect(
      size('grams.bin') +
        size('stage1.trees.bin') +
        size('stage2.trees.bin') +
        size('stage2.net.bin') +
        size('headline.trees.bin')
    ).toBeLessThan(500_000)
  })
})

describe('dropCopies', () => {
  const copiesIn = (parts: readonly string[]) => {
    const text = parts.join('\n\n')
    const lines = pageLines(text)
    const keep = new Uint8Array(lines.length).fill(1)
    const copied = new Uint8Array(lines.length)
    dropCopies(text, pageOf(text, lines), keep, copied)
    expect(keep).toEqual(copied.map((copy) => 1 - copy))
    return parts.filter((_, part) => copied[part])
  }

  it('finds the article that the page shows once more', () => {
    expect(copiesIn([...article, 'Next story', ...article])).toEqual(article)
    expect(copiesIn([...article, ...article.slice(1)])).toEqual(article.slice(1))
    expect(copiesIn(article)).toEqual([])
  })

  it('leaves refrains and short returns alone', () => {
    const refrain = 'The ferry goes, the ferry stays.'
    expect(copiesIn(article.flatMap((paragraph) => [paragraph, refrain]))).toEqual([])
    expect(copiesIn(Array.from({length: 60}, () => refrain))).toEqual([])
    expect(copiesIn([...article, article[2]])).toEqual([])
  })

  it('asks for the same words and numbers', () => {
    const other = article.map((paragraph) => paragraph.replace(/\d/g, '7'))
    expect(copiesIn([article[0], article[3], other[0], other[3]])).toEqual([])
  })
})

describe('readNet', () => {
  const bytesOf = (counts: number[], numbers: number[]) => {
    const bytes = new Uint8Array(8 + 4 * numbers.length)
    bytes.set(new Uint8Array(Uint32Array.from(counts).buffer))
    bytes.set(new Uint8Array(Float32Array.from(numbers).buffer), 8)
    return bytes
  }

  it('sums what is above zero', () => {
    const weights = [1, 0, 0, 1, 1, 1, -1, -1] // of two inputs, for each of four sums
    const net = readNet(bytesOf([2, 4], [1, 0, 0.5, 1, ...weights, 0, 1, 0, 0, 1, 10, 100, 1000, 0.5]))
    expect(net.inputs).toBe(2)
    // in standard units 1 and -2: the sums are 1, -1, -1 and 1
    expect(net.score(Float32Array.of(9, 3, -2), 1)).toBe(1 + 1000 + 0.5)
    // 4 and -4 at the most
    expect(net.score(Float32Array.of(100, -100), 0)).toBe(4 + 0.5)
  })

  it('sums two at a time to the bit what one after the other gives', () => {
    const random = new Random(3)
    const numbers = (count: number) => Float32Array.from({length: count}, () => 4 * random.next() - 2)
    const [weights, biases, given] = [numbers(7 * 12), numbers(12), numbers(7)]
    const [quick, plain] = [summerOf(7, weights, biases), plainSummer(7, weights, biases)]
    for (const summer of [quick, quick, plain]) {
      summer.values.set(given)
      summer.add()
    }
    expect([...quick.sums]).toEqual([...plain.sums])
    expect(quick.sums.some((sum) => sum !== 0)).toBe(true)
  })

  it('refuses other bytes', () => {
    expect(() => readNet(new Uint8Array(40))).toThrow('Unexpected bytes')
    expect(() => readNet(bytesOf([2, 3], [1]))).toThrow('Unexpected bytes')
  })
})

it('numbers lines of the same key alike', () => {
  const keys = [7, -1, 7, 0, -1, 7]
  const {numbers, counts} = groupLines(keys.length, (line) => keys[line])
  expect([...numbers]).toEqual([0, 1, 0, 2, 1, 0])
  expect(counts).toEqual([3, 2, 1])
})

describe('linesInDoubt', () => {
  it('leaves out lines far from any that has a chance', () => {
    const margins = new Float32Array(20).fill(-5)
    margins[9] = 1
    expect([...linesInDoubt(margins)]).toEqual([6, 7, 8, 9, 10, 11, 12])
    margins[0] = margins[19] = -2
    expect([...linesInDoubt(margins)]).toEqual([0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19])
  })

  it('asks about all lines of an article and none of a menu', () => {
    expect(linesInDoubt(new Float32Array(5))).toHaveLength(5)
    expect(linesInDoubt(new Float32Array(5).fill(-4))).toHaveLength(0)
    expect(linesInDoubt(new Float32Array(0))).toHaveLength(0)
  })
})
