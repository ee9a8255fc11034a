/** A line of a text, or several lines that a converter wrapped: offsets into the source, in UTF-16 code units. */
export interface Line {
  start: number
  end: number
}

const NEWLINE = 10

/**
 * The lines of a text that hold more than white space, without their indentation, hard wraps undone.
 *
 * Two lines are one when no blank line is between them, the text is wrapped, and the next line's first word would not
 * have fitted on the line before.
 */
export function pageLines(source: string): Line[] {
  const lines: Line[] = []
  const physical = physicalLines(source)
  const width = wrapWidth(source, physical)
  let open = false
  for (const line of physical) {
    if (line.start === line.end) {
      open = false
      continue
    }
    const last = lines.at(-1)
    if (open && last && continues(source, last.end, line, width)) last.end = line.end
    else lines.push({start: line.start, end: line.end})
    open = true
  }
  return lines
}

/** A line as it stands: `left` is where its white space begins, `start` and `end` are trimmed. */
interface Physical extends Line {
  left: number
}

function physicalLines(source: string): Physical[] {
  const lines: Physical[] = []
  for (let left = 0; left < source.length; ) {
    let stop = source.indexOf('\n', left)
    if (stop < 0) stop = source.length
    let start = left
    let end = stop
    while (start < end && isBlank(source.charCodeAt(start))) start++
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--
    lines.push({left, start, end})
    left = stop + 1
  }
  return lines
}

function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b
  )
}

/** The column at which a converter wrapped the text, or 0 when it did not. */
function wrapWidth(source: string, lines: readonly Physical[]): number {
  const lengths = lines.filter((line) => line.end - line.left > 40).map((line) => line.end - line.left)
  if (lengths.length < 4) return 0
  lengths.sort((a, b) => b - a)
  const width = lengths[Math.floor(lengths.length * 0.03)]
  const near = lengths.filter((length) => length <= width && length > width - 14).length
  return width <= 130 && near >= 0.25 * lengths.length && breaksOff(source, lines, width) ? width : 0
}

/** Wrapped lines break off; where those with a line right under them end their sentences, they are paragraphs that happen to be as long. */
function breaksOff(source: string, lines: readonly Physical[], width: number): boolean {
  let near = 0
  let said = 0
  for (const [at, {left, end}] of lines.entries()) {
    const next = lines[at + 1]
    if (end - left > width || end - left <= width - 14 || !next || next.start === next.end) continue
    near++
    if (isSaid(source, end)) said++
  }
  return said * 2 < near
}

function isSaid(source: string, end: number): boolean {
  return /[.!?:。！？][”’"')\]]?$/.test(source.slice(end - 2, end))
}

function continues(source: string, end: number, line: Physical, width: number): boolean {
  if (width === 0 || /^(?:[*+•|#>–-]|\d{1,3}[.)])\s/.test(source.slice(line.start, line.start + 5))) return false
  if (source.startsWith('  ', end) && source[end + 2] === '\n') return false // Markdown's hard break
  let word = line.start
  while (word < line.end && !isBlank(source.charCodeAt(word))) word++
  const left = source.lastIndexOf('\n', end - 1) + 1
  return end - left + 1 + (word - line.start) > width
}

/** How many line breaks stand between two offsets, at most `most`. */
export function breaksBetween(source: string, from: number, to: number, most: number): number {
  let count = 0
  for (let at = from; at < to && count < most; at++) if (source.charCodeAt(at) === NEWLINE) count++
  return count
}
