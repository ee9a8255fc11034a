/** What tells two lines apart: a hash of their words. */

/** Lines of one text that are counted: a text has hundreds, and one with a million must not drive out all others. */
const mostLinesOfText = 10_000
/** Below so many words a number is a counter or a date: `12 comments` is the same line as `7 comments`. */
const fewWords = 8

/** What a code unit is to a line; found once for each. Halves of surrogate pairs are blanks. */
const classes = new Uint8Array(0x10000)
const [blank, letter, digit, lineEnd] = [1, 2, 3, 4]

function classOf(code: number): number {
  const char = String.fromCharCode(code)
  const kind = /[\n-\r\u0085\u2028\u2029]/.test(char)
    ? lineEnd
    : /[\p{L}\p{M}]/u.test(char)
      ? letter
      : /\p{N}/u.test(char)
        ? digit
        : blank
  classes[code] = kind
  return kind
}

/**
 * The hashes of the lines of a text: of their words in lower case, marks left out. Lines without letters are left out.
 * Digits count only in long lines, where they belong to what is said; the number of a list item never does. One walk
 * without a string a line: this reads every text of a batch.
 */
export function lineKeys(text: string, site: number): number[] {
  const lower = text.toLowerCase()
  const keys: number[] = []
  const whole = new LineHash(site)
  const bare = new LineHash(site)
  let words = 0
  let letters = false
  let before = blank
  for (let at = 0, lines = 0; at <= lower.length && lines < mostLinesOfText; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 10
    const kind = classes[code] || classOf(code)
    if (kind === lineEnd) {
      if (letters) keys.push(words < fewWords ? bare.value() : whole.value())
      whole.start(site)
      bare.start(site)
      words = 0
      letters = false
      lines++
    } else if (kind !== blank) {
      if (before === blank || before === lineEnd) {
        if (letters) words++
        else whole.start(site)
        whole.take(32)
        if (kind === letter) bare.take(32)
      }
      whole.take(code)
      if (kind === letter) {
        if (!letters) words = 1
        letters = true
        bare.take(code)
      }
    }
    before = kind
  }
  return keys
}

/** Is it a short line with a number, which is compared without it? What two texts share may then be the form alone. */
export function countsWithoutNumbers(line: string): boolean {
  const runs = line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const first = runs.findIndex((run) => /\p{L}/u.test(run))
  return runs.length - first < fewWords && runs.some((run) => /\p{N}/u.test(run))
}

/** 53 bits over numbers: two lanes of multiply and xor, mixed as Murmur3 does at its end. */
export class LineHash {
  private high = 0
  private low = 0

  constructor(seed: number) {
    this.start(seed)
  }

  start(seed: number): void {
    this.high = seed ^ 0x9e3779b9
    this.low = Math.imul(seed, 0x85ebca6b)
  }

  take(code: number): void {
    this.high = Math.imul(this.high ^ code, 0x01000193)
    this.low = Math.imul(this.low ^ code, 0x5bd1e995) + 1
  }

  /** Never 0. */
  value(): number {
    const high = mix(this.high)
    return (high >>> 0) * 0x200000 + (mix(this.low ^ high) >>> 11) || 1
  }
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
