/** The routine in WebAssembly that adds values times their weights to a row of sums, as many at once as a register holds. */
import type {Routine} from './assembly.js'

export type AddToSums = (values: number, last: number, weights: number, sums: number) => void

/** How many numbers of each sort a register holds, and how many bytes one takes. */
const sorts = {
  f32: {lanes: 4, bytes: 4, splat: 'v128.load32_splat'},
  f64: {lanes: 2, bytes: 8, splat: 'v128.load64_splat'}
} as const

/** Offsets are bytes of the memory. All the sums stay in registers until the last value. */
export function sumsRoutine(units: number, sort: keyof typeof sorts): Routine {
  const {lanes, bytes, splat} = sorts[sort]
  const type = `${sort}x${lanes}`
  const registers = Array.from({length: units / lanes}, (_, at) => at)
  const each = (text: string) =>
    registers.map((at) => text.replaceAll('#', String(at)).replaceAll('@', String(16 * at))).join(' ')
  return {
    given: {values: 'i32', last: 'i32', weights: 'i32', sums: 'i32'},
    own: {v128: ['value', ...registers.map((at) => `sum${at}`)]},
    text: `
      ${each('get sums  v128.load @  set sum#')}
      block loop
        get values  get last  i32.ge_u  br_if 1
        get values  ${splat} 0  set value
        ${each(`get value  get weights  v128.load @  ${type}.mul  get sum#  ${type}.add  set sum#`)}
        get values  const ${bytes}  i32.add  set values
        get weights  const ${bytes * units}  i32.add  set weights
        br 0
      end end
      ${each('get sums  get sum#  v128.store @')}
    end`
  }
}
