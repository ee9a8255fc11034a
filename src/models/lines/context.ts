import {probability} from '../trees.js'
import {Columns, mapped} from './columns.js'
import {addSpeech, addStyle} from './context/likeness.js'
import {addCues, addRhythm, addTitle} from './context/marks.js'
import {addSection} from './context/section.js'
import {addCore, addNeighbours, addSegment} from './context/stretch.js'
import type {PageFeatures} from './features.js'

/** What the second stage sees of the first one's features: those that it made something of. */
const FROM_FIRST = [
  'log chars',
  'log words',
  'sentences',
  'brackets',
  'colons',
  'endsColon',
  'startsQuote',
  'indent',
  'ends sentence +1',
  'ends sentence ±3',
  'ends sentence ±10',
  'capitalised ±1',
  'capitalised ±10',
  'function words ±3',
  'function words ±10',
  'digits ±3',
  'digits ±10',
  'bullet ±10',
  'log words ±10',
  'log chars ±30',
  'prose ±10',
  'prose ±30',
  'grams',
  'grams ±1',
  'grams ±10',
  'grams ±20',
  'grams +1',
  'grams by words ±3',
  'grams by words ±10',
  'grams by words before',
  'grams by words after',
  'lowest grams ±2',
  'lowest grams ±5',
  'highest grams ±5',
  'grams of heading',
  'grams since heading',
  'words since heading',
  'same line',
  'nth same line',
  'same opening',
  'same shape',
  'words of the prose',
  'words of the prose ±5',
  'words of the first line ±5',
  'words met once ±5',
  'words met often',
  'place',
  'lines before',
  'lines after',
  'words before',
  'long words before',
  'long lines before',
  'long lines after',
  'long words ±2',
  'long words ±5',
  'long words ±15'
]

let places: number[] | undefined

/** Lines as far as this from any that may be the article are none of it: half of a page is menus. */
const FAR = 3
const HOPELESS = -3

/** The lines that the second stage is asked about: those near one that the first gave a chance. */
export function linesInDoubt(margins: Float32Array): Int32Array {
  const lines: number[] = []
  let hope = -1 - FAR // the last line seen that has a chance
  for (let line = 0; line < margins.length + FAR; line++) {
    if (margins[line] >= HOPELESS) hope = line
    const centre = line - FAR
    if (centre >= 0 && hope >= centre - FAR) lines.push(centre)
  }
  return Int32Array.from(lines)
}

/**
 * The next stage's features of the lines `asked` for, or of all: what the stage before, by its margins, made of a line, of
 * the lines around and of the page.
 */
export function contextOf(features: PageFeatures, margins: Float32Array, asked?: Int32Array): Columns {
  const {page, wordSums} = features
  const columns = new Columns(page.lines.length, asked)
  // The same for all pages: their columns are added in the same order.
  places ??= FROM_FIRST.map((name) => features.columns.placeOf(name))
  for (const [i, name] of FROM_FIRST.entries()) columns.add(name, features.columns.values[places[i]])
  const state = {page, columns, features, wordSums}
  const p = mapped(margins, probability)
  addNeighbours(state, margins, p)
  addSegment(state, p)
  addCore(state, p)
  addSection(state, p)
  addSpeech(state, p)
  addStyle(state, p)
  addCues(state, p)
  addRhythm(state, p)
  addTitle(state, p)
  return columns
}
