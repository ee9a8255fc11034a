/** What the judge reads: a row of numbers for the choice of the best candidate. */
import type {Article} from '../../article.js'
import {candidateColumns, column} from './features.js'
import {jargonOf, withoutPossessive} from './looks.js'
import {noShape, shapeOf} from './shape.js'

/** The columns of the choice's row, before those of the best candidate's. */
const choiceNames = [
  'margin',
  'secondMargin',
  'lead',
  'rest', // how likely another candidate is, ln of the sum
  'typoUs',
  'typoLarge',
  'typoListed', // in a list wider than the dictionaries: see the lexicon's rare words
  'webLead', // of the best candidate over the typo
  'typoCapital',
  'sameTwin', // another casing of the word stands in the text
  'capitalBefore',
  'capitalAfter',
  'hyphenBefore',
  'hyphenAfter',
  'quoted',
  'bracketed',
  'blockKind',
  'jargon',
  'kin', // an inflection of it stands in the text
  'compound',
  'prefixed',
  'suffixed'
] as const
export const choiceColumns = choiceNames.length + candidateColumns

/** Writes the row of the choice: `row` is that of the best candidate. */
export function choiceRow(
  article: Article,
  at: number,
  row: Float32Array,
  margins: {first: number; second: number; rest: number},
  out: Float32Array
): void {
  const word = article.words[at]
  const {source, words, lexicon} = article
  const lower = withoutPossessive(word.form.lower)
  const own = lexicon.facts(lower)
  // How it is built matters only where no dictionary has it.
  const shape = own?.known ? noShape : shapeOf(lexicon, lower)
  const rare = own?.known ? undefined : lexicon.rareWord(lower)
  const typoWeb = row[column.typoWeb]
  const before = source.charCodeAt(word.start - 1)
  const after = source.charCodeAt(word.end)
  out.set(
    [
      margins.first,
      margins.second,
      margins.first - margins.second,
      margins.rest - margins.first,
      own?.us && own.gb ? 2 : own?.us || own?.gb ? 1 : 0,
      own?.largeLower ? 1 : 0,
      own?.known ? 4 : (rare?.list ?? 0),
      typoWeb > 0 ? row[column.web] - typoWeb : 255,
      own?.capital ?? 0,
      word.form.family.forms.length > 1 ? 1 : 0,
      at > word.block.from && words[at - 1].form.shape !== 'lower' ? 1 : 0,
      at + 1 < word.block.to && words[at + 1].form.shape !== 'lower' ? 1 : 0,
      before === 0x2d ? 1 : 0,
      after === 0x2d ? 1 : 0,
      isQuote(before) || isQuote(after) ? 1 : 0,
      before === 0x28 || after === 0x29 ? 1 : 0,
      word.block.kind === 'paragraph' ? 0 : word.block.kind === 'list' ? 1 : 2,
      article.once(jargonOf),
      inflections.some((ending) => isForm(article, lower, ending)) ? 1 : 0,
      shape.compound,
      shape.prefixed,
      shape.suffixed
    ],
    0
  )
  out.set(row, choiceNames.length)
}

const inflections = ['s', 'es', 'ed', 'ing', 'y', 'er', 'ly', 'd', 'al', 'ist']

function isForm({evidence}: Article, lower: string, ending: string): boolean {
  if (evidence.family(lower + ending)) return true
  if (/^[aeiouy]/.test(ending) && evidence.family(lower + lower.at(-1) + ending)) return true
  return lower.endsWith(ending) && evidence.family(lower.slice(0, -ending.length)) !== undefined
}

function isQuote(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x60 ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb
  )
}
