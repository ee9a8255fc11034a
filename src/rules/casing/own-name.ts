import {hasCapital} from '../../article/casing-evidence.js'
import type {Article} from '../../article.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {isJoined} from '../../models/casing/names.js'
import {textCasingOf} from '../../models/casing/text-casing.js'

/**
 * The probability asked of a word that this text writes with a capital mid-sentence at least twice as often as small (*Wild* for a
 * team), where no capital beside it makes it part of another name (*a Spincycle yarn, the Yarn Board*). Of sixteen such words between .52 and
 * .7 in the exams and in fresh texts fifteen lacked their capital; beside a capital seven of ten did.
 */
export function ownNameFrom(article: Article, {ground, word, index}: CapitalGuess): number | undefined {
  if (ground.of !== 'text' || word.position !== 'middle' || touchesCapital(article, index)) return undefined
  const {capitalMiddle, lower} = textCasingOf(article).counts.of(word.form)
  return capitalMiddle >= Math.max(2, 2 * lower) ? asked : undefined
}

const asked = 0.52

function touchesCapital({words}: Article, index: number): boolean {
  const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
  if (left && isJoined(left, word) && hasCapital(left)) return true
  return right !== undefined && isJoined(word, right) && hasCapital(right)
}
