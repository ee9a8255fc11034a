/** The fields of a YAML front matter that hold prose. All else in it stays byte for byte. */
import {isMap, isScalar, type Pair, parseDocument} from 'yaml'
import type {Span} from '../edit.js'

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m

/**
 * The values of `fields`, top-level ones, as spans of `source` (UTF-16 code units), without their quotation marks. Values
 * that are no text, over several lines, or with escapes in them are left out.
 */
export function fieldSpans(source: string, fields: readonly string[]): Span[] {
  const found = fence.exec(source)
  if (!found || found.index > 0) return []
  const start = found[0].indexOf('\n') + 1
  const {contents, errors} = parseDocument(found[1])
  if (errors.length > 0 || !isMap(contents)) return []
  return contents.items
    .flatMap((pair) => spanOf(pair, found[1], fields) ?? [])
    .map((span) => ({start: start + span.start, end: start + span.end}))
}

function spanOf({key, value}: Pair, text: string, fields: readonly string[]): Span | undefined {
  if (!isScalar(key) || !fields.includes(String(key.value)) || !isScalar(value) || !value.range) return undefined
  const quotes = value.type === 'PLAIN' ? 0 : 1
  const [start, end] = [value.range[0] + quotes, value.range[1] - quotes]
  // What stands there is what it says.
  return typeof value.value === 'string' && text.slice(start, end) === value.value ? {start, end} : undefined
}

/** Does a front matter still say the same, but for the words of `fields`? */
export function saysTheSame(before: string, after: string, fields: readonly string[]): boolean {
  const [one, other] = [before, after].map((source) => {
    const {contents, errors} = parseDocument(fence.exec(source)?.[1] ?? '')
    if (errors.length > 0 || !isMap(contents)) return undefined
    const values: Record<string, unknown> = contents.toJSON()
    for (const field of fields) if (typeof values[field] === 'string') values[field] = ''
    return JSON.stringify(values)
  })
  return one !== undefined && one === other
}
