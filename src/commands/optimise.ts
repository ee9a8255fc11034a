/**
 * When V8 is to optimise code. That costs some .2 s of processor time in a process that reads an article, and pays in one that reads
 * twenty: it begins when so much text was read, or after a while, as in a batch. Then a function must have run three times as long as V8
 * would wait by itself: what was seen of few texts is soon refuted by others, and the work was in vain.
 */
import {setFlagsFromString} from 'node:v8'

/** In code units. */
const fewText = 60_000
/** In milliseconds. */
const shortWhile = 500
/** In bytes of bytecode that a function has run; 135,168 by itself. Of 270,000 to 3,000,000 it took least for 200 articles. */
const runBefore = 400_000

/** From Node 22 on V8 has a compiler between, and counts in another way. */
const hasNoneBetween = Number.parseInt(process.versions.node, 10) < 22

let waiting: NodeJS.Timeout | undefined
let sum = 0
let setFlag: (flag: string) => void

/** For a process that is ours: a flag of V8 holds for all of it. `set` sets one. */
export function optimiseLate(set: (flag: string) => void = setFlagsFromString): void {
  setFlag = set
  sum = 0
  setFlag('--no-turbofan')
  waiting = setTimeout(optimise, shortWhile).unref()
}

/** Tells how much text was read. */
export function haveRead({length}: string): void {
  sum += length
  if (waiting && sum > fewText) optimise()
}

function optimise(): void {
  clearTimeout(waiting)
  waiting = undefined
  if (hasNoneBetween) setFlag(`--interrupt-budget=${runBefore}`)
  setFlag('--turbofan')
}
