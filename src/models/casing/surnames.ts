/** Surnames that are words as well, behind a given name: *Liz truss left*. The trees ask how often the two stood together. */
import {isJoined} from './names.js'
import type {TextCasing} from './text-casing.js'

/** *William fitz Duncan*, *Maria della Rovere*: particles are short. */
const shortest = 5

/** From this share of capitals mid-sentence on a word is a surname there; of this weight is a word that lists have as a given name, or as a place. */
const [oftenCapital, surely] = [0.5, 2]

/**
 * Is it a word that edited text mostly writes large, and never small behind a capital, after a given name that starts the sentence? Verbs and adverbs,
 * which follow names too, are small there.
 */
export function isWordAsSurname(casing: TextCasing, index: number): boolean {
  const {words, source, lexicon} = casing.article
  const [left, word] = [words[index - 1], words[index]]
  if (left?.block !== word.block || left.position === 'middle' || left.form.shape !== 'capital') return false
  if (!isJoined(left, word) || source[left.end] !== ' ' || word.end - word.start < shortest) return false
  if (/['’]s?$/.test(left.form.text)) return false
  const {facts, after, small} = casing.of(word.form)
  if (!facts || small || after > 0 || facts.capital < oftenCapital) return false
  const name = casing.of(left.form)
  if (name.facts?.knownLower || name.facts?.people || name.facts?.region || name.facts?.calendar) return false
  const {given = 0, place = 0} = lexicon.nameWord(name.key) ?? {}
  // *Austin minis, Virginia creeper*
  return given >= surely && place < surely
}
