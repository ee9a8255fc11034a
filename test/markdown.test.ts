import type {Paragraph} from 'nlcst'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'
import {outline} from '../src/formats/markdown.js'
import {cleaned} from './markdown-rules.js'

describe('outline', () => {
  it('names the kinds and the verbatim parts', () => {
    const source =
      '# One `two`\n\nA [link](http://a.example "T") and **bo**ld.\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n'
    const nodes = outline(source).children as Paragraph[]
    const text = (node: {position?: {start: {offset?: number}; end: {offset?: number}}}) =>
      source.slice(node.position!.start.offset, node.position!.end.offset)
    expect(nodes.map((node) => [(node.data as {kind?: string}).kind, text(node)])).toEqual([
      ['heading', 'One `two`'],
      ['paragraph', 'A [link](http://a.example "T") and **bo**ld.'],
      ['list', 'item'],
      ['row', 'a'],
      ['row', 'b'],
      ['row', 'c'],
      ['row', 'd']
    ])
    const verbatim = (nodes[1].children[0] as Paragraph['children'][0] & {children: Paragraph['children']}).children
    expect(verbatim.map(text)).toEqual(['[', '](http://a.example "T")', '**', 'bo**ld'])
  })
})

describe('marks of documentation generators', () => {
  const prose = 'They met at noon and left before dark.'
  it.each([
    [`:::tip\n\n${prose}\n\n:::\n`],
    [`:::warning{title="mind the step"}\n${prose}\n:::\n`],
    [`:::: {.columns}\n\n${prose}\n\n::::\n`],
    [`::: details\n\n${prose}\n\n:::\n`],
    [`!!! note\n\n    ${prose}\n\n${prose}\n`],
    [`!!! warning inline end "Mind the step"\n    ${prose}\n`],
    [`??? info "More"\n    ${prose}\n`],
    [`=== "Linux"\n\n    ${prose}\n\n${prose}\n`],
    [`> [!tip]\n> ${prose}\n`],
    [`{{< note >}}\n\n${prose}\n\n{{ figure }} ${prose}\n`],
    [`{% raw %}\n\n${prose}\n\n{% endraw %}\n`]
  ])('stay: %j', async (source) => {
    expect((await clean(source, {type: 'markdown', language: 'en'})).text).toBe(source)
  })

  it('leave the words beside them to the rules', async () => {
    const source = ':::tip\n\nThey met at noon ,and left before dark.the boat was gone.\n\n:::\n'
    expect((await clean(source, {type: 'markdown', language: 'en'})).text).toBe(
      ':::tip\n\nThey met at noon, and left before dark. The boat was gone.\n\n:::\n'
    )
  })
})

describe('a sentence that runs around code, a formula or a list', () => {
  it.each([
    ['Call\n\n```js\nrun(boat)\n```\n\nwhich returns the name of the boat that you asked for.\n'],
    ['It follows that\n\n$$\na = b\n$$\n\nwhere the first letter stands for the depth of the water.\n'],
    ['Bring\n\n- a pen,\n- a book,\n\nand leave the rest at home until you are asked for it.\n'],
    ['```sh\nrow\n```\nthe boat then takes the short way home, as it has done since spring.\n'],
    ['As she said,\n\n> the boat is gone,\n\nso nobody went to the island that day.\n']
  ])('goes on in small letters: %j', async (source) => {
    expect((await clean(source, {type: 'markdown', language: 'en'})).text).toBe(source)
  })

  it('begins with a capital where nothing stands before it', async () => {
    const source = 'The boat left at noon.\n\nthe ferry had not come in the morning, and nobody knew why it was late.\n'
    expect((await clean(source, {type: 'markdown', language: 'en'})).text).toContain('The ferry had')
  })
})

describe('addresses that GitHub links by themselves', () => {
  it.each([
    'See [https://example.org/a] for it.',
    'The team [rowers@example.org] replied.',
    'She typed “www.” and waited.',
    '> www.',
    'a | www.example.org | b',
    'Write to x.y@example.org, or to (www.example.org).'
  ])('are read, and stay: %s', async (source) => {
    expect(await cleaned(`${source}  Then nothing more  was said.\n`)).toBe(`${source} Then nothing more was said.\n`)
  })
})

describe('clean, Markdown', () => {
  const cases: Record<string, [string, string]> = {
    'paragraphs and headings': ['# Red  plums\n\nSoft ,sweet  plums.\n', '# Red plums\n\nSoft, sweet plums.\n'],
    'code, front matter, HTML, definitions': [
      '---\na:  b ,c\n---\n\n```\nx  = 1 ,2\n```\n\n    y  = 2\n\n<p>z  z</p>\n\n[r]: http://a.example  "T  T"\n',
      '---\na:  b ,c\n---\n\n```\nx  = 1 ,2\n```\n\n    y  = 2\n\n<p>z  z</p>\n\n[r]: http://a.example  "T  T"\n'
    ],
    'inline code, links, images, math': [
      'Use `a  b` or [a  pear](http://a.example/x "T  T") or ![a  b](c.png) or $a  _ b$ or \\*  c.\n',
      'Use `a  b` or [a pear](http://a.example/x "T  T") or ![a  b](c.png) or $a  _ b$ or \\* c.\n'
    ],
    'list markers, hard breaks, quotes': [
      '-   one  two\n-   three\n\n1.  four  \n    five\n\n> six  seven\n>   eight ,nine\n',
      '-   one two\n-   three\n\n1.  four  \n    five\n\n> six seven\n>   eight, nine\n'
    ],
    'tables keep their columns': [
      '| Fruit   |  Price |\n| ------- | -----: |\n| quince  |    2 ,5 |\n',
      '| Fruit   |  Price |\n| ------- | -----: |\n| Quince  |    2 ,5 |\n'
    ],
    'a word split by marks': ['A **quin**ce and a **quince**.\n', 'A **quin**ce and a **Quince**.\n'],
    'a byte order mark': ['\uFEFF# A  quince\n', '\uFEFF# A Quince\n'],
    'carriage returns': ['A  quince\r\nis  ripe.\r\n\r\nZap\r\n', 'A Quince\r\nis ripe.\r\n'],
    'no list out of a number': ['1 . Plums, not pears .\n', '1 . Plums, not pears.\n'],
    'the words of a link and of stress': [
      'A [ripe quince](http://a.example/a_b?c=d), a _quince_.\n',
      'A [ripe Quince](http://a.example/a_b?c=d), a _Quince_.\n'
    ],
    'nothing outside prose': ['```\nx .\n```\n', '```\nx .\n```\n']
  }
  for (const [name, [from, to]] of Object.entries(cases)) {
    it(name, async () => expect(await cleaned(from)).toBe(to))
  }
})

describe('Markdown that would take too long', () => {
  const mended = async (before: string) =>
    (await clean(`${before}\n\nIt left ,late.\n`, {type: 'markdown'})).text !== `${before}\n\nIt left ,late.\n`

  it('stays as it is', async () => {
    expect(await mended('[a]('.repeat(6000))).toBe(false)
    expect(await mended('> '.repeat(200))).toBe(false)
  })

  it('is no long list, and no long listing', async () => {
    expect(await mended('- [a](b) *c*\n'.repeat(2500))).toBe(true)
    expect(await mended(`\`\`\`\n${'a_b[c]\n'.repeat(4000)}\`\`\``)).toBe(true)
  })
})

describe('removal, Markdown', () => {
  const cases: Record<string, [string, string]> = {
    'a paragraph with its blank line': ['One.\n\nZap me.\n\nTwo.\n', 'One.\n\nTwo.\n'],
    'a heading with its marks': ['One.\n\n## Zap ##\n\nTwo.\n', 'One.\n\nTwo.\n'],
    'a heading with its underline': ['Zap\n===\n\nTwo.\n', 'Two.\n'],
    'the last block': ['One.\n\nTwo.\n\n**Zap**\n', 'One.\n\nTwo.\n'],
    'a soft-wrapped paragraph': ['One.\n\nThis has\na Zap in it.\n\nTwo.\n', 'One.\n\nTwo.\n'],
    'a list item': ['- one\n- Zap\n- two\n', '- one\n- two\n'],
    'a whole list': ['One.\n\n- Zap a\n- Zap b\n\nTwo.\n', 'One.\n\nTwo.\n'],
    'not the head of an item that stays': ['- Zap\n\n  two\n- three\n', '- Zap\n\n  two\n- three\n'],
    'a paragraph of a quote': ['> one\n>\n> Zap\n>\n> two\n', '> one\n>\n> two\n'],
    'a whole quote': ['One.\n\n> Zap\n> me\n\nTwo.\n', 'One.\n\nTwo.\n'],
    'not a cell of a table': ['| a | b |\n|---|---|\n| Zap | d |\n', '| a | b |\n|---|---|\n| Zap | d |\n'],
    'next to code': ['One.\n\nZap:\n\n```\nx\n```\n', 'One.\n\n```\nx\n```\n'],
    'the last list': ['One.\n\n- Zap a\n- Zap b\n\n', 'One.\n'],
    'the last list, without a line end': ['One.\r\n\r\n- Zap a\r\n- Zap b', 'One.\r\n'],
    'the first list': ['\uFEFF\n\n- Zap a\n- Zap b\n\nOne.', '\uFEFFOne.'],
    'the end of a quote': ['> One.\n>\n> Zap a\n>\n> Zap b\n', '> One.\n'],
    'after an address': ['See <https://a.example>\n\n- Zap\n', 'See <https://a.example>\n']
  }
  for (const [name, [from, to]] of Object.entries(cases)) {
    it(name, async () => expect(await cleaned(from)).toBe(to === '' ? from : to))
  }
})
