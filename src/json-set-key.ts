/**
 * Setting a key of a JSON object in its source text. The rest of the record comes out as it was written: numbers that
 * a double cannot hold, escapes, blanks, order, keys given twice.
 */

/**
 * Sets `key` of the object that `source` holds to `value` (JSON text): in its place (the last one, which is the one
 * that counts), or as the last key. `source` must be an object that `JSON.parse` has accepted.
 */
export function setKey(source: string, key: string, value: string): string {
  let at = source.indexOf('{') + 1
  let found: {start: number; end: number} | undefined
  let empty = true
  let end = at
  for (;;) {
    at = skipBlanks(source, at)
    if (source[at] === '}') break
    if (source[at] === ',') at = skipBlanks(source, at + 1)
    empty = false
    const name = source.slice(at, (at = endOfString(source, at)))
    const start = skipBlanks(source, source.indexOf(':', at) + 1)
    at = end = endOfValue(source, start)
    if (JSON.parse(name) === key) found = {start, end}
  }
  if (found) return source.slice(0, found.start) + value + source.slice(found.end)
  const pair = `${JSON.stringify(key)}:${value}`
  return source.slice(0, end) + (empty ? pair : `,${pair}`) + source.slice(end)
}

function skipBlanks(source: string, at: number): number {
  while (' \t\r\n'.includes(source[at])) at++
  return at
}

/** The offset after the string that starts at `at`. */
function endOfString(source: string, at: number): number {
  for (let end = source.indexOf('"', at + 1); ; end = source.indexOf('"', end + 1)) {
    let slashes = end
    while (source[slashes - 1] === '\\') slashes--
    if ((end - slashes) % 2 === 0) return end + 1
  }
}

function endOfValue(source: string, at: number): number {
  if (source[at] === '"') return endOfString(source, at)
  let depth = 0
  for (; ; at++) {
    const char = source[at]
    if (char === '"') at = endOfString(source, at) - 1
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && ', \t\r\n'.includes(char)) return at
  }
}
