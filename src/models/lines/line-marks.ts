/** The marks in a line: how it begins, what stands in it, how it ends. */
import {DIGIT, kindOf, LOWER, SPACE, SYMBOL} from './characters.js'
import {AT} from './counts.js'
import type {Line} from './page-lines.js'

/** Bullets, numbers, quotes and heading marks at the start. Returns where the words begin. */
export function readLead(source: string, line: Line, one: Float32Array): number {
  let left = source.lastIndexOf('\n', line.start - 1) + 1
  let indent = 0
  for (; left < line.start; left++) indent += source.charCodeAt(left) === 9 ? 4 : 1
  one[AT.indent] = indent
  let at = line.start
  for (; at < line.end; at++) {
    const code = source.charCodeAt(at)
    if (code === 35) one[AT.heading]++
    else if (code === 42 || code === 43 || code === 45 || code === 0x2022 || code === 0xb7 || code === 0x25aa) {
      if (source.charCodeAt(at + 1) === 32) one[AT.bullet] = 1
    } else if (
      code === 34 ||
      code === 0x201c ||
      code === 0x2018 ||
      code === 0xab ||
      code === 0x300c ||
      code === 0x201e
    ) {
      one[AT.startsQuote] = 1
      break
    } else if (code !== 32 && code !== 95) break
  }
  const kind = at < line.end ? kindOf(source.charCodeAt(at)) : SPACE
  if (kind === LOWER) one[AT.startsLower] = 1
  if (kind === DIGIT) {
    one[AT.startsDigit] = 1
    let stop = at
    while (stop < line.end && kindOf(source.charCodeAt(stop)) === DIGIT) stop++
    const mark = source.charCodeAt(stop)
    if ((mark === 46 || mark === 41) && stop - at < 3) one[AT.numbered] = 1
  }
  return at
}

/** Counts a mark inside the line. */
export function readMark(
  source: string,
  at: number,
  code: number,
  kind: number,
  previous: number,
  one: Float32Array
): void {
  const spaced = kindOf(source.charCodeAt(at + 1) || 32) === SPACE
  switch (code) {
    case 44:
    case 0x3001:
    case 0xff0c:
    case 0x60c:
      one[AT.commas]++
      break
    case 46:
      if (spaced && previous !== DIGIT) one[AT.sentences]++
      break
    case 0x3002:
    case 0x964:
    case 0x6d4:
      one[AT.sentences]++
      break
    case 63:
    case 0xff1f:
    case 0x61f:
      one[AT.questions]++
      break
    case 33:
    case 0xff01:
      one[AT.exclamations]++
      break
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x300c:
    case 0xab:
    case 0x201e:
      one[AT.quotes]++
      break
    case 40:
    case 91:
    case 0xff08:
      one[AT.brackets]++
      break
    case 124:
    case 0xb7:
    case 0x2022:
    case 0x203a:
    case 0xbb:
    case 0x2192:
    case 62:
      one[AT.separators]++
      break
    case 47:
      one[AT.slashes]++
      break
    case 58:
      if (previous === DIGIT && !spaced) one[AT.clocks]++
      else one[AT.colons]++
      break
    case 64:
    case 0xa9:
      one[AT.ats]++
      break
    default:
      if (kind === SYMBOL) one[AT.symbols]++
  }
}

/** How the line ends, closing quotes, brackets and Markdown marks aside. */
export function readEnd(source: string, start: number, end: number, one: Float32Array): void {
  let at = end - 1
  for (; at > start; at--) {
    const code = source.charCodeAt(at)
    if (code === 41 || code === 93) one[AT.endsBracket] = 1
    else if (
      !(
        code === 34 ||
        code === 39 ||
        code === 42 ||
        code === 95 ||
        code === 0x201d ||
        code === 0x2019 ||
        code === 0xbb ||
        code === 0x300d ||
        code === 0x300f ||
        code === 32
      )
    )
      break
  }
  const code = source.charCodeAt(at)
  if (code === 0x2026 || (code === 46 && source.charCodeAt(at - 1) === 46)) one[AT.endsEllipsis] = 1
  else if (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff0e ||
    code === 0x964 ||
    code === 0x965 ||
    code === 0x61f ||
    code === 0x6d4 ||
    code === 0x37e
  )
    one[AT.endsSentence] = 1
  else if (code === 58 || code === 0xff1a) one[AT.endsColon] = 1
  else if (code === 44 || code === 59) one[AT.endsComma] = 1
}
