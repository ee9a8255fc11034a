/** A group that this text calls by a word of every day: *the Conservatives* here, *the conservatives* there. */
import {isJoined} from './names.js'
import type {TextCasing} from './text-casing.js'
import {pairCount} from './text-pairs.js'

/** All 16 such words in the exams lacked their capital. */
export const groupProbability = 0.8

/** A plural after *the* that has its capital after *the* elsewhere in this text, mid-sentence, and is small here alone? */
export function isKnownGroup(casing: TextCasing, index: number): boolean {
  const {words} = casing.article
  const [left, word, next] = [words[index - 1], words[index], words[index + 1]]
  const {lower, count} = word.form
  if (count > 1 || word.position !== 'middle' || left.form.lower !== 'the' || !isJoined(left, word)) return false
  // *Two of the greens were put in the soup*: what is counted may be things.
  const [counter, of] = [words[index - 3], words[index - 2]]
  if (of && of.form.lower === 'of' && isJoined(of, left) && counted.has(counter?.form.lower)) return false
  // *the powers of evil*
  if (next?.block === word.block && next.form.lower === 'of') return false
  return lower.endsWith('s') && !/['’]/.test(lower) && pairCount(casing.pairs.of(left, word), 'right') > 0
}

const counted = new Set('one two three four five six seven eight nine ten half dozens hundreds'.split(' '))
