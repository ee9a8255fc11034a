import {describe, expect, it} from 'vitest'
import {Article} from '../src/article.js'
import {clean} from '../src/clean.js'
import {isDoubtfulTarget} from '../src/rules/spelling/doubtful-target.js'

const articleOf = (source: string) => new Article(source, [{start: 0, end: source.length, verbatim: []}])
const story = articleOf('The bread was out of the oven before anybody in the village was awake.\n')

describe('isDoubtfulTarget', () => {
  it.each([
    ['eoven', 'oven'],
    ['xbread', 'bread'],
    ['rping', 'raping'],
    ['shti', 'shit']
  ])('asks before %s → %s', (typo, right) => expect(isDoubtfulTarget(story, typo, right)).toBe(true))

  it.each([
    ['bbread', 'bread'],
    ['hthe', 'the'],
    ['ryour', 'your'],
    ['braed', 'bread'],
    ['graping', 'grasping'],
    ['titel', 'title'],
    ['dickes', 'dikes']
  ])('mends %s → %s', (typo, right) => expect(isDoubtfulTarget(story, typo, right)).toBe(false))

  it('takes a doubled first letter for a name in a text on software', () => {
    const manual = articleOf(
      'The library has a parser for each file format, and the default commands read their settings from a directory.\n'
    )
    expect(isDoubtfulTarget(manual, 'rresult', 'result')).toBe(true)
  })

  it('leaves the word in the text', async () => {
    const text = 'The loop waits on epoll until somebody writes to the pipe.\n'
    expect((await clean(text)).text).toBe(text)
  })
})
