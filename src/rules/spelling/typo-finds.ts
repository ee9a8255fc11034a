/** Words that may be typos, with what the speller makes of them and how sure that must be. */
import {isCutShort} from '../../article/cut-short.js'
import type {Article, Word} from '../../article.js'
import {type ApartSuspect, apartIn} from '../../models/spelling/apart.js'
import {withoutPossessive} from '../../models/spelling/looks.js'
import {type Guess, guess} from '../../models/spelling/speller.js'
import {type Suspect, suspectsIn} from '../../models/spelling/suspicion.js'
import {isDoubtfulTarget} from './doubtful-target.js'
import {isStranger, isTextOfField} from './field-words.js'
import {leastSure} from './least-sure.js'
import {isOldSpelling} from './old-spelling.js'
import {leastLead, neededApart, neededFor} from './typo-threshold.js'

/** A word that may be a typo: what the speller makes of it, and how sure that must be in an article like any other. */
export interface Find {
  word: Word
  made: Guess
  /** Is the best candidate far enough ahead of the second one? */
  decided: boolean
  needed: number
  /** What the judge must say by itself, unless the text is full of typos. */
  least: number
  /** Were the models not trained on such words? Other typos of the text say little of them. */
  isApart: boolean
  /** Would the edit be worse than a typo, where the text has no other one? */
  isDoubtful: boolean
}

/** The words of an article that may be typos, and whether it is one of a field with words of its own. */
export function findsOf(article: Article): {finds: Find[]; isOfField: boolean} {
  const finds: Find[] = []
  const strangers = new Set<string>()
  for (const block of article.blocks) {
    if (!block.english || article.isRemoved(block)) continue
    for (const suspect of suspectsIn(article, block)) add(suspect)
    for (const suspect of apartIn(article, block)) add(suspect)
  }
  return {finds, isOfField: isTextOfField(article, strangers)}

  function add(suspect: Suspect | ApartSuspect): void {
    const {at, suspicion} = suspect
    const word = article.words[at]
    const {start, end} = word
    if (article.protects(start, end) || article.isClaimed(start, end) || isOldSpelling(article, word.form.lower)) return
    if (isCutShort(article, at)) return
    const made = guess(article, at, suspicion)
    if (suspicion === 'unknown' && isStranger(word, made)) strangers.add(word.form.lower)
    if (!made) return
    const [best, second] = made.candidates
    const lead = second ? best.margin - second.margin : Number.POSITIVE_INFINITY
    const isApart = 'apart' in suspect
    const needed = isApart
      ? neededApart(article, suspect, best.word, lead)
      : neededFor(article, at, suspicion, best.word, lead)
    const least = suspicion === 'unknown' && !isApart ? leastSure(article, at, best.word) : Number.NEGATIVE_INFINITY
    const isDoubtful = isDoubtfulTarget(article, withoutPossessive(word.form.lower), best.word)
    finds.push({word, made, needed, least, isApart, isDoubtful, decided: lead >= leastLead[suspicion]})
  }
}
