/**
 * Cyrillic words that were written as UTF-8 and read as Windows-1251 (`РњРѕСЃРєРІР°`). ftfy leaves them, since every one of their
 * characters is a letter or a mark of that script; but they stand in pairs of `Р` or `С` and a character of the table's middle.
 */
import type {Span} from '../../edit.js'

const decoder = new TextDecoder('windows-1251')
/** The characters of the bytes 0x80 to 0xBF, in order. */
const continuations = decoder.decode(Uint8Array.from({length: 64}, (_, at) => 0x80 + at))
const leads = decoder.decode(Uint8Array.of(0xd0, 0xd1))
const utf8 = new TextDecoder('utf-8', {fatal: true})

const classOf = (characters: string) => `[${characters.replace(/[\\\]^-]/g, '\\$&')}]`
const pairs = new RegExp(`(?:${classOf(leads)}${classOf(continuations)}){2,}`, 'g')
const cyrillic = /\p{Script=Cyrillic}/u

/** The broken words of a text with what they stand for. */
export function* brokenCyrillic(source: string): Generator<Span & {text: string}> {
  for (const {index: start, 0: match} of source.matchAll(pairs)) {
    const end = start + match.length
    if (cyrillic.test(source.slice(Math.max(0, start - 1), start) + source.slice(end, end + 1))) continue
    const bytes = Uint8Array.from(match, (character) => {
      const lead = leads.indexOf(character)
      return lead >= 0 ? 0xd0 + lead : 0x80 + continuations.indexOf(character)
    })
    const text = utf8.decode(bytes)
    if (/^\p{Script=Cyrillic}+$/u.test(text)) yield {start, end, text}
  }
}
