import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {clean} from '../src/clean.js'
import {articleOfPage} from '../src/formats/html.js'
import {appliedOf} from './findings.js'
import {paragraphs} from './orchard.js'
import {isSlow, runs} from './pace.js'

const page = `<!doctype html><html><head><title>Plums at last | The Pear Daily</title>
<meta property="og:site_name" content="The Pear Daily"><script>document.write('<p>never</p>')</script></head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article class="post-content"><h1>Plums at last</h1><p>${paragraphs[0]}</p><h2>The picking</h2><p>${paragraphs[1]}
See <a href="https://mill.example/map?a=1">the map</a> of the <em>old</em> rows.</p>
<p>What they brought, in the order in which it arrived at the gate that morning:</p>
<ul><li>ladders</li><li>buckets</li><li>a press</li></ul><p>${paragraphs[2]}</p>
<p>The yield of each row of trees, as it was weighed on the scales of the mill, stands in this table:</p>
<table><tr><th>Row</th><th>Weight</th></tr><tr><td>North</td><td>210 kg</td></tr><tr><td>South</td><td>180 kg</td></tr></table>
</article>
<aside class="related"><h3>You may also like</h3><ul><li><a href="/a">Ten pears you must see</a></li><li><a href="/b">Quinces</a></li></ul></aside>
<footer class="site-footer"><p>Copyright 2024 The Pear Daily. All rights reserved.</p></footer></body></html>`

describe('articleOfPage', () => {
  it('gives the article as text, with its title, lists and tables', async () => {
    const {text, found, removed} = await articleOfPage(page)
    expect(found).toBe('found')
    expect(text).toBe(
      `Plums at last\n\n${paragraphs[0]}\n\nThe picking\n\n${paragraphs[1]} See the map of the old rows.\n\n` +
        'What they brought, in the order in which it arrived at the gate that morning:\n\n- ladders\n- buckets\n- a press\n\n' +
        `${paragraphs[2]}\n\nThe yield of each row of trees, as it was weighed on the scales of the mill, stands in this table:\n\n` +
        'Row | Weight\nNorth | 210 kg\nSouth | 180 kg\n'
    )
    expect(removed.map((one) => one.text).join('\n')).toContain('All rights reserved')
  })

  it('tells on request why each block stays or goes, and where', async () => {
    const {text, blocks} = await articleOfPage(page, {pageBlocks: true})
    const told = (start: string) => blocks!.find((block) => block.text.startsWith(start))!
    expect(told('Plums at last')).toMatchObject({kept: true, reason: 'the headline'})
    expect(told('Copyright 2024')).toMatchObject({kept: false, reason: expect.stringMatching(/^\d+% likely to be of/)})
    expect(told('Copyright 2024').probability).toBeLessThan(0.5)
    expect(told(paragraphs[0]).probability).toBeGreaterThan(0.5)
    for (const {kept, at, text: block} of blocks!) if (kept) expect(text.startsWith(block.slice(0, 4), at)).toBe(true)
    expect(blocks!.filter(({kept}) => kept).length).toBeGreaterThan(5)
    expect((await articleOfPage(page)).blocks).toBeUndefined()
  })

  it('keeps a short piece of code between paragraphs', async () => {
    const code = '<pre><code>const x = {a: 1, b: 2}</code></pre>'
    const {text} = await articleOfPage(page.replace(`<p>${paragraphs[1]}`, `${code}<p>${paragraphs[1]}`))
    expect(text).toContain('const x = {a: 1, b: 2}')
  })

  it('leaves the title out', async () => {
    expect((await articleOfPage(page, {title: false})).text.startsWith(paragraphs[0])).toBe(true)
  })

  it('gives Markdown', async () => {
    const {text} = await articleOfPage(page, {outputType: 'markdown'})
    expect(text).toContain('# Plums at last\n\n')
    expect(text).toContain('## The picking\n\n')
    expect(text).toContain('See [the map](https://mill.example/map?a=1) of the _old_ rows.')
    expect(text).toContain('- ladders\n- buckets\n- a press\n')
    expect(text).toMatch(/\| North \| 210 kg \|/)
  })

  it('says so when there is no article, or perhaps none', async () => {
    const {found, text} = await articleOfPage('<p>Hello</p>')
    expect({found, text}).toEqual({found: 'unsure', text: 'Hello\n'})
    const cleaned = await clean('<p>Hello</p>', {type: 'html'})
    expect(cleaned.text).toBe('Hello\n')
    expect(cleaned.findings.map(({rule, severity}) => [rule, severity])).toEqual([['page/unsure', 'warning']])
    const empty = await clean('<div></div>', {type: 'html'})
    expect(empty.findings.map(({rule, severity}) => [rule, severity])).toEqual([['page/none', 'error']])
    expect(structuredClone(empty)).toEqual(empty)
  })
})

describe('Markdown of a page', () => {
  it('keeps images, quotes with their lists, code with its language, and makes links absolute', async () => {
    const body = `<article><h1>Plums at last</h1><p><img src="/mill.jpg" alt="The mill" width="600"></p><p>${paragraphs[0]} See <a href="../map">the map</a>.</p>
      <blockquote><p>${paragraphs[1]}</p><ul><li>ladders</li><li>buckets</li></ul></blockquote>
      <ol start="3"><li><p>Wash the plums.</p><p>Twice, if it has rained.</p></li><li>Press them.</li></ol>
      <pre><code class="language-sh">press --slow</code></pre><p>${paragraphs[2]}</p></article>`
    const {text} = await articleOfPage(`<title>Plums at last</title>${body}`, {
      outputType: 'markdown',
      url: 'https://pear.example/news/plums'
    })
    expect(text).toContain('# Plums at last\n\n![The mill](https://pear.example/mill.jpg)\n\n')
    expect(text).toContain('[the map](https://pear.example/map)')
    expect(text).toContain(`> ${paragraphs[1]}\n>\n> - ladders\n> - buckets\n`)
    expect(text).toContain('3. Wash the plums.\n\n   Twice, if it has rained.\n\n4. Press them.\n')
    expect(text).toContain('```sh\npress --slow\n```')
  })
})

describe('clean, HTML', () => {
  it('cleans the article and lists what was left out of the page', async () => {
    const cleaned = await clean(page.replace('and the plums', 'and  the plums').replace('dark.', 'dark .'), {
      type: 'html'
    })
    expect(cleaned.text).toContain('stayed until it was dark.')
    expect(appliedOf(cleaned).map(({rule}) => rule)).toEqual(['spacing/space-before'])
    expect(cleaned.page!.removed.map(({text}) => text).join('\n')).toContain('You may also like')
    expect(cleaned.page!.text).toContain('dark .')
  })
})

describe.runIf(isSlow)('hostile pages', () => {
  const hostile: Record<string, string> = {
    empty: '',
    'no tags': 'Just words.',
    'deep nesting': `${'<div>'.repeat(100_000)}deep`,
    'deep inline nesting': `${'<b>'.repeat(100_000)}deep`,
    'unclosed paragraphs': '<p>word '.repeat(15_000),
    'unclosed links': '<a href=x>word '.repeat(20_000),
    'a giant attribute': `<p title="${'x'.repeat(3_000_000)}">word</p>`,
    'a billion laughs': `<!DOCTYPE x [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;&a;">'.repeat(1000)}]><p>&b;</p>`,
    entities: '&amp;&lt;&notanentity;&#x110000;&#0;'.repeat(5_000),
    'a head without an end': `<html><head><title>x</title>${'<p>word</p>'.repeat(60_001)}`,
    'an open comment': `<p>word<!--${'-'.repeat(200_000)}`,
    'an open script': `<p>word<script>${'<'.repeat(200_000)}`,
    'many attributes': `<p ${'a=b '.repeat(100_000)}>word`,
    'many classes': `<p class="${'related-post '.repeat(100_000)}">word`,
    'table in table': '<table><tr><td>word'.repeat(3000),
    'many cells': `<table>${'<tr><td>a<td>b'.repeat(8_000)}`,
    'a long line': `<p>${'word '.repeat(500_000)}`,
    'many breaks': `<p>word${'<br>'.repeat(100_000)}word`,
    nul: '<p>a\0b\uFFFF\uD800</p>'
  }
  for (const [name, html] of Object.entries(hostile)) {
    it(`answers: ${name}`, async () => {
      const start = performance.now()
      const {text} = await articleOfPage(html)
      if (html.includes('word')) expect(text).toContain('word')
      expect(performance.now() - start).toBeLessThan(10_000)
    }, 30_000)
  }

  it('answers any soup of tags', async () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'li',
      'ul',
      'td',
      'tr',
      'table',
      'a',
      'b',
      'br',
      'h1',
      'article',
      'html',
      'body',
      'head',
      'pre',
      'script'
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('Some words, and more.', '&amp;', '<', '>', '"', '<!--', '-->', '<p class="', paragraphs[0]),
      fc.string()
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, {maxLength: 40}),
        fc.constantFrom('text', 'markdown'),
        async (pieces, outputType) => {
          const {text} = await articleOfPage(pieces.join(''), {outputType: outputType as 'text'})
          expect(text === '' || text.endsWith('\n')).toBe(true)
        }
      ),
      runs(300)
    )
  }, 60_000)
})
