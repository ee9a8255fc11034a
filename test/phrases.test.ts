/** Every row of the tables of phrases, by itself: it catches its samples, and no words of its expression are dead. */
import {readdirSync} from 'node:fs'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {type Article, articleOf} from '../src/article.js'
import {outline} from '../src/formats/text.js'
import {type Phrase, phrasesOf} from '../src/rules/boilerplate/phrases.js'
import {removeLines} from '../src/rules/boilerplate/remove-lines.js'
import {runs} from './pace.js'

const folder = new URL('../src/rules/boilerplate/', import.meta.url)
const tables: [name: string, phrases: readonly Phrase[]][] = []
for (const file of readdirSync(folder)) {
  const {phrases} = await import(new URL(file, folder).href)
  if (phrases) tables.push([file.slice(0, -'.ts'.length), phrases])
}

const article = (source: string): Article => articleOf(outline(source), new VFile(source))

const first = 'The ferry to the island left an hour late on Monday, and nobody on board was told why.'
const last = 'The harbour master said on Tuesday that the new engine would be ready before the summer.'

/** The line where the row looks for it, and what has to stay. */
function textWith(line: string, where: Phrase['where']): string {
  if (where === 'inside') return `${first}\n\n${line}\n\n${last}\n`
  if (where === 'beside') return `${first}\n\n${last}\n\n${line}\n\n${line}\n\n${line}\n`
  return `${first}\n\n${last}\n\n${line}\n`
}

/** A line that goes with a counter, since counters alone may be the rows of a table. */
const button: Phrase = {text: /^Push the button$/, where: 'beside', why: 'a button', sample: []}

function removed(line: string, phrase: Phrase): boolean {
  if (phrase.where === 'list') {
    const read = article(textWith(line, 'end'))
    return phrasesOf(read, read.blocks[2], [phrase]).length === 1
  }
  const source =
    phrase.where === 'counter'
      ? `${first}\n\n${line}\n\nPush the button\n\nPush the button\n`
      : textWith(line, phrase.where)
  const taken: string[] = []
  removeLines(
    article(source),
    (place) => void taken.push(source.slice(...(Object.values(place) as [number, number]))),
    [phrase, button]
  )
  return taken.some((text) => text.trim() === line)
}

test('the rules that look for phrases have a table each', () => {
  expect(tables.map(([name]) => name)).toEqual(
    expect.arrayContaining(['ad-block', 'advertisement', 'comment-form', 'copyright', 'newsletter', 'share-bar'])
  )
  expect(tables.flatMap(([, phrases]) => phrases).length).toBeGreaterThan(60)
})

describe.each(tables)('%s', (_, phrases) => {
  for (const [index, phrase] of phrases.entries()) {
    test(`row ${index + 1} catches its samples: ${phrase.sample[0]}`, () => {
      const missed = phrase.sample.filter((line) => !removed(line, phrase))
      // Would the row catch the line, were it asked?
      const isAsked = (line: string) => !removed(line, {...phrase, opens: undefined})
      expect(missed.map((line) => (isAsked(line) ? line : `its first word is missing in \`opens\`: ${line}`))).toEqual(
        []
      )
      expect(phrase.sample.length).toBeGreaterThanOrEqual((phrase.languages ?? 'en').split(' ').length)
      expect(phrase.why).toMatch(/^[a-z].*[^.]$/)
    })

    if (phrase.text instanceof RegExp && phrase.opens)
      test(`row ${index + 1} is asked about every line that it matches`, () => {
        const {text} = phrase
        // What makes lines of an expression knows neither edges of words nor `i`.
        const loose = new RegExp((text as RegExp).source.replaceAll('\\b', ''))
        const asked = {...phrase, holds: undefined}
        fc.assert(
          fc.property(fc.stringMatching(loose), (line) => {
            const even = line.replace(/\s+/g, ' ').trim()
            if (even !== line || !text.test(line)) return
            const read = article(`${line}\n`)
            if (read.blocks.length === 1)
              expect(
                phrasesOf(read, read.blocks[0], [asked]).length,
                `its first word is missing in \`opens\`: ${line}`
              ).toBe(1)
          }),
          runs(300)
        )
      })
  }
})

test('a row whose words are dead is seen', () => {
  const dead: Phrase = {text: /^sign ?up$/i, why: 'a control', sample: ['Signup'], opens: 'sign'}
  expect(removed('Sign up', dead)).toBe(true)
  expect(removed('Signup', dead)).toBe(false)
})
