/**
 * Words of a field or a country that no dictionary has. Where a text has many of them the next one is rather another than a slip: of the surest typos there as many
 * are right as elsewhere, of those below one in two.
 */
import type {Article, Word} from '../../article.js'
import {oddnessOf} from '../../models/spelling/letters.js'
import {withoutPossessive} from '../../models/spelling/looks.js'
import type {Guess} from '../../models/spelling/speller.js'
import {isDoubled} from './typo-threshold.js'

/** The log odds that a slip needs beyond those of an article like any other. */
export const moreInField = 1.5

/** Odds from which on a word that nobody knows may be a slip. */
const maySlip = -2

/** Is it a word that nobody knows, and near none that may be meant: *rempah*? */
export function isStranger({form, start, end}: Word, made: Guess | undefined): boolean {
  return form.shape === 'lower' && end - start > 3 && !(made && made.sure > maySlip)
}

/** So many strangers, and one in so many words, has a text of a field. */
const [least, oneIn] = [3, 125]

export function isTextOfField({words}: Article, strangers: ReadonlySet<string>): boolean {
  return strangers.size >= Math.max(least, words.length / oneIn)
}

/** May it be a word of a field? Not what has a letter doubled or letters in a row that no word has, nor what is near a word that all use. */
export function mayBeOfField(
  {lexicon}: Article,
  {form}: Word,
  {suspicion, candidates: [{word: best}]}: Guess
): boolean {
  const lower = withoutPossessive(form.lower)
  if (suspicion !== 'unknown' || isDoubled(lower, best) || (lexicon.facts(best)?.count ?? 0) >= usedByAll) return false
  return oddnessOf(lower).most - oddnessOf(best).most < oddBy
}

/** The `count` of a word that all use. */
const usedByAll = 115
/** So much odder than those of the word that may be meant are the oddest letters of a slip. */
const oddBy = 4
