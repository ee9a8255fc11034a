/** What stands last under an article: a person looks at it, unless the text shows that it comes from a page. */
import {describe, expect, test} from 'vitest'
import {clean} from '../src/index.js'

const story = 'The ferry left an hour late, and nobody on board was told why it had to wait.'

describe('the last line of a text', () => {
  for (const last of ['Back to work', 'Walk home', 'Contact us', 'Submit a correction']) {
    test(`${last}: left where it is all that looks like a frame`, async () => {
      const {text, findings} = await clean(`${story}\n\n${last}\n`)
      expect(text).toBe(`${story}\n\n${last}\n`)
      expect(findings.map(({rule, state}) => `${rule} ${state}`)).toEqual(['boilerplate/known-line unsafe'])
    })

    test(`${last}: goes with the frame`, async () => {
      const {text} = await clean(`Skip to content\n\n${story}\n\n${last}\n`)
      expect(text).toBe(`${story}\n`)
    })
  }
})
