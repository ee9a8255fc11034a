import {parseHTML} from 'linkedom'
import {describe, expect, it} from 'vitest'
import {worthKeeping} from '../src/models/keep.js'
import {blocksOf, type DomNode} from '../src/models/pages/blocks.js'
import {COLUMNS, rowsOf, wordsOf} from '../src/models/pages/features.js'
import {decide} from '../src/models/pages/judge.js'

function pageOf(body: string) {
  const {document} = parseHTML(`<html><head></head><body>${body}</body></html>`)
  return blocksOf(document.documentElement as unknown as DomNode)
}

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
    const words = page.blocks.map((block) => wordsOf(block.text))
    const scores = Float32Array.from(words, (_, i) => i + 0.5)
    const sight = {page, kept: words.map(() => 1), title: 'plums', description: 'About plums'}
    const rows = rowsOf(sight, words, scores, scores)
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

describe('decide', () => {
  it('keeps what is likely inside the best stretch', () => {
    const words = [3, 40, 2, 40, 1, 1, 1, 1, 1, 9].map((length, i) => new Int32Array(length).fill(i))
    const p = Float32Array.from([0.1, 0.9, 0.2, 0.8, 0, 0, 0, 0, 0, 0.8])
    expect(decide(p, words)).toEqual([false, true, false, true, false, false, false, false, false, true])
    expect(decide(new Float32Array(2), words.slice(0, 2))).toEqual([false, false])
  })

  it('keeps once what the page shows twice', () => {
    const kept = (ids: number[]) => {
      const words = ids.map((id) => new Int32Array(20).fill(id))
      return decide(new Float32Array(ids.length).fill(0.9), words).flatMap((keep, i) => (keep ? [ids[i]] : []))
    }
    expect(kept([1, 2, 3, 4, 1, 2, 3, 4])).toEqual([1, 2, 3, 4])
    expect(kept([1, 2, 3, 9, 1, 2, 3, 8])).toEqual([1, 2, 3, 9, 8])
    expect(kept([1, 1, 2])).toEqual([1, 2])
    expect(kept([1, 2, 3, 1, 4, 2])).toEqual([1, 2, 3, 1, 4, 2])
  })
})
