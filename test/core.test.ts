/** The promises of a cleaner, over random text. */
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {articleOf} from '../src/article.js'
import {clean} from '../src/clean.js'
import {applyEdits} from '../src/edit.js'
import {UserError} from '../src/error.js'
import {outline} from '../src/formats/text.js'
import {character} from './character.js'
import {appliedOf, editOf} from './findings.js'
import {runs, share} from './pace.js'

/** Texts in which the wounds we mend are frequent, with all of Unicode between them. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'the',
      'The',
      'beijing',
      'Korea',
      'north',
      'United',
      'states',
      'wiht',
      'teh',
      'said',
      'china',
      'U.S.',
      'Mr',
      'iPhone',
      'troops',
      'We',
      'we',
      'of',
      'a',
      'in',
      'Leave a Comment',
      'Home » News',
      'Share on Facebook',
      'You may also like',
      'https://example.com/a,b',
      'ann@example.com',
      'index.html',
      '3.5',
      '10:30',
      '[sic]',
      '`code  here`',
      '&amp;#8217;',
      'Ã©tÃ©',
      '\u200b',
      '\u00a0',
      '\ufeff',
      'Ingredients:',
      '* Label:'
    )
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '  ',
      ',',
      '.',
      ', ',
      '. ',
      '? ',
      '!',
      ' ,',
      '\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      ': ',
      '“',
      '”',
      '"',
      '- ',
      '’'
    )
  },
  {weight: 2, arbitrary: fc.string({unit: character, maxLength: 6})},
  {weight: 2, arbitrary: fc.string({unit: 'grapheme', maxLength: 6})}
)
const text = fc.array(piece, {minLength: 5, maxLength: 60}).map((pieces) => pieces.join(''))
// Without the rule that only advises: it asks a dictionary, which is slow, and it cannot change a text.
const options = {unsafe: true, language: 'en', advice: false}

const digits = (value: string) => value.replace(/\P{Nd}+/gu, '')

describe('clean', () => {
  test('never throws, is quiet within its passes, and cleaning twice changes nothing', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const once = await clean(source, options)
        expect(once.findings.filter(({state}) => state === 'not-quiet')).toEqual([])
        expect(structuredClone(once)).toEqual(once)
        const twice = await clean(once.text, options)
        expect(twice.text).toBe(once.text)
        if (once.text !== source) changed++
      }),
      runs(300)
    )
    expect(changed).toBeGreaterThan(share(60))
  })

  test('the findings, put into the source one by one, make the text: nothing else was touched', async () => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const {text: cleaned, findings} = await clean(source, options)
        const applied = appliedOf({findings})
        expect(applyEdits(source, applied.map(editOf))).toBe(cleaned)
        for (const {start, end, actual} of applied) expect(actual).toBe(source.slice(start, end))
        checked += applied.length
      }),
      runs(300)
    )
    expect(checked).toBeGreaterThan(share(60))
  })

  test('digits, addresses, code and [sic] are the same before and after', async () => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const {text: cleaned} = await clean(source, {...options, skip: ['boilerplate', 'encoding']})
        expect(digits(cleaned)).toBe(digits(source))
        const file = new VFile(source)
        for (const {start, end} of articleOf(outline(source), file).protectedSpans) {
          expect(cleaned).toContain(source.slice(start, end))
          checked++
        }
      }),
      runs(300)
    )
    expect(checked).toBeGreaterThan(share(60))
  })

  test('a title is left out once, whatever stands first then', async () => {
    const body = 'After nine years of work the bridge over the river opened to walkers early this morning.\n'
    const source = `The Bridge Opens at Last\n\nThe mayor crosses first\n\n${body}`
    const {text: cleaned} = await clean(source, {title: false})
    expect(cleaned).toBe(`The mayor crosses first\n\n${body}`)
  })

  test.each([
    [{langage: 'en'}, 'Unexpected option `langage`'],
    [{type: 'htm'}, 'Unexpected `htm` for `type`, expected text, markdown, html'],
    [{only: 'spacing'}, 'Unexpected `spacing` for `only`, expected a list'],
    [{language: 'en_US'}, 'Unexpected language `en_US`'],
    [{rules: {'spacing/nope': {}}}, 'Unexpected rule `spacing/nope`'],
    [{rules: {'spacing/doubled-space': {x: 1}}}, 'Unexpected option `x` of `spacing/doubled-space`'],
    [
      {rules: {'spacing/doubled-space': 5}},
      'Unexpected `5` for the rule `spacing/doubled-space`, expected off, advice, on, or an object'
    ],
    [{plugins: () => {}}, 'Unexpected a function for `plugins`, expected a list'],
    [{plugins: [5]}, 'Unexpected `5`, expected a plugin'],
    [null, 'Unexpected `null` for the options, expected an object'],
    ['text', 'Unexpected `text` for the options, expected an object']
  ])('what is no option is told: %j', async (wrong, message) => {
    await expect(clean('It rained.', wrong as never)).rejects.toThrow(message)
  })

  test.each([
    [Buffer.from('It rained.'), 'Unexpected Buffer, expected a text'],
    [5, 'Unexpected number'],
    [undefined, 'Unexpected undefined']
  ])('what is no text is told: %o', async (wrong, message) => {
    await expect(clean(wrong as never)).rejects.toThrow(message)
    await expect(clean(wrong as never, {})).rejects.toThrow(UserError)
  })

  test('a signal stops a cleaning, before it begins and between rules', async () => {
    const stop = new AbortController()
    const stopper = () => () => stop.abort(new Error('enough'))
    const running = clean('It  rained.', {plugins: [stopper], trust: ['x']}, {signal: stop.signal})
    await expect(running).rejects.toThrow('enough')
    await expect(clean('It rained.', {}, {signal: stop.signal})).rejects.toThrow('enough')
  })

  test('advice changes nothing of the text', {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        expect((await clean(source, {...options, advice: true})).text).toBe((await clean(source, options)).text)
      }),
      runs(30)
    )
  })

  test('a text without a fault is the same string', async () => {
    for (const source of ['', ' ', '\n\n', '\ufeff', 'It rained all day.', '\ufeffIt rained.\r\n\r\nAll day.\r\n']) {
      expect((await clean(source)).text).toBe(source)
    }
  })

  test('what several passes remove is counted together', async () => {
    const source = `Trade grew.\n\n${'Alpha Bravo Charlie Delta Echo:\n\n'.repeat(16)}`
    const {text: cleaned, refused} = await clean(source, {only: ['boilerplate']})
    expect({cleaned, refused}).toEqual({cleaned: source, refused: expect.stringContaining('80 of its 82 words')})
  })

  test('removals of neighbours in different passes do not overlap', async () => {
    const prose = 'After nine years of work the bridge over the river opened to walkers early this morning.'
    const links = 'Click to share on Twitter (Opens in new windo)\n\nClick to share on Facebook (Opens in new window)'
    const {findings} = await clean(`${prose}\n\n${links}\n\n${prose.replace('nine', 'ten')}\n`)
    const removals = appliedOf({findings}).filter(({removes}) => removes)
    for (const [i, {end}] of removals.slice(0, -1).entries()) expect(removals[i + 1].start).toBeGreaterThanOrEqual(end)
    expect(removals.length).toBeGreaterThan(0)
  })

  test('a text that would lose nearly all its words is left alone, and says so', async () => {
    const source =
      'Leave a Comment\n\nPost Comment\n\nThis site uses Akismet to reduce spam. Learn how your comment data is processed.\n'
    const {text: cleaned, findings, refused} = await clean(source)
    expect(cleaned).toBe(source)
    expect(refused).toContain('no article was found')
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) expect(finding).toMatchObject({state: 'refused', severity: 'error'})
  })

  test('findings speak of places in the source that was given, through all passes', async () => {
    const source = 'They trade with China.the perception has changed.'
    const applied = appliedOf(await clean(source))
    expect(applied.map(({start, end}) => source.slice(start, end))).toEqual(['', 'the'])
  })

  test('a word that two passes mend is one finding with both reasons', async () => {
    const applied = appliedOf(await clean('He left early. hte king stayed in Madrid.'))
    expect(applied).toMatchObject([{start: 15, end: 18, actual: 'hte', proposals: ['The']}])
    expect(applied[0].reason).toContain(';')
  })
})
