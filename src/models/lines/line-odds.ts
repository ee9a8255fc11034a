/** How a line reads by itself, without the page around it. */
import {readFileSync} from 'node:fs'
import {gramScores} from './grams.js'
import {pageOf} from './page.js'

/** The weights of the n-grams, as `gramScores` takes them. */
export interface GramWeights {
  weights: Int8Array
  scale: number
  bias: number
}

let shipped: GramWeights | undefined

/** The weights that ship, read when they are first asked for. */
export function gramWeights(): GramWeights {
  if (shipped) return shipped
  const {buffer} = Uint8Array.from(readFileSync(new URL('./grams.bin', import.meta.url)))
  const [scale, bias] = new Float32Array(buffer, 0, 2)
  return (shipped = {weights: new Int8Array(buffer, 8), scale, bias})
}

/** The log odds, by its words alone, that a line belongs to an article. */
export function lineOdds(line: string): number {
  const {weights, scale, bias} = gramWeights()
  return gramScores(pageOf(line, [{start: 0, end: line.length}]), weights, scale, bias)[0]
}

/**
 * Below these log odds, by its words alone, a line is of the frame: of 1,510 last lines of published texts, documentation and the exams' articles one was below that
 * is none, beside a name.
 */
export const frameOdds = -2.5
