/**
 * What the other wounds of a text say of a doubtful one. A text in which many words have their capitals, and nothing is surely wrong, was
 * edited: what the trees doubt there is how its author writes. Of the capitals under `bar` that were put into such texts, in five sources
 * untouched and damaged, half were wrong; beside another wound one in twelve.
 */
import {capitalWords} from '../../article/few-words.js'
import {mendsBefore} from '../../article/mends.js'
import type {Article} from '../../article.js'
import type {CapitalGuess, Ground} from '../../models/casing/index.js'
import {isJudged, placeOnly} from './grounds.js'

/** Of the guesses that are sure enough for a wounded text, those that are not for this one. */
export function loneDoubts(article: Article, guesses: readonly CapitalGuess[], sure: ReadonlySet<number>): number[] {
  const doubts = [...sure].filter((i) => isDoubted(article, guesses[i]))
  if (doubts.length === 0 || mendsBefore(article).all > 0) return []
  const family = (i: number) => guesses[i].word.form.family
  // Three words that may be wounded are as good as one that surely is.
  if (new Set([...sure].map(family)).size > 2) return []
  const wounds = new Set([...sure].filter((i) => isWound(guesses[i])).map(family))
  return doubts.filter((i) => wounds.size === 0 || (wounds.size === 1 && wounds.has(family(i))))
}

/** Was the text surely edited, and did a pass before mend nothing in it? Then its casing is its author's, but for the wounds among `sure`. */
export function isUnhurt(article: Article, sure: readonly CapitalGuess[]): boolean {
  return capitalWords(article).length >= many && mendsBefore(article).all === 0 && !sure.some(isWound)
}

/** The more capitals are in place, the surer a lone one must be: a sentence by itself says nothing of its author. */
function isDoubted(article: Article, guess: CapitalGuess): boolean {
  if (isWound(guess) || besideName.has(guess.ground.of)) return false
  const edited = (capitalWords(article).length - few) / (many - few)
  return edited > 0 && guess.p < least + Math.min(edited, 1) * (bar - least)
}

/** What stands beside a name that the text has with its capital: such a word is hardly ever its author's. */
const besideName: ReadonlySet<Ground['of']> = new Set(['given name', 'tail'])

/** How sure the trees must be of a wound by itself; where a sentence or a line starts they err less. */
const [bar, barOfPlaces] = [0.95, 0.9]
/** What a text asks that shows next to nothing of its author. */
const least = 0.5
/** Up to so many capitals a text shows nothing, from so many on it was surely edited. */
const [few, many] = [8, 24]

/** Is the capital surely missing, whatever the rest of the text shows? */
function isWound(guess: CapitalGuess): boolean {
  return guess.p >= (placeOnly.has(guess.ground.of) ? barOfPlaces : bar) || !isJudged(guess)
}
