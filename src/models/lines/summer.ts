/**
 * The sums of a layer of 64-bit numbers, each of all values times its own 32-bit weights: in WebAssembly two sums a step, where the machine
 * has it. Both ways take the values in their order, so that they say the same to the last bit.
 */
import {functionOf, memoryOf} from '../assembly.js'
import {type AddToSums, sumsRoutine} from '../sums-routine.js'

export interface Summer {
  /** To be written before `add`. */
  readonly values: Float64Array
  /** To be read after it. */
  readonly sums: Float64Array
  add(): void
}

/** @param weights of the first sum, one for each value, then of the next one; of an even number of sums, as there are biases */
export function summerOf(inputs: number, weights: Float32Array, biases: Float32Array): Summer {
  return quickSummer(inputs, weights, biases) ?? plainSummer(inputs, weights, biases)
}

/** Undefined where the machine has no WebAssembly, no memory for it, or no steps of two. */
function quickSummer(inputs: number, weights: Float32Array, biases: Float32Array): Summer | undefined {
  const units = biases.length
  const [sumsAt, weightsAt] = [8 * inputs, 8 * (inputs + units)]
  const memory = memoryOf(weightsAt + 8 * weights.length)
  if (!memory) return undefined
  const values = new Float64Array(memory.buffer, 0, inputs)
  const sums = new Float64Array(memory.buffer, sumsAt, units)
  // The weights of a value beside each other.
  const beside = new Float64Array(memory.buffer, weightsAt, weights.length)
  for (let at = 0; at < weights.length; at++) beside[(at % inputs) * units + Math.floor(at / inputs)] = weights[at]
  try {
    const run = functionOf<AddToSums>(sumsRoutine(units, 'f64'), memory)
    return {
      values,
      sums,
      add() {
        for (let unit = 0; unit < units; unit++) sums[unit] = biases[unit]
        run(0, sumsAt, weightsAt, sumsAt)
      }
    }
  } catch {
    return undefined
  }
}

/** One sum after the other: the reference for the other way. */
export function plainSummer(inputs: number, weights: Float32Array, biases: Float32Array): Summer {
  const values = new Float64Array(inputs)
  const sums = new Float64Array(biases.length)
  return {
    values,
    sums,
    add() {
      for (let unit = 0; unit < sums.length; unit++) {
        let sum = biases[unit]
        for (let input = 0, weight = unit * inputs; input < inputs; input++, weight++)
          sum += values[input] * weights[weight]
        sums[unit] = sum
      }
    }
  }
}
