/**
 * A net that reads rows in their order: what is before and behind a row counts as well. Its inputs in standard units of their
 * logarithms make the units of a row; each layer adds to those what it makes of them, and of those so many rows before and behind; the
 * last one adds what all rows are on the whole. Every sum is rectified; one output a row.
 *
 * pages/net.py writes the format. Little endian: `uint32 inputs, units, layers` and how far each layer reaches, then as `float32` each
 * input's mean and the reciprocal of its spread; the biases of the units and for each input its weights by unit; of each layer the
 * biases, and for each place (before, here, behind) and each unit there its weights by unit; the same for the mean of all rows; the
 * weights of the output and its bias.
 */
import {adderOf} from './adder.js'

export interface SequenceNet {
  /** How many numbers a row has. */
  readonly inputs: number
  /** The log odds of each of the `count` rows that lie one after the other in `rows`; those of longer lists by parts of 10,000. */
  scores(rows: Float32Array, count: number): Float32Array
}

/** So many spreads from its mean an input is as far out as it can be. */
const FAR_OUT = 4

/** So many rows are read at a time: what is longer falls in parts, so that its units take four megabytes at most. */
const longest = 10_000

/** Reads a net from the bytes of a file. Throws `Error` when the bytes are something else. */
export function readSequenceNet(bytes: Uint8Array): SequenceNet {
  const data = Uint8Array.from(bytes).buffer // a Buffer from a pool is not aligned
  const [inputs, units, count] = new Uint32Array(data, 0, 3)
  const floats = inputs * (2 + units) + units + count * units * (3 * units + 1) + units * (units + 1) + units + 1
  if (units % 4 !== 0 || data.byteLength !== 4 * (3 + count + floats))
    throw new Error('Unexpected bytes, expected a net of pages/net.py')
  const reaches = new Uint32Array(data, 12, count)
  const numbers = new Float32Array(data, 12 + 4 * count)
  const adder = adderOf(units, numbers)

  // Where things stand among the numbers: first what the file has, then what is made of it.
  let free = 0
  const take = (length: number) => {
    free += length
    return free - length
  }
  const [means, scales] = [take(inputs), take(inputs)]
  const weighted = (each: number) => ({biases: take(units), weights: take(units * each)})
  const first = weighted(inputs)
  const layers = Array.from(reaches, (reach) => ({reach, ...weighted(3 * units)}))
  const whole = weighted(units)
  const [outs, bias] = [take(units), take(1)]
  const [row, mean, ofAll, made] = [take(inputs), take(units), take(units), free]

  function scores(rows: Float32Array, length: number): Float32Array {
    if (length <= longest) return scoresOf(rows, length)
    const found = new Float32Array(length)
    for (let from = 0; from < length; from += longest) {
      const part = Math.min(longest, length - from)
      found.set(scoresOf(rows.subarray(from * inputs), part), from)
    }
    return found
  }

  function scoresOf(rows: Float32Array, length: number): Float32Array {
    const all = adder.room(made + 2 * length * units)
    readRows(all, rows, length)
    let [now, after] = [made, made + length * units]
    for (const layer of layers) {
      through(all, layer, now, after, length)
      ;[now, after] = [after, now]
    }
    return output(all, now, length)
  }

  /** The units of each row. */
  function readRows(all: Float32Array, rows: Float32Array, length: number): void {
    for (let at = 0; at < length; at++) {
      for (let input = 0; input < inputs; input++) {
        const value = rows[at * inputs + input]
        const log = value < 0 ? -Math.log1p(-value) : Math.log1p(value)
        const unit = (log - all[means + input]) * all[scales + input]
        all[row + input] = unit > FAR_OUT ? FAR_OUT : unit < -FAR_OUT ? -FAR_OUT : unit
      }
      const to = made + at * units
      all.copyWithin(to, first.biases, first.biases + units)
      adder.add(row, inputs, first.weights, to)
    }
    for (let at = made; at < made + length * units; at++) if (all[at] < 0) all[at] = 0
  }

  /** What a layer makes of the units of all rows. */
  function through(
    all: Float32Array,
    layer: (typeof layers)[number],
    now: number,
    after: number,
    length: number
  ): void {
    for (let at = 0; at < length; at++) {
      const to = after + at * units
      all.copyWithin(to, layer.biases, layer.biases + units)
      for (let place = 0; place < 3; place++) {
        const read = at + (place - 1) * layer.reach
        if (read >= 0 && read < length) adder.add(now + read * units, units, layer.weights + place * units * units, to)
      }
    }
    const move = now - after
    for (let at = after; at < after + length * units; at++) all[at] = all[at + move] + (all[at] > 0 ? all[at] : 0)
  }

  /** Of the units of all rows the log odds of each. */
  function output(all: Float32Array, now: number, length: number): Float32Array {
    all.fill(0, mean, mean + units)
    for (let at = 0; at < length * units; at++) all[mean + (at % units)] += all[now + at] / length
    all.copyWithin(ofAll, whole.biases, whole.biases + units)
    adder.add(mean, units, whole.weights, ofAll)
    return Float32Array.from({length}, (_, at) => {
      let sum = all[bias]
      for (let unit = 0; unit < units; unit++)
        sum += Math.max(0, all[now + at * units + unit] + all[ofAll + unit]) * all[outs + unit]
      return sum
    })
  }
  return {inputs, scores}
}
