import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readTrees} from '../src/models/trees.js'

/** Numbers as features have them: counts, shares, and -1 for what is not there. The same in every run. */
function rowsFor(features: number, count: number): Float32Array {
  let state = 7
  const next = () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
  return Float32Array.from({length: features * count}, () => {
    const kind = next()
    return kind < 0.2 ? -1 : kind < 0.6 ? Math.floor(next() * 12) : kind < 0.8 ? next() : next() * 200
  })
}

test.each(['casing/quick.bin', 'casing/judge.bin', 'lines/headline.trees.bin'])(
  '%s says in lockstep what it says tree by tree',
  (file) => {
    const trees = readTrees(readFileSync(new URL(`../src/models/${file}`, import.meta.url)))
    const rows = rowsFor(trees.features, 50)
    const {count, features} = trees
    const baseline = trees.score(rows, 0, 0, 0)
    const said = new Set<number>()
    for (let at = 0; at < rows.length; at += features) {
      const whole = trees.score(rows, at)
      expect(whole).toBe(trees.add(rows, at, baseline, 0, count))
      // Any stretch of the trees, whether fours go into it or not.
      for (const [from, to] of [
        [0, 3],
        [1, 10],
        [8, count - 1]
      ]) {
        expect(trees.score(rows, at, from, to)).toBe(trees.add(rows, at, from === 0 ? baseline : 0, from, to))
      }
      said.add(whole)
    }
    expect(said.size).toBeGreaterThan(40)
    expect(() => trees.score(rows, 0, 0, count + 1)).toThrow(RangeError)
  }
)
