/** What words beside each other say of a name. */
import {hasCapital} from '../../article/casing-evidence.js'
import type {Article, Block, Word} from '../../article.js'
import type {TextCasing} from './text-casing.js'
import {wordCasings} from './word-casing.js'

const personTitles = new Set(['Mr', 'Mrs', 'Ms', 'Dr'])

/** Do two neighbours stand in one block with one space or hyphen between? */
export function isJoined(left: Word, right: Word): boolean {
  return right.start - left.end === 1 && left.block === right.block
}

/** Are the two neighbours a name together in running text, each with its capital: *FA Cup*, *White House*? */
export function isNamePair({lexicon}: Article, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right || !isJoined(left, right) || !hasCapital(left) || !hasCapital(right)) return false
  const casings = lexicon.once(wordCasings)
  const pair = lexicon.pairCasing(casings.of(left.form).key, casings.of(right.form).key)
  return pair !== undefined && pair.rightCapital > 0.5 && pair.leftCapital > 0.5
}

/** The neighbour with which the word is a name wherever the pair was counted. */
export function namePartner(casing: TextCasing, index: number): Word | undefined {
  const {words, lexicon} = casing.article
  const [left, word, right] = [words[index - 1], words[index], words[index + 1]]
  const {key} = casing.of(word.form)
  if (left && isJoined(left, word)) {
    const pair = lexicon.pairCasing(casing.of(left.form).key, key)
    if (pair && pair.rightCapital > 0.7) return left
  }
  if (right && isJoined(word, right)) {
    const pair = lexicon.pairCasing(key, casing.of(right.form).key)
    if (pair && pair.leftCapital > 0.7) return right
  }
  return undefined
}

/** Does the word stand right after *Mr*, *Mrs*, *Ms* or *Dr*? */
export function followsPersonTitle(casing: TextCasing, index: number): boolean {
  const {words, source} = casing.article
  const word = words[index]
  if (index === word.block.from) return false
  const left = words[index - 1]
  if (left.form.shape !== 'capital' || !personTitles.has(left.form.text) || casing.isSmall(word.form)) return false
  // *Mr ffoulkes*: some families write their name so.
  if (casing.counts.of(word.form).lower > 1 || word.form.lower.startsWith('ff')) return false
  const gap = source.slice(left.end, word.start)
  return (gap === ' ' || gap === '. ') && word.end - word.start > 2
}

/**
 * Has the block, after its first word, words with a capital that are common in lower case and no part of a name, in two places? Those of
 * one place may be a name (*Little Britain*, *a Data Scientist*).
 */
export function isInTitleCase(casing: TextCasing, {from, to}: Block): boolean {
  const {words} = casing.article
  let places = 0
  let last = -1
  let first = from
  while (first < to - 1 && words[first].form.shape === 'number') first++
  for (let i = first + 1; i < to; i++) {
    if (words[i].form.shape !== 'capital' || !hasTitleCapital(casing, i)) continue
    if (last < 0 || !isOneRun(words, last, i)) places++
    last = i
  }
  return places > 1
}

/** Do only capitals, with one blank or hyphen between them, stand from the one to the other? */
function isOneRun(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (!hasCapital(words[i]) || !isJoined(words[i - 1], words[i])) return false
  return true
}

function hasTitleCapital(casing: TextCasing, index: number): boolean {
  const {article} = casing
  const {words} = article
  const {form, position} = words[index]
  const {facts} = casing.of(form)
  if (position !== 'middle' || !facts?.common || facts.lower <= 0.8) return false
  return !isNamePair(article, words[index - 1], words[index]) && !isNamePair(article, words[index], words[index + 1])
}
