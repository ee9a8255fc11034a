/** A text as the model sees it: words and counts of its lines. */
import {charKinds, DIGIT, kindOf, lowered, SPACE, UNCASED, UPPER, WIDE} from './characters.js'
import {AT, COUNTS, type Count} from './counts.js'
import {readEnd, readLead, readMark} from './line-marks.js'
import {DIGIT_MASK, SEED, step} from './line-words.js'
import {breaksBetween, type Line} from './page-lines.js'
import {readVoice} from './voices.js'

/** A text as the model sees it: its lines, their words as hashes, their counts. */
export interface Page {
  readonly lines: readonly Line[]
  /** Hashes of the words of all lines, in lower case, digits masked. Wide characters stand alone. */
  readonly words: Int32Array
  /** Where each line's words start in `words`; one more than lines. */
  readonly wordStart: Int32Array
  readonly counts: Record<Count, Float32Array>
}

function isThai(code: number): boolean {
  return code >= 0xe00 && code <= 0xe7f
}

/** Reads lines into words and counts. One walk over the characters, no strings. */
export function pageOf(source: string, lines: readonly Line[]): Page {
  const counts = {} as Record<Count, Float32Array>
  const columns = COUNTS.map((name) => (counts[name] = new Float32Array(lines.length)))
  const wordStart = new Int32Array(lines.length + 1)
  let words = new Int32Array(Math.max(64, source.length >> 2))
  let size = 0
  const put = (hash: number) => {
    if (size === words.length) {
      const wider = new Int32Array(2 * size)
      wider.set(words)
      words = wider
    }
    words[size++] = hash
  }
  const one = new Float32Array(COUNTS.length)
  for (let index = 0; index < lines.length; index++) {
    wordStart[index] = size
    one.fill(0)
    readLine(source, lines[index], one, put)
    const before = index === 0 ? 0 : lines[index - 1].end
    const after = index + 1 === lines.length ? source.length : lines[index + 1].start
    one[AT.gapBefore] = index === 0 ? 5 : breaksBetween(source, before, lines[index].start, 5)
    one[AT.gapAfter] = index + 1 === lines.length ? 5 : breaksBetween(source, lines[index].end, after, 5)
    for (let column = 0; column < columns.length; column++) columns[column][index] = one[column]
  }
  wordStart[lines.length] = size
  partTightLines(counts)
  return {lines, words: words.subarray(0, size), wordStart, counts}
}

/** On a small page with so few blank lines, and on any without, those that are missing say nothing. */
const SMALL = 60
const FEW = 0.25

/** Where they say nothing each line stands by itself: the page reads as if one more stood between all. */
function partTightLines({gapBefore, gapAfter}: Page['counts']): void {
  const last = gapBefore.length - 1
  const parted = gapBefore.subarray(1).reduce((sum, breaks) => sum + (breaks > 1 ? 1 : 0), 0)
  if (parted > (last < SMALL ? FEW * last : 0)) return
  for (let line = 0; line < last; line++) gapAfter[line] = gapBefore[line + 1] = Math.min(5, gapBefore[line + 1] + 1)
}

function readLine(source: string, line: Line, one: Float32Array, put: (hash: number) => void): void {
  const {end} = line
  const start = readLead(source, line, one)
  let letters = 0
  let foreign = 0
  let allCapitals = 0
  let capitalised = 0
  let allDigits = 0
  let longest = 0
  let spaces = 0
  let wide = 0
  let thai = 0
  let words = 0
  let previous = SPACE
  for (let at = start; at < end; ) {
    const code = source.charCodeAt(at)
    let kind = charKinds[code] || kindOf(code)
    if (kind > UNCASED) {
      if (kind === SPACE) spaces++
      else if (kind === WIDE) {
        wide++
        if (isThai(code)) thai++
        const hash = step(SEED, code)
        readVoice(hash, one)
        put(hash)
      } else readMark(source, at, code, kind, previous, one)
      previous = kind
      at++
      continue
    }
    const from = at
    let hash = SEED
    let capitals = 0
    let digits = 0
    if (kind === UPPER) capitalised++
    for (let letter = code; ; ) {
      if (kind === DIGIT) {
        digits++
        hash = step(hash, DIGIT_MASK)
      } else {
        if (kind === UPPER) capitals++
        if (letter > 0x24f) foreign++
        hash = step(hash, lowered[letter])
      }
      previous = kind
      if (++at === end) break
      letter = source.charCodeAt(at)
      kind = charKinds[letter] || kindOf(letter)
      if (kind > UNCASED) break
    }
    const length = at - from
    words++
    letters += length - digits
    allDigits += digits
    allCapitals += capitals
    if (length > longest) longest = length
    if (digits === length) {
      one[AT.numbers]++
      if (length === 4 && (source.startsWith('20', from) || source.startsWith('19', from))) one[AT.years]++
    } else if (capitals === length && length > 1) one[AT.shouted]++
    readVoice(hash, one)
    put(hash)
  }
  one[AT.chars] = end - start
  one[AT.letters] = letters
  one[AT.foreign] = foreign
  one[AT.capitals] = allCapitals
  one[AT.capitalised] = capitalised
  one[AT.digits] = allDigits
  one[AT.longest] = longest
  one[AT.spaces] = spaces + 1 // the line's end counts
  one[AT.wide] = wide
  one[AT.words] = words + (wide - thai) / 2 + thai / 4 // a word of Chinese has two characters, one of Thai four
  readEnd(source, start, end, one)
}
