/** Words that name a thing of their own, as programs are called: what stands around them says so. */
import type {Article} from '../../article.js'
import {suspicionOf} from '../../models/spelling/suspicion.js'

/** Log odds that a typo needs beyond those elsewhere: of what a line tells of, in a list of such words, before what it is. */
const [asTerm, inList, beforeKind] = [4, 3, 1.5]

/** What is asked for beyond the judge's odds of a word that may be the name of a program or the like. */
export function moreOfThing(article: Article, at: number): number {
  if (isTerm(article, at)) return asTerm
  if (isListed(article, at)) return inList
  return isBeforeKind(article.source, article.words[at].end) ? beforeKind : 0
}

/** The first word of its line, alone or with what it is behind it: *ceve: a reader of metadata*, *ceve -- a reader*, *ceve, a reader*. */
function isTerm({source, words}: Article, at: number): boolean {
  const {start, end, block, form} = words[at]
  if (start !== block.body || form.shape !== 'lower') return false
  return block.to - block.from === 1 || explained.test(source.slice(end, end + 5))
}
const explained = /^(?::\s| (?:--?|[–—]) |, (?:a|an|the) )/

/** Is the next or the last one of a list, with nothing but a comma between, no word either: *aer, ecef, radec*? */
function isListed(article: Article, at: number): boolean {
  return isStrangeBeside(article, at - 1, at) || isStrangeBeside(article, at, at + 1)

  function isStrangeBeside({source, words, lexicon}: Article, left: number, right: number): boolean {
    if (!words[left] || !words[right] || source.slice(words[left].end, words[right].start) !== ', ') return false
    const {form} = words[left === at ? right : left]
    return form.shape === 'lower' && suspicionOf(lexicon, form.lower) === 'unknown'
  }
}

/** Does it stand before what it is: *the cldump utility*, *the Mono.Upnp library*? */
export const isBeforeKind = (source: string, end: number): boolean => kinds.test(source.slice(end, end + longestKind))

const kinds =
  /^ (?:class|command|daemon|format|function|library|module|namespace|object|package|plugin|program|protocol|suite|tool|utility)s?\b/
const longestKind = 12
