import {describe, expect, test} from 'vitest'
import {clean, cleaner} from '../src/clean.js'
import {UserError} from '../src/error.js'
import {lexiconWith, shippedLexicon} from '../src/lexicon/index.js'

const textOf = async (source: string, user: Parameters<typeof lexiconWith>[0]) => (await clean(source, user)).text
const spoken = async (source: string, user: Parameters<typeof lexiconWith>[0]) =>
  (await clean(source, user)).findings.map(({rule, actual}) => `${rule}: ${actual}`)

describe('a layer of the user’s over the shipped lexicon', () => {
  test('knows the words, and leaves the shipped lexicon as it is', () => {
    const lexicon = lexiconWith({words: ['flumper', 'zPlan'], names: ['Zandrik', 'danah boyd', 'NRQ']})
    expect(lexicon.facts('flumper')).toMatchObject({known: true, knownLower: true, name: false})
    expect(lexicon.facts('zandrik')).toMatchObject({known: true, knownLower: false, name: true, capital: 1})
    expect(lexicon.facts('zandrik’s')!.key).toBe('zandrik')
    expect(lexicon.facts('zplan')!.mixed).toBe('zPlan')
    expect(lexicon.facts('nrq')).toMatchObject({upper: 1, name: true})
    expect(lexicon.facts('danah')).toMatchObject({knownLower: true, name: false})
    expect(lexicon.facts('table')).toEqual(shippedLexicon().facts('table'))
    for (const word of ['flumper', 'zandrik', 'danah']) expect(lexicon.isCertain(word), word).toBe(true)
    expect(shippedLexicon().facts('flumper')).toBeUndefined()
    expect(shippedLexicon().isCertain('zandrik')).toBe(false)
  })

  test('finds the longest name at a place, however it is cased', () => {
    const lexicon = lexiconWith({names: ['Kim Jong Un', 'Kim', 'O’Zandrik']})
    expect(lexicon.nameAt('of kim jong un.', 3)).toEqual({start: 3, end: 14, name: 'Kim Jong Un', doubtful: false})
    expect(lexicon.nameAt('of KIM jongle', 3)).toMatchObject({end: 6, name: 'Kim'})
    expect(lexicon.nameAt("of o'zandrik's", 3)).toMatchObject({end: 12, name: 'O’Zandrik'})
    expect(lexicon.nameAt('of kimono', 3)).toBeUndefined()
  })

  test('accepts no misspelling of the closed list as one when it is a word of the user', () => {
    expect(shippedLexicon().correction('teh')).toBe('the')
    expect(lexiconWith({words: ['teh']}).correction('teh')).toBeUndefined()
  })

  test('refuses what cannot be meant', () => {
    expect(() => lexiconWith({words: [' ']})).toThrow('Unexpected ` ` in `words`, expected a word')
    expect(() => lexiconWith({names: [5 as never]})).toThrow(UserError)
    expect(() => lexiconWith({replace: {a: 5 as never}})).toThrow(UserError)
    expect(() => lexiconWith({replace: {mill: 'old mill'}})).toThrow('which is replaced as well')
    expect(() => lexiconWith({replace: {mill: 'barn', barn: 'mill'}})).toThrow(UserError)
    expect(() => cleaner({words: 'flumper' as never})).toThrow(UserError)
  })
})

describe('casing and spelling read it', () => {
  const source = 'She met the zandrik of the north, and the man from Flotsby was glad to see the fribbel.\n'

  test('a name is no typo, and gets its capital', async () => {
    expect(await textOf(source, {names: ['Zandrik']})).toBe(source.replace('zandrik', 'Zandrik'))
    const findings = await spoken(source, {names: ['Zandrik']})
    expect(findings).toContain('casing/listed-name: zandrik')
    expect(findings.filter((finding) => finding.startsWith('spelling/') && finding.includes('zandrik'))).toEqual([])
  })

  test('a word is accepted as it is', async () => {
    const before = await spoken(source, {})
    expect(before.some((finding) => finding.includes('fribbel'))).toBe(true)
    expect(
      (await spoken(source, {words: ['fribbel', 'zandrik']})).filter((finding) => /fribbel|zandrik/.test(finding))
    ).toEqual([])
    expect(await textOf('We met at the meetnig of the council.\n', {words: ['meetnig']})).toContain('meetnig')
  })

  test('a name in small letters stays small', async () => {
    const text = 'The book is by danah boyd. danah boyd lives far away, and Danah boyd is read by many.\n'
    expect(await textOf(text, {names: ['danah boyd']})).toBe(text.replace('Danah boyd is', 'danah boyd is'))
  })

  test('a name of several words is one thing, all of it or none', async () => {
    const text = 'Envoys of kim jong Un met in spring, and KIM JONG UN stood on the banner.\n'
    expect(await textOf(text, {names: ['Kim Jong Un']})).toBe(text.replace('kim jong Un', 'Kim Jong Un'))
  })

  test('what is right in a replacement is no typo', async () => {
    const user = {replace: {harbor: 'harbourage', teh: 'the'}}
    expect(await textOf('Teh harbor was full. THE HARBOR was closed.\n', user)).toBe(
      'The harbourage was full. THE HARBOURAGE was closed.\n'
    )
  })

  test('twice is the same as once', async () => {
    const user = {words: ['fribbel'], names: ['Zandrik', 'Kim Jong Un'], replace: {teh: 'the', Colour: 'Color'}}
    const text = 'teh man from zandrik saw kim jong un. Colour and colour of the fribbel were fine.\n'
    const once = await textOf(text, user)
    expect(once).toBe('The man from Zandrik saw Kim Jong Un. Color and colour of the fribbel were fine.\n')
    expect(await textOf(once, user)).toBe(once)
  })
})
