import {placesOfMark} from '../../article/places.js'
import {isBehindKind} from '../../article/terms.js'
import type {Article} from '../../article.js'
import {strangeForms} from '../../models/spelling/looks.js'

const marks = /["'“”‘’«»]/
const mostQuoted = 200

/**
 * Does the text show the word as it is spelt? It stands alone in quotation marks (*the word “recieve”*) or behind *spelled*, in a few quoted
 * words without a mark (*a sign: “no enterance”*), between the marks of how it is said (`/kons/`), between commas behind what it is the name
 * of (*a new tool, tsmith, …*), in a quotation with other odd words (a child's letter, dialect), or is marked `[sic]` somewhere.
 * A repair is only advice there.
 */
export function isMentioned(article: Article, start: number, end: number): boolean {
  const {source} = article
  if (marks.test(source[start - 1] ?? '') && marks.test(source[end] ?? '')) return true
  if (article.once(sicPlaces).some((at) => source.endsWith(source.slice(start, end), at))) return true
  if (spelled.test(source.slice(Math.max(0, start - longestSpelled), start))) return true
  if (saidFrom.test(source.slice(Math.max(0, start - 2), start)) && saidTo.test(source.slice(end, end + 2))) return true
  if (source[end] === ',' && isBehindKind(source, start)) return true
  const quotation = quotationAround(source, start, end)
  if (!quotation) return false
  const words = quotation.match(/[\p{L}’']+/gu) ?? []
  if (words.length <= 3 && !/[.,!?…]$/.test(quotation)) return true
  const strange = article.once(strangeSet)
  // *He “appreciate[s]” it*: what is put in brackets is cut up.
  const odd = words.filter((word) => word.length > 2 && strange.has(word)).length
  return odd > 1 && odd >= words.length * oddShare
}

/** *Spelled recieve, a poor way to spell it* */
const spelled = /\b(?:mis)?(?:spelled|spelt|to spell)(?: it| as| like)?,? $/
const longestSpelled = 20

const saidFrom = /(?:^|\s)\/$/
const saidTo = /^\/(?:\P{L}|$)/u

const sicPlaces = placesOfMark(/ \[sic\]/g)

/** Of the words of a quotation, the share from which it is written down as somebody wrote or spoke. */
const oddShare = 0.12

const strangeSet = (article: Article): ReadonlySet<string> =>
  new Set(strangeForms(article).flatMap(({shape, text}) => (shape === 'lower' ? [text] : [])))

/** What stands in the quotation marks around a place, on its line. A straight mark may be closed by a curly one: *"And whose?” said he*. */
function quotationAround(source: string, start: number, end: number): string | undefined {
  const near = source.slice(Math.max(0, start - mostQuoted), start)
  const before = near.slice(near.lastIndexOf('\n') + 1)
  const after = source.slice(end, end + mostQuoted)
  const opened = openedIn(before)
  const closing = after.search(/["”\n]/)
  if (opened === undefined || closing < 0 || after[closing] === '\n') return undefined
  return (opened + source.slice(start, end) + after.slice(0, closing)).trim()
}

/** What stands behind the mark that is still open at the end of a line's start. */
function openedIn(before: string): string | undefined {
  let from = -1
  for (const {0: mark, index} of before.matchAll(/["“”]/g)) {
    const opens = mark === '“' || (mark === '"' && from < 0)
    from = opens ? index + 1 : -1
  }
  return from < 0 ? undefined : before.slice(from)
}

/** Does its correction stand beside it, as where a text speaks of the two: *recieve for receive*, *either/eyther*, *moniter: it is spelled monitor*? */
export function isCompared({source}: Article, start: number, end: number, right: string): boolean {
  const behind = source.slice(end, end + longestRule)
  if (behind.includes(right) && /\bspel(?:led|t)\b/.test(behind)) return true
  const around = source.slice(Math.max(0, start - right.length - 12), end + right.length + 12).toLowerCase()
  // Hardly ever: a pattern is made for those alone.
  if (!around.includes(right) || !compares.test(around)) return false
  const wrong = source.slice(start, end).toLowerCase()
  const pair = (one: string, other: string) =>
    new RegExp(`\\b${one}["”’]?(?:/| (?:or|for|and|not|as) )["“‘]?${other}\\b`)
  return pair(wrong, right).test(around) || pair(right, wrong).test(around)
}

const longestRule = 60
const compares = /\/| (?:or|for|and|not|as) /
