/** The library as others use it: what they need is exported, types and all. */
import {retext} from 'retext'
import {expect, test} from 'vitest'
import {
  type Article,
  type Block,
  type BlockKind,
  type Check,
  clean,
  type Form,
  type Meta,
  type PageArticle,
  Repeats,
  type RuleOptions,
  rule,
  type Suggest,
  UserError,
  type Word
} from '../src/index.js'

const family = 'harbour'

const meta: Meta = {
  name: `${family}/ferry-mark`,
  summary: 'Write the ferry without an exclamation mark.',
  fix: 'safe',
  scope: 'any',
  examples: [{from: 'The ferry! left.', to: 'The ferry left.'}],
  options: {word: 'ferry'}
}

const isRunning = ({kind}: Block): boolean => kind === ('paragraph' satisfies BlockKind)
const isWord = (form: Form | undefined, {word}: RuleOptions): boolean => form?.lower === word

const check: Check = (article: Article, suggest: Suggest, options) => {
  const speak = ({end}: Word) => suggest({start: end, end: end + 1}, '', 'nobody shouts at a ferry')
  for (const block of article.blocks.filter(isRunning)) {
    for (const word of article.words.slice(block.from, block.to)) {
      if (isWord(article.form(article.text(word)), options) && article.source[word.end] === '!') speak(word)
    }
  }
}

test('a rule can be written outside, with all its types', async () => {
  const mark = rule(meta, check)
  const source = 'In the morning the ferry! left, and nobody saw the boat! again that day.\n'
  const file = await retext().use(mark).process(source)
  expect(file.messages.map(({ruleId, place}) => [ruleId, place && 'start' in place && place.start.offset])).toEqual([
    ['harbour/ferry-mark', 24]
  ])
  const {text} = await clean(source, {only: ['harbour'], plugins: [mark], trust: [mark]})
  expect(text).toBe('In the morning the ferry left, and nobody saw the boat! again that day.\n')
  expect(() => retext().use(mark, {boat: 'x'}).freeze()).toThrow(UserError)
})

test('the article of a page has a type', async () => {
  const page: PageArticle | undefined = (await clean('<p>The ferry left the harbour at noon.</p>', {type: 'html'})).page
  expect(page?.text).toBe('The ferry left the harbour at noon.\n')
})

test('the texts of a site are compared as the documentation says', async () => {
  const repeats = new Repeats(1000)
  const towns = ['Arnside', 'Beckfoot', 'Corrie', 'Dunbeath', 'Eyam']
  const texts = towns.map(
    (town) => `The mayor of ${town} opened the new bridge on Monday.\n\nAll the news of the coast\n`
  )
  for (const text of texts) repeats.add('coast.example', text)
  const {text} = await clean(texts[4], {only: ['boilerplate']}, {site: repeats.site('coast.example', true)})
  expect(text).toBe('The mayor of Eyam opened the new bridge on Monday.\n')
})
