/**
 * Gradient-boosted trees over flat typed arrays.
 *
 * `training/export_trees.py` writes the format from scikit-learn's HistGradientBoosting models. Little endian:
 * `uint32 magic, trees, nodes, features`, `float32 baseline, 0`, `uint32 root[trees]`, then for each node `float32 value`,
 * `uint16 right`, `uint16 feature`. The left child is the next node, `right` counts nodes ahead to the right one. A node goes left
 * when `row[feature] <= value`; a leaf has the feature 65535 and adds its value.
 */
import {lockstepOf} from './lockstep.js'

export interface Trees {
  /** How many numbers a row has. */
  readonly features: number
  /** How many trees are summed. */
  readonly count: number
  /** A row of their own for whoever asks about one at a time: what is written there is scored where it stands. */
  readonly row: Float32Array
  /**
   * The raw margin (for a classifier the log odds) of the row that starts at `at` in `rows`. With `from` and `to` the trees between
   * alone: what the first ones say may be enough, and the others are added when it is not.
   *
   * @throws {RangeError} for trees that the file does not have
   */
  score(rows: Float32Array, at?: number, from?: number, to?: number): number
  /** The same tree by tree, added to `sum`: the reference for `score`, which takes four at a time. */
  add(rows: Float32Array, at: number, sum: number, from: number, to: number): number
}

const MAGIC = 0x54535246 // "FRST"
const HEADER = 24

/** Reads trees from the bytes of a file. Throws `Error` when the bytes are something else. */
export function readTrees(bytes: Uint8Array): Trees {
  const data = new Uint8Array(bytes).buffer // a Buffer from a pool is not aligned
  const [magic, count, nodes, features] = new Uint32Array(data, 0, 4)
  const size = HEADER + 4 * count + 8 * nodes
  if (magic !== MAGIC || data.byteLength !== size)
    throw new Error('Unexpected bytes, expected trees of export_trees.py')
  const baseline = new Float32Array(data, 16, 1)[0]
  const roots = new Uint32Array(data, HEADER, count)
  // The threshold of a node stands beside its column and its way right: a step reads one place of memory.
  const thresholds = new Float32Array(data, HEADER + 4 * count, 2 * nodes)
  const steps = new Int32Array(data, HEADER + 4 * count, 2 * nodes) // below zero for a leaf

  const lockstep = lockstepOf({features, roots, thresholds, steps})

  function score(rows: Float32Array, at = 0, from = 0, to = count): number {
    if (to > count) throw new RangeError(`Unexpected tree ${to}, expected one of the ${count} of this file`)
    const sum = from === 0 ? baseline : 0
    if (!lockstep) return add(rows, at, sum, from, to)
    const fours = to - ((to - from) & 3)
    return add(rows, at, fours > from ? lockstep.add(rows, at, sum, from, fours) : sum, fours, to)
  }

  /** Tree by tree: for those that are left over, and the reference for those in lockstep. */
  function add(rows: Float32Array, at: number, sum: number, from: number, to: number): number {
    for (let tree = from; tree < to; tree++) {
      let node = 2 * roots[tree]
      let step = steps[node + 1]
      while (step >= 0) {
        node += rows[at + (step >>> 16)] <= thresholds[node] ? 2 : 2 * (step & 0xffff)
        step = steps[node + 1]
      }
      sum += thresholds[node]
    }
    return sum
  }
  return {features, count, row: lockstep?.row ?? new Float32Array(features), score, add}
}

/** The logistic function: log odds to probability. */
export function probability(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}
