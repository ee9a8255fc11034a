/**
 * The trees of a forest four at a time, in WebAssembly: three times as quick as the loop of `trees.ts`, which says the same.
 *
 * What a tree costs is waiting: a step needs the node before it, and the processor cannot guess which way a row goes. Four trees
 * side by side wait together, and `select` takes no guess. JavaScript has no such step.
 */

import {functionOf, memoryOf, type Routine} from './assembly.js'

/** The numbers of a forest: see `trees.ts`. */
export interface Forest {
  readonly features: number
  readonly roots: Uint32Array
  readonly thresholds: Float32Array
  /** Below zero for a leaf. */
  readonly steps: Int32Array
}

export interface Lockstep {
  /** The row in the memory of the trees: what is written there need not be copied. */
  readonly row: Float32Array
  /** Adds to `sum` what the trees from `from` to `to`, a multiple of four of them, say of the row at `at` in `rows`. */
  add(rows: Float32Array, at: number, sum: number, from: number, to: number): number
}

/** Undefined where the machine has no WebAssembly, or no memory for it. */
export function lockstepOf({features, roots, thresholds, steps}: Forest): Lockstep | undefined {
  const nodes = steps.length / 2
  const rootsAt = 4 * features
  const nodesAt = Math.ceil((rootsAt + 4 * roots.length) / 8) * 8
  const valuesAt = nodesAt + 8 * nodes
  const memory = memoryOf(valuesAt + 4 * nodes)
  if (!memory) return undefined
  const row = new Float32Array(memory.buffer, 0, features)
  const limits = new Float32Array(memory.buffer, nodesAt, 2 * nodes)
  const ways = new Int32Array(memory.buffer, nodesAt, 2 * nodes)
  const values = new Float32Array(memory.buffer, valuesAt, nodes)
  new Uint32Array(memory.buffer, rootsAt, roots.length).set(roots.map((root) => nodesAt + 8 * root))
  for (let node = 0; node < nodes; node++) {
    const isLeaf = steps[2 * node + 1] < 0
    // A row is never below what is no number, and the way right of a leaf leads to itself: there it waits for the others.
    limits[2 * node] = isLeaf ? Number.NaN : thresholds[2 * node]
    ways[2 * node + 1] = isLeaf ? 0 : steps[2 * node + 1]
    values[node] = isLeaf ? thresholds[2 * node] : 0
  }
  const add = functionOf<Add>(routine, memory)
  return {
    row,
    add(rows, at, sum, from, to) {
      if (rows !== row) for (let i = 0; i < features; i++) row[i] = rows[at + i]
      return add(sum, rootsAt + 4 * from, rootsAt + 4 * to, valuesAt - nodesAt / 2)
    }
  }
}

type Add = (sum: number, root: number, last: number, values: number) => number

const four = (text: string) => [0, 1, 2, 3].map((n) => text.replaceAll('#', String(n))).join(' ')

/** Offsets are bytes of the memory, which begins with the row. */
const routine: Routine = {
  given: {sum: 'f64', root: 'i32', last: 'i32', values: 'i32'},
  own: {i32: [0, 1, 2, 3].flatMap((n) => [`node${n}`, `step${n}`])},
  returns: 'f64',
  text: `
  block loop
    get root  get last  i32.ge_u  br_if 1
    ${[0, 4, 8, 12].map((offset, n) => `get root  i32.load ${offset}  tee node${n}  i32.load 4  set step${n}`).join(' ')}
    block loop
      get step0  get step1  i32.or  get step2  i32.or  get step3  i32.or  i32.eqz  br_if 1
      ${four(`
        get node#
          const 8
          get step#  const 65535  i32.and  const 3  i32.shl
          get step#  const 16  i32.shr_u  const 2  i32.shl  f32.load 0
          get node#  f32.load 0
          f32.le
        select  i32.add  tee node#
        i32.load 4  set step#`)}
      br 0
    end end
    ${four('get sum  get node#  const 1  i32.shr_u  get values  i32.add  f32.load 0  f64.promote_f32  f64.add  set sum')}
    get root  const 16  i32.add  set root
    br 0
  end end
  get sum
end`
}
