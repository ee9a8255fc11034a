/** How a word that no dictionary has may be built: new words are made of known parts, typos hardly ever are. */

import type {Lexicon} from '../../lexicon/index.js'
import {flagBits} from '../../lexicon/layout.js'

const prefixes =
  'anti auto bi bio co counter cross cyber de dis down eco electro ex extra fore geo hyper in inter intra mega meta micro mid mini mis mono multi nano neo neuro non off omni out over para photo poly post pre pro proto pseudo psycho radio re retro self semi socio sub super tele thermo trans tri ultra un under uni up'.split(
    ' '
  )
const suffixes =
  'able ability ably al ally ation ed en er ers ery es ess est esque fest ful gate hood ible ic ically ie ies ification ified ify ing ings ish ism ist ists ity ization isation ize ise ized ised izing ising less like ly man men ment ness ology or ous proof s ship some ster ward wards ware wise woman women worthy y'.split(
    ' '
  )

export interface WordShape {
  /** Two common words of three letters or more, written as one: 1, or 2 where both have four. */
  compound: number
  /** A prefix and a common word. */
  prefixed: number
  /** A common word and a suffix, with an `e` or a doubled letter between where English wants it. */
  suffixed: number
}

export const noShape: WordShape = {compound: 0, prefixed: 0, suffixed: 0}

/** Is it one of the two hundred most usual words? Those of grammar take no ending, so that a letter behind one is a slip: *ands*, *onef*. */
export function isOfGrammar(lexicon: Lexicon, word: string): boolean {
  return (lexicon.facts(word)?.count ?? 0) > usualInGrammar
}
const usualInGrammar = 144

/** The shape of a lower-case word of ASCII letters. */
export function shapeOf(lexicon: Lexicon, word: string): WordShape {
  const isCommon = (part: string) => (lexicon.flags(part) & flagBits.common) !== 0
  const shape = {...noShape}
  for (let i = 3; i <= word.length - 3; i++) {
    if (!isCommon(word.slice(0, i)) || !isCommon(word.slice(i))) continue
    shape.compound = Math.max(shape.compound, i > 3 && i < word.length - 3 ? 2 : 1)
  }
  for (const prefix of prefixes) {
    if (word.length >= prefix.length + 4 && word.startsWith(prefix) && isCommon(word.slice(prefix.length)))
      shape.prefixed = prefix.length
  }
  for (const suffix of suffixes) {
    const stem = word.slice(0, -suffix.length)
    if (stem.length < 3 || !word.endsWith(suffix)) continue
    const whole =
      isCommon(stem) ||
      isCommon(`${stem}e`) ||
      isCommon(stem.replace(/i$/, 'y')) ||
      isCommon(stem.replace(/(.)\1$/, '$1'))
    if (whole) shape.suffixed = Math.max(shape.suffixed, suffix.length)
  }
  return shape
}
