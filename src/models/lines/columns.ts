/** Features of the lines of a page, column by column. Of lines not `asked` for, where some are, not all columns say anything. */
export class Columns {
  readonly names: string[] = []
  readonly values: Float32Array[] = []
  readonly length: number
  readonly asked: Int32Array | undefined
  /** The sums of a column serve all reaches. */
  private readonly sums = new Map<Float32Array, Float64Array>()

  constructor(length: number, asked?: Int32Array) {
    this.length = length
    this.asked = asked
  }

  add(name: string, values: Float32Array): Float32Array {
    this.names.push(name)
    this.values.push(values)
    return values
  }

  /** Adds a column by its value for each line asked for. */
  each(name: string, valueAt: (line: number) => number): Float32Array {
    const {length, asked} = this
    const values = new Float32Array(length)
    if (asked) for (let at = 0; at < asked.length; at++) values[asked[at]] = valueAt(asked[at])
    else for (let line = 0; line < length; line++) values[line] = valueAt(line)
    return this.add(name, values)
  }

  /** The column of a name. Throws `Error` when there is none. */
  named(name: string): Float32Array {
    return this.values[this.placeOf(name)]
  }

  /** The place of the column of a name. Throws `Error` when there is none. */
  placeOf(name: string): number {
    const at = this.names.indexOf(name)
    if (at < 0) throw new Error(`Unexpected column \`${name}\`, expected one of ${this.names.join(', ')}`)
    return at
  }

  /** Adds a column's mean over the lines around, `reach` before and after. */
  around(name: string, values: Float32Array, reach: number): void {
    const sums = this.sums.get(values) ?? runningSums(values)
    this.sums.set(values, sums)
    const {length, asked} = this
    const means = new Float32Array(length)
    // A third of all columns: what `each` calls for each line is written out here.
    for (let at = 0; at < (asked?.length ?? length); at++) {
      const line = asked ? asked[at] : at
      const from = Math.max(0, line - reach)
      const to = Math.min(length - 1, line + reach) + 1
      means[line] = (sums[to] - sums[from]) / (to - from)
    }
    this.add(`${name} ±${reach}`, means)
  }

  /** Adds a column's value `by` lines further on, `beyond` off the page. */
  shifted(name: string, values: Float32Array, by: number, beyond: number): void {
    this.each(`${name} ${by > 0 ? '+' : ''}${by}`, (line) => values[line + by] ?? beyond)
  }
}

/** Lines of the same key have the same number, from 0 on; `counts` says how many they are. */
export function groupLines(length: number, keyOf: (line: number) => number): {numbers: Int32Array; counts: number[]} {
  const numbers = new Int32Array(length)
  const counts: number[] = []
  const known = new Map<number, number>()
  for (let line = 0; line < length; line++) {
    const key = keyOf(line)
    let number = known.get(key)
    if (number === undefined) known.set(key, (number = counts.push(0) - 1))
    numbers[line] = number
    counts[number]++
  }
  return {numbers, counts}
}

/** A column made of another: what `map` of a typed array does, in a fifth of the time. */
export function mapped(values: Float32Array, valueAt: (value: number, line: number) => number): Float32Array {
  const made = new Float32Array(values.length)
  for (let line = 0; line < made.length; line++) made[line] = valueAt(values[line], line)
  return made
}

/** Running sums, one more than values: `sums[to] - sums[from]` is the sum of a range. */
export function runningSums(values: Float32Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at] + values[at]
  return sums
}

/** Columns side by side as rows, one line asked for after the other. */
export function lineRows({values, length, asked}: Columns): Float32Array {
  const width = values.length
  const number = asked?.length ?? length
  const rows = new Float32Array(width * number)
  for (let column = 0; column < width; column++) {
    const from = values[column]
    if (asked) for (let row = 0, at = column; row < number; row++, at += width) rows[at] = from[asked[row]]
    else for (let row = 0, at = column; row < number; row++, at += width) rows[at] = from[row]
  }
  return rows
}
