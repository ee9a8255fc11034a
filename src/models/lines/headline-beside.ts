/**
 * What tells a headline from the lines that stand beside it: a standfirst, a by-line, a caption, a label, the heading of the first section.
 */
import {type Columns, mapped} from './columns.js'
import type {PageFeatures} from './features.js'
import {lineWordHash} from './line-words.js'
import type {Page} from './page.js'

/** What a by-line begins with. */
const BY = hashes(
  'by von par por di da door av af autor autorin author auteur autore автор текст text tekst yazan reporter written posted redakcja redaktion редакция корреспондент'
)

/** What a caption or a credit speaks of; of scripts without blanks the sign of a picture. */
const PICTURE = hashes(
  `photo photos photograph photographer image images picture pictures credit courtesy caption screenshot getty shutterstock unsplash pixabay
  flickr wikimedia istock reuters afp foto fotos fotografie fotografía bild bilder crédit fot zdjęcie rys фото фотография иллюстрация снимок
  φωτό φωτογραφία 图 圖 摄 攝`
)

/** Lines so far away are no neighbours. */
const REACH = 8
/** A line is a paragraph, and its words are the story's, from so many words. */
const PARAGRAPH = 12

function hashes(words: string): Set<number> {
  return new Set(words.split(/\s+/).map(lineWordHash))
}

/** Adds what the neighbours of the candidates say: signs of a by-line and a caption, lengths, words that two lines share. */
export function addBeside(features: PageFeatures, columns: Columns, p: Float32Array, dated: Float32Array): void {
  const {page, vocabulary} = features
  const {counts} = page
  const {length} = columns
  const own = mapped(p, (_, line) => +isByLine(page, line))
  const names = mapped(p, (_, line) => +isName(page, line))
  const pictures = mapped(p, (_, line) => shareIn(page, line, PICTURE))
  columns.add('by-line', own)
  for (const by of [-1, 1, 2, 3]) columns.shifted('by-line', own, by, 0)
  columns.add('name', names)
  for (const by of [-1, 1, 2, 3]) columns.shifted('name', names, by, 0)
  columns.add('picture', pictures)
  for (const by of [-1, 1]) columns.shifted('picture', pictures, by, 0)
  const isMade = (line: number) => own[line] > 0 || names[line] > 0 || dated[line] >= 0.5
  columns.each('lines to a by-line', (line) => distance(line, 1, length, isMade))
  columns.each('lines from a by-line', (line) => distance(line, -1, length, isMade))
  const {words, endsSentence} = counts
  const isParagraph = (line: number) => words[line] >= PARAGRAPH && endsSentence[line] > 0 && p[line] > 0.3
  columns.each('lines to a paragraph', (line) => distance(line, 1, length, isParagraph))
  columns.each('lines from a paragraph', (line) => distance(line, -1, length, isParagraph))
  for (const by of [-1, 1, 2])
    columns.each(`longer than ${by}`, (line) => Math.log1p(words[line]) - Math.log1p(words[line + by] ?? 0))
  for (const by of [-1, 1, 2])
    columns.each(`words of ${by}`, (line) => sharedWith(page, vocabulary.ids, line, line + by))
  columns.shifted('ends sentence', endsSentence, -1, 0)
  const capitalised = columns.named('capitalised')
  for (const by of [-1, 1]) columns.shifted('capitalised', capitalised, by, 0)
}

/** Lines to the next one of a kind, upwards or downwards; `REACH` + 1 where none is near. */
function distance(line: number, step: number, length: number, isOne: (line: number) => boolean): number {
  for (let away = 1; away <= REACH; away++) {
    const at = line + step * away
    if (at < 0 || at >= length) break
    if (isOne(at)) return away
  }
  return REACH + 1
}

function isByLine({words, wordStart, counts}: Page, line: number): boolean {
  return counts.words[line] <= 12 && wordStart[line] < wordStart[line + 1] && BY.has(words[wordStart[line]])
}

/** Two to four words with capitals and nothing else, like the name of a person. */
function isName({counts}: Page, line: number): boolean {
  const size = counts.words[line]
  return (
    size >= 2 &&
    size <= 4 &&
    counts.capitalised[line] === size &&
    counts.functionWords[line] + counts.digits[line] + counts.endsSentence[line] + counts.shouted[line] === 0
  )
}

function shareIn({words, wordStart}: Page, line: number, known: ReadonlySet<number>): number {
  let count = 0
  for (let at = wordStart[line]; at < wordStart[line + 1]; at++) if (known.has(words[at])) count++
  return count / Math.max(1, wordStart[line + 1] - wordStart[line])
}

/** The share of a line's words that another line has too. */
function sharedWith({wordStart}: Page, ids: Int32Array, line: number, other: number): number {
  if (other < 0 || other + 1 >= wordStart.length) return 0
  const theirs = new Set(ids.subarray(wordStart[other], wordStart[other + 1]))
  let shared = 0
  for (let at = wordStart[line]; at < wordStart[line + 1]; at++) if (theirs.has(ids[at])) shared++
  return shared / Math.max(1, wordStart[line + 1] - wordStart[line])
}
