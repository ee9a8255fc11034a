/** Lines that stand in many texts of a site: the counter, the rule over invented sites, and the batch that brings them together. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {SiteRepeats} from '../src/commands/site-repeats.js'
import type {Finding} from '../src/finding.js'
import {Repeats, siteOf} from '../src/repeats.js'
import {character} from './character.js'
import {appliedOf} from './findings.js'
import {directoryWith, invoke} from './invoke.js'
import {isSlow, runs} from './pace.js'

const towns = ['Arnside', 'Beckfoot', 'Corrie', 'Dunbeath', 'Eskdale', 'Fintry', 'Garlogie', 'Haltwhistle', 'Inverie']
const body = (town: string) =>
  `The council of ${town} voted on Tuesday to keep its library open for another winter.\n\nPeople in ${town} had raised the money for the roof themselves.`

describe('the counter', () => {
  test('counts in how many texts of a site every line of a passage stands', () => {
    const repeats = new Repeats()
    for (const town of towns) repeats.add('a', `${town} today\r\n\r\nSend us your story!\n\nSend us your story!`)
    repeats.add('b', 'Send us your story')
    const site = repeats.site('a')
    expect(site.texts).toBe(9)
    expect(site.having('SEND US — your story.')).toBe(9)
    expect(site.having('Arnside today')).toBe(1)
    expect(site.having('Arnside today\nSend us your story!')).toBe(1)
    expect(site.having('Nothing of the kind')).toBe(0)
    expect(site.having('***')).toBe(0)
    expect(repeats.site('b').having('Send us your story!')).toBe(1)
    expect(repeats.site('c')).toMatchObject({name: 'c', texts: 0})
    const others = repeats.site('a', true)
    expect([others.texts, others.having('Send us your story!'), others.having('Arnside today')]).toEqual([8, 8, 0])
  })

  test('a copy of a text says nothing new', () => {
    const repeats = new Repeats()
    for (let i = 0; i < 5; i++) repeats.add('a', `One.\n\n${'Two. '.repeat(3)}`)
    repeats.add('a', 'One.')
    expect([repeats.site('a').texts, repeats.site('a').having('One.')]).toEqual([2, 2])
  })

  test('numbers are no difference between short lines, and one between long ones', () => {
    const repeats = new Repeats()
    const long = (count: number) => `The bridge was closed for ${count} days because of the high water in the river.`
    repeats.add('a', `12 comments\n${long(12)}\n1. Salt`)
    const site = repeats.site('a')
    expect([site.having('7 comments'), site.having(long(12)), site.having(long(7)), site.having('Salt')]).toEqual([
      1, 1, 0, 1
    ])
  })

  test.runIf(isSlow)('memory stays bounded, and what stands in every text is not forgotten', () => {
    const repeats = new Repeats(20_000)
    let most = 0
    for (let text = 0; text < 200; text++) {
      let lines = 'Send us your story!\n'
      for (let line = 0; line < 5000; line++) lines += `${letters(text)} ${letters(line)}\n`
      repeats.add('a', lines)
      most = Math.max(most, repeats.lines)
    }
    expect(most).toBeGreaterThan(10_000)
    expect(most).toBeLessThanOrEqual(20_000)
    expect(repeats.site('a').having('Send us your story!')).toBe(200)
  })

  test('the site that was not heard of for longest is forgotten with its lines', () => {
    const repeats = new Repeats()
    repeats.add('old', 'Send us your story!')
    repeats.add('young', 'Send us your story!')
    for (let i = 0; i < 65_534; i++) repeats.add(`site ${i}`, '')
    repeats.add('young', 'Write to us!')
    repeats.add('one more', '')
    expect(repeats.site('old').texts).toBe(0)
    expect(repeats.site('young').texts).toBe(2)
    repeats.add('old', 'Write to us!')
    expect(repeats.site('old').having('Send us your story!')).toBe(0)
  })

  test('never fails, and a text always has its own lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: character, maxLength: 60}), {maxLength: 30}), (texts) => {
        const repeats = new Repeats(1000)
        for (const text of texts) repeats.add('a', text)
        const site = repeats.site('a')
        for (const text of texts)
          expect(site.having(text) > 0).toBe(/\p{L}|\p{M}/u.test(text.toLowerCase().replace(/[^\0-\uffff]/gu, '')))
      }),
      runs(100)
    )
  })
})

/** `nth` in letters: a line without letters is none. */
function letters(nth: number): string {
  return String(nth).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)])
}

describe('the rule', () => {
  /** The last text of a site, cleaned with what the others say. */
  async function last(texts: readonly string[]): Promise<{text: string; applied: Finding[]}> {
    const repeats = new Repeats()
    for (const text of texts.slice(0, -1)) repeats.add('example.org', text)
    const known = {site: repeats.site('example.org')}
    const once = await clean(texts.at(-1)!, {only: ['boilerplate/repeated-line']}, known)
    expect((await clean(once.text, {only: ['boilerplate/repeated-line']}, known)).text).toBe(once.text)
    return {text: once.text, applied: appliedOf(once)}
  }

  test('takes the frame of a site and says why', async () => {
    const frame = (town: string, n: number) =>
      `The Dale Lamp\n\nMarket days\n\nLibrary of ${town} stays open\n\nBy our reporter\n\n${n} min read\n\nTell a friend\n\n${body(town)}\n\nDid you see it happen? Write to the desk of the Dale Lamp, and we shall ring you back.\n\n${n} answers\n\nGo to the top\n`
    const {text, applied} = await last(towns.map(frame))
    expect(text).toBe(`Library of Inverie stays open\n\n${body('Inverie')}\n`)
    expect(applied[0].reason).toBe('stands in 8 of 8 other texts of example.org')
  })

  test('a line between the paragraphs goes, a section heading and a short sentence stay', async () => {
    const middle = (line: string) =>
      towns.map((town) => `${body(town)}\n\n${line}\n\n${body(town).replace('library', 'pool')}\n`)
    const appeal = 'Do you like what you read? Then tell the people next door about it.'
    expect((await last(middle(appeal))).text).not.toContain(appeal)
    for (const line of ['How we got here', 'It was late.', 'What will become of the staff who work in the branches?'])
      expect((await last(middle(line))).applied).toEqual([])
  })

  test('the title stays, even where every text has it', async () => {
    const {text} = await last(
      towns.map((town) => `The Dale Lamp\n\nLetters to the lamp\n\nBy our readers\n\n${body(town)}\n`)
    )
    expect(text).toBe(`Letters to the lamp\n\n${body('Inverie')}\n`)
  })

  test('the facts of a recipe stay: what is repeated is their form', async () => {
    const recipe = (town: string, n: number) =>
      `Pie of ${town}\n\n${body(town)}\n\nServes ${n}\n\nIngredients\n\n- 1 tsp of salt\n- ${n} eggs\n- herbs from ${town}\n\nNutrition\n\nFat: ${n} g\n\nSalt: ${n} g\n`
    expect((await last(towns.map(recipe))).applied).toEqual([])
  })

  test('a menu goes whole, a list of the article stays whole', async () => {
    const menu = '\n- Markets\n- Weather\n- Tides\n- About the lamp\n'
    expect((await last(towns.map((town) => `${body(town)}\n${menu}`))).text).toBe(`${body('Inverie')}\n`)
    const list = (town: string) => `${body(town)}\n\n- A rope\n- A map of ${town}\n- A hat from ${town}\n`
    expect((await last(towns.map(list))).applied).toEqual([])
  })

  test('what few texts of a site have is left alone', async () => {
    const closing = 'The author walks a dog called Biscuit.'
    const texts = [...towns, 'Jarrow', 'Kelso', 'Lairg'].map((town) => body(town))
    for (const i of [0, 1, 2, 11]) texts[i] += `\n\n${closing}\n`
    expect((await last(texts)).applied).toEqual([])
    for (const i of [3]) texts[i] += `\n\n${closing}\n`
    expect((await last(texts)).text).toBe(`${body('Lairg')}\n`)
  })

  test('a story that is told again and again is no frame', async () => {
    const versions = towns.map(
      (town) => `${body('Arnside')}\n\n${body('Beckfoot')}\n\nThe mayor of ${town} agreed with it.\n`
    )
    expect((await last(versions)).applied).toEqual([])
    expect((await last(towns.map(() => body('Arnside')))).applied).toEqual([])
  })
})

describe('batch', () => {
  const footer = 'Did you see it happen? Then write to our desk.'
  const record = (town: string, more: object) => JSON.stringify({...more, text: `${body(town)}\n\n${footer}\n`})
  const lines = (more: (i: number) => object) => `${towns.map((town, i) => record(town, more(i))).join('\n')}\n`
  const only = ['batch', '--only', 'boilerplate']
  const withFooter = (jsonl: string) =>
    jsonl
      .trim()
      .split('\n')
      .map((line) => line.includes(footer))
  const url = (i: number) => ({url: `https://${i % 2 ? 'www.' : ''}example.org/${i}`})

  test('compares with what came before, or with all', async () => {
    const cwd = directoryWith({'in.jsonl': lines(url)})
    const off = await invoke([...only, 'in.jsonl'], cwd)
    expect(withFooter(off.stdout)).toEqual(towns.map(() => true))
    const seen = await invoke([...only, '--repeats', 'seen', '--stats', 'stats.json', 'in.jsonl'], cwd)
    expect(withFooter(seen.stdout)).toEqual(towns.map((_, i) => i < 3))
    const {edits} = JSON.parse(readFileSync(join(cwd, 'stats.json'), 'utf8'))
    expect(edits).toEqual({'boilerplate/repeated-line': 6})
    const count = await invoke([...only, '--repeats', 'count', 'in.jsonl'], cwd)
    expect(withFooter(count.stdout)).toEqual(towns.map(() => false))
  })

  test('a site is a host or a name; a record without one is compared with no other', async () => {
    for (const [args, more, known] of [
      [['--repeats', 'seen'], () => ({}), false],
      [['--repeats', 'seen'], () => ({url: 'unknown'}), false],
      [['--repeats', 'seen'], (i: number) => ({url: `https://host${i}.example/`}), false],
      [['--site-key', 'paper'], () => ({paper: 'The Dale Lamp'}), true],
      [['--site-key', 'paper'], () => ({paper: 7}), true],
      [['--site-key', 'paper'], (i: number) => ({paper: url(i).url}), true],
      [['--site-key', 'paper'], url, false]
    ] as const) {
      const {stdout, status} = await invoke([...only, ...args], directoryWith(), lines(more))
      expect(status).toBe(0)
      expect(withFooter(stdout)).toEqual(towns.map((_, i) => !known || i < 3))
    }
  })

  test('--resume gives the bytes of an unbroken run', async () => {
    const input = lines(url)
    for (const how of ['seen', 'count']) {
      const args = [...only, '--repeats', how, '-o', 'out.jsonl', 'in.jsonl']
      const cwd = directoryWith({'in.jsonl': input})
      await invoke(args, cwd)
      const whole = readFileSync(join(cwd, 'out.jsonl'), 'utf8')
      for (const stop of [1, 700, whole.length - 1]) {
        const broken = directoryWith({'in.jsonl': input, 'out.jsonl.part': whole.slice(0, stop)})
        await invoke([...args, '--resume'], broken)
        expect(readFileSync(join(broken, 'out.jsonl'), 'utf8')).toBe(whole)
      }
    }
  })

  test('of pages the lines of their articles are compared', async () => {
    const keys = {textKey: 'text', idKey: 'id'}
    const sites = new SiteRepeats('seen', undefined, keys, async (page) => {
      if (page.includes('Corrie')) throw new Error('a fault of ours')
      return page.replace(/<.*?>/g, '\n')
    })
    const lineOf = (town: string) => `${JSON.stringify({url: url(0).url, text: `<p>${body(town)}<p>${footer}`})}\n`
    await sites.count({bytes: Buffer.from(lineOf('Arnside'))})
    const towns = ['Beckfoot', 'Corrie', 'Dunbeath']
    const known = await sites.of({bytes: Buffer.from(towns.map(lineOf).join(''))})
    expect(known.map((one) => one && siteOf(one).having(footer))).toEqual([1, undefined, 2])
  })

  test('counts go through a file', () => {
    const repeats = new Repeats()
    for (let i = 0; i < 50; i++) repeats.add(`site ${i % 3}`, `The text of number ${'x'.repeat(i)}\n${footer}\n`)
    const again = Repeats.from(repeats.bytes())
    expect(again.lines).toBe(repeats.lines)
    for (const name of ['site 0', 'site 1', 'site 2', 'another']) {
      const [one, other] = [repeats.site(name, true), again.site(name, true)]
      expect([other.texts, other.having(footer)]).toEqual([one.texts, one.having(footer)])
    }
    expect(again.site('site 0', true).having(footer)).toBe(16)
    expect(() => Repeats.from(Buffer.from('{"text":"It left."}\n'))).toThrow('expected counts')
    expect(() => Repeats.from(repeats.bytes().subarray(0, -1))).toThrow('expected counts')
  })

  test('bad records are no texts, and the count reads files alone', async () => {
    const cwd = directoryWith({'in.jsonl': `{"url":"https://example.org"}\n[]\n\n${lines(url)}`})
    const {stdout, status} = await invoke([...only, '--quiet', '--repeats', 'count', 'in.jsonl'], cwd)
    expect(status).toBe(1)
    expect(withFooter(stdout).slice(3)).toEqual(towns.map(() => false))
    const {stderr, status: usage} = await invoke([...only, '--repeats', 'count'], cwd)
    expect([usage, stderr]).toEqual([
      2,
      'bluepencil: Unexpected input `-` with `--repeats count`, expected a file: it is read twice\n'
    ])
  })
})
