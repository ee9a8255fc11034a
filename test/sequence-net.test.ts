import {describe, expect, it} from 'vitest'
import {adderOf, plainAdder} from '../src/models/adder.js'
import {readSequenceNet} from '../src/models/sequence-net.js'

const units = 8
/** Eight numbers, of which the first alone counts. */
const first = (number: number) => [number, ...Array<number>(units - 1).fill(0)]
const none = (count: number) => Array<number>(count).fill(0)

function bytesOf(counts: number[], numbers: number[]): Uint8Array {
  const [head, body] = [Uint32Array.from(counts), Float32Array.from(numbers)]
  return Uint8Array.from([...new Uint8Array(head.buffer), ...new Uint8Array(body.buffer)])
}

/** One input; its first unit is what is above zero; one layer adds the unit `reach` rows before, and ten times that behind; then `whole` times the mean. */
function netOf(reach: number, whole: number) {
  const layer = [1, 0, 10].flatMap((weight) => [...first(weight), ...none(units * (units - 1))])
  const onTheWhole = [...first(whole), ...none(units * (units - 1))]
  const numbers = [0, 1, ...none(units), ...first(1), ...none(units), ...layer, ...none(units), ...onTheWhole]
  return bytesOf([1, units, 1, reach], [...numbers, ...first(1), 0.5])
}

const e = Math.E
/** In logarithms 1, 0, -1 and 2. */
const rows = Float32Array.of(e - 1, 0, 1 - e, e ** 2 - 1)

describe('readSequenceNet', () => {
  it('reads a row with those so far before and behind it', () => {
    const near = readSequenceNet(netOf(1, 0)).scores(rows, 4)
    expect([...near].map((odds) => Math.round(odds * 1000) / 1000)).toEqual([1.5, 1.5, 20.5, 2.5])
    const far = readSequenceNet(netOf(2, 0)).scores(rows, 4)
    expect([...far].map((odds) => Math.round(odds * 1000) / 1000)).toEqual([1.5, 20.5, 1.5, 2.5])
  })

  it('adds what all rows are on the whole', () => {
    const scores = readSequenceNet(netOf(1, 0.5)).scores(rows, 4) // the mean is 6
    expect([...scores].map((odds) => Math.round(odds * 1000) / 1000)).toEqual([4.5, 4.5, 23.5, 5.5])
  })

  it('takes what is far out for four spreads', () => {
    expect(readSequenceNet(netOf(1, 0)).scores(Float32Array.of(1e9), 1)[0]).toBe(4.5)
  })

  it('reads long lists in parts', () => {
    const long = readSequenceNet(netOf(1, 0)).scores(new Float32Array(10_002).fill(e - 1), 10_002)
    const [begin, inside, end] = [11.5, 12.5, 2.5]
    expect([0, 1, 9_999, 10_000, 10_001].map((at) => Math.round(long[at] * 10) / 10)).toEqual([
      begin,
      inside,
      end,
      begin,
      end
    ])
  })

  it('says nothing of no rows', () => {
    expect(readSequenceNet(netOf(1, 0)).scores(new Float32Array(0), 0)).toHaveLength(0)
  })

  it('refuses other bytes', () => {
    expect(() => readSequenceNet(new Uint8Array(40))).toThrow('Unexpected bytes')
    expect(() => readSequenceNet(netOf(1, 0).slice(4))).toThrow('Unexpected bytes')
  })
})

describe('adderOf', () => {
  it('says to the last bit what one sum after the other says', () => {
    const numbers = Float32Array.from({length: 5 + 5 * 12 + 12}, (_, at) => Math.sin(at * at) * 1000 ** Math.cos(at))
    const [quick, plain] = [adderOf(12, numbers), plainAdder(12)]
    plain.room(numbers.length).set(numbers)
    for (const adder of [quick, plain]) adder.add(0, 5, 5, 65)
    const [one, other] = [quick, plain].map((adder) => adder.room(77).slice(65, 77))
    expect(one).toEqual(other)
    expect(one).not.toEqual(numbers.slice(65))
  })

  it('keeps its numbers when it needs more room', () => {
    for (const adder of [adderOf(4, Float32Array.of(1, 2, 3)), plainAdder(4)]) {
      adder.room(3).set([1, 2, 3])
      const numbers = adder.room(100_000)
      expect([...numbers.slice(0, 3)]).toEqual([1, 2, 3])
      expect(numbers.length).toBeGreaterThanOrEqual(100_000)
    }
  })
})
