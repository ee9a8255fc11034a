/**
 * Adds weighted values to many sums at a time, over one stretch of numbers: in WebAssembly four sums a step, where the machine has it.
 * Both ways round each product and each sum to 32 bits, so that they say the same to the last bit.
 */
import {functionOf, type Memory, memoryOf, pageSize} from './assembly.js'
import {type AddToSums, sumsRoutine} from './sums-routine.js'

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
    return memory && adderIn(memory, functionOf<AddToSums>(sumsRoutine(units, 'f32'), memory))
  } catch {
    return undefined
  }
}

function adderIn(memory: Memory, add: AddToSums): Adder {
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
