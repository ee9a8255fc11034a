import {describe, expect, it} from 'vitest'
import {articleOfPage} from '../src/formats/html.js'
import {paragraphs} from './orchard.js'

describe('what a page says of its article', () => {
  const article = paragraphs.map((text) => `<p>${text}</p>`).join('')
  const wrap = (head: string, body: string) => `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`

  it('reads JSON-LD, then OpenGraph and meta, then the page', async () => {
    const data = {
      '@graph': [
        {'@type': 'WebSite', name: 'The Pear Daily'},
        {'@type': 'Person', '@id': '#ann', name: 'Ann Lee'},
        {
          '@type': 'NewsArticle',
          headline: 'Plums at last',
          author: {'@id': '#ann'},
          datePublished: '2024-10-05T08:00:00Z',
          dateModified: '2024-10-06'
        }
      ]
    }
    const html = wrap(
      `<title>Plums at last | The Pear Daily</title><script type="application/ld+json">${JSON.stringify(data)}</script>
       <link rel="canonical" href="/plums"><meta property="og:image" content="plums.jpg"><meta name="description" content="Eleven years &amp;amp; a press">`,
      `<article><h1>Plums at last</h1>${article}</article>`
    )
    const {metadata} = await articleOfPage(html, {url: 'https://pear.example/2024/plums?x=1'})
    expect(metadata).toEqual({
      title: 'Plums at last',
      author: ['Ann Lee'],
      published: '2024-10-05T08:00:00Z',
      modified: '2024-10-06',
      site: 'The Pear Daily',
      language: 'en-GB',
      description: 'Eleven years & a press',
      url: 'https://pear.example/plums',
      image: 'https://pear.example/2024/plums.jpg'
    })
    const shown = wrap(
      '<title>Plums at last</title>',
      `<article><h1>Plums at last</h1><p>By Ann Lee and Bo Reed</p><p>5 October 2024</p>${article}</article>`
    )
    expect((await articleOfPage(shown)).metadata).toMatchObject({
      author: ['Ann Lee', 'Bo Reed'],
      published: '2024-10-05'
    })
  })

  it.each([
    ['Ann Lee5 October 2024', ['Ann Lee']],
    ['ByAnn Lee-October 5, 2024', ['Ann Lee']],
    ['April May', ['April May']],
    ['October 5, 2024', []],
    ['Name *', []],
    ['admin', []],
    ['undefined', []],
    ['Plums at last', []],
    ['The Pear Daily', ['The Pear Daily']]
  ])('reads of the author %j the names %j', async (written, names) => {
    const html = wrap(
      `<title>Plums at last</title><meta property="og:site_name" content="The Pear Daily"><meta name="author" content="${written}">`,
      `<article><h1>Plums at last</h1>${article}</article>`
    )
    expect((await articleOfPage(html)).metadata.author).toEqual(names)
  })

  it('believes a by-line before the name of the site', async () => {
    const html = wrap(
      '<meta property="og:site_name" content="The Pear Daily"><meta name="author" content="The Pear Daily">',
      `<article><h1>Plums at last</h1><p>By Ann Lee</p><p>by eating plums</p>${article}</article>`
    )
    expect((await articleOfPage(html)).metadata.author).toEqual(['Ann Lee'])
  })

  it('takes the headline that the page shows, without its site, and once', async () => {
    const first = async (head: string, body: string, options = {}) =>
      (await articleOfPage(wrap(head, body), options)).text.split('\n')[0]
    expect(
      await first(
        '<title>Plums at last | The Pear Daily</title>',
        `<h1>The Pear Daily</h1><h2>Plums at last</h2>${article}`
      )
    ).toBe('Plums at last')
    expect(await first('<title>Plums</title>', `<h1>Plums: eleven years in the grass</h1>${article}`)).toBe(
      'Plums: eleven years in the grass'
    )
    expect(
      await first(
        '<meta property="og:site_name" content="The Pear Daily"><title>Plums at last - The Pear Daily</title>',
        article
      )
    ).toBe('Plums at last')
    const about =
      'news from the section Garden, all that is new, talk about the news with other readers of the Pear Daily'
    const two = `<h1>Late plums at last</h1>${article}<h1>Other news on plums</h1>`
    expect(await first(`<title>Late plums at last - ${about}</title>`, two)).toBe('Late plums at last')
    expect(await first('<title>The Pear Daily</title>', article, {givenTitle: 'Plums, as we titled them'})).toBe(
      'Plums, as we titled them'
    )
  })

  it('finds an article that stands in the data of the page alone', async () => {
    const data = {'@type': 'Article', headline: 'Plums at last', articleBody: paragraphs.join('\n\n')}
    const html = wrap(
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
      '<nav><a href="/">Home</a></nav><div id="app"></div>'
    )
    const {text, found} = await articleOfPage(html)
    expect({text, found}).toEqual({text: `Plums at last\n\n${paragraphs.join('\n\n')}\n`, found: 'found'})
  })
})
