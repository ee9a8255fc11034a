import type {Article} from '../../article.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {isSure, realWordSlip} from '../../models/spelling/real-words.js'
import {guess as guessSpelling} from '../../models/spelling/speller.js'

/** *Leeds, wihle Hull won*: what the speller would mend is no name that nobody has heard of. */
export function isSlip(article: Article, {word, index, ground, p}: CapitalGuess): boolean {
  if (ground.of === 'text' || ground.of === 'sisters' || word.form.shape !== 'lower') return false
  // *Excluded fromm the list*
  const slip = realWordSlip(article, index)
  if (slip?.kind === 'name' && isSure(article, slip)) return true
  const known = article.lexicon.facts(word.form.lower)
  if (known?.knownLower || known?.common || (known && ground.of === 'lexicon' && ground.always)) return false
  const correction = guessSpelling(article, index, known ? 'rare' : 'unknown')
  const from = ground.of === 'given name' && p >= surname ? surnameSlipFrom : slipFrom
  return correction !== undefined && correction.sure >= from
}

/** The speller's log odds that a word is a slip of another, from which it is not taken for a name. */
const slipFrom = 3

/** From this probability on more is asked of a slip after a given name: *Thomas aas born*. */
const surname = 0.8
const surnameSlipFrom = 5
