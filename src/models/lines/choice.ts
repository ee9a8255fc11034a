/** Which lines to keep, by how likely each is to be the article. */
import {selectForF1, worthKeeping} from '../keep.js'

/** The stretch needs no bounty: see `SURENESS` in `index.ts`. */
const STRETCH = 1

/**
 * A page of posts, entries or cards is no one stretch: the likely lines stand in more runs than this, and so much of what is to be
 * expected of the article stands in likely lines outside the stretch. On unseen sites 16 and .03 for 8 and .1 leave WCXB's seven kinds at
 * .857 (listings .678 for .661, forums .759 for .768), and bring news from .934, .940, .939 to .937, .943, .940, DAnIEL from .921 to .923.
 */
const RUNS = 16
const OUTSIDE = 0.03

/**
 * A paragraph of so many words that is so likely stays wherever it stands, as an answer under its question does, and with it the lines beside
 * it that may be of it too. On unseen sites this brings forums from .739 to .749 and articles from .947 to .948; no other set loses .001.
 */
const SURE = 0.8
const PARAGRAPH = 12
const BESIDE = 0.4

/** 1 for each line to keep: those of the best stretch and sure paragraphs, or of such a page all that raise the F1 to be expected. */
export function chooseLines(p: Float32Array, words: Float32Array): Uint8Array {
  const keep = worthKeeping(p, words, STRETCH)
  const start = keep.indexOf(1)
  const end = keep.lastIndexOf(1)
  const {least} = selectForF1(p, words)
  let runs = 0
  let expected = 0
  let outside = 0
  for (let line = 0; line < p.length; line++) {
    expected += p[line] * words[line]
    if ((line < start || line > end) && p[line] >= 0.5) outside += p[line] * words[line]
    if (p[line] >= least && !(p[line - 1] >= least)) runs++
  }
  if (runs <= RUNS || outside <= OUTSIDE * expected) return withSure(keep, p, words)
  return Uint8Array.from(p, (one) => (one >= least ? 1 : 0))
}

function withSure(keep: Uint8Array, p: Float32Array, words: Float32Array): Uint8Array {
  const start = keep.indexOf(1)
  const end = keep.lastIndexOf(1)
  if (start < 0) return keep
  for (let line = 0; line < p.length; line++) {
    if ((line >= start && line <= end) || p[line] < SURE || words[line] < PARAGRAPH) continue
    keep[line] = 1
    for (const step of [-1, 1]) for (let beside = line + step; p[beside] >= BESIDE; beside += step) keep[beside] = 1
  }
  return keep
}
