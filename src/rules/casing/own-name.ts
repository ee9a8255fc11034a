import {hasCapital} from '../../article/casing-evidence.js'
import type {Article} from '../../article.js'
import type {CapitalGuess} from '../../models/casing/index.js'
import {isJoined} from '../../models/casing/names.js'
import {textCasingOf} from '../../models/casing/text-casing.js'
import {pairCount} from '../../models/casing/text-pairs.js'

/**
 * The probability asked of a word that this text writes with a capital mid-sentence at least twice as often as small (*Wild* for a
 * team), where no capital beside it makes it part of another name (*a Spincycle yarn, the Yarn Board*).
 */
export function ownNameFrom(article: Article, {ground, word, index}: CapitalGuess): number | undefined {
  if (ground.of !== 'text' || word.position !== 'middle') return undefined
  if (hasPair(article, index)) return askedOfPair
  if (touchesCapital(article, index)) return undefined
  const {capitalMiddle, lower} = textCasingOf(article).counts.of(word.form)
  return capitalMiddle >= Math.max(2, 2 * lower) ? asked : undefined
}

const asked = 0.46
const askedOfPair = 0.52

function touchesCapital({words}: Article, index: number): boolean {
  const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
  if (left && isJoined(left, word) && hasCapital(left)) return true
  return right !== undefined && isJoined(word, right) && hasCapital(right)
}

/** Does the text write the word with a capital after the same name at least twice (*the Scissor sisters, the Scissor Sisters*)? */
function hasPair(article: Article, index: number): boolean {
  const [left, word] = [article.words[index - 1], article.words[index]]
  if (!left || left.block !== word.block || !hasCapital(left)) return false
  const casing = textCasingOf(article)
  // Not *the Korean peninsula*, below *Understanding the Korean Peninsula*.
  return casing.of(left.form).facts?.people !== true && pairCount(casing.pairs.of(left, word), 'right') > 1
}
