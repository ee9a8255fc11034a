import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'

describe('a page as text', () => {
  const read = (name: string) => readFileSync(new URL(`../fixtures/pages/${name}.input.txt`, import.meta.url), 'utf8')
  it('says whether its article was found, and how surely', async () => {
    const cleaned = await clean(read('news-bridge'))
    expect(cleaned.page).toMatchObject({
      found: 'found',
      title: 'A Covered Bridge Burned in Harlan. A Town Is Building It Again by Hand.'
    })
    expect(cleaned.page!.probability).toBeGreaterThan(0.8)
    expect(cleaned.page!.text).toBe(read('news-bridge'))
    expect(structuredClone(cleaned)).toEqual(cleaned)
  })
  it('says so when there is none', async () => {
    const menu =
      'Home | News | Sport\n\nHome\n\nNews\n\nSport\n\nWeather | Roads | Trains\n\nShops › Books › Used\n\nSign in\n\nTerms of use\n'
    const padded = `${menu}\n${'Ferry fares to rise in May\n\nTen walks with a dog\n\n'.repeat(6)}`
    const {text, page, findings} = await clean(padded)
    expect(text).toContain('Sign in')
    expect(page?.found).toBe('none')
    expect(findings.map(({rule}) => rule)).toContain('page/none')
  })
  it('says nothing of an article', async () => {
    expect((await clean('Plums are late\n\nThe plums of the mill are late this year.\n')).page).toBeUndefined()
  })
})
