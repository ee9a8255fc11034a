/**
 * A few words of WebAssembly's text format, and the bytes that they stand for: what the models run in their innermost loops, where
 * JavaScript has no such step. Numbers after a word are its offset or its constant; a name is a local.
 */

/** What of it is asked here: the types of Node do not have it. */
export interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
declare const WebAssembly: {
  Memory: new (size: {initial: number}) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: {here: {memory: Memory}}) => {exports: object}
}

export interface Routine {
  /** Names and types of what it is given. */
  readonly given: Readonly<Record<string, ValueType>>
  /** Names of its own, each of one type. */
  readonly own: Readonly<Partial<Record<ValueType, readonly string[]>>>
  readonly returns?: ValueType
  readonly text: string
}

type ValueType = keyof typeof types
const types = {i32: 0x7f, f64: 0x7c, v128: 0x7b}

/** Undefined where the machine has no WebAssembly, or no memory for it. */
export function memoryOf(bytes: number): Memory | undefined {
  try {
    return new WebAssembly.Memory({initial: Math.ceil(bytes / pageSize)})
  } catch {
    return undefined
  }
}

/** How many bytes a memory grows by. */
export const pageSize = 0x10000

const compiled = new WeakMap<Routine, object>()

/** The function that a routine is, over a memory. */
export function functionOf<F>(routine: Routine, memory: Memory): F {
  const module = compiled.get(routine) ?? new WebAssembly.Module(Uint8Array.from(assembled(routine)))
  compiled.set(routine, module)
  return (new WebAssembly.Instance(module, {here: {memory}}).exports as {run: F}).run
}

const lanes = (code: number) => [0xfd, ...leb(code)]
const instructions: Readonly<Record<string, readonly number[]>> = {
  ...{block: [0x02, 0x40], loop: [0x03, 0x40], end: [0x0b], br: [0x0c], br_if: [0x0d], select: [0x1b]},
  ...{get: [0x20], set: [0x21], tee: [0x22], 'i32.load': [0x28, 2], 'f32.load': [0x2a, 2], const: [0x41]},
  ...{'i32.eqz': [0x45], 'i32.ge_u': [0x4f], 'f32.le': [0x5f], 'i32.add': [0x6a], 'i32.and': [0x71], 'i32.or': [0x72]},
  ...{'i32.shl': [0x74], 'i32.shr_u': [0x76], 'f64.add': [0xa0], 'f64.promote_f32': [0xbb]},
  ...{'v128.load': [...lanes(0), 2], 'v128.load32_splat': [...lanes(9), 2], 'v128.store': [...lanes(11), 2]},
  ...{'f32x4.add': lanes(228), 'f32x4.mul': lanes(230), 'f64x2.add': lanes(240), 'f64x2.mul': lanes(242)},
  'v128.load64_splat': [...lanes(10), 3]
}

/** The bytes of the module: its header, its types, the memory it takes, its function, what it gives, and the code. */
function assembled({given, own, returns, text}: Routine): number[] {
  const ofTypes = Object.entries(own) as [ValueType, readonly string[]][]
  const locals = [...Object.keys(given), ...ofTypes.flatMap(([, names]) => names)]
  const encoded = (word: string) =>
    instructions[word] ?? leb(locals.includes(word) ? locals.indexOf(word) : Number(word))
  const name = (word: string) => [word.length, ...Buffer.from(word)]
  const section = (id: number, bytes: readonly number[]) => [id, ...leb(bytes.length), ...bytes]
  const takes = Object.values(given).map((type) => types[type])
  const gives = returns ? [types[returns]] : []
  const declared = ofTypes.flatMap(([type, names]) => [...leb(names.length), types[type]])
  const code = [ofTypes.length, ...declared, ...text.trim().split(/\s+/).flatMap(encoded)]
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, takes.length, ...takes, gives.length, ...gives]),
    ...section(2, [1, ...name('here'), ...name('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('run'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code])
  ]
}

/** A number in seven bits a byte, as WebAssembly writes it: constants have a sign, the highest bit of the last byte. */
function leb(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]
}
