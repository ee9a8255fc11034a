/**
 * A small net over flat typed arrays: inputs in standard units, one hidden layer of rectified sums, one output.
 *
 * train.py writes the format. Little endian: `uint32 inputs, hidden`, a multiple of four, then as `float32` each input's mean
 * and the reciprocal of its spread, each hidden sum's weights of the inputs, their biases, their own weights, the last bias.
 */
import {summerOf} from './summer.js'

export interface Net {
  /** How many numbers a row has. */
  readonly inputs: number
  /** The log odds of the row that starts at `at` in `rows`. */
  score(rows: Float32Array, at: number): number
}

/** So many spreads from its mean an input is as far out as it can be. */
const FAR_OUT = 4

/** Reads a net from the bytes of a file. Throws `Error` when the bytes are something else. */
export function readNet(bytes: Uint8Array): Net {
  const data = new Uint8Array(bytes).buffer // a Buffer from a pool is not aligned
  const [inputs, hidden] = new Uint32Array(data, 0, 2)
  if (hidden % 4 !== 0 || data.byteLength !== 4 * (3 + inputs * (2 + hidden) + 2 * hidden))
    throw new Error('Unexpected bytes, expected a net of train.py')
  let from = 8
  const next = (length: number) => {
    from += 4 * length
    return new Float32Array(data, from - 4 * length, length)
  }
  const [means, scales, weights, biases, outs, [bias]] = [inputs, inputs, inputs * hidden, hidden, hidden, 1].map(next)
  const {values, sums, add} = summerOf(inputs, weights, biases)

  function score(rows: Float32Array, at: number): number {
    for (let input = 0; input < inputs; input++) {
      const value = (rows[at + input] - means[input]) * scales[input]
      values[input] = value > FAR_OUT ? FAR_OUT : value < -FAR_OUT ? -FAR_OUT : value
    }
    add()
    let sum = bias
    for (let unit = 0; unit < hidden; unit++) if (sums[unit] > 0) sum += sums[unit] * outs[unit]
    return sum
  }
  return {inputs, score}
}
