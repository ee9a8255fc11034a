/** Features of all lines of a page, column by column. */
export class Columns {
  readonly names: string[] = []
  readonly values: Float32Array[] = []
  readonly length: number
  /** The sums of a column serve all reaches. */
  private readonly sums = new Map<Float32Array, Float64Array>()

  constructor(length: number) {
    this.length = length
  }

  add(name: string, values: Float32Array): Float32Array {
    this.names.push(name)
    this.values.push(values)
    return values
  }

  /** Adds a column by its value for each line. */
  each(name: string, valueAt: (line: number) => number): Float32Array {
    const values = new Float32Array(this.length)
    for (let line = 0; line < values.length; line++) values[line] = valueAt(line)
    return this.add(name, values)
  }

  /** The column of a name. Throws `Error` when there is none. */
  named(name: string): Float32Array {
    const at = this.names.indexOf(name)
    if (at < 0) throw new Error(`Unexpected column \`${name}\`, expected one of ${this.names.join(', ')}`)
    return this.values[at]
  }

  /** Adds a column's mean over the lines around, `reach` before and after. */
  around(name: string, values: Float32Array, reach: number): void {
    const sums = this.sums.get(values) ?? sumsOf(values)
    this.sums.set(values, sums)
    const last = this.length - 1
    this.each(`${name} ±${reach}`, (line) => {
      const from = Math.max(0, line - reach)
      const to = Math.min(last, line + reach) + 1
      return (sums[to] - sums[from]) / (to - from)
    })
  }

  /** Adds a column's value `by` lines further on, `beyond` off the page. */
  shifted(name: string, values: Float32Array, by: number, beyond: number): void {
    this.each(`${name} ${by > 0 ? '+' : ''}${by}`, (line) => values[line + by] ?? beyond)
  }
}

/** Running sums, one more than values: `sums[to] - sums[from]` is the sum of a range. */
export function sumsOf(values: Float32Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at] + values[at]
  return sums
}

/** Columns side by side as rows, one line after the other; of `lines` alone when they are given. */
export function rowsOf({values, length}: Columns, lines?: Int32Array): Float32Array {
  const width = values.length
  const number = lines?.length ?? length
  const rows = new Float32Array(width * number)
  for (let column = 0; column < width; column++) {
    const from = values[column]
    if (lines) for (let row = 0, at = column; row < number; row++, at += width) rows[at] = from[lines[row]]
    else for (let row = 0, at = column; row < number; row++, at += width) rows[at] = from[row]
  }
  return rows
}
