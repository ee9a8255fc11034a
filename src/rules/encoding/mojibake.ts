import type {Span} from '../../edit.js'
import {rule} from '../../rule.js'
import {brokenCyrillic} from './cyrillic.js'

/**
 * Letters that were written as UTF-8 and read as something else (`donâ€™t`). ftfy (R. Speer, here in its port to
 * TypeScript) decides: it knows which strings of characters nobody writes, and what decodes to nothing better stays.
 */
export const mojibake = rule(
  {
    name: 'encoding/mojibake',
    summary: 'Decode letters that were read in the wrong encoding.',
    why: 'Bytes were read in another encoding than they were written in, so that one letter became several.',
    fix: 'safe',
    changesDigits: true,
    scope: 'any',
    examples: [
      {from: 'They donâ€™t sell it here.', to: 'They don’t sell it here.'},
      {from: 'The cafÃ© is closed on Monday.', to: 'The café is closed on Monday.'},
      {from: 'A room costs Â£80 a night.', to: 'A room costs £80 a night.'},
      {from: 'â€œCome in,â€\u009d she said.', to: '“Come in,” she said.'},
      {from: 'He said â€œnoâ€ and then â€œyesâ€.', to: 'He said “no” and then “yes”.'},
      {from: 'SÃ£o Paulo, KÃ¶ln and Ð\u009cÐ¾Ñ\u0081ÐºÐ²Ð°', to: 'São Paulo, Köln and Москва'},
      {from: 'In Moscow (РњРѕСЃРєРІР°) it rained.', to: 'In Moscow (Москва) it rained.'},
      {keep: 'The café’s owner, José Núñez, said “non…”', because: 'accents and marks where they belong'},
      {keep: 'DÜSSELDORF, MÜNCHEN, SÃO PAULO', because: 'capitals with accents are letters'},
      {keep: 'The lamp HÅ™ and the price 10 Å— 3', because: 'odd, but it does not decode to anything better'},
      {keep: 'Київ і Львів — українські міста. Місто Рівне і річка Рось.', because: 'another script'}
    ]
  },
  async (article, suggest) => {
    const {source} = article
    if (!near.test(source)) return
    for (const {text, ...place} of brokenCyrillic(source)) suggest(place, text, reason)
    for (const piece of pieces(source)) {
      const text = source.slice(piece.start, piece.end)
      if (!suspect.test(text)) continue
      const mended = await fixed(text)
      if (mended === text) continue
      for (const {start, end, text: expected} of await changes(text, mended)) {
        const place = {start: piece.start + start, end: piece.start + end}
        if (!article.isClaimed(place.start, place.end)) suggest(place, expected, reason)
      }
    }
  }
)

const reason = 'UTF-8 was read in another encoding'

/**
 * What a broken line cannot be without: a control character of Latin-1, or two characters next to each other that
 * are neither ASCII, nor Chinese, Japanese or Korean, nor an emoji, nor marks around an accented letter (`café’s`, `…”`).
 * It holds for every line of 1,750 web pages that ftfy mends; hardly one English article in a hundred is suspect.
 */
const suspect =
  /[\x80-\x84\x86-\x9f]|[ÂÃ][\s\xa1-\xbf]|â[\s\xa1-\xbf]{2}|[\xa0-\u2dff]\ufffd|(?![é]?[’”“‘…–—»«\xa0]+(?![\x80-\u2dff])|[\xdf-\xe1\xe3-\xff][’”…–—»\xa0](?![\x80-\u2dff])|[«“‘–—…\xa0’”][\xa0-\xff](?![\x80-\u2dff]))[\xa0-\u2dff]{2}/

/** What most texts do not hold and every suspect does: one quick look at each text. */
const near = /[\x80-\x9f]|[\xa0-\u2dff][\xa0-\u2dff\ufffd]|[ÂÃâ]\s/

/** ftfy looks at a line at a time: an encoding goes wrong for a line or more. Very long lines are cut at blanks. */
const longest = 1000

function* pieces(source: string): Generator<Span> {
  let lineEnd = 0
  for (let start = 0; start < source.length; ) {
    if (lineEnd <= start) lineEnd = source.indexOf('\n', start) + 1 || source.length
    let end = lineEnd
    if (end - start > longest) {
      // Within the piece alone: a search through the whole text before it would make the time quadratic.
      const blank = start + source.slice(start, start + longest + 1).lastIndexOf(' ') + 1
      end = Math.min(end, blank > start + longest / 2 ? blank : start + longest)
    }
    yield {start, end}
    start = end
  }
}

/** ftfy, and the diff below, load when a text needs them: some 40 ms. */
async function fixed(text: string): Promise<string> {
  const {fixEncoding} = await import('./ftfy.js')
  return fixEncoding(text.replace(cutQuote, 'â€\u009d'))
}

/** The last byte of a closing quotation mark is a control character, which many programs drop. */
const cutQuote = /(?<=[\p{L}\p{N}.,!?…])â€(?=[\s.,;:!?)<-]|$)/gu

/** The words in which `after` differs from `before`, with offsets into `before`. */
async function changes(before: string, after: string): Promise<(Span & {text: string})[]> {
  const {diffChars} = await import('diff')
  const found: (Span & {text: string})[] = []
  let at = 0
  for (const part of diffChars(before, after)) {
    const last = found.at(-1)
    if (!part.added && !part.removed) {
      const blank = part.value.search(/\s/)
      // What follows a change up to the next blank belongs to the same word.
      if (last && last.end === at) {
        const rest = blank < 0 ? part.value : part.value.slice(0, blank)
        last.end += rest.length
        last.text += rest
      }
      const tail = /\S*$/.exec(part.value)![0]
      at += part.value.length
      if (blank >= 0 || !last) found.push({start: at - tail.length, end: at, text: tail})
      continue
    }
    const word = last && last.end === at ? last : undefined
    if (!word) found.push({start: at, end: at, text: ''})
    const change = found.at(-1)!
    if (part.added) change.text += part.value
    else change.end = at += part.value.length
  }
  const changed: (Span & {text: string})[] = []
  for (const one of found.filter(({start, end, text}) => before.slice(start, end) !== text)) {
    const last = changed.at(-1)
    // What is only put in belongs to the change before it: alone, at the next pass, it would be put in again.
    if (last && one.start === one.end) {
      last.text += before.slice(last.end, one.start) + one.text
      last.end = one.end
    } else changed.push(one)
  }
  return changed
}
