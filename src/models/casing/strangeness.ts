/** What a word that nobody knows looks like: a slip of a common word, one with an ending, or neither. */
import type {Lexicon} from '../../lexicon/index.js'

/** As the trees have learnt it: a common word with a slip, one with an ending or a beginning, neither. A known word has 0. */
export const strangenesses = {neither: 1, slip: 2, stem: 3} as const

/** The strangeness of a word that nobody knows. */
export function strangenessOf(lexicon: Lexicon, key: string): number {
  if (looksLikeSlip(lexicon, key)) return strangenesses.slip
  return hasStem(lexicon, key) ? strangenesses.stem : strangenesses.neither
}

/** Is a word that no one knows a common word with two letters swapped or one too many? Then it is no name. */
function looksLikeSlip(lexicon: Lexicon, key: string): boolean {
  if (key.length < 4 || key.length > 20) return false
  if (lexicon.correction(key)) return true
  for (let i = 1; i < key.length; i++) {
    if (lexicon.facts(key.slice(0, i) + key.slice(i + 1))?.common) return true
    if (i + 1 < key.length && lexicon.facts(key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2))?.common)
      return true
  }
  return false
}

const endings = [
  's',
  'es',
  'ed',
  'd',
  'er',
  'ers',
  'ing',
  'ly',
  'ness',
  'less',
  'able',
  'ist',
  'ists',
  'ism',
  'like',
  'y',
  'ise',
  'ize'
]

/** Is a word that no one knows a common word with an ending or a beginning? */
function hasStem(lexicon: Lexicon, key: string): boolean {
  for (const ending of endings) {
    if (!key.endsWith(ending)) continue
    const stem = key.slice(0, -ending.length)
    if (stem.length > 3 && (lexicon.facts(stem)?.common || lexicon.facts(`${stem}e`)?.common)) return true
  }
  return (
    /^(?:un|re|non|pre|over|out|mis|anti|co|sub|super|multi|micro|inter|under)/.test(key) && startsBefore(lexicon, key)
  )
}

function startsBefore(lexicon: Lexicon, key: string): boolean {
  for (let i = 2; i < 6 && i + 4 <= key.length; i++) if (lexicon.facts(key.slice(i))?.common) return true
  return false
}
