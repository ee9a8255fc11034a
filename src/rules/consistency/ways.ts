/** Things that a text writes in more than one way, and which way is its usual one. */
import type {Article} from '../../article.js'
import type {Span} from '../../edit.js'
import type {Suggest} from '../../rule.js'

/** The ways in which one thing is written, each with its places in the order of the text. Offsets are UTF-16 code units. */
export type Ways = Map<string, Span[]>

/** Adds a place to the ways of the thing `key` names. */
export function addWay(things: Map<string, Ways>, key: string, way: string, place: Span): void {
  let ways = things.get(key)
  if (!ways) things.set(key, (ways = new Map()))
  const places = ways.get(way)
  if (places) places.push(place)
  else ways.set(way, [place])
}

/** How often a thing is written at all. */
export function totalOf(ways: Ways): number {
  let count = 0
  for (const places of ways.values()) count += places.length
  return count
}

/**
 * The way that the user lists as a name, else the one in which everybody writes it (*GitHub*, however often the text has *Github*), else the
 * one that stands most often, of two the one with more capitals, or the first.
 */
function usualOf(article: Article, ways: Ways): string {
  let usual = ''
  let most = 0
  for (const [way, places] of ways) {
    const [{start, end}] = places
    const listed = article.lexicon.nameAt(article.source, start)
    if (listed?.name === way && listed.end === end) return way
    if (article.lexicon.facts(way.toLowerCase())?.mixed === way) {
      usual = way
      most = Number.POSITIVE_INFINITY
    }
    if (places.length > most || (places.length === most && capitalsIn(way) > capitalsIn(usual))) {
      usual = way
      most = places.length
    }
  }
  return usual
}

function capitalsIn(way: string): number {
  return way.match(/\p{Lu}/gu)?.length ?? 0
}

/** Advises the usual way at each place of the others. What was claimed or may not be touched is left alone. */
export function adviseUsual(article: Article, ways: Ways, suggest: Suggest): void {
  const usual = usualOf(article, ways)
  for (const [way, places] of ways) {
    if (way === usual) continue
    for (const place of places) {
      if (article.protects(place.start, place.end) || article.isClaimed(place.start, place.end)) continue
      suggest(
        place,
        [usual],
        `the text writes “${usual}” ${times(ways.get(usual)!.length)}, “${way}” ${times(places.length)}`
      )
    }
  }
}

export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
