/**
 * When V8 is to optimise code. That costs some .2 s of processor time in a process that reads an article, and pays in one that reads
 * twenty: it begins when so much text was read, or after a while, as in a batch.
 */
import {setFlagsFromString} from 'node:v8'
import {firstFlags} from '../flags.js'

/** In code units. */
const fewText = 60_000
/** In milliseconds. */
const shortWhile = 500

let waiting: NodeJS.Timeout | undefined
let sum = 0
let setFlag: (flag: string) => void

/** For a process that is ours: a flag of V8 holds for all of it. `set` sets one. */
export function optimiseLate(set: (flag: string) => void = setFlagsFromString): void {
  setFlag = set
  sum = 0
  for (const flag of firstFlags) setFlag(flag)
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
  setFlag('--turbofan')
}
