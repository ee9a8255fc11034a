/**
 * The trees of a forest four at a time, in WebAssembly: three times as quick as the loop of `trees.ts`, which says the same.
 *
 * What a tree costs is waiting: a step needs the node before it, and the processor cannot guess which way a row goes. Four trees
 * side by side wait together, and `select` takes no guess. JavaScript has no such step.
 */

/** What of it is asked here: the types of Node do not have it. */
interface Memory {
  readonly buffer: ArrayBuffer
}
declare const WebAssembly: {
  Memory: new (size: {initial: number}) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: {forest: {memory: Memory}}) => {exports: object}
}

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
  compiled ??= new WebAssembly.Module(Uint8Array.from(assembled()))
  const {add} = new WebAssembly.Instance(compiled, {forest: {memory}}).exports as {add: Add}
  return {
    row,
    add(rows, at, sum, from, to) {
      if (rows !== row) for (let i = 0; i < features; i++) row[i] = rows[at + i]
      return add(sum, rootsAt + 4 * from, rootsAt + 4 * to, valuesAt - nodesAt / 2)
    }
  }
}

type Add = (sum: number, root: number, last: number, values: number) => number
let compiled: object | undefined

function memoryOf(bytes: number): Memory | undefined {
  try {
    return new WebAssembly.Memory({initial: Math.ceil(bytes / 0x10000)})
  } catch {
    return undefined
  }
}

const four = (text: string) => [0, 1, 2, 3].map((n) => text.replaceAll('#', String(n))).join(' ')

/** The program, in the words of WebAssembly's text format. Offsets are bytes of the memory, which begins with the row. */
const program = `
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

const instructions: Record<string, readonly number[]> = {
  ...{block: [0x02, 0x40], loop: [0x03, 0x40], end: [0x0b], br: [0x0c], br_if: [0x0d], select: [0x1b]},
  ...{get: [0x20], set: [0x21], tee: [0x22], 'i32.load': [0x28, 2], 'f32.load': [0x2a, 2], const: [0x41]},
  ...{'i32.eqz': [0x45], 'i32.ge_u': [0x4f], 'f32.le': [0x5f], 'i32.add': [0x6a], 'i32.and': [0x71], 'i32.or': [0x72]},
  ...{'i32.shl': [0x74], 'i32.shr_u': [0x76], 'f64.add': [0xa0], 'f64.promote_f32': [0xbb]}
}
const locals = ['sum', 'root', 'last', 'values', ...[0, 1, 2, 3].flatMap((n) => [`node${n}`, `step${n}`])]

/** The bytes of the module: its header, its types, the memory it takes, its function, what it gives, and the code. */
function assembled(): number[] {
  const [i32, f64] = [0x7f, 0x7c]
  const text = (word: string) => [word.length, ...Buffer.from(word)]
  const section = (id: number, bytes: readonly number[]) => [id, ...leb(bytes.length), ...bytes]
  const body = program.trim().split(/\s+/).flatMap(encoded)
  const code = [1, locals.length - 4, i32, ...body]
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 4, f64, i32, i32, i32, 1, f64]),
    ...section(2, [1, ...text('forest'), ...text('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('add'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code])
  ]
}

function encoded(word: string): readonly number[] {
  if (word in instructions) return instructions[word]
  return leb(locals.includes(word) ? locals.indexOf(word) : Number(word))
}

/** A number in seven bits a byte, as WebAssembly writes it. */
function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]
}
