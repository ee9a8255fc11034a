/** Names in which a text has a letter more, less or other, once. */
import {distance} from 'fastest-levenshtein'
import {capitalWords} from '../../article/few-words.js'
import type {Article} from '../../article.js'
import {bare, lengthOfBare} from './bare-names.js'
import {addWay, type Ways} from './ways.js'

/** Names of two words that share the first, and whose second differ by a letter inside, where one is written once and the other again and again. */
export function slippedNames(article: Article): Ways[] {
  const {words} = article
  const pairs = capitalWords(article).filter((at) => mayBeSlipped(article, at))
  if (!areAlike(article, pairs)) return []
  const byFirst = new Map<string, Ways>()
  for (const at of pairs) {
    const [first, second] = [words[at], words[at + 1]]
    const {text, end} = bare(article, second)
    if (text.length >= 5) addWay(byFirst, first.form.lower, `${first.form.text} ${text}`, {start: first.start, end})
  }
  const found: Ways[] = []
  for (const ways of byFirst.values()) {
    for (const [way, places] of ways) {
      if (places.length > 1) continue
      const usual = [...ways].find(([other, {length}]) => length > 1 && isSlip(article, way, other))
      if (usual) found.push(new Map([usual, [way, places]]))
    }
  }
  return found
}

function mayBeSlipped({words, source}: Article, at: number): boolean {
  const [first, second] = [words[at], words[at + 1]]
  if (first.form.shape !== 'capital' || second?.form.shape !== 'capital' || first.block !== second.block) return false
  // Once in the one way, and twice in the other.
  if (first.form.family.forms.length === 1 && first.form.count < 3) return false
  return second.start - first.end === 1 && source[first.end] === ' '
}

/** Is the second word of any pair another than that of one with the same first, and begins and ends alike? Few texts have such. */
function areAlike({words}: Article, pairs: readonly number[]): boolean {
  const seconds = new Map<number, number>()
  return pairs.some((at) => {
    const {form} = words[at + 1]
    const last = form.lower.charCodeAt(lengthOfBare(words[at + 1]) - 1)
    const key = (words[at].form.family.forms[0].id << 14) ^ (form.lower.charCodeAt(0) << 7) ^ last
    const known = seconds.get(key)
    seconds.set(key, form.family.forms[0].id)
    return known !== undefined && known !== form.family.forms[0].id
  })
}

/** A letter more, less, other or two changed over, but not at the end, and not between two words that lists know. */
function isSlip({lexicon}: Article, way: string, usual: string): boolean {
  const [one, other] = [way, usual].map((text) => text.slice(text.lastIndexOf(' ') + 1))
  if (one.at(-1) !== other.at(-1) || one[0] !== other[0] || /s$/.test(one) !== /s$/.test(other)) return false
  if (distance(one, other) > 2 || (distance(one, other) === 2 && !isSwap(one, other))) return false
  return !(lexicon.facts(one.toLowerCase())?.known && lexicon.facts(other.toLowerCase())?.known)
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
