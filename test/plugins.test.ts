/** The library without the command line: rules and the preset as plain unified plugins, and other people's plugins here. */
import type {Root} from 'nlcst'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {clean, preset, rule, rules, UserError} from '../src/index.js'
import {repeatedTitle} from '../src/rules/boilerplate/repeated-title.js'
import {doubledSpace} from '../src/rules/spacing/doubled-space.js'
import {appliedOf} from './findings.js'

const source = 'The old  version was sold,and the new one was not.'

/** Somebody else's plugin: it speaks about every `new`. */
function retextOther(expected: string[]) {
  return () => (_tree: Root, file: VFile) => {
    const offset = String(file).indexOf('new')
    if (offset < 0) return
    const point = (at: number) => ({line: 1, column: at + 1, offset: at})
    const message = file.message('Say it in another way', {
      place: {start: point(offset), end: point(offset + 3)},
      source: 'retext-other',
      ruleId: 'new'
    })
    Object.assign(message, {actual: 'new', expected})
  }
}

describe('rules are retext plugins', () => {
  test('one alone', async () => {
    const file = await retext().use(doubledSpace).process(source)
    expect(file.messages.map((message) => [message.source, message.ruleId, message.actual, message.expected])).toEqual([
      ['bluepencil', 'spacing/doubled-space', '  ', [' ']]
    ])
    expect(file.messages[0].url).toContain('doubled-space')
    expect(String(file)).toBe(source)
  })

  test('the preset, on the full tree of retext-english as on our outline', async () => {
    const full = await unified().use(retextEnglish).use(preset).use(retextStringify).process(source)
    const applied = appliedOf(await clean(source))
    const spoken = full.messages
      .filter(({fix}) => fix === 'safe')
      .map(({ruleId, place}) => [ruleId, place && 'start' in place && place.start.offset])
    expect(spoken).toEqual(applied.map(({rule, start}) => [rule, start]))
    expect(spoken.length).toBe(2)
  })

  test('every rule attaches to retext without options', () => {
    expect(rules.length).toBeGreaterThan(10)
    for (const rule of rules) expect(() => retext().use(rule).freeze()).not.toThrow()
  })

  test('an option that a rule does not know is the error of the user', () => {
    expect(() => repeatedTitle({tilte: true})).toThrow(UserError)
    expect(() => repeatedTitle({title: 'no'})).toThrow('expected a boolean')
    expect(() => doubledSpace({any: 1})).toThrow('it has none')
  })
})

describe('plugins of others', () => {
  test('report, and do not edit', async () => {
    const {text, findings} = await clean('A new one.', {plugins: [retextOther(['fresh'])]})
    expect(text).toBe('A new one.')
    expect(findings).toMatchObject([
      {rule: 'retext-other:new', family: 'retext-other', state: 'untrusted', severity: 'info', actual: 'new'}
    ])
  })

  test('edit when they are trusted by object, whatever they are called', async () => {
    const other = retextOther(['fresh'])
    expect((await clean('A new one.', {plugins: [other], trust: [other]})).text).toBe('A fresh one.')
  })

  test('made with `rule()` they edit nothing without trust, not even under a name of ours', async () => {
    for (const name of ['harbour/new', 'spacing/missing-space', 'boilerplate/new', 'encoding/entity'] as const) {
      const meta = {name, summary: 'Take news out.', fix: 'safe', scope: 'any', removes: true, examples: []} as const
      const taker = rule(meta, (article, suggest) => {
        const start = article.source.indexOf('https')
        if (start >= 0) suggest({start, end: article.source.length}, '', 'news')
      })
      const text = 'A new one stands at https://example.org/a'
      const cleaned = await clean(text, {plugins: [taker]})
      expect(cleaned).toMatchObject({text, findings: [{rule: name, state: 'untrusted'}]})
      expect((await clean(text, {plugins: [taker], trust: [taker]})).text).toBe('A new one stands at ')
    }
  })

  test('are chosen by `only` and `skip` by the names of their rules', async () => {
    const meta = {name: 'harbour/new', summary: 'Say fresh.', fix: 'safe', scope: 'any', examples: []} as const
    const fresh = rule(meta, (article, suggest) => {
      const start = article.source.indexOf('new')
      if (start >= 0) suggest({start, end: start + 3}, 'fresh', 'it is')
    })
    const given = {plugins: [fresh], trust: [fresh]}
    expect((await clean('A new  one.', {...given, only: ['harbour']})).text).toBe('A fresh  one.')
    expect((await clean('A new  one.', {...given, skip: ['harbour/new']})).text).toBe('A new one.')
    await expect(clean('A new one.', {...given, only: ['harbor']})).rejects.toThrow('did you mean `harbour`?')
  })

  test('a place outside the text and a name without a family are errors that name the rule', async () => {
    const meta = {name: 'harbour/far', summary: 'Speak of the sea.', fix: 'safe', scope: 'any', examples: []} as const
    const far = rule(meta, (_, suggest) => suggest({start: 0, end: 100}, 'x', 'far'))
    await expect(clean('Short.', {plugins: [far]})).rejects.toThrow('`harbour/far` speaks of 0 to 100')
    expect(() => rule({...meta, name: 'Harbour' as never}, () => {})).toThrow('expected `family/fault`')
  })

  test('edit when they are trusted by name and propose one thing', async () => {
    expect((await clean('A new one.', {plugins: [retextOther(['fresh'])], trust: ['retext-other']})).text).toBe(
      'A fresh one.'
    )
    expect(
      (await clean('A new one.', {plugins: [retextOther(['fresh', 'young'])], trust: ['retext-other']})).text
    ).toBe('A new one.')
    expect((await clean('A new one.', {plugins: [retextOther([])], trust: ['retext-other']})).text).toBe('A new one.')
  })
})

describe('the choice of rules', () => {
  test('by family and by name', async () => {
    expect((await clean(source, {only: ['spacing/doubled-space']})).text).toBe(
      'The old version was sold,and the new one was not.'
    )
    expect((await clean(source, {skip: ['spacing/doubled-space']})).text).toBe(
      'The old  version was sold, and the new one was not.'
    )
    expect((await clean(source, {skip: ['spacing']})).text).toBe(source)
  })

  test('a name that is unknown names the nearest', async () => {
    await expect(clean(source, {only: ['spacing/doubled-spce']})).rejects.toThrow(
      'did you mean `spacing/doubled-space`?'
    )
    await expect(clean(source, {only: ['doubled-space']})).rejects.toThrow('did you mean `spacing/doubled-space`?')
    await expect(clean(source, {skip: ['zzz']})).rejects.toThrow(UserError)
  })
})
