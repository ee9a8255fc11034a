/**
 * Adds weighted values to many sums at a time, over one stretch of numbers: in WebAssembly four sums a step, where the machine has it.
 * Both ways round each product and each sum to 32 bits, so that they say the same to the last bit.
 */
import {functionOf, type Memory, memoryOf, pageSize, type Routine} from './assembly.js'

export interface Adder {
  /** The numbers, at least so many of them. What `room` gave before may not be used again. */
  room(count: number): Float32Array
  /** Adds to the sums that begin at `sums` the `count` values from `values`, each times its row of weights, of which the first begins at `weights`. */
  add(values: number, count: number, weights: number, sums: number): void
}

/**
 * An adder over numbers that begin with `first`.
 *
 * @param units how many sums there are at a time: a multiple of four
 */
export function adderOf(units: number, first: Float32Array): Adder {
  const adder = quickAdder(units, 4 * first.length) ?? plainAdder(units)
  adder.room(first.length).set(first)
  return adder
}

/** Undefined where the machine has no WebAssembly, no memory for it, or no steps of four. */
function quickAdder(units: number, bytes: number): Adder | undefined {
  const memory = memoryOf(bytes)
  try {
    return memory && adderIn(memory, functionOf<Add>(routineOf(units), memory))
  } catch {
    return undefined
  }
}

function adderIn(memory: Memory, add: Add): Adder {
  let numbers = new Float32Array(memory.buffer)
  return {
    room(count) {
      const missing = 4 * count - memory.buffer.byteLength
      if (missing > 0) {
        memory.grow(Math.ceil(missing / pageSize))
        numbers = new Float32Array(memory.buffer)
      }
      return numbers
    },
    add: (values, count, weights, sums) => add(4 * values, 4 * (values + count), 4 * weights, 4 * sums)
  }
}

type Add = (values: number, last: number, weights: number, sums: number) => void

/** Offsets are bytes of the memory. All the sums stay in registers until the last value. */
function routineOf(units: number): Routine {
  const fours = Array.from({length: units / 4}, (_, at) => at)
  const each = (text: string) =>
    fours.map((at) => text.replaceAll('#', String(at)).replaceAll('@', String(16 * at))).join(' ')
  return {
    given: {values: 'i32', last: 'i32', weights: 'i32', sums: 'i32'},
    own: {v128: ['value', ...fours.map((at) => `sum${at}`)]},
    text: `
      ${each('get sums  v128.load @  set sum#')}
      block loop
        get values  get last  i32.ge_u  br_if 1
        get values  v128.load32_splat 0  set value
        ${each('get value  get weights  v128.load @  f32x4.mul  get sum#  f32x4.add  set sum#')}
        get values  const 4  i32.add  set values
        get weights  const ${4 * units}  i32.add  set weights
        br 0
      end end
      ${each('get sums  get sum#  v128.store @')}
    end`
  }
}

/** One sum after the other: the reference for the other way. */
export function plainAdder(units: number): Adder {
  let numbers = new Float32Array()
  return {
    room(count) {
      if (count > numbers.length) {
        const more = new Float32Array(count)
        more.set(numbers)
        numbers = more
      }
      return numbers
    },
    add(values, count, weights, sums) {
      for (let i = 0; i < count; i++) {
        const value = numbers[values + i]
        for (let unit = 0; unit < units; unit++)
          numbers[sums + unit] += Math.fround(value * numbers[weights + i * units + unit])
      }
    }
  }
}
