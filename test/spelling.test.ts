/** The spelling family: its tables, what it leaves alone, and how its rules work together. */
import {describe, expect, test} from 'vitest'
import {type CleanOptions, clean} from '../src/clean.js'
import {shippedLexicon} from '../src/lexicon/index.js'
import {casedLike} from '../src/rules/spelling/case-pattern.js'
import {gluedWords} from '../src/rules/spelling/glued-word.js'
import {appliedOf} from './findings.js'

const spelling = {only: ['spelling'], language: 'en'}
const mended = async (text: string) => (await clean(text, {...spelling, advice: false})).text

test('the table of glued words is sorted, and no dictionary has what it corrects', () => {
  const wrong = [...gluedWords.keys()]
  expect(wrong.length).toBeGreaterThan(30)
  expect(wrong).toEqual([...wrong].sort())
  expect(wrong.filter((word) => shippedLexicon().facts(word)?.knownLower)).toEqual([])
})

test('a correction takes the casing of what it replaces', () => {
  expect(casedLike('teh', 'the')).toBe('the')
  expect(casedLike('Teh', 'the')).toBe('The')
  expect(casedLike('RECIEVE', 'receive')).toBe('RECEIVE')
  expect(casedLike('dont', "don't")).toBe("don't")
})

test('a doubtful typo is one where the rest of the article has typos, and none where it has not', async () => {
  const doubtful = 'His boat has a small cabbin under the foredeck.'
  const right = 'His boat has a small cabin under the foredeck.'
  const calm = ' The council met on Tuesday and spoke about the new bridge for an hour.'
  const wounded = ' The goverrnment met again, and the memebrs spoke abuot the new brigde, whihc was long.'
  expect(await mended(doubtful + calm.repeat(40))).toBe(doubtful + calm.repeat(40))
  expect(await mended(doubtful + wounded)).toContain(right)
})

test('among words of a field that nobody knows, an odd one is another of them', async () => {
  const odd = 'They had scrimmed with the best of them before.'
  const field = 'We had kueh and chendol, and a bowl of mohinga. '
  expect(await mended(odd)).not.toBe(odd)
  expect(await mended(field + odd)).toBe(field + odd)
})

describe('repeated words', () => {
  test('the second goes across the end of a wrapped line, and the lines stay', async () => {
    const text = `The old bridge over the river was closed in the autumn, because the
the councillors had seen cracks in two of its stone arches; nobody
could say how long the work on them would take or who would have to
pay for it, and the shops on the far bank lost half of their trade.
`
    expect(await mended(text)).toBe(text.replace('the\nthe council', 'the\ncouncil'))
  })

  test('two lines that end and start alike are no repetition', async () => {
    const text = 'What we look for\n\nFor the first time a team from the village won the cup.\n'
    expect(await mended(text)).toBe(text)
  })
})

describe('typos', () => {
  test('every kind of slip is mended', async () => {
    const slips: [string, string][] = [
      ['The minister promised to annuonce the new rules on Monday.', 'announce'],
      ['The minister promised to announe the new rules on Monday.', 'announce'],
      ['Most of the studdents walk to school in the morning.', 'students'],
      ['The company said its profirs had doubled since last year.', 'profits'],
      ['The two goverments signed the treaty in the spring.', 'governments']
    ]
    for (const [text, right] of slips) expect(await mended(text)).toContain(right)
  })

  test('what the text uses twice stays', async () => {
    const text = 'A snarfle is made of oak. Nobody knows who made the first snarfle.'
    expect(await mended(text)).toBe(text)
  })

  test('names, foreign words and dialect stay', async () => {
    for (const text of [
      'Mr Neumann and Ms Kowalska flew from Gdańsk to Szczecin with Kim Jong of the embassy.',
      'He called it schadenfreude, she called it weltschmerz, and both drank a macchiato.',
      'The carpe diem on the wall is older than the ora et labora below it.',
      '“It were a gradely day, lad,” he said, “and all the folk were out.”'
    ])
      expect(await mended(text)).toBe(text)
  })

  test('what stands before an apostrophe that HTML writes stays', async () => {
    const source = 'You wouldn&#8217;t know, she couldn&rsquo;t say, and he shouldn&#39;t tell.\n'
    expect((await clean(source, {type: 'markdown'})).text).toBe(source)
    const slip = 'The tehory &amp; the practise of sailing were recieved&nbsp;well.\n'
    expect((await clean(slip, {type: 'markdown'})).text).toContain('The theory &amp;')
  })

  test('British and American spellings both stay', async () => {
    const text =
      'The organisation analysed the colour of its grey aeroplane; the organization analyzed the color of its gray airplane.'
    expect(await mended(text)).toBe(text)
  })

  test('nothing is corrected in another language', async () => {
    const text =
      'Der Rat hat gestern beschlossen, dass die alte Brücke über den Fluss im Herbst geschlossen wird, weil zwei ihrer Bögen Risse haben.'
    expect((await clean(text, {only: ['spelling']})).text).toBe(text)
  })

  test('a second pass changes nothing', async () => {
    const once = await mended('We recieve alot of leters from the the readers of our magasine every weeek.')
    expect(await mended(once)).toBe(once)
  })
})

describe('unknown words', () => {
  const adviceOn = async (text: string, options: CleanOptions = {}) =>
    (await clean(text, {only: ['spelling/unknown-word'], language: 'en', ...options})).findings

  test('are advice, and only when advice is wanted', async () => {
    const text = 'The museum keeps a collection of zandrikks in the attic.'
    const findings = await adviceOn(text)
    expect(appliedOf({findings})).toEqual([])
    expect(findings.map(({actual}) => actual)).toEqual(['zandrikks'])
    const quiet = await clean(text, {...spelling, advice: false})
    expect(quiet.findings.filter(({rule}) => rule === 'spelling/unknown-word')).toEqual([])
  })

  test('have proposals of our own speller where one is likely, else none', async () => {
    const [slip, word] = await adviceOn('The alarm gave a warnining of the zandriks at the gate.')
    expect([slip.actual, slip.proposals]).toEqual(['warnining', ['warning']])
    expect([word.actual, word.proposals]).toEqual(['zandriks', []])
  })

  test('are none where the word is built of known parts', async () => {
    expect(await adviceOn('The keeper spoke of the outgassing of the paint and of an undershelf.')).toEqual([])
  })

  test('have those of retext-spell when asked for', async () => {
    const text = 'The keeper of the zoo has a young zebrra.'
    const [asked] = await adviceOn(text, {suggest: true})
    expect(asked.proposals).toContain('zebra')
    const rules = {'spelling/unknown-word': {suggest: true}}
    expect(await adviceOn(text, {rules})).toEqual([asked])
  })

  test('both dictionaries count', async () => {
    const text = 'A travelling jeweller and a traveling jeweler shared the plough and the plow.'
    expect((await clean(text, {only: ['spelling/unknown-word'], language: 'en'})).findings).toEqual([])
  })
})

describe('a word for another', () => {
  test('is only pointed at in a long text without another slip', async () => {
    const slip = 'They went back ito the house.\n'
    const careful = `${'The ferry left at noon and the harbour was quiet again. '.repeat(20).trim()}\n\n`
    expect((await clean(slip)).text).toBe('They went back into the house.\n')
    expect((await clean(careful + slip)).text).toBe(careful + slip)
    const hasty = careful.replace('quiet', 'qiuet')
    expect((await clean(hasty + slip)).text).toBe(`${careful}They went back into the house.\n`)
  })
})
