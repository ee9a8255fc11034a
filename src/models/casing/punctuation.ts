/** The marks between words. */
import type {Word} from '../../article.js'

/** What stands between two neighbours. */
const gaps = {
  none: 0,
  space: 1,
  hyphen: 2,
  comma: 3,
  other: 4,
  end: 5,
  colon: 6,
  quote: 7,
  bracket: 8,
  dash: 9
} as const

export function isOpenQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x2018 || code === 0x27 || code === 0xab
}

export function isCloseMark(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0xbb
  )
}

/** The sort of gap between two words of a block, as a number. */
export function gapBetween(source: string, left: Word | undefined, right: Word | undefined): number {
  if (!left || !right) return gaps.none
  if (right.start - left.end === 1) {
    const code = source.charCodeAt(left.end)
    return code === 0x20 || code === 0xa0 ? gaps.space : code === 0x2d ? gaps.hyphen : gaps.other
  }
  const code = source.charCodeAt(left.end)
  switch (code) {
    case 0x2c:
      return right.start - left.end === 2 ? gaps.comma : gaps.quote
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
      return gaps.end
    case 0x3a:
    case 0x3b:
      return gaps.colon
    case 0x28:
    case 0x29:
      return gaps.bracket
    case 0x2013:
    case 0x2014:
      return gaps.dash
    case 0x20: {
      const next = source.charCodeAt(left.end + 1)
      return next === 0x2013 || next === 0x2014 || next === 0x2d
        ? gaps.dash
        : next === 0x28
          ? gaps.bracket
          : isOpenQuote(next)
            ? gaps.quote
            : gaps.other
    }
    default:
      return gaps.quote
  }
}

export interface Marks {
  /** 0 none, 1 a full stop, 2 an exclamation or a question mark, 3 an ellipsis. */
  end: number
  /** An opening quote; a closing one after the end mark. */
  open: number
  close: number
  colon: number
  comma: number
  bracket: number
  dash: number
  /** Blanks after the end mark, line ends among them counting ten. */
  breaks: number
}

const marks: Marks = {end: 0, open: 0, close: 0, colon: 0, comma: 0, bracket: 0, dash: 0, breaks: 0}

/** The marks of a stretch without words. The same object each time. */
export function marksBetween(source: string, from: number, to: number): Marks {
  marks.end = marks.open = marks.close = marks.colon = marks.comma = marks.bracket = marks.dash = marks.breaks = 0
  let dots = 0
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    switch (code) {
      case 0x2e:
        marks.end = ++dots > 1 ? 3 : 1
        break
      case 0x21:
      case 0x3f:
        marks.end = 2
        break
      case 0x2026:
        marks.end = 3
        break
      case 0x22:
      case 0x27:
        if (i + 1 === to) marks.open = 1
        else marks.close = 1
        break
      case 0x201c:
      case 0x2018:
      case 0xab:
        marks.open = 1
        break
      case 0x201d:
      case 0x2019:
      case 0xbb:
        marks.close = 1
        break
      case 0x3a:
        marks.colon = 1
        break
      case 0x3b:
        marks.colon = 2
        break
      case 0x2c:
        marks.comma = 1
        break
      case 0x28:
      case 0x5b:
        marks.bracket = 1
        break
      case 0x29:
      case 0x5d:
        marks.bracket = 2
        break
      case 0x2d:
      case 0x2013:
      case 0x2014:
        marks.dash = 1
        break
      case 0x0a:
        marks.breaks += 10
        break
      case 0x20:
      case 0xa0:
        marks.breaks++
        break
      default:
        marks.dash ||= 2
    }
  }
  return marks
}

/** *It was late. (it was always late on Mondays.)*: does the word at `start` open a sentence in brackets, after one that has ended? */
export function opensBracketedSentence(source: string, start: number): boolean {
  return (
    source[start - 1] === '(' &&
    /[.!?]["”’]? $/.test(source.slice(start - 4, start - 1)) &&
    /^[^()\n]{20,}\w\.\)/.test(source.slice(start, start + 400))
  )
}

/** How a quotation ends: 3 after an end mark, 2 after a comma, 1 at once, 0 not within 300 characters. */
export function closing(source: string, from: number, limit: number): number {
  const end = Math.min(limit, from + 300)
  for (let i = from; i < end; i++) {
    const code = source.charCodeAt(i)
    if (code !== 0x22 && code !== 0x201d) continue
    const last = source.charCodeAt(i - 1)
    return last === 0x2e || last === 0x21 || last === 0x3f ? 3 : last === 0x2c ? 2 : 1
  }
  return 0
}
