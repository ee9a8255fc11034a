/** Where a blank is missing behind a bracket that closes in running text (*formed in 1990)makes*), or behind *p.m.* (*5 p.m.and*). */
import type {Article, Word} from '../../article.js'
import {isFunctionWord} from '../casing/plain-words.js'

/** Longer brackets are not looked through. */
const longest = 300

/** A bracket that stands free and has a blank in it, or a year alone: not *f(x)is*, *(re)build*. */
const bracket = /(?:^|[\s—–])\((?:[^()\n]*\s[^()\n]*|\d{4})$/

/** *5 p.m.*, *10 a.m.* */
const halfOfDay = /\d ?[ap]\.m\.$/

/** Does a blank belong before the word on the right? */
export function lacksBlank(article: Article, left: Word, right: Word): boolean {
  const {source, lexicon} = article
  if (right.form.shape !== 'lower' || right.end - right.start < 2) return false
  const marks = source.slice(left.end, right.start)
  if (marks === '.') return isFunctionWord(right.form) && halfOfDay.test(source.slice(left.end - 8, right.start))
  if (marks !== ')' || lexicon.facts(right.form.lower)?.common !== true) return false
  return bracket.test(source.slice(Math.max(left.block.start, left.end - longest), left.end))
}
