/** What a thread of `workers.ts` runs: it makes its own cleaner, once, and cleans the lines it is sent. */
import {type Clean, cleaner} from './clean.js'
import type {Lines} from './record/line.js'
import {cleanAtOnce, type Done} from './record.js'
import type {Setup} from './workers.js'

const cleaners = new Map<string, Clean>()

function cleanerOf({options}: Setup): Clean {
  const key = JSON.stringify(options)
  let clean = cleaners.get(key)
  if (!clean) {
    clean = cleaner(options)
    cleaners.set(key, clean)
  }
  return clean
}

export default function ({setup, lines}: {setup: Setup; lines: Lines}): Promise<Done> {
  return cleanAtOnce(lines, setup.keys, cleanerOf(setup))
}
