/** Text for people: whatever a text, a name or an argument holds, a terminal is handed no control character. */

/** C0 without tab and line feed, DEL, C1, and the marks that turn the direction of what follows. */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Shows control characters as escapes (`\x1b`, `\u202e`) in place of sending them. Line ends (`\n`, `\r\n`) and tabs
 * stay. Not for what a program reads: products and reports for machines go out as they are.
 */
export function shown(text: string): string {
  return text.replace(controls, (char, at: number) => {
    if (char === '\r' && text[at + 1] === '\n') return char
    const code = char.charCodeAt(0)
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/** The same on one line, for paths and rows of a list: line ends and tabs are shown too. */
export function shownLine(text: string): string {
  return shown(text).replace(/\r?\n/g, '\\n').replaceAll('\t', '\\t')
}

/** JSON that no reader takes for two lines: some, as Python's `splitlines`, end a line at U+0085, U+2028 and U+2029 too. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped)
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** JSON that a terminal can be handed: `JSON.stringify` leaves what is above C0 as it is. Reads back as what went in. */
export function jsonText(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, undefined, indent)}\n`.replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    escaped
  )
}
