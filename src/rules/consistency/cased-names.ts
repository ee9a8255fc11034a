/** Names of one word that a text writes with accents and without, or with a capital inside and without. */
import {capitalWords} from '../../article/few-words.js'
import type {Article, Word} from '../../article.js'
import {addTo} from '../../lists.js'
import {bare} from './bare-names.js'
import {addWay, type Ways} from './ways.js'

/** Words with a capital by their letters without accents. */
export function accentedNames(article: Article): Map<string, Ways> {
  const things = new Map<string, Ways>()
  const followers = new Map<string, string[]>()
  // Two words that differ by their accents: one of them has some.
  if (!article.evidence.accented.some(({shape}) => shape === 'capital')) return things
  for (const at of capitalWords(article)) {
    const word = article.words[at]
    if (word.form.shape !== 'capital') continue
    const {text, end} = bare(article, word)
    // *Confédération* is the French word, not another spelling of the English one.
    if (text.length < 4 || article.lexicon.facts(plainOf(text).toLowerCase())?.knownLower) continue
    const key = plainOf(text)
    addWay(things, key, text, {start: word.start, end})
    addTo(followers, text, surnameBehind(article, at))
  }
  for (const [key, ways] of things) if (ways.size > 1 && areOthers([...ways.keys()], followers)) things.delete(key)
  return things
}

/** Are the ways given names of other people: *Élie Marchenko, Elie Brandt*? */
function areOthers([one, ...others]: readonly string[], followers: ReadonlyMap<string, readonly string[]>): boolean {
  const own = followers.get(one)!
  return (
    !own.includes('') &&
    !others.some((other) => followers.get(other)!.some((name) => name === '' || own.includes(name)))
  )
}

/** The capital word behind a name, in letters without accents; nothing where none goes on with it. */
function surnameBehind(article: Article, at: number): string {
  const {words, source} = article
  const [word, next] = [words[at], words[at + 1]]
  const goesOn = next?.form.shape === 'capital' && next.start - word.end === 1 && source[word.end] === ' '
  return goesOn ? plainOf(bare(article, next).text) : ''
}

function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Words with capitals inside, and the same with none inside: *YouTube, Youtube*. In running text alone. */
export function casedNames(article: Article): Map<string, Ways> {
  const things = new Map<string, Ways>()
  if (!article.evidence.mixed.some(({family}) => family.forms.length > 1)) return things
  for (const at of capitalWords(article)) {
    const word = article.words[at]
    const {form, block} = word
    if (form.shape !== 'capital' && form.shape !== 'mixed') continue
    if (block.kind === 'heading' || form.family.forms.length < 2 || isInPath(article, word)) continue
    if (article.lexicon.facts(form.lower)?.knownLower) continue
    const {text, end} = bare(article, word)
    const key = text.toLowerCase()
    // The first letter may be the sentence's.
    const same = [...(things.get(key)?.keys() ?? [])].find((way) => way.slice(1) === text.slice(1))
    addWay(things, key, same ?? text, {start: word.start, end})
  }
  for (const [key, ways] of things) if (![...ways.keys()].some((way) => /\p{Ll}\p{Lu}/u.test(way))) things.delete(key)
  return things
}

/** Is it a part of an address, a file or a member: *Mono.Upnp*? */
function isInPath({source}: Article, {start, end}: Word): boolean {
  return (
    /[\p{L}\p{N}_)][./_@]$/u.test(source.slice(start - 2, start)) ||
    /^[./_@][\p{L}\p{N}_]/u.test(source.slice(end, end + 2))
  )
}
