import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {treeOf} from '../src/formats/html/tree.js'
import {selectForF1, worthKeeping} from '../src/models/keep.js'
import {type DomNode, INSIDE} from '../src/models/pages/blocks.js'
import {blockRows, COLUMNS} from '../src/models/pages/features.js'
import {pageBlocksOf} from '../src/models/pages/split-page.js'
import {hashedWords} from '../src/models/pages/words.js'

function pageOf(body: string) {
  const tree = treeOf(`<html><head></head><body>${body}</body></html>`)
  if (typeof tree === 'string') throw new Error(tree)
  return pageBlocksOf(tree.root as DomNode)
}

const linesOf = (body: string) => pageOf(body).blocks.map(({kind, text}) => `${kind}: ${text}`)

describe('blocksOf', () => {
  it('splits a page at its block elements', () => {
    const page = pageOf(
      `<h2>One <b>two</b></h2>loose <i>words</i><div>in\n a <a href="/x">link</a>, <span>and</span> more<p>a<br>b<br><br>c</p></div>
       <ul><li>item<ol><li>inner</li></ol></li></ul><pre>  code\n    more</pre>
       <table><tr><th>a</th><td>b</td></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></table><script>no</script>`
    )
    expect(page.blocks.map(({kind, text}) => [kind, text])).toEqual([
      ['heading', 'One two'],
      ['paragraph', 'loose words'],
      ['paragraph', 'in a link, and more'],
      ['paragraph', 'a\nb'],
      ['paragraph', 'c'],
      ['item', 'item'],
      ['item', 'inner'],
      ['code', '  code\n    more'],
      ['row', 'a | b'],
      ['paragraph', 'c'],
      ['paragraph', 'd'],
      ['paragraph', 'e']
    ])
  })

  it('writes exponents and indices as such, and leaves ordinals and marks alone', () => {
    expect(
      linesOf(
        '<p>10<sup>6</sup> of 5<sup>th</sup> rank, H<sub>2</sub>O, x<sup>-3</sup>, a word<sup>[1]</sup>, 2<sup>12a</sup>, Brand<sup>TM</sup></p>'
      )
    ).toEqual(['paragraph: 10⁶ of 5th rank, H₂O, x⁻³, a word[1], 2^(12a), BrandTM'])
  })

  it('reads formulas by what their author wrote, else by their symbols', () => {
    expect(linesOf('<p>so <math alttext="{\\displaystyle a+b}"><mi>a</mi></math>, where</p>')).toEqual([
      'paragraph: so a+b, where'
    ])
    const cube = '<math><mi>F</mi><mo>=</mo><mi>k</mi><msup><mi>h</mi><mn>3</mn></msup></math>'
    expect(
      linesOf(`<p>${cube} and <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math></p>`)
    ).toEqual(['paragraph: F = kh³ and a/(b + 1)'])
  })

  it('keeps the columns of a table', () => {
    const table =
      '<table><tr><th></th><th>2023</th><th>2024</th></tr><tr><td>Boats</td><td></td><td><p>12 | 13</p></td></tr></table>'
    const {blocks} = pageOf(table)
    expect(blocks.map(({text}) => text)).toEqual(['| 2023 | 2024', 'Boats | | 12 | 13'])
    expect(blocks[1].cells!.map(({start, end}) => blocks[1].text.slice(Math.max(0, start), Math.max(0, end)))).toEqual([
      'Boats',
      '',
      '12 | 13'
    ])
  })

  it('reads code line by line, whatever marks its lines', () => {
    const lines = ['let wall = 310', 'if (wall) {', '  repair(wall)', '}']
    const code = `code: ${lines.join('\n')}`
    expect(linesOf(`<pre>${lines.map((line) => `<div class="line">${line}</div>`).join('')}</pre>`)).toEqual([code])
    expect(linesOf(`<pre><code>${lines.join('<br>')}<br></code></pre>`)).toEqual([code])
    expect(linesOf(`<pre><span class="lineno">1</span>${lines.join('\n')}<button>Copy</button></pre>`)).toEqual([code])
    expect(linesOf(`<pre><ol>${lines.map((line) => `<li><code>${line}</code></li>`).join('')}</ol></pre>`)).toEqual([
      code
    ])
    expect(pageOf('<div class="highlight-source-rust"><pre>fn</pre></div>').blocks[0].language).toBe('rust')
    expect(pageOf('<pre><code class="hljs language-js">x</code></pre>').blocks[0].language).toBe('js')
  })

  it('reads a page under a pre that was never closed', () => {
    expect(linesOf('<pre>a<h2>Head</h2><p>text</p>')).toEqual(['paragraph: a', 'heading: Head', 'paragraph: text'])
  })

  it('leaves the tools of wikis and the arrows back out', () => {
    expect(
      linesOf(
        '<h2>History<span class="mw-editsection">[<a href="/e">edit</a>]</span> <a href="#history">#</a></h2><p>A note. <a href="#r1">↩</a></p>'
      )
    ).toEqual(['heading: History', 'paragraph: A note.'])
  })

  it('counts as its list does', () => {
    expect(
      pageOf('<ol start="4"><li>a</li><li>b</li><li value="9">c</li><li>d</li></ol>').blocks.map(({number}) => number)
    ).toEqual([4, 5, 9, 10])
  })

  it('reads on after an open CDATA section, in noscript, and in a head that was never closed', () => {
    expect(linesOf('<p>one</p><![CDATA[ <div>two</div><p>three</p>')).toEqual([
      'paragraph: one',
      'paragraph: two',
      'paragraph: three'
    ])
    expect(linesOf('<noscript><h1>Thread</h1><p>post</p></noscript>')).toEqual(['heading: Thread', 'paragraph: post'])
    const tree = treeOf('<html><head><title>x</title><meta name=a><p>one<div>two</div>')
    expect(typeof tree !== 'string' && pageBlocksOf(tree.root as DomNode).blocks.map(({text}) => text)).toEqual([
      'one',
      'two'
    ])
  })

  it('reads what came last in the place that was held for it', () => {
    const held = (id: string, instead = '') => `<!--$?--><template id="B:${id}"></template>${instead}<!--/$-->`
    const late = (id: string, html: string) =>
      `<div hidden id="S:${id}">${html}</div><script>$RC("B:${id}","S:${id}")</script>`
    const page = pageOf(
      `<h1>Rye</h1>${held('0', '<p>Loading</p>')}<footer>end</footer>
       ${late('1', '<p>second</p>')}${late('0', `<p>first</p>${held('2')}<template id="P:3"></template>`)}
       ${late('3', '<p>fourth</p>')}${late('2', '<p>third</p>')}${held('1')}${held('4', '<p>Wait</p>')}`
    )
    const shown = page.blocks.map(({text, inside}) => (inside & INSIDE.hidden ? `hidden: ${text}` : text))
    expect(shown).toEqual(['Rye', 'first', 'third', 'fourth', 'end', 'hidden: second', 'Wait'])
  })

  it('loses nothing where what stands in for a part waits for a part itself', () => {
    const inner = '<!--$?--><template id="B:1"></template><p>wait</p><!--/$-->'
    const late = (id: number) => `<div hidden id="S:${id}"><p>part ${id}</p></div>`
    const body = (parts: string) =>
      `<!--$?--><template id="B:0"></template>${inner}<!--/$--> and <p>more</p>${parts}<p>end</p>`
    expect(linesOf(body(''))).toEqual(['paragraph: wait', 'paragraph: and', 'paragraph: more', 'paragraph: end'])
    for (const parts of [late(1) + late(0), late(0) + late(1), late(0)])
      expect(linesOf(body(parts))).toEqual(['paragraph: part 0', 'paragraph: and', 'paragraph: more', 'paragraph: end'])
  })

  it('keeps parts within parts from growing deep', () => {
    const deep = '<div>'.repeat(90)
    const parts = Array.from(
      {length: 300},
      (_, i) => `<div hidden id="S:${i}">${deep}<template id="B:${i + 1}"></template>${'</div>'.repeat(91)}`
    )
    const {frames} = pageOf(`<template id="B:0"></template>${parts.join('')}<p>end</p>`)
    expect(Math.max(...frames.map(({depth}) => depth))).toBeLessThan(500)
  })

  it('is not swallowed by a frame in noscript', () => {
    for (const frame of ['<iframe src="/x" />', '<iframe src="/x">', '<iframe src="/x"></iframe>'])
      expect(linesOf(`<noscript>${frame}</noscript><p>story</p>`)).toEqual(['paragraph: story'])
  })

  it('knows what a block is inside of, and the sums of each element', () => {
    const {blocks, frames} = pageOf('<nav><a href="/">Home</a></nav><main><p>Some text.</p></main>')
    expect(blocks.map((block) => block.linkChars)).toEqual([4, 0])
    const nav = frames.find((frame) => frame.tag === 'nav')!
    expect([nav.from, nav.to, nav.chars, nav.linkChars]).toEqual([0, 1, 4, 4])
    expect(frames[0].chars).toBe(14)
  })
})

describe('rowsOf', () => {
  it('fills every column', () => {
    const page = pageOf(`<h1>Plums</h1>${'<p>A line of text, with a comma.</p><ul><li>one</li></ul>'.repeat(5)}`)
    const words = page.blocks.map((block) => hashedWords(block.text))
    const scores = Float32Array.from(words, (_, i) => i + 0.5)
    const view = {page, title: 'plums', description: 'About plums', types: ['newsarticle']}
    const rows = blockRows(view, words, scores, scores)
    expect(rows.length).toBe(words.length * COLUMNS.length)
    expect(rows.some(Number.isNaN)).toBe(false)
    for (let i = 0; i < words.length; i++) {
      expect(rows[i * COLUMNS.length + COLUMNS.indexOf('words score')]).toBe(i + 0.5)
      expect(rows[i * COLUMNS.length + COLUMNS.indexOf('hints score')]).toBe(i + 0.5)
    }
  })
})

describe('worthKeeping', () => {
  const sizes = [5, 100, 10, 100, 5]

  it('asks more of a part where the page is sure than where it is not', () => {
    expect([...worthKeeping(Float32Array.from([0.01, 0.98, 0.35, 0.97, 0.01]), sizes)]).toEqual([0, 1, 0, 1, 0])
    expect([...worthKeeping(Float32Array.from([0.01, 0.55, 0.35, 0.5, 0.01]), sizes)]).toEqual([0, 1, 1, 1, 0])
  })

  it('takes nothing from beyond a wide gap', () => {
    const p = Float32Array.from([0.99, 0.98, ...new Array(30).fill(0.02), 0.7])
    const kept = worthKeeping(p, [80, 90, ...new Array(30).fill(4), 20])
    expect(kept.indexOf(1)).toBe(0)
    expect(kept.lastIndexOf(1)).toBe(1)
  })

  it('keeps nothing where nothing is likely', () => {
    expect(worthKeeping(new Float32Array(5), sizes).includes(1)).toBe(false)
    expect(worthKeeping(new Float32Array(0), [])).toHaveLength(0)
  })
})

describe('selectForF1', () => {
  it('takes the likeliest blocks as long as the expected F1 grows', () => {
    const sizes = [40, 40, 40, 40]
    expect(selectForF1([0.9, 0.1, 0.8, 0.05], sizes).least).toBe(0.8)
    // Where nothing is sure, dropping much loses more than keeping what may be wrong.
    expect(selectForF1([0.4, 0.3, 0.35, 0.3], sizes).least).toBe(0.3)
    expect(selectForF1([], []).expected).toBe(0)
  })

  it('never expects more than certainty, and grows no worse with a sure block', () => {
    const page = fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.integer({min: 0, max: 300})), {
      maxLength: 40
    })
    fc.assert(
      fc.property(page, (blocks) => {
        const [p, sizes] = [blocks.map(([one]) => one), blocks.map(([, size]) => size)]
        const {expected} = selectForF1(p, sizes)
        expect(expected).toBeLessThanOrEqual(1 + 1e-9)
        expect(selectForF1([...p, 1], [...sizes, 50]).expected).toBeGreaterThanOrEqual(expected - 1e-9)
      })
    )
  })
})
