/** *Stet*: what an author lets stand, and what is said of comments that let nothing stand. */
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.js'

/** Markdown, and what becomes of it. Sentences are our own. */
const stands: [string, string, string][] = [
  [
    'the next block',
    '<!-- stet -->\n\nThe bosun did not recieve it ,alas.\n\nThe cook did not recieve it ,alas.\n',
    '<!-- stet -->\n\nThe bosun did not recieve it ,alas.\n\nThe cook did not receive it, alas.\n'
  ],
  [
    'the line below, without a blank one',
    '<!-- stet -->\nThe bosun did not recieve it.\n',
    '<!-- stet -->\nThe bosun did not recieve it.\n'
  ],
  [
    'one family alone',
    '<!-- stet spelling -->\n\nThe bosun did not recieve it ,alas.\n',
    '<!-- stet spelling -->\n\nThe bosun did not recieve it, alas.\n'
  ],
  [
    'one rule alone, with a reason',
    '<!-- stet spacing/space-before: as the poem has it -->\n\nThe bosun did not recieve it ,alas.\n',
    '<!-- stet spacing/space-before: as the poem has it -->\n\nThe bosun did not receive it ,alas.\n'
  ],
  [
    'several, and two comments over each other',
    '<!-- stet spelling, encoding -->\n<!-- stet spacing -->\n\nThe bosun did not recieve it ,alas.\n',
    '<!-- stet spelling, encoding -->\n<!-- stet spacing -->\n\nThe bosun did not recieve it ,alas.\n'
  ],
  [
    'a stretch',
    'We recieve.\n\n<!-- stet-start -->\n\nThey recieve.\n\n- You recieve.\n\n<!-- stet-end -->\n\nI recieve.\n',
    'We receive.\n\n<!-- stet-start -->\n\nThey recieve.\n\n- You recieve.\n\n<!-- stet-end -->\n\nI receive.\n'
  ],
  [
    'a stretch without an end',
    'We recieve.\n\n<!-- stet-start spelling -->\n\nThey recieve.\n\nI recieve.\n',
    'We receive.\n\n<!-- stet-start spelling -->\n\nThey recieve.\n\nI recieve.\n'
  ],
  [
    'an item of a list, from inside it',
    '- We recieve letters.\n- They recieve parcels. <!-- stet -->\n- I recieve nothing.\n',
    '- We receive letters.\n- They recieve parcels. <!-- stet -->\n- I receive nothing.\n'
  ],
  [
    'a whole list',
    '<!-- stet -->\n\n- We recieve letters.\n- They recieve parcels.\n\nI recieve nothing.\n',
    '<!-- stet -->\n\n- We recieve letters.\n- They recieve parcels.\n\nI receive nothing.\n'
  ],
  [
    'what would be taken out',
    'The ferry left the harbour at noon, and nobody was on it.\n\n<!-- stet boilerplate -->\n\nLeave a Comment\n',
    'The ferry left the harbour at noon, and nobody was on it.\n\n<!-- stet boilerplate -->\n\nLeave a Comment\n'
  ],
  ['no other comment', '<!-- steady -->\n\nWe recieve letters.\n', '<!-- steady -->\n\nWe receive letters.\n'],
  [
    'not in code',
    '`<!-- stet -->` lets it stand.\n\nWe recieve letters.\n',
    '`<!-- stet -->` lets it stand.\n\nWe receive letters.\n'
  ]
]

describe('Markdown', () => {
  test.each(stands)('%s', async (_, from, to) => {
    const {text, findings} = await clean(from, {type: 'markdown'})
    expect(text).toBe(to)
    if (from.includes('<!-- stet') && !from.includes('`')) expect(findings.map(({state}) => state)).toContain('stet')
    expect((await clean(to, {type: 'markdown'})).text, 'again').toBe(to)
  })
})

const page = (body: string) =>
  `<html><head><title>The ferry is late</title></head><body><nav><a href="/">Home</a></nav><article><h1>The ferry is late</h1>${body}<p>The company said that it would look into the matter and write to all passengers before the end of the week.</p></article></body></html>`

test('HTML: the next element, and a stretch', async () => {
  const first = 'The ferry did not recieve its passengers on Monday morning, and nobody on the quay was told why.'
  const second = 'The bosun did not recieve his orders either, which is why the ropes stayed where they were all day.'
  const {text} = await clean(page(`<!-- stet --><p>${first}</p><p>${second}</p>`), {type: 'html'})
  expect(text).toContain(first)
  expect(text).toContain(second.replace('recieve', 'receive'))
  const stretch = page(`<p>${first}</p><!-- stet-start spelling --><p>${second}</p><!-- stet-end -->`)
  const other = await clean(stretch, {type: 'html'})
  expect(other.text).toContain(first.replace('recieve', 'receive'))
  expect(other.text).toContain(second)
})

/** What is said of the comments themselves: their rule and reason. */
const told: [string, string, string[]][] = [
  ['nothing is there', '<!-- stet -->\n\nAll is well.\n', ['stet/unused: nothing is found where it lets stand']],
  [
    'nothing of the kind is there',
    '<!-- stet casing -->\n\nWe recieve letters.\n',
    ['stet/unused: nothing is found where it lets stand']
  ],
  ['no block comes after', 'All is well.\n\n<!-- stet -->\n', ['stet/unused: nothing is found where it lets stand']],
  [
    'an end without a start',
    'All is well.\n\n<!-- stet-end -->\n',
    ['stet/unused: nothing is found where it lets stand']
  ],
  [
    'a rule that there is none of',
    '<!-- stet speling -->\n\nWe recieve letters.\n',
    ['stet/unknown: there is no rule or family `speling`']
  ],
  ['something is there', '<!-- stet spelling -->\n\nWe recieve letters.\n', []]
]

test.each(told)('comments: %s', async (_, source, expected) => {
  const {findings} = await clean(source, {type: 'markdown'})
  const about = findings.filter(({family}) => family === 'stet')
  expect(about.map(({rule, reason}) => `${rule}: ${reason}`)).toEqual(expected)
  for (const {start, end, severity} of about) {
    expect(source.slice(start, end)).toMatch(/^<!--.*-->$/)
    expect(severity).toBe('info')
  }
})

test('whoever runs a few rules alone hears nothing of the others', async () => {
  const source = '<!-- stet -->\n\n<!-- stet spelling -->\n\nAll is well.\n'
  for (const options of [{only: ['spacing']}, {skip: ['spelling']}, {skip: ['stet'], advice: true}]) {
    const {findings} = await clean(source, {type: 'markdown', ...options})
    expect(findings.filter(({family}) => family === 'stet')).toEqual([])
  }
})

test('levels: a rule that is off is silent, one that only advises changes nothing', async () => {
  const source = 'We did not recieve it ,alas.\n'
  const off = await clean(source, {rules: {spelling: 'off'}})
  expect(off.text).toBe('We did not recieve it, alas.\n')
  const advice = await clean(source, {rules: {spelling: 'advice', 'spelling/typo': 'off'}})
  expect(advice.text).toBe('We did not recieve it, alas.\n')
  expect(advice.findings.map(({rule, state, tier}) => [rule, state, tier])).toContainEqual([
    'spelling/known-misspelling',
    'advice',
    'advice'
  ])
  const on = await clean(source, {rules: {spelling: 'off', 'spelling/known-misspelling': 'on'}})
  expect(on.text).toBe('We did not receive it, alas.\n')
  await expect(clean(source, {rules: {speling: 'off'}})).rejects.toThrow('did you mean `spelling`?')
  await expect(clean(source, {rules: {spelling: 'warn' as never}})).rejects.toThrow('expected off, advice, on, or')
})

test('front matter: its fields that hold prose, and nothing else of it', async () => {
  const source =
    '---\ntitle: We recieve letters\ndescription: "They recieve parcels ,too."\nslug: recieve\n---\n\nI recieve nothing.\n'
  const {text, findings} = await clean(source, {type: 'markdown', frontMatter: ['title', 'description']})
  expect(text).toBe(
    '---\ntitle: We receive letters\ndescription: "They receive parcels, too."\nslug: recieve\n---\n\nI receive nothing.\n'
  )
  for (const {start, end, actual} of findings) expect(source.slice(start, end)).toBe(actual)
  expect((await clean(source, {type: 'markdown'})).text).toContain('title: We recieve letters')
})

test('front matter: no edit may make another document of it', async () => {
  const source = '---\ntitle: Their reply&#58; we recieve letters\n---\n\nAll is well.\n'
  const {text, findings} = await clean(source, {type: 'markdown', frontMatter: ['title']})
  expect(text).toBe(source)
  expect(new Set(findings.map(({state}) => state))).toEqual(new Set(['outside-prose']))
})
