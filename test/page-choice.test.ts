import {describe, expect, it} from 'vitest'
import {treeOf} from '../src/formats/html/tree.js'
import type {DomNode} from '../src/models/pages/blocks.js'
import {selectBlocks, unitsOf} from '../src/models/pages/select.js'
import {pageBlocksOf} from '../src/models/pages/split-page.js'
import {hashedWords} from '../src/models/pages/words.js'

function pageOf(body: string) {
  const tree = treeOf(`<html><head></head><body>${body}</body></html>`)
  if (typeof tree === 'string') throw new Error(tree)
  return pageBlocksOf(tree.root as DomNode)
}

describe('selectBlocks', () => {
  const choose = (body: string, p: number[]) => {
    const {blocks} = pageOf(body)
    expect(p).toHaveLength(blocks.length)
    const {keep} = selectBlocks(
      blocks,
      Float32Array.from(p),
      blocks.map(({text}) => hashedWords(text))
    )
    return blocks.filter((_, i) => keep[i]).map(({text}) => text)
  }
  const long = 'The press stood in the barn for eleven years before anybody asked whose it had been, and why.'

  it('counts the caption of a table and terms told in paragraphs to their table and list', () => {
    const table =
      '<table><caption>Boats</caption><tr><td>2023</td><td>12</td></tr><tr><td>2024</td><td>13</td></tr></table>'
    const terms = '<dl><dt>wait</dt><dd><p>Seconds.</p></dd><dt>tries</dt><dd><p>Three.</p></dd></dl>'
    expect(unitsOf(pageOf(table).blocks)).toEqual([[0, 3]])
    expect(unitsOf(pageOf(terms).blocks)).toEqual([[0, 4]])
  })

  it('keeps a list or a table whole, or not at all', () => {
    const list = '<ul><li>two ladders</li><li>a bucket</li><li>salt</li></ul>'
    expect(choose(`<p>${long}</p>${list}<p>${long} Indeed.</p>`, [0.9, 0.9, 0.4, 0.7, 0.9])).toHaveLength(5)
    expect(choose(`<p>${long}</p>${list}<p>${long} Indeed.</p>`, [0.9, 0.02, 0.05, 0.02, 0.9])).toHaveLength(2)
    expect(unitsOf(pageOf('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>').blocks)).toEqual(
      [[0, 2]]
    )
  })

  it('judges cards one by one', () => {
    const cards = '<ul><li><h3>Jam</h3><p>Sour</p></li><li><h3>Mead</h3><p>Sweet</p></li></ul>'
    expect(unitsOf(pageOf(cards).blocks)).toEqual([])
  })

  it('keeps the heading over what stays, and code between what stays beside its button', () => {
    expect(choose(`<h2>The barn</h2><p>${long}</p><h2>Most read</h2><p>Ten pears</p>`, [0.2, 0.9, 0.02, 0.02])).toEqual(
      ['The barn', long]
    )
    const code = '<div><pre>press --slow</pre><button>Copy</button></div>'
    expect(choose(`<p>${long}</p>${code}<p>${long} Indeed.</p>`, [0.9, 0.05, 0.01, 0.9])).toContain('press --slow')
  })

  it('takes out a list of links to the sections of the page, or to the page and its sisters', () => {
    const links = (names: string[]) => `<ul>${names.map((name) => `<li><a href="#x">${name}</a></li>`).join('')}</ul>`
    const pages = (names: string[]) => links(names).replaceAll('#x', 'page.html')
    const story = `<h1>The press</h1><p>${long}</p><h2>The barn</h2><p>${long} Once.</p><h2>The screw</h2><p>${long} Twice.</p>`
    const sections = links(['The barn', 'The screw', 'Notes on cider', 'The press'])
    expect(choose(sections + story, Array(10).fill(0.9))).not.toContain('Notes on cider')
    const sisters = ['The mill', 'The press', 'The cellar', 'The cart', 'The ladder']
    const many = [...sisters, ...[...'abcdefghijklmno'].map((letter) => `Part ${letter}`)]
    expect(choose(story + pages(many), Array(26).fill(0.9))).not.toContain('The cart')
    // A few may be the songs of a record, and *We sell:* promises them.
    expect(choose(story + pages(sisters), Array(11).fill(0.9))).toContain('The cart')
    expect(choose(`${story}<p>We sell:</p>${pages(many)}`, Array(27).fill(0.9))).toContain('The cart')
    expect(choose(`<h1>The press</h1>${pages(many)}`, Array(21).fill(0.9))).toContain('The cart')
    const steps = '<ul><li>The barn</li><li>The screw</li><li>The cart</li><li>The press</li></ul>'
    expect(choose(story + steps, Array(10).fill(0.9))).toContain('The cart')
  })

  it('keeps once what the page shows twice', () => {
    const kept = (ids: number[]) => {
      const {blocks} = pageOf(ids.map((id) => `<p>${`word${'abcdefghij'[id]} `.repeat(20)}</p>`).join(''))
      const words = blocks.map(({text}) => hashedWords(text))
      const {keep} = selectBlocks(blocks, new Float32Array(ids.length).fill(0.9), words)
      return ids.filter((_, i) => keep[i])
    }
    expect(kept([1, 2, 3, 4, 1, 2, 3, 4])).toEqual([1, 2, 3, 4])
    expect(kept([1, 2, 3, 9, 1, 2, 3, 8])).toEqual([1, 2, 3, 9, 8])
    expect(kept([1, 1, 2])).toEqual([1, 2])
    expect(kept([1, 2, 3, 1, 4, 2])).toEqual([1, 2, 3, 1, 4, 2])
  })

  it('keeps a note right under what stays', () => {
    const note = '<div class="admonition tip"><p class="admonition-title">Tip</p><p>Oil it.</p></div>'
    expect(choose(`<p>${long}</p>${note}`, [0.9, 0.2, 0.2])).toEqual([long, 'Tip', 'Oil it.'])
    expect(choose(`<div><p>${long}</p></div><div>${note}</div>`, [0.9, 0.2, 0.2])).toEqual([long])
    const linked = '<div class="admonition"><p><a href="/t">Ten tips</a></p></div>'
    expect(choose(`<p>${long}</p>${linked}`, [0.9, 0.2])).toEqual([long])
    expect(choose(`<p>${long}</p>${note}`, [0.9, 0.04, 0.05])).toEqual([long])
  })

  it('keeps the terms that the story ends with', () => {
    const terms = (link: string) => `<dl><dt>${link}</dt><dd>Seconds.</dd></dl>`
    expect(choose(`<p>${long}</p>${terms('wait')}`, [0.9, 0.1, 0.1])).toEqual([long, 'wait', 'Seconds.'])
    expect(choose(`<p>${long}</p><p>Share</p>${terms('wait')}`, [0.9, 0.01, 0.1, 0.1])).toEqual([long])
    expect(choose(`<p>${long}</p>${terms('<a href="/t">A tag of the site</a>')}`, [0.9, 0.1, 0.1])).toEqual([long])
  })
})
